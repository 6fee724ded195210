//! Laws of grading: for every item, every answer and every order in which options stand.

use ground_truth::{
    assess::{Response, grade},
    course::{
        Course, Map, Text,
        lesson::{Choice, Decision, Flaw, ItemKind, Tolerance},
    },
};
use proptest::prelude::*;

use super::key;

/// Options `o0..`, right where the flag says so.
fn options(right: &[bool]) -> Map<Choice> {
    let option = |(at, right): (usize, &bool)| {
        let choice = Choice {
            text: Text::default(),
            right: *right,
            credit: None,
            misconception: (!right).then(|| format!("m{at}")),
            why: Text::default(),
            then: None,
        };
        (format!("o{at}"), choice)
    };
    right.iter().enumerate().map(option).collect()
}

/// At least one right and one wrong option, as the checker demands.
fn mixed(n: usize) -> impl Strategy<Value = Vec<bool>> {
    prop::collection::vec(any::<bool>(), 2..=n).prop_filter("one of each", |right| {
        right.contains(&true) && right.contains(&false)
    })
}

proptest! {
    #[test]
    fn ticking_all_and_ticking_none_are_worth_nothing(right in mixed(12)) {
        let kind = ItemKind::Multi(options(&right));
        let all: Vec<String> = (0..right.len()).map(|at| format!("o{at}")).collect();
        prop_assert_eq!(grade(&kind, &Response::Multi(all)).unwrap().score, 0.0);
        prop_assert_eq!(grade(&kind, &Response::Multi(Vec::new())), None);
    }

    #[test]
    fn neither_the_order_of_options_nor_of_ticks_matters(
        (right, ticks, shown) in mixed(8).prop_flat_map(|right| {
            let n = right.len();
            let order: Vec<usize> = (0..n).collect();
            (Just(right), prop::collection::vec(any::<bool>(), n), Just(order).prop_shuffle())
        })
    ) {
        let straight = options(&right);
        let shuffled: Map<Choice> = shown
            .iter()
            .map(|at| (format!("o{at}"), straight.get(&format!("o{at}")).unwrap().clone()))
            .collect();
        let ticked: Vec<String> = (0..right.len()).filter(|at| ticks[*at]).map(|at| format!("o{at}")).collect();
        let turned: Vec<String> = ticked.iter().rev().cloned().collect();
        let score = |options: &Map<Choice>, ticked: &[String]| {
            grade(&ItemKind::Multi(options.clone()), &Response::Multi(ticked.to_vec())).map(|grade| grade.score)
        };
        prop_assert_eq!(score(&straight, &ticked), score(&shuffled, &turned));
        for id in straight.ids() {
            let one = |options: &Map<Choice>| {
                grade(&ItemKind::Single(options.clone()), &Response::Single(id.to_owned())).map(|grade| grade.score)
            };
            prop_assert_eq!(one(&straight), one(&shuffled));
        }
    }

    #[test]
    fn scores_stay_between_nothing_and_all_and_more_right_ticks_never_cost(
        right in mixed(10), ticks in prop::collection::vec(any::<bool>(), 10), hints in 0..5_u8
    ) {
        let kind = ItemKind::Multi(options(&right));
        let mut ticked: Vec<String> = (0..right.len()).filter(|at| ticks[*at]).map(|at| format!("o{at}")).collect();
        let before = grade(&kind, &Response::Multi(ticked.clone()));
        if let Some(before) = &before {
            prop_assert!((0.0..=1.0).contains(&before.score));
            prop_assert!(before.score_after_hints(hints) <= before.score);
            let all_right = (0..right.len()).all(|at| right[at] == ticks[at]);
            prop_assert_eq!(before.is_right(), all_right);
        }
        if let Some(missing) = (0..right.len()).find(|at| right[*at] && !ticks[*at]) {
            ticked.push(format!("o{missing}"));
            let after = grade(&kind, &Response::Multi(ticked)).unwrap();
            prop_assert!(after.score >= before.map_or(0.0, |before| before.score));
        }
    }

    #[test]
    fn any_text_typed_as_a_number_is_a_score_or_no_answer(typed in any::<String>(), digits in "[0-9０-９,，. 万亿%％+-]{0,12}") {
        let kind = key("Numeric((value: 38.0, unit: Plain, full: Within(0.5), near: Ratio(0.2), why: ()))");
        for typed in [typed, digits] {
            if let Some(grade) = grade(&kind, &Response::Numeric(typed)) {
                prop_assert!([0.0, 0.5, 1.0].contains(&grade.score));
            }
        }
    }

    #[test]
    fn a_credit_that_is_no_share_never_pays_more_than_all(credit in any::<f64>()) {
        let mut choice = options(&[false]).get("o0").unwrap().clone();
        choice.credit = Some(credit);
        let kind = ItemKind::Single([("a".to_owned(), choice)].into_iter().collect());
        let score = grade(&kind, &Response::Single("a".to_owned())).unwrap().score;
        prop_assert!((0.0..=1.0).contains(&score), "{}", score);
    }

    #[test]
    fn two_tiers_are_worth_the_mean_of_both_whatever_the_order_of_options(
        right in mixed(6), credits in prop::collection::vec(0..4_usize, 6), chosen in (0..6_usize, 0..6_usize),
        order in Just((0..6_usize).collect::<Vec<_>>()).prop_shuffle()
    ) {
        let worth = [0.0, 0.25, 0.5, 1.0];
        let n = right.len();
        let actions: Map<Choice> = options(&right).iter().zip(&credits)
            .map(|((id, choice), credit)| (id.to_owned(), Choice { credit: Some(worth[*credit]), ..choice.clone() }))
            .collect();
        let reasons = options(&right);
        let (action, reason) = (chosen.0 % n, chosen.1 % n);
        let ids = (format!("o{action}"), format!("o{reason}"));
        let turned = |map: &Map<Choice>| -> Map<Choice> {
            let known = order.iter().filter(|at| **at < n).map(|at| format!("o{at}"));
            known.map(|id| (id.clone(), map.get(&id).unwrap().clone())).collect()
        };
        let one = |map: &Map<Choice>, id: &str| {
            grade(&ItemKind::Single(map.clone()), &Response::Single(id.to_owned())).unwrap().score
        };
        let expected = f64::midpoint(one(&actions, &ids.0), one(&reasons, &ids.1));
        for (actions, reasons) in [(actions.clone(), reasons.clone()), (turned(&actions), turned(&reasons))] {
            let decision = ItemKind::Decision(Decision { actions: actions.clone(), reasons: reasons.clone() });
            let answer = Response::Decision { action: ids.0.clone(), reason: ids.1.clone() };
            prop_assert_eq!(grade(&decision, &answer).unwrap().score, expected);
            let flaw = ItemKind::Flaw(Flaw { exhibit: Vec::new(), places: actions, reasons });
            let answer = Response::Flaw { place: ids.0.clone(), reason: ids.1.clone() };
            prop_assert_eq!(grade(&flaw, &answer).unwrap().score, expected);
        }
        prop_assert!((0.0..=1.0).contains(&expected));
    }

    #[test]
    fn nearer_is_never_worth_less(key in 1.0..1e6_f64, a in 0.01..100.0_f64, b in 0.01..100.0_f64, reach in 0.0..2.0_f64) {
        for tolerance in [Tolerance::Within(reach * key), Tolerance::Ratio(reach), Tolerance::Log10(reach)] {
            // Both on the same side of the key, so that nearer means the same to all three.
            let (near, far) = if a.ln().abs() < b.ln().abs() { (a, b) } else { (b, a) };
            if (near < 1.0) == (far < 1.0) && tolerance.holds(key * far, key) {
                prop_assert!(tolerance.holds(key * near, key), "{:?}: {} but not {}", tolerance, far, near);
            }
            prop_assert!(tolerance.holds(key, key));
        }
    }

    #[test]
    fn any_order_and_any_matching_is_worth_a_share(
        order in Just(vec!["a", "b", "c", "d", "e"]).prop_shuffle(), given in prop::collection::vec(0..4_usize, 3)
    ) {
        let kind = key(
            r#"Order((entries: {"a": (), "b": (), "c": (), "d": (), "e": ()}, ends: ((), ()), misconception: "m", why: ()))"#,
        );
        let score = |ids: &[&str]| {
            let ids = ids.iter().map(|id| (*id).to_owned()).collect();
            grade(&kind, &Response::Order(ids)).unwrap().score
        };
        let reversed: Vec<&str> = order.iter().rev().copied().collect();
        prop_assert!((0.0..=1.0).contains(&score(&order)));
        prop_assert_eq!(score(&order) == 1.0, order.is_sorted());
        // Whatever is in order one way round is out of order the other way: one of the two is worth nothing.
        prop_assert_eq!(score(&order).min(score(&reversed)), 0.0);

        let kind = key(
            r#"Match((
                left: {"l0": (text: (), to: "r0", why: ()), "l1": (text: (), to: "r1", why: ()), "l2": (text: (), to: "r2", why: ())},
                right: {"r0": (), "r1": (), "r2": (), "r3": ()},
                misconception: "m",
            ))"#,
        );
        let pairs = given.iter().enumerate().map(|(left, right)| (format!("l{left}"), format!("r{right}")));
        let hits = given.iter().enumerate().filter(|(left, right)| left == *right).count();
        let score = grade(&kind, &Response::Match(pairs.collect())).unwrap().score;
        prop_assert!((score - hits as f64 / 3.0).abs() < 1e-12);
    }
}

