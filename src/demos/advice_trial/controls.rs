//! Decide case after case; then set what a reviewer does on average.

use egui::{Ui, Vec2};

use super::{AdviceTrial, ID, View, case, words};
use crate::{
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole},
    },
};

/// Steps of the shares.
const STEP: f64 = 0.01;

/// All controls, one under the other.
pub(super) fn ui(demo: &mut AdviceTrial, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        let id = match demo.view {
            View::Trial => "advice-controls",
            View::Hundred => "advice-hundred",
        };
        let head = Head {
            title: &look.t(id),
            seed: demo.run.seed,
            again: Some(Again {
                words: &look.t("advice-again"),
                enabled: demo.is_finished(),
                asked_for: false,
            }),
        };
        controls.head(ui, demo, &head);
        // A step that asks for a slider asks for the view that has it.
        let asks_for_slider = ["accuracy", "catch", "overrule", "effort"]
            .iter()
            .any(|name| controls.asks_for(name));
        if demo.is_finished() || demo.view == View::Hundred {
            views_ui(demo, ui, controls, asks_for_slider);
        }
        match demo.view {
            View::Trial => trial_ui(demo, ui, controls),
            View::Hundred => hundred_ui(demo, ui, controls),
        }
    })
}

/// Which of the two questions the picture asks.
fn views_ui(demo: &mut AdviceTrial, ui: &mut Ui, controls: &Controls<'_>, asks_for_slider: bool) {
    let look = controls.look;
    for (view, id) in [
        (View::Trial, "advice-view-trial"),
        (View::Hundred, "advice-view-hundred"),
    ] {
        let row = widgets::small_choice(ui, look, ChoiceRole::Radio, &look.t(id), demo.view == view);
        let asked_for = asks_for_slider && view == View::Hundred && demo.view == View::Trial;
        controls.mark(ui, &row, asked_for);
        if row.clicked() {
            demo.show(view);
        }
    }
}

/// The case that waits, and the two answers.
fn trial_ui(demo: &mut AdviceTrial, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    if demo.is_finished() {
        return;
    }
    widgets::text_soft(ui, look, &words::progress(demo, look));
    case::ui(demo, ui, look);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        for (id, pay) in [("advice-pay", true), ("advice-refuse", false)] {
            let button = widgets::secondary_button(ui, look, &look.t(id));
            if button.clicked() {
                for action in demo.answer(pay) {
                    controls.done(action);
                }
                if demo.is_finished() {
                    controls.tell(DemoEvent::Advised(demo.totals()));
                }
            }
        }
    });
    let closed = !demo.is_looked_into();
    let open = ui.add_enabled_ui(closed, |ui| {
        widgets::pill_button(ui, look, &look.t("advice-open-file"))
    });
    // Neither answer is marked, so that none is suggested; where the file is, once.
    let asked_for = controls.asks_for("finish-trial") && demo.answers.is_empty() && closed;
    controls.mark(ui, &open.inner, asked_for);
    if open.inner.clicked() {
        demo.look_into();
    }
}

/// What the system and the reviewer do on average.
fn hundred_ui(demo: &mut AdviceTrial, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let params = &mut demo.run.params;
    let mut moved = false;
    for (name, id, value) in [
        ("accuracy", "advice-accuracy", &mut params.accuracy),
        ("catch", "advice-catch", &mut params.catch),
        ("overrule", "advice-overrule", &mut params.overrule),
        ("effort", "advice-effort", &mut params.effort),
    ] {
        let words = [&*look.t(id), &parts::share(*value, look)];
        moved |= controls.slider(ui, name, words, STEP, value);
    }
    if moved {
        demo.rerun();
    }
}
