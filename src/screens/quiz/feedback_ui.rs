//! An answered question: what was answered and why it is so, the answer and why it is so, and where to see it.

use egui::Ui;

use super::{
    QuizAction, QuizScreen,
    answer_ui::group_title,
    feedback::{Feedback, Lead, Row, Words as RowWords},
    keys::letter,
    question_ui::stem_ui,
    shown::Shown,
    state::Outcome,
    words::Words,
};
use crate::{
    assess::{Grade, Verdict, grade},
    course::{
        Text,
        lesson::{Item, ItemKind, Unit},
        prose::escape,
    },
    ui::{
        ProseEnv, TextRank, prose, prose_ui, tokens,
        widgets::{self, ChoiceRole, ChoiceRow, choice_row},
    },
};

impl QuizScreen {
    pub(super) fn feedback_ui(
        &mut self,
        ui: &mut Ui,
        words: Words<'_, '_>,
        slot: usize,
        shown: &Shown,
        actions: &mut Vec<QuizAction>,
    ) {
        let lesson = words.env.lesson;
        let item = self.state.item(lesson, slot);
        let outcome = self.state.slots().get(slot).and_then(|slot| slot.outcome.clone());
        let Some((item, outcome)) = item.zip(outcome) else {
            return;
        };
        let Some(grade) = grade(&item.kind, &outcome.response) else {
            return;
        };
        stem_ui(ui, words, item);
        let feedback = Feedback::of(&item.kind, &outcome.response, &grade, shown);
        rows_ui(ui, words, item, &outcome, &feedback, self.focus.fresh);
        ui.add_space(tokens::GAP_S);

        let said = conclusion(words, &grade);
        let mut go_on = false;
        widgets::card(ui, words.look, |ui| {
            for line in &said {
                prose_ui(ui, words.look, line, &ProseEnv::NONE, TextRank::Body);
            }
            ui.add_space(tokens::GAP_S);
            ui.horizontal_wrapped(|ui| {
                let button = widgets::primary_button(ui, words.look, &words.t(self.next_label()));
                go_on = button.clicked();
                self.focus.enter_on.push(button.id);
                if let Some(see) = &item.see
                    && widgets::secondary_button(ui, words.look, &words.t("quiz-see-demo")).clicked()
                {
                    actions.push(QuizAction::SeeInDemo(see.clone()));
                }
            });
        });
        let said = said
            .iter()
            .map(|line| prose::plain(line, &ProseEnv::NONE, words.look.lang()));
        widgets::announce(ui, &said.collect::<Vec<_>>().join(words.gap()));
        ui.add_space(tokens::GAP);
        widgets::text_soft(ui, words.look, &words.keys(None, &["quiz-key-next"]));
        if go_on {
            self.advance(words.env);
        }
    }
}

impl QuizScreen {
    fn next_label(&self) -> &'static str {
        let last = self.state.slots().iter().all(|slot| slot.outcome.is_some());
        match (self.state.looks_again(), last) {
            (true, _) => "quiz-to-summary",
            (false, true) => "quiz-finish",
            (false, false) => "quiz-next",
        }
    }
}

fn rows_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    item: &Item,
    outcome: &Outcome,
    feedback: &Feedback<'_>,
    fresh: bool,
) {
    let titles: &[&str] = match item.kind {
        ItemKind::Decision(_) => &["quiz-group-decision-first", "quiz-group-decision-second"],
        ItemKind::Flaw(_) => &["quiz-group-flaw-first", "quiz-group-flaw-second"],
        ItemKind::Order(_) => &["quiz-order-right"],
        _ => &[],
    };
    let role = match item.kind {
        ItemKind::Multi(_) => ChoiceRole::Check,
        _ => ChoiceRole::Radio,
    };
    let own = feedback.first_own();
    for (group, rows) in feedback.groups.iter().enumerate() {
        if let Some(title) = titles.get(group) {
            group_title(ui, words, title);
        }
        for (at, row) in rows.iter().enumerate() {
            let place = matches!(item.kind, ItemKind::Order(_)).then_some(at + 1);
            let text = row_text(words, item, row, place);
            let note = note(words, outcome, row);
            let response = choice_row(
                ui,
                words.look,
                ChoiceRow {
                    key: row.key.and_then(letter),
                    text: &text,
                    selected: row.verdict.is_some_and(|verdict| verdict != Verdict::Missed),
                    role,
                    verdict: row.verdict.and_then(shown_verdict),
                    note: note.as_deref(),
                    enabled: false,
                },
            );
            if fresh && own == Some((group, at)) {
                response.scroll_to_me(None);
            }
        }
    }
    if let Some(closing) = feedback.closing {
        ui.add_space(tokens::GAP_S);
        words.prose(ui, closing, TextRank::Body);
    }
}

