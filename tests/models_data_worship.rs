//! The models about charts, advice, signatures, targets, prices and visits: the same seed gives the same
//! outcome, run after run, on one thread and on many, in every build and on every platform.

#[cfg(test)]
mod tests {
    use std::{fmt::Debug, thread};

    use ground_truth::models::{
        advice_trial, averaging_machine, catalogue, chart_studio, desk_or_field, goodhart_village, price_lab,
        signature_chain,
    };

    const IDS: [&str; 7] = [
        "chart-studio",
        "advice-trial",
        "signature-chain",
        "averaging-machine",
        "goodhart-village",
        "price-lab",
        "desk-or-field",
    ];

    /// Runs on four threads at once and here, and all agree.
    fn on_many_threads<T: PartialEq + Debug + Send>(run: fn(u64) -> T) {
        for seed in [0, 7, u64::MAX] {
            let here = run(seed);
            thread::scope(|scope| {
                let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| run(seed))).collect();
                for one in threads {
                    assert_eq!(one.join().unwrap(), here, "seed {seed}");
                }
            });
        }
    }

    #[test]
    fn threads_agree() {
        on_many_threads(|seed| chart_studio::run(&chart_studio::Params::default(), seed));
        on_many_threads(|seed| advice_trial::run(&advice_trial::Params::default(), seed));
        on_many_threads(|seed| signature_chain::run(&signature_chain::Params::default(), seed));
        on_many_threads(|seed| averaging_machine::run(&averaging_machine::Params::default(), seed));
        on_many_threads(|seed| goodhart_village::run(&goodhart_village::Params::default(), seed));
        on_many_threads(|seed| price_lab::run(&price_lab::Params::default(), seed));
        on_many_threads(|seed| {
            let params = desk_or_field::Params {
                replicates: 50,
                ..desk_or_field::Params::default()
            };
            desk_or_field::run(&params, seed)
        });
    }

    /// FNV-1a over the bits of numbers.
    fn digest(numbers: impl IntoIterator<Item = f64>) -> u64 {
        numbers.into_iter().fold(0xCBF2_9CE4_8422_2325, |hash, x| {
            x.to_bits().to_le_bytes().iter().fold(hash, |hash, byte| {
                (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3)
            })
        })
    }

    /// Draws bit for bit: a change in any stream, or a platform that computes otherwise, fails here.
    #[test]
    fn seeds_keep_their_meaning() {
        let charts = chart_studio::run(&chart_studio::Params::default(), 7);
        let league = charts.league.iter().flat_map(|unit| [unit.first, unit.second]);
        let village = goodhart_village::run(&goodhart_village::Params::default(), 7);
        let market = price_lab::run(
            &price_lab::Params {
                bands: 5,
                ..price_lab::Params::default()
            },
            7,
        );
        let counties = desk_or_field::Counties::new(&desk_or_field::Params::default(), 7);
        let chain = signature_chain::run(&signature_chain::Params::default(), 7);
        let traces = [
            ("lights", digest(charts.lights.iter().copied())),
            ("league", digest(league)),
            ("office", digest(charts.months.iter().map(|month| month.visits))),
            ("staff", digest(village.staff.iter().map(|one| one.measured))),
            ("prices", digest(market.meets)),
            (
                "counties",
                digest(counties.flat_map(|e| [e.desk, e.field, e.both, e.blend])),
            ),
            (
                "signers",
                digest(chain.caught_by.iter().map(|by| by.map_or(-1.0, f64::from))),
            ),
            (
                "cases",
                digest(advice_trial::cases(7).iter().map(|case| f64::from(case.resident))),
            ),
        ];
        let expected = [
            ("lights", 10_777_869_978_469_133_556),
            ("league", 11_007_205_826_906_447_184),
            ("office", 17_420_898_509_527_512_567),
            ("staff", 16_602_057_495_395_314_682),
            ("prices", 9_279_790_668_912_315_401),
            ("counties", 16_103_384_831_684_723_993),
            ("signers", 13_677_523_387_632_693_661),
            ("cases", 11_944_655_595_706_869_504),
        ];
        assert_eq!(traces.as_slice(), expected.as_slice());
    }

    /// The catalogue has each of them, and says where a value lies outside its range, by name.
    #[test]
    fn the_catalogue_checks_every_parameter() {
        for id in IDS {
            let spec = catalogue::find(id).unwrap_or_else(|| panic!("{id}"));
            for param in spec.params {
                for value in [param.min - 1.0, param.max + 1.0, f64::NAN, f64::INFINITY] {
                    let error = (spec.values_of)(&vec![(param.name.to_owned(), value)], 1).unwrap_err();
                    let text = error.to_string();
                    assert!(
                        text.contains(param.name) && text.contains(&param.max.to_string()),
                        "{text}"
                    );
                }
            }
            let typo = format!("{}x", spec.params[0].name);
            let error = (spec.print)(&vec![(typo, 1.0)], 1).unwrap_err().to_string();
            assert!(error.contains(spec.params[0].name), "{error}");
        }
    }

    /// No number that is shown is infinite or none, at either end of every parameter.
    #[test]
    fn every_value_is_a_number() {
        use ground_truth::models::value::Value;
        for id in IDS {
            let spec = catalogue::find(id).unwrap_or_else(|| panic!("{id}"));
            let ends = spec
                .params
                .iter()
                .flat_map(|p| [(p.name, p.min), (p.name, p.max)]);
            for (name, end) in ends {
                let values = (spec.values_of)(&vec![(name.to_owned(), end)], 3).unwrap();
                for (what, value) in values {
                    let number = match value {
                        Value::Count(x) | Value::Share(x) | Value::Points(x) => x,
                        Value::Real { value, .. } => value,
                        Value::Choice(_) => 0.0,
                    };
                    assert!(number.is_finite(), "{id}: {what} is {number} with {name} = {end}");
                    if let Value::Share(share) = value {
                        assert!(
                            (0.0..=1.0 + 1e-12).contains(&share),
                            "{id}: {what} is {share} with {name} = {end}"
                        );
                    }
                }
            }
        }
    }
}
