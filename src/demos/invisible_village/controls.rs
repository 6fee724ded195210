//! The filters one by one, who needs help, how wide the gaps are, and what is done about those out of sight.

use egui::Ui;

use super::{FILTERS, ID, InvisibleVillage};
use crate::{
    course::number,
    demos::{
        Around, Demo, DemoEvent,
        highlight::highlight,
        parts::{self, Again, Head, Pressed},
    },
    models::invisible_village::Repair,
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole, SliderSpec},
    },
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut InvisibleVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    let mut events = Vec::new();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        head_ui(demo, ui, look);
        button_ui(demo, ui, look, around, &mut events);
        let mut changed = sliders_ui(demo, ui, look, around, &mut events);
        if demo.shown.needs {
            changed |= repair_ui(demo, ui, look, around, &mut events);
        }
        if changed {
            demo.rerun();
        }
    });
    events
}

fn head_ui(demo: &mut InvisibleVillage, ui: &mut Ui, look: &Look<'_>) {
    let (title, others) = (look.t("unseen-controls"), look.t("unseen-visit-others"));
    let head = Head {
        title: &title,
        seed: demo.seed,
        // The seed decides whose home is visited, and nothing else.
        again: (demo.params.repair == Repair::Visit).then_some(Again {
            words: &others,
            enabled: true,
            asked_for: false,
        }),
    };
    match parts::head_ui(ui, look, &head) {
        Some(Pressed::Again) => {
            demo.seed = demo.seed.wrapping_add(1);
            demo.rerun();
        }
        Some(Pressed::Reset) => demo.reset(),
        None => {}
    }
}

/// The next thing to ask for: the filters one by one, then who needs help.
fn button_ui(
    demo: &mut InvisibleVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let filter = FILTERS.get(demo.shown.filters).copied();
    let Some(next) = filter.or((!demo.shown.needs).then_some("show-needs")) else {
        return;
    };
    let button = widgets::primary_button(ui, look, &look.t(&format!("unseen-{next}")));
    let asked_for = |name: &str| name == "show-needs" || FILTERS.contains(&name);
    highlight(ui, look, &button, around.highlight.is_some_and(asked_for));
    if button.clicked() {
        if filter.is_some() {
            demo.shown.filters += 1;
        } else {
            demo.shown.needs = true;
        }
        events.push(DemoEvent::Done(next));
        demo.refresh();
    }
}

fn sliders_ui(
    demo: &mut InvisibleVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) -> bool {
    let mut slider = |ui: &mut Ui, name: &'static str, words: &str, step: f64, value: &mut f64| {
        let (min, max) = parts::range(ID, name);
        let spec = SliderSpec {
            label: &look.t(&format!("unseen-{}", name.replace('_', "-"))),
            value_text: words,
            min,
            max,
            step,
            ..SliderSpec::default()
        };
        parts::slider_ui(ui, look, around, events, (name, spec), value)
    };
    let params = &mut demo.params;
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
fn repair_ui(
    demo: &mut InvisibleVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) -> bool {
    let mut changed = false;
    widgets::text_bold(ui, look, &look.t("unseen-repair"));
    let spacing = ui.spacing().item_spacing;
    ui.spacing_mut().item_spacing.y = 0.0;
    for repair in Repair::ALL {
        let words = look.t(&format!("unseen-repair-{}", repair.id()));
        let selected = demo.params.repair == repair;
        let row = widgets::small_choice(ui, look, ChoiceRole::Radio, &words, selected);
        let action = match repair {
            Repair::None => None,
            Repair::Rake | Repair::PostStratify => Some("repair"),
            Repair::Visit => Some("visit"),
        };
        // One mark is enough where two choices would do.
        let asked_for = action.is_some() && around.highlight == action && repair != Repair::Rake;
        highlight(ui, look, &row, asked_for);
        if row.clicked() {
            demo.params.repair = repair;
            changed = true;
            events.extend(action.map(DemoEvent::Done));
        }
    }
    ui.spacing_mut().item_spacing = spacing;
    if demo.params.repair == Repair::Visit {
        let mut visits = f64::from(demo.params.visits);
        let (min, max) = parts::range(ID, "visits");
        let spec = SliderSpec {
            label: &look.t("unseen-visits"),
            value_text: &parts::count(visits, look),
            min,
            max,
            step: 1.0,
            ..SliderSpec::default()
        };
        if parts::slider_ui(ui, look, around, events, ("visits", spec), &mut visits) {
            demo.params.visits = visits.round() as u32;
            changed = true;
        }
    }
    changed
}