/// The answer that the key asks for.
fn right_answer(kind: &ItemKind) -> Response {
    let right = |options: &Map<Choice>| {
        let mut ids = options
            .iter()
            .filter(|(_, choice)| choice.right)
            .map(|(id, _)| id.to_owned());
        ids.next().unwrap()
    };
    match kind {
        ItemKind::Single(options) => Response::Single(right(options)),
        ItemKind::Multi(options) => {
            let ids = options
                .iter()
                .filter(|(_, choice)| choice.right)
                .map(|(id, _)| id.to_owned());
            Response::Multi(ids.collect())
        }
        ItemKind::Numeric(key) => Response::Numeric(key.value.to_string()),
        ItemKind::Order(key) => Response::Order(key.entries.ids().map(str::to_owned).collect()),
        ItemKind::Match(key) => Response::Match(
            key.left
                .iter()
                .map(|(id, left)| (id.to_owned(), left.to.clone()))
                .collect(),
        ),
        ItemKind::Decision(key) => Response::Decision {
            action: right(&key.actions),
            reason: right(&key.reasons),
        },
        ItemKind::Flaw(key) => Response::Flaw {
            place: right(&key.places),
            reason: right(&key.reasons),
        },
        ItemKind::Reflection(_) => Response::Reflection,
    }
}

#[test]
fn the_right_answer_to_every_item_of_the_course_is_worth_all_and_says_why() {
    let course = Course::builtin();
    let mut n_items = 0;
    for lesson in course.written().filter_map(|id| course.lesson(id)) {
        for (id, item) in lesson.items.iter() {
            let graded = grade(&item.kind, &right_answer(&item.kind)).unwrap();
            if !item.kind.is_scored() {
                continue;
            }
            assert!(graded.is_right(), "{}: {id} gives {}", lesson.id, graded.score);
            assert_eq!(graded.misconception(), None, "{}: {id}", lesson.id);
            for note in &graded.notes {
                assert!(
                    !note.why.en.is_empty() && !note.why.zh.is_empty(),
                    "{}: {id}: {}",
                    lesson.id,
                    note.id
                );
            }
            n_items += 1;
        }
    }
    assert!(n_items >= 5, "no lesson was read");
}
