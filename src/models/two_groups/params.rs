//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// Whose scores they are.
    Source {
        /// Two groups of normal scores that differ in nothing but their share of cases (0).
        Synthetic,
        /// Credit scores of 2003 in the United States; a case is somebody who repays (1).
        Credit,
        /// COMPAS scores in Broward County, Florida, 2013-2014; a case is somebody arrested again within two
        /// years (2).
        Compas,
    }
}

choice! {
    /// What is asked of the cuts.
    Rule {
        /// The cuts that the learner sets (0).
        Own,
        /// A cut for each group, for the most profit (1).
        MaxProfit,
        /// One cut for all, the most profitable (2).
        Single,
        /// The same share of each group is selected: demographic parity (3).
        Parity,
        /// The same share of the cases of each group is selected: equal opportunity (4).
        Opportunity,
        /// Also the same share of the others, by mixing cuts by lot: equalised odds (5).
        Odds,
    }
}

params! {
    /// What the learner sets.
    Params {
        /// Whose scores they are.
        source: choice(Source, Synthetic),
        /// What is asked of the cuts.
        rule: choice(Rule, Own),
        /// The learner's cut for the first group, in % of the score's scale.
        cut_a: real(0.0, 100.0, 50.0),
        /// The learner's cut for the other groups, in % of the score's scale.
        cut_b: real(0.0, 100.0, 50.0),
        /// Share of cases among the selected at which selecting neither gains nor loses.
        break_even: share(0.05, 0.95, 0.82),
        /// Share of cases in the first synthetic group (assumed).
        base_a: share(0.01, 0.9, 0.3),
        /// Share of cases in the second synthetic group (assumed).
        base_b: share(0.01, 0.9, 0.1),
        /// How far the synthetic score tells cases from others, in standard deviations (assumed).
        dprime: real(0.25, 4.0, 1.5),
    }
}
