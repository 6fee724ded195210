//! Every kind of event, with every kind of answer in it.

use ground_truth::assess::{
    AdviceTotals,
    Confidence::{self, Certain, Fairly, Unsure},
    Event, Occasion, PredictionValue, Response,
    test::Round,
};

fn text(text: &str) -> String {
    text.to_owned()
}

fn list(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| text(id)).collect()
}

fn lesson() -> String {
    text("big-not-fair")
}

/// Every kind of event, with every kind of answer in it.
pub(crate) fn every_event() -> Vec<Event> {
    let mut events = vec![
        Event::StepOpened {
            lesson: lesson(),
            step: text("case"),
        },
        Event::EditionOpened {
            lesson: text("own-lesson"),
            edition: 0x1234_abcd,
        },
        Event::QuizDrawn {
            lesson: lesson(),
            step: text("quiz"),
            shuffle: 5,
        },
        Event::StepDone {
            lesson: lesson(),
            step: text("case"),
        },
        Event::Observed {
            lesson: lesson(),
            step: text("saw"),
            option: text("a"),
        },
        Event::Noted {
            lesson: lesson(),
            note: text("n"),
            text: text("=cmd|' /C calc'!A0, \"quoted\"\nnext: line"),
        },
        Event::AdviceTried {
            lesson: text("system-is-wrong"),
            totals: AdviceTotals {
                wrong_first: 3,
                followed_first: 2,
                wrong_after: 3,
                followed_after: 1,
                right_advice: 14,
                overruled: 4,
            },
        },
        Event::TestBegun { form: text("a") },
    ];
    let values = [
        PredictionValue::Choice(text("visits")),
        PredictionValue::Share(0.7),
        PredictionValue::Number(12.0),
        PredictionValue::Order(list(&["a", "b"])),
        PredictionValue::Curve(vec![1.0, 2.5]),
    ];
    events.extend(values.into_iter().zip(1..).map(|(value, n)| Event::Predicted {
        lesson: lesson(),
        step: format!("guess-{n}"),
        value,
        confidence: Some(Fairly),
    }));
    events.extend(answers());
    events.extend(
        [Round::Before, Round::After, Round::Later].map(|round| Event::TestAnswered {
            round,
            item: text("t1"),
            shuffle: 3,
            response: Response::Single(text("a")),
            score: 1.0,
            confidence: Some(Certain),
        }),
    );
    events
}

/// Every kind of answer.
fn answers() -> Vec<Event> {
    let answered =
        |item: &str, response, score, confidence: Option<Confidence>, hints, occasion| Event::Answered {
            lesson: lesson(),
            item: text(item),
            shuffle: 7,
            response,
            score,
            confidence,
            hints,
            occasion,
        };
    vec![
        answered(
            "-1+1",
            Response::Single(text("a")),
            0.0,
            Some(Certain),
            0,
            Occasion::Lesson,
        ),
        answered(
            "-1+1",
            Response::Single(text("b")),
            1.0,
            Some(Certain),
            0,
            Occasion::Lesson,
        ),
        answered(
            "-1+1",
            Response::Single(text("b")),
            1.0,
            Some(Certain),
            0,
            Occasion::Lesson,
        ),
        answered(
            "many",
            Response::Multi(list(&["a", "c"])),
            0.5,
            None,
            1,
            Occasion::Review,
        ),
        answered(
            "number",
            Response::Numeric(text("0.25")),
            1.0,
            Some(Unsure),
            0,
            Occasion::Recall,
        ),
        answered(
            "typed",
            Response::Numeric(text("２５％")),
            0.5,
            None,
            0,
            Occasion::Lesson,
        ),
        answered(
            "order",
            Response::Order(list(&["c", "a", "b"])),
            0.0,
            None,
            0,
            Occasion::Lesson,
        ),
        answered(
            "pairs",
            Response::Match(vec![(text("a"), text("x")), (text("b"), text("y"))]),
            1.0,
            None,
            0,
            Occasion::Lesson,
        ),
        answered(
            "act",
            Response::Decision {
                action: text("go"),
                reason: text("see"),
            },
            0.75,
            None,
            2,
            Occasion::Lesson,
        ),
        answered(
            "flaw",
            Response::Flaw {
                place: text("axis"),
                reason: text("cut"),
            },
            1.0,
            None,
            0,
            Occasion::Lesson,
        ),
        answered("think", Response::Reflection, 0.0, None, 0, Occasion::Lesson),
    ]
}
