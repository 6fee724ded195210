//! What the learner sets: a benefit card and a harm card for each stakeholder, safeguards, evidence.

use super::{
    super::params::params,
    rule::{Card, Safeguard, Side, Stakeholder},
};

params! {
    /// What the learner sets; sizes are 0 (no card) to 5. The defaults are an offer of a platform that finds who
    /// needs care (assumed).
    Params {
        /// What older residents gain.
        older_benefit: real(0.0, 5.0, 4.0),
        /// How likely they gain it.
        older_benefit_chance: share(0.0, 1.0, 0.5),
        /// What older residents suffer: not being found, and not being looked for any more.
        older_harm: real(0.0, 5.0, 4.0),
        /// How likely they suffer it.
        older_harm_chance: share(0.0, 1.0, 0.3),
        /// Whether it cannot be undone.
        older_harm_lasting: flag(0.0, 1.0, 1.0),
        /// What other residents gain.
        others_benefit: real(0.0, 5.0, 3.0),
        /// How likely they gain it.
        others_benefit_chance: share(0.0, 1.0, 0.7),
        /// What other residents suffer: a wrong mark, or data in other hands.
        others_harm: real(0.0, 5.0, 2.0),
        /// How likely they suffer it.
        others_harm_chance: share(0.0, 1.0, 0.2),
        /// Whether it cannot be undone.
        others_harm_lasting: flag(0.0, 1.0, 0.0),
        /// What the staff gain.
        staff_benefit: real(0.0, 5.0, 2.0),
        /// How likely they gain it.
        staff_benefit_chance: share(0.0, 1.0, 0.6),
        /// What the staff suffer: everything entered twice.
        staff_harm: real(0.0, 5.0, 2.0),
        /// How likely they suffer it.
        staff_harm_chance: share(0.0, 1.0, 0.5),
        /// Whether it cannot be undone.
        staff_harm_lasting: flag(0.0, 1.0, 0.0),
        /// What the office gains.
        office_benefit: real(0.0, 5.0, 3.0),
        /// How likely it gains it.
        office_benefit_chance: share(0.0, 1.0, 0.8),
        /// What the office suffers: a vendor it cannot leave.
        office_harm: real(0.0, 5.0, 2.0),
        /// How likely it suffers it.
        office_harm_chance: share(0.0, 1.0, 0.1),
        /// Whether it cannot be undone.
        office_harm_lasting: flag(0.0, 1.0, 0.0),
        /// The window with a person stays open.
        window: flag(0.0, 1.0, 0.0),
        /// A person hears appeals.
        appeal: flag(0.0, 1.0, 0.0),
        /// Purpose limit and dates of deletion.
        limits: flag(0.0, 1.0, 0.0),
        /// Owner, review date and a rule when to stop.
        review: flag(0.0, 1.0, 0.0),
        /// How much is known, from nothing (0) to everything (1).
        evidence: share(0.0, 1.0, 0.7),
    }
}

impl Params {
    /// The eight cards.
    pub fn cards(&self) -> Vec<Card> {
        use Stakeholder::{Office, Older, Others, Staff};
        let p = self;
        let benefits = [
            (Older, p.older_benefit, p.older_benefit_chance),
            (Others, p.others_benefit, p.others_benefit_chance),
            (Staff, p.staff_benefit, p.staff_benefit_chance),
            (Office, p.office_benefit, p.office_benefit_chance),
        ];
        let harms = [
            (Older, p.older_harm, p.older_harm_chance, p.older_harm_lasting),
            (Others, p.others_harm, p.others_harm_chance, p.others_harm_lasting),
            (Staff, p.staff_harm, p.staff_harm_chance, p.staff_harm_lasting),
            (Office, p.office_harm, p.office_harm_chance, p.office_harm_lasting),
        ];
        let benefits = benefits.into_iter().map(|(whom, size, chance)| Card {
            whom,
            side: Side::Benefit,
            chance,
            size,
        });
        let harms = harms.into_iter().map(|(whom, size, chance, lasting)| Card {
            whom,
            side: Side::Harm { lasting },
            chance,
            size,
        });
        benefits.chain(harms).collect()
    }

    /// The safeguards in use.
    pub fn safeguards(&self) -> Vec<Safeguard> {
        let used = [self.window, self.appeal, self.limits, self.review];
        Safeguard::ALL
            .into_iter()
            .zip(used)
            .filter_map(|(safeguard, used)| used.then_some(safeguard))
            .collect()
    }
}
