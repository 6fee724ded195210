//! Decide how work is judged: what photographs count for, checks at random, and the list of honours.

use egui::{Response, Ui, Vec2};

use super::{GoodhartVillage, ID, View};
use crate::{
    demos::{
        Around, DemoEvent,
        highlight::highlight,
        parts::{self, Head, Pressed},
    },
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole, SliderSpec},
    },
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut GoodhartVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    let mut events = Vec::new();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        let head = Head {
            title: &look.t("goodhart-controls"),
            seed: demo.seed,
            again: None,
        };
        if parts::head_ui(ui, look, &head) == Some(Pressed::Reset) {
            crate::demos::Demo::reset(demo);
        }
        sliders_ui(demo, ui, look, around, &mut events);
        ui.add_space(look.size(tokens::UNIT));
        buttons_ui(demo, ui, look, around, &mut events);
        if demo.honoured {
            views_ui(demo, ui, look);
        }
    });
    events
}

fn sliders_ui(
    demo: &mut GoodhartVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    // The step that asks for the lesson's weight asks for the slider.
    let around = Around {
        highlight: around
            .highlight
            .map(|name| if name == "set-weight" { "weight" } else { name }),
        ..around
    };
    let mut moved = |ui: &mut Ui, name: &'static str, words: [&str; 2], step, value: &mut f64| {
        let (min, max) = parts::range(ID, name);
        let [label, value_text] = words;
        let spec = SliderSpec {
            label,
            value_text,
            min,
            max,
            step,
            ..SliderSpec::default()
        };
        parts::slider_ui(ui, look, around, events, (name, spec), value)
    };
    let mut weight = demo.params.weight;
    let words = [look.t("goodhart-weight"), parts::share(weight, look)];
    let (mut changed, mut reached) = (false, false);
    if moved(ui, "weight", [&words[0], &words[1]], 0.05, &mut weight) {
        demo.set_weight(weight);
        reached = weight >= demo.wanted_weight();
        changed = true;
    }

    let mut audit = demo.params.audit;
    let none = audit == 0.0;
    let value = if none {
        look.t("goodhart-no-checks")
    } else {
        parts::share(audit, look)
    };
    let label = look.t("goodhart-audit");
    if moved(ui, "audit", [&label, &value], 0.05, &mut audit) {
        demo.set_audit(audit);
        changed = true;
    }

    if demo.view == View::Honours {
        let mut gaming = demo.params.gaming;
        let value = crate::course::number::real(gaming, 1, look.lang());
        let label = look.t("goodhart-gaming");
        if moved(ui, "gaming", [&label, &value], 0.1, &mut gaming) {
            demo.params.gaming = gaming;
            changed = true;
        }
    }
    if reached {
        events.push(DemoEvent::Done("set-weight"));
    }
    if changed {
        demo.rerun();
    }
}

fn buttons_ui(
    demo: &mut GoodhartVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let mut done = |ui: &Ui, action: &'static str, response: &Response| {
        highlight(ui, look, response, around.highlight == Some(action));
        if response.clicked() {
            events.push(DemoEvent::Done(action));
        }
        response.clicked()
    };
    // The next thing to do is filled; what has been done stays possible.
    let next = match demo.changed {
        false => "",
        true if demo.params.audit == 0.0 => "send-checks",
        true => "honour",
    };
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        for action in ["send-checks", "honour"] {
            let text = look.t(&format!("goodhart-{action}"));
            let response = if action == next {
                widgets::primary_button(ui, look, &text)
            } else {
                widgets::secondary_button(ui, look, &text)
            };
            if done(ui, action, &response) {
                asked = Some(action);
            }
        }
    });
    match asked {
        Some("send-checks") => demo.send_checks(),
        Some(_) => demo.honour(),
        None => return,
    }
    demo.rerun();
}

/// Which picture is shown, once there are two.
fn views_ui(demo: &mut GoodhartVillage, ui: &mut Ui, look: &Look<'_>) {
    for (view, id) in [
        (View::Week, "goodhart-view-week"),
        (View::Honours, "goodhart-view-honours"),
    ] {
        let chosen = demo.view == view;
        if widgets::small_choice(ui, look, ChoiceRole::Radio, &look.t(id), chosen).clicked() {
            demo.view = view;
        }
    }
}
