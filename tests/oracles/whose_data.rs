//! Reference cases of the models about who is in the data.

use ground_truth::models::{
    big_data_paradox::published::{File, breakeven_ratio, effective_size},
    coverage::Margins,
    invisible_village::{
        facts::{Undercount, member_shares, members_by_year},
        published::{Strata, Village, partial_pooling},
        weights::{design_effect, rake},
    },
    loud_forum::published::{self as forum, Forum},
    org_portraits::{self, Params, Policy},
};

use super::case::{Inputs, Outputs};

/// The outputs of the oracle `id` for these inputs, or `None` for an unknown id.
pub(super) fn compute(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
        "d01_calibrate" => coverage_of_three_margins(inputs),
        "d01_bias" => coverage_bias(inputs),
        "d01_within" => need_that_hides(inputs),
        "d01_raking" => raking(inputs),
        "d01_shrink" => shrinkage(inputs),
        "d01_trace" => village(inputs),
        "d03_silence" => silence(inputs),
        "d03_recall" => equal_records(inputs),
        "d03_policy_mc" => policy(inputs),
        "d03_trace" => organisations(inputs),
        "d04_support" => {
            let share = forum::support_in_posts(inputs.get("p"), inputs.get("kappa"));
            vec![("p_posts", share.into())]
        }
        "d04_inequality" => inequality(inputs),
        "d04_909" => few_write_most(inputs),
        "d04_silent" => three_truths(inputs),
        "d04_amplify" => {
            let shown = forum::displayed(inputs.get("v"), inputs.get("gamma"));
            vec![("displayed", shown.into())]
        }
        "d04_trace" => drawn_forum(inputs),
        "r_ericksen" => undercount(),
        "r_members" => members(inputs),
        "d02_identity" => identity(inputs),
        "d02_2016" => survey_of_2016(inputs),
        "d02_80_vs_1" => {
            let ratio = breakeven_ratio(inputs.get("f_file"), inputs.get("f_survey"));
            vec![("breakeven_ratio", ratio.into())]
        }
        _ => return None,
    };
    Some(outputs)
}

fn identity(inputs: &Inputs<'_>) -> Outputs {
    let r = File {
        p: inputs.get("p"),
        f1: inputs.get("f1"),
        f0: inputs.get("f0"),
        population: inputs.get("N"),
    }
    .read();
    vec![
        ("f", r.f.into()),
        ("estimate", r.estimate.into()),
        ("error", r.error.into()),
        ("rho", r.rho.into()),
        ("n", r.n.into()),
        ("n_eff", r.effective.into()),
        ("naive_moe95", r.naive_margin.into()),
        ("ci_coverage", r.interval_coverage.into()),
    ]
}

fn survey_of_2016(inputs: &Inputs<'_>) -> Outputs {
    let n = inputs.get("n");
    let f = n / inputs.get("N");
    let effective = effective_size(f, inputs.get("rho"));
    vec![
        ("f", f.into()),
        ("n_eff", effective.into()),
        ("reduction", (1.0 - effective / n).into()),
    ]
}

fn coverage_of_three_margins(inputs: &Inputs<'_>) -> Outputs {
    let margins = Margins {
        village_share: inputs.get("rural_share"),
        older_in_town: inputs.get("elder_share_urban"),
        older_in_village: inputs.get("elder_share_rural"),
        town_online: inputs.get("urban_cov"),
        village_online: inputs.get("rural_cov"),
        older_online: inputs.get("elder_cov"),
    };
    let fitted = margins.fit().expect(inputs.place);
    let shares = fitted.shares();
    let overall: f64 = shares.iter().zip(margins.weights()).map(|(c, w)| c * w).sum();
    let [uy, ue, ry, re] = shares;
    vec![
        ("a", fitted.base.into()),
        ("b_r", fitted.village.into()),
        ("b_e", fitted.older.into()),
        ("cov_UY", uy.into()),
        ("cov_UE", ue.into()),
        ("cov_RY", ry.into()),
        ("cov_RE", re.into()),
        ("overall", overall.into()),
    ]
}

fn strata(inputs: &Inputs<'_>) -> Strata {
    Strata {
        weight: inputs.list("w"),
        coverage: inputs.list("c"),
        need: inputs.list("need"),
    }
}

fn coverage_bias(inputs: &Inputs<'_>) -> Outputs {
    let r = strata(inputs).read(0.0).expect(inputs.place);
    vec![
        ("C", r.coverage.into()),
        ("truth", r.truth.into()),
        ("platform_estimate", r.platform.into()),
        ("uncovered_mean", r.uncovered.unwrap_or(f64::NAN).into()),
        ("bias", r.bias.into()),
        ("share_of_needy_seen", r.seen.unwrap_or(f64::NAN).into()),
        ("poststrat_estimate", r.post_stratified.into()),
        ("poststrat_bias", r.residual.into()),
    ]
}

