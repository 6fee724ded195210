//! Set the line, say how rare real cases are, look into the flagged, ask twice, and try a portrait.

use egui::{Ui, Vec2};

use super::{ID, STEP, TheGate, View, words};
use crate::{
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole, SliderSpec},
    },
};

/// Fewer than one real case in the town would leave nobody to find.
const RAREST: f64 = 1e-4;

/// All controls, one under the other.
pub(super) fn ui(demo: &mut TheGate, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        let head = Head {
            title: &look.t("gate-controls"),
            seed: demo.run.seed,
            again: Some(Again {
                words: &look.t("gate-again"),
                enabled: demo.checked,
                asked_for: false,
            }),
        };
        controls.head(ui, demo, &head);
        // A step that asks for what a slider does asks for the slider.
        controls.mark_instead("move-threshold", "threshold");
        controls.mark_instead("change-base-rate", "base_rate");
        sliders_ui(demo, ui, controls);
        ui.add_space(look.size(tokens::UNIT));
        buttons_ui(demo, ui, controls);
    })
}

fn sliders_ui(demo: &mut TheGate, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let mut threshold = demo.run.params.threshold;
    let words = [&*look.t("gate-threshold"), &words::score(threshold, look)];
    if controls.slider(ui, "threshold", words, STEP, &mut threshold) && demo.move_line(threshold) {
        controls.done("move-threshold");
    }

    let (_, max) = parts::range(ID, "base_rate");
    let mut base_rate = demo.run.params.base_rate.max(RAREST);
    let spec = SliderSpec {
        label: &look.t("gate-base-rate"),
        value_text: &words::one_in(base_rate, look),
        min: RAREST,
        max,
        step: RAREST,
        logarithmic: true,
        ..SliderSpec::default()
    };
    if controls.slider_of(ui, "base_rate", spec, &mut base_rate) && demo.change_base_rate(base_rate) {
        controls.done("change-base-rate");
    }

    if demo.view == View::Portrait {
        let mut offset = demo.run.params.offset;
        let words = [&*look.t("gate-offset"), &words::score(offset, look)];
        if controls.slider(ui, "offset", words, 0.1, &mut offset) {
            demo.set_portrait(offset);
        }
    }
}

fn buttons_ui(demo: &mut TheGate, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        // The first thing to do is filled; what has been done stays possible.
        if controls.button(ui, "check-flags", &look.t("gate-check-flags"), !demo.checked) {
            demo.check();
        }
        if controls.button(ui, "add-portrait", &look.t("gate-add-portrait"), false) {
            demo.set_portrait(super::PORTRAIT);
        }
    });
    let twice = demo.run.params.second_test;
    let response = widgets::small_choice(ui, look, ChoiceRole::Check, &look.t("gate-test-twice"), twice);
    if controls.pressed(ui, "test-twice", &response) {
        demo.test_twice(!twice);
    }
    if demo.view == View::Portrait || demo.run.params.offset > 0.0 {
        for (view, id) in [
            (View::Line, "gate-view-line"),
            (View::Portrait, "gate-view-portrait"),
        ] {
            let chosen = demo.view == view;
            if widgets::small_choice(ui, look, ChoiceRole::Radio, &look.t(id), chosen).clicked() {
                demo.view = view;
                demo.refresh();
            }
        }
    }
}
