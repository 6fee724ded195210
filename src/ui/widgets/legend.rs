//! Legend entries: a mark with its meaning.

use egui::{Color32, Response, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use crate::ui::{Look, mark::Mark, rows, tokens};

/// One mark, as large as small text.
pub fn legend_mark(ui: &mut Ui, look: &Look<'_>, mark: Mark, colour: Color32) -> Response {
    let side = look.size(tokens::SMALL);
    let (rect, response) = ui.allocate_exact_size(vec2(side, side * 1.4), Sense::hover());
    mark.paint(ui.painter(), rect.center(), side * 0.38, colour);
    response
}

/// A mark with its meaning, side by side; the meaning is in ink, whatever the mark's colour. In a row that wraps it
/// goes to the next row as a whole.
pub fn legend_entry(ui: &mut Ui, look: &Look<'_>, mark: Mark, colour: Color32, meaning: &str) -> Response {
    entry(ui, look, (mark, colour), meaning, false)
}

/// The same with a ring round the mark.
pub fn legend_ringed(ui: &mut Ui, look: &Look<'_>, mark: Mark, colour: Color32, meaning: &str) -> Response {
    entry(ui, look, (mark, colour), meaning, true)
}

fn entry(
    ui: &mut Ui,
    look: &Look<'_>,
    (mark, colour): (Mark, Color32),
    meaning: &str,
    ringed: bool,
) -> Response {
    let side = look.size(tokens::SMALL);
    let gap = look.size(tokens::UNIT + 2.0);
    let room = (ui.max_rect().width() - side - gap).max(side);
    let words = rows::simple(
        ui.painter(),
        meaning,
        look.font(tokens::SMALL),
        look.palette.ink,
        room,
    );
    let size = vec2(side + gap + words.size().x, words.size().y.max(side * 1.6));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, meaning));
    let centre = pos2(rect.left() + side / 2.0, rect.center().y);
    if ringed {
        let stroke = Stroke::new(side * 0.12, look.palette.ink);
        ui.painter().circle_stroke(centre, side * 0.46, stroke);
    }
    let radius = side * if ringed { 0.24 } else { 0.38 };
    mark.paint(ui.painter(), centre, radius, colour);
    let place = pos2(rect.left() + side + gap, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(place, words, look.palette.ink);
    response
}
