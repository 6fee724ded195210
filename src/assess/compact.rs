//! What of a history is worth keeping: less than happened, and folded the same.
//!
//! Of a step, a prediction, a note, a drawing, a trial with advice only the last word stays; of an answer in the test only the first, which counts.
//! Of the answers to an item [`ANSWERS_PER_ITEM`] stay whole: the last ones, and among them the latest in its quiz, with
//! which the quiz opens again. Of older ones it is forgotten what was chosen. How good, how sure and on which day stays:
//! mastery, memory and calibration are counted from all of them instead of being stored themselves, and two copies of a
//! record can be brought together event by event.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, LearnerClock, Occasion, Response, Stamped, test::Round};

/// How many answers to one item say what was chosen.
pub const ANSWERS_PER_ITEM: usize = 5;

/// What makes a later event take the place of an earlier one: kind, lesson and id.
type Place<'a> = (u8, &'a str, &'a str);

/// The history without what nothing is read off any more. Numbers stay, so there are gaps; the last event stays.
pub fn compact(history: &[Stamped]) -> Vec<Stamped> {
    let superseded = superseded(history);
    let old = old_answers(history);
    let mut clock = LearnerClock::default();
    let mut kept = Vec::with_capacity(history.len() - superseded.len());
    for (at, stamped) in history.iter().enumerate() {
        if superseded.contains(&stamped.seq)
            && let Some(next) = history.get(at + 1)
            // The learner's days are counted from event to event: without this one they must come to the same.
            && clock.at(stamped.day).at(next.day) == clock.at(next.day)
        {
            continue;
        }
        clock = clock.at(stamped.day);
        let mut stamped = if old.contains(&stamped.seq) {
            forgotten(stamped)
        } else {
            stamped.clone()
        };
        // One that stays for its day alone says nothing that was taken back.
        if superseded.contains(&stamped.seq)
            && let Event::Noted { text, .. } = &mut stamped.event
        {
            text.clear();
        }
        kept.push(stamped);
    }
    kept
}

/// Numbers of the events that a later one, or in the test an earlier one, has made worth nothing.
fn superseded(history: &[Stamped]) -> BTreeSet<u64> {
    let mut last: BTreeMap<Place<'_>, u64> = BTreeMap::new();
    let mut first: BTreeSet<(Option<Round>, &str)> = BTreeSet::new();
    let mut superseded = BTreeSet::new();
    for Stamped { seq, event, .. } in history {
        let place: Place<'_> = match event {
            Event::StepOpened { lesson, step } => (0, lesson, step),
            Event::EditionOpened { lesson, .. } => (1, lesson, lesson),
            Event::StepDone { lesson, step } => (2, lesson, step),
            Event::Predicted { lesson, step, .. } => (3, lesson, step),
            Event::Observed { lesson, step, .. } => (4, lesson, step),
            Event::Noted { lesson, note, .. } => (5, lesson, note),
            Event::QuizDrawn { lesson, step, .. } => (6, lesson, step),
            Event::AdviceTried { lesson, .. } => (7, lesson, lesson),
            Event::TestBegun { form } => {
                if !first.insert((None, form)) {
                    superseded.insert(*seq);
                }
                continue;
            }
            Event::TestAnswered { round, item, .. } => {
                if !first.insert((Some(*round), item)) {
                    superseded.insert(*seq);
                }
                continue;
            }
            Event::Answered { .. } => continue,
        };
        superseded.extend(last.insert(place, *seq));
    }
    superseded
}

/// Numbers of the answers of which only the outcome stays.
fn old_answers(history: &[Stamped]) -> BTreeSet<u64> {
    let mut latest_in_quiz = BTreeMap::new();
    for stamped in history.iter().filter(|stamped| !is_forgotten(stamped)) {
        if let Some((item, Occasion::Lesson)) = answered(stamped) {
            latest_in_quiz.insert(item, stamped.seq);
        }
    }
    let mut room: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    let mut old = BTreeSet::new();
    for stamped in history.iter().rev() {
        let Some((item, _)) = answered(stamped) else {
            continue;
        };
        let in_quiz = latest_in_quiz.get(&item);
        let room = room
            .entry(item)
            .or_insert(ANSWERS_PER_ITEM - usize::from(in_quiz.is_some()));
        if in_quiz == Some(&stamped.seq) {
            continue;
        }
        if *room > 0 {
            *room -= 1;
        } else {
            old.insert(stamped.seq);
        }
    }
    old
}

