//! The counting window: what a table of thirty visits can and cannot answer, depending on its boxes.
//!
//! The visitors are residents of Riverbend, drawn for one day. Five questions are put to the table the learner
//! designs: what most people come for, whether villagers come more often, whether they wait longer, how many
//! people came, and how many in need stayed away. No table of visits answers the last one.

mod params;
mod visits;

use serde::Serialize;

pub use params::{Detail, PARAMS, Params};
pub use visits::{AGAIN, Side, Visit};

use super::{
    catalogue::Model,
    town::{Need, riverbend},
    value::{Value, Values},
};

/// What is asked of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Question {
    /// What do most people come for?
    Matter,
    /// Do villagers come more often, counted per resident?
    Rate,
    /// Do villagers wait longer?
    Wait,
    /// How many different people came?
    People,
    /// How many who need help did not come?
    Absent,
}

impl Question {
    /// All five, in the order in which they are asked.
    pub const ALL: [Self; 5] = [Self::Matter, Self::Rate, Self::Wait, Self::People, Self::Absent];
}

/// Whether the table answers a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Verdict {
    /// It does.
    Answered,
    /// It has no box for something the answer needs.
    NoBox,
    /// It has the box, with categories too coarse for the answer.
    TooCoarse,
    /// It has the boxes, and no case for one side of the comparison.
    NoCases,
    /// No table of visits can: those asked about did not come.
    OutOfReach,
}

impl Verdict {
    /// Its id, language-free.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::NoBox => "no-box",
            Self::TooCoarse => "too-coarse",
            Self::NoCases => "no-cases",
            Self::OutOfReach => "out-of-reach",
        }
    }
}

/// The day, and what the table makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The visits as they happened.
    pub visits: Vec<Visit>,
    /// The form.
    pub params: Params,
    /// Whether each question of [`Question::ALL`] is answered.
    pub verdicts: [Verdict; 5],
    /// What most visits were for, and how many.
    pub most: Option<(Need, u32)>,
    /// The centre.
    pub centre: Side,
    /// The villages.
    pub villages: Side,
    /// Different people who came.
    pub people: u32,
    /// Residents who need help and did not come.
    pub absent: u32,
}

/// Count a day's visits with the form.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let visits = visits::day(params.visits, seed);
    let (centre, villages) = (visits::side(&visits, false), visits::side(&visits, true));
    let both = centre.visits > 0 && villages.visits > 0;
    let mut came: Vec<u16> = visits.iter().map(|visit| visit.resident.id).collect();
    came.sort_unstable();
    came.dedup();
    let absent = riverbend()
        .residents()
        .iter()
        .filter(|resident| resident.need.is_some() && came.binary_search(&resident.id).is_err())
        .count() as u32;
    Outcome {
        verdicts: Question::ALL.map(|question| verdict(params, question, both)),
        most: most(&visits),
        people: came.len() as u32,
        params: params.clone(),
        visits,
        centre,
        villages,
        absent,
    }
}

/// Whether a table with these boxes answers the question; `both` says whether centre and villages both came.
fn verdict(params: &Params, question: Question, both: bool) -> Verdict {
    let compared = |boxes: bool| match (boxes, both) {
        (false, _) => Verdict::NoBox,
        (true, false) => Verdict::NoCases,
        (true, true) => Verdict::Answered,
    };
    let has_place = params.place_box > Detail::None;
    match question {
        Question::Matter => match params.matter_box {
            Detail::None => Verdict::NoBox,
            Detail::Coarse => Verdict::TooCoarse,
            Detail::Fine => Verdict::Answered,
        },
        Question::Rate => compared(has_place),
        Question::Wait => compared(has_place && params.wait_box),
        Question::People if params.person_box => Verdict::Answered,
        Question::People => Verdict::NoBox,
        Question::Absent => Verdict::OutOfReach,
    }
}

/// The commonest matter, the first of several.
fn most(visits: &[Visit]) -> Option<(Need, u32)> {
    let count = |need: Need| visits.iter().filter(|visit| visit.matter == need).count() as u32;
    let counted = Need::ALL.iter().map(|need| (*need, count(*need)));
    counted.rev().max_by_key(|(_, n)| *n).filter(|(_, n)| *n > 0)
}

impl Outcome {
    /// Questions that the table answers.
    pub fn answered(&self) -> u32 {
        self.verdicts
            .iter()
            .filter(|verdict| **verdict == Verdict::Answered)
            .count() as u32
    }

    /// Boxes that none of the questions needed.
    pub fn unused_boxes(&self) -> u32 {
        let waits_alone = self.params.wait_box && self.params.place_box == Detail::None;
        u32::from(self.params.age_box > Detail::None) + u32::from(waits_alone)
    }
}

impl Model for Outcome {
    const ID: &str = "counting-window";
    const VALUES: &[&str] = &[
        "visits",
        "boxes",
        "boxes_unused",
        "answered",
        "matter",
        "rate",
        "wait",
        "people",
        "absent",
        "top_matter",
        "top_matter_visits",
        "centre_visits",
        "village_visits",
        "centre_rate",
        "village_rate",
        "centre_wait",
        "village_wait",
        "people_who_came",
        "needy_who_stayed_away",
    ];
    const ACTIONS: &[&str] = &["choose-box", "count", "ask-table", "open-resident"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn values(&self, _params: &Params) -> Values {
        let count = |n: u32| Value::Count(f64::from(n));
        let real = |value, decimals| Value::Real { value, decimals };
        let [matter, rate, wait, people, absent] = self.verdicts.map(|verdict| Value::Choice(verdict.id()));
        vec![
            ("visits", count(self.visits.len() as u32)),
            ("boxes", count(self.params.boxes())),
            ("boxes_unused", count(self.unused_boxes())),
            ("answered", count(self.answered())),
            ("matter", matter),
            ("rate", rate),
            ("wait", wait),
            ("people", people),
            ("absent", absent),
            (
                "top_matter",
                Value::Choice(self.most.map_or("none", |(need, _)| need.id())),
            ),
            ("top_matter_visits", count(self.most.map_or(0, |(_, n)| n))),
            ("centre_visits", count(self.centre.visits)),
            ("village_visits", count(self.villages.visits)),
            ("centre_rate", real(self.centre.rate, 1)),
            ("village_rate", real(self.villages.rate, 1)),
            ("centre_wait", real(self.centre.wait, 0)),
            ("village_wait", real(self.villages.wait, 0)),
            ("people_who_came", count(self.people)),
            ("needy_who_stayed_away", count(self.absent)),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        Printed {
            visits: self.visits.len(),
            answered: self.answered(),
            verdicts: Question::ALL.into_iter().zip(self.verdicts).collect(),
            top_matter: self.most.map_or("none", |(need, _)| need.id()),
            top_matter_visits: self.most.map_or(0, |(_, n)| n),
            centre: self.centre,
            villages: self.villages,
            people: self.people,
            needy_who_stayed_away: self.absent,
        }
    }
}

/// The outcome as it is printed: visits counted instead of listed.
#[derive(Serialize)]
struct Printed {
    visits: usize,
    answered: u32,
    verdicts: Vec<(Question, Verdict)>,
    top_matter: &'static str,
    top_matter_visits: u32,
    centre: Side,
    villages: Side,
    people: u32,
    needy_who_stayed_away: u32,
}

#[cfg(test)]
mod tests;
