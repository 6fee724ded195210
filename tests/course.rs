//! The lesson checker: one sound lesson, broken in one way at a time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::{
    collections::BTreeSet,
    fmt::Write,
    path::Path,
    sync::OnceLock,
    time::{Duration, Instant},
};

use ground_truth::{
    course::{
        self, Lang, Severity, Words,
        check::{self, Loaded},
        limits,
    },
    ui::Strings,
};
use proptest::prelude::*;

const GOOD: &str = include_str!("data/lessons/good.ron");

fn judge_bytes(bytes: &[u8]) -> Loaded {
    static WORDS: OnceLock<Words> = OnceLock::new();
    check::lesson("lesson.ron", bytes, WORDS.get_or_init(check::built_in_words))
}

fn judge(text: &str) -> Loaded {
    judge_bytes(text.as_bytes())
}

/// The sound lesson with one passage replaced.
fn changed(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "the sound lesson has no {from:?}");
    GOOD.replacen(from, to, 1)
}

/// The ids of the problems; on the way each is written out in both languages.
fn ids(loaded: &Loaded) -> Vec<&'static str> {
    for problem in &loaded.problems {
        for lang in Lang::ALL {
            let sentence = Strings::of(lang).text_with(problem.message.id, &problem.message.args());
            assert!(
                !sentence.contains("{$") && sentence != problem.message.id,
                "{lang:?}: {sentence}"
            );
            let empty = sentence.contains("“”") && problem.message.id != "problem-bad-id";
            assert!(!empty, "{lang:?}: {sentence}");
        }
    }
    loaded.problems.iter().map(|problem| problem.message.id).collect()
}

/// Each change gives just this one problem, where the change was made.
fn each_gives(cases: &[(&str, &str, &str)]) {
    for (from, to, id) in cases {
        let text = changed(from, to);
        let loaded = judge(&text);
        assert_eq!(
            ids(&loaded),
            [format!("problem-{id}")],
            "{from} -> {to}: {:#?}",
            loaded.problems
        );
    }
}

/// The line of the sound lesson on which a passage stands.
fn line_of(passage: &str) -> usize {
    let at = GOOD.find(passage).unwrap_or_else(|| panic!("no {passage:?}"));
    GOOD[..at].matches('\n').count() + 1
}

#[test]
fn the_sound_lesson_has_no_problem() {
    let loaded = judge(GOOD);
    assert_eq!(ids(&loaded), [""; 0], "{:#?}", loaded.problems);
    let lesson = loaded.lesson.unwrap();
    assert_eq!((lesson.steps.len(), lesson.items.len()), (11, 8));
}

