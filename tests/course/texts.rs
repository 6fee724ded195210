//! Rules for every text.

use ground_truth::course::limits;

use super::{changed, each_gives, ids, judge};

#[test]
fn texts() {
    let clauses =
        |count: usize| vec!["字".repeat(10); count / 10].join("，") + "，" + &"字".repeat(count % 10);
    let sentence = |count: usize| "word ".repeat(count);
    let en = format!("en: \"{}.\"", sentence(limits::SENTENCE.words + 1));
    let zh = format!("zh: \"{}。\"", clauses(limits::SENTENCE.characters + 1));
    let clause = clauses(34) + "。";
    let long_zh = format!("zh: \"{}\"", clause.repeat(3));
    let long_en = format!("en: \"{}\"", format!("{}. ", sentence(21)).repeat(3));
    let many = "en: \"One. Two. Three. Four.\"";
    let reason_en = format!("en: \"{}\"", format!("{}. ", sentence(23)).repeat(2));
    let reason_zh = format!("zh: \"{}\"", (clauses(28) + "。").repeat(3));
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
