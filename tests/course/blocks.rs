//! Rules for blocks, charts, predictions and what guided steps wait for.

use ground_truth::course::Severity;

use super::{ids, judge};

const ALL: &str = include_str!("../data/lessons/every_block.ron");

/// Each change of the lesson with every block gives just this one problem.
fn each_gives(cases: &[(&str, &str, &str)]) {
    for (from, to, id) in cases {
        assert!(ALL.contains(from), "the lesson has no {from:?}");
        let loaded = judge(&ALL.replacen(from, to, 1));
        let expected = format!("problem-{id}");
        assert_eq!(ids(&loaded), [expected], "{from} -> {to}: {:#?}", loaded.problems);
    }
}

#[test]
fn the_lesson_with_every_block_has_no_problem() {
    let loaded = judge(ALL);
    assert_eq!(ids(&loaded), [""; 0], "{:#?}", loaded.problems);
}

#[test]
fn lists_summaries_notes_and_examples() {
    let four =
        "Summary([(en: \"A.\", zh: \"甲。\"), (en: \"B.\", zh: \"乙。\"), (en: \"C.\", zh: \"丙。\"), ";
    let second = "Reflect(id: \"whom\", ask: (en: \"Who else?\", zh: \"还有谁？\")), Reflect(id: \"whom\"";
    each_gives(&[
        (
            "entries: [\n                    (en: \"First this\", zh: \"先做这个\"),\n                    (en: \"Then that\", zh: \"再做那个\"),\n                ]",
            "entries: []",
            "empty-list",
        ),
        ("Summary([", four, "many-points"),
        (
            "Deeper([Paragraph(en: \"Only on the full path.\", zh: \"学全部内容才看得到。\")])",
            "Deeper([])",
            "empty-step",
        ),
        ("fade_from: 2", "fade_from: 4", "fade-from"),
        ("fade_from: 2", "fade_from: 1", "fade-from"),
        ("fade_from: 2", "fade_from: 3", "ask-shown"),
        ("id: \"whom\"", "id: \"Whom\"", "bad-id"),
        ("Reflect(id: \"whom\"", second, "duplicate-note"),
        (
            "misconception: \"size-cures-bias\",\n                    claim",
            "misconception: \"size-cures-bia\",\n                    claim",
            "unknown-misconception",
        ),
    ]);
}

#[test]
fn figures() {
    each_gives(&[
        (
            "alt: (en: \"Of 40 marks, 14 are full and 26 hollow.\", zh: \"40个点里，14个实心，26个空心。\")",
            "alt: ()",
            "no-alt",
        ),
        (
            "alt: (en: \"Of 40 marks, 14 are full and 26 hollow.\", zh: \"40个点里，14个实心，26个空心。\")",
            "alt: (en: \"Marks.\")",
            "missing-zh",
        ),
        ("count: 26", "count: 1000", "mark-count"),
        ("columns: 10", "columns: 0", "mark-columns"),
        (
            "boxes: [\n                        (en: \"People\", zh: \"人\"),\n                        (en: \"Records\", zh: \"记录\"),\n                        (en: \"Decisions\", zh: \"决定\"),\n                    ]",
            "boxes: [(en: \"People\", zh: \"人\")]",
            "box-count",
        ),
    ]);
}

#[test]
fn charts() {
    each_gives(&[
        ("values: [40, 90]", "values: [40]", "series-length"),
        ("values: [40, 90]", "values: [40, 90, 3]", "series-length"),
        ("values: [40, 90]", "values: [40, NaN]", "not-finite"),
        ("values: [40, 90]", "values: [40, 9e99]", "chart-number"),
        ("(10, 12.5)", "(8, 12.5)", "line-back"),
        ("points: [(8, 9), (12, 3), (15, 2)]", "points: []", "point-count"),
        (
            "y: (name: (en: \"Replies\", zh: \"份数\"))",
            "y: (name: (en: \"Replies\", zh: \"份数\"), from: 20)",
            "cut-bars",
        ),
        (
            "y: (name: (en: \"Replies\", zh: \"份数\"))",
            "y: (name: (en: \"Replies\", zh: \"份数\"), to: 80)",
            "off-axis",
        ),
        ("from: 90, to: 100", "from: 100, to: 90", "axis-ends"),
        (
            "alt: (en: \"Older people visit more often.\", zh: \"年纪越大，来得越多。\")",
            "alt: ()",
            "no-alt",
        ),
    ]);
    let cut = judge(&ALL.replacen("zh: \"份数\"))", "zh: \"份数\"), from: 20)", 1));
    assert_eq!(cut.problems[0].severity, Severity::Warning);
}

