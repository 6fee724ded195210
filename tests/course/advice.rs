//! Advice on plain language and on writing items: warnings, each with its place.

use ground_truth::course::limits;

use super::{GOOD, changed, each_gives, ids, judge};

#[test]
fn plain_language() {
    let clause = format!("zh: \"{}\"", "字".repeat(limits::CLAUSE + 1));
    let lines = "(en: \"Ask.\", zh: \"问。\"), ".repeat(limits::CHECKLIST);
    let lines = format!("Checklist(id: \"do\", items: [{lines}");
    each_gives(&[
        ("It stays", "It stays!", "exclamation"),
        ("没有动", "没有动！", "exclamation"),
        ("谁没法答？\")]),", "你问谁？\")]),", "informal-you"),
        ("zh: \"一项大调查\"", &clause, "long-clause"),
        ("zh: \"多不一定好。\"", "zh: \"我的书的皮的字。\"", "many-de"),
        (
            "In 2021 it had 250,000 replies a week.[^study]\"",
            "In 2021, 9 of 109 said 5.[^study]\"",
            "many-numbers",
        ),
        ("Checklist(id: \"do\", items: [", &lines, "long-checklist"),
    ]);
    let terms = [
        "sample",
        "bias",
        "data",
        "big-data",
        "data-gap",
        "ground-truth",
        "random-error",
    ];
    let list = |count: usize| {
        let words = terms[..count].iter().map(|term| format!("\"{term}\""));
        format!("terms: [{}]", words.collect::<Vec<_>>().join(", "))
    };
    let many = judge(&changed("terms: [\"sample\"]", &list(limits::TERMS + 1)));
    assert!(ids(&many).contains(&"problem-many-terms"), "{:#?}", many.problems);
    let few = judge(&changed("terms: [\"sample\"]", &list(limits::TERMS)));
    assert!(!ids(&few).contains(&"problem-many-terms"));
}

/// The sound lesson with so many more paragraphs of this text.
fn with_paragraphs(en: &str, zh: &str, count: usize) -> String {
    let paragraphs = format!("Paragraph(en: \"{en}\", zh: \"{zh}\"),").repeat(count);
    let before = "Callout(kind: PlainWords";
    changed(before, &format!("{paragraphs}{before}"))
}

#[test]
fn the_lesson_as_a_whole() {
    let easy_en = "Ask who was not there.";
    let easy_zh = "问一问谁不在。";
    let words = |count: usize, word: &str| format!("{}.", vec![word; count].join(" "));
    for (text, id) in [
        (with_paragraphs(&words(24, "we"), easy_zh, 60), "mean-sentence-en"),
        (
            with_paragraphs(easy_en, &format!("{}。", "一二三四五六七，".repeat(5)), 150),
            "mean-sentence-zh",
        ),
        (
            with_paragraphs(&words(12, "statistically"), easy_zh, 40),
            "hard-english",
        ),
        (with_paragraphs(easy_en, "饕餮貔貅。", 80), "rare-characters"),
    ] {
        let id = format!("problem-{id}");
        assert_eq!(ids(&judge(&text)), [id], "{:#?}", judge(&text).problems);
    }
    assert_eq!(ids(&judge(&with_paragraphs(easy_en, easy_zh, 60))), [""; 0]);
    // Reasons have to be understood at once.
    let reason = words(9, "understandable");
    let hard = GOOD
        .replace("en: \"Nobody new was asked.\"", &format!("en: \"{reason}\""))
        .replace("en: \"Only luck shrinks.\"", &format!("en: \"{reason}\""))
        .replace("en: \"It reaches others.\"", &format!("en: \"{reason}\""))
        .replace("en: \"The same people again.\"", &format!("en: \"{reason}\""));
    assert!(ids(&judge(&hard)).contains(&"problem-hard-english-at-once"));
}

#[test]
fn items() {
    let stem = |en: &str| format!("en: \"{en}\"");
    let long_en = stem(
        "Who was asked then, and who was away at that very time? "
            .repeat(3)
            .trim(),
    );
    let long_zh = format!("zh: \"{}\"", "谁答了，谁没有答？".repeat(8));
    let option_en = format!("en: \"{}\"", "one of them ".repeat(6));
    let option_zh = format!("zh: \"{}\"", "有的人来，".repeat(7));
    let asks = "en: \"Which of these help?\"";
    each_gives(&[
        (asks, "en: \"Which of these do not help?\"", "negative-stem"),
        (asks, "en: \"Which of these don’t help?\"", "negative-stem"),
        ("哪些有帮助？", "哪些不属于帮助？", "negative-stem"),
        (asks, "en: \"What helps is\"", "open-stem"),
        (asks, &long_en, "long-stem"),
        ("zh: \"哪些有帮助？\"", &long_zh, "long-stem"),
        ("en: \"More of the same\"", &option_en, "long-option"),
        (
            "zh: \"再收一些\"), misconception: \"size-cures-bias\", why: (en: \"The same people again.\", zh: \"还是这些人。\")),\n            }),",
            &format!(
                "{option_zh}), misconception: \"size-cures-bias\", why: (en: \"The same people again.\", zh: \"还是这些人。\")),\n            }}),"
            ),
            "long-option",
        ),
        (
            "en: \"More of the same\"",
            "en: \"All of the above\"",
            "all-of-above",
        ),
        (
            "en: \"More of the same\"",
            "en: \"It always helps\"",
            "absolute-option",
        ),
    ]);
    each_gives(&[
        (
            "\"same\": (text: (en: \"It stays\", zh: \"不变\")",
            "\"same\": (text: (en: \"It stays just as large as before\", zh: \"不变\")",
            "key-length",
        ),
        (
            "\"same\": (text: (en: \"It stays\", zh: \"不变\")",
            "\"same\": (text: (en: \"It stays\", zh: \"和原来一样大不变\")",
            "key-length",
        ),
    ]);
}

