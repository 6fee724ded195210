//! Who is online: a logistic model of coverage by place and age, fitted to published margins.
//!
//! `logit c = a + b·village + e·older` for the four strata of place and age. Three published shares (of
//! people in towns, in villages, and of 60 or older) determine the three numbers.

use std::sync::OnceLock;

use super::numerics::{logistic, logit, root::brent};

/// Log-odds beyond which no coefficient is looked for.
const FURTHEST: f64 = 60.0;
/// How near coefficients are found, in log-odds.
const NEAR: f64 = 1e-13;

/// Published shares, all within `(0, 1)`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// Share of people who live in villages.
    pub village_share: f64,
    /// Share of 60 or older among people in towns.
    pub older_in_town: f64,
    /// Share of 60 or older among people in villages.
    pub older_in_village: f64,
    /// Share online among people in towns.
    pub town_online: f64,
    /// Share online among people in villages.
    pub village_online: f64,
    /// Share online among people of 60 or older.
    pub older_online: f64,
}

/// The 2020 census of China with the online shares of June 2020 (CNNIC, 46th report; the share of older
/// people from 96.82 million users).
pub const JUNE_2020: Margins = Margins {
    village_share: 0.3611,
    older_in_town: 0.1582,
    older_in_village: 0.2381,
    town_online: 0.764,
    village_online: 0.523,
    older_online: 0.3667,
};

/// The fitted model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coverage {
    /// `a`: log-odds of being online in town under 60.
    pub base: f64,
    /// `b`: what living in a village adds to the log-odds.
    pub village: f64,
    /// `e`: what being 60 or older adds.
    pub older: f64,
}

/// Why margins do not determine a model.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum MarginError {
    /// A share is not strictly between 0 and 1.
    #[error("{name} = {value} is not between 0 and 1")]
    Share {
        /// The margin.
        name: &'static str,
        /// Its value.
        value: f64,
    },
    /// No model of this kind has these three shares online.
    #[error("no coverage fits these margins")]
    NoFit,
}

impl Margins {
    /// The margins with their names.
    fn named(&self) -> [(&'static str, f64); 6] {
        [
            ("village_share", self.village_share),
            ("older_in_town", self.older_in_town),
            ("older_in_village", self.older_in_village),
            ("town_online", self.town_online),
            ("village_online", self.village_online),
            ("older_online", self.older_online),
        ]
    }

    /// Shares of the four strata: town under 60, town older, village under 60, village older.
    pub fn weights(&self) -> [f64; 4] {
        let (village, town) = (self.village_share, 1.0 - self.village_share);
        [
            town * (1.0 - self.older_in_town),
            town * self.older_in_town,
            village * (1.0 - self.older_in_village),
            village * self.older_in_village,
        ]
    }

    /// The coverage that gives these shares. For each `e`, town and village determine their own `a` and
    /// `a + b`; the share of older people online grows with `e`, which determines that.
    ///
    /// # Errors
    /// A share outside `(0, 1)`, or shares that no such model has.
    pub fn fit(&self) -> Result<Coverage, MarginError> {
        if let Some((name, value)) = self.named().into_iter().find(|(_, v)| !(*v > 0.0 && *v < 1.0)) {
            return Err(MarginError::Share { name, value });
        }
        let [_, town_older, _, village_older] = self.weights();
        let bases = |older: f64| {
            let town = base(self.older_in_town, self.town_online, older)?;
            Some((town, base(self.older_in_village, self.village_online, older)?))
        };
        let excess = |older: f64| {
            bases(older).map_or(f64::NAN, |(town, village)| {
                let online = town_older * logistic(town + older) + village_older * logistic(village + older);
                online - self.older_online * (town_older + village_older)
            })
        };
        let older = brent(excess, -FURTHEST, FURTHEST, NEAR).ok_or(MarginError::NoFit)?;
        let (town, village) = bases(older).ok_or(MarginError::NoFit)?;
        Ok(Coverage {
            base: town,
            village: village - town,
            older,
        })
    }
}

/// Log-odds of people under 60 at which, with a share `older_share` of older people whose log-odds lie
/// `older` apart, the share `online` of all is online.
fn base(older_share: f64, online: f64, older: f64) -> Option<f64> {
    let excess = |x: f64| (1.0 - older_share) * logistic(x) + older_share * logistic(x + older) - online;
    let (low, high) = (logit(online) - older.max(0.0), logit(online) - older.min(0.0));
    // A hair wider, so that rounding does not hide the change of sign.
    brent(excess, low - 1e-9, high + 1e-9, NEAR)
}

impl Coverage {
    /// The model of [`JUNE_2020`], by which the town is settled.
    pub fn of_2020() -> Self {
        static FITTED: OnceLock<Coverage> = OnceLock::new();
        *FITTED.get_or_init(|| {
            JUNE_2020.fit().unwrap_or(Coverage {
                base: logit(JUNE_2020.town_online),
                village: 0.0,
                older: 0.0,
            })
        })
    }

    /// Log-odds of being online in each stratum, in the order of [`Margins::weights`].
    pub fn log_odds(&self) -> [f64; 4] {
        let Self { base, village, older } = *self;
        [base, base + older, base + village, base + village + older]
    }

    /// Share online in each stratum, in the same order.
    pub fn shares(&self) -> [f64; 4] {
        self.log_odds().map(logistic)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn margins_that_fit_nothing() {
        let odd = Margins {
            town_online: 1.0,
            ..JUNE_2020
        };
        assert_eq!(
            odd.fit(),
            Err(MarginError::Share {
                name: "town_online",
                value: 1.0
            })
        );
        assert!(
            Margins {
                older_online: f64::NAN,
                ..JUNE_2020
            }
            .fit()
            .is_err()
        );
        // More older people online than there can be users.
        let crowded = Margins {
            older_in_town: 0.6,
            older_in_village: 0.6,
            older_online: 0.95,
            town_online: 0.3,
            ..JUNE_2020
        };
        assert_eq!(crowded.fit(), Err(MarginError::NoFit));
    }

    proptest! {
        /// Margins computed from any model lead back to it.
        #[test]
        fn the_fit_undoes_the_margins(
            village_share in 0.05..0.95_f64, older_in_town in 0.05..0.5_f64, older_in_village in 0.05..0.5_f64,
            base in -1.0..3.0_f64, village in -3.0..1.0_f64, older in -4.0..1.0_f64,
        ) {
            let model = Coverage { base, village, older };
            let mut margins = Margins { village_share, older_in_town, older_in_village, ..JUNE_2020 };
            let (w, c) = (margins.weights(), model.shares());
            let share = |of: [usize; 2]| {
                of.iter().map(|i| w[*i] * c[*i]).sum::<f64>() / of.iter().map(|i| w[*i]).sum::<f64>()
            };
            margins.town_online = share([0, 1]);
            margins.village_online = share([2, 3]);
            margins.older_online = share([1, 3]);
            let found = margins.fit().unwrap();
            for (found, given) in [(found.base, base), (found.village, village), (found.older, older)] {
                prop_assert!((found - given).abs() < 1e-9, "{found} for {given}");
            }
        }
    }
}
