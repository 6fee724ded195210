//! Files that are broken, are something else, or are made to do harm.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use ground_truth::course::limits;
use proptest::prelude::*;

use super::{GOOD, changed, ids, judge, judge_bytes};

/// What a file that is no lesson gives; each at once.
fn gives(bytes: &[u8], id: &str) {
    let start = Instant::now();
    let loaded = judge_bytes(bytes);
    assert!(
        start.elapsed() < Duration::from_secs(10),
        "{id} took {:?}",
        start.elapsed()
    );
    assert_eq!(ids(&loaded), [format!("problem-{id}")]);
    assert!(loaded.lesson.is_none(), "{id}");
    let problem = &loaded.problems[0];
    assert!(problem.is_error() && problem.line > 0 && problem.column > 0);
    for (_, value) in problem.message.args() {
        assert!(value.chars().count() <= 120, "{value}");
    }
}

#[test]
fn files_that_are_no_lesson() {
    let utf16 = |to_bytes: fn(u16) -> [u8; 2]| GOOD.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>();
    gives(b"", "empty-file");
    gives(b" \n\t ", "empty-file");
    gives(b"\xef\xbb\xbf", "empty-file");
    gives(&utf16(u16::to_le_bytes), "utf16");
    gives(&utf16(u16::to_be_bytes), "utf16");
    gives(
        &[b"\xff\xfe".as_slice(), &utf16(u16::to_le_bytes)].concat(),
        "utf16",
    );
    gives(b"Lesson(title: (zh: \"\xb4\xf3\xd1\xf9\xb1\xbe\"))", "not-utf8");
    gives(b"{\"id\": \"big\"}", "other-format");
    gives(b"{\n  \"id\": \"big\"}", "other-format");
    gives(b"---\nid: big\n", "other-format");
    gives(b"id: big\ntitle: x\n", "other-format");
    gives(b"<html></html>", "other-format");
    gives(b"PK\x03\x04....", "other-format");
    gives(b"%PDF-1.7", "other-format");
    gives(b"MZ\x90\x00", "other-format");
    gives(&vec![b' '; 8 * 1024 * 1024], "file-too-large");
    gives("(".repeat(1_000_000).as_bytes(), "too-deep");
    gives("[".repeat(1_000_000).as_bytes(), "too-deep");
    gives("Some(".repeat(200_000).as_bytes(), "too-deep");
    gives(
        format!("Lesson(steps: {}", "[".repeat(1_000_000)).as_bytes(),
        "too-deep",
    );
    gives("/*".repeat(100_000).as_bytes(), "comment-open");
    gives("a".repeat(1_000_000).as_bytes(), "wrong-name");
    gives(
        format!("(id: \"{}\")", "\\n".repeat(400_000)).as_bytes(),
        "text-too-long",
    );
    gives(
        format!("(steps: [{}])", "1,".repeat(limits::ENTRIES + 1)).as_bytes(),
        "too-many-entries",
    );
}

#[test]
fn a_mark_at_the_beginning_and_windows_line_ends_are_fine() {
    let text = format!("\u{feff}{}", GOOD.replace('\n', "\r\n"));
    assert_eq!(ids(&judge(&text)), [""; 0]);
    let nested = format!("{}{}\n{GOOD}", "/*".repeat(100_000), "*/".repeat(100_000));
    assert_eq!(ids(&judge(&nested)), [""; 0]);
}

#[test]
fn a_lesson_cut_at_every_byte() {
    let whole = GOOD.trim_end().len();
    for end in 0..whole {
        let loaded = judge_bytes(&GOOD.as_bytes()[..end]);
        let problem = loaded
            .problems
            .first()
            .unwrap_or_else(|| panic!("cut at {end}: no problem"));
        assert!(loaded.lesson.is_none(), "cut at {end}");
        assert!(problem.is_error() && problem.line > 0 && problem.column > 0);
    }
}

