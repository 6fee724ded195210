//! Grading against cases worked by hand; laws that hold for every item and every answer are in `laws`.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not so"
)]

mod finer;
mod guessing;
mod laws;

use ground_truth::{
    assess::{Grade, Part, Response, Verdict, grade},
    course::lesson::ItemKind,
};

/// A key written as a lesson writes it.
fn key(ron: &str) -> ItemKind {
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(ron)
        .unwrap()
}

fn ids(spaced: &str) -> Vec<String> {
    spaced.split_whitespace().map(str::to_owned).collect()
}

/// Checks scores, `None` being "not an answer yet".
#[track_caller]
fn scores(kind: &ItemKind, cases: &[(&str, Option<f64>)], response: impl Fn(&str) -> Response) {
    assert!(cases.len() >= 10, "too few cases");
    for (given, expected) in cases {
        let found = grade(kind, &response(given)).map(|grade| grade.score);
        let same = match (found, expected) {
            (Some(found), Some(expected)) => (found - expected).abs() < 1e-12,
            (None, None) => true,
            _ => false,
        };
        assert!(same, "{given:?} is worth {found:?}, not {expected:?}");
    }
}

/// Part, id, verdict and the English reason of each note.
fn notes(grade: &Grade) -> Vec<(Part, &str, Verdict, &str)> {
    grade
        .notes
        .iter()
        .map(|note| (note.part, note.id.as_str(), note.verdict, note.why.en.as_str()))
        .collect()
}

fn single() -> ItemKind {
    key(r#"Single({
        "same": (text: (), right: true, why: (en: "they still cannot answer")),
        "third": (text: (), misconception: "size-cures-bias", why: (en: "true of luck only")),
        "gone": (text: (), misconception: "lots-is-everyone", why: (en: "not everyone")),
        "close": (text: (), credit: 0.5, misconception: "size-cures-bias", why: (en: "defensible")),
    })"#)
}

#[test]
fn single_counts_the_right_option() {
    let cases = [
        ("same", Some(1.0)),
        ("third", Some(0.0)),
        ("gone", Some(0.0)),
        ("close", Some(0.5)),
        ("", None),
        (" ", None),
        ("Same", None),
        ("same ", None),
        ("fourth", None),
        ("same third", None),
    ];
    scores(&single(), &cases, |id| Response::Single(id.to_owned()));
}

#[test]
fn a_wrong_option_shows_its_own_reason_and_then_that_of_the_right_one() {
    let wrong = grade(&single(), &Response::Single("third".to_owned())).unwrap();
    assert_eq!(
        notes(&wrong),
        [
            (Part::Option, "third", Verdict::Wrong, "true of luck only"),
            (Part::Option, "same", Verdict::Missed, "they still cannot answer"),
        ]
    );
    assert_eq!(wrong.misconception(), Some("size-cures-bias"));
    let right = grade(&single(), &Response::Single("same".to_owned())).unwrap();
    assert_eq!(
        notes(&right),
        [(Part::Option, "same", Verdict::Right, "they still cannot answer")]
    );
    assert_eq!(right.misconception(), None);
    assert!(right.is_right());
    let partly = grade(&single(), &Response::Single("close".to_owned())).unwrap();
    assert_eq!(notes(&partly).first().unwrap().2, Verdict::Partly);
    assert!(!partly.is_right());
}

