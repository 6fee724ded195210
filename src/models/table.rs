//! Embedded data files: a line of column names, then rows, separated by commas.
//!
//! A cell may stand in double quotes, and a quoted cell may hold a comma; there are no quotes inside cells
//! and no line breaks. The shipped files are of this form, and their tests say so.

/// A data file, cell by cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<'a> {
    names: Vec<&'a str>,
    rows: Vec<Vec<&'a str>>,
}

impl<'a> Table<'a> {
    /// Read a file; empty lines count for nothing.
    pub fn read(text: &'a str) -> Self {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty()).map(cells);
        Self {
            names: lines.next().unwrap_or_default(),
            rows: lines.collect(),
        }
    }

    /// Names of the columns.
    pub fn names(&self) -> &[&'a str] {
        &self.names
    }

    /// Rows without the names.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The cells of one column, row by row; a missing cell is empty. `None` without such a column.
    pub fn words(&self, name: &str) -> Option<Vec<&'a str>> {
        let at = self.names.iter().position(|known| *known == name)?;
        Some(
            self.rows
                .iter()
                .map(|row| row.get(at).copied().unwrap_or_default())
                .collect(),
        )
    }

    /// The numbers of one column; NaN where a cell holds none. `None` without such a column.
    pub fn numbers(&self, name: &str) -> Option<Vec<f64>> {
        let words = self.words(name)?;
        Some(
            words
                .iter()
                .map(|word| word.trim().parse().unwrap_or(f64::NAN))
                .collect(),
        )
    }
}

fn cells(line: &str) -> Vec<&str> {
    let mut quoted = false;
    line.trim_end_matches('\r')
        .split(move |c: char| {
            quoted ^= c == '"';
            c == ',' && !quoted
        })
        .map(|cell| cell.trim_matches('"'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_and_without_quotes() {
        let table = Table::read("\"place\",n,share\r\n\"Here, there\",3,0.5\r\n\nbeyond,,NA\n");
        assert_eq!(table.names(), ["place", "n", "share"]);
        assert_eq!(table.len(), 2);
        assert_eq!(table.words("place"), Some(vec!["Here, there", "beyond"]));
        let n = table.numbers("n").unwrap();
        assert!(n[0] == 3.0 && n[1].is_nan());
        assert!(table.numbers("share").unwrap()[1].is_nan());
        assert_eq!(table.numbers("shares"), None);
    }

    #[test]
    fn nothing_to_read() {
        assert!(Table::read("").is_empty());
        assert!(Table::read("a,b\n").is_empty());
    }
}
