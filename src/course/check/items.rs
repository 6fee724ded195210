//! Rules for quiz items: keys that can be right and wrong, a reason for every option, a wrong idea behind every wrong one.

use super::{
    super::{
        item::{Choice, Decision, Item, ItemKind, Match, Numeric, Order, Tolerance},
        limits,
        load::outline::Path,
        map::Map,
        problem::Message,
        text::Text,
    },
    demos,
    judge::Judge,
    steps,
};

pub(super) fn check(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    for (id, item) in lesson.items.iter() {
        let path = Path::default().at("items").at(id);
        judge.id(&path, id);
        one(judge, &path, id, item);
    }
}

fn one(judge: &mut Judge<'_>, path: &Path<'_>, id: &str, item: &Item) {
    let lesson = judge.lesson;
    judge.known(
        &path.at("objective"),
        &item.objective,
        lesson.objectives.ids(),
        "problem-unknown-objective",
    );
    if item.hints.len() > limits::HINTS {
        let message = Message::new("problem-many-hints")
            .with("count", item.hints.len())
            .with("limit", limits::HINTS);
        judge.error(&path.at("hints"), message);
    }
    for (n, variant) in item.variants.iter().enumerate() {
        let path = path.at("variants").nth(n);
        judge.known(&path, variant, lesson.items.ids(), "problem-unknown-item");
        judge.require(variant != id, &path, "problem-own-variant");
    }
    if let Some(see) = &item.see {
        demos::see(judge, &path.at("see"), see);
    }
    let path = path.at("kind");
    match &item.kind {
        ItemKind::Single(options) => choices(judge, &path, options, Right::One),
        ItemKind::Multi(options) => choices(judge, &path, options, Right::Some),
        ItemKind::Numeric(number) => numeric(judge, &path, number),
        ItemKind::Order(order) => self::order(judge, &path, order),
        ItemKind::Match(matching) => self::matching(judge, &path, matching),
        ItemKind::Decision(decision) => self::decision(judge, &path, decision),
        ItemKind::Flaw(flaw) => {
            judge.require(
                !flaw.exhibit.is_empty(),
                &path.at("exhibit"),
                "problem-empty-exhibit",
            );
            steps::blocks(judge, &path.at("exhibit"), &flaw.exhibit);
            choices(judge, &path.at("places"), &flaw.places, Right::One);
            choices(judge, &path.at("reasons"), &flaw.reasons, Right::One);
        }
    }
}

/// How many options are right.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Right {
    /// Exactly one.
    One,
    /// At least one, and not all.
    Some,
}

fn choices(judge: &mut Judge<'_>, path: &Path<'_>, options: &Map<Choice>, wanted: Right) {
    option_count(judge, path, options.len());
    let right = options.iter().filter(|(_, option)| option.right).count();
    match wanted {
        Right::One => one_right(judge, path, right),
        Right::Some => some_right(judge, path, right, options.len()),
    }
    for (id, option) in options.iter() {
        choice(judge, &path.at(id), id, option);
        judge.require(
            option.credit.is_none(),
            &path.at(id).at("credit"),
            "problem-credit-here",
        );
    }
}

/// One option: its id, its reason, the wrong idea behind it.
fn choice(judge: &mut Judge<'_>, path: &Path<'_>, id: &str, option: &Choice) {
    judge.id(path, id);
    reason(judge, path, &option.why);
    let wrong = !option.right && option.credit.is_none_or(|credit| credit <= 0.0);
    judge.require(
        !wrong || option.misconception.is_some(),
        path,
        "problem-no-misconception",
    );
    misconception(judge, &path.at("misconception"), option.misconception.as_deref());
}

fn reason(judge: &mut Judge<'_>, path: &Path<'_>, why: &Text) {
    let given = !(why.en.trim().is_empty() && why.zh.trim().is_empty());
    judge.require(given, path, "problem-no-reason");
}

