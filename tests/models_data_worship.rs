//! The models about charts, advice, signatures, targets, prices and visits: the same seed gives the same
//! outcome, run after run, on one thread and on many, in every build and on every platform.

#[cfg(test)]
mod tests {
    use ground_truth::models::{
        advice_trial, chart_studio, desk_or_field, goodhart_village, price_lab, signature_chain,
    };

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
}
