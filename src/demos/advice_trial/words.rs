//! The outcome in words: the sentence under the picture, and the lines of a file.

use super::{AdviceTrial, View};
use crate::{
    course::number,
    demos::{parts, resident_card::Fact},
    models::{reliance::Tally, town::Resident, value::Value},
    ui::Look,
};

/// The lines of a resident's file that the rule needs.
pub(super) fn file(resident: &Resident, look: &Look<'_>) -> [String; 2] {
    [
        look.t_with("advice-file-spends", &[("n", &yuan(resident, look))]),
        look.t_with("advice-file-needs", &[("need", &need(resident, look))]),
    ]
}

/// The same for a card.
pub(super) fn facts(resident: &Resident, look: &Look<'_>) -> Vec<Fact> {
    let spends = look.t_with("advice-yuan", &[("n", &yuan(resident, look))]);
    vec![
        ("advice-card-spends", spends),
        ("town-need", need(resident, look)),
    ]
}

fn yuan(resident: &Resident, look: &Look<'_>) -> String {
    parts::count(f64::from(resident.spending), look)
}

fn need(resident: &Resident, look: &Look<'_>) -> String {
    resident.need.map_or_else(
        || look.t("town-need-nothing"),
        |need| look.t(&format!("town-need-{}", need.id())),
    )
}

/// Pay, or do not pay.
pub(super) fn answer(pay: bool, look: &Look<'_>) -> String {
    look.t(if pay { "advice-pay" } else { "advice-refuse" })
}

/// A part of a whole.
pub(super) fn of(tally: Tally) -> [(&'static str, String); 2] {
    [("of", tally.of.to_string()), ("n", tally.n.to_string())]
}

/// Which case it is, and how many there are.
pub(super) fn progress(demo: &AdviceTrial, look: &Look<'_>) -> String {
    let (n, all) = (demo.answers.len() + 1, demo.run.outcome.cases.len());
    look.t_with(
        "advice-progress",
        &[("n", &n.to_string()), ("all", &all.to_string())],
    )
}

/// What has been done so far, and what it shows.
pub(super) fn sentence(demo: &AdviceTrial, look: &Look<'_>) -> String {
    let said = match demo.view {
        View::Trial if demo.is_finished() => of_trial(demo, look),
        View::Trial => {
            let (n, all) = (demo.answers.len(), demo.run.outcome.cases.len());
            vec![look.t_with(
                "advice-words-open",
                &[("n", &n.to_string()), ("all", &all.to_string())],
            )]
        }
        View::Hundred => of_hundred(demo, look),
    };
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

fn of_trial(demo: &AdviceTrial, look: &Look<'_>) -> Vec<String> {
    let report = demo.report();
    let who = if demo.assumed { "assumed" } else { "own" };
    let (right, wrong) = (report.right, report.followed_wrong);
    let with = |id: &str, tally: Tally| {
        let [(_, of), (_, n)] = of(tally);
        look.t_with(id, &[("who", who), ("of", &of), ("n", &n)])
    };
    vec![
        with("advice-words-right", right),
        with("advice-words-followed", wrong),
        with("advice-words-overruled", report.overruled_right),
    ]
}

fn of_hundred(demo: &AdviceTrial, look: &Look<'_>) -> Vec<String> {
    let flow = demo.run.outcome.flow;
    let share = |share: f64| parts::share(share, look);
    let gain = number::format(Value::Points(flow.gain().abs()), look.lang()).unwrap_or_default();
    let helps = match flow.gain() {
        gain if gain.abs() < 1e-9 => "same",
        gain if gain > 0.0 => "more",
        _ => "less",
    };
    vec![
        look.t_with(
            "advice-words-alone",
            &[
                ("alone", &share(demo.run.params.accuracy)),
                ("team", &share(flow.team())),
            ],
        ),
        look.t_with("advice-words-helps", &[("helps", helps), ("gain", &gain)]),
    ]
}
