//! Real places: the people of 65 and older in 2,896 Swiss municipalities in 2003.

use std::sync::OnceLock;

use super::published::Kind;
use crate::models::table::Table;

/// Largest municipality of each size class but the last, in residents.
const SIZES: [f64; 3] = [1_000.0, 3_000.0, 10_000.0];

/// How municipalities are sorted into kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// One kind.
    Nothing,
    /// The seven regions.
    Region,
    /// Four sizes: up to 1,000, 3,000 and 10,000 residents, and larger.
    Size,
}

/// A municipality: region, residents, and those of 65 and older.
struct Place {
    region: u32,
    residents: f64,
    aged: f64,
}

fn places() -> &'static [Place] {
    static PLACES: OnceLock<Vec<Place>> = OnceLock::new();
    PLACES.get_or_init(|| {
        let table = Table::read(include_str!("../../../assets/data/swiss_municipalities2003.csv"));
        let column = |name| table.numbers(name).unwrap_or_default();
        column("REG")
            .into_iter()
            .zip(column("POPTOT"))
            .zip(column("Pop65P"))
            .map(|((region, residents), aged)| Place {
                region: region as u32,
                residents,
                aged,
            })
            .collect()
    })
}

/// People of 65 and older in all of them.
pub fn total() -> f64 {
    places().iter().map(|place| place.aged).sum()
}

/// The kinds, in order, with the standard deviation of people of 65 and older among their places; every
/// visit costs the same.
pub fn kinds(by: By) -> Vec<Kind> {
    let class = |place: &Place| match by {
        By::Nothing => 0,
        By::Region => place.region as usize,
        By::Size => SIZES.iter().filter(|size| place.residents > **size).count(),
    };
    let mut sorted: Vec<Vec<f64>> = Vec::new();
    for place in places() {
        let class = class(place);
        if sorted.len() <= class {
            sorted.resize(class + 1, Vec::new());
        }
        if let Some(members) = sorted.get_mut(class) {
            members.push(place.aged);
        }
    }
    sorted
        .iter()
        .filter(|members| !members.is_empty())
        .map(|members| Kind {
            places: members.len() as f64,
            spread: deviation(members),
            price: 1.0,
        })
        .collect()
}

/// Standard deviation with `n − 1`; 0 of a single one.
fn deviation(values: &[f64]) -> f64 {
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|v| (v - mean) * (v - mean)).sum();
    (squares / (n - 1.0).max(1.0)).sqrt()
}
