//! Small pieces that several screens draw the same way.

use std::path::{Path, PathBuf};

use egui::{Frame, Response, RichText, TextEdit, Ui, accesskit::Role};

use super::Scene;
use crate::{
    course::{Module, shown::mixed_word},
    ui::{
        Look, Place, prose, tokens,
        widgets::{self, Tone},
    },
};

/// A sentence that is shown and said by a screen reader when it appears.
pub(super) fn announced(ui: &mut Ui, look: &Look<'_>, tone: Tone, text: &str) -> Response {
    let said = widgets::callout(ui, look, tone, |ui| {
        let shown = widgets::text(ui, look, text);
        widgets::live(ui, &shown, text);
    });
    said.response
}

/// What is missing, under what was pressed: the page moves to where it can be read when it was asked for just `now`.
pub(super) fn missing(ui: &mut Ui, look: &Look<'_>, text: &str, now: bool) {
    let said = announced(ui, look, Tone::Mend, text);
    if now {
        said.scroll_to_me(None);
    }
}

/// A bold label with words after it, wrapping as one paragraph.
pub(super) fn labelled(ui: &mut Ui, look: &Look<'_>, label: &str, words: &str) -> Response {
    let mut job = egui::text::LayoutJob::default();
    let ink = look.palette.ink;
    RichText::new(label)
        .font(look.bold(tokens::LABEL))
        .color(ink)
        .append_to(
            &mut job,
            ui.style(),
            egui::FontSelection::Default,
            egui::Align::Center,
        );
    // A full-width colon has its own room.
    let gap = if label.ends_with('：') { "" } else { " " };
    RichText::new(format!("{gap}{words}"))
        .font(look.font(tokens::LABEL))
        .color(ink)
        .append_to(
            &mut job,
            ui.style(),
            egui::FontSelection::Default,
            egui::Align::Center,
        );
    let response = ui.add(egui::Label::new(job).wrap());
    if !label.ends_with([':', '：']) {
        // What is bold for the eye is parted from the rest for the ear.
        let said = look.t_with("part-labelled", &[("label", label), ("words", words)]);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_value(said));
    }
    response
}

/// Tells a screen reader what everything in here belongs to: other things may have the same names elsewhere.
pub(super) fn group(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Group);
        node.set_label(name);
    });
}

/// The mark before a line of a list.
pub(super) fn bullet(ui: &mut Ui, look: &Look<'_>) {
    let side = look.size(tokens::BODY);
    let size = egui::vec2(side * 0.7, prose::line_height(look, tokens::BODY));
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::empty());
    ui.painter()
        .circle_filled(rect.center(), side * 0.16, look.palette.soft);
}

/// The address of the n-th source: shown, and on the desk copied by its button; the app itself opens nothing.
pub(super) fn address(ui: &mut Ui, look: &Look<'_>, n: usize, url: &str) {
    ui.horizontal_wrapped(|ui| {
        widgets::text_soft(ui, look, url);
        if look.place == Place::Desk {
            let copy = widgets::link_button(ui, look, &look.t("part-copy"));
            let name = look.t_with("part-copy-name", &[("n", &n.to_string())]);
            ui.ctx()
                .accesskit_node_builder(copy.id, |node| node.set_label(name));
            if copy.clicked() {
                ui.ctx().copy_text(url.to_owned());
            }
        }
    });
}

/// A card for lists, where many have to stand under each other.
pub(super) fn dense_card(look: &Look<'_>) -> Frame {
    Frame::new()
        .fill(look.palette.card)
        .stroke(egui::Stroke::new(tokens::HAIRLINE, look.palette.line))
        .corner_radius(tokens::CARD_RADIUS)
        .inner_margin(egui::Margin::symmetric(16, 8))
}

/// A module's number and title as a heading of this level, with a bar in its colour at its left.
pub(super) fn module_heading(ui: &mut Ui, look: &Look<'_>, module: &Module, level: u8) {
    let (number, title) = (module.number.to_string(), module.title.get(look.lang()));
    let words = look.t_with("home-module", &[("number", &number), ("title", title)]);
    let heading = widgets::heading_sized(ui, look, level, tokens::LABEL, &words);
    let bar = egui::Rect::from_min_size(
        heading.rect.left_top() - egui::vec2(tokens::CARD_MARGIN, 0.0),
        egui::vec2(tokens::UNIT, heading.rect.height()),
    );
    ui.painter()
        .rect_filled(bar, 2.0, look.palette.module(usize::from(module.number)));
}

