//! A question that waits for its answer.

use egui::Ui;

use super::{
    answer_ui,
    focus::{Focus, View, steady},
    item_screen::{Around, ItemAction, ItemScreen, Showing},
    keys::{LETTERS, Takes},
    pages::Pages,
    question::Question,
    words::Words,
};
use crate::{
    assess::Confidence,
    course::{
        Text,
        lesson::{Item, ItemKind},
    },
    ui::{Place, TextRank, prose, tokens, widgets},
};

/// Names of the pieces that keys lead to, besides the rows of options: the latest hint, and what stands last.
pub(super) const HINT: usize = usize::MAX - 1;
pub(super) const FOOT: usize = usize::MAX;

/// Name of the piece that holds this row of a group. An answer that is given in one piece has the name of the first.
pub(super) const fn row_name(group: usize, row: usize) -> usize {
    group * ROWS + row
}

/// More than any group of options has.
const ROWS: usize = 1_000;

/// What keys the question can take.
pub(super) fn takes(question: &Question, item: &Item, around: &Around<'_>) -> Takes<'static> {
    let letters = question.shown.get(question.draft.active()).map_or(0, Vec::len);
    Takes {
        letters: letters.min(LETTERS.len()),
        sure: item.confidence,
        step: matches!(
            item.kind,
            ItemKind::Order(_) | ItemKind::Match(_) | ItemKind::Decision(_) | ItemKind::Flaw(_)
        ),
        hint: has_hint(question, item, around),
        ..Takes::default()
    }
}

/// Whether there is a hint still to be read.
fn has_hint(question: &Question, item: &Item, around: &Around<'_>) -> bool {
    around.hints && usize::from(question.hints) < item.hints.len()
}

impl ItemScreen {
    pub(super) fn question_ui(
        &mut self,
        ui: &mut Ui,
        words: Words<'_, '_>,
        item: &Item,
        around: &Around<'_>,
        actions: &mut Vec<ItemAction>,
    ) {
        let Self {
            showing,
            focus,
            pages,
            ..
        } = self;
        let Showing::Question(question) = showing else {
            return;
        };
        focus.view = std::mem::take(&mut focus.next_view);
        let said_now = focus.view == View::Said;
        stem_ui(ui, words, item);
        pages.begin(ui, words.look);
        let chosen = question.draft.chosen_place().map(str::to_owned);
        if let Some(place) = exhibit_ui(ui, words, item, chosen.as_deref(), pages) {
            question.choose(0, &place);
            pages.want(row_name(question.draft.active(), 0));
        }
        let id = question.item.clone();
        steady(ui, ("answer", id), |ui| {
            answer_ui::answer_ui(ui, words, &item.kind, question, focus, pages);
        });
        for (at, hint) in item.hints.iter().enumerate().take(usize::from(question.hints)) {
            let is_last = at + 1 == usize::from(question.hints);
            pages.named(ui, is_last.then_some(HINT), |ui| {
                hint_ui(ui, words, item, (at, hint), is_last && said_now);
            });
        }
        let said = question.missing.map(|missing| words.missing(missing));
        widgets::announce(ui, &said.unwrap_or_else(|| news(words, item, question)));
        let foot = pages.named(ui, Some(FOOT), |ui| {
            foot_ui(ui, words, item, around, question, focus)
        });
        pages.end(ui);
        let foot = foot.unwrap_or_default();
        if foot.hint {
            self.hint(item);
        }
        if foot.check {
            self.check(words.env.lesson, around, actions);
        }
    }
}

/// What was clicked below the answer.
#[derive(Clone, Copy, Debug, Default)]
struct Foot {
    check: bool,
    hint: bool,
}

/// How sure, what is missing, and the buttons.
fn foot_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    item: &Item,
    around: &Around<'_>,
    question: &mut Question,
    focus: &Focus,
) -> Foot {
    let look = words.look;
    if item.confidence {
        ui.add_space(tokens::GAP_S);
        let chosen = question
            .confidence
            .and_then(|sure| Confidence::ALL.iter().position(|c| *c == sure));
        let clicked = steady(ui, ("sure", &question.item), |ui| {
            widgets::confidence_row(ui, look, chosen)
        });
        if let Some(sure) = clicked.and_then(|level| Confidence::ALL.get(level)) {
            question.say_sure(*sure);
        }
    }
    ui.add_space(tokens::GAP);
    if let Some(missing) = question.missing {
        let shown = widgets::callout(ui, look, widgets::Tone::Note, |ui| {
            widgets::text(ui, look, &words.missing(missing));
        });
        if focus.view == View::Said {
            shown.response.scroll_to_me(None);
        }
        ui.add_space(tokens::GAP);
    }
    let mut foot = Foot::default();
    let buttons = |ui: &mut Ui| {
        let check = match (item.kind.is_scored(), around.next.is_some()) {
            (true, true) => "quiz-check",
            (true, false) => "quiz-give",
            (false, _) => "quiz-compare",
        };
        foot.check = widgets::primary_button(ui, look, &words.t(check)).clicked();
        if has_hint(question, item, around) {
            let text = words.t(if question.hints == 0 {
                "quiz-hint"
            } else {
                "quiz-hint-more"
            });
            foot.hint = widgets::secondary_button(ui, look, &text).clicked();
        }
    };
    steady(ui, ("buttons", &question.item), |ui| {
        ui.horizontal_wrapped(buttons)
    });
    if look.place == Place::Desk {
        ui.add_space(tokens::GAP);
        widgets::text_soft(ui, look, &key_line(words, item, around, question));
    }
    foot
}

