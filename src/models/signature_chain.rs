//! D13, the signature chain: how many of five signatures are checks?
//!
//! A wrong decision passes `k` signers. The first catches it with probability `c`. Each later one trusts
//! the signature before with probability `ρ` and does not look, so catches it with `(1 − ρ) c` only:
//! `P(pass) = (1 − c) (1 − (1 − ρ) c)^(k−1)`. A chain of `k_eff = ln P / ln (1 − c)` signers who all look
//! would let as many pass. All rates are assumed; a real office has to measure its own.

use serde::Serialize;

use super::{
    catalogue::{Model, ParamError},
    params::{params, within},
    rng::Rng,
    value::{Value, Values},
};

/// Label of the model's stream.
const LABEL: &str = "D13-chain";
/// Wrong decisions that a picture sends through the chain.
pub const ERRORS: usize = 100;
/// Longest chain.
const MOST_SIGNERS: f64 = 12.0;

params! {
    /// What the learner sets.
    Params {
        /// Signatures under the decision.
        signers: count(1.0, MOST_SIGNERS, 5.0),
        /// Probability that a signer trusts the signature before and does not look.
        trust: share(0.0, 1.0, 0.8),
        /// Probability that a signer who looks catches a wrong decision.
        catch: share(0.0, 1.0, 0.5),
    }
}

/// What the formula says about a chain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Chain {
    /// Probability that a wrong decision passes all signers.
    pub passes: f64,
    /// The same if every signer looked: `(1 − c)^k`.
    pub if_all_looked: f64,
    /// Signers who look that would let as many pass, `1..=k`.
    pub effective: f64,
}

/// The chain of `signers` who catch with probability `catch` and trust with probability `trust`.
///
/// Where the formula is 0 / 0 its limit stands: `1 + (k − 1)(1 − ρ)` signers for `c = 0`, and for `c = 1`
/// the first who looks, or all of them if nobody trusts.
///
/// # Errors
/// A rate outside `0..=1`, or no signer.
pub fn chain(catch: f64, trust: f64, signers: f64) -> Result<Chain, ParamError> {
    let c = within("catch", catch, 0.0, 1.0)?;
    let rho = within("trust", trust, 0.0, 1.0)?;
    let k = within("signers", signers, 1.0, 1e9)?;
    let log_first = libm::log1p(-c);
    // Without later signers there is nothing to multiply, even where the logarithm is infinite.
    let log_later = if k > 1.0 {
        (k - 1.0) * libm::log1p(-(1.0 - rho) * c)
    } else {
        0.0
    };
    let effective = if c == 0.0 {
        1.0 + (k - 1.0) * (1.0 - rho)
    } else if c == 1.0 {
        if rho == 0.0 { k } else { 1.0 }
    } else {
        (log_first + log_later) / log_first
    };
    Ok(Chain {
        passes: libm::exp(log_first + log_later),
        if_all_looked: libm::exp(k * log_first),
        effective,
    })
}

/// What the chain does to a hundred wrong decisions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outcome {
    /// The formula.
    pub chain: Chain,
    /// Probability that a wrong decision is still there after each signer.
    pub left: Vec<f64>,
    /// Signer, from 0 on, who caught each of the [`ERRORS`]; `None` where it passed.
    pub caught_by: Vec<Option<u32>>,
    /// How many of them passed.
    pub passed: u32,
}

/// Send [`ERRORS`] wrong decisions through the chain. Every decision and signer keeps its two uniforms, so
/// a slider changes single catches.
pub fn run(params: &Params, seed: u64) -> Outcome {
    let params = params.in_range();
    let signers = f64::from(params.signers);
    let catch_at = |signer: u32| params.catch * if signer == 0 { 1.0 } else { 1.0 - params.trust };
    let mut left = 1.0;
    let lefts = (0..params.signers)
        .map(|signer| {
            left *= 1.0 - catch_at(signer);
            left
        })
        .collect();
    let caught_by: Vec<Option<u32>> = (0..ERRORS)
        .map(|error| {
            let mut rng = Rng::of(seed, LABEL, error as u64);
            let draws: [(f64, f64); MOST_SIGNERS as usize] = std::array::from_fn(|_| (rng.u01(), rng.u01()));
            (0..params.signers)
                .zip(draws)
                .find_map(|(signer, (trusts, looks))| {
                    let trusts = signer > 0 && trusts < params.trust;
                    (!trusts && looks < params.catch).then_some(signer)
                })
        })
        .collect();
    Outcome {
        // Parameters in range give no error.
        chain: chain(params.catch, params.trust, signers).unwrap_or(Chain {
            passes: 1.0,
            if_all_looked: 1.0,
            effective: 1.0,
        }),
        left: lefts,
        passed: caught_by.iter().filter(|by| by.is_none()).count() as u32,
        caught_by,
    }
}

