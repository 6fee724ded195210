//! Reference cases of the models about bias that goes in and comes out.

use ground_truth::models::{
    confusion::Table, numerics::logistic, promotion_recommender as recommender, resume_screener as screener,
    self_proving_loop as the_loop, target_choice, the_gate, two_groups,
};

use super::case::{Found, Inputs, Outputs};

/// The outputs of the oracle `id` for these inputs, or `None` for an unknown id.
pub(super) fn compute(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let group = id.split_once('_').map_or(id, |(group, _)| group);
    match group {
        "d05" => screening(id, inputs),
        "d06" => targets(id, inputs),
        "d07" => loops(id, inputs),
        "d08" => recommendations(id, inputs),
        "d09" => gates(id, inputs),
        "d10" => fairness(id, inputs),
        "r" => real(id, inputs),
        _ => None,
    }
}

fn screening(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    use screener::published::{Linear, four_fifths, reweigh};
    let outputs = match id {
        "d05_proxy" => {
            let linear = Linear {
                women: inputs.get("pi"),
                word_women: inputs.get("q1"),
                word_men: inputs.get("q0"),
                penalty: inputs.get("beta"),
                noise: inputs.get("sigma_x"),
                hire: inputs.get("hire"),
            };
            let read = linear.read().expect("shares between 0 and 1");
            vec![
                ("phi2", read.phi2.into()),
                ("coef_proxy", read.word.into()),
                ("coef_skill", read.points.into()),
                ("mean_score_gap", read.gap.into()),
                ("retained_fraction", read.retained.into()),
                ("threshold", read.threshold.into()),
                ("rate_women", read.rate_women.into()),
                ("rate_men", read.rate_men.into()),
                ("impact_ratio", read.ratio.into()),
            ]
        }
        "d05_fourfifths" => {
            let group = |i: u32| (inputs.get(&format!("selected{i}")), inputs.get(&format!("n{i}")));
            let found = four_fifths(group(1), group(0));
            vec![
                ("rate1", found.rates[0].into()),
                ("rate0", found.rates[1].into()),
                ("impact_ratio", found.ratio.into()),
                ("flag", found.flag.into()),
                ("z", found.z.into()),
                ("ci_lo", found.interval[0].into()),
                ("ci_hi", found.interval[1].into()),
            ]
        }
        "d05_logit" => logit(&inputs.table("x"), &inputs.list("y"), 0.0, false),
        "d05_logit_l2" => {
            let (x, y) = if inputs.raw("x").is_array() {
                (inputs.table("x"), inputs.list("y"))
            } else {
                assert_eq!(inputs.text("x"), "as d05_logit");
                (
                    FOURTEEN.map(|(a, b, _)| vec![a, b]).to_vec(),
                    FOURTEEN.map(|row| row.2).to_vec(),
                )
            };
            logit(&x, &y, 1.0 / inputs.get("C"), true)
        }
        "d05_reweigh" => {
            let [[w11, w10], [w01, w00]] = reweigh([
                [inputs.get("n11"), inputs.get("n10")],
                [inputs.get("n01"), inputs.get("n00")],
            ]);
            vec![
                ("w11", w11.into()),
                ("w10", w10.into()),
                ("w01", w01.into()),
                ("w00", w00.into()),
            ]
        }
        _ => return None,
    };
    Some(outputs)
}

/// The rows of the small logistic regression, which one case only names: two variables and the outcome.
const FOURTEEN: [(f64, f64, f64); 14] = [
    (1.2, 0.0, 1.0),
    (0.3, 0.0, 1.0),
    (-0.4, 0.0, 0.0),
    (0.9, 0.0, 0.0),
    (2.0, 0.0, 1.0),
    (-1.1, 0.0, 0.0),
    (0.1, 0.0, 1.0),
    (1.5, 1.0, 0.0),
    (0.6, 1.0, 0.0),
    (-0.2, 1.0, 0.0),
    (2.2, 1.0, 1.0),
    (0.0, 1.0, 0.0),
    (1.0, 1.0, 1.0),
    (-0.8, 1.0, 0.0),
];

/// A logistic regression; with a penalty the intercept is a number of its own.
fn logit(x: &[Vec<f64>], y: &[f64], ridge: f64, apart: bool) -> Outputs {
    let flat: Vec<f64> = x.iter().flatten().copied().collect();
    let design = logistic::Design {
        x: &flat,
        columns: x.first().map_or(0, Vec::len),
        y,
        weights: &[],
        ridge,
    };
    let fit = logistic::fit(&design).expect("a fit");
    if apart {
        let slopes = fit.coefficients[1..].to_vec();
        return vec![("intercept", fit.coefficients[0].into()), ("coef", slopes.into())];
    }
    vec![
        ("loglik", fit.log_likelihood(&design).into()),
        ("coef", fit.coefficients.into()),
        ("se", fit.standard_errors.into()),
    ]
}

