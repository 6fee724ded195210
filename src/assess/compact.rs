//! What of a history is worth keeping: less than happened, and folded the same.
//!
//! Of a step, a prediction, a note, a drawing only the last word stays; of an answer in the test only the first, which counts.
//! Of the answers to an item the last [`ANSWERS_PER_ITEM`] in its quiz and in review stay whole. Of older ones it is
//! forgotten what was chosen; how good, how sure and on which day stays, because mastery, memory and calibration are
//! counted from all of them, and because two copies of a record can be brought together event by event.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, LearnerClock, Occasion, Response, Stamped, record::ANSWERS_PER_ITEM, test::Round};

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
            Event::TestBegun { .. } => {
                if !first.insert((None, "")) {
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
    let mut whole: BTreeMap<(&str, &str, bool), usize> = BTreeMap::new();
    let mut old = BTreeSet::new();
    for Stamped { seq, event, .. } in history.iter().rev() {
        if let Event::Answered {
            lesson,
            item,
            occasion,
            ..
        } = event
        {
            let n = whole
                .entry((lesson, item, *occasion == Occasion::Lesson))
                .or_default();
            *n += 1;
            if *n > ANSWERS_PER_ITEM {
                old.insert(*seq);
            }
        }
    }
    old
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
    use crate::assess::{Calibration, Confidence, PredictionValue, Record};

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

    #[test]
    fn the_last_five_answers_stay_whole_and_older_ones_say_what_they_were_worth() {
        let quiz = (0..8).map(|n| (1, answered("q", Occasion::Lesson, n)));
        let review = (0..7).map(|n| (2, answered("q", Occasion::Review, n)));
        let history = stamp(quiz.chain(review));
        let kept = compact(&history);
        assert_eq!(kept.len(), history.len());
        let forgotten: Vec<u64> = kept
            .iter()
            .filter(|stamped| {
                matches!(
                    &stamped.event,
                    Event::Answered {
                        response: Response::Forgotten,
                        shuffle: 0,
                        ..
                    }
                )
            })
            .map(|stamped| stamped.seq)
            .collect();
        assert_eq!(forgotten, [1, 2, 3, 9, 10]);
        assert!(!format!("{:?}", &kept[..3]).contains("Single"));
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