#[test]
fn regions() {
    each_gives(&[
        ("at: YAxis", "at: Legend", "region-no-legend"),
        ("Mark(\"all\", 2)", "Mark(\"all\", 3)", "region-no-mark"),
        ("Mark(\"all\", 2)", "Mark(\"one\", 2)", "region-no-mark"),
        (
            "Mark(\"all\", 2)",
            "Area(x: (0, 1), y: (80, 95))",
            "region-outside",
        ),
        ("\"june\": (name", "\"july\": (name", "region-no-place"),
    ]);
    let area = ALL.replacen("Mark(\"all\", 2)", "Area(x: (0, 1), y: (90, 95))", 1);
    assert_eq!(ids(&judge(&area)), [""; 0]);
}

#[test]
fn predictions() {
    each_gives(&[
        ("truth: \"poll.effective\",\n", "", "no-truth"),
        (
            "truth: \"poll.effective\"",
            "truth: \"poll.nearer\"",
            "truth-form",
        ),
        (
            "Number(min: 0, max: 6000",
            "Number(min: 0, max: 1",
            "truth-off-scale",
        ),
        ("step: 10)", "step: 0)", "number-scale"),
        (
            "value: \"poll.truth\"",
            "value: \"poll.effective\"",
            "order-kinds",
        ),
        (
            "value: \"poll.truth\"",
            "value: \"poll.yes_offline\"",
            "order-tie",
        ),
        ("value: \"poll.truth\"", "value: \"poll.thruth\"", "unknown-value"),
        ("over: \"visits\"", "over: \"visit\"", "unknown-parameter"),
        ("at: [10, 50, 200, 1000]", "at: [10]", "point-count"),
        ("at: [10, 50, 200, 1000]", "at: [50, 10]", "line-back"),
        ("at: [10, 50, 200, 1000]", "at: [0, 50]", "setting-range"),
        ("max: 0.4", "max: 0.1", "truth-off-scale"),
        ("max: 0.4", "max: 0.0", "curve-scale"),
        (
            "ends: ((en: \"largest\", zh: \"最大\"), (en: \"smallest\", zh: \"最小\")),\n            ),",
            "ends: ((en: \"largest\", zh: \"最大\"), (en: \"smallest\", zh: \"最小\")),\n            ),\n            truth: \"poll.truth\",",
            "order-truth",
        ),
    ]);
}

#[test]
fn what_a_guided_step_waits_for() {
    each_gives(&[
        (
            "Reached(\"visits_margin\", AtMost, 0.04)",
            "Reached(\"visits_margin\", AtMost, 0.5)",
            "reached-already",
        ),
        (
            "Reached(\"visits_margin\", AtMost, 0.04)",
            "Reached(\"nearer\", AtMost, 0.5)",
            "reached-choice",
        ),
        (
            "Reached(\"visits_margin\", AtMost, 0.04)",
            "Reached(\"margin\", AtMost, 0.5)",
            "unknown-value",
        ),
        (
            "Reached(\"visits_margin\", AtMost, 0.04)",
            "Reached(\"visits_margin\", Under, 0.5)",
            "unknown-kind-of",
        ),
        ("highlight: \"visits\"", "highlight: \"visit\"", "unknown-control"),
    ]);
}

#[test]
fn pools() {
    let all = "items: [\"flaw\"], pools: [(objective: \"tell-apart\", n: 1, types: [Single])]";
    let pool = |rule: &str| format!("items: [\"flaw\", \"one\"], pools: [({rule})]");
    each_gives(&[
        (all, &pool("objective: \"tel-apart\", n: 1"), "unknown-objective"),
        // The one that is left is another form of one that is named.
        (all, &pool("objective: \"tell-apart\", n: 1"), "pool-size"),
        ("n: 1, types", "n: 0, types", "pool-size"),
        ("n: 1, types", "n: 2, types", "pool-size"),
        ("types: [Single]", "types: [Singel]", "unknown-kind"),
    ]);
    let none = judge(&ALL.replacen(all, "items: []", 1));
    assert_eq!(
        ids(&none),
        ["problem-empty-step", "problem-never-asked", "problem-never-asked"]
    );
}