impl Outcome {}

impl Model for Outcome {
    const ID: &str = "signature-chain";
    const VALUES: &[&str] = &[
        "signers",
        "passes",
        "if_all_looked",
        "effective",
        "errors",
        "passed",
    ];
    const ACTIONS: &[&str] = &["send-again", "open-signer", "look-yourself"];

    type Params = Params;
    const RUN: fn(&Params, u64) -> Self = run;

    fn population(_params: &Params) -> &'static str {
        "hundred-wrong-decisions"
    }

    fn values(&self, params: &Params) -> Values {
        vec![
            ("signers", Value::Count(f64::from(params.signers))),
            ("passes", Value::Share(self.chain.passes)),
            ("if_all_looked", Value::Share(self.chain.if_all_looked)),
            (
                "effective",
                Value::Real {
                    value: self.chain.effective,
                    decimals: 1,
                },
            ),
            ("errors", Value::Count(ERRORS as f64)),
            ("passed", Value::Count(f64::from(self.passed))),
        ]
    }

    fn printed(self, _params: &Params) -> impl Serialize {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(signers: u32, trust: f64, catch: f64) -> Params {
        Params {
            signers,
            trust,
            catch,
        }
    }

    #[test]
    fn the_ends_of_every_rate() {
        assert_eq!(chain(0.5, 1.0, 5.0).unwrap().effective, 1.0);
        assert_eq!(chain(0.0, 0.4, 6.0).unwrap().effective, 4.0);
        assert_eq!(chain(1.0, 0.0, 6.0).unwrap().effective, 6.0);
        assert_eq!(chain(1.0, 0.3, 6.0).unwrap().effective, 1.0);
        for (catch, trust, signers) in [
            (f64::NAN, 0.5, 5.0),
            (0.5, 1.1, 5.0),
            (0.5, 0.5, 0.0),
            (0.5, 0.5, f64::INFINITY),
        ] {
            assert!(matches!(
                chain(catch, trust, signers),
                Err(ParamError::Range { .. })
            ));
        }
    }

    /// What passes in the picture is what the formula expects, over many seeds.
    #[test]
    fn the_picture_follows_the_formula() {
        let params = of(5, 0.8, 0.5);
        let seeds = 400_u32;
        let passed: u32 = (0..seeds).map(|seed| run(&params, u64::from(seed)).passed).sum();
        let n = f64::from(seeds) * ERRORS as f64;
        let p = chain(0.5, 0.8, 5.0).unwrap().passes;
        assert!((f64::from(passed) / n - p).abs() < 4.0 * (p * (1.0 - p) / n).sqrt());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn trust_only_wears_a_chain_out(c in 0.0..=1.0_f64, rho in 0.0..=1.0_f64, more in 0.0..=1.0_f64, k in 1..=12_u32) {
            let k = f64::from(k);
            let now = chain(c, rho, k).unwrap();
            prop_assert!(now.if_all_looked <= now.passes + 1e-15);
            prop_assert!(now.passes <= 1.0 - c + 1e-15);
            prop_assert!((1.0 - 1e-12..=k + 1e-9).contains(&now.effective), "{}", now.effective);
            let later = chain(c, rho + (1.0 - rho) * more, k).unwrap();
            prop_assert!(later.passes >= now.passes - 1e-15);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn more_trust_catches_nothing_new(signers in 1..=12_u32, c in 0.0..=1.0_f64, rho in 0.0..0.9_f64, seed: u64) {
            let (a, b) = (run(&of(signers, rho, c), seed), run(&of(signers, rho + 0.1, c), seed));
            prop_assert!(b.passed >= a.passed);
            prop_assert_eq!(a.left.len(), signers as usize);
            prop_assert!((a.left.last().unwrap() - a.chain.passes).abs() < 1e-12);
            prop_assert_eq!(&a, &run(&of(signers, rho, c), seed));
        }

        #[test]
        fn anything_set_gives_numbers(signers: u32, c in proptest::num::f64::ANY, rho in proptest::num::f64::ANY) {
            let outcome = run(&of(signers, rho, c), 1);
            prop_assert!(outcome.chain.passes.is_finite() && outcome.chain.effective.is_finite());
        }
    }
}
