//! What must hold at every setting of the models about who is in the data.

#[cfg(test)]
mod suite {
    use ground_truth::models::{
        big_data_paradox::published::File,
        invisible_village::{
            Cell,
            published::{Strata, StrataError, Village, partial_pooling},
            weights::{RakeError, design_effect, post_stratify, rake},
        },
        loud_forum::published::{displayed, inequality, support_in_posts, truths},
        org_portraits::published::{equal_records, silence},
    };
    use proptest::prelude::*;

    /// Strata with any weights, coverages and needs.
    fn strata() -> impl Strategy<Value = Strata> {
        proptest::collection::vec((0.01..1.0_f64, 0.01..0.99_f64, 0.01..0.99_f64), 1..6).prop_map(|rows| {
            let total: f64 = rows.iter().map(|(w, _, _)| w).sum();
            Strata {
                weight: rows.iter().map(|(w, _, _)| w / total).collect(),
                coverage: rows.iter().map(|(_, c, _)| *c).collect(),
                need: rows.iter().map(|(_, _, y)| *y).collect(),
            }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// Error = (1 − C)(mean of the covered − mean of the others), whatever hides; the strata's own weights
        /// mend all of it where nothing hides inside them, and less the more hides.
        #[test]
        fn coverage_bias(strata in strata(), hides in 0.0..1.5_f64) {
            let r = strata.read(hides).unwrap();
            let uncovered = r.uncovered.unwrap();
            prop_assert!((r.bias - (1.0 - r.coverage) * (r.platform - uncovered)).abs() < 1e-11);
            prop_assert!((r.seen.unwrap() - r.platform * r.coverage / r.truth).abs() < 1e-11);
            let open = strata.read(0.0).unwrap();
            prop_assert!(open.residual.abs() < 1e-12);
            prop_assert!(r.residual <= 1e-12 && r.seen.unwrap() <= open.seen.unwrap() + 1e-12);
            let more = strata.read(hides + 0.2).unwrap();
            prop_assert!(more.residual < r.residual + 1e-12 && (more.coverage - r.coverage).abs() < 1e-15);
        }

        /// Error = ρ √((1 − f)/f) σ.
        #[test]
        fn big_data(p in 0.01..0.99_f64, f1 in 0.001..0.99_f64, f0 in 0.001..0.99_f64, population in 1e4..1e9_f64) {
            let r = File { p, f1, f0, population }.read();
            let identity = r.rho * ((1.0 - r.f) / r.f).sqrt() * (p * (1.0 - p)).sqrt();
            prop_assert!((r.error - identity).abs() < 1e-12);
            prop_assert!(r.rho.abs() <= 1.0 + 1e-12 && (0.0..=1.0).contains(&r.interval_coverage));
        }

        /// Loud supporters' share of posts lies between their share of people and 1, and mirrors itself.
        #[test]
        fn forum(p in 0.001..0.999_f64, loudness in 0.001..3.0_f64, tau in 0.0..3.6_f64, gamma in 1.0..4.0_f64) {
            let posts = support_in_posts(p, loudness);
            prop_assert!(p < posts && posts < 1.0);
            prop_assert!((support_in_posts(1.0 - posts, loudness) - (1.0 - p)).abs() < 1e-12);
            let by_odds = p * libm::exp(loudness) / (p * libm::exp(loudness) + 1.0 - p);
            prop_assert!((posts - by_odds).abs() < 1e-12);
            let i = inequality(tau);
            prop_assert!(0.01 - 1e-12 <= i.top_hundredth && i.top_hundredth <= i.top_tenth && i.top_tenth <= 1.0);
            prop_assert!((0.0..1.0).contains(&i.gini) && 0.0 < i.effective_share && i.effective_share <= 1.0);
            let shown = displayed(posts, gamma);
            prop_assert!((0.0..=1.0).contains(&shown) && (shown - 0.5).abs() >= (posts - 0.5).abs() - 1e-12);
        }

        /// The truth lies between the silent and the others.
        #[test]
        fn three_answers(s in 0.0..=1.0_f64, p_silent in 0.0..=1.0_f64, p in 0.0..=1.0_f64, loudness in -2.0..3.0_f64) {
            let t = truths(s, p_silent, p, loudness);
            prop_assert!(t.truth >= p.min(p_silent) - 1e-12 && t.truth <= p.max(p_silent) + 1e-12);
            prop_assert!((0.0..=1.0).contains(&t.posts) && t.people == p);
        }

        /// Equal records find more than chance and, the more there are and the less they err, the more.
        #[test]
        fn portraits(n in 0.1..100.0_f64, noise in 0.5..3.0_f64, q in 0.02..0.5_f64) {
            let r = equal_records(n, noise, q);
            prop_assert!(q - 1e-9 <= r.recall && r.recall <= 1.0 + 1e-9);
            prop_assert!((r.correlation * r.correlation - r.shrink).abs() < 1e-12);
            prop_assert!(equal_records(n * 1.1, noise, q).recall >= r.recall - 1e-9);
            prop_assert!(equal_records(n, noise * 1.1, q).recall <= r.recall + 1e-9);
        }

        /// Raked tables have their margins and the odds ratio of the sample.
        #[test]
        fn raking(cells in proptest::array::uniform4(1.0..1000.0_f64), row in 0.05..0.95_f64, column in 0.05..0.95_f64) {
            let [a, b, c, d] = cells;
            let n = 1000.0;
            let (rows, columns) = ([n * row, n * (1.0 - row)], [n * column, n * (1.0 - column)]);
            let raked = rake(&[vec![a, b], vec![c, d]], &rows, &columns, 5000, 1e-9).unwrap();
            prop_assert!(raked.converged);
            let t = raked.table;
            prop_assert!((t[0][0] + t[0][1] - rows[0]).abs() < 1e-5 && (t[0][0] + t[1][0] - columns[0]).abs() < 1e-5);
            let ratio = t[0][0] * t[1][1] / (t[0][1] * t[1][0]);
            prop_assert!((ratio / (a * d / (b * c)) - 1.0).abs() < 1e-9);
            let weights = [(a, t[0][0] / a), (b, t[0][1] / b), (c, t[1][0] / c), (d, t[1][1] / d)];
            prop_assert!(design_effect(weights) >= 1.0 - 1e-12);
        }

        /// A small group's estimate lies between its own mean and the overall one.
        #[test]
        fn pooling(n in 0.0..500.0_f64, mean in 0.0..1.0_f64, overall in 0.0..1.0_f64, within in 0.01..0.25_f64, between in 1e-4..0.1_f64) {
            let x = partial_pooling(n, mean, overall, within, between);
            prop_assert!(x >= mean.min(overall) - 1e-12 && x <= mean.max(overall) + 1e-12);
            prop_assert!((partial_pooling(1e12, mean, overall, within, between) - mean).abs() < 1e-6);
        }

        /// Empty strata are pooled, and the estimate stays a share.
        #[test]
        fn post_stratification(counts in proptest::array::uniform4((1..500_u32, 0.0..=1.0_f64, 0.0..=1.0_f64))) {
            let cells = counts.map(|(people, covered, needy)| {
                let online = (f64::from(people) * covered).floor() as u32;
                let seen = (f64::from(online) * needy).floor() as u32;
                Cell { people, needy: seen, online, seen }
            });
            match post_stratify(&cells) {
                None => prop_assert!(cells.iter().all(|c| c.online == 0)),
                Some(post) => {
                    let [low, high] = post.estimate.interval;
                    prop_assert!((0.0..=1.0).contains(&post.estimate.share) && 0.0 <= low && high <= 1.0);
                    let empty = cells.iter().filter(|c| c.online == 0).count();
                    prop_assert_eq!(post.pooled.len(), empty);
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]

        /// With a slope the weakest are the quietest; without one they are like all others.
        #[test]
        fn the_weak_are_quiet(mean in 1.0..40.0_f64, slope in 0.0..1.5_f64) {
            let s = silence(mean, slope, 0.1, 3);
            prop_assert!(s.none <= s.none_of_weakest + 1e-9 && s.mean_of_weakest <= s.mean_of_strongest + 1e-9);
            let flat = silence(mean, 0.0, 0.1, 3);
            prop_assert!((flat.none - libm::exp(-mean)).abs() < 1e-9 && (flat.mean_of_weakest - mean).abs() < 1e-9);
        }
    }

    #[test]
    fn strata_that_cannot_be_read() {
        let strata = |weight: &[f64], coverage: &[f64], need: &[f64]| Strata {
            weight: weight.to_vec(),
            coverage: coverage.to_vec(),
            need: need.to_vec(),
        };
        for (bad, error) in [
            (strata(&[], &[], &[]), StrataError::Lengths),
            (strata(&[1.0], &[0.5, 0.5], &[0.1]), StrataError::Lengths),
            (strata(&[0.5], &[0.5], &[0.1]), StrataError::Shares),
            (strata(&[1.0], &[f64::NAN], &[0.1]), StrataError::Shares),
            (strata(&[1.0], &[0.5], &[1.5]), StrataError::Shares),
            (strata(&[1.0], &[0.0], &[0.5]), StrataError::NobodyOnline),
        ] {
            assert_eq!(bad.read(0.5), Err(error), "{bad:?}");
            if error != StrataError::NobodyOnline {
                assert_eq!(Village::draw(&bad, 10, 1), Err(error));
            }
        }
        assert_eq!(Strata::of_2020().read(f64::INFINITY), Err(StrataError::Shares));
        let all = strata(&[1.0], &[1.0], &[0.5]).read(1.0).unwrap();
        assert_eq!((all.uncovered, all.bias, all.seen), (None, 0.0, Some(1.0)));
        let nobody = Village::draw(&Strata::of_2020(), 0, 1).unwrap();
        assert_eq!(
            (nobody.truth(), nobody.platform(), nobody.seen()),
            (None, None, None)
        );
    }

    #[test]
    fn tables_that_cannot_be_raked() {
        let table = [vec![1.0, 2.0], vec![3.0, 4.0]];
        let error = |table: &[Vec<f64>], rows: &[f64], columns: &[f64]| {
            rake(table, rows, columns, 50, 1e-9).unwrap_err()
        };
        assert_eq!(error(&table, &[1.0], &[1.0, 1.0]), RakeError::Size);
        assert_eq!(error(&[], &[], &[]), RakeError::Size);
        assert_eq!(error(&table, &[1.0, f64::NAN], &[1.0, 1.0]), RakeError::Value);
        assert_eq!(error(&table, &[1.0, 2.0], &[1.0, 1.0]), RakeError::Totals);
        let hole = [vec![0.0, 0.0], vec![3.0, 4.0]];
        assert_eq!(error(&hole, &[1.0, 1.0], &[1.0, 1.0]), RakeError::Empty);
        let fine = rake(&hole, &[0.0, 2.0], &[1.0, 1.0], 50, 1e-9).unwrap();
        assert_eq!(fine.table[0], [0.0, 0.0]);
    }
}
