//! The built-in test before and after the course: two forms that measure the same, for every module.

#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeMap;

use ground_truth::course::{
    Course, Lang, Map, Tests,
    lesson::{Choice, Item, ItemKind},
};

fn with_tests(check: impl FnOnce(&Tests)) {
    let course = Course::builtin();
    check(course.tests().unwrap());
}

fn item<'a>(tests: &'a Tests, id: &str) -> &'a Item {
    tests.items.get(id).unwrap()
}

/// The module of an item: its objectives are named after it.
fn module(item: &Item) -> &str {
    item.objective.split_once('-').unwrap().0
}

fn count<'a>(keys: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for key in keys {
        *counts.entry(key.to_owned()).or_insert(0) += 1;
    }
    counts
}

/// The lists of options of an item of which one is right.
fn lists(item: &Item) -> Vec<&Map<Choice>> {
    match &item.kind {
        ItemKind::Single(options) => vec![options],
        ItemKind::Decision(decision) => vec![&decision.actions, &decision.reasons],
        ItemKind::Flaw(flaw) => vec![&flaw.places, &flaw.reasons],
        _ => Vec::new(),
    }
}

#[test]
fn both_forms_have_as_many_items_of_each_module_objective_and_type() {
    with_tests(|tests| {
        let counts = |form: &str| {
            let items = || tests.form(form).iter().map(|id| item(tests, id));
            [
                count(items().map(module)),
                count(items().map(|item| item.objective.as_str())),
                count(items().map(|item| item.kind.shape().0)),
            ]
        };
        let [modules, objectives, types] = counts("a");
        assert_eq!(counts("b"), [modules.clone(), objectives.clone(), types]);
        let names: Vec<&str> = modules.keys().map(String::as_str).collect();
        assert_eq!(names, ["m1", "m2", "m3", "m4", "m5"]);
        assert!(modules.values().all(|n| *n == 4), "{modules:?}");
        assert!(objectives.values().all(|n| *n == 1), "{objectives:?}");
        assert_eq!(objectives.len(), tests.objectives.len());
    });
}

#[test]
fn a_module_has_two_of_intuition_one_number_or_flaw_and_one_decision() {
    with_tests(|tests| {
        for (form, items) in tests.forms.iter() {
            for four in items.chunks(4) {
                let types: Vec<&str> = four.iter().map(|id| item(tests, id).kind.shape().0).collect();
                assert!(
                    matches!(
                        types.as_slice(),
                        ["single", "single", "numeric" | "flaw", "decision"]
                    ),
                    "{form}: {four:?}"
                );
            }
        }
    });
}

#[test]
fn every_module_has_an_anchor_and_the_rest_differ() {
    with_tests(|tests| {
        let anchors = tests.anchors();
        assert_eq!(anchors.len(), 6);
        let modules = count(anchors.iter().map(|id| module(item(tests, id))));
        assert_eq!(modules.len(), 5);
        for (one, other) in tests.form("a").iter().zip(tests.form("b")) {
            let (this, that) = (item(tests, one), item(tests, other));
            assert_eq!(one == other, this.stem == that.stem, "{one} and {other}");
        }
    });
}

#[test]
fn parallel_items_tempt_by_the_same_ideas() {
    with_tests(|tests| {
        for (one, other) in tests.form("a").iter().zip(tests.form("b")) {
            let ideas = |id: &str| {
                let item = item(tests, id);
                let of_options = |options: &Map<Choice>| {
                    let ideas = options
                        .iter()
                        .filter_map(|(_, option)| option.misconception.clone());
                    let mut ideas: Vec<String> = ideas.collect();
                    ideas.sort();
                    ideas
                };
                let mut all: Vec<Vec<String>> = lists(item).into_iter().map(of_options).collect();
                if let ItemKind::Numeric(key) = &item.kind {
                    all.push(key.traps.iter().map(|trap| trap.misconception.clone()).collect());
                }
                all
            };
            assert_eq!(ideas(one), ideas(other), "{one} and {other}");
            assert!(ideas(one).iter().flatten().count() >= 2, "{one}");
        }
    });
}

#[test]
fn neither_place_nor_length_gives_the_right_answer_away() {
    with_tests(|tests| {
        for (form, items) in tests.forms.iter() {
            let mut places = [0; 3];
            let (mut longest, mut all) = ([0; 2], 0);
            for id in items {
                let item = item(tests, id);
                for options in lists(item) {
                    let right = options.iter().position(|(_, option)| option.right).unwrap();
                    if matches!(item.kind, ItemKind::Single(_)) {
                        places[right] += 1;
                    }
                    all += 1;
                    for (lang, longest) in Lang::ALL.into_iter().zip(&mut longest) {
                        let lengths: Vec<usize> = options
                            .iter()
                            .map(|(_, option)| option.text.get(lang).chars().count())
                            .collect();
                        let wrong = lengths.iter().enumerate().filter(|(at, _)| *at != right);
                        *longest += usize::from(lengths[right] > *wrong.map(|(_, n)| n).max().unwrap());
                    }
                }
            }
            assert!(places.iter().all(|n| *n >= 3), "{form}: {places:?}");
            // By chance it would be a third of them.
            assert!(
                longest.iter().all(|n| n * 5 <= all * 2),
                "{form}: {longest:?} of {all}"
            );
        }
    });
}
