//! Every limit of a lesson: what is at it passes, one more is told. Limits of files, packs and pictures are tried with
//! these.

use ground_truth::course::limits;

use super::{GOOD, changed, ids, judge};

const ALL: &str = include_str!("../data/lessons/every_block.ron");

/// At the limit nothing is said of it; beyond it is.
#[track_caller]
fn holds(what: &str, text: impl Fn(usize) -> String, most: usize) {
    let id = format!("problem-{what}");
    let said = |count: usize| ids(&judge(&text(count))).contains(&id.as_str());
    assert!(!said(most), "{what} at {most}");
    assert!(said(most + 1), "{what} at {}", most + 1);
}

/// The same at the lower end.
#[track_caller]
fn holds_below(what: &str, text: impl Fn(usize) -> String, least: usize) {
    let id = format!("problem-{what}");
    let said = |count: usize| ids(&judge(&text(count))).contains(&id.as_str());
    assert!(!said(least), "{what} at {least}");
    assert!(said(least - 1), "{what} at {}", least - 1);
}

fn of(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect::<Vec<_>>().join(", ")
}

fn in_all(from: &str, to: &str) -> String {
    assert!(ALL.contains(from), "the lesson has no {from:?}");
    ALL.replacen(from, to, 1)
}

/// A paragraph more.
fn with_paragraph(en: &str, zh: &str) -> String {
    let before = "Callout(kind: PlainWords";
    changed(
        before,
        &format!("Paragraph(en: \"{en}\", zh: \"{zh}\"), {before}"),
    )
}

fn words(count: usize) -> String {
    of(count, |_| "we".to_owned()).replace(',', "")
}

#[test]
fn items() {
    let why = "why: (en: \"a\", zh: \"甲\")";
    let options = |count: usize| {
        let one = |n: usize| {
            let more = if n == 0 {
                "right: true"
            } else {
                "misconception: \"size-cures-bias\""
            };
            format!("\"o{n}\": (text: (en: \"a\", zh: \"甲\"), {more}, {why})")
        };
        let start = GOOD.find("kind: Multi({").unwrap() + "kind: Multi({".len();
        let end = start + GOOD[start..].find("}),").unwrap();
        format!("{}{}{}", &GOOD[..start], of(count, one), &GOOD[end..])
    };
    holds("option-count", options, *limits::OPTIONS.end());
    holds_below("option-count", options, *limits::OPTIONS.start());
    let hints = |count: usize| {
        let hints = of(count, |_| "(en: \"Who?\", zh: \"谁？\")".to_owned());
        changed(
            "hints: [(en: \"Who could not reply?\", zh: \"谁没法答？\")]",
            &format!("hints: [{hints}]"),
        )
    };
    holds("many-hints", hints, limits::HINTS);
    let story = |count: usize| {
        let from = GOOD.find("        \"decide-next\": (").unwrap();
        let to = GOOD[from..].find("        \"think\": (").unwrap() + from;
        let more = |n: usize| {
            let before = if n == 2 {
                "decide-next".to_owned()
            } else {
                format!("d{}", n - 1)
            };
            GOOD[from..to]
                .replace("\"decide-next\"", &format!("\"d{n}\""))
                .replace("after: \"decide\"", &format!("after: \"{before}\""))
        };
        let chapters: Vec<String> = (2..count).map(more).collect();
        changed(
            "        \"think\": (",
            &format!("{}        \"think\": (", chapters.concat()),
        )
    };
    holds("long-story", story, limits::STORY);
    let stem = |count: usize| {
        changed(
            "en: \"Which of these help?\"",
            &format!("en: \"{}?\"", words(count)),
        )
    };
    holds("long-stem", stem, limits::STEM.words);
    let stem = |count: usize| {
        changed(
            "zh: \"哪些有帮助？\"",
            &format!("zh: \"{}？\"", "字".repeat(count)),
        )
    };
    holds("long-stem", stem, limits::STEM.characters);
    let option = |count: usize| changed("en: \"More of the same\"", &format!("en: \"{}\"", words(count)));
    holds("long-option", option, limits::OPTION.words);
    let option = |count: usize| {
        changed(
            "en: \"More of the same\", zh: \"再收一些\"",
            &format!("en: \"More of the same\", zh: \"{}\"", "字".repeat(count)),
        )
    };
    holds("long-option", option, limits::OPTION.characters);
    let reason = |count: usize| {
        changed(
            "en: \"Nobody new was asked.\"",
            &format!("en: \"{}.\"", words(count)),
        )
    };
    holds("long-reason-en", reason, limits::REASON.words);
    let reason = |count: usize| {
        changed(
            "zh: \"没有问到新的人。\"",
            &format!("zh: \"{}。\"", "字".repeat(count)),
        )
    };
    holds("long-reason-zh", reason, limits::REASON.characters);
}

