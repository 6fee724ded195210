//! For whoever teaches: notes, what came out of each prediction, and each question's answer with its reason.

use super::{super::html::Page, blocks, heading, questions};
use crate::course::{
    Map,
    lesson::{Choice, ItemKind, Numeric, Predict, PredictForm, Step, Unit},
};

pub(super) fn key(page: Page<'_>, level: u8) -> String {
    let steps = page.lesson.steps.iter();
    steps
        .map(|step| match step {
            Step::Predict(predict) => outcome(page, level, predict),
            Step::Quiz(quiz) => questions::asked(page, quiz)
                .into_iter()
                .enumerate()
                .map(|(n, id)| of_item(page, level, n + 1, id))
                .collect(),
            other => blocks::for_the_teacher(page, level, other.body()),
        })
        .collect()
}

/// What the model says to a prediction.
fn outcome(page: Page<'_>, level: u8, predict: &Predict) -> String {
    let truth = match &predict.form {
        PredictForm::Choice(options) => {
            let chosen = page.choice(&predict.truth);
            chosen
                .and_then(|id| options.get(id))
                .map(|option| page.prose(&option.text))
        }
        PredictForm::Order { entries, .. } => {
            let entries = entries.iter().filter_map(|(_, entry)| {
                let value = page.value(&entry.value)?;
                Some(format!("{} → {value}", page.prose(&entry.text)))
            });
            Some(entries.collect::<Vec<_>>().join("<br>"))
        }
        PredictForm::Share { .. } | PredictForm::Number { .. } => page.value(&predict.truth),
        // A curve is compared on the screen, where the model runs.
        PredictForm::Curve(_) => None,
    };
    truth.map_or_else(String::new, |truth| {
        format!(
            "{}<p>{}<br><strong>{truth}</strong></p>\n",
            heading(level, &page.t("predict-row-model")),
            page.prose(&predict.ask),
        )
    })
}

fn of_item(page: Page<'_>, level: u8, n: usize, id: &str) -> String {
    let Some(item) = page.lesson.items.get(id) else {
        return String::new();
    };
    let answer = match &item.kind {
        ItemKind::Single(choices) | ItemKind::Multi(choices) => right(page, choices),
        ItemKind::Numeric(numeric) => of_number(page, numeric),
        ItemKind::Order(order) => {
            let entries = order.entries.iter().map(|(_, text)| text);
            format!(
                "<ol>\n{}</ol>\n<p>{}</p>\n",
                page.lines("", entries),
                page.prose(&order.why)
            )
        }
        ItemKind::Match(pairs) => {
            let pairs = pairs.left.iter().map(|(_, left)| {
                let to = pairs.right.get(&left.to).map(|text| page.prose(text));
                let (left, why, to) = (
                    page.prose(&left.text),
                    page.prose(&left.why),
                    to.unwrap_or_default(),
                );
                format!("<li>{left} → <strong>{to}</strong>. {why}</li>\n")
            });
            format!("<ol>\n{}</ol>\n", pairs.collect::<String>())
        }
        ItemKind::Decision(decision) => right(page, &decision.actions) + &right(page, &decision.reasons),
        ItemKind::Flaw(flaw) => right(page, &flaw.places) + &right(page, &flaw.reasons),
        ItemKind::Reflection(reflection) => format!(
            "<p>{}</p>\n<ul>\n{}</ul>\n",
            page.prose(&reflection.model),
            page.lines("", &reflection.rubric)
        ),
    };
    let n = n.to_string();
    heading(level, &page.t_with("handout-question", &[("n", &n)])) + &answer
}

/// The options that are right or can be defended, each with its reason.
fn right(page: Page<'_>, choices: &Map<Choice>) -> String {
    let lines = choices.iter().filter_map(|(_, choice)| {
        let mark = match choice.credit {
            _ if choice.right => None,
            Some(credit) if credit >= 1.0 => None,
            Some(credit) if credit > 0.0 => Some(page.t("quiz-defensible")),
            _ => return None,
        };
        let mark = mark.map(|mark| format!("{mark} ")).unwrap_or_default();
        let (text, why) = (page.prose(&choice.text), page.prose(&choice.why));
        Some(format!("<li><strong>{text}</strong><br>{mark}{why}</li>\n"))
    });
    format!("<ul>\n{}</ul>\n", lines.collect::<String>())
}

fn of_number(page: Page<'_>, numeric: &Numeric) -> String {
    let value = page.number(numeric.value);
    let value = match numeric.unit {
        Unit::Percent => format!("{value}%"),
        Unit::Yuan => page.t_with("quiz-yuan", &[("n", &value)]),
        Unit::Count | Unit::Plain => value,
    };
    format!(
        "<p><strong>{value}</strong></p>\n<p>{}</p>\n",
        page.prose(&numeric.why)
    )
}
