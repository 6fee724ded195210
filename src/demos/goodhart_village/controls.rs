//! Decide how work is judged: what photographs count for, checks at random, and the list of honours.

use egui::{Ui, Vec2};

use super::{GoodhartVillage, ID, View};
use crate::{
    demos::{Around, DemoEvent, controls::Controls, controls_head::Head, parts},
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole},
    },
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut GoodhartVillage,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        let head = Head {
            title: &look.t("goodhart-controls"),
            seed: demo.run.seed,
            again: None,
        };
        controls.head(ui, demo, &head);
        // The step that asks for the lesson's weight asks for the slider.
        controls.mark_instead("set-weight", "weight");
        sliders_ui(demo, ui, controls);
        ui.add_space(look.size(tokens::UNIT));
        buttons_ui(demo, ui, controls);
        if demo.honoured {
            views_ui(demo, ui, look);
        }
    })
}

fn sliders_ui(demo: &mut GoodhartVillage, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let mut weight = demo.run.params.weight;
    let words = [&*look.t("goodhart-weight"), &parts::share(weight, look)];
    let mut changed = controls.slider(ui, "weight", words, 0.05, &mut weight);
    if changed {
        demo.set_weight(weight);
        if weight >= demo.run.preset().weight {
            controls.done("set-weight");
        }
    }

    let mut audit = demo.run.params.audit;
    let none = audit == 0.0;
    let value = if none {
        look.t("goodhart-no-checks")
    } else {
        parts::share(audit, look)
    };
    let label = look.t("goodhart-audit");
    if controls.slider(ui, "audit", [&label, &value], 0.05, &mut audit) {
        demo.set_audit(audit);
        changed = true;
    }

    if demo.view == View::Honours {
        let mut gaming = demo.run.params.gaming;
        let value = crate::course::number::real(gaming, 1, look.lang());
        let label = look.t("goodhart-gaming");
        if controls.slider(ui, "gaming", [&label, &value], 0.1, &mut gaming) {
            demo.run.params.gaming = gaming;
            changed = true;
        }
    }
    if changed {
        demo.rerun();
    }
}

fn buttons_ui(demo: &mut GoodhartVillage, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    // The next thing to do is filled; what has been done stays possible.
    let next = match demo.changed {
        false => "",
        true if demo.run.params.audit == 0.0 => "send-checks",
        true => "honour",
    };
    let mut asked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        for action in ["send-checks", "honour"] {
            let words = look.t(&format!("goodhart-{action}"));
            if controls.button(ui, action, &words, action == next) {
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
