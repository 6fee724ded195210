//! What a learner has opened, ticked and written in a lesson that is open. Nothing of it is stored.

use std::collections::{BTreeMap, BTreeSet};

use super::{predict::TrueCurve, vote::Votes};
use crate::{assess::Event, exchange::Export, screens::pages::Pages};

/// Kept in memory while the lesson is open.
#[derive(Default)]
pub(super) struct Scratch {
    /// Whether it lasts longer than a frame: outside its lesson, a question has none that does.
    pub(super) lasts: bool,
    /// Lines of a checklist that are ticked: step id and number.
    pub(super) ticks: BTreeSet<(String, usize)>,
    /// How many steps of a worked example are open, by its title.
    pub(super) opened: BTreeMap<String, usize>,
    /// Charts whose numbers are shown as a table, by their title.
    pub(super) tables: BTreeSet<String>,
    /// Notes for the teacher that are unfolded, by their key.
    pub(super) notes_open: BTreeSet<String>,
    /// True curves of predictions, by their step.
    pub(super) curves: BTreeMap<String, TrueCurve>,
    /// Notes being written, by their id.
    pub(super) notes: BTreeMap<String, String>,
    /// Hands that a class raised while the lesson is presented.
    pub(super) votes: Votes,
    /// The slide on the projector, by step and number in it, and its pages.
    pub(super) slide: (usize, usize),
    pub(super) pages: Pages,
    /// The sheet that is to be written to a file.
    pub(super) prints: Option<Export>,
    /// What the learner wants kept.
    pub(super) events: Vec<Event>,
}

impl Scratch {
    /// The pages of this slide, from their first on, unless they are open already.
    pub(super) fn open_slide(&mut self, slide: (usize, usize)) {
        if self.slide != slide {
            (self.slide, self.pages) = (slide, Pages::default());
        }
    }

    /// The pages of a slide to which one goes back: the last one first.
    pub(super) fn go_back_to(&mut self, slide: (usize, usize)) {
        (self.slide, self.pages) = (slide, Pages::from_the_end());
    }
}

/// Puts an entry in, or takes it out when it is there.
pub(super) fn toggle<T: Ord>(set: &mut BTreeSet<T>, entry: T) {
    if !set.remove(&entry) {
        set.insert(entry);
    }
}
