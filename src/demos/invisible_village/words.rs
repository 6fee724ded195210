//! The outcome in words: the sentence under the picture, and the numbers in it.

use super::{InvisibleVillage, Shown};
use crate::{
    demos::parts::{count, share},
    models::invisible_village::{Reach, Repair},
    ui::Look,
};

/// Id of the word.
pub(super) fn yes_no(yes: bool) -> &'static str {
    if yes { "demo-yes" } else { "demo-no" }
}

/// Share in need among all of them.
pub(super) fn truth(demo: &InvisibleVillage) -> f64 {
    let older = &demo.run.outcome.older;
    f64::from(older.needy(Reach::Nowhere)) / f64::from(older.reached(Reach::Nowhere)).max(1.0)
}

/// What is seen so far, in as many sentences as it needs.
pub(super) fn sentence(demo: &InvisibleVillage, look: &Look<'_>) -> String {
    let older = &demo.run.outcome.older;
    let number = |n: u32| count(f64::from(n), look);
    let all = number(older.reached(Reach::Nowhere));
    let seen = number(older.reached(demo.shown.reach()));
    let so_far = match demo.shown.filters {
        0 => "unseen-words-all",
        1 => "unseen-words-phone",
        2 => "unseen-words-app",
        _ => "unseen-words-form",
    };
    let mut said = vec![look.t_with(so_far, &[("all", &all), ("n", &seen)])];
    if demo.shown.needs {
        let (needy, heard) = (older.needy(Reach::Nowhere), older.needy(demo.shown.reach()));
        let counts = [
            ("needy", &*number(needy)),
            ("heard", &number(heard)),
            ("unseen", &number(needy - heard)),
        ];
        said.push(look.t_with("unseen-words-needs", &counts));
        if demo.shown == Shown::ALL {
            said.push(repaired(demo, look));
        }
    }
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What the requests, or the repair, make of all needs.
fn repaired(demo: &InvisibleVillage, look: &Look<'_>) -> String {
    let older = &demo.run.outcome.older;
    let estimate = share(demo.run.outcome.older_estimate().share, look);
    let truth = share(truth(demo), look);
    let [visits, found] = older.visits.map(f64::from);
    let id = match demo.run.outcome.repair {
        Repair::None => "unseen-words-none",
        Repair::Rake | Repair::PostStratify => "unseen-words-weighted",
        Repair::Visit => "unseen-words-visited",
    };
    look.t_with(
        id,
        &[
            ("estimate", &estimate),
            ("truth", &truth),
            ("visits", &count(visits, look)),
            ("found", &count(found, look)),
        ],
    )
}