#[test]
fn problems_have_their_place() {
    for (from, to, line, column) in [
        ("bloom: Apply", "blom: Apply", line_of("bloom: Apply"), 25),
        ("core: 5", "core: -5", line_of("core: 5"), 21),
        ("[[sample]]", "[[sampel]]", line_of("[[sample]]"), 27),
        (
            "走访{poll.visits}人",
            "走访{poll.visits人",
            line_of("走访{poll.visits}人"),
            70,
        ),
        ("kind: Multi(", "kind: Mutli(", line_of("kind: Multi("), 19),
    ] {
        let loaded = judge(&changed(from, to));
        let places: Vec<_> = loaded.problems.iter().map(|p| (p.line, p.column)).collect();
        assert_eq!(places, [(line, column)], "{from} -> {to}: {:#?}", loaded.problems);
        assert_eq!(loaded.problems[0].place(), format!("lesson.ron:{line}:{column}"));
    }
}

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
            "Quiz(id: \"quiz\", items: [\"one\", \"some\", \"number\", \"order\", \"match\", \"decide\", \"flaw\"])",
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
fn texts() {
    let sentence = |count: usize| "word ".repeat(count);
    let en = format!("en: \"{}.\"", sentence(limits::SENTENCE.words + 1));
    let zh = format!("zh: \"{}。\"", "字".repeat(limits::SENTENCE.characters + 1));
    let clause = "字".repeat(34) + "。";
    let long_zh = format!("zh: \"{}\"", clause.repeat(3));
    let long_en = format!("en: \"{}\"", format!("{}. ", sentence(21)).repeat(3));
    let many = "en: \"One. Two. Three. Four.\"";
    let reason_en = format!("en: \"{}\"", format!("{}. ", sentence(23)).repeat(2));
    let reason_zh = format!(
        "zh: \"{}\"",
        "字字字字字字字字字字字字字字字字字字字字字字字字字字字。".repeat(3)
    );
    each_gives(&[
        (
            "(en: \"A small lesson\", zh: \"一堂小课\")",
            "(en: \"A small lesson\")",
            "missing-zh",
        ),
        (
            "(en: \"A small lesson\", zh: \"一堂小课\")",
            "(zh: \"一堂小课\")",
            "missing-en",
        ),
        ("en: \"Nobody new was asked.\", ", "", "missing-en"),
        ("A small lesson", "A small\u{202e} lesson", "hidden-character"),
        ("A small lesson", "A small\u{200b} lesson", "hidden-character"),
        ("A small lesson", "A small\\0 lesson", "hidden-character"),
        ("**短**", "**短", "prose-open-strong"),
        ("[[sample]]", "[[sample]", "prose-open-term"),
        ("{poll.visits} visits", "{poll.visits visits", "prose-open-value"),
        ("a week.[^study]", "a week.[^study", "prose-open-source"),
        ("**short**", "****short", "prose-empty"),
        ("**short**", "**a {poll.visits}**", "prose-nested"),
        ("A **short**", "A} **short**", "prose-stray-brace"),
        ("A **short**", "A\\\\n **short**", "prose-escape"),
        ("[[sample]]", "[[sampel]]", "unknown-term"),
        ("a week.[^study]", "a week.[^studi]", "unknown-source"),
        ("Source(\"study\")", "Source(\"studi\")", "unknown-source"),
        ("Term(\"sample\")", "Term(\"sampel\")", "unknown-term"),
        ("terms: [\"sample\"]", "terms: [\"sampel\"]", "unknown-term"),
        ("{poll.visits} visits", "{pol.visits} visits", "unknown-setup"),
        ("{poll.visits} visits", "{poll.visit} visits", "unknown-value"),
        ("{poll.visits} visits", "{visits} visits", "value-without-demo"),
        (
            "{poll.visits} visits",
            "{poll.nearer} visits",
            "value-not-printable",
        ),
        ("{poll.visits} visits", "100 visits", "typed-number"),
        ("走访{poll.visits}人\"))", "走访100人\"))", "typed-number"),
        (
            "走访{poll.visits}人\"))",
            "走访一百五十人\"))",
            "typed-chinese-number",
        ),
        ("a week.[^study]", "a week.", "typed-number"),
        ("Who did not reply.", "9 of 10.", "typed-number"),
        ("en: \"A large survey\"", &en, "long-sentence-en"),
        ("zh: \"一项大调查\"", &zh, "long-sentence-zh"),
        (
            "en: \"More is not always better.\"",
            &long_en,
            "long-paragraph-en",
        ),
        ("zh: \"多不一定好。\"", &long_zh, "long-paragraph-zh"),
        ("en: \"More is not always better.\"", many, "many-sentences"),
        ("en: \"Only luck shrinks.\"", &reason_en, "long-reason-en"),
        ("zh: \"只有碰巧的误差会变小。\"", &reason_zh, "long-reason-zh"),
    ]);
    // Typed where they are given, not computed.
    for (from, to) in [
        ("What happens to the error?", "What do 9 of 10 do?"),
        ("(en: \"Online\", zh: \"网上\")", "(en: \"12\", zh: \"12\")"),
        ("Who did not reply.", "9 of 10.[^study]"),
        ("A **short**", "A \\\\{short\\\\}"),
    ] {
        assert_eq!(ids(&judge(&changed(from, to))), [""; 0], "{to}");
    }
}

