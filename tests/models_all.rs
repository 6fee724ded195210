//! What must hold of every model in the catalogue.

#[cfg(test)]
mod suite {
    use std::{fmt::Write as _, thread};

    use ground_truth::models::{
        big_data_paradox,
        catalogue::{ModelSpec, ParamError, ParamKind, Settings, all},
        invisible_village,
        town::riverbend,
        value::Value,
    };
    use proptest::prelude::*;

    /// A word of 64 bits that depends on every character (FNV-1a).
    fn digest(text: &str) -> u64 {
        text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    /// One line a model, seed and setting: the digest of what `ground-truth run` prints, whose numbers are
    /// written so that they are read back bit for bit.
    fn outcomes() -> String {
        let mut lines = String::new();
        for spec in all() {
            let ends = |end: fn(&ModelSpec) -> Settings| end(spec);
            let smallest = ends(|spec| spec.params.iter().map(|p| (p.name.to_owned(), p.min)).collect());
            for (name, settings, seed) in [
                ("default", Settings::new(), 7),
                ("default", Settings::new(), 8),
                ("smallest", smallest, 7),
            ] {
                let printed = (spec.print)(&settings, seed).unwrap();
                writeln!(lines, "{}\t{name}\t{seed}\t{:016x}", spec.id, digest(&printed)).unwrap();
            }
        }
        lines
    }

    /// The same seed gives the same outcome to the last bit, in the debug build and the release build alike.
    /// What changes an outcome on purpose writes the file again, with what this test prints.
    #[test]
    fn outcomes_stay_the_same_to_the_last_bit() {
        let kept = include_str!("data/outcomes.tsv");
        let now = outcomes();
        assert!(now == kept, "tests/data/outcomes.tsv would now be:\n{now}");
    }

    #[test]
    fn many_threads_give_the_outcomes_of_one() {
        thread::scope(|scope| {
            for spec in all() {
                let run = || (spec.print)(&Settings::new(), 3).unwrap();
                let beside = [scope.spawn(run), scope.spawn(run)];
                let alone = run();
                for thread in beside {
                    assert!(thread.join().unwrap() == alone, "{}", spec.id);
                }
            }
        });
    }

    /// A setting and a number that it must not take, with what the error must say.
    fn wrong() -> impl Strategy<Value = (&'static ModelSpec, usize, f64)> {
        let odd = prop_oneof![
            Just(f64::NAN),
            Just(f64::INFINITY),
            Just(f64::NEG_INFINITY),
            Just(f64::MAX),
            any::<f64>(),
        ];
        (0..all().len(), any::<prop::sample::Index>(), odd).prop_map(|(model, param, value)| {
            let spec = &all()[model];
            (spec, param.index(spec.params.len()), value)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        /// What is no number, out of range or part of a thing is refused before anything runs, by name and
        /// with the range.
        #[test]
        fn wrong_settings_are_refused_by_name((spec, at, value) in wrong()) {
            let param = &spec.params[at];
            prop_assume!(!(param.min..=param.max).contains(&value) || value.fract() != 0.0);
            let settings = vec![(param.name.to_owned(), value)];
            match (spec.values_of)(&settings, 1) {
                Err(ParamError::Range { name, min, max, .. }) => {
                    prop_assert!(!(param.min..=param.max).contains(&value));
                    prop_assert_eq!((name, min, max), (param.name, param.min, param.max));
                }
                Err(ParamError::NotWhole { name, .. }) => {
                    prop_assert_eq!((name, param.kind), (param.name, ParamKind::Count));
                }
                other => prop_assert!(
                    other.is_ok() && param.kind != ParamKind::Count && (param.min..=param.max).contains(&value),
                    "{} {} = {value}: {other:?}", spec.id, param.name,
                ),
            }
        }
    }

    #[test]
    fn unknown_names_are_refused_with_the_nearest() {
        for spec in all() {
            for param in spec.params {
                let slip = format!("{}_", param.name);
                match (spec.values_of)(&vec![(slip, param.default)], 1) {
                    Err(ParamError::Unknown { nearest, .. }) => assert_eq!(nearest, param.name),
                    other => panic!("{} {}: {other:?}", spec.id, param.name),
                }
            }
        }
    }

    /// Any settings within the ranges; often one of the ends, where strata are empty and rates 0 or 1.
    fn settings() -> impl Strategy<Value = (&'static ModelSpec, Settings)> {
        (0..all().len()).prop_flat_map(|model| {
            let spec = &all()[model];
            let part = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64];
            proptest::collection::vec(part, spec.params.len()).prop_map(move |at| {
                let values = spec.params.iter().zip(at).map(|(p, at)| {
                    // Worlds, indicators and replicates cost time and change nothing here.
                    let value = p.min + at * (p.max.min(p.min + 1e4) - p.min);
                    let whole = p.kind == ParamKind::Count;
                    (
                        p.name.to_owned(),
                        if whole { value.round().min(p.max) } else { value },
                    )
                });
                (spec, values.collect())
            })
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        /// Whatever is set within the ranges, every named value can be shown: finite, and a share no larger
        /// than the whole.
        #[test]
        fn every_named_value_can_be_shown((spec, settings) in settings(), seed in any::<u64>()) {
            for (name, value) in (spec.values_of)(&settings, seed).unwrap() {
                if let Value::Count(x) | Value::Share(x) | Value::Points(x) | Value::Real { value: x, .. } = value {
                    prop_assert!(x.is_finite(), "{} {settings:?}: {name} = {x}", spec.id);
                }
                if let Value::Share(x) = value {
                    prop_assert!(x <= 1.0 + 1e-12, "{} {settings:?}: {name} = {x}", spec.id);
                }
            }
        }
    }

    /// Where more people are to be visited than there are, everybody is.
    #[test]
    fn more_visits_than_people() {
        let few = &riverbend().residents()[..5];
        let asked = big_data_paradox::run_on(
            &big_data_paradox::Public::of(few),
            &big_data_paradox::Params::default(),
            1,
        );
        assert_eq!((asked.visits.n, asked.visits.share), (5, asked.truth));
        let params = invisible_village::Params {
            repair: invisible_village::Repair::Visit,
            ..invisible_village::Params::default()
        };
        let seen = invisible_village::run_on(&invisible_village::People::of(few), &params, 1);
        let offline = seen.online.iter().filter(|online| !**online).count() as u32;
        assert_eq!(seen.visits[0], offline);
        let estimate = seen.estimate();
        assert!(estimate.share.is_finite() && estimate.interval.iter().all(|x| x.is_finite()));
        let nobody = invisible_village::run_on(&invisible_village::People::of(&[]), &params, 1);
        assert_eq!((nobody.visits, nobody.estimate().share), ([0, 0], 0.0));
    }
}
