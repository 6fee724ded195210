//! A quiz that draws its questions: the same ones when it is opened again, others in the next round.

use ground_truth::{
    assess::{Event, Occasion, Record, Response, Stamped, asked},
    course::{
        Depth, View,
        lesson::{Lesson, Quiz, Step},
    },
    screens::quiz::state::{Phase, State},
};

/// Five questions; the first is named, and two of the others are drawn. `q1` has another form.
fn lesson() -> Lesson {
    lesson_with(&[])
}

/// The same with these items on the core path.
fn lesson_with(core: &[&str]) -> Lesson {
    let option = |right| format!("(text: (), right: {right})");
    let items: String = ["named", "q1", "q1-again", "q2", "q3", "q4"]
        .map(|id| {
            let more = if id == "q1" { ", variants: [\"q1-again\"]" } else { "" };
            let more = format!("{more}, core: {}", core.contains(&id));
            let (yes, no) = (option(true), option(false));
            format!(
                "\"{id}\": (objective: \"o\", stem: (), kind: Single({{\"yes\": {yes}, \"no\": {no}}}){more}),"
            )
        })
        .concat();
    let text = format!(
        "(format: 1, id: \"l\", title: (), minutes: (core: 1, full: 2), objectives: {{}}, misconceptions: [],
        steps: [Quiz((id: \"quiz\", items: [\"named\"], pools: [(objective: \"o\", n: 2, types: [Single])]))],
        items: {{{items}}})"
    );
    ron::from_str(&text).unwrap()
}

fn quiz(lesson: &Lesson) -> &Quiz {
    match &lesson.steps[0] {
        Step::Quiz(quiz) => quiz,
        _ => panic!("no quiz"),
    }
}

fn keep(record: &mut Record, event: Event) {
    let seq = record.seq() + 1;
    record.apply(&Stamped { seq, day: 0, event });
}

fn draw(record: &mut Record, seed: u64) {
    let (lesson, step) = ("l".into(), "quiz".into());
    let event = Event::QuizDrawn {
        lesson,
        step,
        shuffle: seed,
    };
    keep(record, event);
}

fn answer(record: &mut Record, item: &str) {
    let event = Event::Answered {
        lesson: "l".into(),
        item: item.into(),
        shuffle: 1,
        response: Response::Single("yes".into()),
        score: 1.0,
        confidence: None,
        hints: 0,
        occasion: Occasion::Lesson,
    };
    keep(record, event);
}

fn opened(record: &Record) -> (Vec<String>, usize, Phase) {
    let lesson = lesson();
    let state = State::new(&lesson, quiz(&lesson), record);
    assert!(state.is_drawn());
    let forms = state.slots().iter().map(|slot| slot.asked.clone()).collect();
    (forms, state.answered(), state.phase())
}

#[test]
fn opened_again_it_asks_the_same_and_goes_on_where_it_was() {
    let mut record = Record::default();
    draw(&mut record, 5);
    let (questions, _, _) = opened(&record);
    assert_eq!((questions.len(), questions[0].as_str()), (3, "named"));
    for (n, id) in questions.clone().iter().enumerate() {
        assert_eq!(opened(&record), (questions.clone(), n, Phase::Question(n)));
        answer(&mut record, id);
    }
    assert_eq!(opened(&record), (questions, 3, Phase::Summary));
}

#[test]
fn the_next_round_begins_afresh_with_other_questions_and_forms() {
    let mut record = Record::default();
    draw(&mut record, 5);
    let (first, ..) = opened(&record);
    for id in &first {
        answer(&mut record, id);
    }
    draw(&mut record, 6);
    let (second, answered, phase) = opened(&record);
    assert_eq!((answered, phase), (0, Phase::Question(0)));
    assert_eq!(second[0], "named");
    assert!(
        second[1..].iter().all(|id| !first.contains(id)),
        "{first:?} {second:?}"
    );
    // All questions asked once: the only fresh form comes next.
    for id in &second {
        answer(&mut record, id);
    }
    draw(&mut record, 7);
    let forms = opened(&record).0;
    assert_eq!(forms[1], "q1-again", "{forms:?}");
}

#[test]
fn the_lesson_is_done_when_what_was_drawn_is_answered() {
    let lesson = lesson();
    let mut record = Record::default();
    draw(&mut record, 9);
    let ids: Vec<String> = asked(&lesson, quiz(&lesson), record.lesson("l"))
        .into_iter()
        .map(str::to_owned)
        .collect();
    for id in ids {
        assert!(!record.lesson("l").unwrap().is_done(&lesson, Depth::Full));
        answer(&mut record, &id);
    }
    assert!(record.lesson("l").unwrap().is_done(&lesson, Depth::Full));
}

#[test]
fn the_core_path_draws_core_questions_and_is_done_when_they_are_answered() {
    let lesson = lesson_with(&["q1", "q3", "q4"]);
    let mut record = Record::default();
    draw(&mut record, 9);
    let quizzes = [Depth::Core, Depth::Full].map(|depth| {
        let view = View {
            depth,
            ..View::default()
        };
        view.quiz(&lesson, quiz(&lesson))
    });
    let asked = |record: &Record, quiz: &Quiz| -> Vec<String> {
        let ids = asked(&lesson, quiz, record.lesson("l"));
        ids.into_iter().map(str::to_owned).collect()
    };
    let core = asked(&record, &quizzes[0]);
    assert_eq!(core.len(), 2);
    assert!(
        core.iter().all(|id| ["q1", "q3", "q4"].contains(&id.as_str())),
        "{core:?}"
    );
    assert_eq!(asked(&record, &quizzes[1])[0], "named");
    for id in &core {
        assert!(!record.lesson("l").unwrap().is_done(&lesson, Depth::Core));
        answer(&mut record, id);
    }
    assert!(record.lesson("l").unwrap().is_done(&lesson, Depth::Core));
    // On the full path the core questions of its own drawing are needed, and no others.
    let drawn = asked(&record, &quizzes[1]);
    let needed = drawn.iter().filter(|id| id.as_str() != "named" && *id != "q2");
    for id in needed.cloned().collect::<Vec<_>>() {
        answer(&mut record, &id);
    }
    assert!(record.lesson("l").unwrap().is_done(&lesson, Depth::Full));
}
