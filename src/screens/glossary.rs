//! The glossary: every term of the course, searched in both languages and by pinyin.

use egui::{CentralPanel, Frame, Key, Rect, ScrollArea, TextEdit, Ui, UiBuilder, pos2, vec2};

use super::{Command, Scene, parts, top_bar};
use crate::{
    course::{Glossary, Lang, Term, glossary_search::Search},
    ui::{Look, tokens, widgets},
};

/// Widest the page gets, in points.
const WIDTH: f32 = 720.0;
/// The height that a term is thought to have until it was drawn, in points.
const GUESSED_HEIGHT: f32 = 110.0;
/// How far an arrow key moves the list, in points.
const LINE: f32 = 48.0;
/// What somebody types in search of a term is not longer.
const MOST_TYPED: usize = 60;

/// The glossary, open: what is typed, and what was found.
pub struct GlossaryScreen {
    search: Search,
    typed: String,
    found: Vec<usize>,
    /// What `found` was found for.
    asked: Option<(String, Lang)>,
    /// The heights of the terms found, as they were drawn last, and the width they were drawn in.
    heights: Vec<f32>,
    width: f32,
    fresh: bool,
}

impl GlossaryScreen {
    /// All terms.
    pub fn new(glossary: &Glossary) -> Self {
        Self {
            search: Search::new(glossary),
            typed: String::new(),
            found: Vec::new(),
            asked: None,
            heights: Vec::new(),
            width: 0.0,
            fresh: true,
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::back_bar_ui(ui, scene);
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            if self.typed.is_empty() {
                commands.push(Command::Back);
            }
            self.typed.clear();
        }
        let look = &scene.look;
        let frame = Frame::new().inner_margin(parts::screen_margin(ui.available_width()));
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            parts::column_ui(ui, WIDTH, |ui| {
                widgets::heading(ui, look, 1, &look.t("glossary-heading"));
                self.field_ui(ui, look);
                self.look_up(look.lang());
                let n = self.found.len().to_string();
                let count = if self.found.is_empty() {
                    look.t("glossary-none")
                } else {
                    look.t_with("glossary-count", &[("n", &n)])
                };
                let shown = widgets::text_soft(ui, look, &count);
                widgets::live(ui, &shown, &count);
                ui.add_space(tokens::GAP_S);
                self.list_ui(ui, scene);
            });
        });
        commands
    }

    fn field_ui(&mut self, ui: &mut Ui, look: &Look<'_>) {
        let label = widgets::text(ui, look, &look.t("glossary-search"));
        let field = TextEdit::singleline(&mut self.typed)
            .font(look.font(tokens::BODY))
            .char_limit(MOST_TYPED)
            .margin(egui::Margin::symmetric(12, 10))
            .min_size(vec2(0.0, look.size(tokens::TARGET)))
            .desired_width(ui.available_width());
        let field = ui.add(field).labelled_by(label.id);
        widgets::focus_ring(ui, look, &field, tokens::RADIUS);
        if std::mem::take(&mut self.fresh) {
            widgets::take_focus(&field);
        }
    }

    fn look_up(&mut self, lang: Lang) {
        let asked = (self.typed.clone(), lang);
        if self.asked.as_ref() != Some(&asked) {
            self.found = self.search.find(&self.typed, lang);
            self.heights = vec![GUESSED_HEIGHT; self.found.len()];
            self.asked = Some(asked);
        }
    }

    /// Only the terms in view are drawn.
    fn list_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let page = ui.available_height();
        scroll_by_keys(ui, page);
        let typed = self.typed.clone();
        let list = ScrollArea::vertical()
            .id_salt(("terms", typed, scene.look.lang()))
            .auto_shrink(false);
        list.show_viewport(ui, |ui, view| {
            let (origin, width) = (ui.max_rect().min, ui.available_width());
            if (self.width - width).abs() > 0.5 {
                self.width = width;
                self.heights.fill(GUESSED_HEIGHT);
            }
            let mut top = 0.0;
            let mut moved = false;
            for (at, height) in self.found.iter().zip(&mut self.heights) {
                let in_view = top < view.max.y && top + *height > view.min.y;
                if let Some((id, term)) = scene.course.glossary().terms.iter().nth(*at).filter(|_| in_view) {
                    let rect = Rect::from_min_size(origin + vec2(0.0, top), vec2(width, *height));
                    let builder = UiBuilder::new().max_rect(rect).id_salt(id);
                    let drawn = ui.scope_builder(builder, |ui| term_ui(ui, &scene.look, term));
                    let needed = drawn.response.rect.height() + tokens::GAP;
                    moved |= (needed - *height).abs() > 0.5;
                    *height = needed;
                }
                top += *height;
            }
            ui.expand_to_include_rect(Rect::from_min_max(origin, pos2(origin.x + width, origin.y + top)));
            if moved {
                ui.ctx().request_discard("terms are not as high as was thought");
            }
        });
    }
}

/// Arrows and page keys move the list, whatever has the focus: a line of text has no use for them.
fn scroll_by_keys(ui: &Ui, page: f32) {
    let keys = [
        (Key::ArrowDown, -LINE),
        (Key::ArrowUp, LINE),
        (Key::PageDown, LINE - page),
        (Key::PageUp, page - LINE),
    ];
    for (key, by) in keys {
        if ui.input(|input| input.key_pressed(key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// A term in both languages, with its meaning and note in the learner's.
fn term_ui(ui: &mut Ui, look: &Look<'_>, term: &Term) {
    let (lang, other) = match look.lang() {
        Lang::En => (Lang::En, Lang::Zh),
        Lang::Zh => (Lang::Zh, Lang::En),
    };
    parts::dense_card(look).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = tokens::UNIT;
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, term.name.get(lang));
        widgets::text_soft(ui, look, term.name.get(other));
        widgets::text(ui, look, term.meaning.get(lang));
        if let Some(note) = &term.note {
            widgets::text_soft(ui, look, note.get(lang));
        }
    });
}
