//! What must hold at any setting, 10,000 settings each: privacy, joined lists, vendors, one's own calibration.

#[cfg(test)]
mod identities {
    use ground_truth::models::{
        balanced_training::{Course, calibration::calibration},
        join_lists::{
            self,
            published::{Field, capture, link_bias, on_both, posterior, rule, union_path},
        },
        reidentify::published::{
            Laplace, RandomisedResponse, all_alike, most_belief, shared_by, unique_path, unique_share,
        },
        vendor_life::published::{
            Check, admission, breach, canary, canary_approximately, deterrence, exit, lock_in, unsound_given,
        },
    };
    use proptest::prelude::*;

    fn check() -> impl Strategy<Value = Check> {
        (0.0..=1.0_f64, 0.0..=1.0_f64).prop_map(|(catches, passes)| Check { catches, passes })
    }

    fn is_probability(p: f64) -> bool {
        (0.0..=1.0).contains(&p)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// D17: the more people, the fewer unique; the more profiles, the more.
        #[test]
        fn unique_share_falls_with_people_and_rises_with_profiles(
            n in 1.0..1e6_f64, b in 1.0..1e6_f64, more in 1.0..1e6_f64,
        ) {
            let share = unique_share(n, b);
            prop_assert!(is_probability(share));
            prop_assert!(unique_share(n + more, b) <= share && unique_share(n, b + more) >= share);
        }

        /// D17: sharing a profile with more people is less likely, and being unique is sharing it with nobody.
        #[test]
        fn classes_of_k(n in 1..200_000_u64, b in 1.5..1e6_f64, k in 1..20_u64) {
            let p = shared_by(n, b, k);
            prop_assert!(is_probability(p) && shared_by(n, b, k + 1) <= p + 1e-12);
            prop_assert!((1.0 - shared_by(n, b, 2) - unique_share(n as f64, b)).abs() < 1e-9);
        }

        /// D17: joining lists never hides anybody; larger classes are seldomer alike.
        #[test]
        fn joined_columns_single_out(n in 2.0..1e5_f64, b in proptest::collection::vec(1.0..50.0_f64, 1..6), k in 1..20_u32) {
            prop_assert!(unique_path(n, &b).is_sorted());
            let total: f64 = b.iter().sum();
            let shares: Vec<f64> = b.iter().map(|x| x / total).collect();
            prop_assert!(all_alike(k + 1, &shares) <= all_alike(k, &shares) + 1e-12);
        }

        /// D17: the drawn noise follows its distribution function, and noise vanishes as ε grows.
        #[test]
        fn laplace_noise(epsilon in 0.01..10.0_f64, u in 1e-9..0.999_999_999_f64) {
            let noise = Laplace::new(epsilon, 1.0);
            let x = noise.draw(u);
            let cdf = if x < 0.0 { 0.5 * (x / noise.scale).exp() } else { 1.0 - 0.5 * (-x / noise.scale).exp() };
            prop_assert!((cdf - u).abs() < 1e-9, "{cdf} {u}");
            prop_assert!((noise.within(noise.within_95()) - 0.95).abs() < 1e-12);
            prop_assert!(Laplace::new(epsilon * 1e12, 1.0).draw(u).abs() < 1e-6);
        }

        /// D17: belief stays between the prior and certainty and grows with ε; randomised answers tell the share.
        #[test]
        fn belief_and_randomised_answers(prior in 0.0..=1.0_f64, epsilon in 0.0..50.0_f64, more in 0.0..5.0_f64) {
            let belief = most_belief(prior, epsilon);
            prop_assert!((prior - 1e-12..=1.0).contains(&belief) && most_belief(prior, epsilon + more) >= belief);
            let asked = RandomisedResponse::new(epsilon + 0.01);
            let told = asked.estimate(asked.yes_share(prior)).expect("more truth than chance");
            prop_assert!((told - prior).abs() < 1e-9);
        }

        /// D18: the estimate is never below the people seen.
        #[test]
        fn chapman_counts_at_least_the_seen(a in 0..100_000_u64, b in 0..100_000_u64, m in any::<prop::sample::Index>()) {
            let both = m.index(a.min(b) as usize + 1) as u64;
            let found = capture(a, b, both).expect("counts that can be");
            prop_assert!(found.chapman >= found.seen as f64 - 1e-6 && found.standard_error >= 0.0);
            prop_assert_eq!(found.lincoln.is_none(), both == 0);
            prop_assert!(capture(a, b, a.min(b) + 1).is_err());
        }

        /// D18: dependence deflates and missed links inflate the estimate; on both is possible.
        #[test]
        fn link_bias_has_its_direction(p1 in 0.05..0.95_f64, p2 in 0.05..0.95_f64, odds in 0.2..5.0_f64, missed in 0.0..0.9_f64) {
            let both = on_both(p1, p2, odds);
            prop_assert!(((p1 + p2 - 1.0).max(0.0)..=p1.min(p2)).contains(&both));
            let clean = link_bias(1000.0, [p1, p2], odds, 0.0);
            prop_assert!((clean.relative <= 1e-9) == (odds >= 1.0) || clean.relative.abs() < 1e-9);
            prop_assert!(link_bias(1000.0, [p1, p2], odds, missed).estimate >= clean.estimate - 1e-9);
        }

        /// D18: a higher threshold never recalls more; without errors everything is found.
        #[test]
        fn thresholds(
            fields in proptest::collection::vec((0.5..0.9999_f64, 0.0001..0.4_f64), 1..6),
            prior in 1e-6..0.5_f64, threshold in -30.0..40.0_f64, more in 0.0..20.0_f64,
        ) {
            let mut fields: Vec<Field> =
                fields.into_iter().map(|(same_person, two_people)| Field { same_person, two_people }).collect();
            let low = rule(&fields, prior, threshold).expect("few fields");
            let high = rule(&fields, prior, threshold + more).expect("few fields");
            prop_assert!(high.recall <= low.recall + 1e-12 && high.false_match <= low.false_match + 1e-12);
            prop_assert!([low.recall, low.false_match, low.precision].iter().all(|p| (-1e-12..=1.0 + 1e-12).contains(p)));
            prop_assert!(posterior(prior, threshold + more) >= posterior(prior, threshold));
            for field in &mut fields {
                field.same_person = 1.0;
            }
            let total: f64 = fields.iter().map(|field| field.weight(true)).sum();
            let sure = rule(&fields, prior, threshold.min(total)).expect("few fields");
            prop_assert!((sure.recall - 1.0).abs() < 1e-12);
        }

        /// D18: one list more never covers fewer people.
        #[test]
        fn unions_grow(shares in proptest::collection::vec(0.0..=1.0_f64, 1..8)) {
            let path = union_path(&shares);
            prop_assert!(path.is_sorted() && path.iter().all(|p| is_probability(*p)));
        }

        /// D18: the settings of the demo give fields that can be, at any error rate.
        #[test]
        fn fields_of_the_demo(error in 0.0..=0.3_f64) {
            let params = join_lists::Params { error, ..join_lists::Params::default() };
            for field in params.fields() {
                prop_assert!(field.same_person > field.two_people && field.same_person < 1.0);
            }
        }

        /// D19: whatever the checks, probabilities are probabilities, and a laxer rule admits more of both.
        #[test]
        fn admission_is_probable(
            prior in 0.0..=1.0_f64, checks in proptest::collection::vec(check(), 0..6),
            failed in proptest::collection::vec(any::<bool>(), 6), lax in 0..6_u32,
        ) {
            let (strict, loose) = (admission(prior, &checks, lax), admission(prior, &checks, lax + 1));
            for p in [strict.accept_sound, strict.accept_unsound, strict.unsound_among_accepted] {
                prop_assert!(is_probability(p));
            }
            prop_assert!(loose.accept_sound >= strict.accept_sound - 1e-12);
            prop_assert!(loose.accept_unsound >= strict.accept_unsound - 1e-12);
            let results: Vec<(Check, bool)> = checks.iter().copied().zip(failed).collect();
            prop_assert!(unsound_given(prior, &results).is_none_or(is_probability));
        }

        /// D19: admitting whoever fails at most r is the sum over all results with at most r failed.
        #[test]
        fn admission_is_enumeration(prior in 0.0..=1.0_f64, checks in proptest::collection::vec(check(), 1..5), most in 0..5_u32) {
            let probability = |unsound: bool, pattern: u32| -> f64 {
                checks.iter().enumerate().map(|(i, c)| {
                    let fail = if unsound { c.catches } else { 1.0 - c.passes };
                    if pattern >> i & 1 == 1 { fail } else { 1.0 - fail }
                }).product()
            };
            let sum = |unsound| (0..1_u32 << checks.len())
                .filter(|pattern| pattern.count_ones() <= most)
                .map(|pattern| probability(unsound, pattern))
                .sum::<f64>();
            let found = admission(prior, &checks, most);
            prop_assert!((found.accept_unsound - sum(true)).abs() < 1e-12);
            prop_assert!((found.accept_sound - sum(false)).abs() < 1e-12);
        }

        /// D19: canaries and breaches are probabilities that grow with each of their causes, and the usual
        /// approximation never promises more.
        #[test]
        fn canaries_and_breaches(n in 1..20_000_u64, c in 0..300_u64, m in 0..20_000_u64, p in 0.0..=1.0_f64, h in 0..20_u32, y in 0..20_u32) {
            let found = canary(n, c, m);
            prop_assert!(is_probability(found) && canary(n, c + 1, m) >= found && canary(n, c, m + 1) >= found);
            prop_assert!((canary(n, m, c) - found).abs() < 1e-12);
            prop_assert!(canary_approximately(n as f64, c as f64, m.min(n) as f64) <= found + 1e-9);
            let (h, y) = (f64::from(h), f64::from(y));
            let broken = breach(p, h, y);
            prop_assert!(is_probability(broken) && breach(p, h + 1.0, y) >= broken && breach(p, h, y + 1.0) >= broken);
        }

        /// D19: cheap entry is paid later, to the last unit; and what deters leaves nothing to gain.
        #[test]
        fn lock_in_and_deterrence(cost in 0.0..1e6_f64, switching in 0.0..1e6_f64, discount in 0.0..=1.0_f64, gain in 0.0..1e6_f64, found in 1e-6..=1.0_f64) {
            let prices = lock_in(cost, switching, discount);
            prop_assert!((prices.present_value - prices.competitive).abs() <= 1e-9 * (1.0 + cost + switching));
            prop_assert!(prices.first <= cost && prices.second >= cost);
            let watched = deterrence(gain, found, 10.0);
            prop_assert!((gain * (1.0 - found) - found * watched.min_penalty).abs() <= 1e-9 * (1.0 + gain));
            prop_assert!(watched.months >= 1.0 && watched.records >= 10.0);
        }

        /// D19: at the largest overcharge that keeps a customer, leaving gains nothing.
        #[test]
        fn leaving(switching in 0.0..1e4_f64, rate in 0.0..0.5_f64, years in 1.0..50.0_f64) {
            let most = exit(0.0, switching, rate, years).max_overcharge;
            prop_assert!(exit(most, switching, rate, years).net.abs() <= 1e-8 * (1.0 + switching));
        }

        /// D20: the Brier score is reliability − resolution + uncertainty.
        #[test]
        fn brier_is_its_parts(
            answers in proptest::collection::vec((prop::sample::select(vec![0.55, 0.73, 0.9, 0.0, 1.0]), any::<bool>()), 1..80),
            other in 0.0..=1.0_f64,
        ) {
            let mut answers = answers;
            answers.push((other, true));
            let c = calibration(&answers).expect("answers with probabilities");
            prop_assert!((c.brier - (c.reliability - c.resolution + c.uncertainty)).abs() < 1e-12);
            prop_assert!(is_probability(c.brier) && c.reliability >= 0.0 && c.resolution >= 0.0);
            prop_assert_eq!(c.bands.iter().map(|band| band.n).sum::<u32>(), c.n);
        }

        /// D20: more harm never makes a course worth more, and the curve has no NaN.
        #[test]
        fn courses(hours in 0.0..200.0_f64, kf in 0.0..3.0_f64, ke in 0.0..3.0_f64, harm in 0.0..10.0_f64, part in 0.0..=1.0_f64) {
            let value = |harm| Course::new(hours, [kf, ke], [1.0, harm]).expect("a course").value(part * hours);
            prop_assert!(value(harm).is_finite() && value(harm + 1.0) <= value(harm));
        }
    }
}