#[test]
fn texts() {
    let sentence = |count: usize| with_paragraph(&format!("{}.", words(count)), "好。");
    holds("long-sentence-en", sentence, limits::SENTENCE.words);
    let sentence = |count: usize| with_paragraph("Good.", &format!("{}。", "字".repeat(count)));
    holds("long-sentence-zh", sentence, limits::SENTENCE.characters);
    holds("long-clause", sentence, limits::CLAUSE);
    // Sentences of twenty, so that only the whole is too long.
    let paragraph = |count: usize| {
        let sentences = vec!["we"; count];
        let sentences: Vec<String> = sentences
            .chunks(20)
            .map(|words| format!("{}.", words.join(" ")))
            .collect();
        with_paragraph(&sentences.join(" "), "好。")
    };
    holds("long-paragraph-en", paragraph, limits::PARAGRAPH.words);
    let paragraph = |count: usize| {
        let characters = vec!["字"; count];
        let sentences: Vec<String> = characters
            .chunks(35)
            .map(|characters| format!("{}。", characters.concat()))
            .collect();
        with_paragraph("Good.", &sentences.concat())
    };
    holds("long-paragraph-zh", paragraph, limits::PARAGRAPH.characters);
    let sentences = |count: usize| with_paragraph(&"Ask. ".repeat(count), "好。");
    holds("many-sentences", sentences, limits::PARAGRAPH_SENTENCES);
    let of_it = |count: usize| with_paragraph("Good.", &format!("{}人。", "我的".repeat(count)));
    holds("many-de", of_it, limits::DE);
    let numbers = |count: usize| {
        let numbers = of(count, |n| format!("{n} and")).replace(',', "");
        changed(
            "In 2021 it had 250,000 replies a week.[^study]\"",
            &format!("We saw {numbers} more.[^study]\""),
        )
    };
    holds("many-numbers", numbers, limits::NUMBERS);
    let lines = |count: usize| {
        let lines = of(count, |_| "(en: \"Ask.\", zh: \"问。\")".to_owned());
        changed(
            "items: [(en: \"Ask who could not reply.\", zh: \"问一问：谁没法答？\")]",
            &format!("items: [{lines}]"),
        )
    };
    holds("long-checklist", lines, limits::CHECKLIST);
    let minutes = |count: usize| changed("minutes: 8", &format!("minutes: {count}"));
    holds("minutes", minutes, *limits::MINUTES.end() as usize);
    holds_below("minutes", minutes, *limits::MINUTES.start() as usize);
    let id = |count: usize| changed("small-lesson", &"a".repeat(count));
    holds("bad-id", id, limits::ID_CHARS);
    let text = |count: usize| {
        let rest = "\" (2021), Nature 600:695–700\"".len();
        changed("Bradley et al.", &"x".repeat(count - rest))
    };
    holds("text-too-long", text, limits::TEXT_BYTES);
}

