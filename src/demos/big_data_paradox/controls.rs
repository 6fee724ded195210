//! Ask the town: how many replies, how many visits, who is online, and the buttons that ask.

use egui::{Ui, Vec2};

use super::{BigDataParadox, ID};
use crate::{
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    ui::{Look, tokens, widgets::SliderSpec},
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        head_ui(demo, ui, controls);
        sliders_ui(demo, ui, controls);
        ui.add_space(look.size(tokens::UNIT));
        buttons_ui(demo, ui, controls);
    })
}

/// The heading, and beside it the seed with the ways to another one and back to the beginning.
fn head_ui(demo: &mut BigDataParadox, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let head = Head {
        title: &look.t("paradox-controls"),
        seed: demo.run.seed,
        again: Some(Again {
            words: &look.t("paradox-ask-again"),
            enabled: demo.known != super::Known::default(),
            asked_for: controls.asks_for("ask-again"),
        }),
    };
    if controls.head(ui, demo, &head) {
        controls.done("ask-again");
    }
}

fn sliders_ui(demo: &mut BigDataParadox, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let range = |name: &str| parts::range(ID, name);

    // Nobody who is not online can reply, so the scale ends at their number.
    let (min, _) = range("online_replies");
    let max = f64::from(demo.run.outcome.n_online).max(min + 1.0);
    let mut replies = f64::from(demo.run.outcome.replies.n);
    let spec = SliderSpec {
        label: &look.t("paradox-online-replies"),
        value_text: &parts::count(replies, look),
        min,
        max,
        step: 100.0,
        logarithmic: false,
        colour: Some(super::result::replies_color(look.palette)),
    };
    let mut changed = false;
    if controls.slider_of(ui, "online_replies", spec, &mut replies) {
        demo.run.params.online_replies = replies.round() as u32;
        changed = true;
    }

    let (min, max) = range("visits");
    let mut visits = f64::from(demo.run.params.visits);
    let spec = SliderSpec {
        label: &look.t("paradox-visits"),
        value_text: &parts::count(visits, look),
        min,
        max,
        step: 1.0,
        logarithmic: true,
        colour: Some(super::result::visits_color(look.palette)),
    };
    if controls.slider_of(ui, "visits", spec, &mut visits) {
        demo.run.params.visits = visits.round() as u32;
        changed = true;
    }

    let (min, max) = range("online_share");
    let spec = SliderSpec {
        label: &look.t("paradox-online-share"),
        value_text: &parts::share(demo.run.params.online_share, look),
        min,
        max,
        step: 0.01,
        logarithmic: false,
        colour: Some(look.palette.soft),
    };
    let mut share = demo.run.params.online_share;
    if controls.slider_of(ui, "online_share", spec, &mut share) {
        demo.run.params.online_share = share;
        changed = true;
    }
    if changed {
        demo.rerun();
    }
}

fn buttons_ui(demo: &mut BigDataParadox, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let before = demo.known;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        // The next thing to do is filled; what has been done stays possible.
        let words = look.t("paradox-ask-online");
        demo.known.replies |= controls.button(ui, "ask-online", &words, !before.replies);
        let words = look.t("paradox-ask-at-random");
        let next = before.replies && !before.visits;
        demo.known.visits |= controls.button(ui, "ask-at-random", &words, next);
    });
    if demo.known != before {
        demo.refresh();
    }
}
