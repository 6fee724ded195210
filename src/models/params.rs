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

/// Declares an enum without fields that a parameter chooses from by number, with `ALL` of its variants in the
/// order of their numbers. The first variant is the enum's own default.
macro_rules! choice {
    (
        $(#[$about:meta])*
        $of:ident {
            $(#[$what_first:meta])* $first:ident,
            $($(#[$what:meta])* $variant:ident,)*
        }
    ) => {
        $(#[$about])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum $of {
            $(#[$what_first])* #[default] $first,
            $($(#[$what])* $variant,)*
        }

        impl $of {
            /// All, in the order of their numbers.
            pub const ALL: [Self; [stringify!($first) $(, stringify!($variant))*].len()] =
                [Self::$first, $(Self::$variant,)*];
        }

        impl $crate::models::params::Setting for $of {
            fn read(number: f64) -> Self {
                Self::ALL.get(number as usize).copied().unwrap_or_default()
            }

            fn number(self) -> f64 {
                f64::from(self as u8)
            }
        }
    };
}
pub(super) use choice;

/// Declares `Params` and `PARAMS`. A parameter is a `count` (u32), a `share`, a `real` (both f64) or a
/// `flag` (bool; 1 is yes and 0 no) with its smallest and largest value and its default, or a `choice` with
/// its enum, made by [`choice!`], and the variant that is the default. `measured` at the end says that the
/// default was measured and not assumed for teaching.
macro_rules! params {
    (@type count $rest:tt) => { u32 };
    (@type share $rest:tt) => { f64 };
    (@type real $rest:tt) => { f64 };
    (@type flag $rest:tt) => { bool };
    (@type choice ($of:ident, $default:ident)) => { $of };
    (@spec $name:ident choice ($of:ident, $default:ident)) => {
        $crate::models::catalogue::ParamSpec::count(
            stringify!($name), 0.0, ($of::ALL.len() - 1) as f64, $of::$default as u8 as f64,
        )
    };
    (@spec $name:ident flag ($min:expr, $max:expr, $default:expr)) => {
        $crate::models::catalogue::ParamSpec::count(stringify!($name), $min, $max, $default)
    };
    (@spec $name:ident $kind:ident ($min:expr, $max:expr, $default:expr $(, $measured:ident)?)) => {
        $crate::models::catalogue::ParamSpec::$kind(stringify!($name), $min, $max, $default) $(.$measured())?
    };
    (@default choice ($of:ident, $default:ident)) => { $of::$default };
    (@default $kind:ident ($min:expr, $max:expr, $default:expr $(, $measured:ident)?)) => {
        $crate::models::params::Setting::read($default)
    };
    (@nearest $own:expr, choice $rest:tt) => { $own };
    (@nearest $own:expr, $kind:ident ($min:expr, $max:expr, $default:expr $(, $measured:ident)?)) => {
        $crate::models::params::Setting::read($crate::models::params::nearest_allowed(
            $crate::models::params::Setting::number($own), $min, $max, $default,
        ))
    };
    (
        $(#[$about:meta])*
        Params {
            $(
                $(#[$what:meta])*
                $name:ident: $kind:ident $rest:tt,
            )+
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct Params {
            $($(#[$what])* pub $name: $crate::models::params::params!(@type $kind $rest),)+
        }

        /// The parameters in the order in which controls show them.
        pub const PARAMS: &[$crate::models::catalogue::ParamSpec] = &[
            $($crate::models::params::params!(@spec $name $kind $rest),)+
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
                Self {
                    $($name: $crate::models::params::params!(@nearest self.$name, $kind $rest),)+
                }
            }
        }

        impl Default for Params {
            fn default() -> Self {
                Self {
                    $($name: $crate::models::params::params!(@default $kind $rest),)+
                }
            }
        }

        impl $crate::models::catalogue::Declared for Params {
            const PARAMS: &'static [$crate::models::catalogue::ParamSpec] = PARAMS;

            fn from_settings(
                settings: &$crate::models::catalogue::Settings,
            ) -> Result<Self, $crate::models::catalogue::ParamError> {
                Self::from_settings(settings)
            }

            fn settings(&self) -> $crate::models::catalogue::Settings {
                vec![$((
                    stringify!($name).to_owned(),
                    $crate::models::params::Setting::number(self.$name),
                ),)+]
            }
        }
    };
}
pub(super) use params;

#[cfg(test)]
#[expect(unreachable_pub, reason = "the macro declares what other modules export")]
mod tests {
    use super::super::catalogue::{Declared as _, ParamError, ParamKind};

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
    fn settings_make_the_same_parameters() {
        let params = Params {
            people: 7,
            part: 0.1,
            noise: -0.3,
            repaired: true,
        };
        let settings = params.settings();
        let names: Vec<&str> = settings.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["people", "part", "noise", "repaired"]);
        assert_eq!(Params::from_settings(&settings), Ok(params));
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