/// The lesson and the id of the item that was answered, and where.
fn answered(stamped: &Stamped) -> Option<((&str, &str), Occasion)> {
    match &stamped.event {
        Event::Answered {
            lesson,
            item,
            occasion,
            ..
        } => Some(((lesson, item), *occasion)),
        _ => None,
    }
}

/// An answer without what was chosen; anything else as it is.
pub fn forgotten(stamped: &Stamped) -> Stamped {
    let mut stamped = stamped.clone();
    if let Event::Answered {
        response, shuffle, ..
    } = &mut stamped.event
    {
        *response = Response::Forgotten;
        *shuffle = 0;
    }
    stamped
}

/// Whether it is an answer of which it is forgotten what was chosen.
pub fn is_forgotten(stamped: &Stamped) -> bool {
    matches!(
        &stamped.event,
        Event::Answered {
            response: Response::Forgotten,
            ..
        }
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::assess::{AdviceTotals, Calibration, Confidence, PredictionValue, Record};

    fn answered(item: &str, occasion: Occasion, n: u8) -> Event {
        Event::Answered {
            lesson: "l".to_owned(),
            item: item.to_owned(),
            shuffle: 9,
            response: Response::Single(n.to_string()),
            score: f64::from(n % 3) / 2.0,
            confidence: Some(Confidence::ALL[usize::from(n) % 3]),
            hints: n % 2,
            occasion,
        }
    }

    fn stamp(events: impl IntoIterator<Item = (i64, Event)>) -> Vec<Stamped> {
        (1..)
            .zip(events)
            .map(|(seq, (day, event))| Stamped { seq, day, event })
            .collect()
    }

    /// Numbers of the answers that stay whole.
    fn whole(history: &[Stamped]) -> Vec<u64> {
        let kept = compact(history);
        assert_eq!(kept.len(), history.len());
        let forgotten = kept.iter().filter(|stamped| is_forgotten(stamped));
        for stamped in forgotten {
            assert!(!format!("{stamped:?}").contains("Single"), "{stamped:?}");
        }
        let whole = kept.iter().filter(|stamped| !is_forgotten(stamped));
        whole.map(|stamped| stamped.seq).collect()
    }

    #[test]
    fn the_last_five_answers_stay_whole_and_older_ones_say_what_they_were_worth() {
        let quiz = |n| (1, answered("q", Occasion::Lesson, n));
        let review = |n| (2, answered("q", Occasion::Review, n));
        let history = |quizzes, reviews| stamp((0..quizzes).map(quiz).chain((0..reviews).map(review)));
        assert_eq!(whole(&history(8, 0)), [4, 5, 6, 7, 8]);
        assert_eq!(whole(&history(0, 8)), [4, 5, 6, 7, 8]);
        assert_eq!(whole(&history(8, 3)), [7, 8, 9, 10, 11]);
        // The quiz opens again with its own latest answer.
        assert_eq!(whole(&history(8, 7)), [8, 12, 13, 14, 15]);
        let other = stamp([quiz(0), (1, answered("other", Occasion::Lesson, 1))]);
        assert_eq!(whole(&other), [1, 2]);
    }

    #[test]
    fn only_the_last_word_stays_and_a_note_taken_away_is_gone() {
        let opened = |step: &str| Event::StepOpened {
            lesson: "l".to_owned(),
            step: step.to_owned(),
        };
        let noted = |text: &str| Event::Noted {
            lesson: "l".to_owned(),
            note: "n".to_owned(),
            text: text.to_owned(),
        };
        let predicted = |share| Event::Predicted {
            lesson: "l".to_owned(),
            step: "p".to_owned(),
            value: PredictionValue::Share(share),
            confidence: None,
        };
        let events = [
            opened("a"),
            noted("a secret"),
            predicted(0.2),
            opened("b"),
            predicted(0.4),
            opened("a"),
            noted(""),
        ];
        let far_off = compact(&stamp(
            (0..).zip(events.clone()).map(|(n, event)| (n * 400, event)),
        ));
        assert_eq!(far_off.len(), events.len());
        assert!(!format!("{far_off:?}").contains("secret"));
        let kept = compact(&stamp(events.map(|event| (7, event))));
        assert_eq!(
            kept.iter().map(|stamped| stamped.seq).collect::<Vec<_>>(),
            [4, 5, 6, 7]
        );
        assert!(!format!("{kept:?}").contains("secret"));
    }

    fn any_event() -> impl Strategy<Value = Event> {
        let id = || prop::sample::select(vec!["a", "b", "c"]).prop_map(str::to_owned);
        let occasion = prop::sample::select(vec![Occasion::Lesson, Occasion::Recall, Occasion::Review]);
        let round = prop::sample::select(vec![Round::Before, Round::After, Round::Later]);
        prop_oneof![
            (id(), id()).prop_map(|(lesson, step)| Event::StepOpened { lesson, step }),
            (id(), id()).prop_map(|(lesson, step)| Event::StepDone { lesson, step }),
            (id(), any::<u32>()).prop_map(|(lesson, edition)| Event::EditionOpened { lesson, edition }),
            (id(), id(), id()).prop_map(|(lesson, step, option)| Event::Observed { lesson, step, option }),
            (id(), id(), 0.0..1.0).prop_map(|(lesson, step, share)| Event::Predicted {
                lesson,
                step,
                value: PredictionValue::Share(share),
                confidence: None,
            }),
            (id(), any::<u64>()).prop_map(|(step, shuffle)| Event::QuizDrawn {
                lesson: "a".to_owned(),
                step,
                shuffle
            }),
            (id(), "[x]?").prop_map(|(note, text)| Event::Noted {
                lesson: "a".to_owned(),
                note,
                text
            }),
            (id(), occasion, any::<u8>()).prop_map(|(item, occasion, n)| answered(&item, occasion, n)),
            (id(), 0..4_u32).prop_map(|(lesson, overruled)| Event::AdviceTried {
                lesson,
                totals: AdviceTotals {
                    overruled,
                    ..AdviceTotals::default()
                },
            }),
            id().prop_map(|form| Event::TestBegun { form }),
            (round, id(), 0.0..1.0).prop_map(|(round, item, score)| Event::TestAnswered {
                round,
                item,
                shuffle: 1,
                response: Response::Single("x".to_owned()),
                score,
                confidence: None,
            }),
        ]
    }

    fn any_history() -> impl Strategy<Value = Vec<Stamped>> {
        // Clocks that run, stand, fall back and are set far off.
        let day =
            prop_oneof![4 => 20_000_i64..20_060, 1 => 0_i64..3, 1 => 47_400_i64..47_500, 1 => any::<i64>()];
        prop::collection::vec((day, any_event()), 0..90).prop_map(stamp)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
        #[test]
        fn what_stays_folds_to_the_same_record_now_and_later(
            history in any_history(), cut in any::<prop::sample::Index>()
        ) {
            let whole = Record::of(&history);
            let at = cut.index(history.len() + 1);
            // Compacted once, compacted twice, and compacted in the middle with more coming.
            let once = compact(&history);
            let later: Vec<Stamped> = compact(&history[..at]).into_iter().chain(history[at..].to_vec()).collect();
            for kept in [&once, &compact(&once), &later, &compact(&later)] {
                let record = Record::of(kept);
                prop_assert_eq!(&record, &whole);
                prop_assert_eq!(Calibration::of(&record), Calibration::of(&whole));
                prop_assert_eq!(record.now(20_100), whole.now(20_100));
            }
        }
    }
}