#[test]
fn steps() {
    each_gives(&[
        (
            "does_well: [(en: \"It shows small changes.\", zh: \"看得出小变化。\")]",
            "does_well: []",
            "empty-side",
        ),
        (
            "items: [(en: \"Ask who could not reply.\", zh: \"问一问：谁没法答？\")]",
            "items: []",
            "empty-step",
        ),
        (", (en: \"6,000\", zh: \"6000\")]", "]", "row-length"),
        (
            "In 2021 it had 250,000 replies a week.[^study]\", zh: \"2021年，它每周有25万份答卷。[^study]\"),\n                Source(\"study\"),",
            "It had many replies.\", zh: \"它有很多答卷。\"),",
            "case-without-source",
        ),
        (
            "demo: \"big-data-paradox\"",
            "demo: \"later-demo\"",
            "unknown-demo",
        ),
        ("\"visits\": 100}", "\"visit\": 100}", "unknown-setting"),
        ("\"visits\": 100}", "\"visits\": 0}", "setting-range"),
        ("\"visits\": 100}", "\"visits\": 99.5}", "setting-whole"),
        ("demo: \"poll\"", "demo: \"pol\"", "unknown-setup"),
        ("Done(\"ask-online\")", "Done(\"ask-onlin\")", "unknown-action"),
        (
            "Moved(\"online_replies\")",
            "Moved(\"online_reply\")",
            "unknown-parameter",
        ),
        ("replay: \"more\"", "replay: \"mor\"", "unknown-guide-step"),
        (
            "Share(min: 0.0, max: 1.0)",
            "Share(min: 0.0, max: 2.0)",
            "share-scale",
        ),
        (
            "Share(min: 0.0, max: 1.0)",
            "Share(min: 0.9, max: 1.0)",
            "truth-off-scale",
        ),
        ("truth: \"poll.truth\"", "truth: \"poll.visits\"", "truth-form"),
        ("truth: \"poll.truth\"", "truth: \"poll.thruth\"", "unknown-value"),
        ("truth: \"poll.truth\"", "truth: \"truth\"", "value-without-demo"),
        ("\"visits\": (text", "\"visitors\": (text", "truth-no-option"),
        (
            "{poll.online_replies} replies\", zh: \"{poll.online_replies}份答卷\"), misconception: \"size-cures-bias\"",
            "{poll.online_replies} replies\", zh: \"{poll.online_replies}份答卷\")",
            "no-misconception",
        ),
        ("zh: \"没有动\"), right: true", "zh: \"没有动\")", "none-right"),
        ("replay: \"more\"", "right: true", "several-right"),
    ]);
    let without = |name: &str| {
        let start = GOOD.find(&format!("        {name}(\n")).unwrap();
        let end = start + GOOD[start..].find("\n        ),\n").unwrap() + 12;
        format!("{}{}", &GOOD[..start], &GOOD[end..])
    };
    assert_eq!(ids(&judge(&without("Observe"))), ["problem-try-without-observe"]);
    let no_prediction = GOOD.replace("Predict(", "Predict_(");
    assert!(
        ids(&judge(&no_prediction))
            .iter()
            .all(|id| *id == "problem-unknown-kind")
    );
    let early_look = {
        let start = GOOD.find("        Observe(\n").unwrap();
        let end = start + GOOD[start..].find("\n        ),\n").unwrap() + 12;
        let rest = format!("{}{}", &GOOD[..start], &GOOD[end..]);
        rest.replacen(
            "    steps: [\n",
            &format!("    steps: [\n{}", &GOOD[start..end]),
            1,
        )
    };
    assert_eq!(ids(&judge(&early_look)), ["problem-try-without-observe"]);
}

#[test]
fn a_demo_without_a_prediction() {
    let mut rest = GOOD.to_owned();
    for _ in 0..2 {
        let start = rest.find("        Predict(\n").unwrap();
        let end = start + rest[start..].find("\n        ),\n").unwrap() + 12;
        rest.replace_range(start..end, "");
    }
    assert_eq!(ids(&judge(&rest)), ["problem-try-without-predict"]);
}

#[test]
fn an_unknown_demo_costs_only_its_own_step() {
    let loaded = judge(&changed("demo: \"big-data-paradox\"", "demo: \"later-demo\""));
    assert_eq!(loaded.problems[0].severity, Severity::Warning);
    assert_eq!(loaded.lesson.unwrap().steps.len(), 11);
}