/// The question.
pub(super) fn stem_ui(ui: &mut Ui, words: Words<'_, '_>, item: &Item) {
    widgets::heading_sized(ui, words.look, 1, tokens::HEADING, &words.plain(&item.stem));
    ui.add_space(tokens::GAP_S);
}

/// The exhibit in which a flaw is to be found; returns the place that was clicked in it.
pub(super) fn exhibit_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    item: &Item,
    chosen: Option<&str>,
    pages: &mut Pages,
) -> Option<String> {
    let ItemKind::Flaw(flaw) = &item.kind else {
        return None;
    };
    let mut clicked = None;
    for block in &flaw.exhibit {
        let place = pages.piece(ui, |ui| (words.env.block_ui)(ui, block, chosen));
        clicked = clicked.or(place.flatten());
    }
    clicked.filter(|place| flaw.places.get(place).is_some())
}

/// A hint that is read, at its place among all; one that was opened just now comes into view.
fn hint_ui(ui: &mut Ui, words: Words<'_, '_>, item: &Item, (at, hint): (usize, &Text), opened: bool) {
    let total = item.hints.len().to_string();
    ui.add_space(tokens::GAP_S);
    let number = (at + 1).to_string();
    let shown = widgets::callout(ui, words.look, widgets::Tone::Note, |ui| {
        let title = words.t_with("quiz-hint-number", &[("n", &number), ("total", &total)]);
        widgets::text_bold(ui, words.look, &title);
        words.prose(ui, hint, TextRank::Body);
    });
    if opened {
        shown.response.scroll_to_me(None);
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
fn key_line(words: Words<'_, '_>, item: &Item, around: &Around<'_>, question: &Question) -> String {
    let letters = question.shown.first().map_or(0, Vec::len);
    let (choose, step): (Option<&str>, Option<&str>) = match item.kind {
        ItemKind::Single(_) => (Some("quiz-key-choose"), None),
        ItemKind::Multi(_) => (Some("quiz-key-tick"), None),
        ItemKind::Numeric(_) | ItemKind::Reflection(_) => (None, None),
        ItemKind::Order(_) => (Some("quiz-key-pick"), Some("quiz-key-move")),
        ItemKind::Match(_) => (Some("quiz-key-choose"), Some("quiz-key-pair")),
        ItemKind::Decision(_) | ItemKind::Flaw(_) => (Some("quiz-key-choose"), Some("quiz-key-group")),
    };
    let letters = question
        .shown
        .get(question.draft.active())
        .map_or(letters, Vec::len);
    let sure = item.confidence.then_some("quiz-key-sure");
    // While something is typed, H is a letter.
    let typed = matches!(item.kind, ItemKind::Numeric(_) | ItemKind::Reflection(_));
    let left = has_hint(question, item, around);
    let hint = (left && !typed && letters <= HINT_LETTER).then_some("quiz-key-hint");
    let check = match item.kind {
        // In a field of several lines, Enter begins a line.
        ItemKind::Reflection(_) => "quiz-key-compare",
        _ if around.next.is_some() => "quiz-key-check",
        _ => "quiz-key-give",
    };
    let ids: Vec<&str> = [step, sure, Some(check), hint].into_iter().flatten().collect();
    words.keys(choose.map(|id| (id, letters)), &ids)
}

/// With more options than this, H is the letter of an option.
const HINT_LETTER: usize = 7;
