//! Properties of the table of visits.

use proptest::prelude::*;

use super::*;
use crate::models::value;

fn params() -> impl Strategy<Value = Params> {
    (
        0..3_usize,
        0..3_usize,
        0..3_usize,
        any::<bool>(),
        any::<bool>(),
        10..=100_u32,
    )
        .prop_map(|(place, matter, age, wait, person, visits)| Params {
            place_box: Detail::ALL[place],
            matter_box: Detail::ALL[matter],
            age_box: Detail::ALL[age],
            wait_box: wait,
            person_box: person,
            visits,
        })
}

/// A form with every box answers four of the five, whoever comes.
#[test]
fn the_fullest_form_leaves_one_question_open() {
    let full = Params {
        place_box: Detail::Fine,
        matter_box: Detail::Fine,
        age_box: Detail::Fine,
        wait_box: true,
        person_box: true,
        visits: 30,
    };
    let outcome = run(&full, 7);
    assert_eq!(
        (outcome.answered(), outcome.unused_boxes(), full.boxes()),
        (4, 1, 5)
    );
    assert_eq!(outcome.verdicts[4], Verdict::OutOfReach);
    let empty = Params {
        matter_box: Detail::None,
        ..Params::default()
    };
    assert_eq!((run(&empty, 7).answered(), empty.boxes()), (0, 0));
    let coarse = Params {
        matter_box: Detail::Coarse,
        ..Params::default()
    };
    assert_eq!(run(&coarse, 7).verdicts[0], Verdict::TooCoarse);
    assert_eq!(run(&Params::default(), 7).answered(), 1);
}

/// Totals and rates disagree: the centre has more people, and villagers come more often.
#[test]
fn rates_say_what_totals_hide() {
    let days: Vec<Outcome> = (0..200).map(|seed| run(&Params::default(), seed)).collect();
    let mean = |of: fn(&Outcome) -> f64| days.iter().map(of).sum::<f64>() / 200.0;
    assert!(mean(|o| o.villages.rate) > 1.2 * mean(|o| o.centre.rate));
    assert!(mean(|o| f64::from(o.villages.visits)) < mean(|o| f64::from(o.centre.visits)));
    assert!(mean(|o| o.villages.wait) > mean(|o| o.centre.wait) + 4.0);
    assert!(mean(|o| f64::from(o.people)) < 29.0);
}

#[test]
fn no_side_of_a_comparison_may_be_empty() {
    let with_place = Params {
        place_box: Detail::Coarse,
        ..Params::default()
    };
    assert_eq!(verdict(&with_place, Question::Rate, false), Verdict::NoCases);
    assert_eq!(verdict(&with_place, Question::Wait, true), Verdict::NoBox);
    assert_eq!(most(&[]), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn outcomes_are_consistent(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        prop_assert_eq!(o.visits.len() as u32, params.visits);
        prop_assert_eq!(o.centre.visits + o.villages.visits, params.visits);
        prop_assert!(o.answered() <= 4 && o.people <= params.visits);
        let needy = riverbend().residents().iter().filter(|r| r.need.is_some()).count() as u32;
        prop_assert!(o.absent <= needy && needy - o.absent <= o.people);
        prop_assert!(o.visits.iter().all(|v| v.wait >= 3 && v.resident.need.is_none_or(|need| need == v.matter)));
        prop_assert_eq!(value::find(&o.values(&params), "answered"), Some(Value::Count(f64::from(o.answered()))));
        prop_assert_eq!(&o, &run(&params, seed));
    }

    /// Boxes change what is known and nothing of what happened, and no box costs an answer.
    #[test]
    fn another_box_never_answers_less(params in params(), seed in any::<u64>()) {
        let o = run(&params, seed);
        for more in [
            Params { place_box: Detail::Fine, ..params.clone() },
            Params { matter_box: Detail::Fine, ..params.clone() },
            Params { wait_box: true, ..params.clone() },
            Params { person_box: true, ..params.clone() },
        ] {
            let after = run(&more, seed);
            prop_assert!(after.answered() >= o.answered());
            prop_assert_eq!(&after.visits, &o.visits);
        }
        let longer = run(&Params { visits: params.visits + 5, ..params }, seed);
        prop_assert_eq!(&longer.visits[..o.visits.len()], &o.visits[..]);
    }
}
