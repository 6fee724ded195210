//! Reference cases of the models on charts, advice, targets, visits and prices.

use ground_truth::models::{
    advice_trial::published::{Review, accuracy_of, breakeven, effort, joint_sensitivity},
    chart_studio::{
        data::{Source, countries, internet_and_age, internet_and_towns, spain},
        lights::{Units, adjusted, any_alarm, expected_best, rejected, sidak, winners_curse},
        strata::{Mix, Stratum, chi_square_p, common_odds_ratio, log_odds, standardised, total},
    },
    desk_or_field::{
        published::{
            Budget, Kind, Limit, allocate, allocate_at_most_all, blend, corrected, mean_variance,
            proportional_variance, total_error, two_phase,
        },
        swiss::{self, By},
    },
    goodhart_village::published::{
        Worker, correlation, distortion, pick, truth_beyond_heavy, truth_beyond_normal,
    },
    price_lab::published::{Linear, audit_sees, bands, loyalty, mean_price, noisy, poaching, sign_test},
    signature_chain::chain,
};

use super::case::{Inputs, Outputs};

/// The outputs of the oracle `id` for these inputs, or `None` for an unknown id.
pub(super) fn compute(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
        "d11_berkeley" => berkeley(inputs),
        "d11_logit" => logit(inputs),
        "d11_nwo" => grants(inputs),
        "r_ecological" => ecological(inputs),
        "d12_fwer" => alarms(inputs),
        "d12_max" => vec![(
            "e_max",
            expected_best(inputs.get("m")).expect(inputs.place).into(),
        )],
        "d12_curse" => curse(inputs),
        "d12_bh" => discoveries(inputs),
        "d12_small" => small_units(inputs),
        "d13_team" => team(inputs, inputs.get("e")),
        "d13_complacency" => {
            let e = effort(inputs.get("a"), inputs.get("e0"), inputs.get("kappa")).expect(inputs.place);
            team(inputs, e)
        }
        "d13_layers" => layers(inputs),
        "d13_dprime" => judges(inputs),
        "d14_split" => division(inputs),
        "d14_baker" => baker(inputs),
        "d14_regress" => regress(inputs),
        "d14_gaming" => {
            let rho = correlation(inputs.get("sd_game"), inputs.get("sd_noise")).expect(inputs.place);
            vec![("rho", rho.into())]
        }
        "d14_extremal" => vec![
            ("heavy_t3", truth_beyond_heavy(inputs.get("t")).into()),
            (
                "normal_same_variance",
                truth_beyond_normal(inputs.get("t")).into(),
            ),
        ],
        "d15_twophase" => rows_and_visits(inputs),
        "d15_blend" => file_and_survey(inputs),
        "d15_neyman" => allocation(inputs),
        "d15_diff" => {
            let (left, worth) = corrected(inputs.get("rho"), inputs.get("n")).expect(inputs.place);
            vec![("var_ratio", left.into()), ("neff", worth.into())]
        }
        "r_swiss" => swiss_regions(inputs),
        "r_swiss_size" => swiss_sizes(inputs),
        "d16_first" => one_price(inputs),
        "d16_segments" => segments(inputs),
        "d16_loyal" => loyal(inputs),
        "d16_poach" => poach(inputs),
        "d16_noise_mc" => fog(inputs),
        "d16_audit" => audit(inputs),
        _ => return None,
    };
    Some(outputs)
}

fn berkeley(inputs: &Inputs<'_>) -> Outputs {
    let table = inputs.raw("table").as_object().expect(inputs.place);
    let strata: Vec<Stratum> = table
        .values()
        .map(|row| {
            let row: Vec<f64> = row
                .as_array()
                .expect(inputs.place)
                .iter()
                .map(|n| n.as_f64().expect(inputs.place))
                .collect();
            let [a_yes, a_no, b_yes, b_no] = row[..] else {
                panic!("{}: a row of {} numbers", inputs.place, row.len());
            };
            Stratum {
                a_yes,
                a_no,
                b_yes,
                b_no,
            }
        })
        .collect();
    let all = total(&strata);
    let (men, women) = (
        all.rate_a().expect(inputs.place),
        all.rate_b().expect(inputs.place),
    );
    let [std_men, std_women] = standardised(&strata, Mix::Pooled).expect(inputs.place);
    let rates = |of: fn(&Stratum) -> Option<f64>| -> Vec<f64> {
        strata.iter().map(|s| of(s).unwrap_or(f64::NAN)).collect()
    };
    vec![
        ("men", men.into()),
        ("women", women.into()),
        ("crude_gap", (men - women).into()),
        ("crude_or", all.odds_ratio().expect(inputs.place).into()),
        ("dept_men", rates(Stratum::rate_a).into()),
        ("dept_women", rates(Stratum::rate_b).into()),
        ("std_men", std_men.into()),
        ("std_women", std_women.into()),
        ("std_gap", (std_men - std_women).into()),
        ("mh_or", common_odds_ratio(&strata).expect(inputs.place).into()),
    ]
}

