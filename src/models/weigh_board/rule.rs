//! The rule by which a board of cards becomes a verdict: open, and the same for everybody.
//!
//! A card weighs chance × size. A harm weighs twice as much if it cannot be undone, and half as much again if it
//! falls on the weak. Safeguards in use first change the harms. Then, in this order:
//!
//! 1. Nothing to gain, or a grave lasting harm (size 4 or more, cannot be undone) with a chance of one in five
//!    or more: **stop**. No benefit outweighs that.
//! 2. The benefits' share of all weight is compared with one half, give or take a margin that is wider the less
//!    is known: half of what the evidence lacks. Clearly below: **stop**.
//! 3. Within the margin: **pilot**, because a trial teaches; but **stop** while a grave lasting harm has a chance
//!    of one in twenty or more, because what a trial does could not be undone.
//! 4. Clearly above: **go**, but **go with conditions** where somebody loses on balance, where such a lasting harm
//!    remains, or where it is the safeguards that made it so.
//!
//! The weights are a convention for talking, not a measurement: the numbers make people say whom they had in mind.

use serde::Serialize;

use super::super::{catalogue::ParamError, params::within};

/// How much more a harm weighs that cannot be undone.
const LASTING: f64 = 2.0;
/// How much more a harm weighs that falls on the weak.
const ON_THE_WEAK: f64 = 1.5;
/// Size from which a harm is grave.
const GRAVE: f64 = 4.0;
/// Chance from which a grave lasting harm stops everything.
const RED_LINE: f64 = 0.2;
/// Chance from which a grave lasting harm forbids a trial.
const NO_TRIAL: f64 = 0.05;
/// Largest size of a card.
pub const MOST: f64 = 5.0;

/// Whom a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Stakeholder {
    /// Older residents, fewer of whom are online.
    Older,
    /// The other residents.
    Others,
    /// The people who do the work.
    Staff,
    /// The office that decides.
    Office,
}

impl Stakeholder {
    /// All, in the order of the board's rows.
    pub const ALL: [Self; 4] = [Self::Older, Self::Others, Self::Staff, Self::Office];

    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Older => "older",
            Self::Others => "others",
            Self::Staff => "staff",
            Self::Office => "office",
        }
    }

    /// Whether they are the ones who can least defend themselves.
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::Older)
    }

    /// Whether they are residents.
    pub const fn is_resident(self) -> bool {
        matches!(self, Self::Older | Self::Others)
    }
}

/// Which pan a card lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Side {
    /// What is gained.
    Benefit,
    /// What is suffered; `lasting` if it cannot be undone.
    Harm {
        /// Whether it cannot be undone.
        lasting: bool,
    },
}

/// One card.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Card {
    /// Whom it is about.
    pub whom: Stakeholder,
    /// Benefit or harm.
    pub side: Side,
    /// How likely, `0.0..=1.0`.
    pub chance: f64,
    /// How much for somebody whom it meets, `0.0..=5.0`.
    pub size: f64,
}

impl Card {
    /// What it weighs.
    pub fn weight(&self) -> f64 {
        let factor = match self.side {
            Side::Benefit => 1.0,
            Side::Harm { lasting } => {
                let lasting = if lasting { LASTING } else { 1.0 };
                let weak = if self.whom.is_weak() { ON_THE_WEAK } else { 1.0 };
                lasting * weak
            }
        };
        self.chance * self.size * factor
    }

    fn is_benefit(&self) -> bool {
        self.side == Side::Benefit
    }

    /// Whether it is a grave lasting harm with at least this chance.
    fn is_grave(&self, chance: f64) -> bool {
        self.side == Side::Harm { lasting: true } && self.size >= GRAVE && self.chance >= chance
    }
}

/// What can be promised and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Safeguard {
    /// The window with a person stays open: harm reaches older residents a quarter as often.
    Window,
    /// A person hears appeals and mends mistakes: no harm to residents is beyond undoing.
    Appeal,
    /// Only what the purpose needs, and a date to delete it: harm reaches residents half as often.
    Limits,
    /// An owner, a review date and a rule when to stop: every harm comes four fifths as often.
    Review,
}

impl Safeguard {
    /// All, in the order of the switches.
    pub const ALL: [Self; 4] = [Self::Window, Self::Appeal, Self::Limits, Self::Review];

    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::Appeal => "appeal",
            Self::Limits => "limits",
            Self::Review => "review",
        }
    }

    /// The card with this safeguard in use; benefits stay as they are.
    #[must_use]
    pub fn applied_to(self, card: Card) -> Card {
        let Side::Harm { lasting } = card.side else {
            return card;
        };
        let (factor, undone) = match self {
            Self::Window if card.whom == Stakeholder::Older => (0.25, false),
            Self::Appeal if card.whom.is_resident() => (1.0, true),
            Self::Limits if card.whom.is_resident() => (0.5, false),
            Self::Review => (0.8, false),
            _ => (1.0, false),
        };
        Card {
            chance: card.chance * factor,
            side: Side::Harm {
                lasting: lasting && !undone,
            },
            ..card
        }
    }
}

