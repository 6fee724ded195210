//! Reference cases of the models about privacy, vendors, joined lists, one's own calibration and neighbours.

use ground_truth::models::{
    balanced_training::{Course, calibration::calibration},
    join_lists::published::{self as linking, Blocking, Field},
    mild_preferences::{Board, Group, settle},
    reidentify::{
        census,
        generalise::{Cells, Coarseness, Row},
        published::{self, Laplace, RandomisedResponse},
    },
    reliance::{Advised, reliance},
    table::Table,
    vendor_life::published::{self as vendor, Check},
};

use super::case::{Inputs, Outputs};

/// The outputs of the oracle `id` for these inputs, or `None` for an unknown id.
pub(super) fn compute(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    if let Some(outputs) = anonymity_of(id, inputs).or_else(|| joining(id, inputs)) {
        return Some(outputs);
    }
    let outputs = match id {
        "d19_admission" => {
            // A check without a result is written as null.
            let results: Vec<(Check, bool)> = checks(inputs)
                .into_iter()
                .zip(inputs.list("failed"))
                .filter(|(_, failed)| !failed.is_nan())
                .map(|(check, failed)| (check, failed == 1.0))
                .collect();
            let p = vendor::unsound_given(inputs.get("prior"), &results);
            vec![("p_unsound", p.unwrap_or(f64::NAN).into())]
        }
        "d19_rule" => {
            let max_failed = inputs.get("max_fail") as u32;
            let rule = vendor::admission(inputs.get("prior"), &checks(inputs), max_failed);
            vec![
                ("accept_unsound", rule.accept_unsound.into()),
                ("accept_sound", rule.accept_sound.into()),
                ("unsound_among_accepted", rule.unsound_among_accepted.into()),
            ]
        }
        "d19_canary" => {
            let [n, c, m] = ["N", "c", "m"].map(|name| inputs.get(name));
            vec![
                ("p_detect", vendor::canary(n as u64, c as u64, m as u64).into()),
                ("approx", vendor::canary_approximately(n, c, m).into()),
            ]
        }
        "d19_deter" => {
            let records = inputs.get("records_per_month");
            let d = vendor::deterrence(inputs.get("gain"), inputs.get("d"), records);
            vec![
                ("min_penalty", d.min_penalty.into()),
                ("expected_months", d.months.into()),
                ("expected_records", d.records.into()),
            ]
        }
        "d19_discovery" => {
            let n = vendor::discovery(inputs.get("conf"), inputs.get("p"));
            vec![("n", n.map_or(f64::INFINITY, |n| n as f64).into())]
        }
        "d19_copies" => {
            let p = vendor::breach(inputs.get("p"), inputs.get("holders"), inputs.get("years"));
            vec![("p_breach", p.into())]
        }
        "d19_lockin" => {
            let prices = vendor::lock_in(inputs.get("c"), inputs.get("S"), inputs.get("delta"));
            vec![
                ("intro_price", prices.first.into()),
                ("later_price", prices.second.into()),
                ("pv_total", prices.present_value.into()),
                ("pv_competitive", prices.competitive.into()),
            ]
        }
        "d19_exit" => {
            let [overcharge, switching, rate, years] =
                ["overcharge", "S", "r", "T"].map(|name| inputs.get(name));
            let exit = vendor::exit(overcharge, switching, rate, years);
            vec![
                ("pv_savings", exit.savings.into()),
                ("npv", exit.net.into()),
                ("max_overcharge", exit.max_overcharge.into()),
            ]
        }
        "d20_brier" => brier(inputs),
        "d20_reliance" => advice(inputs),
        "d20_course" => course(inputs),
        "b1_schelling" => schelling(inputs),
        _ => return None,
    };
    Some(outputs)
}