/// Changes of the sound lesson, and the one problem that each gives.
#[test]
fn what_gives_an_answer_away() {
    each_gives(&[
        // A wrong option may stand out too.
        (
            "\"more\": (text: (en: \"More of the same\"",
            "\"more\": (text: (en: \"More of the same people from the same list once again\"",
            "option-lengths",
        ),
        (
            "\"gone\": (text: (en: \"It goes\", zh: \"消失\")",
            "\"gone\": (text: (en: \"It goes\", zh: \"过些日子就会自己慢慢消失不见\")",
            "option-lengths",
        ),
        // The words of the right answer of another item.
        (
            "\"same\": (text: (en: \"It stays\", zh: \"不变\")",
            "\"same\": (text: (en: \"The whole town\", zh: \"不变\")",
            "answer-elsewhere",
        ),
        (
            "\"same\": (text: (en: \"It stays\", zh: \"不变\")",
            "\"same\": (text: (en: \"It stays\", zh: \"全镇占百分之几\")",
            "answer-elsewhere",
        ),
    ]);
    // A few words stand anywhere.
    let few = GOOD.replacen(
        "en: \"It stays\", zh: \"不变\"",
        "en: \"the error\", zh: \"误差会\"",
        2,
    );
    assert_eq!(ids(&judge(&few)), [""; 0]);
    // Forms of one question may say the same.
    let same = "The same callers call again";
    let forms = changed(
        "en: \"It stays\", zh: \"不变\"",
        &format!("en: \"{same}\", zh: \"不变\""),
    );
    let said = ids(&judge(&forms));
    assert!(!said.contains(&"problem-answer-elsewhere"), "{said:?}");
}

#[test]
fn questions_are_easy_to_read() {
    let stem = "en: \"Where is the flaw?\"";
    let hard = "Which considerations regarding representativeness invalidate generalisation from voluntary respondents?";
    let many = |text: &str| {
        let extra = format!("{hard} ").repeat(2);
        let stems = [
            "What do you do?",
            "Which of these help?",
            "Put these in order.",
            "Match each to its name.",
        ];
        stems.iter().fold(text.to_owned(), |text, stem| {
            text.replacen(
                &format!("en: \"{stem}\""),
                &format!("en: \"{}\"", extra.trim()),
                1,
            )
        })
    };
    let loaded = judge(&many(&changed(stem, &format!("en: \"{hard}\""))));
    let hard = ids(&loaded);
    assert!(hard.contains(&"problem-hard-stems"), "{hard:?}");
    assert!(!hard.contains(&"problem-hard-english"), "{hard:?}");
}

#[test]
fn a_heading_announces_something() {
    let heading = "Heading(en: \"Here\", zh: \"这里\")";
    let before = "Callout(kind: PlainWords";
    for (more, count) in [
        (format!("{heading}, {heading}, {before}"), 1),
        (format!("{heading}, PageBreak, {before}"), 1),
        (format!("Deeper([{heading}]), {before}"), 1),
        (format!("{heading}, {before}"), 0),
    ] {
        let found = judge(&changed(before, &more));
        assert_eq!(ids(&found), vec!["problem-empty-heading"; count], "{more}");
    }
}

#[test]
fn the_place_of_the_key() {
    let single = |n: usize, first: bool| {
        let right = "right: true";
        let wrong = "misconception: \"size-cures-bias\"";
        let (a, b) = if first { (right, wrong) } else { (wrong, right) };
        let why = "why: (en: \"So.\", zh: \"是。\")";
        format!(
            "\"extra-{n}\": (objective: \"tell-apart\", stem: (en: \"So?\", zh: \"是吗？\"), kind: Single({{
                \"a\": (text: (en: \"a\", zh: \"甲\"), {a}, {why}), \"b\": (text: (en: \"b\", zh: \"乙\"), {b}, {why}) }})),"
        )
    };
    let with = |extra: &[bool]| {
        let items = extra.iter().enumerate().map(|(n, first)| single(n, *first));
        let items = items.collect::<Vec<_>>().concat();
        let names: Vec<String> = (0..extra.len()).map(|n| format!("\"extra-{n}\", ")).collect();
        let names = names.concat();
        changed("items: {\n", &format!("items: {{\n{items}\n")).replacen(
            "items: [\"one\"",
            &format!("items: [{names}\"one\""),
            1,
        )
    };
    // The two of the lesson have theirs in the first place.
    assert_eq!(ids(&judge(&with(&[true, true]))), ["problem-key-position"]);
    assert_eq!(
        ids(&judge(&with(&[true, true, true, false]))),
        ["problem-key-position"]
    );
    assert_eq!(ids(&judge(&with(&[true, true, false, false]))), [""; 0]);
    assert_eq!(ids(&judge(&with(&[true, false]))), [""; 0]);
    assert_eq!(ids(&judge(&with(&[true]))), [""; 0]);
}
