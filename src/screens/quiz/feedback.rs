//! What a learner is told after an answer: every choice with its own reason, and the right one with its reason.

use super::shown::Shown;
use crate::{
    assess::{Grade, Part, Response, Verdict},
    course::{
        Map, Text,
        lesson::{Choice, ItemKind, Match, MatchLeft, Numeric, Order, Unit},
    },
};

/// The words of a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Words<'a> {
    /// Prose of the lesson.
    Prose(&'a Text),
    /// What was typed.
    Typed(&'a str),
    /// The number of the key.
    Key(f64, Unit),
}

/// How a note begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lead<'a> {
    /// This was the learner's answer.
    Yours(Verdict),
    /// This is the answer.
    Answer,
    /// This belongs to the answer and was left out.
    LeftOut,
    /// The learner put this entry where it belongs.
    InPlace,
    /// The learner put this entry in this place, from 1.
    Place(usize),
    /// The learner matched it with this.
    MatchedWith(&'a Text),
    /// It is matched with this, and rightly.
    RightlyMatched(&'a Text),
    /// It belongs to this.
    BelongsTo(&'a Text),
}

/// A reason with its beginning.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reason<'a> {
    /// The beginning, in bold.
    pub lead: Lead<'a>,
    /// The reason; none where another note gives it.
    pub why: Option<&'a Text>,
}

/// One option, number, entry or pair after the answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<'a> {
    /// Position among the options shown, for its letter.
    pub key: Option<usize>,
    /// Its words.
    pub words: Words<'a>,
    /// What became of it; none where nothing was to be said.
    pub verdict: Option<Verdict>,
    /// Reasons.
    pub reasons: Vec<Reason<'a>>,
}

/// All that is said about an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Feedback<'a> {
    /// Rows, one list a group.
    pub groups: Vec<Vec<Row<'a>>>,
    /// What comes of the chosen action, where the item says it.
    pub consequence: Option<&'a Text>,
    /// The reason for the whole, where there is one.
    pub closing: Option<&'a Text>,
}

impl<'a> Feedback<'a> {
    /// What to say about this answer to this item; options in the order in which they were shown.
    pub fn of(kind: &'a ItemKind, response: &'a Response, grade: &'a Grade, shown: &Shown) -> Self {
        let group = |at: usize| shown.get(at).map(Vec::as_slice).unwrap_or_default();
        let mut closing = None;
        let groups = match (kind, response) {
            (ItemKind::Single(all), _) => vec![options(all, group(0), grade, Part::Option, Lead::Answer)],
            (ItemKind::Multi(all), _) => vec![options(all, group(0), grade, Part::Option, Lead::LeftOut)],
            (ItemKind::Decision(key), _) => vec![
                options(&key.actions, group(0), grade, Part::Action, Lead::Answer),
                options(&key.reasons, group(1), grade, Part::Reason, Lead::Answer),
            ],
            (ItemKind::Flaw(key), _) => vec![
                options(&key.places, group(0), grade, Part::Place, Lead::Answer),
                options(&key.reasons, group(1), grade, Part::Reason, Lead::Answer),
            ],
            (ItemKind::Numeric(key), Response::Numeric(typed)) => vec![number(key, typed, grade)],
            (ItemKind::Order(key), Response::Order(ids)) => {
                closing = Some(&key.why);
                vec![order(key, ids)]
            }
            (ItemKind::Match(key), Response::Match(pairs)) => vec![matches(key, pairs)],
            // An answer of another type than the item has no grade, and so never comes here.
            _ => Vec::new(),
        };
        let consequence = match (kind, response) {
            (ItemKind::Decision(key), Response::Decision { action, .. }) => {
                key.actions.get(action).and_then(|action| action.then.as_ref())
            }
            _ => None,
        };
        Self {
            groups,
            consequence,
            closing,
        }
    }

    /// The row of the learner's own answer that is shown first: where reading begins.
    pub fn first_own(&self) -> Option<(usize, usize)> {
        let own = |row: &Row<'_>| row.verdict.is_some_and(|verdict| verdict != Verdict::Missed);
        self.groups
            .iter()
            .enumerate()
            .find_map(|(at, rows)| rows.iter().position(own).map(|row| (at, row)))
    }
}

