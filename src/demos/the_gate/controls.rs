//! Set the line, say how rare real cases are, look into the flagged, ask twice, and try a portrait.

use egui::{Response, Ui, Vec2};

use super::{ID, STEP, TheGate, View, words};
use crate::{
    demos::{
        Around, DemoEvent,
        highlight::highlight,
        parts::{self, Again, Head, Pressed},
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
    let mut events = Vec::new();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        let head = Head {
            title: &look.t("gate-controls"),
            seed: demo.seed,
            again: Some(Again {
                words: &look.t("gate-again"),
                enabled: demo.checked,
                asked_for: false,
            }),
        };
        match parts::head_ui(ui, look, &head) {
            Some(Pressed::Again) => {
                demo.seed = demo.seed.wrapping_add(1);
                demo.rerun();
            }
            Some(Pressed::Reset) => crate::demos::Demo::reset(demo),
            None => {}
        }
        sliders_ui(demo, ui, look, around, &mut events);
        ui.add_space(look.size(tokens::UNIT));
        buttons_ui(demo, ui, look, around, &mut events);
    });
    events
}

fn sliders_ui(
    demo: &mut TheGate,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    // A step that asks for what a slider does asks for the slider.
    let around = Around {
        highlight: around.highlight.map(|name| match name {
            "move-threshold" => "threshold",
            "change-base-rate" => "base_rate",
            other => other,
        }),
        ..around
    };
    let moved =
        |ui: &mut Ui,
         events: &mut Vec<DemoEvent>,
         name: &'static str,
         spec: SliderSpec<'_>,
         value: &mut f64| { parts::slider_ui(ui, look, around, events, (name, spec), value) };
    let (min, max) = parts::range(ID, "threshold");
    let mut threshold = demo.params.threshold;
    let spec = SliderSpec {
        label: &look.t("gate-threshold"),
        value_text: &words::score(threshold, look),
        min,
        max,
        step: STEP,
        ..SliderSpec::default()
    };
    if moved(ui, events, "threshold", spec, &mut threshold) && demo.move_line(threshold) {
        events.push(DemoEvent::Done("move-threshold"));
    }

    let (_, max) = parts::range(ID, "base_rate");
    let mut base_rate = demo.params.base_rate.max(RAREST);
    let spec = SliderSpec {
        label: &look.t("gate-base-rate"),
        value_text: &words::one_in(base_rate, look),
        min: RAREST,
        max,
        step: RAREST,
        logarithmic: true,
        ..SliderSpec::default()
    };
    if moved(ui, events, "base_rate", spec, &mut base_rate) && demo.change_base_rate(base_rate) {
        events.push(DemoEvent::Done("change-base-rate"));
    }

    if demo.view == View::Portrait {
        let (min, max) = parts::range(ID, "offset");
        let mut offset = demo.params.offset;
        let spec = SliderSpec {
            label: &look.t("gate-offset"),
            value_text: &words::score(offset, look),
            min,
            max,
            step: 0.1,
            ..SliderSpec::default()
        };
        if moved(ui, events, "offset", spec, &mut offset) {
            demo.set_portrait(offset);
        }
    }
}

fn buttons_ui(
    demo: &mut TheGate,
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
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        // The first thing to do is filled; what has been done stays possible.
        let check = look.t("gate-check-flags");
        let response = if demo.checked {
            widgets::secondary_button(ui, look, &check)
        } else {
            widgets::primary_button(ui, look, &check)
        };
        if done(ui, "check-flags", &response) {
            demo.check();
        }
        let portrait = widgets::secondary_button(ui, look, &look.t("gate-add-portrait"));
        if done(ui, "add-portrait", &portrait) {
            demo.set_portrait(super::PORTRAIT);
        }
    });
    let twice = demo.params.second_test;
    let response = widgets::small_choice(ui, look, ChoiceRole::Check, &look.t("gate-test-twice"), twice);
    if done(ui, "test-twice", &response) {
        demo.test_twice(!twice);
    }
    if demo.view == View::Portrait || demo.params.offset > 0.0 {
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
