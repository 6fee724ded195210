//! Ask the town: how many replies, how many visits, who is online, and the buttons that ask.

use egui::{Response, Sense, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use super::{BigDataParadox, words};
use crate::{
    demos::{Around, DemoEvent, highlight::highlight},
    models::catalogue,
    ui::{
        Look, tokens,
        widgets::{self, Icon, SliderSpec},
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

/// Room that the heading needs if the seed and its buttons are to stand beside it.
const HEAD: f32 = 330.0;

/// The heading, and beside it the seed with the ways to another one and back to the beginning.
fn head_ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let title = look.t("paradox-controls");
    if ui.available_width() < look.size(HEAD) {
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &title);
        ui.horizontal_wrapped(|ui| seed_row_ui(demo, ui, look, around, events));
    } else {
        ui.horizontal(|ui| {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &title);
            ui.add_space(look.size(tokens::GAP));
            seed_row_ui(demo, ui, look, around, events);
        });
    }
}

/// The seed, asking others, and starting over.
fn seed_row_ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
    seed_ui(ui, look, demo.seed);
    let asked = demo.known != super::Known::default();
    let again = ui
        .add_enabled_ui(asked, |ui| {
            widgets::pill_button(ui, look, &look.t("paradox-ask-again"))
        })
        .inner;
    highlight(ui, look, &again, around.highlight == Some("ask-again"));
    if again.clicked() {
        events.push(DemoEvent::Done("ask-again"));
        demo.seed = demo.seed.wrapping_add(1);
        demo.rerun();
    }
    if widgets::icon_pill(ui, look, Some(Icon::Again), "", &look.t("paradox-reset")).clicked() {
        crate::demos::Demo::reset(demo);
    }
}

/// Smallest and largest value of a parameter.
fn range(name: &str) -> (f64, f64) {
    catalogue::find(super::ID)
        .and_then(|model| model.params.iter().find(|param| param.name == name))
        .map_or((0.0, 1.0), |param| (param.min, param.max))
}

fn sliders_ui(
    demo: &mut BigDataParadox,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let mut moved = |ui: &mut Ui, name: &'static str, spec: SliderSpec<'_>, value: &mut f64| {
        let response = widgets::value_slider(ui, look, spec, value);
        highlight(ui, look, &response, around.highlight == Some(name));
        if response.changed() {
            events.push(DemoEvent::Moved(name));
        }
        response.changed()
    };

    // Nobody who is not online can reply, so the scale ends at their number.
    let (min, _) = range("online_replies");
    let max = f64::from(demo.outcome.n_online).max(min + 1.0);
    let mut replies = f64::from(demo.outcome.replies.n);
    let spec = SliderSpec {
        label: &look.t("paradox-online-replies"),
        value_text: &words::count(replies, look),
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
        value_text: &words::count(visits, look),
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
        value_text: &words::share(demo.params.online_share, look),
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

/// The seed, to be read and told to others.
fn seed_ui(ui: &mut Ui, look: &Look<'_>, seed: u64) {
    let text = look.t_with("paradox-seed", &[("seed", &seed.to_string())]);
    let galley = ui
        .painter()
        .layout_no_wrap(text.clone(), look.font(tokens::SMALL), look.palette.soft);
    let size = vec2(
        galley.size().x,
        look.size(tokens::TARGET_SMALL).max(galley.size().y),
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
    let at = rect.left_center() - vec2(0.0, galley.size().y * 0.5);
    ui.painter().galley(at, galley, look.palette.soft);
    response.on_hover_text(look.t("paradox-seed-hint"));
}
