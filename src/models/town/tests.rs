//! The town as a whole: exact counts, consistent lives, a map people can live on.

use super::*;

fn all() -> &'static [Resident] {
    riverbend().residents()
}

#[test]
fn everybody_once_by_id() {
    assert_eq!(all().len(), 10_000);
    assert!(all().iter().zip(0_u16..).all(|(resident, id)| resident.id == id));
    assert_eq!(riverbend().resident(9_999).map(|r| r.id), Some(9_999));
    assert_eq!(riverbend().resident(10_000), None);
}

#[test]
fn strata_are_exact() {
    let count = |stratum| all().iter().filter(|r| r.stratum == stratum).count();
    assert_eq!(Stratum::ALL.map(count), [5378, 1011, 2751, 860]);
    for r in all() {
        assert_eq!(r.stratum.is_village(), r.place.is_village());
        assert_eq!(r.stratum.is_older(), r.age >= 60, "{r:?}");
    }
}

#[test]
fn online_is_exact_in_the_town_and_in_each_stratum() {
    assert_eq!(all().iter().filter(|r| r.online).count(), 6770);
    for stratum in Stratum::ALL {
        let online = all().iter().filter(|r| r.stratum == stratum && r.online).count();
        let expected = stratum.coverage() * f64::from(stratum.size());
        assert!(
            (online as f64 - expected).abs() < 1.0,
            "{stratum:?}: {online} for {expected}"
        );
    }
}

/// The order of coming online is a shift of the coverage logits at every share, not at 0.677 only.
#[test]
fn every_share_shifts_the_four_logits_alike() {
    for n in [500_u16, 3000, 6770, 9000, 9800] {
        let shifts = Stratum::ALL.map(|stratum| {
            let online = all()
                .iter()
                .filter(|r| r.stratum == stratum && r.online_order < n)
                .count();
            let share = online as f64 / f64::from(stratum.size());
            let logit = libm::log(share / (1.0 - share));
            // One person more or fewer moves a small stratum's logit by this much.
            let step = 1.0 / (f64::from(stratum.size()) * share * (1.0 - share));
            (logit - stratum.coverage_logit(), step)
        });
        for (a, step_a) in shifts {
            for (b, step_b) in shifts {
                assert!((a - b).abs() <= step_a + step_b, "{n}: {shifts:?}");
            }
        }
    }
}

#[test]
fn the_order_of_coming_online_is_a_permutation() {
    let mut order: Vec<u16> = all().iter().map(|r| r.online_order).collect();
    order.sort_unstable();
    assert!(order.into_iter().eq(0..10_000));
}

#[test]
fn lives_are_consistent() {
    for r in all() {
        assert!((16..=95).contains(&r.age));
        assert!(
            !r.online || r.phone == Phone::Smart,
            "online without a smartphone: {r:?}"
        );
        assert!(r.work != Work::Student || r.age < 23, "{r:?}");
        assert!(r.work != Work::Retired || r.age >= 55, "{r:?}");
        assert!(r.work != Work::Farmer || r.place.is_village(), "{r:?}");
        assert!(
            !matches!(r.work, Work::Care) || r.schooling == Schooling::College,
            "{r:?}"
        );
        assert!(r.schooling != Schooling::College || r.age >= 18, "{r:?}");
        assert!(r.schooling != Schooling::None || r.age >= 30, "{r:?}");
        assert!(r.spending > 0 && r.spending % 10 == 0);
        assert!((0.0..1.0).contains(&r.u_windows));
    }
}

/// A slider for the share online changes a phone only where it changes whether somebody is online.
#[test]
fn phones_follow_a_changed_share() {
    for r in all() {
        assert_eq!(r.phone_if(r.online), r.phone);
        assert_eq!(r.phone_if(true), Phone::Smart);
    }
    let basic = all()
        .iter()
        .filter(|r| r.online && r.phone_if(false) == Phone::Basic)
        .count();
    assert!((1000..4000).contains(&basic), "{basic}");
}

#[test]
fn every_kind_of_life_occurs() {
    for work in Work::ALL {
        assert!(all().iter().any(|r| r.work == *work), "{work:?}");
    }
    for schooling in Schooling::ALL {
        assert!(all().iter().any(|r| r.schooling == *schooling), "{schooling:?}");
    }
    for need in Need::ALL {
        assert!(all().iter().any(|r| r.need == Some(*need)), "{need:?}");
    }
    for phone in Phone::ALL {
        assert!(all().iter().any(|r| r.phone == *phone), "{phone:?}");
    }
}

/// Needs follow the assumed rates, within four standard errors.
#[test]
fn needs_follow_their_rates() {
    for stratum in Stratum::ALL {
        let needy = all()
            .iter()
            .filter(|r| r.stratum == stratum && r.need.is_some())
            .count() as f64;
        let (n, rate) = (f64::from(stratum.size()), stratum.need_rate());
        assert!(
            (needy - n * rate).abs() < 4.0 * (n * rate * (1.0 - rate)).sqrt(),
            "{stratum:?}: {needy}"
        );
    }
}

#[test]
fn the_offline_are_older_and_less_schooled() {
    let mean = |online: bool, of: fn(&Resident) -> f64| {
        let some: Vec<f64> = all().iter().filter(|r| r.online == online).map(of).collect();
        some.iter().sum::<f64>() / some.len() as f64
    };
    assert!(mean(false, |r| f64::from(r.age)) > mean(true, |r| f64::from(r.age)) + 10.0);
    assert!(
        mean(false, |r| f64::from(r.schooling as u8)) + 0.5 < mean(true, |r| f64::from(r.schooling as u8))
    );
}

#[test]
fn homes_are_on_the_map_and_dry() {
    let river = river();
    for r in all() {
        let [x, y] = r.at;
        assert!((0.0..=1.0).contains(&x) && (0.0..=HEIGHT).contains(&y), "{r:?}");
        let wet = river
            .iter()
            .any(|[u, v]| (x - u).hypot(y - v) < 0.5 * RIVER_WIDTH);
        assert!(!wet, "in the river: {r:?}");
    }
}

/// Nobody lives further from the middle of their own place than it reaches.
#[test]
fn people_live_where_they_belong() {
    let far = |a: [f32; 2], b: [f32; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
    for r in all() {
        let own = far(r.at, r.place.middle());
        assert!(
            own < if r.place.is_village() { 0.13 } else { 0.35 },
            "{own} {r:?}"
        );
    }
}

#[test]
fn the_town_is_always_the_same() {
    assert_eq!(&Town::draw(), riverbend());
}

/// A changed draw changes everybody, and with them every number of every lesson.
#[test]
fn people_stay_who_they_are() {
    let r = riverbend().resident(9).unwrap();
    assert_eq!(
        (r.name.zh().as_str(), r.age, r.place, r.work),
        ("程桂芳", 69, Place(5), Work::Farmer)
    );
    assert_eq!((r.phone, r.online_order, r.spending), (Phone::Basic, 7092, 760));
}

#[test]
fn online_count_is_rounded_and_bounded() {
    let town = riverbend();
    assert_eq!(
        [0.0, 0.05, 0.677, 0.98, 2.0, -1.0].map(|s| town.online_count(s)),
        [0, 500, 6770, 9800, 10_000, 0]
    );
}
