//! Lesson files of broken syntax, 1 to 17 of the list of bad inputs: each gives its sentence and place, at once.

use std::{
    fmt::Write,
    time::{Duration, Instant},
};

use ground_truth::course::{
    limits,
    problem::{self, Problem},
};

use super::{GOOD, changed, ids, judge, judge_bytes};

/// Ten times what a reader would call at once; the figures themselves are measured by the bench.
pub(crate) const AT_ONCE: Duration = Duration::from_secs(10);

/// Every message of these bytes, which come at once, with places and without long quotations.
pub(crate) fn messages(bytes: &[u8]) -> Vec<String> {
    let start = Instant::now();
    let loaded = judge_bytes(bytes);
    assert!(start.elapsed() < AT_ONCE, "{:?}", start.elapsed());
    let sound = |problem: &Problem| {
        problem.line > 0
            && problem.column > 0
            && problem
                .message
                .args()
                .iter()
                .all(|(_, value)| value.chars().count() <= 300)
    };
    assert!(loaded.problems.iter().all(sound), "{:#?}", loaded.problems);
    ids(&loaded)
        .iter()
        .map(|id| id.replacen("problem-", "", 1))
        .collect()
}

#[test]
fn a_01_to_05_empty_marks_and_encodings() {
    assert_eq!(messages(b""), ["empty-file"]);
    assert_eq!(messages(b"\xef\xbb\xbf"), ["empty-file"]);
    assert_eq!(messages(format!("\u{feff}{GOOD}").as_bytes()), [""; 0]);
    for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let utf16: Vec<u8> = GOOD.encode_utf16().flat_map(to_bytes).collect();
        assert_eq!(messages(&utf16), ["utf16"]);
    }
    // GBK of 一堂小课 in the title.
    let gbk = GOOD
        .as_bytes()
        .windows(12)
        .position(|window| window == "一堂小课".as_bytes());
    let mut bytes = GOOD.as_bytes().to_vec();
    let at = gbk.unwrap();
    bytes.splice(at..at + 12, *b"\xd2\xbb\xcc\xc3\xd0\xa1\xbf\xce");
    let loaded = judge_bytes(&bytes);
    assert_eq!(ids(&loaded), ["problem-not-utf8"]);
    // Two of its bytes happen to be a letter.
    let args = loaded.problems[0].message.args();
    let byte = args.iter().find(|(name, _)| *name == "byte").unwrap().1;
    assert!((at..at + 8).contains(&byte.parse().unwrap()), "{byte}");
}

#[test]
fn a_06_cut_anywhere() {
    // Every byte is tried in `hostile`; here the kind of message.
    for end in (1..GOOD.trim_end().len()).step_by(97) {
        let loaded = judge_bytes(&GOOD.as_bytes()[..end]);
        assert!(loaded.lesson.is_none() && loaded.problems.iter().any(Problem::is_error));
    }
}

#[test]
fn a_07_to_10_made_to_take_long() {
    for open in ["[", "(", "Some("] {
        assert_eq!(
            messages(open.repeat(limits::FILE_BYTES / open.len()).as_bytes()),
            ["too-deep"]
        );
    }
    let nested = format!("{}{}{GOOD}", "/*".repeat(100_000), "*/".repeat(100_000));
    assert_eq!(messages(nested.as_bytes()), [""; 0]);
    assert_eq!(messages("/*".repeat(100_000).as_bytes()), ["comment-open"]);
    let escapes = format!("(id: \"{}\")", "\\n".repeat(400_000));
    assert_eq!(messages(escapes.as_bytes()), ["text-too-long"]);
    assert_eq!(messages("a".repeat(1_000_000).as_bytes()), ["wrong-name"]);
}

#[test]
fn a_11_to_15_fields_attributes_and_what_follows() {
    let unknown = judge(&changed("bloom: Apply", "blom: Apply"));
    assert_eq!(ids(&unknown), ["problem-unknown-field"]);
    assert!(unknown.problems[0].message.args().contains(&("nearest", "bloom")));
    assert_eq!(
        messages(changed("core: 5, full", "core: 5, core: 5, full").as_bytes()),
        ["duplicate"]
    );
    let twice = judge(&changed("\"most\": (en", "\"all\": (en"));
    assert_eq!(ids(&twice), ["problem-duplicate"]);
    assert!(
        twice.problems[0]
            .message
            .args()
            .iter()
            .any(|(name, _)| *name == "line")
    );
    assert_eq!(
        messages(format!("#![enable(evil)]\n{GOOD}").as_bytes()),
        ["attribute"]
    );
    assert_eq!(messages(format!("{GOOD}{GOOD}").as_bytes()), ["trailing"]);
}

#[test]
fn a_16_and_17_other_formats() {
    for (bytes, name) in [
        (b"{\"id\": 1}".as_slice(), "JSON"),
        (b"[{\"id\": 1}]", "JSON"),
        (b"---\nid: a\n", "YAML"),
        (b"id: a\n", "YAML"),
        (b"PK\x03\x04\x14", "ZIP"),
        (b"%PDF-1.4", "PDF"),
        (b"MZ\x90", "EXE"),
        (b"\x7fELF\x02", "ELF"),
    ] {
        let loaded = judge_bytes(bytes);
        assert_eq!(ids(&loaded), ["problem-other-format"], "{name}");
        assert!(loaded.problems[0].message.args().contains(&("format", name)));
    }
}

#[test]
fn hostile_words_in_a_message_are_short_and_plain() {
    let mut text = String::from("Lesson(");
    write!(text, "{}\u{202e}\u{1b}: 1)", "x".repeat(1_000)).unwrap();
    for problem in judge(&text).problems {
        for (_, value) in problem.message.args() {
            assert!(value.chars().count() <= 300);
            assert!(!value.contains(problem::is_hidden), "{value:?}");
        }
    }
}
