//! A lesson on paper, in both languages: case, predictions, discussion, checklist and questions for the class; and
//! from a new page on, for whoever teaches it, notes and answers.

mod blocks;
mod in_class;
mod key;
mod questions;

use super::html::{self, Page, escaped};
use crate::course::{
    Course, Lang, Text,
    lesson::{Case, Discuss, DiscussMode, Lesson, Predict, PredictForm, Step},
};

/// The handout, the reader's language first.
pub fn handout(course: &Course, lesson: &Lesson, first: Lang) -> String {
    let body = html::in_both(first, |lang, level| {
        let page = Page::new(course, lesson, lang);
        let parts = lesson.steps.iter().map(|step| part(page, level + 1, step));
        format!(
            "{}{}<div class=\"teacher\">\n{}{}{}</div>\n",
            head(page, level),
            parts.collect::<String>(),
            heading(level + 1, &page.t("handout-teacher")),
            in_class::plan(page, level + 2),
            key::key(page, level + 2),
        )
    });
    html::of_lesson(lesson, first, &body)
}

/// Title, minutes and objectives.
fn head(page: Page<'_>, level: u8) -> String {
    let lesson = page.lesson;
    let [core, full] = [lesson.minutes.core, lesson.minutes.full].map(|minutes| minutes.to_string());
    let objectives = lesson.objectives.iter().map(|(_, objective)| &objective.text);
    format!(
        "<h{level}>{}</h{level}>\n<p>{}</p>\n<p>{}</p>\n<ul>\n{}</ul>\n",
        escaped(lesson.title.get(page.lang)),
        page.t_with("handout-minutes", &[("core", &core), ("full", &full)]),
        page.t("handout-objectives"),
        page.lines("", objectives),
    )
}

/// What a step gives to the handout. Demo, observation and explanation belong on the screen.
fn part(page: Page<'_>, level: u8, step: &Step) -> String {
    match step {
        Step::Case(case) => of_case(page, level, case),
        Step::Predict(predict) => of_prediction(page, level, predict),
        Step::Discuss(discuss) => of_discussion(page, level, discuss),
        Step::Checklist(list) => format!(
            "{}<p>{}</p>\n<ul>\n{}</ul>\n",
            heading(level, &page.t("checklist-heading")),
            page.t("checklist-intro"),
            page.lines(" class=\"box\"", &list.items),
        ),
        Step::Quiz(quiz) => questions::questions(page, level, quiz),
        Step::Read(_) | Step::Try(_) | Step::Observe(_) | Step::Explain(_) | Step::BothSides(_) => {
            String::new()
        }
    }
}

/// A heading of words that are HTML already.
fn heading(level: u8, words: &str) -> String {
    format!("<h{level}>{words}</h{level}>\n")
}

fn paragraph(page: Page<'_>, text: &Text) -> String {
    format!("<p>{}</p>\n", page.prose(text))
}

fn of_case(page: Page<'_>, level: u8, case: &Case) -> String {
    let title = escaped(case.title.get(page.lang));
    let mut all = heading(level, &title) + &blocks::blocks(page, level + 1, &case.body);
    if let Some(unknown) = &case.not_known {
        all += &heading(level + 1, &page.t("lesson-not-known"));
        all += &paragraph(page, unknown);
    }
    all
}

fn of_prediction(page: Page<'_>, level: u8, predict: &Predict) -> String {
    let answer = match &predict.form {
        PredictForm::Choice(options) => {
            let options = options.iter().map(|(_, option)| &option.text);
            format!("<ul>\n{}</ul>\n", page.lines(" class=\"box\"", options))
        }
        PredictForm::Order { entries, .. } => {
            let entries = entries.iter().map(|(_, entry)| &entry.text);
            format!(
                "<p>{}</p>\n<ul>\n{}</ul>\n",
                page.t("handout-number-them"),
                page.lines(" class=\"box\"", entries)
            )
        }
        PredictForm::Curve(curve) => format!(
            "<p>{}</p>\n<div class=\"room\"></div>\n",
            page.t_with(
                "predict-curve-alt",
                &[("x", curve.x.get(page.lang)), ("y", curve.y.get(page.lang))]
            )
        ),
        PredictForm::Share { .. } | PredictForm::Number { .. } => html::LINE.to_owned(),
    };
    heading(level, &page.t("predict-heading")) + &paragraph(page, &predict.ask) + &answer
}

fn of_discussion(page: Page<'_>, level: u8, discuss: &Discuss) -> String {
    let mode = match discuss.mode {
        DiscussMode::ThinkPairShare => "discuss-mode-think",
        DiscussMode::VoteTalkVote => "discuss-mode-vote",
        DiscussMode::TwoSides => "discuss-mode-sides",
    };
    let minutes = discuss.minutes.to_string();
    format!(
        "{}{}<p>{}</p>\n",
        heading(level, &page.t("discuss-heading")),
        paragraph(page, &discuss.ask),
        page.t_with(mode, &[("minutes", &minutes)]),
    )
}
