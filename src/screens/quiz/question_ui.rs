//! A question that waits for its answer.

use egui::Ui;

use super::{
    QuizAction, QuizScreen, answer_ui,
    focus::{View, steady},
    keys::{LETTERS, Takes},
    question::Question,
    state::State,
    words::Words,
};
use crate::{
    assess::Confidence,
    course::lesson::{Item, ItemKind, Lesson},
    ui::{Place, TextRank, prose, tokens, widgets},
};

/// What keys the question can take.
pub(super) fn takes(question: &Question, state: &State, lesson: &Lesson) -> Takes<'static> {
    let Some(item) = state.item(lesson, question.slot) else {
        return Takes::default();
    };
    let letters = question.shown.get(question.draft.active()).map_or(0, Vec::len);
    Takes {
        letters: letters.min(LETTERS.len()),
        sure: item.confidence,
        step: matches!(
            item.kind,
            ItemKind::Order(_) | ItemKind::Match(_) | ItemKind::Decision(_) | ItemKind::Flaw(_)
        ),
        hint: usize::from(question.hints) < item.hints.len(),
        ..Takes::default()
    }
}

impl QuizScreen {
    pub(super) fn question_ui(
        &mut self,
        ui: &mut Ui,
        words: Words<'_, '_>,
        slot: usize,
        actions: &mut Vec<QuizAction>,
    ) {
        let look = words.look;
        let lesson = words.env.lesson;
        let Some(item) = self.state.item(lesson, slot) else {
            return;
        };
        stem_ui(ui, words, item);
        let Self { state, focus } = self;
        let Some(question) = state.question_mut() else {
            return;
        };
        focus.view = std::mem::take(&mut focus.next_view);
        let said_now = focus.view == View::Said;
        steady(ui, ("answer", slot), |ui| {
            answer_ui::answer_ui(ui, words, &item.kind, question, focus);
        });

        hints_ui(ui, words, item, question.hints, said_now);
        if item.confidence {
            ui.add_space(tokens::GAP_S);
            let chosen = question
                .confidence
                .and_then(|sure| Confidence::ALL.iter().position(|c| *c == sure));
            let clicked = steady(ui, ("sure", slot), |ui| widgets::confidence_row(ui, look, chosen));
            if let Some(sure) = clicked.and_then(|level| Confidence::ALL.get(level)) {
                question.say_sure(*sure);
            }
        }
        ui.add_space(tokens::GAP);
        let said = question.missing.map(|missing| words.missing(missing));
        if let Some(said) = &said {
            let shown = widgets::callout(ui, look, widgets::Tone::Note, |ui| widgets::text(ui, look, said));
            if said_now {
                shown.response.scroll_to_me(None);
            }
            ui.add_space(tokens::GAP);
        }
        widgets::announce(ui, &said.unwrap_or_else(|| news(words, item, question)));
        let read = question.hints;
        let (mut check, mut hint) = (false, false);
        let buttons = |ui: &mut Ui| {
            check = widgets::primary_button(ui, look, &words.t("quiz-check")).clicked();
            if usize::from(read) < item.hints.len() {
                let text = words.t(if read == 0 { "quiz-hint" } else { "quiz-hint-more" });
                hint = widgets::secondary_button(ui, look, &text).clicked();
            }
        };
        steady(ui, ("buttons", slot), |ui| ui.horizontal_wrapped(buttons));
        if look.place == Place::Desk {
            ui.add_space(tokens::GAP);
            widgets::text_soft(ui, look, &key_line(words, item, question));
        }
        if hint {
            self.hint(words.env);
        }
        if check {
            self.check(words.env, actions);
        }
    }
}

/// The question, and the exhibit in which a flaw is to be found.
pub(super) fn stem_ui(ui: &mut Ui, words: Words<'_, '_>, item: &Item) {
    widgets::heading_sized(ui, words.look, 1, tokens::HEADING, &words.plain(&item.stem));
    ui.add_space(tokens::GAP_S);
    if let ItemKind::Flaw(flaw) = &item.kind {
        for block in &flaw.exhibit {
            (words.env.block_ui)(ui, block);
        }
        ui.add_space(tokens::GAP_S);
    }
}

/// The hints read so far; one that was opened just now comes into view.
fn hints_ui(ui: &mut Ui, words: Words<'_, '_>, item: &Item, read: u8, opened: bool) {
    let total = item.hints.len().to_string();
    for (at, hint) in item.hints.iter().enumerate().take(usize::from(read)) {
        ui.add_space(tokens::GAP_S);
        let number = (at + 1).to_string();
        let shown = widgets::callout(ui, words.look, widgets::Tone::Note, |ui| {
            let title = words.t_with("quiz-hint-number", &[("n", &number), ("total", &total)]);
            widgets::text_bold(ui, words.look, &title);
            words.prose(ui, hint, TextRank::Body);
        });
        if opened && at + 1 == usize::from(read) {
            shown.response.scroll_to_me(None);
        }
    }
}

/// What a screen reader is told of a change that it would not notice: a hint opened, an entry moved.
fn news(words: Words<'_, '_>, item: &Item, question: &Question) -> String {
    if let Some((place, text)) = answer_ui::moved_entry(&item.kind, question) {
        let place = (place + 1).to_string();
        return words.t_with("quiz-order-name", &[("n", &place), ("text", &words.plain(text))]);
    }
    let latest = usize::from(question.hints)
        .checked_sub(1)
        .and_then(|at| item.hints.get(at));
    let lang = words.look.lang();
    latest
        .map(|hint| prose::plain(hint.get(lang), words.env.prose, lang))
        .unwrap_or_default()
}

/// The keys that can be used here.
fn key_line(words: Words<'_, '_>, item: &Item, question: &Question) -> String {
    let letters = question.shown.first().map_or(0, Vec::len);
    let (choose, step): (Option<&str>, Option<&str>) = match item.kind {
        ItemKind::Single(_) => (Some("quiz-key-choose"), None),
        ItemKind::Multi(_) => (Some("quiz-key-tick"), None),
        ItemKind::Numeric(_) => (None, None),
        ItemKind::Order(_) => (Some("quiz-key-pick"), Some("quiz-key-move")),
        ItemKind::Match(_) => (Some("quiz-key-choose"), Some("quiz-key-pair")),
        ItemKind::Decision(_) | ItemKind::Flaw(_) => (Some("quiz-key-choose"), Some("quiz-key-group")),
    };
    let letters = question
        .shown
        .get(question.draft.active())
        .map_or(letters, Vec::len);
    let sure = item.confidence.then_some("quiz-key-sure");
    // While a number is typed, H is a letter.
    let typed = matches!(item.kind, ItemKind::Numeric(_));
    let left = usize::from(question.hints) < item.hints.len();
    let hint = (left && !typed && letters <= HINT_LETTER).then_some("quiz-key-hint");
    let ids: Vec<&str> = [step, sure, Some("quiz-key-check"), hint]
        .into_iter()
        .flatten()
        .collect();
    words.keys(choose.map(|id| (id, letters)), &ids)
}

/// With more options than this, H is the letter of an option.
const HINT_LETTER: usize = 7;
