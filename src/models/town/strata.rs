//! The four strata of the town and who of them is online.
//!
//! Sizes follow the 2020 census (36.11 % rural; 15.82 % of urban and 23.81 % of rural people are 60 or
//! older). Online coverage follows the national figures of June 2020 (CNNIC, 46th report): 76.4 % of
//! urban and 52.3 % of rural people, and 36.67 % of people of 60 and older.

use super::super::{coverage::Coverage, numerics::logistic};

/// Residents of the town.
pub const POPULATION: u32 = 10_000;

/// Where a resident lives and whether they are 60 or older.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stratum {
    /// In the centre, under 60.
    CentreYounger,
    /// In the centre, 60 or older.
    CentreOlder,
    /// In a village, under 60.
    VillageYounger,
    /// In a village, 60 or older.
    VillageOlder,
}

impl Stratum {
    /// All four, in the order of the tables.
    pub const ALL: [Self; 4] = [
        Self::CentreYounger,
        Self::CentreOlder,
        Self::VillageYounger,
        Self::VillageOlder,
    ];

    /// Residents in this stratum; together [`POPULATION`].
    pub const fn size(self) -> u32 {
        match self {
            Self::CentreYounger => 5378,
            Self::CentreOlder => 1011,
            Self::VillageYounger => 2751,
            Self::VillageOlder => 860,
        }
    }

    /// Whether its people live in one of the villages.
    pub const fn is_village(self) -> bool {
        matches!(self, Self::VillageYounger | Self::VillageOlder)
    }

    /// Whether its people are 60 or older.
    pub const fn is_older(self) -> bool {
        matches!(self, Self::CentreOlder | Self::VillageOlder)
    }

    /// Log-odds of being online in 2020.
    pub fn coverage_logit(self) -> f64 {
        let [centre_younger, centre_older, village_younger, village_older] = Coverage::of_2020().log_odds();
        match self {
            Self::CentreYounger => centre_younger,
            Self::CentreOlder => centre_older,
            Self::VillageYounger => village_younger,
            Self::VillageOlder => village_older,
        }
    }

    /// Share of the stratum that is online in 2020.
    pub fn coverage(self) -> f64 {
        logistic(self.coverage_logit())
    }

    /// Share that needs help from the town (assumed for teaching).
    pub const fn need_rate(self) -> f64 {
        match self {
            Self::CentreYounger => 0.10,
            Self::CentreOlder => 0.25,
            Self::VillageYounger => 0.18,
            Self::VillageOlder => 0.40,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Coverage of the strata that pass, weighted by their sizes.
    fn share(of: impl Fn(Stratum) -> bool) -> f64 {
        let some = || Stratum::ALL.into_iter().filter(|s| of(*s));
        some().map(|s| f64::from(s.size()) * s.coverage()).sum::<f64>()
            / some().map(|s| f64::from(s.size())).sum::<f64>()
    }

    #[test]
    fn sizes_make_the_town() {
        assert_eq!(Stratum::ALL.iter().map(|s| s.size()).sum::<u32>(), POPULATION);
    }

    /// The published shares; 10,000 people round the census shares, hence 0.0002.
    #[test]
    fn coverage_reproduces_the_published_shares() {
        assert!((share(|s| !s.is_village()) - 0.764).abs() < 2e-4);
        assert!((share(Stratum::is_village) - 0.523).abs() < 2e-4);
        assert!((share(Stratum::is_older) - 0.3667).abs() < 2e-4);
        assert!((share(|_| true) - 0.6770).abs() < 2e-4);
    }
}
