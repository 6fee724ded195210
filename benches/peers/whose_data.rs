//! D01: draw a village, then take it as it is, rake it, post-stratify it.

use ground_truth::models::invisible_village::{
    Cell,
    published::{Strata, Village},
    weights::{post_stratify, rake},
};

use super::Work;

/// The people of a village, and the four estimates of the share of them in need.
fn village(n: u32) -> Vec<f64> {
    let strata = Strata::of_2020();
    let Ok(village) = Village::draw(&strata, n, 42) else {
        return Vec::new();
    };
    let Ok(cells) = <[Cell; 4]>::try_from(village.cells.as_slice()) else {
        return Vec::new();
    };
    let pairs = |of: fn(&Cell) -> u32| -> Vec<Vec<f64>> {
        cells
            .chunks(2)
            .map(|row| row.iter().map(|c| f64::from(of(c))).collect())
            .collect()
    };
    let people = pairs(|c| c.people);
    let rows: Vec<f64> = people.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> = (0..2)
        .map(|j| people.iter().filter_map(|row| row.get(j)).sum())
        .collect();
    let raked = rake(&pairs(|c| c.online), &rows, &columns, 50, 1e-10).map_or(f64::NAN, |raked| {
        let each = raked.table.iter().flatten().zip(&cells);
        let needy: f64 = each
            .map(|(w, c)| w * f64::from(c.seen) / f64::from(c.online))
            .sum();
        needy / rows.iter().sum::<f64>()
    });
    vec![
        f64::from(n),
        village.truth().unwrap_or(f64::NAN),
        village.platform().unwrap_or(f64::NAN),
        raked,
        post_stratify(&cells).map_or(f64::NAN, |post| post.estimate.share),
    ]
}

/// The work of this file.
pub(crate) fn work() -> Vec<Work> {
    vec![
        Work::new("D01 village of 10000", || village(10_000)),
        Work::new("D01 village of 1000000", || village(1_000_000)),
    ]
}