/// The oracles of who can be found in a table.
fn anonymity_of(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
        "d17_unique" => {
            let unique = published::unique_share(inputs.get("n"), inputs.get("B"));
            vec![("unique", unique.into())]
        }
        "d17_k" => {
            let (n, k) = (inputs.get("n") as u64, inputs.get("k") as u64);
            vec![(
                "p_k_anonymous",
                published::shared_by(n, inputs.get("B"), k).into(),
            )]
        }
        "d17_laplace" => {
            let noise = Laplace::new(inputs.get("eps"), inputs.get("delta"));
            vec![
                ("b", noise.scale.into()),
                ("mean_abs", noise.mean_size().into()),
                ("sd", noise.deviation().into()),
                ("q95_abs", noise.within_95().into()),
                ("p_within1", noise.within(1.0).into()),
            ]
        }
        "d17_attacker" => {
            let most = published::most_belief(inputs.get("prior"), inputs.get("eps"));
            vec![("max_posterior", most.into())]
        }
        "d17_average" => {
            let (eps, m) = (inputs.get("eps"), inputs.get("m"));
            vec![
                ("sd_mean", Laplace::new(eps, 1.0).deviation_of_mean(m).into()),
                ("total_eps", (m * eps).into()),
            ]
        }
        "d17_rr" => {
            let (p, n) = (inputs.get("p"), inputs.get("n"));
            let asked = RandomisedResponse::new(inputs.get("eps"));
            vec![
                ("p_truth", asked.truth.into()),
                ("p_yes", asked.yes_share(p).into()),
                ("se_estimate", asked.standard_error(p, n).into()),
                ("se_direct", published::direct_error(p, n).into()),
            ]
        }
        "d17_homog" => {
            let all_alike = published::all_alike(inputs.get("k") as u32, &inputs.list("p"));
            vec![("p_homogeneous", all_alike.into())]
        }
        "d17_kanon" => {
            let found = Cells::count(&rows(inputs)).at(coarseness(inputs));
            vec![
                ("classes", found.classes.into()),
                ("k", found.k.into()),
                ("distinct_l", found.l.into()),
                ("homogeneous_share", found.homogeneous_share.into()),
                ("avg_class", found.mean_class.into()),
                ("unique_share", found.unique_share.into()),
            ]
        }
        "r_acs" => {
            assert_eq!(inputs.text("file"), "acs12.csv", "{}", inputs.place);
            let columns = inputs.raw("quasi").as_array();
            let columns: Option<Vec<&str>> =
                columns.and_then(|list| list.iter().map(|c| c.as_str()).collect());
            let columns = columns.unwrap_or_else(|| panic!("{}: no columns", inputs.place));
            let found = census::classes_by(&census::extract(), &columns);
            let found = found.unwrap_or_else(|| panic!("{}: no such column", inputs.place));
            vec![
                ("classes", found.classes.into()),
                ("k_min", found.k.into()),
                ("unique_share", found.unique_share.into()),
                ("under5_share", found.small_share.into()),
            ]
        }
        _ => return None,
    };
    Some(outputs)
}

/// The rows of a table of age, sex, area and a sensitive value.
fn rows(inputs: &Inputs<'_>) -> Vec<Row> {
    let mut sexes: Vec<&str> = Vec::new();
    let mut values: Vec<&str> = Vec::new();
    let table = inputs.raw("rows").as_array().expect("rows");
    table
        .iter()
        .map(|row| Row {
            age: row[0].as_u64().expect("an age") as u16,
            sex: known(&mut sexes, row[1].as_str().expect("a sex")),
            area: row[2]
                .as_str()
                .and_then(|area| area.parse().ok())
                .expect("an area"),
            sensitive: known(&mut values, row[3].as_str().expect("a value")),
        })
        .collect()
}

/// The number of a word: its place among the words seen.
fn known<'a>(words: &mut Vec<&'a str>, word: &'a str) -> u8 {
    let at = words.iter().position(|seen| *seen == word).unwrap_or_else(|| {
        words.push(word);
        words.len() - 1
    });
    at as u8
}

/// A band of all ages is written as null, as 0 or as a word.
fn coarseness(inputs: &Inputs<'_>) -> Coarseness {
    let band = inputs.raw("age_band").as_f64().filter(|width| *width >= 1.0);
    Coarseness {
        age_band: band.map(|width| width as u16),
        area_digits: inputs.get("area_digits") as u32,
        keep_sex: inputs.raw("keep_sex").as_bool().expect("keep_sex"),
    }
}

/// The oracles of joining lists.
fn joining(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
        "d18_fs" => {
            let agree = inputs.list("agree");
            let weights: Vec<f64> = fields(inputs)
                .iter()
                .zip(&agree)
                .map(|(field, agrees)| field.weight(*agrees == 1.0))
                .collect();
            let total = weights.iter().sum();
            vec![
                ("posterior", linking::posterior(inputs.get("prior"), total).into()),
                ("total", total.into()),
                ("weights", weights.into()),
            ]
        }
        "d18_curve" => {
            let rule = linking::rule(&fields(inputs), inputs.get("prior"), inputs.get("threshold"));
            let rule = rule.unwrap_or_else(|| panic!("{}: too many fields", inputs.place));
            vec![
                ("recall", rule.recall.into()),
                ("false_match_rate", rule.false_match.into()),
                ("precision", rule.precision.into()),
            ]
        }
        "d18_capture" => {
            let [first, second, both] = ["n1", "n2", "m"].map(|name| inputs.get(name) as u64);
            let found = linking::capture(first, second, both);
            let found = found.unwrap_or_else(|e| panic!("{}: {e}", inputs.place));
            vec![
                ("lincoln", found.lincoln.unwrap_or(f64::INFINITY).into()),
                ("chapman", found.chapman.into()),
                ("se", found.standard_error.into()),
                ("seen", (found.seen as f64).into()),
                ("missed_by_both", found.unseen.into()),
            ]
        }
        "d18_linkbias" => {
            let shares = ["p1", "p2"].map(|name| inputs.get(name));
            let missed = inputs.get("false_nonmatch");
            let bias = linking::link_bias(inputs.get("N"), shares, inputs.get("odds"), missed);
            vec![
                ("p11", bias.on_both.into()),
                ("m_linked", bias.linked.into()),
                ("N_hat", bias.estimate.into()),
                ("rel_bias", bias.relative.into()),
            ]
        }
        "d18_privacy" => {
            let path = published::unique_path(inputs.get("n"), &inputs.list("B"));
            vec![("unique_path", path.into())]
        }
        "d18_union" => vec![("union_path", linking::union_path(&inputs.list("c")).into())],
        "r_febrl" => febrl(inputs),
        _ => return None,
    };
    Some(outputs)
}

