//! Properties of the table, its coarser forms and the noise.

use proptest::prelude::*;

use super::{
    classes::{anonymity, class_sizes},
    generalise::{Cells, Row},
    published::*,
    *,
};

fn with(change: impl FnOnce(&mut Params)) -> Params {
    let mut params = Params::default();
    change(&mut params);
    params
}

/// Sex and the day of birth single most people out; the year singles nobody out in a town like this.
#[test]
fn the_lesson_holds_at_its_setting() {
    let day = run(&with(|p| p.people = 5000), 7);
    assert!((0.85..0.97).contains(&day.table.unique_share), "{:?}", day.table);
    // Ages are not even, so fewer are unique than the formula says.
    assert!(day.table.unique_share < day.expected_unique);
    let year = run(
        &with(|p| {
            p.people = 5000;
            p.birth = 2;
        }),
        7,
    );
    assert!(year.table.unique_share < 0.01, "{:?}", year.table);
}

/// Every further column leaves each person with as many or fewer lookalikes.
#[test]
fn a_column_more_never_hides() {
    let sizes = |p: &Params| run(p, 1).class_size;
    let base = with(|p| {
        p.birth = 1;
        p.sex = false;
    });
    let path = [
        base.clone(),
        Params {
            sex: true,
            ..base.clone()
        },
        Params {
            sex: true,
            place: true,
            ..base.clone()
        },
        Params {
            sex: true,
            place: true,
            work: true,
            ..base.clone()
        },
        Params {
            sex: true,
            place: true,
            work: true,
            schooling: true,
            ..base.clone()
        },
        Params {
            sex: true,
            place: true,
            work: true,
            schooling: true,
            birth: 2,
            ..base
        },
    ];
    for pair in path.windows(2) {
        let (fewer, more) = (sizes(&pair[0]), sizes(&pair[1]));
        assert!(fewer.iter().zip(&more).all(|(a, b)| a >= b));
        assert!(fewer != more);
    }
}

/// Coarser births in calendar order: a month lies in one year, a year in one decade.
#[test]
fn births_nest() {
    let sizes = |birth| run(&with(|p| p.birth = birth), 1).class_size;
    let levels: Vec<Vec<u32>> = (0..=4).map(sizes).collect();
    for pair in levels.windows(2) {
        assert!(pair[0].iter().zip(&pair[1]).all(|(coarse, fine)| coarse >= fine));
    }
    assert!(levels[0].iter().all(|n| *n > 4000));
}

#[test]
fn birthdays_are_even_over_the_year_and_stay() {
    let residents = riverbend().residents();
    let first_half = residents.iter().filter(|r| birth(r).1 < 182).count();
    assert!(first_half.abs_diff(4986) < 200, "{first_half}");
    assert!(residents.iter().all(|r| birth(r).0 + u16::from(r.age) == 2020));
}

#[test]
fn made_coarser_to_k() {
    for k in [1, 2, 5, 10, 50] {
        let outcome = run(&with(|p| p.k = k), 1);
        let (coarseness, classes) = outcome.coarser.unwrap();
        assert!(classes.k >= k, "{k}: {coarseness:?} {classes:?}");
        assert_eq!(classes.people, 10_000);
        // Nothing that loses less keeps k.
        let cells = town::cells(riverbend().residents());
        for other in Coarseness::lattice().filter(|c| c.loss() < coarseness.loss()) {
            assert!(cells.at(other).k < k, "{k}: {other:?}");
        }
    }
    // Fewer people than k: no way.
    let rows = [Row {
        age: 30,
        sex: 0,
        area: 100,
        sensitive: 0,
    }; 3];
    assert!(Cells::count(&rows).generalise(4).is_none());
    assert_eq!(
        Cells::count(&rows).generalise(3).map(|(c, _)| c.loss()),
        Some(0.0)
    );
    assert!(Cells::count(&[]).generalise(1).is_none());
}

/// Noise is as large as the formulas say, and averaging many answers undoes it.
#[test]
fn noise_and_its_averaging() {
    let outcome = run(
        &with(|p| {
            p.epsilon = 0.1;
            p.answers = 400;
        }),
        5,
    );
    let true_count = f64::from(outcome.true_count);
    let size = outcome
        .answers
        .iter()
        .map(|a| (a - true_count).abs())
        .sum::<f64>()
        / 400.0;
    // The size of Laplace noise has mean and standard deviation b = 10.
    assert!((size - 10.0).abs() < 4.0 * 10.0 / 20.0, "{size}");
    assert!((outcome.mean_answer() - true_count).abs() < 4.0 * outcome.noise.deviation_of_mean(400.0));
    assert!((outcome.epsilon_total - 40.0).abs() < 1e-9 && outcome.most_belief > 0.999_999);
}

#[test]
fn randomised_answers_tell_the_share_and_nobody() {
    let outcome = run(&with(|p| p.epsilon = 1.0), 5);
    let share = f64::from(outcome.true_count) / 10_000.0;
    let r = outcome.randomised;
    assert!(
        (r.estimate - share).abs() < 4.0 * r.standard_error,
        "{r:?} {share}"
    );
    assert_eq!(RandomisedResponse::new(0.0).estimate(0.5), None);
}

#[test]
fn empty_tables() {
    assert_eq!(anonymity(Vec::<(u8, u8)>::new()), Anonymity::default());
    assert!(class_sizes::<u8>(&[]).is_empty());
}

fn tables() -> impl Strategy<Value = Vec<Row>> {
    let row = (
        16..96_u16,
        0..2_u8,
        prop::sample::select(vec![100_u16, 211, 212, 221, 234]),
        0..4_u8,
    );
    let row = row.prop_map(|(age, sex, area, sensitive)| Row {
        age,
        sex,
        area,
        sensitive,
    });
    proptest::collection::vec(row, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// The quick count of a coarser table is the plain one.
    #[test]
    fn coarser_tables_are_counted_plainly(rows in tables()) {
        let cells = Cells::count(&rows);
        for c in Coarseness::lattice() {
            let key = |r: &Row| (
                c.age_band.map(|width| r.age / width),
                r.area / 10_u16.pow(3 - c.area_digits),
                c.keep_sex.then_some(r.sex),
            );
            let plain = anonymity(rows.iter().map(|r| (key(r), r.sensitive)).collect());
            prop_assert_eq!(cells.at(c), plain, "{:?}", c);
        }
    }

    #[test]
    fn sizes_sum_up(keys in proptest::collection::vec(0..30_u8, 0..80)) {
        let sizes = class_sizes(&keys);
        let classes = anonymity(keys.iter().map(|k| (*k, ())).collect());
        let reciprocal: f64 = sizes.iter().map(|n| 1.0 / f64::from(*n)).sum();
        prop_assert!((reciprocal - f64::from(classes.classes)).abs() < 1e-9);
        prop_assert_eq!(sizes.iter().min().copied().unwrap_or(0), classes.k);
    }
}
