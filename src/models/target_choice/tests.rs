//! Properties of the three lists.

use proptest::prelude::*;

use super::*;

/// The town's lists are the published model's on its own share of villagers.
#[test]
fn the_town_agrees_with_the_formula() {
    for seed in 0..5 {
        let outcome = run(&Params::default(), seed);
        let [spending, _, need] = &outcome.lists;
        // A thousand places: four standard deviations of a share are below six points.
        assert!(
            (spending.village_share - outcome.expected[0]).abs() < 0.03,
            "{}",
            spending.village_share
        );
        assert!(
            (need.village_share - outcome.expected[1]).abs() < 0.002,
            "{}",
            need.village_share
        );
    }
}

/// Whoever the town knows to need help needs more than any neighbour of their group who does not.
#[test]
fn needs_are_the_residents_own() {
    let need = run(&Params::default(), 1).need;
    for village in [false, true] {
        let of = |needy: bool| {
            let residents = riverbend().residents().iter().zip(&need);
            residents
                .filter(move |(r, _)| r.stratum.is_village() == village && r.need.is_some() == needy)
                .map(|(_, need)| *need)
        };
        assert!(of(true).fold(f64::INFINITY, f64::min) > of(false).fold(f64::NEG_INFINITY, f64::max));
    }
    assert_eq!(need, run(&Params::default(), 2).need);
}

/// Nobody without records is on the list by records.
#[test]
fn the_offline_leave_no_records() {
    let outcome = run(
        &Params {
            capacity: 0.3,
            ..Params::default()
        },
        1,
    );
    let listed = &outcome.list(Target::Activity).on_list;
    assert!(
        riverbend()
            .residents()
            .iter()
            .zip(listed)
            .all(|(resident, listed)| resident.online || !listed)
    );
}

#[test]
fn equal_weights_rank_as_equal_weights() {
    let ranks = places::rank([2.0; 4]);
    assert_eq!((ranks.moved, ranks.pairs_swapped), (0, 0.0));
    let mut sorted = ranks.equal;
    sorted.sort_unstable();
    assert!(sorted.iter().zip(1..).all(|(rank, i)| *rank == i));
    let none = places::rank([0.0; 4]);
    assert_eq!(none.pairs_swapped, 0.0);
    assert!(none.chosen.iter().zip(1..).all(|(rank, i)| *rank == i));
    assert!(places::rank([0.0, 0.0, 0.0, 4.0]).moved > 0);
}

#[test]
fn every_weight_has_its_own_setting() {
    let names = ["weight_older", "weight_need", "weight_offline", "weight_spending"];
    for (i, name) in names.into_iter().enumerate() {
        let params = Params::from_settings(&vec![(name.to_owned(), 2.5)]).unwrap();
        assert_eq!(params.weights()[i], 2.5);
        assert_eq!(params.weights().iter().filter(|w| **w == 2.5).count(), 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn outcomes_are_consistent(
        gap in 0.0..=1.5_f64, extra in 0.0..=1.0_f64, capacity in 0.01..=0.3_f64, noise in 0.0..=1.5_f64,
        weights in prop::array::uniform4(0.0..=4.0_f64), seed in any::<u64>(),
    ) {
        let [weight_older, weight_need, weight_offline, weight_spending] = weights;
        let params = Params {
            target: Target::Spending, access_gap: gap, extra_need: extra, capacity, noise,
            weight_older, weight_need, weight_offline, weight_spending,
        };
        let o = run(&params, seed);
        for list in &o.lists {
            prop_assert_eq!(list.on_list.iter().filter(|x| **x).count() as u32, o.capacity);
            prop_assert!(list.on_list.iter().zip(&list.score).all(|(on, score)| !on || *score >= list.cut));
            prop_assert!([list.village_share, list.also_by_need, list.needy_helped].iter().all(|x| (0.0..=1.0).contains(x)));
        }
        prop_assert_eq!(o.list(Target::Need).also_by_need, 1.0);
        // More capacity only adds people.
        let more = run(&Params { capacity: (capacity + 0.05).min(0.3), ..params.clone() }, seed);
        for (less, more) in o.lists.iter().zip(&more.lists) {
            prop_assert!(less.on_list.iter().zip(&more.on_list).all(|(less, more)| !less || *more));
        }
        // A wider gap costs villagers places.
        let wider = run(&Params { access_gap: gap + 0.3, ..params }, seed);
        prop_assert!(wider.lists[0].village_share <= o.lists[0].village_share);
    }
}