/// Of the shipped table of Berkeley.
fn logit(inputs: &Inputs<'_>) -> Outputs {
    let by_department = match inputs.text("model") {
        "male only" => false,
        "male + department" => true,
        other => panic!("{}: unknown model '{other}'", inputs.place),
    };
    let fit = log_odds(&Source::Berkeley.counts(), by_department).expect(inputs.place);
    vec![
        ("intercept", fit.coefficients[0].into()),
        ("male", fit.coefficients[1].into()),
        ("se", fit.standard_errors[1].into()),
        ("dept_B_to_F", fit.coefficients[2..].to_vec().into()),
    ]
}

/// Of the shipped table of Dutch grants.
fn grants(inputs: &Inputs<'_>) -> Outputs {
    assert_eq!(inputs.text("data"), "research_funding_rates", "{}", inputs.place);
    let strata = Source::Grants.counts();
    let all = total(&strata);
    let [std_men, std_women] = standardised(&strata, Mix::Pooled).expect(inputs.place);
    vec![
        ("men", all.rate_a().expect(inputs.place).into()),
        ("women", all.rate_b().expect(inputs.place).into()),
        ("chi2", all.chi_square(false).into()),
        ("p", chi_square_p(all.chi_square(false)).into()),
        ("p_cc", chi_square_p(all.chi_square(true)).into()),
        ("std_men", std_men.into()),
        ("std_women", std_women.into()),
        ("mh_or", common_odds_ratio(&strata).expect(inputs.place).into()),
    ]
}

/// Of the shipped tables of countries and of Spain.
fn ecological(inputs: &Inputs<'_>) -> Outputs {
    vec![
        ("n", countries().len().into()),
        ("r_internet_65", internet_and_age().expect(inputs.place).into()),
        (
            "r_internet_urban",
            internet_and_towns().expect(inputs.place).into(),
        ),
        ("spain2022", spain().into()),
    ]
}

fn alarms(inputs: &Inputs<'_>) -> Outputs {
    let (m, alpha) = (inputs.get("m"), inputs.get("alpha"));
    vec![
        ("p_any", any_alarm(m, alpha).expect(inputs.place).into()),
        ("expected", (m * alpha).into()),
        ("bonferroni", (alpha / m).into()),
        ("sidak", sidak(m, alpha).expect(inputs.place).into()),
    ]
}

fn curse(inputs: &Inputs<'_>) -> Outputs {
    let curse = winners_curse(inputs.get("mu"), inputs.get("se"), inputs.get("c")).expect(inputs.place);
    vec![
        ("power", curse.power.into()),
        ("mean_selected", curse.mean_selected.into()),
        ("exaggeration", curse.exaggeration.into()),
    ]
}

fn discoveries(inputs: &Inputs<'_>) -> Outputs {
    let p = inputs.list("p");
    vec![
        (
            "rejected",
            rejected(&p, inputs.get("q")).expect(inputs.place).into(),
        ),
        ("adjusted", adjusted(&p).expect(inputs.place).into()),
    ]
}

fn small_units(inputs: &Inputs<'_>) -> Outputs {
    let units = Units {
        small: inputs.get("n_small"),
        large: inputs.get("n_large"),
        sd_true: inputs.get("sd_true"),
        sd: inputs.get("sd"),
    };
    let (threshold, share) = units.top(inputs.get("q")).expect(inputs.place);
    vec![("threshold", threshold.into()), ("small_share_top", share.into())]
}

fn team(inputs: &Inputs<'_>, effort: f64) -> Outputs {
    let accuracy = inputs.get("a");
    let review = Review {
        accuracy,
        catch: inputs.get("s"),
        overrule: inputs.get("o"),
        effort,
    };
    let flow = review.flow().expect(inputs.place);
    vec![
        ("e", effort.into()),
        ("team", flow.team().into()),
        ("gain", flow.gain().into()),
        ("breakeven_s_over_o", breakeven(accuracy).into()),
    ]
}