fn need_that_hides(inputs: &Inputs<'_>) -> Outputs {
    let r = Strata::of_2020().read(inputs.get("delta")).expect(inputs.place);
    let observed: Vec<f64> = r.observed.iter().map(|y| y.unwrap_or(f64::NAN)).collect();
    vec![
        ("obs_need", observed.into()),
        ("platform_estimate", r.platform.into()),
        ("poststrat_estimate", r.post_stratified.into()),
        ("truth", r.truth.into()),
        ("residual_bias", r.residual.into()),
        ("share_of_needy_seen", r.seen.unwrap_or(f64::NAN).into()),
    ]
}

fn raking(inputs: &Inputs<'_>) -> Outputs {
    let sample = inputs.table("sample");
    let (rows, columns) = (inputs.list("row_targets"), inputs.list("col_targets"));
    let once = rake(&sample, &rows, &columns, 1, 0.0).expect(inputs.place);
    let raked = rake(&sample, &rows, &columns, 1000, 1e-12)
        .expect(inputs.place)
        .table;
    let weights = || {
        sample
            .iter()
            .flatten()
            .zip(raked.iter().flatten())
            .map(|(n, raked)| (*n, raked / n))
    };
    let effect = design_effect(weights());
    let first = weights().next().map_or(f64::NAN, |(_, weight)| weight);
    vec![
        ("after_1_iteration", once.table.into()),
        (
            "odds_ratio",
            (raked[0][0] * raked[1][1] / (raked[0][1] * raked[1][0])).into(),
        ),
        ("converged", raked.into()),
        ("weight_cell_11", first.into()),
        ("deff_kish", effect.into()),
    ]
}

fn shrinkage(inputs: &Inputs<'_>) -> Outputs {
    let theta: Vec<f64> = inputs
        .list("n")
        .into_iter()
        .zip(inputs.list("ybar"))
        .map(|(n, mean)| {
            partial_pooling(
                n,
                mean,
                inputs.get("mu"),
                inputs.get("s2_within"),
                inputs.get("s2_between"),
            )
        })
        .collect();
    vec![("theta", theta.into())]
}

fn village(inputs: &Inputs<'_>) -> Outputs {
    let (people, seed) = (inputs.get("N") as u32, inputs.get("seed") as u64);
    let village = Village::draw(&strata(inputs), people, seed).expect(inputs.place);
    let cells: Vec<[u32; 4]> = village
        .cells
        .iter()
        .map(|c| [c.people, c.needy, c.online, c.seen])
        .collect();
    vec![
        ("cells_UY_UE_RY_RE", cells.into()),
        ("truth", village.truth().unwrap_or(f64::NAN).into()),
        ("platform", village.platform().unwrap_or(f64::NAN).into()),
        ("seen", village.seen().unwrap_or(f64::NAN).into()),
    ]
}

fn undercount() -> Outputs {
    let r = Undercount::of_1980().expect("the shipped file");
    vec![
        ("n", r.areas.into()),
        ("r_minority", r.r_minority.into()),
        ("r_crime", r.r_crime.into()),
        ("r_poverty", r.r_poverty.into()),
        ("r_language", r.r_language.into()),
        ("mean_city", r.mean_city.into()),
        ("mean_state", r.mean_state.into()),
        ("max_area", r.worst.into()),
        ("max_undercount", r.most.into()),
    ]
}

fn members(inputs: &Inputs<'_>) -> Outputs {
    let shares = member_shares(
        inputs.get("members_10k"),
        inputs.get("age61_10k"),
        inputs.get("women_10k"),
    )
    .expect(inputs.place);
    vec![
        ("share61", shares.older.into()),
        ("share_women", shares.women.into()),
    ]
}

fn silence(inputs: &Inputs<'_>) -> Outputs {
    let required = inputs.get("n_min") as u32;
    let r =
        org_portraits::published::silence(inputs.get("lam"), inputs.get("b"), inputs.get("bottom"), required);
    vec![
        ("p_no_record_all", r.none.into()),
        ("p_no_record_bottom", r.none_of_weakest.into()),
        ("p_below_nmin_bottom", r.thin_of_weakest.into()),
        ("mean_records_bottom", r.mean_of_weakest.into()),
        ("mean_records_top", r.mean_of_strongest.into()),
    ]
}

