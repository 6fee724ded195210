//! A small lesson with one item of each type. Its words name its ids, so that a test can look for them.

use ground_truth::course::{Text, lesson::Lesson};
use ron::extensions::Extensions;

/// The lesson.
pub(crate) fn lesson() -> Lesson {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .from_str(LESSON)
        .unwrap()
}

/// The wrong ideas it names.
pub(crate) fn ideas() -> Vec<(&'static str, Text)> {
    let text = |en: &str, zh: &str| Text {
        en: en.into(),
        zh: zh.into(),
    };
    vec![
        ("size", text("Size cures bias.", "数量大了，自然就准")),
        (
            "all",
            text("Lots of data is everyone.", "数据多，就等于人人都在里面"),
        ),
        (
            "price",
            text("A different price is “overcharging”.", "价格不一样，就是“杀熟”"),
        ),
    ]
}

const LESSON: &str = r#"Lesson(
    format: 1,
    id: "small",
    title: (en: "Small", zh: "小"),
    minutes: (core: 1, full: 1),
    objectives: {
        "tell": (bloom: Understand, text: (en: "Tell random error from bias.", zh: "分清随机误差和偏差。")),
        "choose": (bloom: Apply, text: (en: "Choose a survey.", zh: "选一种调查办法。")),
    },
    misconceptions: ["size", "all"],
    steps: [],
    items: {
        "single": (
            objective: "tell",
            stem: (en: "What happens to the error?", zh: "误差会怎样？"),
            kind: Single({
                "same": (text: (en: "option-same", zh: "option-same"), right: true, why: (en: "why-same", zh: "why-same")),
                "third": (text: (en: "option-third", zh: "option-third"), misconception: "size", why: (en: "why-third", zh: "why-third")),
                "gone": (text: (en: "option-gone", zh: "option-gone"), misconception: "all", why: (en: "why-gone", zh: "why-gone")),
            }),
            variants: ["single-again", "not-there"],
            see: Setting("poll", {"online_replies": 6700.0}),
        ),
        "single-again": (
            objective: "tell",
            stem: (en: "The same in another form?", zh: "换一种问法？"),
            kind: Single({
                "yes": (text: (en: "option-yes", zh: "option-yes"), right: true, why: (en: "why-yes", zh: "why-yes")),
                "no": (text: (en: "option-no", zh: "option-no"), misconception: "price", why: (en: "why-no", zh: "why-no")),
            }),
        ),
        "sure": (
            objective: "tell",
            confidence: true,
            stem: (en: "How sure?", zh: "多大把握？"),
            kind: Single({
                "yes": (text: (en: "option-yes", zh: "option-yes"), right: true, why: (en: "why-yes", zh: "why-yes")),
                "no": (text: (en: "option-no", zh: "option-no"), misconception: "size", why: (en: "why-no", zh: "why-no")),
            }),
            hints: [(en: "hint-one", zh: "hint-one"), (en: "hint-two", zh: "hint-two")],
        ),
        "sure-number": (
            objective: "tell",
            confidence: true,
            stem: (en: "How many?", zh: "多少？"),
            kind: Numeric(value: 38.0, unit: Count, full: Within(0.0), why: (en: "why-number", zh: "why-number")),
            hints: [(en: "hint-one", zh: "hint-one")],
        ),
        "multi": (
            objective: "tell",
            stem: (en: "Who is missing?", zh: "缺了谁？"),
            kind: Multi({
                "old": (text: (en: "option-old", zh: "option-old"), right: true, why: (en: "why-old", zh: "why-old")),
                "poor": (text: (en: "option-poor", zh: "option-poor"), right: true, why: (en: "why-poor", zh: "why-poor")),
                "young": (text: (en: "option-young", zh: "option-young"), misconception: "all", why: (en: "why-young", zh: "why-young")),
                "rich": (text: (en: "option-rich", zh: "option-rich"), misconception: "all", why: (en: "why-rich", zh: "why-rich")),
            }),
        ),
        "numeric": (
            objective: "tell",
            stem: (en: "What share?", zh: "占百分之几？"),
            kind: Numeric(
                value: 38.0, unit: Percent, full: Within(1.0), near: Within(3.0),
                why: (en: "why-number", zh: "why-number"),
                traps: [(value: 20.0, misconception: "all", why: (en: "why-trap", zh: "why-trap"))],
            ),
        ),
        "order": (
            objective: "choose",
            stem: (en: "Put them in order.", zh: "排一排。"),
            kind: Order(
                entries: {
                    "first": (en: "entry-first", zh: "entry-first"),
                    "second": (en: "entry-second", zh: "entry-second"),
                    "third": (en: "entry-third", zh: "entry-third"),
                },
                ends: ((en: "best", zh: "最好"), (en: "worst", zh: "最差")),
                misconception: "size",
                why: (en: "why-order", zh: "why-order"),
            ),
        ),
        "match": (
            objective: "choose",
            stem: (en: "What belongs together?", zh: "哪些是一对？"),
            kind: Match(
                left: {
                    "luck": (text: (en: "left-luck", zh: "left-luck"), to: "shrinks", why: (en: "why-luck", zh: "why-luck")),
                    "bias": (text: (en: "left-bias", zh: "left-bias"), to: "stays", why: (en: "why-bias", zh: "why-bias")),
                },
                right: {
                    "shrinks": (en: "right-shrinks", zh: "right-shrinks"),
                    "stays": (en: "right-stays", zh: "right-stays"),
                    "grows": (en: "right-grows", zh: "right-grows"),
                },
                misconception: "size",
            ),
        ),
        "decision": (
            objective: "choose",
            stem: (en: "What to do?", zh: "怎么办？"),
            kind: Decision(
                actions: {
                    "visit": (text: (en: "option-visit", zh: "option-visit"), right: true, why: (en: "why-visit", zh: "why-visit")),
                    "wait": (text: (en: "option-wait", zh: "option-wait"), credit: 0.5, misconception: "size", why: (en: "why-wait", zh: "why-wait")),
                    "more": (text: (en: "option-more", zh: "option-more"), misconception: "size", why: (en: "why-more", zh: "why-more")),
                },
                reasons: {
                    "absent": (text: (en: "option-absent", zh: "option-absent"), right: true, why: (en: "why-absent", zh: "why-absent")),
                    "cheap": (text: (en: "option-cheap", zh: "option-cheap"), misconception: "all", why: (en: "why-cheap", zh: "why-cheap")),
                },
            ),
        ),
        "flaw": (
            objective: "choose",
            stem: (en: "Find the flaw.", zh: "找出问题。"),
            kind: Flaw(
                exhibit: [Paragraph(en: "exhibit-poster", zh: "exhibit-poster")],
                places: {
                    "title": (text: (en: "option-title", zh: "option-title"), right: true, why: (en: "why-title", zh: "why-title")),
                    "axis": (text: (en: "option-axis", zh: "option-axis"), misconception: "size", why: (en: "why-axis", zh: "why-axis")),
                },
                reasons: {
                    "who": (text: (en: "option-who", zh: "option-who"), right: true, why: (en: "why-who", zh: "why-who")),
                    "colour": (text: (en: "option-colour", zh: "option-colour"), misconception: "size", why: (en: "why-colour", zh: "why-colour")),
                },
            ),
        ),
        "sizes": (
            objective: "tell",
            ordered: true,
            stem: (en: "How many are enough?", zh: "多少才够？"),
            kind: Single({
                "ten": (text: (en: "option-ten", zh: "option-ten"), misconception: "size", why: (en: "why-ten", zh: "why-ten")),
                "hundred": (text: (en: "option-hundred", zh: "option-hundred"), right: true, why: (en: "why-hundred", zh: "why-hundred")),
                "thousand": (text: (en: "option-thousand", zh: "option-thousand"), credit: 0.5, misconception: "size", why: (en: "why-thousand", zh: "why-thousand")),
                "million": (text: (en: "option-million", zh: "option-million"), misconception: "size", why: (en: "why-million", zh: "why-million")),
            }),
        ),
        "tied": (
            objective: "choose",
            stem: (en: "Two of these may stand either way.", zh: "其中两项不分先后。"),
            kind: Order(
                entries: {
                    "first": (en: "entry-first", zh: "entry-first"),
                    "second": (en: "entry-second", zh: "entry-second"),
                    "third": (en: "entry-third", zh: "entry-third"),
                },
                ties: [["second", "third"]],
                ends: ((en: "best", zh: "最好"), (en: "worst", zh: "最差")),
                misconception: "size",
                why: (en: "why-order", zh: "why-order"),
            ),
        ),
        "story": (
            objective: "choose",
            stem: (en: "The list is thin. What to do?", zh: "名单太短。怎么办？"),
            kind: Decision(
                actions: {
                    "go": (text: (en: "option-go", zh: "option-go"), right: true, why: (en: "why-go", zh: "why-go"), then: (en: "then-go", zh: "then-go")),
                    "sit": (text: (en: "option-sit", zh: "option-sit"), misconception: "size", why: (en: "why-sit", zh: "why-sit"), then: (en: "then-sit", zh: "then-sit")),
                },
                reasons: {
                    "see": (text: (en: "option-see", zh: "option-see"), right: true, why: (en: "why-see", zh: "why-see")),
                    "rest": (text: (en: "option-rest", zh: "option-rest"), misconception: "all", why: (en: "why-rest", zh: "why-rest")),
                },
            ),
        ),
        "story-next": (
            objective: "choose",
            after: "story",
            stem: (en: "A month later. What now?", zh: "一个月后。现在呢？"),
            kind: Decision(
                actions: {
                    "tell": (text: (en: "option-tell", zh: "option-tell"), right: true, why: (en: "why-tell", zh: "why-tell")),
                    "hide": (text: (en: "option-hide", zh: "option-hide"), misconception: "size", why: (en: "why-hide", zh: "why-hide")),
                },
                reasons: {
                    "check": (text: (en: "option-check", zh: "option-check"), right: true, why: (en: "why-check", zh: "why-check")),
                    "ease": (text: (en: "option-ease", zh: "option-ease"), misconception: "all", why: (en: "why-ease", zh: "why-ease")),
                },
            ),
        ),
        "reflection": (
            objective: "choose",
            stem: (en: "When did you decide by a number?", zh: "您什么时候按数字做过决定？"),
            kind: Reflection(
                model: (en: "model-answer", zh: "model-answer"),
                rubric: [(en: "rubric-one", zh: "rubric-one"), (en: "rubric-two", zh: "rubric-two")],
            ),
        ),
    },
)"#;