#[test]
fn pictures_charts_and_curves() {
    let line = |_| "(en: \"A.\", zh: \"甲。\")".to_owned();
    let points = |count: usize| in_all("Summary([", &format!("Summary([{}]), Summary([", of(count, line)));
    holds("many-points", points, limits::KEY_POINTS);
    let name = "name: (en: \"a\", zh: \"甲\")";
    let marks = |count: usize| {
        let groups = "groups: [\n                        (count: 14";
        in_all(
            groups,
            &format!("groups: [\n                        (count: {}", count - 26),
        )
    };
    holds("mark-count", marks, *limits::MARKS.end() as usize);
    let none = ALL
        .replacen("count: 14", "count: 0", 1)
        .replacen("count: 26", "count: 0", 1);
    assert!(ids(&judge(&none)).contains(&"problem-mark-count"));
    let columns = |count: usize| in_all("Marks(columns: 10", &format!("Marks(columns: {count}"));
    holds("mark-columns", columns, *limits::MARK_COLUMNS.end() as usize);
    holds_below("mark-columns", columns, *limits::MARK_COLUMNS.start() as usize);
    let groups = |count: usize| {
        let groups = of(count, |_| format!("(count: 1, {name})"));
        in_all(
            "groups: [\n",
            &format!(
                "groups: [{groups}]), ), Figure(alt: (en: \"a\", zh: \"甲\"), drawing: Marks(groups: [\n"
            ),
        )
    };
    holds("series-count", groups, *limits::SERIES.end() as usize);
    let boxes = |count: usize| {
        let boxes = of(count, |_| "(en: \"a\", zh: \"甲\")".to_owned());
        in_all(
            "Flow(ring: true, boxes: [",
            &format!(
                "Flow(boxes: [{boxes}]), ), Figure(alt: (en: \"a\", zh: \"甲\"), drawing: Flow(ring: true, boxes: ["
            ),
        )
    };
    holds("box-count", boxes, *limits::BOXES.end() as usize);
    holds_below("box-count", boxes, *limits::BOXES.start() as usize);
    let bars = |count: usize| {
        let names = of(count, |_| "(en: \"a\", zh: \"甲\")".to_owned());
        let values = of(count, |_| "1".to_owned());
        let data =
            format!("data: Dots(names: [{names}], series: {{\"error\": ({name}, values: [{values}])}})");
        let from = ALL.find("data: Dots(").unwrap();
        let to = from + ALL[from..].find("),\n                ),").unwrap();
        format!("{}{}{}", &ALL[..from], data, &ALL[to + 1..])
    };
    holds("category-count", bars, *limits::CATEGORIES.end() as usize);
    let scatter = |count: usize| {
        let points = of(count, |n| format!("({n}, 1)"));
        in_all(
            "points: [(25, 1), (40, 2), (61, 5), (78, 9)]",
            &format!("points: [{points}]"),
        )
    };
    holds("point-count", scatter, *limits::POINTS.end() as usize);
    holds_below("point-count", scatter, *limits::POINTS.start() as usize);
    let number = |large: &str| {
        let text = in_all("(25, 1), (40, 2)", &format!("(25, {large}), (40, 2)"));
        ids(&judge(&text)).contains(&"problem-chart-number")
    };
    assert!(!number(&format!("{:.1}", limits::CHART_NUMBER)));
    assert!(number(&format!("{:.1}", limits::CHART_NUMBER + 1.0)));
    let curve = |count: usize| {
        let at = of(count, |n| format!("{}", 10 * (n + 1)));
        in_all("at: [10, 50, 200, 1000]", &format!("at: [{at}]"))
    };
    holds("point-count", curve, *limits::CURVE_POINTS.end() as usize);
    holds_below("point-count", curve, *limits::CURVE_POINTS.start() as usize);
    let steps = |count: usize| {
        in_all(
            "Number(min: 0, max: 6000, step: 10)",
            &format!("Number(min: 0, max: {count}, step: 1)"),
        )
    };
    holds("number-scale", steps, limits::SCALE_STEPS as usize);
}
