//! Reference cases of the models about who is in the data.

use ground_truth::models::big_data_paradox::published::{File, breakeven_ratio, effective_size};

use super::case::{Inputs, Outputs};

/// The outputs of the oracle `id` for these inputs, or `None` for an unknown id.
pub(super) fn compute(id: &str, inputs: &Inputs<'_>) -> Option<Outputs> {
    let outputs = match id {
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
