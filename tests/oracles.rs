//! The models against reference cases computed elsewhere.
//!
//! Reads the file that `GROUND_TRUTH_ORACLES` names, or `tests/data/oracles.json` without it. Each case
//! gives inputs and outputs; every output must be computed here and lie within the case's tolerance, so an
//! oracle, an output or a generator vector that is not known is a failure and not a pass.

#[cfg(test)]
#[path = "oracles/case.rs"]
mod case;
#[cfg(test)]
#[path = "oracles/data_worship.rs"]
mod data_worship;
#[cfg(test)]
#[path = "oracles/in_whose_hands.rs"]
mod in_whose_hands;
#[cfg(test)]
#[path = "oracles/machine.rs"]
mod machine;
#[cfg(test)]
#[path = "oracles/whose_data.rs"]
mod whose_data;

#[cfg(test)]
mod suite {
    use std::{env, fmt::Debug, fs, path::PathBuf};

    use ground_truth::models::rng::{Rng, substream};
    use serde_json::Value;

    use super::case::{Inputs, Outputs};

    /// Each computes the outputs of the oracles it knows.
    const GROUPS: &[fn(&str, &Inputs<'_>) -> Option<Outputs>] = &[
        super::whose_data::compute,
        super::machine::compute,
        super::in_whose_hands::compute,
        super::data_worship::compute,
    ];

    fn file() -> PathBuf {
        env::var_os("GROUND_TRUTH_ORACLES").map_or_else(
            || {
                [env!("CARGO_MANIFEST_DIR"), "tests", "data", "oracles.json"]
                    .iter()
                    .collect()
            },
            PathBuf::from,
        )
    }

    fn read() -> Value {
        let path = file();
        let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    }

    /// Checks one oracle and returns how many outputs were compared.
    fn check_oracle(oracle: &Value, problems: &mut Vec<String>) -> usize {
        let id = oracle["id"].as_str().expect("an oracle without id");
        let tolerance = oracle["tol"].as_f64().unwrap_or_else(|| panic!("{id}: no tol"));
        let cases = oracle["cases"]
            .as_array()
            .unwrap_or_else(|| panic!("{id}: no cases"));
        assert!(!cases.is_empty(), "{id}: no cases");
        let mut compared = 0;
        for (i, case) in cases.iter().enumerate() {
            let place = format!("{id}, case {i}");
            let values = case["inputs"]
                .as_object()
                .unwrap_or_else(|| panic!("{place}: no inputs"));
            let inputs = Inputs {
                place: &place,
                values,
            };
            let Some(found) = GROUPS.iter().find_map(|compute| compute(id, &inputs)) else {
                problems.push(format!("{id}: unknown oracle"));
                break;
            };
            let expected = case["outputs"]
                .as_object()
                .unwrap_or_else(|| panic!("{place}: no outputs"));
            assert!(!expected.is_empty(), "{place}: no outputs");
            for (name, value) in expected {
                compared += 1;
                match found.iter().find(|(known, _)| known == name) {
                    Some((_, found)) if found.agrees(value, tolerance) => {}
                    Some((_, found)) => problems.push(format!("{place}: {name} = {found:?}, not {value}")),
                    None => problems.push(format!("{place}: unknown output '{name}'")),
                }
            }
        }
        compared
    }

    #[test]
    fn models_reproduce_the_reference_cases() {
        let file = read();
        let oracles = file["oracles"].as_array().expect("a list of oracles");
        let mut problems = Vec::new();
        let compared: usize = oracles
            .iter()
            .map(|oracle| check_oracle(oracle, &mut problems))
            .sum();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
        assert!(compared > 0, "no case in the file");
    }

    /// The check itself: a wrong output, an unknown output and an unknown oracle are found.
    #[test]
    fn a_wrong_case_is_found() {
        let problems_of = |id: &str, output: &str, value: f64| {
            let oracle = serde_json::json!({
                "id": id, "tol": 1e-9,
                "cases": [{"inputs": {"f_file": 0.8, "f_survey": 0.05}, "outputs": {output: value}}],
            });
            let mut problems = Vec::new();
            check_oracle(&oracle, &mut problems);
            problems.len()
        };
        assert_eq!(problems_of("d02_80_vs_1", "breakeven_ratio", 8.717_797_887), 0);
        assert_eq!(problems_of("d02_80_vs_1", "breakeven_ratio", 8.717_798), 1);
        assert_eq!(problems_of("d02_80_vs_1", "ratio", 8.717_797_887), 1);
        assert_eq!(problems_of("d99", "breakeven_ratio", 8.717_797_887), 1);
    }

    /// `count` values drawn one after another.
    fn drawn<T>(seed: u64, count: usize, mut draw: impl FnMut(&mut Rng) -> T) -> Vec<T> {
        let mut rng = Rng::new(seed);
        (0..count).map(|_| draw(&mut rng)).collect()
    }

    fn list<T>(name: &str, value: &Value, of: impl Fn(&Value) -> Option<T>) -> Vec<T> {
        let list = value
            .as_array()
            .unwrap_or_else(|| panic!("rng.{name}: not a list"));
        assert!(!list.is_empty(), "rng.{name}: empty");
        list.iter()
            .map(|x| of(x).unwrap_or_else(|| panic!("rng.{name}: {x}")))
            .collect()
    }

    /// An unsigned number; those beyond 2^53 are written as text.
    fn whole(value: &Value) -> Option<u64> {
        value.as_u64().or_else(|| value.as_str()?.parse().ok())
    }

    fn equal<T: PartialEq + Debug>(name: &str, expected: &[T], found: &[T]) {
        assert_eq!(expected, found, "rng.{name}");
    }

    /// Vectors named `kind_seedN`, where a kind may carry its own number: `poisson4_seed42`.
    fn check_vector(name: &str, value: &Value) {
        let (kind, seed) = name
            .split_once("_seed")
            .unwrap_or_else(|| panic!("unknown vector rng.{name}"));
        let seed: u64 = seed
            .parse()
            .unwrap_or_else(|_| panic!("unknown vector rng.{name}"));
        let digits = if kind == "u01" {
            None
        } else {
            kind.find(|c: char| c.is_ascii_digit())
        };
        let (kind, parameter) = kind.split_at(digits.unwrap_or(kind.len()));
        match kind {
            "u01" => {
                let expected = list(name, value, Value::as_f64);
                equal(name, &expected, &drawn(seed, expected.len(), Rng::u01));
            }
            "normal" => {
                let expected = list(name, value, Value::as_f64);
                equal(name, &expected, &drawn(seed, expected.len(), Rng::normal));
            }
            "poisson" => {
                let lambda: f64 = parameter.parse().expect(name);
                let expected = list(name, value, whole);
                equal(
                    name,
                    &expected,
                    &drawn(seed, expected.len(), |rng| u64::from(rng.poisson(lambda))),
                );
            }
            "below" => {
                let n: u32 = parameter.parse().expect(name);
                let expected = list(name, value, whole);
                equal(
                    name,
                    &expected,
                    &drawn(seed, expected.len(), |rng| u64::from(rng.below(n))),
                );
            }
            _ => panic!("unknown vector rng.{name}"),
        }
    }

    fn check_substreams(value: &Value) {
        for case in value.as_array().expect("rng.substream: not a list") {
            let seed = whole(&case["seed"]).expect("rng.substream: seed");
            let rep = whole(&case["rep"]).expect("rng.substream: rep");
            let label = case["label"].as_str().expect("rng.substream: label");
            let expected = whole(&case["value"]).expect("rng.substream: value");
            assert_eq!(substream(seed, label, rep), expected, "{case}");
        }
    }

    /// Bit for bit, the generator's stream and everything drawn from it.
    #[test]
    fn the_generator_reproduces_its_vectors() {
        let file = read();
        let vectors = file["rng"].as_object().expect("an object 'rng'");
        assert!(vectors.contains_key("u64"));
        for (name, value) in vectors {
            match name.as_str() {
                "algorithm" => assert_eq!(value, "xoshiro256++ seeded by SplitMix64"),
                "u64" => {
                    for (seed, expected) in value.as_object().expect("rng.u64: not an object") {
                        let expected = list(seed, expected, whole);
                        let seed_number: u64 = seed.parse().expect("rng.u64: seed");
                        equal(
                            seed,
                            &expected,
                            &drawn(seed_number, expected.len(), Rng::next_u64),
                        );
                    }
                }
                "substream" => check_substreams(value),
                _ => check_vector(name, value),
            }
        }
    }
}