fn targets(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    use target_choice::published::{Lists, agreement, calibrate};
    let outputs = match id {
        "d06_share" => {
            let lists = Lists {
                share_b: inputs.get("pi"),
                extra_need: inputs.get("m"),
                access_gap: inputs.get("delta"),
                noise: inputs.get("tau"),
                capacity: inputs.get("k"),
            };
            let (record, need) = (
                lists.by_record().expect("a list"),
                lists.by_need().expect("a list"),
            );
            vec![
                ("t_cost", record.threshold.into()),
                ("share_B_cost", record.share_b.into()),
                ("t_need", need.threshold.into()),
                ("share_B_need", need.share_b.into()),
                ("need_gap_same_score", lists.need_gap_at_equal_record().into()),
            ]
        }
        "d06_obermeyer" => {
            let (by_record, by_need) = (inputs.get("share_cost"), inputs.get("share_need"));
            let (m, delta) =
                calibrate(inputs.get("pi"), inputs.get("k"), by_record, by_need).expect("a calibration");
            vec![("m", m.into()), ("delta", delta.into())]
        }
        "d06_weights" => {
            let found = agreement(&inputs.list("w1"), &inputs.list("w2")).expect("weights");
            vec![
                ("pearson", found.pearson.into()),
                ("spearman", found.spearman.into()),
                ("kendall", found.kendall.into()),
                ("p_pair_swap", found.pair_swaps.into()),
            ]
        }
        _ => return None,
    };
    Some(outputs)
}

fn loops(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    use the_loop::published::{corrected_share, finds, lock_in, long_run, mean_path_share, reported_share};
    let rates = || [inputs.get("lamA"), inputs.get("lamB")];
    let truth = || {
        let [a, b] = rates();
        number(corrected_share(a, b))
    };
    let outputs = match id {
        "d07_polya" => {
            let law = long_run(inputs.get("a"), inputs.get("b"));
            vec![
                ("mean", law.mean.into()),
                ("var", law.variance.into()),
                ("p_over_80", law.over_80.into()),
                ("q05", law.low.into()),
                ("q95", law.high.into()),
            ]
        }
        "d07_betabinom" => {
            let (n, k) = (inputs.get("n") as u64, inputs.get("k") as u64);
            vec![("p", finds(inputs.get("a"), inputs.get("b"), n, k).into())]
        }
        "d07_fluid" => {
            let start = [inputs.get("a"), inputs.get("b")];
            let share = mean_path_share(start, rates(), inputs.get("N"));
            vec![("share_A", number(share)), ("truth", truth())]
        }
        "d07_fix" => vec![("x_star", truth())],
        "d07_reported" => {
            let [a, b] = rates();
            let settles = reported_share(a, b, inputs.get("w"));
            vec![("x_star", number(settles)), ("truth", truth())]
        }
        "d07_lockin" => {
            let (a, b) = inputs.text("start").split_once(" vs ").expect("a start 'a vs b'");
            let [a, b] = [a, b].map(|records| records.parse().expect("records"));
            let gamma = inputs.get("gamma");
            let own = lock_in(gamma, a, b);
            vec![
                ("p_A_wins_every_draw", own.into()),
                (
                    "p_one_colour_wins_every_draw",
                    (own + lock_in(gamma, b, a)).into(),
                ),
            ]
        }
        "d07_trace" => {
            let [rate_a, rate_b] = rates();
            let params = the_loop::Params {
                rate_a,
                rate_b,
                records_a: inputs.get("a") as u32,
                records_b: inputs.get("b") as u32,
                ..the_loop::Params::default()
            };
            let counts = the_loop::records_after(&params, inputs.get("seed") as u64, &[10, 100, 1000]);
            vec![("counts", counts.into())]
        }
        _ => return None,
    };
    Some(outputs)
}

/// None is no number.
fn number(value: Option<f64>) -> Found {
    value.unwrap_or(f64::NAN).into()
}

