//! What the learner sets, and the ranges.

use serde::{Deserialize, Serialize};

use super::super::{
    catalogue::{ParamError, ParamKind, ParamSpec, Settings, checked},
    town,
};

/// What the learner sets; shares are `0.0..=1.0`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Share of online residents who want the service windows to stay (assumed).
    pub yes_online: f64,
    /// Share of offline residents who want the service windows to stay (assumed).
    pub yes_offline: f64,
    /// Share of residents who are online (2020 figures by default).
    pub online_share: f64,
    /// Online replies collected; at most as many as residents are online.
    pub online_replies: u32,
    /// Residents visited at random.
    pub visits: u32,
}

impl Params {
    const DEFAULT: Self = Self {
        yes_online: 0.20,
        yes_offline: 0.80,
        online_share: town::ONLINE_SHARE,
        online_replies: 6000,
        visits: 100,
    };

    /// The defaults with these settings over them; the last of two with the same name counts.
    ///
    /// # Errors
    /// The first setting whose name is unknown or whose value is out of range.
    pub fn from_settings(settings: &Settings) -> Result<Self, ParamError> {
        let mut params = Self::default();
        for (name, value) in settings {
            let (spec, value) = checked(&PARAMS, name, *value)?;
            match spec.name {
                "online_replies" => params.online_replies = value as u32,
                "visits" => params.visits = value as u32,
                "online_share" => params.online_share = value,
                "yes_online" => params.yes_online = value,
                _ => params.yes_offline = value,
            }
        }
        Ok(params)
    }
}

impl Default for Params {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The parameters in the order in which controls show them.
pub const PARAMS: [ParamSpec; 5] = [
    ParamSpec {
        name: "online_replies",
        kind: ParamKind::Count,
        min: 10.0,
        max: 9800.0,
        default: Params::DEFAULT.online_replies as f64,
        assumed: true,
    },
    ParamSpec {
        name: "visits",
        kind: ParamKind::Count,
        min: 1.0,
        max: 2000.0,
        default: Params::DEFAULT.visits as f64,
        assumed: true,
    },
    share("online_share", 0.05, 0.98, Params::DEFAULT.online_share, false),
    share("yes_online", 0.0, 1.0, Params::DEFAULT.yes_online, true),
    share("yes_offline", 0.0, 1.0, Params::DEFAULT.yes_offline, true),
];

const fn share(name: &'static str, min: f64, max: f64, default: f64, assumed: bool) -> ParamSpec {
    ParamSpec {
        name,
        kind: ParamKind::Share,
        min,
        max,
        default,
        assumed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn set(name: &str, value: f64) -> Settings {
        vec![(name.to_owned(), value)]
    }

    #[test]
    fn every_parameter_reaches_its_own_field() {
        let own: Vec<f64> = PARAMS
            .iter()
            .map(|spec| {
                let p = Params::from_settings(&set(spec.name, spec.max)).unwrap();
                let fields = [
                    f64::from(p.online_replies),
                    f64::from(p.visits),
                    p.online_share,
                    p.yes_online,
                    p.yes_offline,
                ];
                let changed: Vec<usize> = (0..5).filter(|i| fields[*i] != PARAMS[*i].default).collect();
                assert_eq!(changed.len(), 1, "{}", spec.name);
                assert_eq!(PARAMS[changed[0]].name, spec.name);
                fields[changed[0]]
            })
            .collect();
        assert_eq!(own, [9800.0, 2000.0, 0.98, 1.0, 1.0]);
    }

    #[test]
    fn no_settings_give_the_defaults() {
        assert_eq!(Params::from_settings(&Vec::new()), Ok(Params::default()));
    }

    #[test]
    fn a_slip_in_a_name_is_told_with_the_nearest() {
        let error = Params::from_settings(&set("yes_onlin", 0.5)).unwrap_err();
        assert_eq!(
            error,
            ParamError::Unknown {
                name: "yes_onlin".to_owned(),
                nearest: "yes_online"
            }
        );
    }

    #[test]
    fn part_of_a_person_cannot_be_visited() {
        let error = Params::from_settings(&set("visits", 99.5)).unwrap_err();
        assert_eq!(
            error,
            ParamError::NotWhole {
                name: "visits",
                value: 99.5
            }
        );
        assert!(Params::from_settings(&set("online_share", 0.655)).is_ok());
    }

    proptest! {
        #[test]
        fn values_outside_the_range_are_refused(which in 0..5_usize, by in 1e-3..1e12_f64) {
            let spec = &PARAMS[which];
            for value in [spec.min - by, spec.max + by, f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let error = Params::from_settings(&set(spec.name, value)).unwrap_err();
                match error {
                    ParamError::Range { name, min, max, .. } => {
                        prop_assert_eq!((name, min, max), (spec.name, spec.min, spec.max));
                    }
                    other => prop_assert!(false, "{other:?}"),
                }
            }
        }
    }
}