#[test]
fn multi_takes_false_ticks_off() {
    let kind = key(r#"Multi({
        "a": (text: (), right: true),
        "b": (text: (), right: true),
        "x": (text: (), misconception: "m-x"),
        "y": (text: (), misconception: "m-y"),
        "z": (text: (), misconception: "m-x"),
    })"#);
    let cases = [
        ("a b", Some(1.0)),
        ("b a", Some(1.0)),
        ("a", Some(0.5)),
        ("a x", Some(0.5 - 1.0 / 3.0)),
        ("a b x", Some(1.0 - 1.0 / 3.0)),
        ("a b x y", Some(1.0 - 2.0 / 3.0)),
        ("a b x y z", Some(0.0)),
        ("a x y", Some(0.0)),
        ("x", Some(0.0)),
        ("x y z", Some(0.0)),
        ("", None),
        ("a a", None),
        ("a q", None),
    ];
    let response = |given: &str| Response::Multi(ids(given));
    scores(&kind, &cases, response);
    let grade = grade(&kind, &response("z y a x")).unwrap();
    assert_eq!(grade.misconceptions().collect::<Vec<_>>(), ["m-x", "m-y"]);
    let shown: Vec<_> = notes(&grade)
        .into_iter()
        .map(|(_, id, verdict, _)| (id, verdict))
        .collect();
    let (right, wrong, missed) = (Verdict::Right, Verdict::Wrong, Verdict::Missed);
    assert_eq!(
        shown,
        [
            ("a", right),
            ("x", wrong),
            ("y", wrong),
            ("z", wrong),
            ("b", missed)
        ]
    );
}

#[test]
fn numeric_has_a_full_band_traps_and_a_near_band() {
    let kind = key(r#"Numeric((
        value: 38.0, unit: Percent, full: Within(0.5), near: Within(13.0), why: (en: "14 and 24 of 100"),
        traps: [
            (value: 20.0, misconception: "lots-is-everyone", why: (en: "online only")),
            (value: 50.0, misconception: "average-of-averages", why: (en: "unequal groups")),
        ],
    ))"#);
    let cases = [
        ("38", Some(1.0)),
        ("３８％", Some(1.0)),
        ("38.5 %", Some(1.0)),
        ("37.5", Some(1.0)),
        ("38.6", Some(0.5)),
        ("百分之40", Some(0.5)),
        ("25", Some(0.5)),
        ("24.9", Some(0.0)),
        // In the near band, but what a known wrong idea gives.
        ("50", Some(0.0)),
        ("50.5", Some(0.0)),
        ("50.6", Some(0.5)),
        ("20", Some(0.0)),
        ("-38", Some(0.0)),
        ("", None),
        ("about 38", None),
        ("3,8", None),
    ];
    let response = |given: &str| Response::Numeric(given.to_owned());
    scores(&kind, &cases, response);
    let trapped = grade(&kind, &response("20")).unwrap();
    assert_eq!(trapped.misconception(), Some("lots-is-everyone"));
    let reasons: Vec<_> = notes(&trapped)
        .into_iter()
        .map(|(_, _, verdict, why)| (verdict, why))
        .collect();
    assert_eq!(
        reasons,
        [
            (Verdict::Wrong, "online only"),
            (Verdict::Missed, "14 and 24 of 100")
        ]
    );
    let off = grade(&kind, &response("3")).unwrap();
    assert_eq!(off.misconception(), None);
    assert_eq!(
        notes(&off),
        [(Part::Number, "", Verdict::Missed, "14 and 24 of 100")]
    );
}

#[test]
fn numeric_can_be_near_by_ratio() {
    let kind = key(r#"Numeric((
        value: 250000.0, unit: Count, full: Ratio(0.01), near: Ratio(0.1), why: (),
        traps: [(value: 25000.0, misconception: "m", why: ())],
    ))"#);
    let cases = [
        ("25万", Some(1.0)),
        ("250,000", Some(1.0)),
        ("250 000人", Some(1.0)),
        ("252500", Some(1.0)),
        ("25.3万", Some(0.5)),
        ("22.5万", Some(0.5)),
        ("22.4万", Some(0.0)),
        ("2.5万", Some(0.0)),
        ("0", Some(0.0)),
        ("25%", None),
        ("25 thousand", None),
    ];
    let response = |given: &str| Response::Numeric(given.to_owned());
    scores(&kind, &cases, response);
    assert_eq!(
        grade(&kind, &response("２．５３万")).unwrap().misconception(),
        None
    );
    assert_eq!(
        grade(&kind, &response("２．５２万")).unwrap().misconception(),
        Some("m")
    );
}

