//! What the learner sets, and the ranges.

use super::super::params::{choice, params};

choice! {
    /// How a seat is filled.
    Rule {
        /// The system proposes whoever is most like those who lead today (0).
        Similar,
        /// The same, but its shortlist must name at least one woman; one of the list is then drawn (1).
        Shortlist,
        /// The system does not see who leads today: the pool's share (2).
        Blind,
    }
}

params! {
    /// What the learner sets; shares are `0.0..=1.0`.
    Params {
        /// Weight γ of likeness to today's leaders, in log-odds. Assumed: nobody measured it anywhere.
        similarity: real(0.0, 0.95, 0.5),
        /// Share of women in the pool from which leaders come (assumed).
        pool: share(0.2, 0.6, 0.45),
        /// Share of women among leaders at the start (published, 2009).
        start: share(0.01, 0.99, 0.137),
        /// Share of the seats filled anew each round (assumed).
        turnover: share(0.05, 1.0, 1.0),
        /// Rounds.
        rounds: count(1.0, 50.0, 5.0),
        /// How a seat is filled.
        rule: choice(Rule, Similar),
        /// People on a shortlist.
        shortlist: count(2.0, 10.0, 3.0),
        /// Share of men among those who clicked on such notices before (assumed).
        clicks_men: share(0.5, 0.95, 0.67),
        /// How well clicks tell men from women, in standard deviations (assumed).
        dprime: real(0.25, 4.0, 1.0),
        /// Points, in standard deviations, that a score takes off women of equal merit (assumed).
        offset: real(0.0, 1.0, 0.2),
        /// Share of the pool that the score lets through.
        top: share(0.001, 0.9, 0.1),
    }
}
