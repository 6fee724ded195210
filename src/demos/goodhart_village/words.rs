//! The outcome in words: the sentence under the picture, and the numbers in it.

use super::{GoodhartVillage, View, honours};
use crate::{
    course::number,
    demos::parts,
    models::{
        catalogue::Model,
        goodhart_village::{HONOURED, HOURS, WORKERS, published::Division},
        value::{Value, find},
    },
    ui::Look,
};

/// Changes of a score or of the help below this many points of 100 count as none.
const SAME: f64 = 0.5;

/// The week that is shown: the one before the change, or the one after.
pub(super) fn division(demo: &GoodhartVillage) -> Division {
    if demo.changed {
        demo.run.outcome.now
    } else {
        demo.run.outcome.before
    }
}

/// Hours with at most one decimal.
pub(super) fn hours(hours: f64, look: &Look<'_>) -> String {
    let tenths = (hours * 10.0).round();
    let decimals = usize::from(tenths % 10.0 != 0.0);
    number::real(tenths / 10.0, decimals, look.lang())
}

/// A score or help, where all hours spent helping are 100 points.
pub(super) fn points(part: f64, look: &Look<'_>) -> String {
    parts::count(100.0 * part, look)
}

/// Which way a number of points went: `up`, `flat` or `down`.
pub(super) fn way(before: f64, now: f64) -> &'static str {
    match 100.0 * (now - before) {
        change if change > SAME => "up",
        change if change < -SAME => "down",
        _ => "flat",
    }
}

/// Hours a week that checking costs.
pub(super) fn check_hours(demo: &GoodhartVillage, look: &Look<'_>) -> String {
    let value = find(&demo.run.outcome.values(&demo.run.params), "check_hours").and_then(Value::number);
    hours(value.unwrap_or_default(), look)
}

/// What the picture shows, in as many sentences as it needs.
pub(super) fn sentence(demo: &GoodhartVillage, look: &Look<'_>) -> String {
    let said = match demo.view {
        View::Week => of_week(demo, look),
        View::Honours => of_honours(demo, look),
    };
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

fn of_week(demo: &GoodhartVillage, look: &Look<'_>) -> Vec<String> {
    let (before, now) = (demo.run.outcome.before, division(demo));
    let mut said = vec![look.t_with(
        "goodhart-words-week",
        &[
            ("weight", &parts::share(demo.run.params.weight, look)),
            ("uploads", &hours(HOURS * (1.0 - now.helping), look)),
            ("hours", &hours(HOURS, look)),
        ],
    )];
    if !demo.changed {
        return said;
    }
    for (id, before, now) in [
        ("goodhart-words-score", before.measured, now.measured),
        ("goodhart-words-help", before.help, now.help),
    ] {
        said.push(look.t_with(
            id,
            &[
                ("way", way(before, now)),
                ("before", &points(before, look)),
                ("now", &points(now, look)),
            ],
        ));
    }
    if demo.run.params.audit > 0.0 {
        said.push(look.t_with("goodhart-words-checks", &[("hours", &check_hours(demo, look))]));
    }
    said
}

fn of_honours(demo: &GoodhartVillage, look: &Look<'_>) -> Vec<String> {
    let deserving = demo.run.outcome.deserving.to_string();
    let mut said = vec![look.t_with(
        "goodhart-words-honours",
        &[
            ("workers", &parts::count(WORKERS as f64, look)),
            ("honoured", &HONOURED.to_string()),
            ("deserving", &deserving),
        ],
    )];
    if let Some(id) = demo.open {
        let words = honours::describe(&demo.run.outcome, id, look);
        said.push(look.t_with("goodhart-words-worker", &[("worker", &words)]));
    }
    said
}