#[test]
fn order_is_kendalls_share_of_pairs() {
    let kind = key(r#"Order((
        entries: {"a": (), "b": (), "c": (), "d": ()}, ends: ((), ()), misconception: "m", why: (en: "because"),
    ))"#);
    let cases = [
        ("a b c d", Some(1.0)),
        ("b a c d", Some(1.0 - 2.0 / 6.0)),
        ("a b d c", Some(1.0 - 2.0 / 6.0)),
        ("b a d c", Some(1.0 - 4.0 / 6.0)),
        ("c a b d", Some(1.0 - 4.0 / 6.0)),
        ("d a b c", Some(0.0)),
        ("d c b a", Some(0.0)),
        ("b c d a", Some(0.0)),
        ("", None),
        ("a b c", None),
        ("a b c d d", None),
        ("a a b c", None),
        ("a b c e", None),
    ];
    let response = |given: &str| Response::Order(ids(given));
    scores(&kind, &cases, response);
    let wrong = grade(&kind, &response("b a c d")).unwrap();
    assert_eq!(wrong.misconception(), Some("m"));
    assert_eq!(notes(&wrong), [(Part::Sequence, "", Verdict::Partly, "because")]);
    assert_eq!(grade(&kind, &response("a b c d")).unwrap().misconception(), None);
}

#[test]
fn match_counts_pairs() {
    let kind = key(r#"Match((
        left: {
            "l1": (text: (), to: "r1", why: (en: "one")),
            "l2": (text: (), to: "r2", why: (en: "two")),
            "l3": (text: (), to: "r2", why: (en: "three")),
        },
        right: {"r1": (), "r2": (), "r3": ()},
        misconception: "m",
    ))"#);
    let response = |given: &str| {
        let pair = |pair: &str| {
            pair.split_once('-')
                .map(|(l, r)| (l.to_owned(), r.to_owned()))
                .unwrap()
        };
        Response::Match(given.split_whitespace().map(pair).collect())
    };
    let cases = [
        ("l1-r1 l2-r2 l3-r2", Some(1.0)),
        ("l3-r2 l1-r1 l2-r2", Some(1.0)),
        ("l1-r1 l2-r2 l3-r3", Some(2.0 / 3.0)),
        ("l1-r2 l2-r2 l3-r2", Some(2.0 / 3.0)),
        ("l1-r1 l2-r1 l3-r1", Some(1.0 / 3.0)),
        ("l1-r3 l2-r3 l3-r3", Some(0.0)),
        ("", None),
        ("l1-r1 l2-r2", None),
        ("l1-r1 l1-r1 l2-r2", None),
        ("l1-r1 l2-r2 l3-r4", None),
        ("l1-r1 l2-r2 l4-r2", None),
        ("l1-r1 l2-r2 l3-r2 l3-r2", None),
    ];
    scores(&kind, &cases, response);
    let wrong = grade(&kind, &response("l1-r1 l2-r1 l3-r1")).unwrap();
    assert_eq!(
        notes(&wrong),
        [
            (Part::Pair, "l1", Verdict::Right, "one"),
            (Part::Pair, "l2", Verdict::Wrong, "two"),
            (Part::Pair, "l3", Verdict::Wrong, "three"),
        ]
    );
    assert_eq!(wrong.misconceptions().collect::<Vec<_>>(), ["m"]);
}

/// `first-second`, as an action and a reason or as a place and a reason.
fn halves(given: &str) -> (String, String) {
    let (first, second) = given.split_once('-').unwrap_or((given, ""));
    (first.to_owned(), second.to_owned())
}

