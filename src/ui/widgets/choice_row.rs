//! One answer to choose: its key, its words, and after answering the verdict with the reason.

use egui::{
    Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use super::{focus::focus_ring, icon::Icon};
use crate::ui::{Look, prose, rows, tokens};

/// How many of its kind can be chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChoiceRole {
    /// One of them.
    #[default]
    Radio,
    /// Any number of them.
    Check,
}

/// What turned out about an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is right.
    Right,
    /// It is not.
    Wrong,
}

/// One answer to choose.
#[derive(Clone, Copy, Debug)]
pub struct ChoiceRow<'a> {
    /// The key that chooses it, shown at the left.
    pub key: Option<char>,
    /// Its words.
    pub text: &'a str,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether others can be chosen along with it.
    pub role: ChoiceRole,
    /// After answering: right or wrong. A judged row can no longer be clicked.
    pub verdict: Option<Verdict>,
    /// The reason, shown under the words; `**bold**` is understood.
    pub note: Option<&'a str>,
    /// Whether it can be clicked.
    pub enabled: bool,
}

impl Default for ChoiceRow<'_> {
    fn default() -> Self {
        Self {
            key: None,
            text: "",
            selected: false,
            role: ChoiceRole::Radio,
            verdict: None,
            note: None,
            enabled: true,
        }
    }
}

/// The row's colours: ground, outline, and the ink of reason and verdict.
struct Colours {
    fill: Color32,
    outline: Stroke,
    accent: Color32,
}

/// A row across the whole width. [`Response::clicked`] says that it was chosen.
pub fn choice_row(ui: &mut Ui, look: &Look<'_>, row: ChoiceRow<'_>) -> Response {
    let open = row.enabled && row.verdict.is_none() && ui.is_enabled();
    let palette = look.palette;
    let pad = vec2(look.size(16.0), 11.0);
    let key_width = if row.key.is_some() { look.size(34.0) } else { 0.0 };
    let (word, icon) = match row.verdict {
        Some(Verdict::Right) => (look.t("verdict-right"), Some(Icon::Tick)),
        Some(Verdict::Wrong) => (look.t("verdict-wrong"), Some(Icon::Cross)),
        None => (String::new(), None),
    };
    let small = look.bold(tokens::SMALL);
    let word_galley = rows::simple(ui.painter(), &word, small, Color32::PLACEHOLDER, f32::INFINITY);
    let side = look.size(20.0);
    let tail = side
        + if word.is_empty() {
            0.0
        } else {
            word_galley.size().x + look.size(6.0)
        };
    let width = ui.available_width();
    let room = (width - 2.0 * pad.x - key_width - tail - look.size(tokens::GAP)).max(look.size(80.0));
    let text = rows::simple(
        ui.painter(),
        row.text,
        look.font(tokens::LABEL),
        Color32::PLACEHOLDER,
        room,
    );
    let note_room = room + tail;
    let note = row.note.map(|note| {
        let job = prose::strong_job(look, note, tokens::SMALL + 0.5, note_room);
        rows::layout(ui.painter(), job).0
    });
    let note_height = note
        .as_ref()
        .map_or(0.0, |note| note.size().y + look.size(tokens::UNIT));
    let height = (text.size().y + note_height + 2.0 * pad.y).max(tokens::TARGET + 4.0);
    let sense = if open { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
    let role = match row.role {
        ChoiceRole::Radio => Role::RadioButton,
        ChoiceRole::Check => Role::CheckBox,
    };
    response.widget_info(|| WidgetInfo::selected(role, open, row.selected, name(look, &row, &word)));

    let colours = colours(look, &row, open && response.hovered());
    let corner = CornerRadius::same(10);
    ui.painter()
        .rect(rect, corner, colours.fill, colours.outline, StrokeKind::Inside);
    let top = rect.top() + (rect.height() - text.size().y - note_height) / 2.0;
    if let Some(key) = row.key {
        let galley = rows::simple(
            ui.painter(),
            &key.to_string(),
            look.bold(tokens::LABEL),
            palette.ink,
            key_width,
        );
        ui.painter()
            .galley(pos2(rect.left() + pad.x, top), galley, palette.ink);
    }
    let left = rect.left() + pad.x + key_width;
    let first_row = top + text.rows.first().map_or(text.size().y, |row| row.row.size.y) / 2.0;
    ui.painter().galley(pos2(left, top), text.clone(), palette.ink);
    if let Some(note) = note {
        let at = pos2(left, top + text.size().y + look.size(tokens::UNIT));
        ui.painter().galley(at, note, colours.accent);
    }
    let mark = Rect::from_center_size(
        pos2(rect.right() - pad.x - side / 2.0, first_row),
        Vec2::splat(side),
    );
    match icon {
        Some(icon) => {
            icon.paint(ui.painter(), mark.shrink(side * 0.12), colours.accent);
            let at = pos2(
                mark.left() - look.size(6.0) - word_galley.size().x,
                first_row - word_galley.size().y / 2.0,
            );
            ui.painter().galley(at, word_galley, colours.accent);
        }
        None => paint_indicator(ui, look, &row, mark.shrink(side * 0.06), open),
    }
    focus_ring(ui, look, &response, 10);
    if open {
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    } else {
        response
    }
}

/// Key, words, verdict and reason as one name, since a row is one thing to a screen reader.
fn name(look: &Look<'_>, row: &ChoiceRow<'_>, verdict: &str) -> String {
    let mut name = row.key.map_or_else(String::new, |key| format!("{key} "));
    name.push_str(row.text);
    if !verdict.is_empty() {
        name = look.join(&[&name, verdict]);
    }
    if let Some(note) = row.note {
        name.push('\n');
        name.push_str(&prose::strong_words(note));
    }
    name
}

fn colours(look: &Look<'_>, row: &ChoiceRow<'_>, hovered: bool) -> Colours {
    let palette = look.palette;
    let (fill, line, accent) = match row.verdict {
        Some(Verdict::Right) => (palette.good_tint, palette.good, palette.good),
        Some(Verdict::Wrong) => (palette.mend_tint, palette.mend, palette.mend),
        None if row.selected => (palette.tint, palette.action, palette.ink),
        None if hovered => (palette.tint, palette.action, palette.ink),
        None => (palette.card, palette.line, palette.ink),
    };
    let width = if row.selected {
        tokens::FOCUS_WIDTH
    } else {
        tokens::HAIRLINE
    };
    Colours {
        fill,
        outline: Stroke::new(width, line),
        accent,
    }
}

/// A circle or a box, empty or filled.
fn paint_indicator(ui: &Ui, look: &Look<'_>, row: &ChoiceRow<'_>, rect: Rect, open: bool) {
    if open || row.selected {
        super::tick_box::indicator(ui, look, row.role, rect, row.selected, 1.5);
    }
}
