//! The questions of a quiz on paper, without their answers.

use super::{
    super::html::{LINE, Page},
    blocks, heading, paragraph,
};
use crate::{
    assess::shuffle::{scramble, seed_for},
    course::{
        Map, Text,
        lesson::{Choice, ItemKind, Quiz},
    },
};

/// What a class is asked: the items that the quiz names, then those it draws from.
pub(super) fn asked<'a>(page: Page<'a>, quiz: &'a Quiz) -> Vec<&'a str> {
    let drawn = quiz.pools.iter().flat_map(|pool| pool.candidates(page.lesson));
    let ids = quiz.items.iter().map(String::as_str).chain(drawn);
    page.lesson.with_stories(ids)
}

pub(super) fn questions(page: Page<'_>, level: u8, quiz: &Quiz) -> String {
    let mut all = heading(level, &page.t("handout-questions"));
    for (n, id) in asked(page, quiz).into_iter().enumerate() {
        let Some(item) = page.lesson.items.get(id) else {
            continue;
        };
        let n = (n + 1).to_string();
        all += &heading(level + 1, &page.t_with("handout-question", &[("n", &n)]));
        all += &paragraph(page, &item.stem);
        all += &answer(page, level + 2, id, &item.kind);
    }
    all
}

/// Room for the answer.
fn answer(page: Page<'_>, level: u8, id: &str, kind: &ItemKind) -> String {
    match kind {
        ItemKind::Single(choices) => boxes(page, choices),
        ItemKind::Multi(choices) => format!("<p>{}</p>\n{}", page.t("quiz-tick-all"), boxes(page, choices)),
        ItemKind::Numeric(_) => LINE.to_owned(),
        ItemKind::Order(order) => {
            let (first, last) = (page.prose(&order.ends.0), page.prose(&order.ends.1));
            let entries = mixed(id, order.entries.iter().map(|(_, text)| text));
            format!(
                "<p>{} {first} … {last}</p>\n<ul>\n{}</ul>\n",
                page.t("handout-number-them"),
                page.lines(" class=\"box\"", entries)
            )
        }
        ItemKind::Match(pairs) => {
            let right = mixed(id, pairs.right.iter().map(|(_, text)| text));
            let left = pairs.left.iter().map(|(_, left)| &left.text);
            format!(
                "<ol>\n{}</ol>\n<p>{}</p>\n<ul>\n{}</ul>\n",
                page.lines("", left),
                page.t("handout-match"),
                page.lines(" class=\"box\"", right)
            )
        }
        ItemKind::Decision(decision) => two(
            page,
            [
                ("quiz-group-decision-first", &decision.actions),
                ("quiz-group-decision-second", &decision.reasons),
            ],
        ),
        ItemKind::Flaw(flaw) => {
            let groups = [
                ("quiz-group-flaw-first", &flaw.places),
                ("quiz-group-flaw-second", &flaw.reasons),
            ];
            blocks::blocks(page, level, &flaw.exhibit) + &two(page, groups)
        }
        ItemKind::Reflection(_) => LINE.repeat(3),
    }
}

fn two(page: Page<'_>, groups: [(&str, &Map<Choice>); 2]) -> String {
    groups
        .map(|(words, choices)| format!("<p>{}</p>\n{}", page.t(words), boxes(page, choices)))
        .concat()
}

fn boxes(page: Page<'_>, choices: &Map<Choice>) -> String {
    let texts = choices.iter().map(|(_, choice)| &choice.text);
    format!("<ul>\n{}</ul>\n", page.lines(" class=\"box\"", texts))
}

/// In another order than the file's, which gives the answer away; the same on every paper.
fn mixed<'t>(id: &str, texts: impl Iterator<Item = &'t Text>) -> Vec<&'t Text> {
    let mut mixed: Vec<&Text> = texts.collect();
    scramble(&mut mixed, seed_for(id, 0, 0));
    mixed
}
