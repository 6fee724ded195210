//! The outcome in words: the sentence under the picture, and the numbers in it.

use super::{PILE, ResumeScreener, Teacher, Training};
use crate::{
    course::number,
    demos::{parts, resident_card::Fact},
    models::resume_screener::{Outcome, Repair, Resume},
    ui::{Look, Place},
};

/// Points that a mean applicant has in the test, and points for one standard deviation of skill.
const MEAN: f64 = 50.0;
const SPREAD: f64 = 10.0;

/// Test points as people know them.
pub(super) fn points(points: f64, look: &Look<'_>) -> String {
    parts::count((MEAN + SPREAD * points).round(), look)
}

/// What past hiring took off, in the same points.
pub(super) fn penalty(penalty: f64, look: &Look<'_>) -> String {
    let n = parts::count((SPREAD * penalty).round(), look);
    look.t_with("screener-points", &[("n", &n)])
}

/// The club that a résumé names.
pub(super) fn club(resume: &Resume, look: &Look<'_>) -> String {
    look.t(if resume.word {
        "screener-club-football"
    } else {
        "screener-club-none"
    })
}

/// Woman or man.
pub(super) fn gender(resume: &Resume, look: &Look<'_>) -> String {
    look.t(if resume.woman {
        "screener-woman"
    } else {
        "screener-man"
    })
}

/// What a résumé says, for a card.
pub(super) fn facts(resume: &Resume, look: &Look<'_>) -> Vec<Fact> {
    vec![
        ("screener-file-points", points(resume.points, look)),
        ("screener-file-club", club(resume, look)),
        ("screener-file-gender", gender(resume, look)),
    ]
}

/// A weight with its sign.
pub(super) fn weight(weight: f64, look: &Look<'_>) -> String {
    number::real(weight, 2, look.lang())
}

/// Id of the words of a repair.
pub(super) const fn repair_id(repair: Repair) -> &'static str {
    match repair {
        Repair::None => "screener-repair-none",
        Repair::DropGender => "screener-repair-gender",
        Repair::DropWord => "screener-repair-club",
        Repair::Reweigh => "screener-repair-weigh",
        Repair::GroupCuts => "screener-repair-cuts",
        Repair::BetterLabel => "screener-repair-label",
    }
}

/// How many of the pile are decided.
pub(super) fn progress(demo: &ResumeScreener, look: &Look<'_>) -> String {
    let n = (demo.decisions.len() + 1).min(PILE).to_string();
    look.t_with("screener-progress", &[("n", &n), ("all", &PILE.to_string())])
}

/// The next step of the training, and how many there are.
pub(super) fn steps(demo: &ResumeScreener) -> [(&'static str, String); 2] {
    let (n, all) = demo.training.as_ref().map_or((0, 0), |training| {
        (training.step, training.whole.steps_that_show())
    });
    [("n", (n + 1).min(all).to_string()), ("all", all.to_string())]
}

/// How often women are picked beside men, in words.
pub(super) fn ratio(outcome: &Outcome, look: &Look<'_>) -> String {
    let lower = if outcome.gap() <= 0.0 { "women" } else { "men" };
    let rule = if outcome.audit.flag { "below" } else { "kept" };
    let ratio = number::real(outcome.audit.ratio, 2, look.lang());
    look.t_with(
        "screener-ratio",
        &[("lower", lower), ("ratio", &ratio), ("rule", rule)],
    )
}

/// What has been done so far, and what the program makes of it.
pub(super) fn sentence(demo: &ResumeScreener, look: &Look<'_>) -> String {
    let said = match &demo.training {
        None => {
            let n = parts::count(demo.decisions.len() as f64, look);
            vec![look.t_with("screener-words-pile", &[("n", &n), ("all", &PILE.to_string())])]
        }
        Some(training) => of_training(demo, training, look),
    };
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

fn of_training(demo: &ResumeScreener, training: &Training, look: &Look<'_>) -> Vec<String> {
    let [women, men] = training.now.audit.rates.map(|rate| parts::share(rate, look));
    let teacher = match training.teacher {
        Teacher::Learner => "learner",
        Teacher::Firm => "firm",
    };
    let mut said = vec![look.t_with(
        "screener-words-rates",
        &[("teacher", teacher), ("women", &women), ("men", &men)],
    )];
    said.push(ratio(&training.now, look));
    // A slide has no room for it.
    if demo.is_trained() && look.place == Place::Desk {
        let price = look.t(&format!("{}-price", repair_id(demo.run.params.repair)));
        said.push(price);
    }
    said
}
