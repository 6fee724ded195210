//! What a learner's events come to: the record is all of them folded, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    AdviceTried, Confidence, Drawing, Event, Given, LearnerClock, Occasion, PredictionValue, Response,
    Stamped, test::TestRecord,
};
use crate::course::lesson::Lesson;

/// All events of one learner, folded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    seq: u64,
    lessons: BTreeMap<String, LessonRecord>,
    last_lesson: Option<String>,
    clock: LearnerClock,
    test: TestRecord,
}

/// What a learner did in one lesson.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LessonRecord {
    current: Option<String>,
    edition: Option<u32>,
    opened: BTreeSet<String>,
    done: BTreeSet<String>,
    predictions: BTreeMap<String, Prediction>,
    observations: BTreeMap<String, String>,
    notes: BTreeMap<String, String>,
    drawings: BTreeMap<String, Drawing>,
    answers: BTreeMap<String, Answer>,
    given: Vec<Given>,
    advice: Option<AdviceTried>,
}

/// The latest prediction made at a step.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    /// What was predicted.
    pub value: PredictionValue,
    /// How sure, where the lesson asks.
    pub confidence: Option<Confidence>,
    /// Day on which it was made; see [`Stamped::day`].
    pub day: i64,
}

/// One answer to a quiz item.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// Position in the learner's history; see [`Stamped::seq`].
    pub seq: u64,
    /// What was answered.
    pub response: Response,
    /// `0.0..=1.0`, after the cap for hints.
    pub score: f64,
    /// How sure, where the item asks.
    pub confidence: Option<Confidence>,
    /// Hints read before answering.
    pub hints: u8,
    /// Seed by which the options were shuffled.
    pub shuffle: u64,
    /// Day of the answer; see [`Stamped::day`].
    pub day: i64,
}

impl Record {
    /// Folds one more event in. One that was folded in before (by its number) changes nothing.
    pub fn apply(&mut self, stamped: &Stamped) {
        let Stamped { seq, day, event } = stamped;
        if *seq <= self.seq {
            return;
        }
        self.seq = *seq;
        self.clock = self.clock.at(*day);
        let Some(lesson) = event.lesson() else {
            return self.test.apply(event, self.clock.days());
        };
        if event.occasion() == Occasion::Lesson && self.last_lesson.as_deref() != Some(lesson) {
            self.last_lesson = Some(lesson.to_owned());
        }
        if !self.lessons.contains_key(lesson) {
            self.lessons.insert(lesson.to_owned(), LessonRecord::default());
        }
        if let Some(lesson) = self.lessons.get_mut(lesson) {
            lesson.apply(stamped, self.clock.days());
        }
    }

    /// The record that a history comes to.
    pub fn of<'a>(history: impl IntoIterator<Item = &'a Stamped>) -> Self {
        let mut record = Self::default();
        for stamped in history {
            record.apply(stamped);
        }
        record
    }

    /// Number of the last event folded in; 0 before the first.
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// What was done in the test before and after the course.
    pub fn test(&self) -> &TestRecord {
        &self.test
    }

    /// The record of one lesson, if anything happened there.
    pub fn lesson(&self, id: &str) -> Option<&LessonRecord> {
        self.lessons.get(id)
    }

    /// All lessons in which anything happened, by id.
    pub fn lessons(&self) -> impl Iterator<Item = (&str, &LessonRecord)> {
        self.lessons.iter().map(|(id, lesson)| (id.as_str(), lesson))
    }

    /// The learner's day when this computer's clock shows `today` (days since 1970-01-01).
    pub fn now(&self, today: i64) -> u32 {
        self.clock.at(today).days()
    }

    /// The lesson in which something happened last, reviews aside: where to continue.
    pub fn last_lesson(&self) -> Option<&str> {
        self.last_lesson.as_deref()
    }
}

impl LessonRecord {
    /// Folds in what happened in the lesson on the learner's day `at`.
    fn apply(&mut self, stamped: &Stamped, at: u32) {
        let Stamped { seq, day, event } = stamped;
        match event {
            Event::StepOpened { step, .. } => {
                self.current = Some(step.clone());
                self.opened.insert(step.clone());
            }
            Event::EditionOpened { edition, .. } => self.edition = Some(*edition),
            Event::StepDone { step, .. } => {
                self.done.insert(step.clone());
            }
            Event::Predicted {
                step,
                value,
                confidence,
                ..
            } => {
                let made = Prediction {
                    value: value.clone(),
                    confidence: *confidence,
                    day: *day,
                };
                self.predictions.insert(step.clone(), made);
            }
            Event::Observed { step, option, .. } => {
                self.observations.insert(step.clone(), option.clone());
            }
            Event::Noted { note, text, .. } => {
                if text.is_empty() {
                    self.notes.remove(note);
                } else {
                    self.notes.insert(note.clone(), text.clone());
                }
            }
            Event::QuizDrawn { step, shuffle, .. } => {
                let (seed, seq) = (*shuffle, *seq);
                self.drawings.insert(step.clone(), Drawing { seed, seq });
            }
            Event::Answered { .. } => self.answered(stamped, at),
            Event::AdviceTried { totals, .. } => {
                let (totals, day) = (*totals, *day);
                self.advice = Some(AdviceTried { totals, day });
            }
            // These belong to no lesson.
            Event::TestBegun { .. } | Event::TestAnswered { .. } => {}
        }
    }

