//! The finer keys, worked by hand: powers of ten, traps with a reach of their own, ties, right sides that serve twice.

use ground_truth::assess::{Response, Verdict, grade};

use super::{ids, key, scores};

#[test]
fn numeric_can_be_near_by_powers_of_ten() {
    // 0.3 decades: from half to double. 0.7 decades: from a fifth to five times.
    let kind = key(r#"Numeric((
        value: 20000.0, unit: Count, full: Log10(0.30103), near: Log10(0.69898), why: (),
        traps: [(value: 2000000.0, tol: Log10(0.5), misconception: "m", why: ())],
    ))"#);
    let cases = [
        ("2万", Some(1.0)),
        ("4万", Some(1.0)),
        ("1万", Some(1.0)),
        ("10,000", Some(1.0)),
        ("40,100", Some(0.5)),
        ("9,900", Some(0.5)),
        ("10万", Some(0.5)),
        ("4000", Some(0.5)),
        ("3900", Some(0.0)),
        ("11万", Some(0.0)),
        ("200万", Some(0.0)),
        ("0", Some(0.0)),
        ("-20000", Some(0.0)),
        ("", None),
    ];
    let response = |given: &str| Response::Numeric(given.to_owned());
    scores(&kind, &cases, response);
    // Within half a decade of the trap: from 632,456 to 6,324,555.
    let idea = |given: &str| {
        grade(&kind, &response(given))
            .unwrap()
            .misconception()
            .map(str::to_owned)
    };
    assert_eq!(idea("64万"), Some("m".to_owned()));
    assert_eq!(idea("630万"), Some("m".to_owned()));
    assert_eq!(idea("63万"), None);
    assert_eq!(idea("640万"), None);
}

#[test]
fn a_trap_reaches_as_far_as_it_says_but_never_over_the_right_number() {
    let kind = key(r#"Numeric((
        value: 38.0, unit: Percent, full: Within(1.0), near: Within(5.0), why: (),
        traps: [
            (value: 20.0, tol: Within(4.0), misconception: "wide", why: ()),
            (value: 50.0, misconception: "as-full", why: ()),
            (value: 41.0, tol: Ratio(0.1), misconception: "close", why: ()),
        ],
    ))"#);
    let cases = [
        ("38", Some(1.0), None),
        ("39", Some(1.0), None),
        ("37", Some(1.0), None),
        ("36", Some(0.5), None),
        ("40", Some(0.0), Some("close")),
        ("39.5", Some(0.0), Some("close")),
        ("16", Some(0.0), Some("wide")),
        ("24%", Some(0.0), Some("wide")),
        ("24.1", Some(0.0), None),
        ("51", Some(0.0), Some("as-full")),
        ("51.1", Some(0.0), None),
        ("33", Some(0.5), None),
    ];
    let response = |given: &str| Response::Numeric(given.to_owned());
    let worth: Vec<(&str, Option<f64>)> = cases.iter().map(|(given, score, _)| (*given, *score)).collect();
    scores(&kind, &worth, response);
    for (given, _, idea) in cases {
        assert_eq!(
            grade(&kind, &response(given)).unwrap().misconception(),
            idea,
            "{given}"
        );
    }
}

#[test]
fn order_takes_no_account_of_ties() {
    // b and c may stand either way: five pairs count, not six.
    let kind = key(r#"Order((
        entries: {"a": (), "b": (), "c": (), "d": ()}, ties: [["b", "c"]], ends: ((), ()), misconception: "m", why: (),
    ))"#);
    let cases = [
        ("a b c d", Some(1.0)),
        ("a c b d", Some(1.0)),
        ("b a c d", Some(1.0 - 2.0 / 5.0)),
        ("c a b d", Some(1.0 - 2.0 / 5.0)),
        ("b c a d", Some(1.0 - 4.0 / 5.0)),
        ("c b a d", Some(1.0 - 4.0 / 5.0)),
        ("a d b c", Some(1.0 - 4.0 / 5.0)),
        ("b a d c", Some(1.0 - 4.0 / 5.0)),
        ("d a b c", Some(0.0)),
        ("d c b a", Some(0.0)),
        ("b c d a", Some(0.0)),
        ("a b c", None),
        ("a b b d", None),
    ];
    scores(&kind, &cases, |given| Response::Order(ids(given)));
    let wholly_tied = key(r#"Order((
        entries: {"a": (), "b": ()}, ties: [["a", "b"]], ends: ((), ()), misconception: "m", why: (),
    ))"#);
    assert_eq!(
        grade(&wholly_tied, &Response::Order(ids("b a"))).unwrap().score,
        1.0
    );
}