#[test]
fn decision_is_half_action_half_reason() {
    let kind = key(r#"Decision((
        actions: {
            "check": (text: (), right: true),
            "wait": (text: (), credit: 0.5, misconception: "m-wait"),
            "ask": (text: (), credit: 0.25, misconception: "m-ask"),
            "go": (text: (), misconception: "m-go"),
        },
        reasons: {"unseen": (text: (), right: true), "enough": (text: (), misconception: "m-enough")},
    ))"#);
    let response = |given: &str| {
        let (action, reason) = halves(given);
        Response::Decision { action, reason }
    };
    let cases = [
        ("check-unseen", Some(1.0)),
        ("check-enough", Some(0.5)),
        ("wait-unseen", Some(0.75)),
        ("wait-enough", Some(0.25)),
        ("ask-unseen", Some(0.625)),
        ("ask-enough", Some(0.125)),
        ("go-unseen", Some(0.5)),
        ("go-enough", Some(0.0)),
        ("", None),
        ("check", None),
        ("-unseen", None),
        ("unseen-check", None),
    ];
    scores(&kind, &cases, response);
    let wrong = grade(&kind, &response("go-enough")).unwrap();
    let shown: Vec<_> = notes(&wrong)
        .into_iter()
        .map(|(part, id, verdict, _)| (part, id, verdict))
        .collect();
    assert_eq!(
        shown,
        [
            (Part::Action, "go", Verdict::Wrong),
            (Part::Reason, "enough", Verdict::Wrong),
            (Part::Action, "check", Verdict::Missed),
            (Part::Reason, "unseen", Verdict::Missed),
        ]
    );
    assert_eq!(wrong.misconceptions().collect::<Vec<_>>(), ["m-go", "m-enough"]);
}

#[test]
fn flaw_is_half_place_half_reason() {
    let kind = key(r#"Flaw((
        exhibit: [Paragraph((en: "A poster"))],
        places: {
            "axis": (text: (), right: true),
            "title": (text: (), misconception: "m-title"),
            "source": (text: (), misconception: "m-source"),
        },
        reasons: {
            "cut": (text: (), right: true),
            "old": (text: (), misconception: "m-old"),
            "small": (text: (), misconception: "m-small"),
        },
    ))"#);
    let response = |given: &str| {
        let (place, reason) = halves(given);
        Response::Flaw { place, reason }
    };
    let cases = [
        ("axis-cut", Some(1.0)),
        ("axis-old", Some(0.5)),
        ("axis-small", Some(0.5)),
        ("title-cut", Some(0.5)),
        ("source-cut", Some(0.5)),
        ("title-old", Some(0.0)),
        ("source-small", Some(0.0)),
        ("", None),
        ("axis", None),
        ("-cut", None),
        ("cut-axis", None),
    ];
    scores(&kind, &cases, response);
    let wrong = grade(&kind, &response("axis-old")).unwrap();
    let shown: Vec<_> = notes(&wrong)
        .into_iter()
        .map(|(part, id, verdict, _)| (part, id, verdict))
        .collect();
    assert_eq!(
        shown,
        [
            (Part::Place, "axis", Verdict::Right),
            (Part::Reason, "old", Verdict::Wrong),
            (Part::Reason, "cut", Verdict::Missed),
        ]
    );
}

#[test]
fn hints_cap_the_score() {
    let right = grade(&single(), &Response::Single("same".to_owned())).unwrap();
    let after: Vec<f64> = [0, 1, 2, 3, 255]
        .map(|hints| right.score_after_hints(hints))
        .to_vec();
    assert_eq!(after, [1.0, 0.7, 0.4, 0.4, 0.4]);
    let partly = grade(&single(), &Response::Single("close".to_owned())).unwrap();
    let after: Vec<f64> = [0, 1, 2].map(|hints| partly.score_after_hints(hints)).to_vec();
    assert_eq!(after, [0.5, 0.5, 0.4]);
}

#[test]
fn an_answer_of_another_type_is_no_answer() {
    assert_eq!(grade(&single(), &Response::Multi(ids("same"))), None);
    assert_eq!(grade(&single(), &Response::Numeric("1".to_owned())), None);
}
