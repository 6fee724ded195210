//! Rules for decisions that go on with the story of another.

use super::{
    super::{
        item::{Item, ItemKind},
        lesson::Step,
        limits,
        load::outline::Path,
        problem::Message,
    },
    judge::Judge,
};

pub(super) fn check(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    for (id, item) in lesson.items.iter() {
        if let Some(after) = &item.after {
            one(judge, id, item, after);
        }
    }
}

fn one(judge: &mut Judge<'_>, id: &str, item: &Item, after: &str) {
    let lesson = judge.lesson;
    let path = Path::default().at("items").at(id).at("after");
    judge.known(&path, after, lesson.items.ids(), "problem-unknown-item");
    let decides = |item: &Item| matches!(item.kind, ItemKind::Decision(_));
    let before = lesson.items.get(after);
    judge.require(
        decides(item) && before.is_none_or(decides),
        &path,
        "problem-story-of-decisions",
    );
    let first = lesson.goes_on_with(after);
    judge.require(
        before.is_none() || first == Some(id),
        &path,
        "problem-story-forks",
    );
    let mut length = 1;
    let mut at = item.after.as_deref();
    while let Some(known) = at.and_then(|id| lesson.items.get(id))
        && length <= limits::STORY
    {
        length += 1;
        at = known.after.as_deref();
    }
    if length > limits::STORY {
        judge.error(
            &path,
            Message::new("problem-long-story").with("limit", limits::STORY),
        );
    }
    let listed = |step: &Step| matches!(step, Step::Quiz(quiz) if quiz.items.iter().any(|known| known == id));
    let in_quiz = lesson.steps.iter().any(listed);
    let variant = |(_, item): (&str, &Item)| item.variants.iter().any(|variant| variant == id);
    judge.require(
        !in_quiz && !lesson.items.iter().any(variant),
        &path,
        "problem-story-listed",
    );
}
