//! What a resident's life is like: plain tables of assumed shares, and the few rules that keep a life
//! consistent (a pupil is young, a pensioner old, whoever uses the app has a smartphone).
//!
//! The tables are made up in the manner of census tables; only the strata and who is online follow
//! published figures.

use super::strata::Stratum;

/// An enumeration whose members have stable ids, for interface strings and printed rows.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $member:ident = $id:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$what])* $member,)+ }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [Self] = &[$(Self::$member,)+];

            /// Its id, language-free.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$member => $id,)+ }
            }
        }
    };
}

named! {
    /// Sex in the register.
    Sex {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
    }
}

named! {
    /// Highest school attended.
    Schooling {
        /// Never went to school.
        None = "none",
        /// Primary school.
        Primary = "primary",
        /// Lower secondary school.
        Lower = "lower",
        /// Upper secondary or vocational school.
        Upper = "upper",
        /// College or university.
        College = "college",
    }
}

named! {
    /// What a resident does most days.
    Work {
        /// Works the land.
        Farmer = "farmer",
        /// Works in a factory or on building sites.
        Labourer = "labourer",
        /// Keeps a shop or a stall.
        Trader = "trader",
        /// Drives, delivers, cooks, cleans or cares for others.
        Services = "services",
        /// Works in an office.
        Office = "office",
        /// Teaches or nurses.
        Care = "care",
        /// Goes to school or college.
        Student = "student",
        /// Looks after the family at home.
        Home = "home",
        /// Looks for work.
        Seeking = "seeking",
        /// No longer works.
        Retired = "retired",
    }
}

named! {
    /// The best phone a resident has.
    Phone {
        /// No phone.
        None = "none",
        /// A phone for calls and messages.
        Basic = "basic",
        /// A smartphone.
        Smart = "smart",
    }
}

named! {
    /// What a resident who needs help needs it for.
    Need {
        /// Paying for a doctor or medicine.
        Health = "health",
        /// Somebody to look after them, or after someone at home.
        Company = "company",
        /// Money to get by.
        Money = "money",
        /// A form, a certificate or a pension matter.
        Papers = "papers",
        /// A roof or a wall that wants repair.
        House = "house",
        /// Finding work.
        Job = "job",
    }
}

/// Age in years, 16 to 95: residents under 16 are in no demo.
pub(super) fn age(stratum: Stratum, band: f64, within: f64) -> u8 {
    let bands: &[((u8, u8), f64)] = match (stratum.is_older(), stratum.is_village()) {
        (false, false) => &[
            ((16, 24), 0.17),
            ((25, 34), 0.26),
            ((35, 44), 0.24),
            ((45, 59), 0.33),
        ],
        (false, true) => &[
            ((16, 24), 0.13),
            ((25, 34), 0.19),
            ((35, 44), 0.21),
            ((45, 59), 0.47),
        ],
        (true, _) => &[
            ((60, 69), 0.56),
            ((70, 79), 0.31),
            ((80, 89), 0.11),
            ((90, 95), 0.02),
        ],
    };
    let (from, to) = pick(bands, band).unwrap_or((60, 69));
    from + (within * f64::from(to - from + 1)) as u8
}

/// Women live longer.
pub(super) fn sex(age: u8, u: f64) -> Sex {
    let women = if age < 60 {
        0.49
    } else {
        0.52 + 0.004 * f64::from(age - 60)
    };
    if u < women { Sex::Female } else { Sex::Male }
}

/// Schooling by generation: the older, the less of it, in villages more so.
pub(super) fn schooling(age: u8, village: bool, u: f64) -> Schooling {
    let shares = match (age, village) {
        (..30, false) => [0.0, 0.01, 0.14, 0.30, 0.55],
        (30..45, false) => [0.0, 0.04, 0.30, 0.26, 0.40],
        (45..60, false) => [0.01, 0.13, 0.43, 0.26, 0.17],
        (60..75, false) => [0.05, 0.30, 0.37, 0.20, 0.08],
        (75.., false) => [0.18, 0.42, 0.24, 0.10, 0.06],
        (..30, true) => [0.0, 0.03, 0.37, 0.30, 0.30],
        (30..45, true) => [0.01, 0.13, 0.52, 0.20, 0.14],
        (45..60, true) => [0.04, 0.32, 0.49, 0.12, 0.03],
        (60..75, true) => [0.15, 0.49, 0.29, 0.06, 0.01],
        (75.., true) => [0.40, 0.48, 0.10, 0.02, 0.0],
    };
    let drawn = choose(Schooling::ALL, &shares, u).unwrap_or(Schooling::Primary);
    if age < 18 {
        drawn.min(Schooling::Upper)
    } else {
        drawn
    }
}

