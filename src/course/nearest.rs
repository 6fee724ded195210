//! "Did you mean …?": a known name near enough to one that is not known to be what was meant.

use super::limits;
use crate::models::nearest;

/// The nearest known name, if a few edits lead to it.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = name.chars().take(limits::ID_CHARS + 1).count();
    let edits = (length / 3).max(2).min(length.saturating_sub(1));
    let near = (length <= limits::ID_CHARS)
        .then(|| nearest::nearest(name, known))
        .flatten();
    near.filter(|candidate| nearest::distance(name, candidate) <= edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_only() {
        let known = ["title", "minutes", "objectives", "right"];
        assert_eq!(nearest("titel", known), Some("title"));
        assert_eq!(nearest("rihgt", known), Some("right"));
        assert_eq!(nearest("objectivs", known), Some("objectives"));
        assert_eq!(nearest("zzz", known), None);
        assert_eq!(nearest("x", known), None);
        assert_eq!(nearest("", known), None);
        assert_eq!(nearest(&"a".repeat(1_000_000), known), None);
    }
}
