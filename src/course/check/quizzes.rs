//! Rules for quizzes: items that exist, pools that hold enough, no item written for nobody.

use std::collections::HashSet;

use super::{
    super::{
        lesson::{Pool, Quiz, Step},
        load::outline::Path,
        problem::Message,
    },
    judge::Judge,
};

pub(super) fn check(judge: &mut Judge<'_>, path: &Path<'_>, quiz: &Quiz) {
    let lesson = judge.lesson;
    let items = path.at("items");
    judge.require(
        !(quiz.items.is_empty() && quiz.pools.is_empty()),
        &items,
        "problem-empty-step",
    );
    let mut seen = HashSet::new();
    for (n, id) in quiz.items.iter().enumerate() {
        judge.known(&items.nth(n), id, lesson.items.ids(), "problem-unknown-item");
        if !seen.insert(id) {
            judge.error(
                &items.nth(n),
                Message::new("problem-item-twice").quoting("found", id),
            );
        }
    }
    for (n, pool) in quiz.pools.iter().enumerate() {
        self::pool(judge, &path.at("pools").nth(n), pool);
    }
}

fn pool(judge: &mut Judge<'_>, path: &Path<'_>, pool: &Pool) {
    let lesson = judge.lesson;
    let objective = path.at("objective");
    judge.known(
        &objective,
        &pool.objective,
        lesson.objectives.ids(),
        "problem-unknown-objective",
    );
    if lesson.objectives.get(&pool.objective).is_none() || judge.is_damaged(&Path::default().at("items")) {
        return;
    }
    let count = pool.candidates(lesson).len();
    if !(1..=count).contains(&pool.n) {
        let message = Message::new("problem-pool-size")
            .with("wanted", pool.n)
            .with("count", count);
        judge.error(&path.at("n"), message);
    }
}

/// An item that no quiz names or draws and that is no variant of another is written for nobody.
pub(super) fn never_asked(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    if judge.is_damaged(&Path::default().at("steps")) || judge.is_damaged(&Path::default().at("items")) {
        return;
    }
    let mut asked: HashSet<&str> = HashSet::new();
    for step in &lesson.steps {
        if let Step::Quiz(quiz) = step {
            asked.extend(quiz.items.iter().map(String::as_str));
            asked.extend(quiz.pools.iter().flat_map(|pool| pool.candidates(lesson)));
        }
    }
    for (_, item) in lesson.items.iter() {
        asked.extend(item.variants.iter().map(String::as_str));
    }
    for (id, item) in lesson.items.iter() {
        if item.after.is_none() && !asked.contains(id) {
            judge.warn(
                &Path::default().at("items").at(id),
                Message::new("problem-never-asked").quoting("found", id),
            );
        }
    }
}