/// A wrong idea, where one is named, must be among the known ones.
pub(super) fn misconception(judge: &mut Judge<'_>, path: &Path<'_>, id: Option<&str>) {
    let words = judge.words;
    if let Some(id) = id {
        judge.known(
            path,
            id,
            words.misconceptions.entries.ids(),
            "problem-unknown-misconception",
        );
    }
}

pub(super) fn option_count(judge: &mut Judge<'_>, path: &Path<'_>, count: usize) {
    if !limits::OPTIONS.contains(&count) {
        let message = Message::new("problem-option-count")
            .with("count", count)
            .with("min", limits::OPTIONS.start())
            .with("max", limits::OPTIONS.end());
        judge.error(path, message);
    }
}

pub(super) fn one_right(judge: &mut Judge<'_>, path: &Path<'_>, right: usize) {
    judge.require(right != 0, path, "problem-none-right");
    judge.require(right < 2, path, "problem-several-right");
}

fn some_right(judge: &mut Judge<'_>, path: &Path<'_>, right: usize, all: usize) {
    judge.require(right != 0, path, "problem-none-right");
    judge.require(right != all || all == 0, path, "problem-all-right");
}

fn numeric(judge: &mut Judge<'_>, path: &Path<'_>, number: &Numeric) {
    reason(judge, path, &number.why);
    let reach = |tolerance: Tolerance| match tolerance {
        Tolerance::Within(distance) => distance,
        Tolerance::Ratio(share) => share * number.value.abs(),
    };
    let full = reach(number.full);
    judge.require(full >= 0.0, &path.at("full"), "problem-bad-tolerance");
    if let Some(near) = number.near {
        judge.require(reach(near) > full, &path.at("near"), "problem-near-inside-full");
    }
    for (n, trap) in number.traps.iter().enumerate() {
        let path = path.at("traps").nth(n);
        reason(judge, &path, &trap.why);
        misconception(judge, &path.at("misconception"), Some(&trap.misconception));
        let wrong = (trap.value - number.value).abs() > full;
        judge.require(wrong, &path.at("value"), "problem-trap-is-right");
    }
}

fn order(judge: &mut Judge<'_>, path: &Path<'_>, order: &Order) {
    option_count(judge, &path.at("entries"), order.entries.len());
    for id in order.entries.ids() {
        judge.id(&path.at("entries").at(id), id);
    }
    reason(judge, path, &order.why);
    misconception(judge, &path.at("misconception"), Some(&order.misconception));
}

fn matching(judge: &mut Judge<'_>, path: &Path<'_>, matching: &Match) {
    option_count(judge, &path.at("left"), matching.left.len());
    option_count(judge, &path.at("right"), matching.right.len());
    for id in matching.right.ids() {
        judge.id(&path.at("right").at(id), id);
    }
    for (id, left) in matching.left.iter() {
        let path = path.at("left").at(id);
        judge.id(&path, id);
        reason(judge, &path, &left.why);
        judge.known(
            &path.at("to"),
            &left.to,
            matching.right.ids(),
            "problem-unknown-match",
        );
    }
    let is_used = |right: &&str| matching.left.iter().any(|(_, left)| left.to == *right);
    let spare = matching.right.ids().any(|right| !is_used(&right));
    judge.require(spare, &path.at("right"), "problem-no-spare");
    misconception(judge, &path.at("misconception"), Some(&matching.misconception));
}

fn decision(judge: &mut Judge<'_>, path: &Path<'_>, decision: &Decision) {
    let actions = path.at("actions");
    option_count(judge, &actions, decision.actions.len());
    for (id, option) in decision.actions.iter() {
        choice(judge, &actions.at(id), id, option);
        let sound = option.credit.is_none_or(|credit| (0.0..=1.0).contains(&credit));
        judge.require(sound, &actions.at(id).at("credit"), "problem-bad-credit");
    }
    let is_right = |option: &Choice| option.right || option.credit.is_some_and(|credit| credit >= 1.0);
    let right = decision
        .actions
        .iter()
        .filter(|(_, option)| is_right(option))
        .count();
    some_right(judge, &actions, right, decision.actions.len());
    choices(judge, &path.at("reasons"), &decision.reasons, Right::Some);
}