/// Work that fits age, schooling, sex and place.
pub(super) fn work(age: u8, sex: Sex, schooling: Schooling, village: bool, u: f64) -> Work {
    use Work::{Care, Farmer, Home, Labourer, Office, Retired, Seeking, Services, Student, Trader};
    let studies =
        age < 18 && schooling >= Schooling::Upper || age < 23 && schooling == Schooling::College && u < 0.85;
    if studies {
        return Student;
    }
    let pension_age = if sex == Sex::Female { 55 } else { 60 };
    let options: &[(Work, f64)] = match (age, village, schooling) {
        (75.., true, _) => &[(Retired, 0.72), (Farmer, 0.28)],
        (60.., true, _) => &[(Farmer, 0.66), (Retired, 0.20), (Home, 0.08), (Trader, 0.06)],
        (60.., false, _) => &[(Retired, 0.88), (Home, 0.06), (Trader, 0.06)],
        (_, false, _) if age >= pension_age => &[(Retired, 0.62), (Home, 0.18), (Services, 0.20)],
        (_, false, Schooling::College) => &[
            (Office, 0.48),
            (Care, 0.24),
            (Trader, 0.10),
            (Services, 0.13),
            (Seeking, 0.05),
        ],
        (_, true, Schooling::College) => &[
            (Office, 0.30),
            (Care, 0.26),
            (Farmer, 0.12),
            (Trader, 0.24),
            (Seeking, 0.08),
        ],
        (_, false, _) => &[
            (Labourer, 0.28),
            (Services, 0.32),
            (Trader, 0.16),
            (Office, 0.08),
            (Home, 0.10),
            (Seeking, 0.06),
        ],
        (_, true, _) => &[
            (Farmer, 0.48),
            (Labourer, 0.20),
            (Services, 0.12),
            (Trader, 0.09),
            (Home, 0.08),
            (Seeking, 0.03),
        ],
    };
    pick(options, u).unwrap_or(Farmer)
}

/// Whoever is online has a smartphone; of the others, fewer do the older they are.
pub(super) fn phone(online: bool, age: u8, u: f64) -> Phone {
    let shares: [f64; 3] = match (online, age) {
        (true, _) => [0.0, 0.0, 1.0],
        (false, ..60) => [0.06, 0.34, 0.60],
        (false, 60..75) => [0.17, 0.55, 0.28],
        (false, 75..) => [0.36, 0.54, 0.10],
    };
    choose(Phone::ALL, &shares, u).unwrap_or(Phone::None)
}

/// What help is needed for, given that some is.
pub(super) fn need(age: u8, u: f64) -> Need {
    use Need::{Company, Health, House, Job, Money, Papers};
    let options: &[(Need, f64)] = match age {
        ..35 => &[
            (Job, 0.38),
            (Money, 0.22),
            (Papers, 0.22),
            (Health, 0.10),
            (Company, 0.08),
        ],
        35..60 => &[
            (Money, 0.24),
            (Health, 0.24),
            (Job, 0.20),
            (Papers, 0.16),
            (House, 0.10),
            (Company, 0.06),
        ],
        60.. => &[
            (Health, 0.34),
            (Company, 0.26),
            (Papers, 0.18),
            (Money, 0.12),
            (House, 0.10),
        ],
    };
    pick(options, u).unwrap_or(Health)
}

/// Spending in yuan a month, to the nearest ten: log-normal round an assumed median.
pub(super) fn spending(stratum: Stratum, z: f64) -> u32 {
    let median = match stratum {
        Stratum::CentreYounger => 2300.0,
        Stratum::CentreOlder => 1600.0,
        Stratum::VillageYounger => 1400.0,
        Stratum::VillageOlder => 700.0,
    };
    ((median * libm::exp(0.45 * z) / 10.0).round() * 10.0) as u32
}

/// How readily somebody of a stratum goes online: younger and better schooled people do. Only the order
/// matters, and only within a stratum.
pub(super) fn ease_online(age: u8, schooling: Schooling, z: f64) -> f64 {
    z - 0.045 * f64::from(age) + 0.5 * f64::from(schooling as u8)
}

/// The option whose share of `[0, 1)` holds `u`.
fn pick<T: Copy>(options: &[(T, f64)], u: f64) -> Option<T> {
    let mut sum = 0.0;
    options
        .iter()
        .find(|(_, share)| {
            sum += share;
            u < sum
        })
        .or(options.last())
        .map(|(option, _)| *option)
}

/// [`pick`] with options and shares side by side.
fn choose<T: Copy>(options: &[T], shares: &[f64], u: f64) -> Option<T> {
    let mut sum = 0.0;
    options
        .iter()
        .zip(shares)
        .find(|(_, share)| {
            sum += **share;
            u < sum
        })
        .map(|(option, _)| *option)
        .or(options.last().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pick_follows_the_shares() {
        let options = [('a', 0.25), ('b', 0.75)];
        assert_eq!(pick(&options, 0.0), Some('a'));
        assert_eq!(pick(&options, 0.2499), Some('a'));
        assert_eq!(pick(&options, 0.25), Some('b'));
        assert_eq!(pick(&options, 0.999_999), Some('b'));
        assert_eq!(pick::<char>(&[], 0.5), None);
    }

    #[test]
    fn a_last_option_of_share_zero_is_not_drawn() {
        assert_eq!(choose(&['a', 'b', 'c'], &[0.4, 0.6, 0.0], 0.99), Some('b'));
    }

    #[test]
    fn ids_are_unique() {
        fn unique(ids: impl Iterator<Item = &'static str>) -> bool {
            let mut ids: Vec<_> = ids.collect();
            let n = ids.len();
            ids.sort_unstable();
            ids.dedup();
            ids.len() == n && n > 1
        }
        assert!(unique(Sex::ALL.iter().map(|x| x.id())));
        assert!(unique(Schooling::ALL.iter().map(|x| x.id())));
        assert!(unique(Work::ALL.iter().map(|x| x.id())));
        assert!(unique(Phone::ALL.iter().map(|x| x.id())));
        assert!(unique(Need::ALL.iter().map(|x| x.id())));
    }
}
