//! How is it counted, how loud is one side, how many are silent, and how many are called.

use egui::Ui;

use super::{ID, LoudForum, WAYS};
use crate::{
    course::number,
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    models::loud_forum::Rule,
    ui::Look,
};

/// All controls, one under the other.
pub(super) fn ui(demo: &mut LoudForum, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        head_ui(demo, ui, controls);
        let mut changed = ways_ui(demo, ui, controls);
        changed |= sliders_ui(demo, ui, controls);
        if changed {
            demo.rerun();
        }
    })
}

fn head_ui(demo: &mut LoudForum, ui: &mut Ui, controls: &Controls<'_>) {
    let look = controls.look;
    let (title, others) = (look.t("forum-controls"), look.t("forum-call-others"));
    let calls = demo.run.params.rule == Rule::Calls && demo.tried.has(Rule::Calls);
    let head = Head {
        title: &title,
        seed: demo.run.seed,
        // The seed decides who is called, and nothing else.
        again: calls.then_some(Again {
            words: &others,
            enabled: true,
            asked_for: false,
        }),
    };
    controls.head(ui, demo, &head);
}

/// The ways of counting; none is chosen before the first is tried.
fn ways_ui(demo: &mut LoudForum, ui: &mut Ui, controls: &mut Controls<'_>) -> bool {
    let look = controls.look;
    let chosen = Some(demo.run.params.rule).filter(|rule| demo.tried.has(*rule));
    let mark = WAYS.into_iter().find(|(_, action)| controls.asks_for(action));
    let ways = WAYS.map(|(rule, _)| (rule, look.t(&format!("forum-way-{}", rule.id()))));
    let pressed = controls.choices(ui, ways, chosen, mark.map(|(rule, _)| rule));
    let Some((rule, action)) = WAYS.into_iter().find(|(rule, _)| pressed == Some(*rule)) else {
        return false;
    };
    controls.done(action);
    demo.count_by(rule);
    true
}

fn sliders_ui(demo: &mut LoudForum, ui: &mut Ui, controls: &mut Controls<'_>) -> bool {
    let look = controls.look;
    let mut slider = |ui: &mut Ui, name: &'static str, value_text: &str, step: f64, value: &mut f64| {
        let label = look.t(&format!("forum-{}", name.replace('_', "-")));
        controls.slider(ui, name, [&label, value_text], step, value)
    };
    let params = &mut demo.run.params;
    let times = look.t_with(
        "forum-times",
        &[("n", &number::real(params.loudness.exp(), 1, look.lang()))],
    );
    let mut changed = slider(ui, "loudness", &times, 0.1, &mut params.loudness);
    let silent = parts::share(params.silent_share, look);
    changed |= slider(ui, "silent_share", &silent, 0.01, &mut params.silent_share);
    if params.rule == Rule::Calls {
        let mut calls = f64::from(params.calls);
        if slider(ui, "calls", &parts::count(calls, look), 10.0, &mut calls) {
            params.calls = calls.round() as u32;
            changed = true;
        }
    } else {
        let power = number::real(params.amplify, 1, look.lang());
        changed |= slider(ui, "amplify", &power, 0.1, &mut params.amplify);
    }
    changed
}