/// Partly right is neither: such a row keeps the colours of a chosen one, and its reason says how good it is.
fn shown_verdict(verdict: Verdict) -> Option<widgets::Verdict> {
    match verdict {
        Verdict::Right | Verdict::Missed => Some(widgets::Verdict::Right),
        Verdict::Wrong => Some(widgets::Verdict::Wrong),
        Verdict::Partly => None,
    }
}

fn row_text(words: Words<'_, '_>, item: &Item, row: &Row<'_>, place: Option<usize>) -> String {
    let text = match row.words {
        RowWords::Prose(text) => words.plain(text),
        RowWords::Typed(typed) => typed_with_unit(typed, item),
        RowWords::Key(value, unit) => words.number(value, unit),
    };
    match place {
        Some(place) => words.t_with("quiz-order-line", &[("n", &place.to_string()), ("text", &text)]),
        None => text,
    }
}

/// What was typed, as it was typed; a bare percentage gets its sign.
fn typed_with_unit(typed: &str, item: &Item) -> String {
    let percent = matches!(&item.kind, ItemKind::Numeric(key) if key.unit == Unit::Percent);
    let bare = typed.chars().all(|c| c.is_ascii_digit() || c == '.');
    if percent && bare {
        format!("{typed}%")
    } else {
        typed.to_owned()
    }
}

/// The reasons of a row, as one paragraph with the beginnings in bold.
fn note(words: Words<'_, '_>, outcome: &Outcome, row: &Row<'_>) -> Option<String> {
    let lines: Vec<String> = row
        .reasons
        .iter()
        .map(|reason| {
            let lead_words = lead(words, outcome, row, reason.lead);
            match reason.lead {
                // A lead that names a partner is no sentence: its reason begins a line.
                Lead::RightlyMatched(_) | Lead::BelongsTo(_) => words.led_with(&lead_words, "\n", reason.why),
                _ => words.led(&lead_words, reason.why),
            }
        })
        .collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn lead(words: Words<'_, '_>, outcome: &Outcome, row: &Row<'_>, lead: Lead<'_>) -> String {
    let partner = |id: &str, text: &Text| words.t_with(id, &[("right", &words.plain(text))]);
    match lead {
        Lead::Yours(verdict) => {
            let yours = match outcome.confidence {
                Some(sure) => words.t_with("quiz-yours-sure", &[("sure", &words.sure(sure))]),
                None => words.t("quiz-yours"),
            };
            match verdict {
                Verdict::Right => yours + words.gap() + &words.t("quiz-right"),
                Verdict::Partly if matches!(row.words, RowWords::Typed(_)) => {
                    yours + words.gap() + &words.t("quiz-near")
                }
                Verdict::Partly => yours + words.gap() + &words.t("quiz-defensible"),
                Verdict::Wrong | Verdict::Missed => yours,
            }
        }
        Lead::Answer => words.t("quiz-answer"),
        Lead::LeftOut => words.t("quiz-left-out"),
        Lead::Place(place) => words.t_with("quiz-placed", &[("n", &place.to_string())]),
        Lead::MatchedWith(text) => partner("quiz-matched-with", text),
        Lead::RightlyMatched(text) => partner("quiz-rightly-matched", text),
        Lead::BelongsTo(text) => partner("quiz-belongs-to", text),
    }
}

/// The end of the feedback, as paragraphs with marks: how it went, and the idea behind a wrong answer.
fn conclusion(words: Words<'_, '_>, grade: &Grade) -> Vec<String> {
    let verdict = if grade.is_right() {
        "quiz-verdict-right"
    } else if grade.score > 0.0 {
        "quiz-verdict-partly"
    } else {
        "quiz-verdict-wrong"
    };
    let idea = grade.misconception().and_then(words.env.misconception);
    let idea = idea.map(|idea| words.t_with("quiz-common-idea", &[("idea", &escape(&quoted(words, idea)))]));
    std::iter::once(words.led(&words.t(verdict), None))
        .chain(idea)
        .collect()
}

/// A wrong idea as it stands inside quotation marks: no full stop at its end, inner marks single.
pub(super) fn quoted(words: Words<'_, '_>, idea: &Text) -> String {
    let idea = words.plain(idea).replace('“', "‘").replace('”', "’");
    idea.trim_end_matches(['.', '。']).to_owned()
}
