//! Those of 60 or older behind three filters: how far each comes, and what the requests say of all their needs.
//!
//! A smartphone, the town's app, a form finished in it. Only who passes all three can ask for help on the screen,
//! so the requests come from them. The repairs are those of the whole town, on the four groups of place and age.

use serde::Serialize;

use super::{
    Params, Repair,
    people::{IN_NEED, People},
    published::{Cell, LABEL},
    run,
    weights::Estimate,
};
use crate::models::{queue::first_in_queue, rng::Rng};

/// From this age on, the second of the two groups of age.
pub const MIDDLE: u8 = 70;
/// People whom one visitor sees in a day (assumed).
pub const VISITS_A_DAY: u32 = 8;

/// How far somebody comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Reach {
    /// No smartphone.
    Nowhere,
    /// A smartphone, without the town's app.
    Phone,
    /// In the town's app, without finishing the form.
    App,
    /// Can finish the form.
    Form,
}

impl Reach {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Nowhere, Self::Phone, Self::App, Self::Form];
}

/// One of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Index of the resident.
    pub id: u32,
    /// How far they come.
    pub reach: Reach,
    /// Whether they need help.
    pub needy: bool,
    /// Whether they were visited.
    pub visited: bool,
}

/// All of them, and what can be said of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Older {
    /// Each of them, by id.
    pub people: Vec<Person>,
    /// Counts of the centre under 70 and from 70 on, then of the villages; `online` counts who can finish the form.
    pub cells: [Cell; 4],
    /// People visited of those who cannot finish the form, and how many of them need help.
    pub visits: [u32; 2],
    /// The four estimates of the share in need, in the order of [`Repair::ALL`].
    pub estimates: [Estimate; 4],
}

impl Older {
    /// Of these people, who are online or not.
    pub(super) fn of(people: &People, online: &[bool], params: &Params, seed: u64) -> Self {
        let mut all: Vec<Person> = people
            .older
            .iter()
            .map(|older| {
                let at = older.id as usize;
                let on = online.get(at).copied().unwrap_or(false);
                let reach = match (on || older.phone, on, older.form < params.form_share) {
                    (false, ..) => Reach::Nowhere,
                    (true, false, _) => Reach::Phone,
                    (true, true, false) => Reach::App,
                    (true, true, true) => Reach::Form,
                };
                Person {
                    id: older.id,
                    reach,
                    needy: people.kinds.get(at).is_some_and(|kind| *kind >= IN_NEED),
                    visited: false,
                }
            })
            .collect();
        let unseen: Vec<bool> = all.iter().map(|person| person.reach < Reach::Form).collect();
        let visits = if params.repair == Repair::Visit {
            params.visits
        } else {
            0
        };
        let queue = first_in_queue(&unseen, visits, &mut Rng::of(seed, LABEL, 1));
        let mut cells = [Cell::default(); 4];
        let mut made = [0; 2];
        for ((person, older), visited) in all.iter_mut().zip(&people.older).zip(queue) {
            person.visited = visited;
            made = [
                made[0] + u32::from(visited),
                made[1] + u32::from(visited && person.needy),
            ];
            if let Some(cell) = cells.get_mut(older.group) {
                let seen = person.reach == Reach::Form;
                cell.people += 1;
                cell.needy += u32::from(person.needy);
                cell.online += u32::from(seen);
                cell.seen += u32::from(seen && person.needy);
            }
        }
        let (estimates, _) = run::estimates(&cells, made);
        Self {
            people: all,
            cells,
            visits: made,
            estimates,
        }
    }

    /// How many come at least so far.
    pub fn reached(&self, reach: Reach) -> u32 {
        self.people.iter().filter(|person| person.reach >= reach).count() as u32
    }

    /// How many of them come at least so far and need help.
    pub fn needy(&self, reach: Reach) -> u32 {
        let counted = |person: &&Person| person.reach >= reach && person.needy;
        self.people.iter().filter(counted).count() as u32
    }

    /// Days of one person's work that the visits take.
    pub fn visit_days(&self) -> u32 {
        self.visits[0].div_ceil(VISITS_A_DAY)
    }

