//! What must hold at every setting of the models about bias that goes in and comes out.

#[cfg(test)]
mod suite {
    use ground_truth::models::{
        confusion::Table,
        promotion_recommender::published::{fixed_point, next_share},
        resume_screener::{
            Decision, Params, Repair,
            published::{Linear, four_fifths},
            run_on_decisions, shown,
        },
        self_proving_loop::{self, records_after},
        target_choice::published::Lists,
        the_gate::published::{Gate, best_threshold, learn_offset, rates},
        two_groups::published::{binormal, implied_false_alarm},
    };
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// D05: without bias in, the ratio is 1 exactly, whatever else is set.
        #[test]
        fn no_bias_in_no_bias_out(
            women in 0.01..0.99_f64, words in (0.0..=1.0_f64, 0.0..=1.0_f64), noise in 0.0..3.0_f64, hire in 0.001..0.999_f64,
        ) {
            let linear = Linear { women, word_women: words.0, word_men: words.1, penalty: 0.0, noise, hire };
            prop_assert_eq!(linear.read().unwrap().ratio, 1.0);
        }

        /// D05: the ratio and its interval do not depend on which group comes first.
        #[test]
        fn four_fifths_is_symmetric(a in 1..200_u32, more_a in 0..200_u32, b in 1..200_u32, more_b in 0..200_u32) {
            let group = |selected: u32, more: u32| (f64::from(selected), f64::from(selected + more));
            let (first, second) = (group(a, more_a), group(b, more_b));
            let (one, two) = (four_fifths(first, second), four_fifths(second, first));
            prop_assert_eq!((one.ratio, one.flag), (two.ratio, two.flag));
            prop_assert!(one.interval.iter().zip(two.interval).all(|(one, two)| (one / two - 1.0).abs() < 1e-12));
            prop_assert!((one.z + two.z).abs() < 1e-12);
            prop_assert!(one.interval[0] <= one.ratio + 1e-12 && one.ratio <= one.interval[1] + 1e-12);
        }

        /// D06: with no gap and no noise, record and need make the same list.
        #[test]
        fn a_perfect_record_is_need(share_b in 0.01..0.99_f64, m in 0.0..1.0_f64, k in 0.01..0.3_f64) {
            let lists = Lists { share_b, extra_need: m, access_gap: 0.0, noise: 0.0, capacity: k };
            prop_assert_eq!(lists.by_record(), lists.by_need());
            prop_assert_eq!(lists.need_gap_at_equal_record(), 0.0);
        }

        /// D07: shares stay inside (0, 1), and records never fall.
        #[test]
        fn records_never_fall(
            rates in (0.0..=1.0_f64, 0.0..=1.0_f64), start in (1..=20_u32, 1..=20_u32), w in 0.0..=1.0_f64,
            correction in any::<bool>(), gamma in 1.0..=2.0_f64, seed in any::<u64>(),
        ) {
            let params = self_proving_loop::Params {
                rate_a: rates.0,
                rate_b: rates.1,
                records_a: start.0,
                records_b: start.1,
                reports: w,
                correction,
                reinforcement: gamma,
                days: 40,
                ..self_proving_loop::Params::default()
            };
            let records = records_after(&params, seed, &[0, 10, 20, 40]);
            for pair in records.windows(2) {
                prop_assert!(pair[0][0] <= pair[1][0] && pair[0][1] <= pair[1][1]);
                let share = f64::from(pair[1][0]) / f64::from(pair[1][0] + pair[1][1]);
                prop_assert!(0.0 < share && share < 1.0);
            }
        }

        /// D08: the fixed point is fixed, and likeness never brings a minority nearer to one half.
        #[test]
        fn likeness_keeps_a_minority(pool in 0.05..0.5_f64, gamma in 0.0..0.95_f64) {
            let settled = fixed_point(pool, gamma);
            prop_assert!((next_share(pool, settled, gamma) - settled).abs() < 1e-12);
            prop_assert!(settled <= pool + 1e-12);
        }

        /// D09: everybody is in one cell, and the rarer the cases, the fewer flags are right.
        #[test]
        fn everybody_is_counted_once(
            people in 1..100_000_u32, pi in 1e-6..0.2_f64, d in 0.5..4.0_f64, t in -1.0..5.0_f64, more in 1.001..3.0_f64,
        ) {
            let gate = Gate { people, base_rate: pi, dprime: d, threshold: t };
            let table = gate.expected();
            prop_assert!((table.people() - f64::from(people)).abs() < 1e-9 * f64::from(people));
            let more_cases = Gate { base_rate: pi * more, ..gate }.expected();
            prop_assert!(more_cases.precision() > table.precision());
        }

        /// D09: groups detected alike teach no portrait, and the best cut falls as misses cost more.
        #[test]
        fn portraits_come_from_detection(pi in 1e-4..0.2_f64, det in 0.01..1.0_f64, d in 0.5..4.0_f64, c in 1.0..500.0_f64) {
            prop_assert_eq!(learn_offset(pi, [det, det], d).offset, 0.0);
            prop_assert!(learn_offset(pi, [det, det * 0.5], d).offset > 0.0);
            prop_assert!(best_threshold(pi, d, 1.0, 2.0 * c) < best_threshold(pi, d, 1.0, c));
        }

        /// D10: Chouldechova's identity, on rates and on counts.
        #[test]
        fn precision_misses_and_false_alarms_are_bound(base in 0.01..0.99_f64, d in 0.1..3.0_f64, t in -2.0..3.0_f64) {
            let own = binormal(base, d, t);
            let implied = implied_false_alarm(own.base, own.precision, own.miss());
            prop_assert!((implied - own.false_alarm).abs() < 1e-9 * (1.0 + implied));
            let table = Table::expected(1e4, base, rates(d, t, 0.0));
            let implied = implied_false_alarm(table.base_rate(), table.precision(), table.miss_rate());
            prop_assert!((implied - table.false_alarm_rate()).abs() < 1e-9 * (1.0 + implied));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        /// The learner as the teacher: turned round, the decisions turn the gap round.
        #[test]
        fn flipped_decisions_flip_the_gap(seed in any::<u64>(), accept in proptest::collection::vec(any::<bool>(), 12..30)) {
            let params = Params { repair: Repair::DropGender, ..Params::default() };
            let decide = |flip: bool| {
                let shown = shown(&params, seed, accept.len());
                let decisions: Vec<Decision> = shown
                    .into_iter()
                    .zip(&accept)
                    .map(|(resident, accept)| Decision { resident, accept: *accept != flip })
                    .collect();
                run_on_decisions(&params, &decisions)
            };
            if let (Ok(own), Ok(flipped)) = (decide(false), decide(true)) {
                prop_assert!((own.gap() + flipped.gap()).abs() < 1e-12);
            } else {
                prop_assert!(accept.iter().all(|a| *a == accept[0]));
            }
        }
    }
}
