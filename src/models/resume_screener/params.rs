//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// What is done against the bias.
    Repair {
        /// Nothing: the machine sees test points, the word and gender (0).
        None,
        /// The gender column is deleted (1).
        DropGender,
        /// The word is deleted as well (2).
        DropWord,
        /// Gender is deleted, and past cases are weighed so that gender and hiring are unrelated among them (3).
        Reweigh,
        /// Gender is deleted, and each group gets a cut of its own, so that of the truly best as large a share
        /// is picked among women as among men (4).
        GroupCuts,
        /// The machine learns who did well later instead of who was hired (5).
        BetterLabel,
    }
}

params! {
    /// What the learner sets. All of it is assumed for teaching.
    Params {
        /// Points, in standard deviations of skill, that past hiring took off women of equal skill.
        penalty: real(0.0, 1.5, 0.8),
        /// Share of women among past cases and among applicants.
        women: share(0.1, 0.5, 0.3),
        /// Share of women whose résumé has the word, such as a women's club; of men it is [`WORD_MEN`].
        word_women: share(0.0, 1.0, 0.6),
        /// What is done against the bias.
        repair: choice(Repair, None),
        /// Noise of the test points round skill, in standard deviations of skill.
        noise: real(0.0, 2.0, 0.5),
        /// Share hired in the past, and picked now.
        hire: share(0.01, 0.5, 0.1),
        /// Past cases to learn from.
        past_cases: count(200.0, 4000.0, 4000.0),
    }
}

/// Share of men whose résumé has the word.
pub const WORD_MEN: f64 = 0.05;
