//! The heading over a demo's controls: what they are for, the seed, another draw, and the way back.

use egui::{Sense, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use super::highlight::highlight;
use crate::ui::{
    Look, tokens,
    widgets::{self, Icon},
};

/// Room that the heading needs if the seed and its buttons are to stand beside it.
const HEAD: f32 = 330.0;

/// What stands over the controls.
pub(super) struct Head<'a> {
    /// What the controls are for.
    pub title: &'a str,
    /// The seed of the run.
    pub seed: u64,
    /// The way to another seed, where the demo has one.
    pub again: Option<Again<'a>>,
}

/// The button that draws anew.
pub(super) struct Again<'a> {
    /// Its words.
    pub words: &'a str,
    /// Whether there is anything to be drawn anew.
    pub enabled: bool,
    /// Whether the guide asks for it.
    pub asked_for: bool,
}

/// What was pressed over the controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// Draw anew with the next seed.
    Again,
    /// Back to the beginning.
    Reset,
}

/// The heading, and beside it the seed with the ways to another one and back to the beginning.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, head: &Head<'_>) -> Option<Pressed> {
    if ui.available_width() < look.size(HEAD) {
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, head.title);
        ui.horizontal_wrapped(|ui| seed_row_ui(ui, look, head)).inner
    } else {
        ui.horizontal(|ui| {
            widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, head.title);
            ui.add_space(look.size(tokens::GAP));
            seed_row_ui(ui, look, head)
        })
        .inner
    }
}

/// The seed, drawing anew, and starting over.
fn seed_row_ui(ui: &mut Ui, look: &Look<'_>, head: &Head<'_>) -> Option<Pressed> {
    ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
    let mut pressed = None;
    seed_ui(ui, look, head.seed);
    if let Some(again) = &head.again {
        let button = ui
            .add_enabled_ui(again.enabled, |ui| widgets::pill_button(ui, look, again.words))
            .inner;
        highlight(ui, look, &button, again.asked_for);
        if button.clicked() {
            pressed = Some(Pressed::Again);
        }
    }
    if widgets::icon_pill(ui, look, Some(Icon::Again), "", &look.t("demo-reset")).clicked() {
        pressed = Some(Pressed::Reset);
    }
    pressed
}

/// The seed, to be read and told to others.
fn seed_ui(ui: &mut Ui, look: &Look<'_>, seed: u64) {
    let text = look.t_with("demo-seed", &[("seed", &seed.to_string())]);
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
    response.on_hover_text(look.t("demo-seed-hint"));
}
