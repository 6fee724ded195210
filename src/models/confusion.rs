//! The two-by-two table of a yes-or-no decision: what people are, and what is said of them.

/// `part / whole`, and 0 of nothing.
pub fn part_of(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

/// People by what they are and what the gate says.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
pub struct Table {
    /// Cases flagged.
    pub hits: f64,
    /// Cases not flagged.
    pub misses: f64,
    /// Others flagged.
    pub false_alarms: f64,
    /// Others not flagged.
    pub passes: f64,
}

impl Table {
    /// The expected table of `people` with this share of cases and these shares of cases and others flagged.
    pub fn expected(people: f64, base_rate: f64, [of_cases, of_others]: [f64; 2]) -> Self {
        let (cases, others) = (people * base_rate, people * (1.0 - base_rate));
        Self {
            hits: cases * of_cases,
            misses: cases * (1.0 - of_cases),
            false_alarms: others * of_others,
            passes: others * (1.0 - of_others),
        }
    }

    /// Both tables together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            hits: self.hits + other.hits,
            misses: self.misses + other.misses,
            false_alarms: self.false_alarms + other.false_alarms,
            passes: self.passes + other.passes,
        }
    }

    /// Adds one person: whether a case, and whether flagged.
    pub fn count(&mut self, person: (bool, bool)) {
        let cell = match person {
            (true, true) => &mut self.hits,
            (true, false) => &mut self.misses,
            (false, true) => &mut self.false_alarms,
            (false, false) => &mut self.passes,
        };
        *cell += 1.0;
    }

    /// Everybody.
    pub fn people(&self) -> f64 {
        self.cases() + self.false_alarms + self.passes
    }

    /// Real cases.
    pub fn cases(&self) -> f64 {
        self.hits + self.misses
    }

    /// People flagged.
    pub fn flagged(&self) -> f64 {
        self.hits + self.false_alarms
    }

    /// Share of the flagged who are cases (positive predictive value); 0 when nobody is flagged.
    pub fn precision(&self) -> f64 {
        part_of(self.hits, self.flagged())
    }

    /// Share of those not flagged who are none (negative predictive value); 0 when everybody is flagged.
    pub fn pass_precision(&self) -> f64 {
        part_of(self.passes, self.passes + self.misses)
    }

    /// Share of the cases that are flagged; 0 without cases.
    pub fn hit_rate(&self) -> f64 {
        part_of(self.hits, self.cases())
    }

    /// Share of the cases that are missed; 0 without cases.
    pub fn miss_rate(&self) -> f64 {
        part_of(self.misses, self.cases())
    }

    /// Share of the others who are flagged; 0 without others.
    pub fn false_alarm_rate(&self) -> f64 {
        part_of(self.false_alarms, self.false_alarms + self.passes)
    }

    /// Share of people who are cases; 0 of nobody.
    pub fn base_rate(&self) -> f64 {
        part_of(self.cases(), self.people())
    }

    /// Share of people flagged; 0 of nobody.
    pub fn flag_rate(&self) -> f64 {
        part_of(self.flagged(), self.people())
    }

    /// Share of people whom the gate takes for what they are; 0 of nobody.
    pub fn accuracy(&self) -> f64 {
        part_of(self.hits + self.passes, self.people())
    }

    /// People flagged for each case found: infinite when none is.
    pub fn flags_per_hit(&self) -> f64 {
        self.flagged() / self.hits
    }
}
