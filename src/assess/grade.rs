//! What an answer is worth, and which reasons to show for it.

use crate::course::{
    Map, Text,
    lesson::{Choice, Decision, Flaw, ItemKind, Match, Numeric, Order},
};

use super::{Response, typed_number};

/// An answer, judged.
#[derive(Clone, Debug, PartialEq)]
pub struct Grade {
    /// `0.0..=1.0`, before the cap for hints; 0 for a reflection, which is no verdict.
    pub score: f64,
    /// The reasons to show: first for what was chosen, then for what would have been right.
    pub notes: Vec<Note>,
}

/// One reason to show under an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Which part of the answer it speaks of.
    pub part: Part,
    /// Id of the option, or of the left side of a pair; empty for a number and for an order.
    pub id: String,
    /// What became of it.
    pub verdict: Verdict,
    /// Why.
    pub why: Text,
    /// The wrong idea that it shows, by id.
    pub misconception: Option<String>,
}

/// The part of an answer that a [`Note`] speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An option of a single or multi item.
    Option,
    /// The number typed in.
    Number,
    /// The order as a whole.
    Sequence,
    /// A left side with what it was matched to.
    Pair,
    /// What to do, of a decision.
    Action,
    /// The place of a flaw.
    Place,
    /// The reason of a decision or a flaw.
    Reason,
}

/// What became of a part of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Given, and right.
    Right,
    /// Given, and worth something.
    Partly,
    /// Given, and wrong.
    Wrong,
    /// Not given, and it would have been right.
    Missed,
}

impl Grade {
    /// Whether nothing was wrong or missed.
    pub fn is_right(&self) -> bool {
        self.score >= 1.0
    }

    /// The wrong ideas that the answer shows, each once, by id.
    pub fn misconceptions(&self) -> impl Iterator<Item = &str> {
        let shown = |note: &Note, id: &str| note.misconception.as_deref() == Some(id);
        self.notes.iter().enumerate().filter_map(move |(at, note)| {
            let id = note.misconception.as_deref()?;
            let seen = self.notes.iter().take(at).any(|earlier| shown(earlier, id));
            (!seen).then_some(id)
        })
    }

    /// The first wrong idea that the answer shows, by id.
    pub fn misconception(&self) -> Option<&str> {
        self.misconceptions().next()
    }

    /// The score that counts after `hints` hints: at most 0.7 with one, at most 0.4 with more.
    pub fn score_after_hints(&self, hints: u8) -> f64 {
        let cap = match hints {
            0 => 1.0,
            1 => 0.7,
            _ => 0.4,
        };
        self.score.min(cap)
    }
}

/// Judges a response by the key of its item.
///
/// `None` is not wrong: the answer is empty, incomplete, not of this item's type, or not a number.
pub fn grade(kind: &ItemKind, response: &Response) -> Option<Grade> {
    match (kind, response) {
        (ItemKind::Single(options), Response::Single(id)) => {
            let (score, notes) = pick(options, id, Part::Option)?;
            Some(Grade { score, notes })
        }
        (ItemKind::Multi(options), Response::Multi(ids)) => multi(options, ids),
        (ItemKind::Numeric(key), Response::Numeric(typed)) => numeric(key, typed),
        (ItemKind::Order(key), Response::Order(ids)) => order(key, ids),
        (ItemKind::Match(key), Response::Match(pairs)) => matched(key, pairs),
        (ItemKind::Decision(Decision { actions, reasons }), Response::Decision { action, reason }) => {
            Some(halves(
                pick(actions, action, Part::Action)?,
                pick(reasons, reason, Part::Reason)?,
            ))
        }
        (ItemKind::Flaw(Flaw { places, reasons, .. }), Response::Flaw { place, reason }) => Some(halves(
            pick(places, place, Part::Place)?,
            pick(reasons, reason, Part::Reason)?,
        )),
        (ItemKind::Reflection(_), Response::Reflection) => Some(Grade {
            score: 0.0,
            notes: Vec::new(),
        }),
        _ => None,
    }
}

/// What one option is worth: all, its credit, or nothing.
fn credit(choice: &Choice) -> f64 {
    if choice.right {
        return 1.0;
    }
    choice
        .credit
        .filter(|credit| credit.is_finite())
        .map_or(0.0, |credit| credit.clamp(0.0, 1.0))
}

/// A reason for one option. A right option shows no wrong idea.
fn note(part: Part, id: &str, choice: &Choice, verdict: Verdict) -> Note {
    let shows = matches!(verdict, Verdict::Wrong | Verdict::Partly);
    Note {
        part,
        id: id.to_owned(),
        verdict,
        why: choice.why.clone(),
        misconception: choice.misconception.clone().filter(|_| shows),
    }
}

fn verdict(score: f64) -> Verdict {
    if score >= 1.0 {
        Verdict::Right
    } else if score > 0.0 {
        Verdict::Partly
    } else {
        Verdict::Wrong
    }
}

/// One option out of many: the credit of the chosen one; its reason, then the reason of the right one.
fn pick(options: &Map<Choice>, id: &str, part: Part) -> Option<(f64, Vec<Note>)> {
    let chosen = options.get(id)?;
    let score = credit(chosen);
    let mut notes = vec![note(part, id, chosen, verdict(score))];
    if score < 1.0 {
        let right = options.iter().filter(|(_, choice)| choice.right);
        notes.extend(right.map(|(id, choice)| note(part, id, choice, Verdict::Missed)));
    }
    Some((score, notes))
}

/// Two tiers of equal weight.
fn halves(first: (f64, Vec<Note>), second: (f64, Vec<Note>)) -> Grade {
    let score = f64::midpoint(first.0, second.0);
    let (missed, mut notes): (Vec<_>, Vec<_>) = first
        .1
        .into_iter()
        .chain(second.1)
        .partition(|note| note.verdict == Verdict::Missed);
    notes.extend(missed);
    Grade { score, notes }
}

