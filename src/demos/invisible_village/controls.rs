//! The filters one by one, who needs help, how wide the gaps are, and what is done about those out of sight.

use egui::Ui;

use super::{FILTERS, ID, InvisibleVillage};
use crate::{
    course::number,
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    models::invisible_village::Repair,
    ui::{Look, widgets},
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut InvisibleVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        head_ui(demo, ui, controls);
        button_ui(demo, ui, controls);
        let mut changed = sliders_ui(demo, ui, controls);
        if demo.shown.needs {
            changed |= repair_ui(demo, ui, controls);
        }
        if changed {
            demo.rerun();
        }
    })
}

fn head_ui(demo: &mut InvisibleVillage, ui: &mut Ui, controls: &Controls<'_>) {
    let look = controls.look;
    let (title, others) = (look.t("unseen-controls"), look.t("unseen-visit-others"));
    let head = Head {
        title: &title,
        seed: demo.run.seed,
        // The seed decides whose home is visited, and nothing else.
        again: (demo.run.params.repair == Repair::Visit).then_some(Again {
            words: &others,
            enabled: true,
            asked_for: false,
        }),
    };
    controls.head(ui, demo, &head);
}

/// The next thing to ask for: the filters one by one, then who needs help.
fn button_ui(demo: &mut InvisibleVillage, ui: &mut Ui, controls: &mut Controls<'_>) {
    let filter = FILTERS.get(demo.shown.filters).copied();
    let Some(next) = filter.or((!demo.shown.needs).then_some("show-needs")) else {
        return;
    };
    // There is one button at a time; the guide's next step may be another one's.
    for action in FILTERS.into_iter().chain(["show-needs"]) {
        controls.mark_instead(action, next);
    }
    let words = controls.look.t(&format!("unseen-{next}"));
    if controls.button(ui, next, &words, true) {
        if filter.is_some() {
            demo.shown.filters += 1;
        } else {
            demo.shown.needs = true;
        }
        demo.refresh();
    }
}

fn sliders_ui(demo: &mut InvisibleVillage, ui: &mut Ui, controls: &mut Controls<'_>) -> bool {
    let look = controls.look;
    let mut slider = |ui: &mut Ui, name: &'static str, value_text: &str, step: f64, value: &mut f64| {
        let label = look.t(&format!("unseen-{}", name.replace('_', "-")));
        controls.slider(ui, name, [&label, value_text], step, value)
    };
    let params = &mut demo.run.params;
    let form = parts::share(params.form_share, look);
    let mut changed = slider(ui, "form_share", &form, 0.01, &mut params.form_share);
    let gap = number::real(params.older_gap, 2, look.lang());
    let gap = look.t_with("unseen-times", &[("n", &gap)]);
    changed |= slider(ui, "older_gap", &gap, 0.01, &mut params.older_gap);
    if demo.shown.needs {
        // A log-odds of −δ leaves so much of the odds.
        let odds = number::real((-params.need_hides).exp(), 2, look.lang());
        let odds = look.t_with("unseen-times", &[("n", &odds)]);
        changed |= slider(ui, "need_hides", &odds, 0.05, &mut params.need_hides);
    }
    changed
}

/// What is done about those out of sight; with visits, how many.
fn repair_ui(demo: &mut InvisibleVillage, ui: &mut Ui, controls: &mut Controls<'_>) -> bool {
    let look = controls.look;
    widgets::text_bold(ui, look, &look.t("unseen-repair"));
    let repairs = Repair::ALL.map(|repair| (repair, look.t(&format!("unseen-repair-{}", repair.id()))));
    // One mark is enough where two choices would do.
    let marks = [("repair", Repair::PostStratify), ("visit", Repair::Visit)];
    let mark = marks.into_iter().find(|(action, _)| controls.asks_for(action));
    let now = demo.run.params.repair;
    let pressed = controls.choices(ui, repairs, Some(now), mark.map(|(_, repair)| repair));
    let mut changed = pressed.is_some();
    if let Some(repair) = pressed {
        demo.run.params.repair = repair;
        match repair {
            Repair::None => {}
            Repair::Rake | Repair::PostStratify => controls.done("repair"),
            Repair::Visit => controls.done("visit"),
        }
    }
    if demo.run.params.repair == Repair::Visit {
        let mut visits = f64::from(demo.run.params.visits);
        let words = [&*look.t("unseen-visits"), &parts::count(visits, look)];
        if controls.slider(ui, "visits", words, 1.0, &mut visits) {
            demo.run.params.visits = visits.round() as u32;
            changed = true;
        }
    }
    changed
}