fn equal_records(inputs: &Inputs<'_>) -> Outputs {
    let r = org_portraits::published::equal_records(inputs.get("n"), inputs.get("sigma"), inputs.get("q"));
    vec![
        ("corr", r.correlation.into()),
        ("shrink", r.shrink.into()),
        ("recall_bottom_decile", r.recall.into()),
        ("sd_mean", r.sd.into()),
    ]
}

/// As many organisations as make the standard error a quarter of the tolerance of 0.01.
fn policy(inputs: &Inputs<'_>) -> Outputs {
    let policy = match inputs.text("policy") {
        "raw_exclude" => Policy::Exclude,
        "impute_mean" => Policy::Impute,
        "shrink" => Policy::Shrink,
        "silence_flag" => Policy::FlagSilence,
        "model" => Policy::SilenceAsEvidence,
        other => panic!("{}: unknown policy '{other}'", inputs.place),
    };
    let params = Params {
        records: inputs.get("lam"),
        silence: inputs.get("b"),
        noise: inputs.get("sigma"),
        required: inputs.get("n_min") as u32,
        policy,
        ..Params::default()
    };
    let r = org_portraits::run_on(400_000, &params, 42);
    vec![
        ("recall", r.recall().into()),
        ("mean_theta_flagged", r.mean_strength_listed().into()),
    ]
}

fn organisations(inputs: &Inputs<'_>) -> Outputs {
    let (n, seed) = (inputs.get("M") as u32, inputs.get("seed") as u64);
    let r = org_portraits::published::draw(n, inputs.get("lam"), inputs.get("b"), seed);
    vec![
        ("records", (r.records as f64).into()),
        ("silent", r.silent.into()),
        ("weak", r.weak.into()),
        ("weak_silent", r.weak_silent.into()),
    ]
}

fn inequality(inputs: &Inputs<'_>) -> Outputs {
    let r = forum::inequality(inputs.get("tau"));
    vec![
        ("top1", r.top_hundredth.into()),
        ("top10", r.top_tenth.into()),
        ("gini", r.gini.into()),
        ("neff_share", r.effective_share.into()),
    ]
}

fn few_write_most(inputs: &Inputs<'_>) -> Outputs {
    let tau = forum::inequality_for(inputs.get("top_q"), inputs.get("share"));
    vec![
        ("tau", tau.into()),
        ("top10", forum::share_of_top(0.1, tau).into()),
    ]
}

fn three_truths(inputs: &Inputs<'_>) -> Outputs {
    let r = forum::truths(
        inputs.get("silent_share"),
        inputs.get("support_silent"),
        inputs.get("support_online"),
        inputs.get("kappa"),
    );
    vec![
        ("truth", r.truth.into()),
        ("count_people", r.people.into()),
        ("count_posts", r.posts.into()),
        ("error_posts", (r.posts - r.truth).into()),
        ("error_people", (r.people - r.truth).into()),
    ]
}

fn drawn_forum(inputs: &Inputs<'_>) -> Outputs {
    let r = Forum {
        people: inputs.get("N") as u32,
        support: inputs.get("p"),
        log_rate: inputs.get("mu"),
        inequality: inputs.get("tau"),
        loudness: inputs.get("kappa"),
    }
    .draw(inputs.get("seed") as u64);
    let ([against, favour], [posts_against, posts_favour]) = (r.people, r.posts);
    vec![
        ("people_against", against.into()),
        ("people_for", favour.into()),
        ("posts_against", (posts_against as f64).into()),
        ("posts_for", (posts_favour as f64).into()),
        ("never_posted", r.never.into()),
        ("most_posts", r.most.into()),
    ]
}

/// The shipped years say the same as the committed cases.
#[test]
fn five_years_of_members_are_shipped() {
    let text = include_str!("../data/oracles.json");
    let file: serde_json::Value = serde_json::from_str(text).expect("the committed file");
    let oracles = file["oracles"].as_array().expect("oracles");
    let members = oracles
        .iter()
        .find(|oracle| oracle["id"] == "r_members")
        .expect("r_members");
    let shipped = members_by_year();
    assert_eq!(shipped.len(), 5);
    for case in members["cases"].as_array().expect("cases") {
        let year = case["inputs"]["year"].as_u64().expect("a year");
        let (_, shares) = shipped
            .iter()
            .find(|(known, _)| u64::from(*known) == year)
            .expect("the year");
        assert!((shares.older - case["outputs"]["share61"].as_f64().expect("a share")).abs() < 1e-9);
        assert!((shares.women - case["outputs"]["share_women"].as_f64().expect("a share")).abs() < 1e-9);
    }
}