/// What the board says, from the worst to the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Verdict {
    /// Do not do it.
    Stop,
    /// Try it small, with a rule when to end.
    Pilot,
    /// Do it, if the conditions are kept.
    Conditions,
    /// Do it.
    Go,
}

impl Verdict {
    /// Its id in predictions.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Stop => "stop",
            Self::Pilot => "pilot",
            Self::Conditions => "conditions",
            Self::Go => "go",
        }
    }
}

/// Gain and loss of one stakeholder, safeguards in use counted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Share {
    /// Who.
    pub whom: Stakeholder,
    /// Weight of their benefits.
    pub gains: f64,
    /// Weight of their harms.
    pub bears: f64,
}

/// Both pans, weighed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weighing {
    /// Weight of the benefits.
    pub benefits: f64,
    /// Weight of the harms without safeguards.
    pub harms_before: f64,
    /// Weight of the harms that are left.
    pub harms: f64,
    /// Who gains and who bears.
    pub shares: [Share; 4],
    /// The verdict without safeguards.
    pub before: Verdict,
    /// The verdict with those in use.
    pub verdict: Verdict,
    /// Those in use without which, each alone dropped, the verdict would be worse.
    pub conditions: Vec<Safeguard>,
}

/// Weigh the cards with these safeguards in use, knowing as much as `evidence` says (0 nothing, 1 all).
///
/// # Errors
/// A chance or the evidence outside 0 to 1, or a size outside 0 to 5.
pub fn weigh(cards: &[Card], safeguards: &[Safeguard], evidence: f64) -> Result<Weighing, ParamError> {
    within("evidence", evidence, 0.0, 1.0)?;
    for card in cards {
        within("chance", card.chance, 0.0, 1.0)?;
        within("size", card.size, 0.0, MOST)?;
    }
    Ok(weigh_checked(cards, safeguards, evidence))
}

/// [`weigh`] for numbers that are in range.
pub(super) fn weigh_checked(cards: &[Card], safeguards: &[Safeguard], evidence: f64) -> Weighing {
    let with = |without: Option<Safeguard>| -> Vec<Card> {
        let used = Safeguard::ALL
            .into_iter()
            .filter(|s| safeguards.contains(s) && Some(*s) != without);
        used.fold(cards.to_vec(), |cards, safeguard| {
            cards.into_iter().map(|card| safeguard.applied_to(card)).collect()
        })
    };
    let before = judge(cards, evidence);
    let guarded = |without| match judge(&with(without), evidence) {
        Verdict::Go if before != Verdict::Go => Verdict::Conditions,
        verdict => verdict,
    };
    let (left, verdict) = (with(None), guarded(None));
    Weighing {
        benefits: total(&left, Card::is_benefit),
        harms_before: total(cards, |card| !card.is_benefit()),
        harms: total(&left, |card| !card.is_benefit()),
        shares: shares(&left),
        before,
        verdict,
        conditions: Safeguard::ALL
            .into_iter()
            .filter(|s| safeguards.contains(s) && guarded(Some(*s)) < verdict)
            .collect(),
    }
}

fn total(cards: &[Card], counts: impl Fn(&Card) -> bool) -> f64 {
    cards.iter().filter(|card| counts(card)).map(Card::weight).sum()
}

fn shares(cards: &[Card]) -> [Share; 4] {
    Stakeholder::ALL.map(|whom| Share {
        whom,
        gains: total(cards, |card| card.whom == whom && card.is_benefit()),
        bears: total(cards, |card| card.whom == whom && !card.is_benefit()),
    })
}

/// The rule, on cards as they are.
fn judge(cards: &[Card], evidence: f64) -> Verdict {
    let benefits = total(cards, Card::is_benefit);
    let harms = total(cards, |card| !card.is_benefit());
    if benefits <= 0.0 || cards.iter().any(|card| card.is_grave(RED_LINE)) {
        return Verdict::Stop;
    }
    let (share, margin) = (benefits / (benefits + harms), 0.5 * (1.0 - evidence));
    let no_trial = cards.iter().any(|card| card.is_grave(NO_TRIAL));
    if share < 0.5 - margin {
        Verdict::Stop
    } else if share <= 0.5 + margin {
        if no_trial { Verdict::Stop } else { Verdict::Pilot }
    } else if no_trial || shares(cards).iter().any(|share| share.bears > share.gains) {
        Verdict::Conditions
    } else {
        Verdict::Go
    }
}
