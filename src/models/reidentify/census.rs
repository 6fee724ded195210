//! Two thousand real records: how many are unique by a few harmless columns.
//!
//! An extract of the American Community Survey of 2012 without names. Being unique in a sample is not being
//! unique in the country: somebody else outside the sample may look the same.

use super::{
    super::table::Table,
    classes::{Anonymity, anonymity},
};

/// The extract; an empty cell is a missing answer.
const FILE: &str = include_str!("../../../assets/data/acs12.csv");

/// The extract.
pub fn extract() -> Table<'static> {
    Table::read(FILE)
}

/// The classes of a table over these columns. A missing answer is a value of its own. A column that is not in
/// the table may be one in bands: `age10` is `age` in bands of ten years. `None` for any other name.
pub fn classes_by(table: &Table<'_>, columns: &[&str]) -> Option<Anonymity> {
    let columns: Vec<Vec<String>> = columns
        .iter()
        .map(|name| column(table, name))
        .collect::<Option<_>>()?;
    let rows = (0..table.len())
        .map(|i| {
            let key: Vec<&str> = columns
                .iter()
                .map(|cells| cells.get(i).map_or("", String::as_str))
                .collect();
            (key, ())
        })
        .collect();
    Some(anonymity(rows))
}

fn column(table: &Table<'_>, name: &str) -> Option<Vec<String>> {
    if let Some(words) = table.words(name) {
        return Some(words.into_iter().map(str::to_owned).collect());
    }
    let base = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let width: f64 = name.get(base.len()..)?.parse().ok()?;
    let band = |x: f64| {
        if x.is_nan() {
            String::new()
        } else {
            (x / width).floor().to_string()
        }
    };
    (width > 0.0).then_some(())?;
    Some(table.numbers(base)?.into_iter().map(band).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extract_is_whole_and_nameless() {
        let table = extract();
        assert_eq!(table.len(), 2000);
        let columns = table.names().len();
        assert_eq!(columns, 13);
        assert!(!table.names().iter().any(|name| name.contains("name")));
        assert!(
            table
                .numbers("age")
                .unwrap()
                .iter()
                .all(|age| (0.0..=120.0).contains(age))
        );
    }

    #[test]
    fn more_columns_single_more_people_out() {
        let table = extract();
        let unique = |columns: &[&str]| classes_by(&table, columns).unwrap().unique_share;
        let path = [
            unique(&["gender"]),
            unique(&["gender", "age"]),
            unique(&["gender", "age", "race"]),
            unique(&["gender", "age", "race", "birth_qrtr"]),
            unique(&["gender", "age", "race", "birth_qrtr", "edu", "married"]),
        ];
        assert!(path.is_sorted() && path[0] == 0.0 && path[4] > 0.5, "{path:?}");
    }

    #[test]
    fn unknown_columns() {
        let table = extract();
        for odd in ["weight", "10", "age0", "agex", ""] {
            assert_eq!(classes_by(&table, &[odd]), None, "{odd}");
        }
        // No column: everybody looks alike.
        assert_eq!(classes_by(&table, &[]).map(|a| (a.classes, a.k)), Some((1, 2000)));
    }
}
