//! Lesson files of broken meaning, 18 to 36 of the list of bad inputs.

use std::fmt::Write;

use ground_truth::{
    course::{
        Course, Lang, Severity,
        check::{self, Around},
        lesson::Step,
        limits,
        prose::{self, Span},
        shown::MARKS,
    },
    ui::fonts,
};

use super::{GOOD, changed, ids, inputs_a::messages, judge};

fn gives(from: &str, to: &str, id: &str) {
    assert_eq!(messages(changed(from, to).as_bytes()), [id], "{from} -> {to}");
}

#[test]
fn b_18_and_19_numbers() {
    for number in ["NaN", "inf", "-inf", "1e999"] {
        gives("value: 20.0", &format!("value: {number}"), "not-finite");
    }
    gives("core: 5, full: 10", "core: -5, full: 10", "wants-whole-number");
    gives(
        "core: 5, full: 10",
        "core: 5, full: 1000000000000000000",
        "wants-whole-number",
    );
    gives("core: 5, full: 10", "core: 5, full: 601", "minutes");
    gives("credit: 0.5", "credit: 1.5", "bad-credit");
    gives("credit: 0.5", "credit: 1e18", "bad-credit");
    gives("\"visits\": 100}", "\"visits\": 1e18}", "setting-range");
}

#[test]
fn b_20_to_22_keys_options_and_ids() {
    let right = "text: (en: \"It stays\", zh: \"不变\"), right: true";
    gives(
        right,
        &right.replace(", right: true", ", misconception: \"size-cures-bias\""),
        "none-right",
    );
    let wrong = "text: (en: \"It goes\", zh: \"消失\"), misconception: \"size-cures-bias\"";
    gives(
        wrong,
        &wrong.replace("misconception: \"size-cures-bias\"", "right: true"),
        "several-right",
    );
    let some = "text: (en: \"More of the same\", zh: \"再收一些\"), misconception: \"size-cures-bias\"";
    gives(
        some,
        &some.replace("misconception: \"size-cures-bias\"", "right: true"),
        "all-right",
    );
    let option = |n: usize| {
        let why = "misconception: \"size-cures-bias\", why: (en: \"a\", zh: \"甲\")";
        format!("\"o{n}\": (text: (en: \"a\", zh: \"甲\"), {why}),")
    };
    let options: String = (0..1_990).map(option).collect();
    gives(
        "kind: Multi({",
        &format!("kind: Multi({{{options}"),
        "option-count",
    );
    let too_many: String = (0..10_000).map(option).collect();
    gives(
        "kind: Multi({",
        &format!("kind: Multi({{{too_many}"),
        "too-many-entries",
    );
    gives(
        "zh: \"没有动\"), right: true),\n                \"nearer\": (text: (en: \"It came nearer\", zh: \"靠近了\"), replay: \"more\"),",
        "zh: \"没有动\"), right: true),",
        "option-count",
    );
    let start = GOOD.find("entries: {\"all\"").unwrap();
    let end = start + GOOD[start..].find('}').unwrap();
    let none = format!("{}entries: {{{}", &GOOD[..start], &GOOD[end..]);
    assert!(messages(none.as_bytes()).contains(&"option-count".to_owned()));
    let twice = judge(&changed("\"some\": (", "\"one\": ("));
    assert!(ids(&twice).contains(&"problem-duplicate"));
}

#[test]
fn b_23_ids() {
    let long = "a".repeat(300);
    for id in ["a/b", "..", "../x", "a\\0b", &long, "CON", "a.", "a ", "甲", ""] {
        let found = messages(changed("id: \"small-lesson\"", &format!("id: \"{id}\"")).as_bytes());
        assert!(found.contains(&"bad-id".to_owned()), "{id}: {found:?}");
    }
}

#[test]
fn b_24_and_25_newer_versions() {
    let loaded = judge(&changed("demo: \"big-data-paradox\"", "demo: \"later-demo\""));
    assert_eq!(ids(&loaded), ["problem-unknown-demo"]);
    assert_eq!(loaded.problems[0].severity, Severity::Warning);
    assert!(loaded.lesson.is_some());
    let newer = judge(&changed("format: 1", "format: 3"));
    assert_eq!(ids(&newer), ["problem-format-new"]);
    assert!(newer.problems[0].message.args().contains(&("found", "3")));
}

