//! The list of all demos. Tests walk it, so that a new demo is tested by being in it.

use super::{
    Demo, advice_trial, big_data_paradox, counting_window, goodhart_village, invisible_village, loud_forum,
    org_portraits, resume_screener, the_gate,
};
use crate::models::catalogue::{ParamError, Settings};

/// A demo, or why its model refuses the settings.
type Made = Result<Box<dyn Demo>, ParamError>;

/// One entry of the list.
pub struct Entry {
    /// The demo's id in the catalogue.
    pub id: &'static str,
    make: fn(&Settings, u64) -> Made,
}

/// Every demo, in the order of the course.
pub fn all() -> &'static [Entry] {
    &[
        Entry {
            id: counting_window::ID,
            make: |settings, seed| Ok(Box::new(counting_window::CountingWindow::new(settings, seed)?)),
        },
        Entry {
            id: invisible_village::ID,
            make: |settings, seed| {
                Ok(Box::new(invisible_village::InvisibleVillage::new(
                    settings, seed,
                )?))
            },
        },
        Entry {
            id: big_data_paradox::ID,
            make: |settings, seed| Ok(Box::new(big_data_paradox::BigDataParadox::new(settings, seed)?)),
        },
        Entry {
            id: loud_forum::ID,
            make: |settings, seed| Ok(Box::new(loud_forum::LoudForum::new(settings, seed)?)),
        },
        Entry {
            id: org_portraits::ID,
            make: |settings, seed| Ok(Box::new(org_portraits::OrgPortraits::new(settings, seed)?)),
        },
        Entry {
            id: resume_screener::ID,
            make: |settings, seed| Ok(Box::new(resume_screener::ResumeScreener::new(settings, seed)?)),
        },
        Entry {
            id: the_gate::ID,
            make: |settings, seed| Ok(Box::new(the_gate::TheGate::new(settings, seed)?)),
        },
        Entry {
            id: advice_trial::ID,
            make: |settings, seed| Ok(Box::new(advice_trial::AdviceTrial::new(settings, seed)?)),
        },
        Entry {
            id: goodhart_village::ID,
            make: |settings, seed| Ok(Box::new(goodhart_village::GoodhartVillage::new(settings, seed)?)),
        },
    ]
}

/// The demo with this id at these settings, nothing asked yet; `None` for an id that this version does not
/// know, or settings that its model refuses. Why is said by the checker; here it goes to the log.
pub fn make(id: &str, settings: &Settings, seed: u64) -> Option<Box<dyn Demo>> {
    let entry = all().iter().find(|entry| entry.id == id)?;
    (entry.make)(settings, seed)
        .map_err(|err| log::error!("demo {id}: {err}"))
        .ok()
}
