//! A part of a whole as a bar with its words.

use egui::{Color32, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::ui::{Look, tokens};

/// Height of the bar in points at the desk.
const HEIGHT: f32 = 7.0;

/// One bar.
pub(super) struct Bar<'a> {
    /// What it is, with its number.
    pub words: &'a str,
    /// From where to where it fills the track, `0.0..=1.0` and in either direction.
    pub span: [f64; 2],
    /// Its colour.
    pub colour: Color32,
    /// A line across the track, `0.0..=1.0`, to compare it with.
    pub mark: Option<f64>,
}

/// Words, and the bar under them, across the available width.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, bar: &Bar<'_>) {
    let palette = look.palette;
    let font = look.font(tokens::SMALL);
    let width = ui.available_width();
    let galley = ui
        .painter()
        .layout(bar.words.to_owned(), font, palette.ink, width);
    let height = look.size(HEIGHT);
    let size = vec2(width, galley.size().y + height + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, bar.words));
    let foot = rect.top() + galley.size().y + 1.0;
    ui.painter().galley(rect.min, galley, palette.ink);
    let track = Rect::from_min_size(pos2(rect.left(), foot), vec2(rect.width(), height));
    ui.painter().rect_filled(track, 3.0, palette.track);
    let across = |part: f64| track.left() + track.width() * part.clamp(0.0, 1.0) as f32;
    let [from, to] = bar.span.map(across);
    let filled = Rect::from_x_y_ranges(from.min(to)..=from.max(to), track.y_range());
    ui.painter().rect_filled(filled, 3.0, bar.colour);
    if let Some(mark) = bar.mark {
        let line = track.top() - 2.0..=track.bottom() + 2.0;
        ui.painter()
            .vline(across(mark), line, Stroke::new(2.0, palette.ink));
    }
}