fn recommendations(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    use recommender::published::{
        feature_strength, fixed_point, guessed_majority, no_woman, path, top_share,
    };
    let outputs = match id {
        "d08_recursion" | "d08_more" => {
            let (pool, gamma) = (inputs.get("pool"), inputs.get("gamma"));
            let shares = path(pool, inputs.get("w0"), gamma, 1.0, inputs.get("T") as u32);
            vec![
                ("path", shares.into()),
                ("w_star", fixed_point(pool, gamma).into()),
            ]
        }
        "d08_stock" => {
            let (pool, gamma) = (inputs.get("pool"), inputs.get("gamma"));
            let shares = path(pool, inputs.get("w0"), gamma, inputs.get("tau"), 20);
            vec![("after5", shares[5].into()), ("after20", shares[20].into())]
        }
        "d08_argmax" => {
            let guessed = guessed_majority(inputs.get("pi"), inputs.get("dprime"));
            vec![("predicted_majority", guessed.into())]
        }
        "d08_zhao" => {
            let strength = feature_strength(inputs.get("pi"), inputs.get("predicted"));
            vec![("dprime", number(strength))]
        }
        "d08_slate" => {
            let [candidates, women, shortlist] =
                ["candidates", "women", "shortlist"].map(|name| inputs.get(name) as u64);
            vec![("p_none", no_woman(candidates, women, shortlist).into())]
        }
        "d08_topk" => {
            let share = top_share(inputs.get("pool"), inputs.get("offset"), inputs.get("k"));
            vec![("share", number(share))]
        }
        _ => return None,
    };
    Some(outputs)
}

fn gates(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    use the_gate::published::{
        Gate, area_under_curve, best_threshold, false_alarm_rate_of, learn_offset, predictive_values, rates,
    };
    let outputs = match id {
        "d09_gate" | "d09_trace" => {
            let gate = Gate {
                people: inputs.get("N") as u32,
                base_rate: inputs.get("pi"),
                dprime: inputs.get("dprime"),
                threshold: inputs.get("t"),
            };
            let table = if id == "d09_trace" {
                gate.sample(inputs.get("seed") as u64)
            } else {
                gate.expected()
            };
            vec![
                ("TPR", table.hit_rate().into()),
                ("FPR", table.false_alarm_rate().into()),
                ("TP", table.hits.into()),
                ("FN", table.misses.into()),
                ("FP", table.false_alarms.into()),
                ("TN", table.passes.into()),
                ("PPV", table.precision().into()),
                ("NPV", table.pass_precision().into()),
                ("flags_per_hit", table.flags_per_hit().into()),
            ]
        }
        "d09_ppv" => {
            let [ppv, npv] = predictive_values(inputs.get("prev"), inputs.get("sens"), inputs.get("spec"));
            vec![("PPV", ppv.into()), ("NPV", npv.into())]
        }
        "d09_cost" => {
            let (pi, d) = (inputs.get("pi"), inputs.get("dprime"));
            let best = best_threshold(pi, d, inputs.get("c_fp"), inputs.get("c_fn"));
            vec![("t_star", best.into()), ("auc", area_under_curve(d).into())]
        }
        "d09_weekly" => {
            let rate = false_alarm_rate_of(inputs.get("flags"), inputs.get("weekly"));
            vec![("fpr", rate.into()), ("one_in", (1.0 / rate).into())]
        }
        "d09_stereotype" => {
            let group = |half: f64| {
                let [hit, false_alarm] = rates(inputs.get("dprime"), inputs.get("t"), half * inputs.get("g"));
                Found::Record(vec![("FPR", false_alarm.into()), ("FNR", (1.0 - hit).into())])
            };
            vec![("A", group(0.5)), ("B", group(-0.5))]
        }
        "d09_label" => {
            let detected = [inputs.get("detA"), inputs.get("detB")];
            let learned = learn_offset(inputs.get("pi"), detected, inputs.get("dprime"));
            vec![
                ("recorded_A", learned.recorded[0].into()),
                ("recorded_B", learned.recorded[1].into()),
                ("log_odds_gap", learned.log_odds_gap.into()),
                ("score_offset", learned.offset.into()),
            ]
        }
        _ => return None,
    };
    Some(outputs)
}

