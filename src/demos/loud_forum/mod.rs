//! Lesson 1.4: who is counted how much in the town's forum, and what that makes of two wishes.
//!
//! The area of a dot is what somebody counts. Ways of counting are tried one after the other; what the whole town
//! wants is told only once people have been called, since nothing in the forum shows it.

mod controls;
mod inside;
mod legend;
mod result;
mod stage;
mod words;

use super::{of_files::demo_of_files, resident_card::ResidentCard, run::Run, town_map::TownMap};
use crate::models::{
    catalogue::{ParamError, Settings},
    loud_forum::{Outcome, Rule},
};

/// The demo's id in the catalogue.
pub const ID: &str = "loud-forum";

/// The ways of counting with the actions that try them.
const WAYS: [(Rule, &str); 4] = [
    (Rule::Posts, "count-posts"),
    (Rule::Accounts, "count-accounts"),
    (Rule::Weighted, "weight"),
    (Rule::Calls, "call"),
];

/// Which ways of counting the learner has tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tried([bool; WAYS.len()]);

impl Tried {
    const ALL: Self = Self([true; WAYS.len()]);

    fn has(self, rule: Rule) -> bool {
        self.0.get(rule as usize).copied().unwrap_or_default()
    }

    fn any(self) -> bool {
        self.0.contains(&true)
    }
}

/// The demo: parameters, the run they give, and the ways of counting tried so far.
pub struct LoudForum {
    run: Run<Outcome>,
    tried: Tried,
    /// The group of each resident on the map, and a number that changes with them.
    groups: Vec<u8>,
    revision: u64,
    map: TownMap,
    /// The resident whose file and life are open.
    card: ResidentCard,
}

impl LoudForum {
    /// At these settings (the model's defaults where they say nothing), nothing counted yet.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn new(settings: &Settings, seed: u64) -> Result<Self, ParamError> {
        let mut demo = Self {
            run: Run::new(settings, seed)?,
            tried: Tried::default(),
            groups: Vec::new(),
            revision: 0,
            map: TownMap::default(),
            card: ResidentCard::default(),
        };
        demo.rerun();
        Ok(demo)
    }

    /// Run the model again after parameters or seed have changed, and draw the dots anew.
    fn rerun(&mut self) {
        self.run.again();
        self.groups = legend::groups(&self.run.outcome, self.tried);
        self.revision += 1;
    }

    /// Count in this way.
    fn count_by(&mut self, rule: Rule) {
        self.run.params.rule = rule;
        if let Some(tried) = self.tried.0.get_mut(rule as usize) {
            *tried = true;
        }
        self.card.close();
    }

    /// Nothing counted.
    fn begin(&mut self) {
        self.tried = Tried::default();
        self.card.close();
    }

    /// Everything counted.
    fn show_all(&mut self, _settings: &Settings) {
        self.tried = Tried::ALL;
        self.card.close();
    }

    /// A resident is opened by hand: their card would hide the picture.
    fn act(&mut self, action: &str) {
        if let Some((rule, _)) = WAYS.into_iter().find(|(_, way)| *way == action) {
            self.count_by(rule);
        }
    }

    /// The way of counting stays as it was chosen.
    fn set(&mut self, name: &str, value: f64) {
        let rule = self.run.params.rule;
        self.run.set(&[(name.to_owned(), value)]);
        self.run.params.rule = rule;
    }
}

demo_of_files!(LoudForum);