    fn answered(&mut self, stamped: &Stamped, at: u32) {
        let Event::Answered {
            item,
            shuffle,
            response,
            score,
            confidence,
            hints,
            occasion,
            ..
        } = &stamped.event
        else {
            return;
        };
        let (seq, score, confidence, hints) = (stamped.seq, *score, *confidence, *hints);
        self.given.push(Given {
            seq,
            at,
            item: item.clone(),
            score,
            confidence,
            hints,
            occasion: *occasion,
        });
        if *occasion != Occasion::Lesson || *response == Response::Forgotten {
            return;
        }
        let answer = Answer {
            seq,
            response: response.clone(),
            score,
            confidence,
            hints,
            shuffle: *shuffle,
            day: stamped.day,
        };
        self.answers.insert(item.clone(), answer);
    }

    /// Check sum of the file with which the lesson was opened last; none for a built-in lesson.
    pub fn edition(&self) -> Option<u32> {
        self.edition
    }

    /// The step that was opened last: where to continue.
    pub fn current_step(&self) -> Option<&str> {
        self.current.as_deref()
    }

    /// Position in `lesson` of the furthest step that was opened.
    pub fn furthest(&self, lesson: &Lesson) -> Option<usize> {
        lesson
            .steps
            .iter()
            .rposition(|step| self.opened.contains(step.id()))
    }

    /// Whether a step was finished.
    pub fn is_step_done(&self, step: &str) -> bool {
        self.done.contains(step)
    }

    /// How many of the lesson's steps were finished.
    pub fn n_steps_done(&self, lesson: &Lesson) -> usize {
        lesson
            .steps
            .iter()
            .filter(|step| self.is_step_done(step.id()))
            .count()
    }

    /// The latest prediction at a step.
    pub fn prediction(&self, step: &str) -> Option<&Prediction> {
        self.predictions.get(step)
    }

    /// Id of the option last chosen at an observe step.
    pub fn observation(&self, step: &str) -> Option<&str> {
        self.observations.get(step).map(String::as_str)
    }

    /// The private note with this id, if the learner wanted it kept.
    pub fn note(&self, id: &str) -> Option<&str> {
        self.notes.get(id).map(String::as_str)
    }

    /// The latest drawing of the questions of the quiz at a step.
    pub fn drawing(&self, step: &str) -> Drawing {
        self.drawings.get(step).copied().unwrap_or_default()
    }

    /// The latest trial with advice.
    pub fn advice(&self) -> Option<&AdviceTried> {
        self.advice.as_ref()
    }

    /// Whether a step was ever opened.
    pub fn is_begun(&self) -> bool {
        !self.opened.is_empty()
    }

    /// Every answer to items of this lesson, in the quiz, in recall and in review, oldest first.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// The latest answer to an item in the lesson's quiz.
    pub fn answer(&self, item: &str) -> Option<&Answer> {
        self.answers.get(item)
    }

    /// How often an item was answered in the lesson's quiz.
    pub fn n_answers(&self, item: &str) -> usize {
        let in_quiz = |given: &&Given| given.item == item && given.occasion == Occasion::Lesson;
        self.given.iter().filter(in_quiz).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::course::Depth;

    /// A lesson with a prediction, an observation and a quiz of two items, one of them core.
    fn lesson() -> Lesson {
        let text = r#"(
            format: 1, id: "l", title: (), minutes: (core: 1, full: 2), objectives: {}, misconceptions: [],
            steps: [
                Predict((id: "guess", ask: (), form: Share(min: 0.0, max: 1.0), truth: "x")),
                Read((id: "text", title: (), body: [])),
                Observe((id: "saw", ask: (), options: {})),
                Quiz((id: "quiz", items: ["q1", "q2"])),
            ],
            items: {
                "q1": (objective: "o", core: true, stem: (), kind: Single({}), variants: ["q1b"]),
                "q2": (objective: "o", stem: (), kind: Single({})),
                "q1b": (objective: "o", stem: (), kind: Single({})),
            },
        )"#;
        ron::from_str(text).unwrap()
    }