fn layers(inputs: &Inputs<'_>) -> Outputs {
    let chain = chain(inputs.get("c"), inputs.get("rho"), inputs.get("k")).expect(inputs.place);
    vec![
        ("p_pass", chain.passes.into()),
        ("independent", chain.if_all_looked.into()),
        ("k_eff", chain.effective.into()),
    ]
}

fn judges(inputs: &Inputs<'_>) -> Outputs {
    let machine = inputs.get("da");
    let joint = joint_sensitivity(inputs.get("dh"), machine, inputs.get("rho")).expect(inputs.place);
    vec![
        ("d_team", joint.into()),
        ("acc_ai", accuracy_of(machine).into()),
        ("acc_team", accuracy_of(joint).into()),
    ]
}

fn division(inputs: &Inputs<'_>) -> Outputs {
    let worker = Worker {
        help: inputs.get("A"),
        show: inputs.get("B"),
        returns: inputs.get("alpha"),
    };
    let division = worker
        .divide(inputs.get("v"), inputs.get("pF"))
        .expect(inputs.place);
    vec![
        ("e_real", division.helping.into()),
        ("help", division.help.into()),
        ("show", division.show.into()),
        ("measured", division.measured.into()),
        ("help_loss", division.help_lost.into()),
    ]
}

fn baker(inputs: &Inputs<'_>) -> Outputs {
    let d = distortion(&inputs.list("f"), &inputs.list("g")).expect(inputs.place);
    vec![
        ("cos", d.cosine.into()),
        ("b_star", d.best_pay.into()),
        ("value", d.value.into()),
        ("first_best", d.first_best.into()),
        ("value_fraction", d.reached.into()),
        ("value_at_b1", d.value_at_full_pay.into()),
    ]
}

fn regress(inputs: &Inputs<'_>) -> Outputs {
    let picked = pick(inputs.get("rho"), inputs.get("k")).expect(inputs.place);
    vec![
        ("threshold", picked.threshold.into()),
        ("mean_metric", picked.mean_measure.into()),
        ("mean_true", picked.mean_true.into()),
        ("gap", (picked.mean_measure - picked.mean_true).into()),
        ("p_true_top", picked.truly_top.into()),
    ]
}

fn rows_and_visits(inputs: &Inputs<'_>) -> Outputs {
    let budget = Budget {
        money: inputs.get("budget"),
        visit: inputs.get("c_field"),
        row: inputs.get("c_platform"),
    };
    let plan = two_phase(&budget, inputs.get("rho"), inputs.get("S2")).expect(inputs.place);
    vec![
        ("n_phase1", plan.rows.into()),
        ("n_field", plan.visits.into()),
        ("var_two_phase", plan.variance.into()),
        ("var_field_only", plan.field_only.into()),
        ("rel_eff", plan.efficiency().into()),
        ("worth_it", plan.pays.into()),
    ]
}

fn file_and_survey(inputs: &Inputs<'_>) -> Outputs {
    let both = blend(inputs.get("bias"), inputs.get("S2"), inputs.get("n")).expect(inputs.place);
    vec![
        ("var_field", both.field.into()),
        ("mse_platform", both.desk.into()),
        ("weight_field", both.weight.into()),
        ("mse_blend", both.blend.into()),
        ("n_break_even", both.break_even.into()),
        ("halfwidth95", both.half_width.into()),
    ]
}

fn allocation(inputs: &Inputs<'_>) -> Outputs {
    let (places, spreads, prices) = (inputs.list("N"), inputs.list("S"), inputs.list("c"));
    let kinds: Vec<Kind> = places
        .into_iter()
        .zip(spreads)
        .zip(prices)
        .map(|((places, spread), price)| Kind {
            places,
            spread,
            price,
        })
        .collect();
    let limit = if inputs.values.contains_key("budget") {
        Limit::Money(inputs.get("budget"))
    } else {
        Limit::Visits(inputs.get("n"))
    };
    let visits = allocate(&kinds, limit).expect(inputs.place);
    let n: f64 = visits.iter().sum();
    let cost: f64 = visits.iter().zip(&kinds).map(|(n, kind)| n * kind.price).sum();
    vec![
        ("n", n.into()),
        ("var_neyman", mean_variance(&kinds, &visits).into()),
        ("var_proportional", proportional_variance(&kinds, n).into()),
        ("cost", cost.into()),
        ("n_h", visits.into()),
    ]
}

