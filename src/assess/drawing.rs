//! Which questions a quiz asks: those it names, and those drawn from its pools by a seed that is kept.

use std::collections::HashMap;

use super::{LessonRecord, shuffle};
use crate::course::lesson::{Lesson, Quiz};

/// A drawing of a quiz's questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// What decides which are drawn.
    pub seed: u64,
    /// Position in the learner's history: answers after it belong to this round. 0 before the first drawing.
    pub seq: u64,
}

/// Ids of the questions that a quiz asks, in order: those it names, then those drawn, each followed by those that go
/// on with its story.
pub fn asked<'a>(lesson: &'a Lesson, quiz: &'a Quiz, record: Option<&LessonRecord>) -> Vec<&'a str> {
    let named = quiz.items.iter().map(String::as_str);
    lesson.with_stories(named.chain(drawn(lesson, quiz, record)))
}

/// Ids of the questions that are drawn from the pools of a quiz. Those with a form that was never answered before the
/// drawing come first, then those answered longest ago; among equals the seed decides. The same record gives the same
/// questions, whatever was answered since.
pub fn drawn<'a>(lesson: &'a Lesson, quiz: &'a Quiz, record: Option<&LessonRecord>) -> Vec<&'a str> {
    let mut drawn = Vec::new();
    if quiz.pools.is_empty() {
        return drawn;
    }
    let drawing = record.map_or(Drawing::default(), |record| record.drawing(&quiz.id));
    let given = record.map_or(&[][..], LessonRecord::given);
    let before = given.iter().take_while(|given| given.seq < drawing.seq);
    let last: HashMap<&str, u64> = before.map(|given| (given.item.as_str(), given.seq)).collect();
    let freshest = |id: &str| {
        let forms = lesson.items.get(id).map_or(&[][..], |item| &item.variants);
        let forms = std::iter::once(id).chain(forms.iter().map(String::as_str));
        forms.map(|form| last.get(form).copied().unwrap_or(0)).min()
    };
    for pool in &quiz.pools {
        let mut ids = pool.candidates(lesson);
        ids.retain(|id| !drawn.contains(id));
        shuffle(&mut ids, drawing.seed);
        ids.sort_by_key(|id| freshest(id));
        drawn.extend(ids.into_iter().take(pool.n));
    }
    drawn
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        assess::{Event, Occasion, Record, Response, Stamped},
        course::lesson::Step,
    };

    /// Six questions, of which a quiz draws three; `q0` has another form.
    fn lesson() -> Lesson {
        let item = |n: u32| {
            let more = if n == 0 { ", variants: [\"form\"]" } else { "" };
            format!("\"q{n}\": (objective: \"o\", stem: (), kind: Single({{}}){more}),")
        };
        let items = [0, 1, 2, 3, 4, 5].map(item).concat();
        let text = format!(
            "(format: 1, id: \"l\", title: (), minutes: (core: 1, full: 2), objectives: {{}}, misconceptions: [],
            steps: [Quiz((id: \"quiz\", pools: [(objective: \"o\", n: 3)]))],
            items: {{{items} \"form\": (objective: \"o\", stem: (), kind: Single({{}}))}})"
        );
        ron::from_str(&text).unwrap()
    }

    fn quiz(lesson: &Lesson) -> &Quiz {
        match &lesson.steps[0] {
            Step::Quiz(quiz) => quiz,
            _ => panic!("no quiz"),
        }
    }

    fn drawing(seed: u64) -> Event {
        Event::QuizDrawn {
            lesson: "l".to_owned(),
            step: "quiz".to_owned(),
            shuffle: seed,
        }
    }

    fn answer(item: &str) -> Event {
        Event::Answered {
            lesson: "l".to_owned(),
            item: item.to_owned(),
            shuffle: 1,
            response: Response::Single("a".to_owned()),
            score: 1.0,
            confidence: None,
            hints: 0,
            occasion: Occasion::Lesson,
        }
    }

    fn questions(events: &[Event]) -> Vec<String> {
        let stamped = |(seq, event): (u64, &Event)| Stamped {
            seq,
            day: 0,
            event: event.clone(),
        };
        let history: Vec<Stamped> = (1..).zip(events).map(stamped).collect();
        let (record, lesson) = (Record::of(&history), lesson());
        let asked = asked(&lesson, quiz(&lesson), record.lesson("l"));
        asked.into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn what_was_drawn_stays_however_much_of_it_is_answered() {
        let mut events = vec![drawing(7)];
        let drawn = questions(&events);
        assert_eq!(drawn.iter().collect::<BTreeSet<_>>().len(), 3);
        for id in &drawn {
            events.push(answer(id));
            assert_eq!(questions(&events), drawn);
        }
    }

    #[test]
    fn the_next_drawing_asks_what_was_not_asked() {
        let mut events = vec![answer("q1"), answer("q2"), answer("q3"), drawing(1)];
        let sorted = |events: &[Event]| questions(events).into_iter().collect::<BTreeSet<_>>();
        let fresh = BTreeSet::from(["q0", "q4", "q5"].map(str::to_owned));
        for seed in 0..20 {
            events[3] = drawing(seed);
            assert_eq!(sorted(&events), fresh);
        }
        // All were asked, but one has a form that was not; then those asked longest ago.
        events.extend([answer("q0"), answer("q4"), answer("q5"), drawing(2)]);
        assert_eq!(questions(&events), ["q0", "q1", "q2"]);
    }

    #[test]
    fn seeds_draw_differently() {
        let drawn: BTreeSet<Vec<String>> = (0..50).map(|seed| questions(&[drawing(seed)])).collect();
        assert!(drawn.len() > 20, "{}", drawn.len());
    }
}