    fn opened(step: &str) -> Event {
        Event::StepOpened {
            lesson: "l".to_owned(),
            step: step.to_owned(),
        }
    }

    fn predicted(share: f64) -> Event {
        Event::Predicted {
            lesson: "l".to_owned(),
            step: "guess".to_owned(),
            value: PredictionValue::Share(share),
            confidence: Some(Confidence::Certain),
        }
    }

    fn observed(option: &str) -> Event {
        Event::Observed {
            lesson: "l".to_owned(),
            step: "saw".to_owned(),
            option: option.to_owned(),
        }
    }

    fn answered(item: &str, score: f64) -> Event {
        Event::Answered {
            lesson: "l".to_owned(),
            item: item.to_owned(),
            shuffle: 7,
            response: Response::Single("a".to_owned()),
            score,
            confidence: None,
            hints: 0,
            occasion: Occasion::Lesson,
        }
    }

    fn record(events: impl IntoIterator<Item = Event>) -> Record {
        let history: Vec<Stamped> = (1..)
            .zip(events)
            .map(|(seq, event)| Stamped {
                seq,
                day: 20_000 + i64::try_from(seq).unwrap(),
                event,
            })
            .collect();
        Record::of(&history)
    }

    #[test]
    fn a_lesson_is_done_when_predicted_observed_and_the_core_of_the_quiz_tried() {
        let lesson = lesson();
        let is_done = |events: &[Event]| {
            record(events.to_vec())
                .lesson("l")
                .unwrap()
                .is_done(&lesson, Depth::Full)
        };
        let all = [predicted(0.4), observed("a"), answered("q1", 0.0)];
        assert!(is_done(&all));
        for left_out in 0..all.len() {
            let mut fewer = all.to_vec();
            fewer.remove(left_out);
            assert!(!is_done(&fewer), "without {:?}", all[left_out]);
        }
        assert!(!is_done(&[predicted(0.4), observed("a"), answered("q2", 1.0)]));
        assert!(is_done(&[predicted(0.4), observed("a"), answered("q1b", 0.0)]));
    }

    #[test]
    fn without_core_items_the_whole_quiz_counts() {
        let text = r#"(
            format: 1, id: "l", title: (), minutes: (core: 1, full: 2), objectives: {}, misconceptions: [],
            steps: [Quiz((id: "quiz", items: ["q1", "q2"]))],
            items: {
                "q1": (objective: "o", stem: (), kind: Single({})),
                "q2": (objective: "o", stem: (), kind: Single({})),
            },
        )"#;
        let lesson: Lesson = ron::from_str(text).unwrap();
        assert!(
            !record([answered("q1", 1.0)])
                .lesson("l")
                .unwrap()
                .is_done(&lesson, Depth::Full)
        );
        assert!(
            record([answered("q1", 1.0), answered("q2", 0.0)])
                .lesson("l")
                .unwrap()
                .is_done(&lesson, Depth::Full)
        );
    }

    #[test]
    fn the_current_step_is_the_last_opened_and_the_furthest_stays() {
        let done = Event::StepDone {
            lesson: "l".to_owned(),
            step: "text".to_owned(),
        };
        let record = record([
            opened("guess"),
            opened("saw"),
            opened("text"),
            done,
            opened("removed-step"),
        ]);
        let l = record.lesson("l").unwrap();
        assert_eq!(l.current_step(), Some("removed-step"));
        assert_eq!(l.furthest(&lesson()), Some(2));
        assert_eq!(l.n_steps_done(&lesson()), 1);
        assert!(l.is_step_done("text") && !l.is_step_done("saw"));
        assert_eq!(record.last_lesson(), Some("l"));
        assert!(record.lesson("other").is_none());
    }

    #[test]
    fn the_latest_prediction_and_the_latest_answer_are_remembered() {
        let answers = (0..8).map(|n| answered("q1", f64::from(n) / 10.0));
        let record = record(
            [predicted(0.9), predicted(0.4), observed("a"), observed("b")]
                .into_iter()
                .chain(answers),
        );
        let l = record.lesson("l").unwrap();
        assert_eq!(l.prediction("guess").unwrap().value, PredictionValue::Share(0.4));
        assert_eq!(l.prediction("guess").unwrap().day, 20_002);
        assert_eq!(l.observation("saw"), Some("b"));
        assert_eq!((l.answer("q1").unwrap().score, l.n_answers("q1")), (0.7, 8));
        assert_eq!((l.answer("q2"), l.n_answers("q2")), (None, 0));
    }

    #[test]
    fn an_event_counts_once() {
        let stamped = Stamped {
            seq: 1,
            day: 0,
            event: answered("q1", 1.0),
        };
        let mut record = Record::default();
        record.apply(&stamped);
        let once = record.clone();
        record.apply(&stamped);
        assert_eq!(record, once);
    }
}