/// Of the shipped table of Swiss municipalities.
fn swiss_regions(inputs: &Inputs<'_>) -> Outputs {
    let n = inputs.get("n");
    let (all, regions) = (swiss::kinds(By::Nothing), swiss::kinds(By::Region));
    let proportional: Vec<f64> = regions.iter().map(|k| n * k.places / all[0].places).collect();
    let neyman = allocate(&regions, Limit::Visits(n)).expect(inputs.place);
    vec![
        ("total", swiss::total().into()),
        ("N_h", places(&regions).into()),
        ("S_h", spreads(&regions).into()),
        ("se_srs", total_error(&all, &[n]).into()),
        ("se_prop", total_error(&regions, &proportional).into()),
        ("se_neyman", total_error(&regions, &neyman).into()),
        ("n_neyman", neyman.into()),
    ]
}

/// The same, with no more visits to a kind than it has places.
fn swiss_sizes(inputs: &Inputs<'_>) -> Outputs {
    let sizes = swiss::kinds(By::Size);
    let visits = allocate_at_most_all(&sizes, inputs.get("n")).expect(inputs.place);
    vec![
        ("N_h", places(&sizes).into()),
        ("S_h", spreads(&sizes).into()),
        ("se", total_error(&sizes, &visits).into()),
        ("n_h", visits.into()),
    ]
}

fn places(kinds: &[Kind]) -> Vec<f64> {
    kinds.iter().map(|kind| kind.places).collect()
}

fn spreads(kinds: &[Kind]) -> Vec<f64> {
    kinds.iter().map(|kind| kind.spread).collect()
}

fn one_price(inputs: &Inputs<'_>) -> Outputs {
    let market = Linear::new(inputs.get("a"), inputs.get("c")).expect(inputs.place);
    let (one, personal) = (market.one_price(), market.personal_prices());
    vec![
        ("p_uniform", market.price().into()),
        ("q", market.sold().into()),
        ("profit", one.profit.into()),
        ("cs", one.buyers.into()),
        ("dwl", one.lost.into()),
        ("fd_profit", personal.profit.into()),
        ("fd_cs", personal.buyers.into()),
        ("fd_q", market.sold_at_personal_prices().into()),
    ]
}

fn segments(inputs: &Inputs<'_>) -> Outputs {
    let k = inputs.get("K");
    let split = bands(k).expect(inputs.place);
    vec![
        ("profit", split.profit.into()),
        ("cs", split.buyers.into()),
        ("dwl", split.lost.into()),
        ("avg_price_paid", mean_price(k).expect(inputs.place).into()),
    ]
}

fn loyal(inputs: &Inputs<'_>) -> Outputs {
    let doors = loyalty(inputs.get("theta"), inputs.get("c")).expect(inputs.place);
    vec![
        ("p_loyal", doors.loyal.into()),
        ("p_new", doors.newcomer.into()),
        ("penalty", (doors.loyal - doors.newcomer).into()),
        ("switch_share", doors.switch.into()),
    ]
}

fn poach(inputs: &Inputs<'_>) -> Outputs {
    let t = inputs.get("t");
    let doors = poaching(t).expect(inputs.place);
    vec![
        ("p_uniform", t.into()),
        ("p_loyal", doors.loyal.into()),
        ("p_poach", doors.newcomer.into()),
        ("switch_share", doors.switch.into()),
    ]
}

/// By Monte Carlo, with buyers enough that learning a price from 1,000 of them favours it little.
fn fog(inputs: &Inputs<'_>) -> Outputs {
    let split = noisy(inputs.get("sigma"), 200_000, 7).expect(inputs.place);
    vec![("profit", split.profit.into()), ("cs", split.buyers.into())]
}

fn audit(inputs: &Inputs<'_>) -> Outputs {
    if inputs.values.contains_key("q") {
        let sees = audit_sees(inputs.get("n"), inputs.get("q")).expect(inputs.place);
        return vec![("p_detect", sees.into())];
    }
    let p = sign_test(inputs.get("differ") as u64, inputs.get("old_dearer") as u64);
    vec![("sign_p", p.into())]
}
