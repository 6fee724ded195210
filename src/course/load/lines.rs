//! From byte offsets to lines and columns and back.

/// Where the lines of a text begin.
#[derive(Clone, Debug)]
pub struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of `text`.
    pub fn of(text: &str) -> Self {
        let starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self { starts }
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    pub fn place(&self, text: &str, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = text.get(start..at).unwrap_or_default();
        (line, before.chars().count() + 1)
    }

    /// The byte at a line and column, both from 1; the end of the text when it has no such place.
    pub fn offset(&self, text: &str, line: usize, column: usize) -> usize {
        let start = self
            .starts
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or(text.len());
        let rest = text.get(start..).unwrap_or_default();
        start
            + rest
                .char_indices()
                .nth(column.saturating_sub(1))
                .map_or(rest.len(), |(at, _)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        let text = "甲b\n\ncd";
        let lines = Lines::of(text);
        for (at, _) in text.char_indices() {
            let (line, column) = lines.place(text, at);
            assert_eq!(lines.offset(text, line, column), at);
        }
        assert_eq!(lines.place(text, 3), (1, 2));
        assert_eq!(lines.place(text, text.len()), (3, 3));
        assert_eq!(lines.offset(text, 9, 9), text.len());
    }
}
