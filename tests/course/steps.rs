//! Rules for steps and demos.

use ground_truth::course::Severity;

use super::{GOOD, changed, each_gives, ids, judge};

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
        (
            "truth: \"poll.truth\"",
            "truth: \"poll.truth\", class: (minutes: 0, note: (en: \"Ask.\", zh: \"问一问。\"))",
            "minutes",
        ),
        (
            "truth: \"poll.truth\"",
            "truth: \"poll.truth\", class: (minutes: 3, note: (en: \"Ask all.\", zh: \"\"))",
            "missing-zh",
        ),
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
fn tables_and_guides_are_not_empty() {
    let cut = |from: &str, to: &str| {
        let start = GOOD.find(from).unwrap() + from.len();
        let end = start + GOOD[start..].find(to).unwrap();
        format!("{}{}", &GOOD[..start], &GOOD[end..])
    };
    assert_eq!(
        ids(&judge(&cut(
            "rows: [",
            "                    ],\n                ),"
        ))),
        ["problem-empty-table"]
    );
    let no_guide = cut("guide: [", "            ],\n        ),");
    // The look back then names a guided step that is gone.
    assert_eq!(
        ids(&judge(&no_guide)),
        ["problem-empty-guide", "problem-unknown-guide-step"]
    );
}
