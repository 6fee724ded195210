//! The outcome in words: what the form records, what the table answers, and why not.

use super::CountingWindow;
use crate::{
    course::number,
    demos::{parts, town_map::place_id},
    models::{
        counting_window::{Detail, Params, Question, Verdict, Visit},
        town::Need,
    },
    ui::Look,
};

use super::legend::is_care;

/// A matter in words.
pub(super) fn matter(need: Need, look: &Look<'_>) -> String {
    look.t(&format!("town-need-{}", need.id()))
}

/// What the boxes of place, matter and age record of a visit.
pub(super) fn recorded(params: &Params, visit: &Visit, look: &Look<'_>) -> [String; 3] {
    let resident = visit.resident;
    let one = |detail: Detail, coarse: &str, fine: String| match detail {
        Detail::None => look.t("window-no-box"),
        Detail::Coarse => look.t(coarse),
        Detail::Fine => fine,
    };
    let village = resident.stratum.is_village();
    [
        one(
            params.place_box,
            if village {
                "window-in-village"
            } else {
                "window-in-centre"
            },
            look.t(&place_id(resident.place)),
        ),
        one(
            params.matter_box,
            if is_care(visit.matter) {
                "window-is-care"
            } else {
                "window-is-other"
            },
            matter(visit.matter, look),
        ),
        one(
            params.age_box,
            if resident.age < 60 {
                "window-is-younger"
            } else {
                "window-is-older"
            },
            resident.age.to_string(),
        ),
    ]
}

/// Id of a question's words.
pub(super) const fn question_id(question: Question) -> &'static str {
    match question {
        Question::Matter => "matter",
        Question::Rate => "rate",
        Question::Wait => "wait",
        Question::People => "people",
        Question::Absent => "absent",
    }
}

/// The table's answer to a question, or why it has none.
pub(super) fn answer(demo: &CountingWindow, question: Question, verdict: Verdict, look: &Look<'_>) -> String {
    let outcome = &demo.run.outcome;
    let id = question_id(question);
    if verdict != Verdict::Answered {
        return look.t(&format!(
            "window-why-{}",
            match verdict {
                Verdict::NoBox => id,
                other => other.id(),
            }
        ));
    }
    let real = |x: f64, decimals| number::real(x, decimals, look.lang());
    let count = |n: u32| parts::count(f64::from(n), look);
    let (centre, villages) = (outcome.centre, outcome.villages);
    let most = outcome
        .most
        .map_or_else(String::new, |(need, _)| matter(need, look));
    look.t_with(
        &format!("window-answer-{id}"),
        &[
            ("most", &most),
            ("n", &count(outcome.most.map_or(0, |(_, n)| n))),
            ("visits", &count(outcome.visits.len() as u32)),
            ("centre", &real(centre.rate, 1)),
            ("villages", &real(villages.rate, 1)),
            ("centre_visits", &count(centre.visits)),
            ("village_visits", &count(villages.visits)),
            ("centre_wait", &real(centre.wait, 0)),
            ("village_wait", &real(villages.wait, 0)),
            ("people", &count(outcome.people)),
        ],
    )
}

/// The picture as a sentence.
pub(super) fn picture(demo: &CountingWindow, look: &Look<'_>) -> String {
    let n = parts::count(demo.run.outcome.visits.len() as f64, look);
    let boxes = parts::count(f64::from(demo.run.params.boxes()), look);
    let id = if demo.shown.counted {
        "window-picture"
    } else {
        "window-picture-empty"
    };
    look.t_with(id, &[("n", &n), ("boxes", &boxes)])
}

/// What has been done so far, and what the table answers.
pub(super) fn sentence(demo: &CountingWindow, look: &Look<'_>) -> String {
    let count = |n: u32| parts::count(f64::from(n), look);
    let boxes = count(demo.run.params.boxes());
    let visits = count(demo.run.outcome.visits.len() as u32);
    let mut said = vec![look.t_with("window-words-form", &[("boxes", &boxes)])];
    if demo.shown.counted {
        said.push(look.t_with("window-words-counted", &[("visits", &visits)]));
    }
    if demo.shown.asked {
        let (answered, absent) = (count(demo.run.outcome.answered()), count(demo.run.outcome.absent));
        let args = [("answered", &*answered), ("absent", &*absent)];
        said.push(look.t_with("window-words-asked", &args));
    }
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}
