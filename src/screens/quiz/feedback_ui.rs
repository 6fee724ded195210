//! An answered question: what was answered and why it is so, the answer and why it is so, and where to see it.

use egui::{Ui, accesskit::Role};

use super::{
    answer_ui::group_title,
    feedback::{Feedback, Lead, Row, Words as RowWords},
    focus::Focus,
    item_screen::{Around, ItemAction, ItemScreen, Showing},
    keys::letter,
    pages::Pages,
    question::Outcome,
    question_ui::{exhibit_ui, stem_ui},
    reflection,
    words::Words,
};
use crate::{
    assess::{Grade, Response, Verdict, grade},
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

impl ItemScreen {
    pub(super) fn feedback_ui(
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
        let Showing::Answered {
            outcome,
            shown,
            thoughts,
        } = showing
        else {
            return;
        };
        let Some(grade) = grade(&item.kind, &outcome.response) else {
            return;
        };
        stem_ui(ui, words, item);
        pages.begin(ui, words.look);
        let said = match &item.kind {
            ItemKind::Reflection(key) => {
                reflection::compare_ui(ui, words, key, thoughts, pages);
                Vec::new()
            }
            kind => {
                let place = match &outcome.response {
                    Response::Flaw { place, .. } => Some(place.as_str()),
                    _ => None,
                };
                exhibit_ui(ui, words, item, place, pages);
                let feedback = Feedback::of(kind, &outcome.response, &grade, shown);
                rows_ui(ui, words, item, outcome, &feedback, focus.fresh, pages);
                widgets::announce(ui, &announcement(words, outcome, &grade, &feedback));
                conclusion(words, &grade)
            }
        };
        pages.piece(ui, |ui| {
            ui.add_space(tokens::GAP_S);
            widgets::card(ui, words.look, |ui| {
                for line in &said {
                    prose_ui(ui, words.look, line, &ProseEnv::NONE, TextRank::Body);
                }
                ui.add_space(tokens::GAP_S);
                let can_mend = item.kind.is_scored() && !grade.is_right();
                buttons_ui(ui, words, item, around, can_mend, focus, actions);
            });
            ui.add_space(tokens::GAP);
            widgets::text_soft(ui, words.look, &words.keys(None, &["quiz-key-next"]));
        });
        pages.end(ui);
    }
}

/// On, to the demo, and to another form of a question that was not answered rightly.
fn buttons_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    item: &Item,
    around: &Around<'_>,
    can_mend: bool,
    focus: &mut Focus,
    actions: &mut Vec<ItemAction>,
) {
    ui.horizontal_wrapped(|ui| {
        if let Some(next) = around.next {
            let button = widgets::primary_button(ui, words.look, next);
            focus.enter_on.push(button.id);
            if button.clicked() {
                actions.push(ItemAction::Next);
            }
        }
        if let Some(see) = item.see.as_ref().filter(|_| around.demo)
            && widgets::secondary_button(ui, words.look, &words.t("quiz-see-demo")).clicked()
        {
            actions.push(ItemAction::SeeInDemo(see.clone()));
        }
        if around.similar
            && can_mend
            && widgets::secondary_button(ui, words.look, &words.t("quiz-similar")).clicked()
        {
            actions.push(ItemAction::Similar);
        }
    });
}

fn rows_ui(
    ui: &mut Ui,
    words: Words<'_, '_>,
    item: &Item,
    outcome: &Outcome,
    feedback: &Feedback<'_>,
    fresh: bool,
    pages: &mut Pages,
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
        for (at, row) in rows.iter().enumerate() {
            let place = matches!(item.kind, ItemKind::Order(_)).then_some(at + 1);
            let text = row_text(words, item, row, place);
            let note = note(words, outcome, row);
            let drawn = ChoiceRow {
                key: row.key.and_then(letter),
                text: &text,
                selected: row.verdict.is_some_and(|verdict| verdict != Verdict::Missed),
                role,
                verdict: row.verdict.and_then(shown_verdict),
                note: note.as_deref(),
                enabled: false,
            };
            pages.piece(ui, |ui| {
                // The heading of a group stands with its first row.
                if let Some(title) = titles.get(group).filter(|_| at == 0) {
                    group_title(ui, words, title);
                }
                let response = choice_row(ui, words.look, drawn);
                if matches!(item.kind, ItemKind::Order(_) | ItemKind::Match(_)) {
                    // Nobody chose this line: it is one of what is right.
                    ui.ctx().accesskit_node_builder(response.id, |node| {
                        node.set_role(Role::ListItem);
                        node.clear_toggled();
                        node.clear_disabled();
                    });
                }
                if fresh && own == Some((group, at)) {
                    response.scroll_to_me(None);
                }
            });
        }
        if let Some(then) = feedback.consequence.filter(|_| group == 0) {
            pages.piece(ui, |ui| {
                widgets::callout(ui, words.look, widgets::Tone::Note, |ui| {
                    widgets::text_bold(ui, words.look, &words.t("quiz-consequence"));
                    words.prose(ui, then, TextRank::Body);
                });
            });
        }
    }
    if let Some(closing) = feedback.closing {
        pages.piece(ui, |ui| {
            ui.add_space(tokens::GAP_S);
            words.prose(ui, closing, TextRank::Body);
        });
    }
}

/// What a screen reader is told: how it went, and the reasons for what was answered.
fn announcement(words: Words<'_, '_>, outcome: &Outcome, grade: &Grade, feedback: &Feedback<'_>) -> String {
    let own = |row: &&Row<'_>| row.verdict.is_some_and(|verdict| verdict != Verdict::Missed);
    let rows = feedback.groups.iter().flatten().filter(own);
    let reasons = rows.filter_map(|row| note(words, outcome, row));
    let closing = feedback.closing.map(|text| words.plain(text));
    conclusion(words, grade)
        .into_iter()
        .chain(reasons)
        .map(|line| prose::plain(&line, &ProseEnv::NONE, words.look.lang()))
        .chain(closing)
        .collect::<Vec<_>>()
        .join("\n")
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
        Lead::InPlace => words.t("quiz-in-place"),
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
    let idea = idea.map(|idea| {
        words.t_with(
            "quiz-common-idea",
            &[("idea", &escape(&quoted(&words.plain(idea))))],
        )
    });
    std::iter::once(words.led(&words.t(verdict), None))
        .chain(idea)
        .collect()
}

/// A wrong idea as it stands inside quotation marks: no full stop at its end, inner marks single.
pub(in crate::screens) fn quoted(idea: &str) -> String {
    let idea = idea.replace('“', "‘").replace('”', "’");
    idea.trim_end_matches(['.', '。']).to_owned()
}