#[test]
fn a_right_side_may_serve_twice_and_none_need_stay_over() {
    let kind = key(r#"Match((
        left: {
            "sample": (text: (), to: "luck", why: ()),
            "second-sample": (text: (), to: "luck", why: ()),
            "old-list": (text: (), to: "coverage", why: ()),
        },
        right: {"luck": (), "coverage": ()},
        misconception: "m",
    ))"#);
    let response = |given: &str| {
        let pairs = ["sample", "second-sample", "old-list"]
            .iter()
            .zip(given.split_whitespace());
        Response::Match(
            pairs
                .map(|(left, right)| ((*left).to_owned(), right.to_owned()))
                .collect(),
        )
    };
    let cases = [
        ("luck luck coverage", Some(1.0)),
        ("luck coverage coverage", Some(2.0 / 3.0)),
        ("coverage luck coverage", Some(2.0 / 3.0)),
        ("luck luck luck", Some(2.0 / 3.0)),
        ("coverage coverage coverage", Some(1.0 / 3.0)),
        ("luck coverage luck", Some(1.0 / 3.0)),
        ("coverage luck luck", Some(1.0 / 3.0)),
        ("coverage coverage luck", Some(0.0)),
        ("luck luck", None),
        ("", None),
        ("luck luck other", None),
    ];
    scores(&kind, &cases, response);
}

#[test]
fn an_action_may_be_right_by_its_credit_and_several_reasons_may_do() {
    let kind = key(r#"Decision((
        actions: {
            "ask": (text: (), credit: 1.0, then: (en: "The town hears them")),
            "wait": (text: (), credit: 0.25, misconception: "m", then: (en: "A week is lost")),
            "stop": (text: (), credit: 0.0, misconception: "m", then: (en: "Nobody asks")),
        },
        reasons: {
            "missing": (text: (), right: true),
            "cheap": (text: (), right: true),
            "more": (text: (), misconception: "m"),
        },
    ))"#);
    let response = |given: &str| {
        let (action, reason) = given.split_once(' ').unwrap_or((given, ""));
        Response::Decision {
            action: action.to_owned(),
            reason: reason.to_owned(),
        }
    };
    let cases = [
        ("ask missing", Some(1.0)),
        ("ask cheap", Some(1.0)),
        ("ask more", Some(0.5)),
        ("wait missing", Some(0.625)),
        ("wait cheap", Some(0.625)),
        ("wait more", Some(0.125)),
        ("stop missing", Some(0.5)),
        ("stop cheap", Some(0.5)),
        ("stop more", Some(0.0)),
        ("ask", None),
        ("missing ask", None),
    ];
    scores(&kind, &cases, response);
    let right = grade(&kind, &response("ask cheap")).unwrap();
    assert!(
        right.notes.iter().all(|note| note.verdict == Verdict::Right),
        "{:?}",
        right.notes
    );
}

#[test]
fn a_reflection_is_neither_right_nor_wrong() {
    let kind = key(r#"Reflection((model: (en: "One answer"), rubric: [(en: "Look for this")]))"#);
    assert!(!kind.is_scored());
    let grade = |response| grade(&kind, &response);
    let thought = grade(Response::Reflection).unwrap();
    assert_eq!(
        (thought.score, thought.notes.len(), thought.misconception()),
        (0.0, 0, None)
    );
    for other in [
        Response::Single("a".to_owned()),
        Response::Multi(ids("a")),
        Response::Numeric("1".to_owned()),
        Response::Numeric(String::new()),
        Response::Order(ids("a b")),
        Response::Match(Vec::new()),
        Response::Decision {
            action: "a".to_owned(),
            reason: "b".to_owned(),
        },
        Response::Flaw {
            place: "a".to_owned(),
            reason: "b".to_owned(),
        },
    ] {
        assert_eq!(grade(other.clone()), None, "{other:?} is no reflection");
    }
    let single = key(r#"Single({"a": (text: (), right: true)})"#);
    assert_eq!(ground_truth::assess::grade(&single, &Response::Reflection), None);
}
