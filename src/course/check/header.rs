//! Rules for what stands around the steps and items: ids, minutes, objectives, misconceptions, sources.

use super::{
    super::{lesson::Source, limits, load::outline::Path, problem::Message, shown::mixed_word},
    judge::Judge,
};

pub(super) fn check(judge: &mut Judge<'_>) {
    let root = Path::default();
    let (lesson, words) = (judge.lesson, judge.words);
    if !judge.is_damaged(&root.at("id")) {
        judge.id(&root.at("id"), &lesson.id);
    }
    for (field, title) in [("en", &lesson.title.en), ("zh", &lesson.title.zh)] {
        if let Some(word) = mixed_word(title) {
            let message = Message::new("problem-mixed-alphabets").quoting("found", word);
            judge.warn(&root.at("title").at(field), message);
        }
    }
    minutes(judge, &root.at("minutes"));
    objectives(judge, &root.at("objectives"));
    for (n, id) in lesson.misconceptions.iter().enumerate() {
        let path = root.at("misconceptions").nth(n);
        judge.known(
            &path,
            id,
            words.misconceptions.entries.ids(),
            "problem-unknown-misconception",
        );
    }
    let path = root.at("misconceptions");
    judge.require(
        !lesson.misconceptions.is_empty(),
        &path,
        "problem-no-misconceptions",
    );
    for (id, source) in lesson.sources.iter() {
        let path = root.at("sources").at(id);
        judge.id(&path, id);
        self::source(judge, &path, source);
    }
}

fn minutes(judge: &mut Judge<'_>, path: &Path<'_>) {
    let minutes = judge.lesson.minutes;
    let sound = limits::MINUTES.contains(&minutes.core)
        && limits::MINUTES.contains(&minutes.full)
        && minutes.core <= minutes.full;
    if !sound {
        let message = Message::new("problem-minutes").with("limit", limits::MINUTES.end());
        judge.error(path, message);
    }
}

/// Every objective is measured at least twice: one right answer may be luck.
fn objectives(judge: &mut Judge<'_>, path: &Path<'_>) {
    let lesson = judge.lesson;
    judge.require(!lesson.objectives.is_empty(), path, "problem-no-objectives");
    let items_known = !judge.is_damaged(&Path::default().at("items"));
    for (id, _) in lesson.objectives.iter() {
        judge.id(&path.at(id), id);
        let count = lesson
            .items
            .iter()
            .filter(|(_, item)| item.objective == id)
            .count();
        if count < 2 && items_known {
            let message = Message::new("problem-few-items")
                .quoting("found", id)
                .with("count", count);
            judge.error(&path.at(id), message);
        }
    }
}

fn source(judge: &mut Judge<'_>, path: &Path<'_>, source: &Source) {
    judge.require(
        !source.text.trim().is_empty(),
        &path.at("text"),
        "problem-empty-source",
    );
    if let Some(url) = &source.url {
        let web = url.starts_with("https://") || url.starts_with("http://");
        judge.require(web, &path.at("url"), "problem-bad-url");
    }
    judge.require(is_day(&source.checked), &path.at("checked"), "problem-bad-day");
}

/// A day as `YYYY-MM-DD`.
fn is_day(day: &str) -> bool {
    let parts: Vec<&str> = day.split('-').collect();
    let [year, month, date] = parts.as_slice() else {
        return false;
    };
    let number = |part: &str, digits: usize| {
        (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse::<u32>().ok())
            .flatten()
    };
    let (Some(year), Some(month), Some(date)) = (number(year, 4), number(month, 2), number(date, 2)) else {
        return false;
    };
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return false,
    };
    (1..=days).contains(&date)
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn days() {
        for day in ["2026-11-21", "2024-02-29", "2000-02-29"] {
            assert!(is_day(day), "{day}");
        }
        for day in [
            "",
            "2026-11-31",
            "2026-13-01",
            "2026-02-29",
            "1900-02-29",
            "26-11-21",
            "2026-11-2",
            "2026-1１-21",
        ] {
            assert!(!is_day(day), "{day}");
        }
    }
}
