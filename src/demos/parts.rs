//! Parts that the controls and legends of every demo share.

use egui::{Sense, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use super::{Around, DemoEvent, highlight::highlight};
use crate::{
    course::number,
    models::{catalogue, value::Value},
    ui::{
        Look, tokens,
        widgets::{self, Icon, SliderSpec},
    },
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
pub(super) fn head_ui(ui: &mut Ui, look: &Look<'_>, head: &Head<'_>) -> Option<Pressed> {
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

/// Smallest and largest value of a parameter of a model; 0 and 1 of one that is not there.
pub(super) fn range(model: &str, name: &str) -> (f64, f64) {
    catalogue::find(model)
        .and_then(|model| model.params.iter().find(|param| param.name == name))
        .map_or((0.0, 1.0), |param| (param.min, param.max))
}

/// A slider of the parameter `name`, marked where the guide asks for it. Whether the value is new.
pub(super) fn slider_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
    (name, spec): (&'static str, SliderSpec<'_>),
    value: &mut f64,
) -> bool {
    let response = widgets::value_slider(ui, look, spec, value);
    highlight(ui, look, &response, around.highlight == Some(name));
    if response.changed() {
        events.push(DemoEvent::Moved(name));
    }
    response.changed()
}

/// The title of a legend and its entries, wrapped where it is narrow.
pub(super) fn legend_ui(ui: &mut Ui, look: &Look<'_>, title: &str, entries: impl FnOnce(&mut Ui)) {
    ui.scope(|ui| {
        // A row of legend is as high as its words, not as a button.
        ui.spacing_mut().interact_size.y = 0.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(look.size(tokens::GAP), look.size(tokens::UNIT));
            ui.label(
                egui::RichText::new(title)
                    .font(look.bold(tokens::SMALL))
                    .color(look.palette.ink),
            );
            entries(ui);
        });
    });
}

/// A number of people or things as the language writes it.
pub(super) fn count(n: f64, look: &Look<'_>) -> String {
    number::format(Value::Count(n), look.lang()).unwrap_or_default()
}

/// A share as the language writes it.
pub(super) fn share(share: f64, look: &Look<'_>) -> String {
    number::format(Value::Share(share), look.lang()).unwrap_or_default()
}