#[test]
fn b_26_a_built_in_id_replaces_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let text = GOOD.replace("small-lesson", "big-not-fair");
    put(&folder.path().join("a.ron"), &text);
    let mut course = Course::builtin();
    let before = course.lesson("big-not-fair").unwrap().clone();
    course.open(folder.path());
    let problems = course.problems();
    assert_eq!(problems[0].message.id, "problem-built-in-id");
    assert!(problems[0].is_error());
    assert_eq!(course.lesson("big-not-fair"), Some(&before));
    assert_eq!(course.opened().unwrap().ids().count(), 0);
}

#[expect(
    clippy::disallowed_methods,
    reason = "these files are the bad ones that somebody brings"
)]
fn put(path: &std::path::Path, text: &str) {
    std::fs::write(path, text).unwrap();
}

/// A lesson of so many items.
fn of_items(id: &str, count: usize) -> String {
    let mut items = String::new();
    let mut names = String::new();
    for n in 0..count {
        let option = |name: &str, more: &str| {
            format!(
                "\"{name}\": (text: (en: \"{name}\", zh: \"甲\"), {more}, why: (en: \"So.\", zh: \"是。\"))"
            )
        };
        let (first, second) = ("misconception: \"size-cures-bias\"", "right: true");
        let (a, b) = if n % 2 == 0 {
            (first, second)
        } else {
            (second, first)
        };
        writeln!(
            items,
            "\"item-{n}\": (objective: \"know\", stem: (en: \"So?\", zh: \"是吗？\"), kind: Single({{{}, {}}})),",
            option("a", a),
            option("b", b)
        )
        .unwrap();
        write!(names, "\"item-{n}\",").unwrap();
    }
    format!(
        "Lesson(format: 1, id: \"{id}\", title: (en: \"a\", zh: \"甲\"), minutes: (core: 1, full: 1),
        objectives: {{\"know\": (bloom: Apply, text: (en: \"Know.\", zh: \"知道。\"))}},
        misconceptions: [\"size-cures-bias\"], steps: [Quiz(id: \"quiz\", items: [{names}])], items: {{{items}}})"
    )
}

#[test]
fn b_28_items_at_the_limit_and_one_more() {
    assert_eq!(messages(of_items("a", limits::ITEMS).as_bytes()), [""; 0]);
    let more = messages(of_items("a", limits::ITEMS + 1).as_bytes());
    assert_eq!(more, ["too-many-entries"]);
    // The same over several files.
    let folder = tempfile::tempdir().unwrap();
    put(&folder.path().join("a.ron"), &of_items("a", limits::ITEMS - 10));
    put(&folder.path().join("b.ron"), &of_items("b", 10));
    let mut course = Course::builtin();
    course.open(folder.path());
    assert_eq!(course.problems(), []);
    put(&folder.path().join("c.ron"), &of_items("c", 3));
    course.open(folder.path());
    assert_eq!(course.problems()[0].message.id, "problem-too-many-items");
    assert_eq!(course.opened().unwrap().ids().collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn lessons_at_the_limit_and_one_more() {
    let folder = tempfile::tempdir().unwrap();
    for n in 0..limits::LESSONS {
        put(
            &folder.path().join(format!("{n:03}.ron")),
            &of_items(&format!("l-{n}"), 3),
        );
    }
    let mut course = Course::builtin();
    course.open(folder.path());
    assert_eq!(course.problems(), []);
    put(&folder.path().join("more.ron"), &of_items("more", 3));
    course.open(folder.path());
    assert_eq!(course.problems()[0].message.id, "problem-too-many-lessons");
    assert_eq!(course.opened().unwrap().ids().count(), limits::LESSONS);
}

/// The English title after a change.
fn title(to: &str) -> (Vec<String>, String) {
    let text = changed("A small lesson", to);
    let title = judge(&text).lesson.unwrap().title.get(Lang::En).to_owned();
    (messages(text.as_bytes()), title)
}

#[test]
fn b_29_to_31_what_nobody_sees() {
    for (to, seen) in [
        ("A \u{202e}small", "A �small"),
        ("A \u{2066}small", "A �small"),
        ("A\u{200b} small", "A small"),
        ("A\\u{202e} small", "A� small"),
        ("A\\0 small\\u{1b}[m", "A small[m"),
    ] {
        let (found, title) = title(to);
        assert_eq!(
            (found.as_slice(), title.as_str()),
            (["hidden-character".to_owned()].as_slice(), seen)
        );
    }
    // А Cyrillic а.
    assert_eq!(title("The Bаsics").0, ["mixed-alphabets"]);
}

#[test]
fn b_32_and_33_words_and_marks_without_end() {
    let word = "x".repeat(limits::TEXT_BYTES - 10);
    let loaded = judge(&changed("A small lesson", &word));
    assert!(loaded.lesson.is_some_and(|lesson| lesson.title.en == word));
    let marks = "\u{301}".repeat(10_000);
    let (_, shown) = title(&format!("A{marks} lesson"));
    // The first one has a letter of its own with its A.
    assert_eq!(shown, format!("Á{} lesson", "\u{301}".repeat(MARKS - 1)));
}

#[test]
fn b_34_letters_without_a_font() {
    let text = changed("A small lesson", "A lesson 🙂 and مر 🙂");
    let words = check::built_in_words();
    let judge = |has_glyph| {
        let around = Around {
            has_glyph,
            ..Around::words(&words)
        };
        check::lesson("lesson.ron", text.as_bytes(), &around)
    };
    // Shown as boxes: the lesson opens, and one warning names them all, at the first.
    let loaded = judge(fonts::has_glyph);
    assert_eq!(ids(&loaded), ["problem-no-glyph"]);
    let problem = &loaded.problems[0];
    assert_eq!(problem.severity, Severity::Warning);
    assert_eq!(problem.line, super::line_of("A small lesson"));
    let args = problem.message.args();
    assert!(
        args.contains(&("found", "🙂مر")) && args.contains(&("code", "U+1F642")),
        "{args:?}"
    );
    assert_eq!(loaded.lesson.unwrap().title.en, "A lesson 🙂 and مر 🙂");
    assert_eq!(ids(&judge(|_| true)), [""; 0]);
    // What the fonts have is not told: letters in parts, written out or not, and Chinese.
    for (to, more) in [("Caf\u{65}\u{301}", 0), ("Caf\\u{e9}", 0), ("\\u{1F642}", 1)] {
        let text = changed("A small lesson", to);
        let around = Around {
            has_glyph: fonts::has_glyph,
            ..Around::words(&words)
        };
        let loaded = check::lesson("lesson.ron", text.as_bytes(), &around);
        assert_eq!(ids(&loaded).len(), more, "{to}: {:#?}", loaded.problems);
    }
}

#[test]
fn texts_are_kept_in_composed_letters() {
    assert_eq!(title("Cafe\u{301}").1, "Café");
}

#[test]
fn b_35_marks_without_end() {
    let many = "*_".repeat(30_000);
    let text = changed("What this is", &many);
    assert_eq!(messages(text.as_bytes()), ["prose-empty"; 0]);
    for mark in ["**", "[[", "[^", "{"] {
        let text = changed("What this is", &mark.repeat(limits::TEXT_BYTES / mark.len() - 8));
        assert!(!messages(text.as_bytes()).is_empty(), "{mark}");
    }
}

#[test]
fn b_36_links_lead_nowhere() {
    for url in [
        "file:///etc/passwd",
        "\\\\\\\\host\\\\share",
        "javascript:alert(1)",
    ] {
        gives("https://doi.org/10.1038/s41586-021-04198-4", url, "bad-url");
    }
    // In prose an address is words like any other.
    let words = "see javascript:alert(1) or file:///x";
    assert_eq!(prose::parse(words).unwrap(), [Span::Plain(words.to_owned())]);
    let loaded = judge(&changed("What this is", words));
    let lesson = loaded.lesson.unwrap();
    assert!(matches!(&lesson.steps[0], Step::Read(read) if format!("{:?}", read.body).contains(words)));
}