#[test]
fn limits_allow_what_is_at_them() {
    let filled = |length: usize| format!("{GOOD}{}", " ".repeat(length - GOOD.len()));
    assert_eq!(ids(&judge(&filled(limits::FILE_BYTES))), [""; 0]);
    assert_eq!(
        ids(&judge(&filled(limits::FILE_BYTES + 1))),
        ["problem-file-too-large"]
    );
    let long = |length: usize| changed("Bradley et al.", &"x".repeat(length));
    let rest = "\" (2021), Nature 600:695–700\"".len();
    assert_eq!(ids(&judge(&long(limits::TEXT_BYTES - rest))), [""; 0]);
    assert_eq!(
        ids(&judge(&long(limits::TEXT_BYTES - rest + 1))),
        ["problem-text-too-long"]
    );
    let deep = |depth: usize| format!("(x: {}1{})", "[".repeat(depth - 1), "]".repeat(depth - 1));
    assert!(!ids(&judge(&deep(limits::DEPTH))).contains(&"problem-too-deep"));
    assert_eq!(ids(&judge(&deep(limits::DEPTH + 1))), ["problem-too-deep"]);
    let entries = |count: usize| format!("(x: [{}])", "1,".repeat(count));
    assert!(!ids(&judge(&entries(limits::ENTRIES))).contains(&"problem-too-many-entries"));
    assert_eq!(
        ids(&judge(&entries(limits::ENTRIES + 1))),
        ["problem-too-many-entries"]
    );
    let id = |length: usize| changed("small-lesson", &"a".repeat(length));
    assert_eq!(ids(&judge(&id(limits::ID_CHARS))), [""; 0]);
    assert_eq!(ids(&judge(&id(limits::ID_CHARS + 1))), ["problem-bad-id"]);
}

#[test]
fn files_made_to_take_long_do_not() {
    let start = Instant::now();
    let one_line = GOOD
        .replace('\n', " ")
        .replacen("// One lesson", "/* One lesson", 1);
    let one_line = one_line.replacen("broken ones.", "broken ones. */", 1);
    let mut steps = String::new();
    for n in 0..1_900 {
        let line = "wörd ".repeat(80);
        write!(
            steps,
            "Checklist(id: \"{n}_\", items: [(en: \"{line} 7\"), (zh: \"{line}\")]),"
        )
        .unwrap();
    }
    for text in [
        one_line.replacen("steps: [", &format!("steps: [{steps}"), 1),
        format!("({})", ",".repeat(1_900_000)),
        format!("(set: {{{}}})", "\"a\":1,".repeat(250_000)),
        format!("(set: {{{}}})", "a:1,".repeat(400_000)),
        format!("(a: \"{}\")", "\\q".repeat(30_000)),
        format!("({})", "a：1，".repeat(200_000)),
        format!("(steps: [{}])", "Some((x: 1)),".repeat(1_900)),
        "r#".repeat(900_000),
        "((((a".repeat(10),
    ] {
        let loaded = judge(&text);
        assert!((1..=limits::PROBLEMS + 2).contains(&loaded.problems.len()));
    }
    // Reading again after each problem has an end: this list would be read two thousand times.
    let lines = format!("(en: \"{}\", zg: \"a\"),", "word. ".repeat(150)).repeat(1_900);
    let text = changed(
        "Checklist(id: \"do\", items: [",
        &format!("Checklist(id: \"do\", items: [{lines}"),
    );
    assert!(ids(&judge(&text)).contains(&"problem-too-many"));
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_bytes_give_a_problem(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let loaded = judge_bytes(&bytes);
        prop_assert!(loaded.lesson.is_none() && !loaded.problems.is_empty());
    }

    #[test]
    fn random_outlines_give_a_problem(text in "[a-c(){}\\[\\]\"\\\\:,.0-9 \n/*#甲，（-]{0,80}") {
        let loaded = judge(&text);
        prop_assert!(loaded.lesson.is_none() && !loaded.problems.is_empty());
    }

    #[test]
    fn random_changes_never_panic(
        at in 0..GOOD.len(),
        gone in 0..40_usize,
        put in "[a-c(){}\\[\\]\"\\\\:,.0-9 \n/*#甲，-]{0,6}",
    ) {
        let start = (0..=at).rev().find(|at| GOOD.is_char_boundary(*at)).unwrap();
        let end = (at + gone..=GOOD.len()).find(|at| GOOD.is_char_boundary(*at)).unwrap_or(GOOD.len());
        let loaded = judge(&format!("{}{put}{}", &GOOD[..start], &GOOD[end..]));
        // A change that nothing is wrong with leaves a lesson; any other has its place.
        prop_assert!(loaded.lesson.is_some() || !loaded.problems.is_empty());
        for problem in &loaded.problems {
            prop_assert!(problem.line > 0 && problem.column > 0);
        }
    }
}
