//! Rules for quiz items.

use std::fmt::Write;

use super::{changed, each_gives, ids, judge};

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
