//! Riverbend: 10,000 residents of one fixed seed, the same people in every lesson.
//!
//! Strata counts are exact, and so is who is online; the rest of a life is drawn from assumed shares
//! (`life`). Each resident has a stream of their own, so a new attribute, drawn last, changes nobody.

mod life;
mod map;
mod name;
mod name_parts;
mod strata;

use std::sync::OnceLock;

pub use life::{Need, Phone, Schooling, Sex, Work};
pub use map::{HEIGHT, Place, RIVER_WIDTH, VILLAGES, river};
pub use name::Name;
pub use strata::{POPULATION, Stratum};

use super::rng::Rng;

/// The town's seed. Changing it changes everybody.
const SEED: u64 = 20_201_101;
/// Label of the town's streams.
const LABEL: &str = "riverbend";

/// Share of residents who are online: the 2020 figures, weighted by the strata.
pub const ONLINE_SHARE: f64 = 0.677;

/// One resident, 16 or older, as the town is in 2020.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Resident {
    /// Number in the register, `0..10_000`; the index in [`Town::residents`].
    pub id: u16,
    /// Centre or village, under 60 or not.
    pub stratum: Stratum,
    /// The centre or one of the villages.
    pub place: Place,
    /// Home on the map: `[x, y]`, `x` in `0..=1`, `y` in `0..=HEIGHT`, southwards.
    pub at: [f32; 2],
    /// Years, `16..=95`.
    pub age: u8,
    /// Sex in the register.
    pub sex: Sex,
    /// Name in both scripts.
    pub name: Name,
    /// Highest school attended.
    pub schooling: Schooling,
    /// What they do most days.
    pub work: Work,
    /// Best phone they have.
    pub phone: Phone,
    /// Whether they are online and use the town's app.
    pub online: bool,
    /// What they need help for, if for anything.
    pub need: Option<Need>,
    /// How readily they speak up: a standard normal score.
    pub voice: f64,
    /// Spending, yuan a month.
    pub spending: u32,
    /// Place in the order in which residents come online as coverage grows, `0..10_000`.
    pub online_order: u16,
    /// Uniform that decides whether they want the service windows to stay: they do if it lies below the
    /// share of their kind that does.
    pub u_windows: f64,
}

impl Resident {
    /// The resident's own draws for one purpose: what a model needs to know of them beyond their file. They
    /// are the same under every seed of a run, so a person stays the same person.
    pub fn stream(&self, purpose: &str) -> Rng {
        Rng::of(SEED, purpose, u64::from(self.id))
    }

    /// The phone they would have if they were online, or were not: a demo may change who is.
    pub fn phone_if(&self, online: bool) -> Phone {
        let u = Rng::of(SEED, "riverbend-phone", u64::from(self.id)).u01();
        life::phone(online, self.age, u)
    }
}

/// The town.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    residents: Vec<Resident>,
}

impl Town {
    /// Everybody, by id.
    pub fn residents(&self) -> &[Resident] {
        &self.residents
    }

    /// The resident with this id.
    pub fn resident(&self, id: u16) -> Option<&Resident> {
        self.residents.get(usize::from(id))
    }

    /// Residents online when the share online is `share`: one common shift of the four coverage logits,
    /// at which exactly this many are online. Whoever is online stays so at every larger share.
    pub fn online_count(&self, share: f64) -> u32 {
        let n = self.residents.len() as f64;
        (share * n).round().clamp(0.0, n) as u32
    }

    /// Draw the town. Everybody uses [`riverbend`]; this is for measuring what it costs.
    pub fn draw() -> Self {
        let mut residents = settle();
        order_online(&mut residents);
        for resident in &mut residents {
            finish(resident);
        }
        Self { residents }
    }
}

/// The town, drawn on first use.
pub fn riverbend() -> &'static Town {
    static TOWN: OnceLock<Town> = OnceLock::new();
    TOWN.get_or_init(Town::draw)
}