#[test]
fn items() {
    let mut options = String::new();
    for n in 0..13 {
        let why = "why: (en: \"a\", zh: \"甲\")";
        let text = "text: (en: \"a\", zh: \"甲\"), misconception: \"size-cures-bias\"";
        writeln!(options, "\"o{n}\": ({text}, {why}),").unwrap();
    }
    let thirteen = format!("kind: Multi({{{options}");
    each_gives(&[
        (
            "objective: \"tell-apart\",\n            stem: (en: \"The same callers",
            "objective: \"tel-apart\",\n            stem: (en: \"The same callers",
            "unknown-objective",
        ),
        (
            "variants: [\"other\"]",
            "variants: [\"other\", \"othr\"]",
            "unknown-item",
        ),
        (
            "variants: [\"other\"]",
            "variants: [\"other\", \"one\"]",
            "own-variant",
        ),
        ("variants: [\"other\"],", "", "never-asked"),
        (
            "\"match\", \"decide\"",
            "\"match\", \"decide\", \"decid\"",
            "unknown-item",
        ),
        (
            "\"match\", \"decide\"",
            "\"match\", \"decide\", \"one\"",
            "item-twice",
        ),
        (
            "hints: [(en: \"Who could not reply?\", zh: \"谁没法答？\")]",
            "hints: [(en: \"a\", zh: \"甲\"), (en: \"a\", zh: \"甲\"), (en: \"a\", zh: \"甲\"), (en: \"a\", zh: \"甲\")]",
            "many-hints",
        ),
        ("see: Setting(\"poll\"", "see: Setting(\"pol\"", "unknown-setup"),
        (
            "{\"online_replies\": 6700}",
            "{\"online_reply\": 6700}",
            "unknown-setting",
        ),
        (
            "{\"online_replies\": 6700}",
            "{\"online_replies\": 1}",
            "setting-range",
        ),
        ("kind: Multi({", &thirteen, "option-count"),
        (
            "right: true, why: (en: \"Nobody",
            "misconception: \"size-cures-bias\", why: (en: \"Nobody",
            "none-right",
        ),
        (
            "(text: (en: \"It goes\", zh: \"消失\"), misconception: \"size-cures-bias\"",
            "(text: (en: \"It goes\", zh: \"消失\"), right: true",
            "several-right",
        ),
        (
            "(text: (en: \"More of the same\", zh: \"再收一些\"), misconception: \"size-cures-bias\"",
            "(text: (en: \"More of the same\", zh: \"再收一些\"), right: true",
            "all-right",
        ),
        (
            ", why: (en: \"Nobody new was asked.\", zh: \"没有问到新的人。\")",
            "",
            "no-reason",
        ),
        (
            ", why: (en: \"Nobody new was asked.\", zh: \"没有问到新的人。\")",
            ", why: (en: \"\", zh: \"\")",
            "no-reason",
        ),
        (
            "zh: \"消失\"), misconception: \"size-cures-bias\"",
            "zh: \"消失\")",
            "no-misconception",
        ),
        (
            "zh: \"消失\"), misconception: \"size-cures-bias\"",
            "zh: \"消失\"), misconception: \"no-such-idea\"",
            "unknown-misconception",
        ),
        (
            "zh: \"消失\"), misconception: \"size-cures-bias\"",
            "zh: \"消失\"), credit: 0.0, misconception: \"size-cures-bias\"",
            "credit-here",
        ),
        ("credit: 0.5", "credit: 1.5", "bad-credit"),
        ("full: Within(1.0)", "full: Within(-1.0)", "bad-tolerance"),
        ("near: Within(3.0)", "near: Within(0.5)", "near-inside-full"),
        ("value: 20.0", "value: 38.5", "trap-is-right"),
        ("to: \"bias\"", "to: \"bia\"", "unknown-match"),
        (", \"weight\": (en: \"Weight\", zh: \"权重\")", "", "no-spare"),
        (
            "exhibit: [Paragraph(en: \"7,000 replies say 20%.\", zh: \"7000份答卷说20%。\")]",
            "exhibit: []",
            "empty-exhibit",
        ),
    ]);
    // One option only: it cannot be wrong either.
    let loaded = judge(&changed(
        "\"stayed\": (text: (en: \"It stayed\", zh: \"没有动\"), right: true),",
        "",
    ));
    assert_eq!(ids(&loaded), ["problem-option-count", "problem-none-right"]);
}

