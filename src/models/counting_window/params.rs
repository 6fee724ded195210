//! What the learner sets: the boxes of the form.

use super::super::params::{choice, params};

choice! {
    /// How finely a box of the form records.
    Detail {
        /// There is no such box (0).
        None,
        /// A few categories: centre or village; care or other matters; under 60 or older (1).
        Coarse,
        /// Each of its own: thirteen places, six matters, years of age (2).
        Fine,
    }
}

params! {
    /// What the form has boxes for, and how many visits are counted.
    Params {
        /// Where the visitor lives.
        place_box: choice(Detail, None),
        /// What they came for.
        matter_box: choice(Detail, Fine),
        /// How old they are.
        age_box: choice(Detail, None),
        /// How long they waited, in minutes.
        wait_box: flag(0.0, 1.0, 0.0),
        /// A number by which the same person is known again.
        person_box: flag(0.0, 1.0, 0.0),
        /// Visits counted.
        visits: count(10.0, 100.0, 30.0),
    }
}

impl Params {
    /// A form with every box, each as fine as it gets.
    pub fn full() -> Self {
        Self {
            place_box: Detail::Fine,
            matter_box: Detail::Fine,
            age_box: Detail::Fine,
            wait_box: true,
            person_box: true,
            ..Self::default()
        }
    }

    /// Boxes on the form.
    pub fn boxes(&self) -> u32 {
        let detailed = [self.place_box, self.matter_box, self.age_box].map(|detail| detail > Detail::None);
        detailed
            .into_iter()
            .chain([self.wait_box, self.person_box])
            .map(u32::from)
            .sum()
    }
}