    /// How many of those in need come through: `most` (over two thirds), `about-half`, or `few` (under a third).
    pub fn needy_heard(&self) -> &'static str {
        match super::share(self.needy(Reach::Form), self.needy(Reach::Nowhere)) {
            share if share > 2.0 / 3.0 => "most",
            share if share >= 1.0 / 3.0 => "about-half",
            _ => "few",
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Older, Reach, Repair};
    use crate::models::invisible_village::{Params, run};

    fn needy_share(older: &Older) -> f64 {
        f64::from(older.needy(Reach::Nowhere)) / f64::from(older.reached(Reach::Nowhere))
    }

    /// The measured gaps alone let fewer of those in need come through, and without any gap nobody is hidden.
    #[test]
    fn without_the_gaps_the_harm_is_gone() {
        let measured = run(&Params::default(), 7);
        assert_eq!(measured.older.needy_heard(), "few");
        assert!(measured.older_estimate().share < needy_share(&measured.older) - 0.02);
        let params = Params {
            village_gap: 0.0,
            older_gap: 0.0,
            form_share: 1.0,
            ..Params::default()
        };
        let open = run(&params, 7);
        assert_eq!(open.older.needy_heard(), "most");
        assert!((open.older_estimate().share - needy_share(&open.older)).abs() < 0.015);
    }

    /// Weights cannot show who is hidden inside a group; random visits can, on average over many draws.
    #[test]
    fn visits_show_what_weights_cannot() {
        let params = |repair, visits| Params {
            need_hides: 1.0,
            repair,
            visits,
            ..Params::default()
        };
        let outcome = run(&params(Repair::PostStratify, 0), 7);
        let truth = needy_share(&outcome.older);
        let [none, rake, post, _] = outcome.older.estimates.map(|estimate| estimate.share - truth);
        assert!(
            none < post && post < -0.08 && rake < -0.08,
            "{none} {rake} {post}"
        );
        let runs: Vec<Older> = (0..200)
            .map(|seed| run(&params(Repair::Visit, 100), seed).older)
            .collect();
        let visited = |older: &Older| older.estimates[3];
        let mean = runs.iter().map(|older| visited(older).share - truth).sum::<f64>() / 200.0;
        assert!(mean.abs() < 0.012, "{mean}");
        let covered = runs
            .iter()
            .filter(|older| (visited(older).interval[0]..=visited(older).interval[1]).contains(&truth));
        // 190 expected, standard deviation 3.1.
        assert!((178..=200).contains(&covered.count()));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn everybody_passes_the_filters_in_order(
            hides in 0.0..=1.5_f64, gap in 0.0..=2.49_f64, form in 0.0..=1.0_f64, visits in 0..=200_u32, seed in any::<u64>(),
        ) {
            let params = Params {
                older_gap: gap, need_hides: hides, form_share: form, visits, repair: Repair::Visit, ..Params::default()
            };
            let older = run(&params, seed).older;
            let counts = Reach::ALL.map(|reach| older.reached(reach));
            prop_assert_eq!(counts[0], 1871);
            prop_assert!(counts.windows(2).all(|pair| pair[1] <= pair[0]));
            prop_assert_eq!(older.visits[0], visits.min(1871 - counts[3]));
            prop_assert!(older.people.iter().all(|person| !(person.visited && person.reach == Reach::Form)));
            let counted = |of: fn(&super::Cell) -> u32| older.cells.iter().map(of).sum::<u32>();
            prop_assert_eq!(counted(|cell| cell.online), counts[3]);
            prop_assert_eq!(counted(|cell| cell.seen), older.needy(Reach::Form));
        }

        /// The more need hides people, the fewer of those in need come through; an easier form lets more through.
        #[test]
        fn the_controls_move_as_taught(hides in 0.0..=1.2_f64, more in 0.05..0.3_f64, form in 0.1..0.7_f64) {
            let at = |need_hides, form_share| {
                run(&Params { need_hides, form_share, ..Params::default() }, 3).older
            };
            let before = at(hides, form);
            prop_assert!(at(hides + more, form).needy(Reach::Form) <= before.needy(Reach::Form));
            prop_assert!(at(hides, form + more).needy(Reach::Form) > before.needy(Reach::Form));
        }
    }
}
