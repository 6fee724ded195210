//! D15: five hundred counties, in each of which four plans spend the same budget.

use ground_truth::models::desk_or_field::{Counties, Errors, Params, Plan, typical};

use super::Work;

/// Typical error of desk, field, both and blend, and behind them the plan's numbers.
fn counties() -> Vec<f64> {
    let params = Params::default();
    let errors: Vec<Errors> = Counties::new(&params, 7).collect();
    let (found, plan) = (typical(&errors), Plan::of(&params));
    let numbers = [plan.field_visits, plan.rows, plan.visits].map(f64::from);
    let mut all = vec![found.desk, found.field, found.both, found.blend];
    all.extend(numbers);
    all
}

/// The work of this file.
pub(crate) fn work() -> Vec<Work> {
    vec![Work::new("D15 five hundred counties", counties)]
}
