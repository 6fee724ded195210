//! Brackets, fields and values: what the reader of the file says.

use ground_truth::course::limits;

use super::{GOOD, each_gives, ids, judge};

#[test]
fn brackets_and_signs() {
    each_gives(&[
        ("Lesson(", "#![enable(unwrap_newtypes)]\nLesson(", "attribute"),
        ("A small lesson\",", "A small lesson\"", "comma-expected"),
        ("A small lesson\",", "A small lesson\",,", "comma-extra"),
        ("title: (en: \"A small", "title: (en \"A small", "colon-expected"),
        (
            "title: (en: \"A small lesson\",",
            "title: (en: \"A small lesson\"，",
            "full-width",
        ),
        ("\"A small lesson\"", "“A small lesson”", "curly-quote"),
        ("\"A small lesson\"", "\"A small \\lesson\"", "escape"),
        ("(core: 5, full: 10)", "(core: 5, full: 10]", "wrong-bracket"),
        ("(core: 5, full: 10)", "(core: , full: 10)", "unexpected"),
        (
            "minutes: (core: 5, full: 10)",
            "minutes: (core: 5, 10)",
            "field-expected",
        ),
        ("// One", "/* One", "comment-open"),
        ("core: 5", "core: NaN", "not-finite"),
        ("value: 20.0", "value: -inf", "not-finite"),
        ("value: 20.0", "value: 1e999", "not-finite"),
    ]);
    assert_eq!(ids(&judge(&format!("{GOOD}{GOOD}"))), ["problem-trailing"]);
    assert_eq!(ids(&judge("Lesson(")), ["problem-never-closed"]);
    assert_eq!(ids(&judge("// nothing")), ["problem-ends-early"]);
    assert_eq!(ids(&judge("Lesson(id: \"a")), ["problem-quote-open"]);
}

#[test]
fn fields_and_values() {
    each_gives(&[
        ("format: 1", "format: 2", "format-new"),
        ("format: 1", "format: 0", "format-old"),
        ("Lesson(", "Leson(", "wrong-name"),
        ("Lesson(", "Glossary(", "wrong-name"),
        ("bloom: Apply", "blom: Apply", "unknown-field"),
        (
            "minutes: (core: 5, full: 10),",
            "minutes: (core: 5, full: 10), colour: 3,",
            "unknown-field-of",
        ),
        (
            "confidence: true,\n            core",
            "confidense: true,\n            core",
            "unknown-field",
        ),
        (
            "right: true, why: (en: \"It reaches",
            "rihgt: true, why: (en: \"It reaches",
            "unknown-field",
        ),
        ("stem: (en: \"Which of", "stam: (en: \"Which of", "unknown-field"),
        ("minutes: (core: 5, full: 10),", "", "missing-field"),
        (
            "minutes: (core: 5, full: 10)",
            "minutes: (core: 5)",
            "missing-field",
        ),
        ("kind: Primary, ", "", "missing-field"),
        ("kind: Multi(", "kind: Mutli(", "unknown-kind"),
        ("mode: VoteTalkVote", "mode: Vote", "unknown-kind-of"),
        ("objective: \"tell-apart\"", "objective: 5", "wants-text"),
        ("seed: 7", "seed: 7.5", "wants-whole-number"),
        ("seed: 7", "seed: -7", "wants-whole-number"),
        ("value: 20.0", "value: \"20\"", "wants-number"),
        ("core: true", "core: 1", "wants-yes-no"),
        (
            "misconceptions: [\"size-cures-bias\"]",
            "misconceptions: \"size-cures-bias\"",
            "wants-list",
        ),
        (
            "Quiz(id: \"quiz\", items: [\"one\", \"some\", \"number\", \"order\", \"match\", \"decide\", \"flaw\", \"think\"])",
            "Quiz(id: \"quiz\", items: 7)",
            "wants-list",
        ),
        (
            "set: {\"online_replies\": 6000, \"visits\": 100}",
            "set: [6000]",
            "wants-map",
        ),
        (
            "title: (en: \"A small lesson\", zh: \"一堂小课\")",
            "title: \"A small lesson\"",
            "wants-group",
        ),
        (
            "ends: ((en: \"most\", zh: \"最多\"), (en: \"least\", zh: \"最少\"))",
            "ends: ((en: \"most\", zh: \"最多\"))",
            "wants-pair",
        ),
        ("full: Within(1.0)", "full: \"x\"", "wants-name"),
        ("\"most\": (en", "most: (en", "key-without-quotes"),
        ("\"number\": (", "number: (", "key-without-quotes"),
        (
            "Paragraph(en: \"The share is {poll.truth}.\", zh: \"实际是{poll.truth}。\")",
            "Paragraph((en: \"The share is {poll.truth}.\", zh: \"实际是{poll.truth}。\"))",
            "double-brackets",
        ),
        ("Paragraph(en: \"The share", "(en: \"The share", "wants-kind"),
    ]);
}

#[test]
fn the_lesson_as_a_whole() {
    let long = format!("id: \"{}\"", "a".repeat(limits::ID_CHARS + 1));
    each_gives(&[
        ("id: \"small-lesson\"", "id: \"Small Lesson\"", "bad-id"),
        ("id: \"small-lesson\"", "id: \"\"", "bad-id"),
        ("id: \"small-lesson\"", "id: \"../x\"", "bad-id"),
        ("id: \"small-lesson\"", &long, "bad-id"),
        ("\"gone\": (", "\"GONE\": (", "bad-id"),
        ("core: 5, full: 10", "core: 50, full: 10", "minutes"),
        ("core: 5, full: 10", "core: 0, full: 10", "minutes"),
        ("minutes: 8", "minutes: 601", "minutes"),
        (
            "misconceptions: [\"size-cures-bias\"]",
            "misconceptions: []",
            "no-misconceptions",
        ),
        (
            "misconceptions: [\"size-cures-bias\"]",
            "misconceptions: [\"size-cure-bias\"]",
            "unknown-misconception",
        ),
        (
            "\"choose-plan\": (bloom",
            "\"new\": (bloom: Apply, text: (en: \"New.\", zh: \"新。\")),\n\"choose-plan\": (bloom",
            "few-items",
        ),
        ("id: \"share\"", "id: \"guess\"", "duplicate-step"),
        ("id: \"visit\", say", "id: \"online\", say", "duplicate-step"),
        ("\"most\": (en", "\"all\": (en", "duplicate"),
        (
            "text: \"Bradley et al. (2021), Nature 600:695–700\"",
            "text: \" \"",
            "empty-source",
        ),
        ("https://doi", "file:///doi", "bad-url"),
        ("checked: \"2026-11-21\"", "checked: \"2026-11-31\"", "bad-day"),
    ]);
}

#[test]
fn a_lesson_with_nothing_in_it() {
    let head = "format: 1, id: \"a\", title: (en: \"a\", zh: \"甲\"), minutes: (core: 1, full: 1)";
    let text = format!("({head}, objectives: {{}}, misconceptions: [\"size-cures-bias\"], steps: [])");
    assert_eq!(ids(&judge(&text)), ["problem-no-objectives", "problem-no-steps"]);
}
