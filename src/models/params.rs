//! One way to declare what a learner sets: the struct, its defaults, its ranges and how it is read.
//!
//! The declaration names every parameter once, so that a range, a default and a field cannot drift apart.

use super::catalogue::ParamError;

/// What a parameter's field holds, as the number of a setting and back.
pub(super) trait Setting: Copy {
    /// The field's value for a number that [`super::catalogue::checked`] let pass.
    fn read(number: f64) -> Self;
    /// The number of the field's value.
    fn number(self) -> f64;
}

impl Setting for f64 {
    fn read(number: f64) -> Self {
        number
    }

    fn number(self) -> f64 {
        self
    }
}

impl Setting for u32 {
    fn read(number: f64) -> Self {
        number as Self
    }

    fn number(self) -> f64 {
        f64::from(self)
    }
}

impl Setting for bool {
    fn read(number: f64) -> Self {
        number == 1.0
    }

    fn number(self) -> f64 {
        f64::from(u8::from(self))
    }
}

/// The value itself if it lies in the range, the nearest end if not, and `default` for what is no number.
pub(super) fn nearest_allowed(value: f64, min: f64, max: f64, default: f64) -> f64 {
    if value.is_nan() {
        default
    } else {
        value.clamp(min, max)
    }
}

/// The value itself if it lies in the range.
///
/// # Errors
/// It does not, or is no number.
pub(super) fn within(name: &'static str, value: f64, min: f64, max: f64) -> Result<f64, ParamError> {
    if (min..=max).contains(&value) {
        Ok(value)
    } else {
        Err(ParamError::Range {
            name,
            value,
            min,
            max,
        })
    }
}

/// An outcome with what it was computed from, as it is printed.
#[derive(serde::Serialize)]
pub(super) struct Printed<P, O> {
    /// Seed of the run.
    pub(super) seed: u64,
    /// Whom the model is about.
    pub(super) population: &'static str,
    /// What was set.
    pub(super) params: P,
    /// What came out.
    pub(super) outcome: O,
}

/// Declares `Params` and `PARAMS`. A parameter is a `count` (u32), a `share`, a `real` (both f64) or a
/// `flag` (bool; 1 is yes and 0 no) with its smallest and largest value and its default; `measured` after
/// them says that the default was measured and not assumed for teaching.
macro_rules! params {
    (@type count) => { u32 };
    (@type flag) => { bool };
    (@type $number:ident) => { f64 };
    (@spec flag, $name:ident, $min:expr, $max:expr, $default:expr) => {
        $crate::models::catalogue::ParamSpec::count(stringify!($name), $min, $max, $default)
    };
    (@spec $kind:ident, $name:ident, $min:expr, $max:expr, $default:expr) => {
        $crate::models::catalogue::ParamSpec::$kind(stringify!($name), $min, $max, $default)
    };
    (
        $(#[$about:meta])*
        Params {
            $(
                $(#[$what:meta])*
                $name:ident: $kind:ident($min:expr, $max:expr, $default:expr $(, $measured:ident)?),
            )+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct Params {
            $($(#[$what])* pub $name: $crate::models::params::params!(@type $kind),)+
        }

        /// The parameters in the order in which controls show them.
        pub const PARAMS: &[$crate::models::catalogue::ParamSpec] = &[
            $($crate::models::params::params!(@spec $kind, $name, $min, $max, $default) $(.$measured())?,)+
        ];

        impl Params {
            /// The defaults with these settings over them; the last of two with the same name counts.
            ///
            /// # Errors
            /// The first setting whose name is unknown or whose value is out of range.
            pub fn from_settings(
                settings: &$crate::models::catalogue::Settings,
            ) -> Result<Self, $crate::models::catalogue::ParamError> {
                let mut params = Self::default();
                for (name, value) in settings {
                    let (spec, value) = $crate::models::catalogue::checked(PARAMS, name, *value)?;
                    match spec.name {
                        $(stringify!($name) => params.$name = $crate::models::params::Setting::read(value),)+
                        _ => {}
                    }
                }
                Ok(params)
            }

            /// The same with every value brought into its range, for parameters that were not read from
            /// settings: what is too small or too large becomes the nearest end, and what is no number the
            /// default.
            #[must_use]
            pub fn in_range(&self) -> Self {
                use $crate::models::params::{Setting, nearest_allowed};
                Self {
                    $($name: Setting::read(nearest_allowed(self.$name.number(), $min, $max, $default)),)+
                }
            }
        }

        impl Default for Params {
            fn default() -> Self {
                Self {
                    $($name: $crate::models::params::Setting::read($default),)+
                }
            }
        }
    };
}
pub(super) use params;

#[cfg(test)]
#[expect(unreachable_pub, reason = "the macro declares what other modules export")]
mod tests {
    use super::super::catalogue::{ParamError, ParamKind};

    params! {
        /// For these tests.
        Params {
            /// A count.
            people: count(1.0, 50.0, 5.0),
            /// A share.
            part: share(0.0, 1.0, 0.25, measured),
            /// A real number.
            noise: real(-2.0, 2.0, 0.5),
            /// Yes or no.
            repaired: flag(0.0, 1.0, 0.0),
        }
    }

    fn set(name: &str, value: f64) -> Result<Params, ParamError> {
        Params::from_settings(&vec![(name.to_owned(), value)])
    }

    #[test]
    fn every_setting_reaches_its_own_field() {
        let default = Params::default();
        assert_eq!(
            set("people", 7.0),
            Ok(Params {
                people: 7,
                ..default.clone()
            })
        );
        assert_eq!(
            set("part", 1.0),
            Ok(Params {
                part: 1.0,
                ..default.clone()
            })
        );
        assert_eq!(
            set("noise", -2.0),
            Ok(Params {
                noise: -2.0,
                ..default.clone()
            })
        );
        assert_eq!(
            set("repaired", 1.0),
            Ok(Params {
                repaired: true,
                ..default
            })
        );
    }

    #[test]
    fn kinds_ranges_and_origins_are_kept() {
        let kinds: Vec<ParamKind> = PARAMS.iter().map(|spec| spec.kind).collect();
        assert_eq!(
            kinds,
            [
                ParamKind::Count,
                ParamKind::Share,
                ParamKind::Real,
                ParamKind::Count
            ]
        );
        assert_eq!(PARAMS.iter().filter(|spec| !spec.assumed).count(), 1);
        assert_eq!(
            set("peple", 3.0),
            Err(ParamError::Unknown {
                name: "peple".to_owned(),
                nearest: "people"
            })
        );
        assert!(matches!(
            set("people", 1.5),
            Err(ParamError::NotWhole { name: "people", .. })
        ));
        for value in [2.1, f64::INFINITY, f64::NAN] {
            assert!(matches!(
                set("noise", value),
                Err(ParamError::Range {
                    name: "noise",
                    min: -2.0,
                    max: 2.0,
                    ..
                })
            ));
        }
    }

    #[test]
    fn what_is_out_of_range_is_brought_in() {
        let odd = Params {
            people: 99,
            part: f64::NAN,
            noise: f64::NEG_INFINITY,
            repaired: true,
        };
        assert_eq!(
            odd.in_range(),
            Params {
                people: 50,
                part: 0.25,
                noise: -2.0,
                repaired: true
            }
        );
    }
}
