//! Reference cases of the models on charts, advice, targets, visits and prices.

use ground_truth::models::{
    advice_trial::published::{Review, accuracy_of, breakeven, effort, joint_sensitivity},
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
