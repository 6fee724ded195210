//! Reference cases of the models about privacy, vendors, joined lists, one's own calibration and neighbours.

use ground_truth::models::{
    balanced_training::{
        Course,
        calibration::{Advised, calibration, reliance},
    },
    mild_preferences::{self, Group},
    vendor_life::published::{self as vendor, Check},
};

use super::case::{Inputs, Outputs};

/// The outputs of the oracle `id` for these inputs, or `None` for an unknown id.
pub(super) fn compute(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
        "d19_admission" => {
            let failed = inputs.list("failed");
            let results: Vec<(Check, bool)> = checks(inputs)
                .into_iter()
                .zip(failed.iter().map(|f| *f == 1.0))
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
        ("RAIR", r.on_advice.unwrap_or(f64::NAN).into()),
        ("RSR", r.on_oneself.unwrap_or(f64::NAN).into()),
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
    let params = mild_preferences::Params {
        wanted: inputs.get("threshold"),
        density: inputs.get("density"),
        first_group: inputs.get("frac"),
        side: inputs.get("L") as u32,
        max_sweeps: inputs.get("max_sweeps") as u32,
    };
    let outcome = mild_preferences::run(&params, seed.expect("a seed"));
    vec![
        ("n1", outcome.start.count(Group::First).into()),
        ("n2", outcome.start.count(Group::Second).into()),
        ("similarity_start", outcome.similarity_start().into()),
        ("similarity_end", outcome.similarity_end().into()),
        ("sweeps", outcome.sweeps().into()),
        ("unhappy_end", outcome.unhappy_end().into()),
    ]
}
