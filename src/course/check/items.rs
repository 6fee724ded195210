//! Rules for quiz items: keys that can be right and wrong, a reason for every option, a wrong idea behind every wrong one.

use super::{
    super::{
        item::{Choice, Decision, Item, ItemKind, Match, Numeric, Order, Reflection, Tolerance},
        lesson::Bloom,
        limits,
        load::outline::Path,
        map::Map,
        problem::Message,
        text::Text,
    },
    blocks::blocks,
    charts, demos,
    judge::Judge,
    stories,
};

pub(super) fn check(judge: &mut Judge<'_>) {
    check_each(judge);
    stories::check(judge);
    enough_to_ask(judge);
}

/// Each item by itself.
pub(super) fn check_each(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    for (id, item) in lesson.items.iter() {
        let path = Path::default().at("items").at(id);
        judge.id(&path, id);
        one(judge, &path, id, item);
    }
}

/// Every objective can be asked about often enough to be sure and to review it, and once as something to be done.
fn enough_to_ask(judge: &mut Judge<'_>) {
    let lesson = judge.lesson;
    if judge.is_damaged(&Path::default().at("items")) {
        return;
    }
    for id in lesson.objectives.ids() {
        let path = Path::default().at("objectives").at(id);
        let count = lesson.servable(id).count();
        // Fewer still is an error of its own.
        let items = lesson.items.iter().filter(|(_, item)| item.objective == id);
        if items.count() < 2 {
            continue;
        }
        if count < limits::SERVABLE {
            let message = Message::new("problem-few-forms")
                .quoting("found", id)
                .with("count", count)
                .with("wanted", limits::SERVABLE);
            judge.warn(&path, message);
        }
        let applies = |item: &Item| item.bloom(lesson).is_some_and(|bloom| bloom >= Bloom::Apply);
        if count > 0 && !lesson.servable(id).any(|(_, item)| applies(item)) {
            judge.warn(&path, Message::new("problem-none-applies").quoting("found", id));
        }
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
        ItemKind::Single(options) => {
            choices(judge, &path, options, Right::One, Credit::Half);
        }
        ItemKind::Multi(options) => {
            choices(judge, &path, options, Right::Some, Credit::None);
        }
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
            blocks(judge, &path.at("exhibit"), &flaw.exhibit);
            charts::regions_are_places(judge, &path.at("exhibit"), &flaw.exhibit, &flaw.places.ids());
            choices(judge, &path.at("places"), &flaw.places, Right::One, Credit::None);
            choices(
                judge,
                &path.at("reasons"),
                &flaw.reasons,
                Right::One,
                Credit::None,
            );
        }
        ItemKind::Reflection(reflection) => {
            self::reflection(judge, &path, reflection);
            judge.require(!item.confidence, &path, "problem-confidence-here");
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

/// What an option that is not right may be worth.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Credit {
    /// Nothing.
    None,
    /// Half, where it can be defended.
    Half,
}

fn choices(judge: &mut Judge<'_>, path: &Path<'_>, options: &Map<Choice>, wanted: Right, credit: Credit) {
    option_count(judge, path, options.len());
    let right = options.iter().filter(|(_, option)| option.right).count();
    match wanted {
        Right::One => one_right(judge, path, right),
        Right::Some => some_right(judge, path, right, options.len()),
    }
    for (id, option) in options.iter() {
        let path = path.at(id);
        choice(judge, &path, id, option);
        judge.require(option.then.is_none(), &path.at("then"), "problem-then-here");
        if let Some(given) = option.credit {
            let half = !option.right && (given - 0.5).abs() < f64::EPSILON;
            match credit {
                Credit::None => judge.require(false, &path.at("credit"), "problem-credit-here"),
                Credit::Half => judge.require(half, &path.at("credit"), "problem-credit-half"),
            }
        }
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
    let logarithms = [Some(number.full), number.near]
        .into_iter()
        .flatten()
        .any(|tolerance| matches!(tolerance, Tolerance::Log10(_)));
    judge.require(
        !logarithms || number.value > 0.0,
        &path.at("value"),
        "problem-no-logarithm",
    );
    let full = number.full.reach(number.value);
    judge.require(full >= 0.0, &path.at("full"), "problem-bad-tolerance");
    if let Some(near) = number.near {
        let wider = near.reach(number.value) > full || logarithms && number.value <= 0.0;
        judge.require(wider, &path.at("near"), "problem-near-inside-full");
    }
    for (n, trap) in number.traps.iter().enumerate() {
        let path = path.at("traps").nth(n);
        reason(judge, &path, &trap.why);
        misconception(judge, &path.at("misconception"), Some(&trap.misconception));
        let right = number.full.holds(trap.value, number.value);
        judge.require(!right, &path.at("value"), "problem-trap-is-right");
        let reach = trap.tol.map_or(0.0, |tol| tol.reach(trap.value.abs()));
        judge.require(reach >= 0.0, &path.at("tol"), "problem-bad-tolerance");
    }
}

fn order(judge: &mut Judge<'_>, path: &Path<'_>, order: &Order) {
    option_count(judge, &path.at("entries"), order.entries.len());
    for id in order.entries.ids() {
        judge.id(&path.at("entries").at(id), id);
    }
    reason(judge, path, &order.why);
    misconception(judge, &path.at("misconception"), Some(&order.misconception));
    for (n, tie) in order.ties.iter().enumerate() {
        let path = path.at("ties").nth(n);
        for (m, id) in tie.iter().enumerate() {
            judge.known(&path.nth(m), id, order.entries.ids(), "problem-unknown-entry");
        }
        let mut places: Vec<usize> = tie.iter().filter_map(|id| order.entries.position(id)).collect();
        places.sort_unstable();
        let whole = places.len() == tie.len();
        let neighbours = places.windows(2).all(|two| matches!(two, [a, b] if a + 1 == *b));
        let once = order.ties.iter().take(n).flatten().all(|id| !tie.contains(id));
        judge.require(
            !whole || tie.len() > 1 && neighbours && once,
            &path,
            "problem-tie-apart",
        );
        judge.require(tie.len() < order.entries.len(), &path, "problem-tie-of-all");
    }
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
    let used = |right: &str| matching.left.iter().filter(|(_, left)| left.to == right).count();
    let open = matching.right.ids().any(|right| used(right) != 1);
    judge.require(open, &path.at("right"), "problem-no-spare");
    misconception(judge, &path.at("misconception"), Some(&matching.misconception));
}

/// What an action may be worth.
const CREDITS: [f64; 4] = [0.0, 0.25, 0.5, 1.0];

fn decision(judge: &mut Judge<'_>, path: &Path<'_>, decision: &Decision) {
    let actions = path.at("actions");
    option_count(judge, &actions, decision.actions.len());
    let told = decision.actions.iter().any(|(_, option)| option.then.is_some());
    for (id, option) in decision.actions.iter() {
        choice(judge, &actions.at(id), id, option);
        let sound = |credit: f64| CREDITS.iter().any(|known| (known - credit).abs() < f64::EPSILON);
        judge.require(
            option.credit.is_none_or(sound),
            &actions.at(id).at("credit"),
            "problem-bad-credit",
        );
        judge.require(
            !told || option.then.is_some(),
            &actions.at(id),
            "problem-then-missing",
        );
    }
    let is_right = |option: &Choice| option.right || option.credit.is_some_and(|credit| credit >= 1.0);
    let right = decision
        .actions
        .iter()
        .filter(|(_, option)| is_right(option))
        .count();
    some_right(judge, &actions, right, decision.actions.len());
    let reasons = path.at("reasons");
    choices(judge, &reasons, &decision.reasons, Right::Some, Credit::None);
}

fn reflection(judge: &mut Judge<'_>, path: &Path<'_>, reflection: &Reflection) {
    reason(judge, &path.at("model"), &reflection.model);
    judge.require(
        !reflection.rubric.is_empty(),
        &path.at("rubric"),
        "problem-empty-rubric",
    );
}
