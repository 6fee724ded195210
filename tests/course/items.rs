//! Rules for quiz items.

use std::fmt::Write;

use super::{GOOD, changed, each_gives, ids, judge};

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
    ]);
}

#[test]
fn keys_and_reasons() {
    each_gives(&[
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
            "zh: \"消失\"), credit: 0.25, misconception: \"size-cures-bias\"",
            "credit-half",
        ),
        (
            "zh: \"再收一些\"), misconception: \"size-cures-bias\", why",
            "zh: \"再收一些\"), misconception: \"size-cures-bias\", credit: 0.5, why",
            "credit-here",
        ),
        (
            "zh: \"再收一些\"), misconception: \"size-cures-bias\", why",
            "zh: \"再收一些\"), misconception: \"size-cures-bias\", then: (en: \"a\", zh: \"甲\"), why",
            "then-here",
        ),
    ]);
}

#[test]
fn numbers_orders_and_stories() {
    each_gives(&[
        (
            ", then: (en: \"Nothing changes.\", zh: \"什么也没变。\")",
            "",
            "then-missing",
        ),
        ("near: Within(3.0)", "near: Log10(0.0)", "near-inside-full"),
        (
            "value: 38.0, unit: Percent, full: Within(1.0), near: Within(3.0)",
            "value: 0.0, unit: Percent, full: Log10(0.1)",
            "no-logarithm",
        ),
        ("tol: Ratio(0.05)", "tol: Within(-1.0)", "bad-tolerance"),
        ("[[\"few\", \"none\"]]", "[[\"few\", \"nene\"]]", "unknown-entry"),
        ("[[\"few\", \"none\"]]", "[[\"all\", \"none\"]]", "tie-apart"),
        ("[[\"few\", \"none\"]]", "[[\"none\"]]", "tie-apart"),
        (
            "[[\"few\", \"none\"]]",
            "[[\"few\", \"none\"], [\"most\", \"few\"]]",
            "tie-apart",
        ),
        (
            "[[\"few\", \"none\"]]",
            "[[\"all\", \"most\", \"few\", \"none\"]]",
            "tie-of-all",
        ),
        (
            "rubric: [(en: \"Names a group\", zh: \"说出了哪些人\"), (en: \"Says why they are missing\", zh: \"说出了为什么漏掉\")]",
            "rubric: []",
            "empty-rubric",
        ),
        (
            "\"think\": (\n",
            "\"think\": (\n            confidence: true,\n",
            "confidence-here",
        ),
        ("after: \"decide\"", "after: \"decid\"", "unknown-item"),
        ("after: \"decide\"", "after: \"flaw\"", "story-of-decisions"),
        ("after: \"decide\"", "after: \"decide-next\"", "long-story"),
        (
            "\"decide\", \"flaw\"",
            "\"decide\", \"decide-next\", \"flaw\"",
            "story-listed",
        ),
        ("bloom: Analyse,", "", "none-applies"),
        ("credit: 0.5", "credit: 0.75", "bad-credit"),
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
fn right_sides_may_stay_over_or_serve_twice() {
    let reused = changed("to: \"bias\"", "to: \"random\"");
    assert_eq!(ids(&judge(&reused)), [""; 0], "one serves twice, two stay over");
    let no_spare = reused.replacen(", \"weight\": (en: \"Weight\", zh: \"权重\")", "", 1);
    assert_eq!(
        ids(&judge(&no_spare)),
        [""; 0],
        "one serves twice, one stays over"
    );
}

#[test]
fn an_objective_has_enough_to_ask() {
    // Without two of its four, only two forms are left: enough to measure, too few to review.
    let other = changed(
        "\"other\": (\n            objective: \"tell-apart\"",
        "\"other\": (\n            objective: \"choose-plan\"",
    );
    let few = other.replacen(
        "\"match\": (\n            objective: \"tell-apart\"",
        "\"match\": (\n            objective: \"choose-plan\"",
        1,
    );
    let loaded = judge(&few);
    assert_eq!(ids(&loaded), ["problem-few-forms"], "{:#?}", loaded.problems);
    assert!(
        !loaded.problems[0].is_error(),
        "it can be learnt from all the same"
    );
    // A reflection counts for nothing, and neither does the next chapter of a story.
    let lesson = judge(&few).lesson.unwrap();
    let servable: Vec<&str> = lesson.servable("choose-plan").map(|(id, _)| id).collect();
    assert_eq!(servable, ["other", "some", "number", "order", "match", "decide"]);
    assert_eq!(lesson.goes_on_with("decide"), Some("decide-next"));
}

#[test]
fn a_story_neither_forks_nor_goes_on_for_ever() {
    let story = |id: &str, after: &str| {
        let from = GOOD.find("        \"decide-next\": (").unwrap();
        let to = GOOD[from..].find("        \"think\": (").unwrap() + from;
        GOOD[from..to]
            .replace("\"decide-next\"", &format!("\"{id}\""))
            .replace("after: \"decide\"", &format!("after: \"{after}\""))
    };
    let with = |more: &str| changed("        \"think\": (", &format!("{more}        \"think\": ("));
    assert_eq!(ids(&judge(&with(&story("third", "decide-next")))), [""; 0]);
    let four = story("third", "decide-next") + &story("fourth", "third");
    assert_eq!(ids(&judge(&with(&four))), ["problem-long-story"]);
    assert_eq!(
        ids(&judge(&with(&story("third", "decide")))),
        ["problem-story-forks"]
    );
}