#[test]
fn all_problems_of_a_file_are_told_in_order() {
    let mut text = changed("bloom: Apply", "blom: Apply");
    for (from, to) in [
        ("[[sample]]", "[[sampel]]"),
        ("replay: \"more\"", "replay: \"mor\", colour: 1"),
        ("mode: VoteTalkVote", "mode: Vote"),
        ("near: Within(3.0)", "near: Within(0.5)"),
        ("to: \"bias\"", "to: \"bia\""),
        ("credit: 0.5", "credit: \"half\""),
        ("A small lesson\",", "A small lesson\""),
    ] {
        assert!(text.contains(from));
        text = text.replacen(from, to, 1);
    }
    let loaded = judge(&text);
    assert_eq!(
        ids(&loaded),
        [
            "problem-comma-expected",
            "problem-unknown-field",
            "problem-unknown-term",
            "problem-unknown-guide-step",
            "problem-unknown-field-of",
            "problem-unknown-kind-of",
            "problem-near-inside-full",
            "problem-unknown-match",
            "problem-wants-number",
        ],
        "{:#?}",
        loaded.problems
    );
    assert!(
        loaded
            .problems
            .is_sorted_by_key(|problem| (problem.line, problem.column))
    );
}

#[test]
fn broken_parts_do_not_hide_the_rest() {
    let text = changed("mode: VoteTalkVote", "mode: Vote").replacen("kind: Multi(", "kind: Mutli(", 1);
    let lesson = judge(&text).lesson.unwrap();
    assert_eq!((lesson.steps.len(), lesson.items.len()), (10, 7));
}

#[test]
fn a_duplicate_id_gives_both_lines() {
    let loaded = judge(&changed("\"some\": (", "\"one\": ("));
    let problem = loaded
        .problems
        .iter()
        .find(|problem| problem.message.id == "problem-duplicate")
        .unwrap();
    assert_eq!(problem.line, line_of("\"some\": ("));
    let first = line_of("\"one\": (").to_string();
    assert!(
        problem.message.args().contains(&("line", first.as_str())),
        "{problem:?}"
    );
}

#[test]
fn the_nearest_name_is_suggested() {
    for (from, to, near) in [
        ("bloom: Apply", "blom: Apply", "bloom"),
        ("kind: Multi(", "kind: Mutli(", "Multi"),
        ("[[sample]]", "[[sampel]]", "sample"),
        ("\"visits\": 100}", "\"vsits\": 100}", "visits"),
        ("Done(\"ask-online\")", "Done(\"ask-onlin\")", "ask-online"),
    ] {
        let problem = judge(&changed(from, to)).problems.remove(0);
        assert!(problem.message.args().contains(&("nearest", near)), "{problem:?}");
    }
}

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
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn no_more_problems_than_a_person_can_read() {
    let mut steps = String::new();
    for n in 0..1_500 {
        writeln!(steps, "Checklist(id: \"s{n}\", itmes: []),").unwrap();
    }
    let loaded = judge(&changed("steps: [", &format!("steps: [{steps}")));
    assert_eq!(loaded.problems.len(), limits::PROBLEMS + 1);
    assert_eq!(ids(&loaded).last(), Some(&"problem-more"));
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

#[test]
fn a_copy_of_a_built_in_lesson_passes_under_any_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("my copy.ron");
    std::fs::copy("lessons/big-not-fair.ron", &path).unwrap();
    let report = course::check_paths(&[path]);
    assert_eq!(
        (report.files, report.problems.len()),
        (1, 0),
        "{:#?}",
        report.problems
    );
}

/// Sentence ids that the checker's sources name.
fn ids_in_sources(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            ids_in_sources(&path, found);
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let named = text
            .split("\"problem-")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        found.extend(named.map(|rest| format!("problem-{rest}")));
    }
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    let mut named = BTreeSet::new();
    ids_in_sources(Path::new("src/course"), &mut named);
    assert!(named.len() > 100);
    for lang in ["en", "zh"] {
        let file = std::fs::read_to_string(format!("assets/strings/{lang}/problems.ftl")).unwrap();
        let written: BTreeSet<String> = file
            .lines()
            .filter(|line| line.starts_with("problem-"))
            .filter_map(|line| line.split_once(" = ").map(|(id, _)| id.to_owned()))
            .collect();
        assert_eq!(written, named, "{lang}");
    }
}