/// `max(0, hits / K − false / (n − K))`: ticking all and ticking none are both worth nothing.
fn multi(options: &Map<Choice>, ids: &[String]) -> Option<Grade> {
    let unknown_or_twice = |(at, id): (usize, &String)| {
        options.get(id).is_none() || ids.iter().take(at).any(|earlier| earlier == id)
    };
    if ids.is_empty() || ids.iter().enumerate().any(unknown_or_twice) {
        return None;
    }
    let ticked = |id: &str| ids.iter().any(|ticked| ticked == id);
    let n_right = options.iter().filter(|(_, choice)| choice.right).count();
    let n_wrong = options.len() - n_right;
    let hits = options
        .iter()
        .filter(|(id, choice)| choice.right && ticked(id))
        .count();
    let falses = ids.len() - hits;
    let share = |part: usize, whole: usize| {
        if whole == 0 {
            0.0
        } else {
            part as f64 / whole as f64
        }
    };
    let score = (share(hits, n_right) - share(falses, n_wrong)).max(0.0);

    let mut notes: Vec<Note> = options
        .iter()
        .filter(|(id, _)| ticked(id))
        .map(|(id, choice)| {
            let verdict = if choice.right {
                Verdict::Right
            } else {
                Verdict::Wrong
            };
            note(Part::Option, id, choice, verdict)
        })
        .collect();
    let missed = options.iter().filter(|(id, choice)| choice.right && !ticked(id));
    notes.extend(missed.map(|(id, choice)| note(Part::Option, id, choice, Verdict::Missed)));
    Some(Grade { score, notes })
}

/// Full band 1, then the traps (as exactly as each asks, or else the full band), then near band ½.
///
/// A trap goes before the near band: a number that a known wrong idea leads to is not half right.
fn numeric(key: &Numeric, typed: &str) -> Option<Grade> {
    let number = typed_number::parse(typed, key.unit)?;
    let right = |verdict| Note {
        part: Part::Number,
        id: String::new(),
        verdict,
        why: key.why.clone(),
        misconception: None,
    };
    if key.full.holds(number, key.value) {
        return Some(Grade {
            score: 1.0,
            notes: vec![right(Verdict::Right)],
        });
    }
    let distance = |value: f64| (number - value).abs();
    let trap = key
        .traps
        .iter()
        .filter(|trap| trap.tol.unwrap_or(key.full).holds(number, trap.value))
        .min_by(|a, b| distance(a.value).total_cmp(&distance(b.value)));
    if let Some(trap) = trap {
        let shown = Note {
            why: trap.why.clone(),
            misconception: Some(trap.misconception.clone()),
            ..right(Verdict::Wrong)
        };
        return Some(Grade {
            score: 0.0,
            notes: vec![shown, right(Verdict::Missed)],
        });
    }
    let score = if key
        .near
        .is_some_and(|tolerance| tolerance.holds(number, key.value))
    {
        0.5
    } else {
        0.0
    };
    let shown = if score > 0.0 {
        Verdict::Partly
    } else {
        Verdict::Missed
    };
    Some(Grade {
        score,
        notes: vec![right(shown)],
    })
}

/// Kendall: `max(0, 1 − 2D / P)` with D of P pairs in the wrong order; pairs inside a tie are no pairs.
fn order(key: &Order, ids: &[String]) -> Option<Grade> {
    let places: Vec<usize> = ids
        .iter()
        .map(|id| key.entries.position(id))
        .collect::<Option<_>>()?;
    let mut sorted = places.clone();
    sorted.sort_unstable();
    if places.is_empty()
        || sorted.len() != key.entries.len()
        || sorted.windows(2).any(|two| two.first() == two.last())
    {
        return None;
    }
    let (mut pairs, mut discordant) = (0_u32, 0_u32);
    for (at, (id, place)) in ids.iter().zip(&places).enumerate() {
        for (later_id, later) in ids.iter().zip(&places).skip(at + 1) {
            if !key.is_tie(id, later_id) {
                pairs += 1;
                discordant += u32::from(later < place);
            }
        }
    }
    let score = if pairs == 0 {
        1.0
    } else {
        (1.0 - 2.0 * f64::from(discordant) / f64::from(pairs)).max(0.0)
    };
    let notes = vec![Note {
        part: Part::Sequence,
        id: String::new(),
        verdict: verdict(score),
        why: key.why.clone(),
        misconception: (score < 1.0).then(|| key.misconception.clone()),
    }];
    Some(Grade { score, notes })
}

/// Correct pairs out of all; every left side needs its match, and a right side may serve twice.
fn matched(key: &Match, pairs: &[(String, String)]) -> Option<Grade> {
    let known =
        |(left, right): &(String, String)| key.left.get(left).is_some() && key.right.get(right).is_some();
    if pairs.is_empty() || pairs.len() != key.left.len() || !pairs.iter().all(known) {
        return None;
    }
    let mut notes = Vec::new();
    for (id, left) in key.left.iter() {
        let (_, given) = pairs.iter().find(|(left, _)| left == id)?;
        let right = *given == left.to;
        notes.push(Note {
            part: Part::Pair,
            id: id.to_owned(),
            verdict: if right { Verdict::Right } else { Verdict::Wrong },
            why: left.why.clone(),
            misconception: (!right).then(|| key.misconception.clone()),
        });
    }
    let hits = notes.iter().filter(|note| note.verdict == Verdict::Right).count();
    let score = hits as f64 / notes.len() as f64;
    Some(Grade { score, notes })
}
