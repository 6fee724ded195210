//! Show the list, then who is weakest; choose what thin files count for; send visits; and say how quiet the weak are.

use egui::Ui;

use super::{ID, OrgPortraits, words};
use crate::{
    course::number,
    demos::{
        Around, Asked, Demo as _, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    models::org_portraits::{Policy, VisitWhom},
    ui::{Look, widgets},
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut OrgPortraits,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        head_ui(demo, ui, controls);
        button_ui(demo, ui, controls);
        if demo.shown.truth {
            policies_ui(demo, ui, controls);
            // One thing after the other: visits once a second way has been tried.
            let tried = demo.found.iter().flatten().count();
            if tried > 1 || demo.run.params.visits > 0 || controls.asks_for("visit") {
                visits_ui(demo, ui, controls);
            }
        }
        sliders_ui(demo, ui, controls);
    })
}

fn head_ui(demo: &mut OrgPortraits, ui: &mut Ui, controls: &Controls<'_>) {
    let look = controls.look;
    let head = Head {
        title: &look.t("portrait-controls"),
        seed: demo.run.seed,
        again: Some(Again {
            words: &look.t("portrait-again"),
            enabled: demo.shown.truth,
            asked_for: false,
        }),
    };
    // Other organisations: the one that was open is not there any more.
    if controls.head(ui, demo, &head) {
        demo.open = None;
    }
}

/// The next thing to ask for: the list, then who is truly weakest.
fn button_ui(demo: &mut OrgPortraits, ui: &mut Ui, controls: &mut Controls<'_>) {
    let next = match (demo.shown.list, demo.shown.truth) {
        (false, _) => "show-list",
        (true, false) => "show-truth",
        (true, true) => return,
    };
    // There is one button at a time; the guide's next step may be the other one's.
    controls.mark_instead("show-list", next);
    controls.mark_instead("show-truth", next);
    let words = controls.look.t(&format!("portrait-{next}"));
    // Each is a button of its own, so that the keyboard goes to the second as well.
    if ui
        .push_id(next, |ui| controls.button(ui, next, &words, true))
        .inner
    {
        demo.perform(Asked::Done(next));
    }
}

/// What is done about organisations with few records.
fn policies_ui(demo: &mut OrgPortraits, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    widgets::text_bold(ui, look, &look.t("portrait-policies"));
    // One mark is enough where any other choice would do: on the first that has not been tried.
    let untried = Policy::ALL
        .into_iter()
        .zip(demo.found)
        .find(|(_, found)| found.is_none());
    let mark = untried
        .map(|(policy, _)| policy)
        .filter(|_| controls.asks_for("change-policy"));
    // What a way has found stands beside its name, so that the ways can be compared where they are chosen.
    let policies = Policy::ALL.into_iter().zip(demo.found);
    let policies = policies.map(|(policy, found)| (policy, words::policy(demo, policy, found, look)));
    if let Some(policy) = controls.choices(ui, policies, Some(demo.run.params.policy), mark) {
        controls.done("change-policy");
        demo.run.params.policy = policy;
        demo.rerun();
    }
}

/// Whom the visits go to, and how many there are.
fn visits_ui(demo: &mut OrgPortraits, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    widgets::text_bold(ui, look, &look.t("portrait-visit-whom"));
    let wishes = [
        (None, "portrait-visit-none"),
        (Some(VisitWhom::Random), "portrait-visit-random"),
        (Some(VisitWhom::Silent), "portrait-visit-silent"),
        (Some(VisitWhom::Lowest), "portrait-visit-lowest"),
    ]
    .map(|(whom, id)| (whom, look.t(id)));
    let params = &demo.run.params;
    let now = (params.visits > 0).then_some(params.visit_whom);
    let mark = controls.asks_for("visit").then_some(Some(VisitWhom::Silent));
    if let Some(whom) = controls.choices(ui, wishes, Some(now), mark) {
        if whom.is_some() {
            controls.done("visit");
        }
        demo.visit(whom);
        demo.rerun();
    }
    if demo.run.params.visits > 0 {
        let mut visits = f64::from(demo.run.params.visits);
        let words = [&*look.t("portrait-visits"), &parts::count(visits, look)];
        if controls.slider(ui, "visits", words, 1.0, &mut visits) {
            demo.run.params.visits = visits.round() as u32;
            demo.rerun();
        }
    }
}

fn sliders_ui(demo: &mut OrgPortraits, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let mut silence = demo.run.params.silence;
    let times = number::real((-silence).exp(), 2, look.lang());
    let words = [
        &*look.t("portrait-silence"),
        &look.t_with("portrait-times", &[("n", &times)]),
    ];
    if controls.slider(ui, "silence", words, 0.1, &mut silence) {
        demo.run.params.silence = silence;
        demo.rerun();
    }
    let mut records = demo.run.params.records;
    let words = [&*look.t("portrait-records"), &parts::count(records, look)];
    if controls.slider(ui, "records", words, 1.0, &mut records) {
        demo.run.params.records = records;
        demo.rerun();
    }
}
