//! Ask the town: how many replies, how many visits, who is online, and the buttons that ask.

use egui::{Response, Ui, Vec2};

use super::BigDataParadox;
use crate::{
    demos::{
        Around, DemoEvent,
        highlight::highlight,
        parts::{self, Again, Head, Pressed},
    },
    ui::{
        Look, tokens,
        widgets::{self, SliderSpec},
    },
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    let mut events = Vec::new();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        head_ui(demo, ui, look, around, &mut events);
        sliders_ui(demo, ui, look, around, &mut events);
        ui.add_space(look.size(tokens::UNIT));
        buttons_ui(demo, ui, look, around, &mut events);
    });
    events
}

/// The heading, and beside it the seed with the ways to another one and back to the beginning.
fn head_ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let head = Head {
        title: &look.t("paradox-controls"),
        seed: demo.seed,
        again: Some(Again {
            words: &look.t("paradox-ask-again"),
            enabled: demo.known != super::Known::default(),
            asked_for: around.highlight == Some("ask-again"),
        }),
    };
    match parts::head_ui(ui, look, &head) {
        Some(Pressed::Again) => {
            events.push(DemoEvent::Done("ask-again"));
            demo.seed = demo.seed.wrapping_add(1);
            demo.rerun();
        }
        Some(Pressed::Reset) => crate::demos::Demo::reset(demo),
        None => {}
    }
}

fn sliders_ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let range = |name: &str| parts::range(super::ID, name);
    let mut moved = |ui: &mut Ui, name: &'static str, spec: SliderSpec<'_>, value: &mut f64| {
        parts::slider_ui(ui, look, around, events, (name, spec), value)
    };

    // Nobody who is not online can reply, so the scale ends at their number.
    let (min, _) = range("online_replies");
    let max = f64::from(demo.outcome.n_online).max(min + 1.0);
    let mut replies = f64::from(demo.outcome.replies.n);
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
    if moved(ui, "online_replies", spec, &mut replies) {
        demo.params.online_replies = replies.round() as u32;
        changed = true;
    }

    let (min, max) = range("visits");
    let mut visits = f64::from(demo.params.visits);
    let spec = SliderSpec {
        label: &look.t("paradox-visits"),
        value_text: &parts::count(visits, look),
        min,
        max,
        step: 1.0,
        logarithmic: true,
        colour: Some(super::result::visits_color(look.palette)),
    };
    if moved(ui, "visits", spec, &mut visits) {
        demo.params.visits = visits.round() as u32;
        changed = true;
    }

    let (min, max) = range("online_share");
    let spec = SliderSpec {
        label: &look.t("paradox-online-share"),
        value_text: &parts::share(demo.params.online_share, look),
        min,
        max,
        step: 0.01,
        logarithmic: false,
        colour: Some(look.palette.soft),
    };
    let mut share = demo.params.online_share;
    if moved(ui, "online_share", spec, &mut share) {
        demo.params.online_share = share;
        changed = true;
    }
    if changed {
        demo.rerun();
    }
}

fn buttons_ui(
    demo: &mut BigDataParadox,
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
    let before = demo.known;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        // The next thing to do is filled; what has been done stays possible.
        let response = ask_button(ui, look, "paradox-ask-online", !before.replies);
        demo.known.replies |= done(ui, "ask-online", &response);
        let next = before.replies && !before.visits;
        let response = ask_button(ui, look, "paradox-ask-at-random", next);
        demo.known.visits |= done(ui, "ask-at-random", &response);
    });
    if demo.known != before {
        demo.refresh();
    }
}

fn ask_button(ui: &mut Ui, look: &Look<'_>, id: &str, next: bool) -> Response {
    let text = look.t(id);
    if next {
        widgets::primary_button(ui, look, &text)
    } else {
        widgets::secondary_button(ui, look, &text)
    }
}