/// The frame of a window over the screen.
pub(super) fn modal_frame(look: &Look<'_>) -> Frame {
    Frame::new()
        .fill(look.palette.card)
        .stroke(egui::Stroke::new(tokens::HAIRLINE, look.palette.line))
        .corner_radius(tokens::CARD_RADIUS)
        .inner_margin(egui::Margin::same(20))
}

/// The margin round a screen's contents: less of it where room is short.
pub(super) fn screen_margin(width: f32) -> egui::Margin {
    if width < 700.0 {
        egui::Margin::same(12)
    } else {
        egui::Margin::symmetric(tokens::SCREEN_MARGIN as i8, 16)
    }
}

/// Set what follows in one column of at most `max_width`, in the middle where there is room.
pub(super) fn column_ui<R>(ui: &mut Ui, max_width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let width = ui.available_width().min(max_width);
    let indent = ((ui.available_width() - width) / 2.0).max(0.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = tokens::GAP_S;
            ui.set_width(width);
            add(ui)
        })
        .inner
    })
    .inner
}

/// A lesson of the map that nobody has written yet: shown, and not to be opened.
pub(super) fn unwritten_row(ui: &mut Ui, look: &Look<'_>, name: &str, note: &str) {
    let indent = look.size(13.0) + tokens::GAP_S + tokens::UNIT;
    let size = egui::vec2(ui.available_width(), look.size(tokens::ROW));
    ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
        ui.set_min_size(size);
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(indent);
        let words = RichText::new(name)
            .font(look.font(tokens::SMALL))
            .color(look.palette.soft);
        ui.add(egui::Label::new(words).wrap()).on_hover_text(note);
    });
}

/// Beside the title of a lesson that somebody opened: that it mixes letters which look alike, and so may be taken for
/// another lesson; and where it comes from.
pub(super) fn look_alike(scene: &Scene<'_>, title: &str) -> Option<String> {
    let (word, opened) = (mixed_word(title)?, scene.course.opened()?);
    let look = &scene.look;
    let warning = look.t_with("title-mixed", &[("found", word)]);
    Some(look.sentences(&[&warning, &super::open::from(look, opened)]))
}

/// A screen of one scrolling column under the bar.
pub(super) fn page_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().inner_margin(screen_margin(ui.available_width()));
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            column_ui(ui, width, add);
            // The ring round what comes last needs room too.
            ui.add_space(tokens::UNIT);
            widgets::scroll_by_arrows(ui, false);
        });
    });
}

/// Characters of a path that can be typed.
const PATH_CHARS: usize = 4_096;

/// A path as far as it is typed: what is left where the desktop has no window for choosing a file.
#[derive(Clone, Debug, Default)]
pub(super) struct PathField {
    path: String,
    missing: bool,
}

impl PathField {
    /// With a path to begin with.
    pub(super) fn new(path: String) -> Self {
        Self { path, missing: false }
    }

    /// Draw it with its label, its button, and what is said when nothing was typed (string ids, the last one with an
    /// example); gives the path once it is to be used.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        ids: [&str; 3],
        example: &Path,
    ) -> Option<PathBuf> {
        let [label, button, missing] = ids;
        let label = widgets::text(ui, look, &look.t(label));
        let field = TextEdit::singleline(&mut self.path)
            .font(look.font(tokens::BODY))
            .char_limit(PATH_CHARS)
            .margin(egui::Margin::symmetric(12, 10))
            .min_size(egui::vec2(0.0, tokens::TARGET))
            .desired_width(ui.available_width());
        let field = ui.add(field).labelled_by(label.id);
        widgets::focus_ring(ui, look, &field, tokens::RADIUS);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if field.changed() {
            self.missing = false;
        }
        ui.add_space(tokens::GAP_S);
        let pressed = widgets::secondary_button(ui, look, &look.t(button)).clicked();
        let path = self.path.trim();
        let wanted = (pressed || entered).then(|| PathBuf::from(path));
        self.missing |= wanted.is_some() && path.is_empty();
        if self.missing {
            let example = example.display().to_string();
            let words = look.t_with(missing, &[("example", &example)]);
            self::missing(ui, look, &words, wanted.is_some());
        }
        wanted.filter(|path| !path.as_os_str().is_empty())
    }
}