fn fairness(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    use two_groups::published::{binormal, implied_false_alarm};
    let outputs = match id {
        "d10_compas" => {
            let table = Table {
                hits: inputs.get("TP"),
                misses: inputs.get("FN"),
                false_alarms: inputs.get("FP"),
                passes: inputs.get("TN"),
            };
            vec![
                ("n", table.people().into()),
                ("base", table.base_rate().into()),
                ("FPR", table.false_alarm_rate().into()),
                ("FNR", table.miss_rate().into()),
                ("PPV", table.precision().into()),
                ("NPV", table.pass_precision().into()),
                ("accuracy", table.accuracy().into()),
                ("flag_rate", table.flag_rate().into()),
            ]
        }
        "d10_chouldechova" => {
            let implied = implied_false_alarm(inputs.get("p"), inputs.get("PPV"), inputs.get("FNR"));
            vec![("FPR", implied.into())]
        }
        "d10_hardt" => rules(inputs),
        "d10_fico_base" => {
            let group = inputs.text("group");
            let mut groups = two_groups::data::credit().groups.iter();
            let own = groups
                .find(|own| own.id == group)
                .expect("a group of the credit study");
            let curve = two_groups::scores::Curve::of(own);
            vec![("nondefault", curve.base.into()), ("auc", curve.area().into())]
        }
        "d10_binormal" => {
            let group = |base: &str| {
                let rates = binormal(inputs.get(base), inputs.get("dprime"), inputs.get("t"));
                Found::Record(vec![
                    ("TPR", rates.hit.into()),
                    ("FPR", rates.false_alarm.into()),
                    ("PPV", rates.precision.into()),
                    ("flag", rates.selected.into()),
                ])
            };
            vec![("A", group("pA")), ("B", group("pB"))]
        }
        _ => return None,
    };
    Some(outputs)
}

/// Profit under each rule on the credit scores, as a share of the most that cuts of one's own can make.
fn rules(inputs: &Inputs<'_>) -> Outputs {
    use two_groups::{Rule, data::credit, rules::Market};
    let market = Market::new(credit(), inputs.get("breakeven"));
    let most = market.decide(Rule::MaxProfit);
    let decided = |rule| {
        let decision = market.decide(rule);
        (Found::from(decision.profit / most.profit), number(decision.level))
    };
    let cuts = credit().groups.iter().zip(&most.cuts);
    let cuts = cuts.map(|(group, cut)| (group.id, number(cut.score))).collect();
    let (single, threshold) = decided(Rule::Single);
    let (parity, parity_level) = decided(Rule::Parity);
    let (opportunity, opportunity_level) = decided(Rule::Opportunity);
    let (odds, odds_level) = decided(Rule::Odds);
    vec![
        ("max_profit_thresholds", Found::Record(cuts)),
        ("single_threshold", threshold),
        ("single", single),
        ("demographic_parity", parity),
        ("demographic_parity_level", parity_level),
        ("equal_opportunity", opportunity),
        ("equal_opportunity_level", opportunity_level),
        ("equalized_odds", odds),
        ("equalized_odds_fpr", odds_level),
    ]
}

/// Numbers recomputed from the shipped files.
fn real(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
        "r_resume" => {
            let (afam, cauc) = (
                screener::published::callbacks("afam"),
                screener::published::callbacks("cauc"),
            );
            let compared = screener::published::four_fifths(afam, cauc);
            vec![
                ("afam_n", afam.1.into()),
                ("afam_calls", afam.0.into()),
                ("cauc_n", cauc.1.into()),
                ("cauc_calls", cauc.0.into()),
                ("rate_afam", compared.rates[0].into()),
                ("rate_cauc", compared.rates[1].into()),
            ]
        }
        "r_german" => {
            let file = two_groups::data::GermanCredit::divided(inputs.get("cut"));
            vec![
                ("n_young", file.people[0].into()),
                ("n_old", file.people[1].into()),
                ("good_young", file.good[0].into()),
                ("good_old", file.good[1].into()),
                ("impact_ratio", file.ratio().into()),
                ("good_all", file.good_all.into()),
            ]
        }
        _ => return None,
    };
    Some(outputs)
}

/// The counts of the COMPAS cases are those of the shipped file.
#[test]
fn compas_counts_are_those_of_the_file() {
    let file = include_str!("../data/oracles.json");
    let file: serde_json::Value = serde_json::from_str(file).expect("the reference cases");
    let oracles = file["oracles"].as_array().expect("a list of oracles");
    let oracle = oracles
        .iter()
        .find(|oracle| oracle["id"] == "d10_compas")
        .expect("d10_compas");
    let inputs = &oracle["cases"][0]["inputs"];
    assert_eq!(inputs["group"], "AA");
    let table = two_groups::data::compas_table("African-American", 5);
    let counts = [table.hits, table.false_alarms, table.misses, table.passes];
    let expected = ["TP", "FP", "FN", "TN"].map(|name| inputs[name].as_f64().expect("a count"));
    assert_eq!(counts, expected);
}