/// Stratum, place and home of everybody, and what follows from one's own draws.
fn settle() -> Vec<Resident> {
    let mut strata: Vec<Stratum> = Stratum::ALL
        .into_iter()
        .flat_map(|stratum| (0..stratum.size()).map(move |_| stratum))
        .collect();
    shuffle(&mut strata, &mut Rng::of(SEED, LABEL, u64::from(POPULATION)));

    let mut streams: Vec<Rng> = (0..u64::from(POPULATION))
        .map(|id| Rng::of(SEED, LABEL, id))
        .collect();
    let places: Vec<Place> = strata
        .iter()
        .zip(&mut streams)
        .map(|(s, rng)| place(*s, rng.u01()))
        .collect();
    let mut sizes = [0_u32; 1 + VILLAGES as usize];
    for place in &places {
        count(&mut sizes, *place);
    }

    let mut settled = [0_u32; 1 + VILLAGES as usize];
    (0_u16..)
        .zip(strata.into_iter().zip(places).zip(streams))
        .map(|(id, ((stratum, place), mut rng))| {
            let size = sizes.get(usize::from(place.0)).copied().unwrap_or(1);
            let at = place.home(count(&mut settled, place), size, &mut rng);
            born(id, stratum, place, at, &mut rng)
        })
        .collect()
}

/// Adds one to the place's count and returns the count before.
fn count(counts: &mut [u32], place: Place) -> u32 {
    counts.get_mut(usize::from(place.0)).map_or(0, |n| {
        *n += 1;
        *n - 1
    })
}

/// The centre, or the village that `u` draws by size.
fn place(stratum: Stratum, u: f64) -> Place {
    if !stratum.is_village() {
        return Place::CENTRE;
    }
    let mut sum = 0.0;
    Place::all()
        .find(|place| {
            sum += place.weight();
            u < sum
        })
        .unwrap_or(Place(VILLAGES))
}

/// Everything that does not depend on others. The order of the draws is part of the town.
fn born(id: u16, stratum: Stratum, place: Place, at: [f32; 2], rng: &mut Rng) -> Resident {
    let age = life::age(stratum, rng.u01(), rng.u01());
    let sex = life::sex(age, rng.u01());
    let name = Name::draw(sex, age, rng.u01(), rng.u01());
    let schooling = life::schooling(age, stratum.is_village(), rng.u01());
    let work = life::work(age, sex, schooling, stratum.is_village(), rng.u01());
    let needy = rng.u01() < stratum.need_rate();
    let need = life::need(age, rng.u01());
    let voice = rng.normal();
    let spending = life::spending(stratum, rng.normal());
    Resident {
        id,
        stratum,
        place,
        at,
        age,
        sex,
        name,
        schooling,
        work,
        phone: Phone::None,
        online: false,
        need: needy.then_some(need),
        voice,
        spending,
        online_order: 0,
        u_windows: rng.u01(),
    }
}

/// Who comes online before whom.
///
/// Inside a stratum the easier it is for somebody, the smaller their uniform, `(rank + ½) / size`: so the
/// uniforms of a stratum are even, and comparing them with its coverage counts exactly. Across strata,
/// somebody is online once the common shift of the coverage logits reaches `logit(u) − logit(coverage)`.
fn order_online(residents: &mut [Resident]) {
    let mut order: Vec<(f64, u16)> = Vec::with_capacity(residents.len());
    for stratum in Stratum::ALL {
        let mut ease: Vec<(f64, u16)> = residents
            .iter()
            .filter(|resident| resident.stratum == stratum)
            .map(|resident| {
                let z = Rng::of(SEED, "riverbend-online", u64::from(resident.id)).normal();
                (
                    life::ease_online(resident.age, resident.schooling, z),
                    resident.id,
                )
            })
            .collect();
        ease.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let size = f64::from(stratum.size());
        for (rank, (_, id)) in ease.into_iter().enumerate() {
            let u = (rank as f64 + 0.5) / size;
            order.push((libm::log(u / (1.0 - u)) - stratum.coverage_logit(), id));
        }
    }
    order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    for (rank, (_, id)) in (0_u16..).zip(order) {
        if let Some(resident) = residents.get_mut(usize::from(id)) {
            resident.online_order = rank;
        }
    }
}

/// What depends on being online.
fn finish(resident: &mut Resident) {
    let n_online = (ONLINE_SHARE * f64::from(POPULATION)).round() as u16;
    resident.online = resident.online_order < n_online;
    resident.phone = resident.phone_if(resident.online);
}

/// Fisher and Yates.
fn shuffle<T>(items: &mut [T], rng: &mut Rng) {
    for i in (1..items.len()).rev() {
        items.swap(i, rng.below(i as u32 + 1) as usize);
    }
}

#[cfg(test)]
mod tests;