fn fields(inputs: &Inputs<'_>) -> Vec<Field> {
    let field = |row: &Vec<f64>| Field {
        same_person: row[0],
        two_people: row[1],
    };
    inputs.table("m_u").iter().map(field).collect()
}

/// Blocking the file's records on the given name. `rec-12-org` and `rec-12-dup-0` are one person.
fn febrl(inputs: &Inputs<'_>) -> Outputs {
    let path = [env!("CARGO_MANIFEST_DIR"), "tests", "data", inputs.text("file")];
    let path: std::path::PathBuf = path.iter().collect();
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let text = text.replace(", ", ",");
    let table = Table::read(&text);
    let column = |name| {
        table
            .words(name)
            .unwrap_or_else(|| panic!("{}: no {name}", inputs.place))
    };
    let records: Vec<(&str, Option<&str>)> = column("rec_id")
        .iter()
        .zip(column("given_name"))
        .map(|(id, name)| {
            (
                id.split('-').nth(1).expect("a person"),
                Some(name).filter(|n| !n.is_empty()),
            )
        })
        .collect();
    let found = Blocking::new(&records);
    let count = |n: u64| (n as f64).into();
    vec![
        ("records", count(found.records)),
        ("true_pairs", count(found.true_pairs)),
        ("all_pairs", count(found.all_pairs)),
        ("candidates", count(found.candidates)),
        ("true_in_candidates", count(found.true_candidates)),
        ("pair_completeness", found.completeness().into()),
        ("reduction", found.reduction().into()),
    ]
}

fn checks(inputs: &Inputs<'_>) -> Vec<Check> {
    let tests = inputs.table("tests");
    let check = |row: &Vec<f64>| Check {
        catches: row[0],
        passes: row[1],
    };
    tests.iter().map(check).collect()
}

fn yes(inputs: &Inputs<'_>, name: &str) -> Vec<bool> {
    inputs.list(name).iter().map(|x| *x == 1.0).collect()
}

fn brier(inputs: &Inputs<'_>) -> Outputs {
    let answers: Vec<(f64, bool)> = inputs.list("f").into_iter().zip(yes(inputs, "o")).collect();
    let c = calibration(&answers).unwrap_or_else(|e| panic!("{}: {e}", inputs.place));
    vec![
        ("brier", c.brier.into()),
        ("reliability", c.reliability.into()),
        ("resolution", c.resolution.into()),
        ("uncertainty", c.uncertainty.into()),
        ("skill", c.skill.unwrap_or(f64::NAN).into()),
        ("mean_conf", c.mean_confidence.into()),
        ("hit_rate", c.hit_rate.into()),
        ("overconfidence", c.overconfidence.into()),
    ]
}

fn advice(inputs: &Inputs<'_>) -> Outputs {
    let [first, advice, last, truth] = ["first", "advice", "final", "truth"].map(|name| yes(inputs, name));
    let cases: Vec<Advised> = (0..truth.len())
        .map(|i| Advised {
            first: first[i],
            advice: advice[i],
            last: last[i],
            truth: truth[i],
        })
        .collect();
    let r = reliance(&cases);
    vec![
        ("RAIR", r.on_advice.share().unwrap_or(f64::NAN).into()),
        ("RSR", r.on_oneself.share().unwrap_or(f64::NAN).into()),
    ]
}

fn course(inputs: &Inputs<'_>) -> Outputs {
    let [hours, kf, ke, benefit, harm] = ["H", "kf", "ke", "b", "L"].map(|name| inputs.get(name));
    let course =
        Course::new(hours, [kf, ke], [benefit, harm]).unwrap_or_else(|e| panic!("{}: {e}", inputs.place));
    let best = course.best();
    vec![
        ("best_hours_ethics", best.into()),
        ("value", course.value(best).into()),
        ("value_all_function", course.value(0.0).into()),
        ("value_half", course.value(0.5 * hours).into()),
    ]
}

fn schelling(inputs: &Inputs<'_>) -> Outputs {
    let seed = inputs.raw("seed");
    let seed = seed.as_u64().or_else(|| seed.as_str()?.parse().ok());
    let [side, density, first, wanted, sweeps] =
        ["L", "density", "frac", "threshold", "max_sweeps"].map(|name| inputs.get(name));
    let board = Board::new(side as u32, density, first, seed.expect("a seed"));
    let outcome = settle(board, wanted, sweeps as u32);
    vec![
        ("n1", outcome.start.count(Group::First).into()),
        ("n2", outcome.start.count(Group::Second).into()),
        ("similarity_start", outcome.similarity_start().into()),
        ("similarity_end", outcome.similarity_end().into()),
        ("sweeps", outcome.sweeps().into()),
        ("unhappy_end", outcome.unhappy_end().into()),
    ]
}