/// Options with the grade's reasons: for what was chosen, and for what would have been right.
fn options<'a>(
    options: &'a Map<Choice>,
    shown: &[String],
    grade: &'a Grade,
    part: Part,
    missed: Lead<'a>,
) -> Vec<Row<'a>> {
    let row = |(at, id): (usize, &String)| {
        let note = grade
            .notes
            .iter()
            .find(|note| note.part == part && note.id == *id);
        let reason = note.map(|note| Reason {
            lead: if note.verdict == Verdict::Missed {
                missed
            } else {
                Lead::Yours(note.verdict)
            },
            why: Some(&note.why),
        });
        Some(Row {
            key: Some(at),
            words: Words::Prose(&options.get(id)?.text),
            verdict: note.map(|note| note.verdict),
            reasons: reason.into_iter().collect(),
        })
    };
    shown.iter().enumerate().filter_map(row).collect()
}

/// What was typed, then the number of the key unless it was right.
fn number<'a>(key: &'a Numeric, typed: &'a str, grade: &'a Grade) -> Vec<Row<'a>> {
    let own = grade.notes.iter().find(|note| note.verdict != Verdict::Missed);
    let verdict = own.map_or(Verdict::Wrong, |note| note.verdict);
    // Half right shares the reason of the right number, which stands under that number.
    let why = own
        .filter(|note| note.verdict != Verdict::Partly)
        .map(|note| &note.why);
    let mut rows = vec![Row {
        key: None,
        words: Words::Typed(typed),
        verdict: Some(verdict),
        reasons: vec![Reason {
            lead: Lead::Yours(verdict),
            why,
        }],
    }];
    if verdict != Verdict::Right {
        rows.push(Row {
            key: None,
            words: Words::Key(key.value, key.unit),
            verdict: Some(Verdict::Missed),
            reasons: vec![Reason {
                lead: Lead::Answer,
                why: Some(&key.why),
            }],
        });
    }
    rows
}

/// The right order, each entry with the place the learner gave it where that differs; inside a tie none differs.
fn order<'a>(key: &'a Order, ids: &[String]) -> Vec<Row<'a>> {
    let row = |(at, (id, words)): (usize, (&str, &'a Text))| {
        let put = ids.iter().position(|known| known == id);
        let mut at_home = key
            .entries
            .ids()
            .enumerate()
            .filter(|(home, other)| *home == at || key.is_tie(id, other));
        let right = at_home.any(|(home, _)| put == Some(home));
        let lead = match put {
            Some(put) if !right => Lead::Place(put + 1),
            _ => Lead::InPlace,
        };
        Row {
            key: None,
            words: Words::Prose(words),
            verdict: Some(if right { Verdict::Right } else { Verdict::Wrong }),
            reasons: vec![Reason { lead, why: None }],
        }
    };
    key.entries.iter().enumerate().map(row).collect()
}

/// Every left side with the partner it was given and the one it belongs to.
fn matches<'a>(key: &'a Match, pairs: &[(String, String)]) -> Vec<Row<'a>> {
    let row = |(id, left): (&str, &'a MatchLeft)| {
        let with = pairs
            .iter()
            .find(|(known, _)| known == id)
            .map(|(_, right)| right.as_str());
        let right = with == Some(left.to.as_str());
        let partner = |id: &str| key.right.get(id);
        let why = Some(&left.why);
        let reasons = if right {
            partner(&left.to)
                .map(|to| Reason {
                    lead: Lead::RightlyMatched(to),
                    why,
                })
                .into_iter()
                .collect()
        } else {
            let mine = with.and_then(partner).map(|with| Reason {
                lead: Lead::MatchedWith(with),
                why: None,
            });
            let key = partner(&left.to).map(|to| Reason {
                lead: Lead::BelongsTo(to),
                why,
            });
            mine.into_iter().chain(key).collect()
        };
        Row {
            key: None,
            words: Words::Prose(&left.text),
            verdict: Some(if right { Verdict::Right } else { Verdict::Wrong }),
            reasons,
        }
    };
    key.left.iter().map(row).collect()
}
