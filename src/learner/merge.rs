//! Two copies of one record made into one, and a lesson taken out of a record.

use std::collections::BTreeMap;

use crate::assess::Stamped;

/// Both histories as one, each event once.
///
/// What happened on one day in one way is one event; if it happened so several times, as often as in the copy that
/// has it more often. So bringing the same copy in again adds nothing. Each copy keeps its own order; where both go
/// on, the earlier day comes first. The events are numbered anew, and the last number is not less than before.
pub(super) fn merged(ours: &[Stamped], theirs: &[Stamped]) -> Vec<Stamped> {
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for stamped in ours {
        *known.entry(identity(stamped)).or_default() += 1;
    }
    let mut new = theirs
        .iter()
        .filter(|stamped| match known.get_mut(&identity(stamped)) {
            Some(n) if *n > 0 => {
                *n -= 1;
                false
            }
            _ => true,
        })
        .peekable();
    let mut all = Vec::with_capacity(ours.len());
    for stamped in ours {
        while let Some(earlier) = new.next_if(|theirs| theirs.day < stamped.day) {
            all.push(earlier.clone());
        }
        all.push(stamped.clone());
    }
    all.extend(new.cloned());
    numbered(all, last_seq(ours))
}

/// The history without the events of one lesson, numbered so that the last number stays.
pub(super) fn without_lesson(history: &[Stamped], lesson: &str) -> Vec<Stamped> {
    let others = history
        .iter()
        .filter(|stamped| stamped.event.lesson() != Some(lesson));
    numbered(others.cloned().collect(), last_seq(history))
}

fn last_seq(history: &[Stamped]) -> u64 {
    history.last().map_or(0, |stamped| stamped.seq)
}

/// What makes an event the same in two copies: all but its number.
fn identity(stamped: &Stamped) -> String {
    format!("{} {:?}", stamped.day, stamped.event)
}

/// Numbers without gaps, up to at least `last`.
fn numbered(mut events: Vec<Stamped>, last: u64) -> Vec<Stamped> {
    let n = events.len() as u64;
    for (stamped, seq) in events.iter_mut().zip(last.max(n) - n + 1..) {
        stamped.seq = seq;
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::Event;

    fn history(of: &[(i64, &str)]) -> Vec<Stamped> {
        let event = |step: &str| Event::StepDone {
            lesson: step.chars().take(1).collect(),
            step: step.to_owned(),
        };
        let stamped = of.iter().zip(1..).map(|((day, step), seq)| Stamped {
            seq,
            day: *day,
            event: event(step),
        });
        stamped.collect()
    }

    fn steps(events: &[Stamped]) -> Vec<String> {
        let step = |stamped: &Stamped| match &stamped.event {
            Event::StepDone { step, .. } => step.clone(),
            other => format!("{other:?}"),
        };
        events.iter().map(step).collect()
    }

    #[test]
    fn two_copies_that_went_on_apart_come_together_in_the_order_of_days() {
        let ours = history(&[(1, "a1"), (1, "a2"), (5, "a5")]);
        let theirs = history(&[(1, "a1"), (1, "a2"), (3, "a3"), (6, "a6")]);
        let both = merged(&ours, &theirs);
        assert_eq!(steps(&both), ["a1", "a2", "a3", "a5", "a6"]);
        assert_eq!(both.last().unwrap().seq, 5);
        // Either way round the same events, and once more changes nothing.
        assert_eq!(steps(&merged(&theirs, &ours)), steps(&both));
        assert_eq!(merged(&both, &theirs), both);
        assert_eq!(merged(&both, &ours), both);
        assert_eq!(merged(&both, &both), both);
    }

    #[test]
    fn what_happened_twice_stays_twice_and_an_empty_record_takes_all() {
        let twice = history(&[(1, "a"), (1, "a")]);
        let once = history(&[(1, "a")]);
        assert_eq!(merged(&once, &twice).len(), 2);
        assert_eq!(merged(&twice, &once).len(), 2);
        assert_eq!(merged(&[], &twice), twice);
        assert_eq!(merged(&twice, &[]), twice);
    }

    #[test]
    fn a_lesson_is_taken_out_and_the_last_number_stays() {
        let all = history(&[(1, "a1"), (2, "b1"), (3, "a2"), (4, "b2"), (5, "a3")]);
        let left = without_lesson(&all, "a");
        assert_eq!(steps(&left), ["b1", "b2"]);
        assert_eq!(left.iter().map(|stamped| stamped.seq).collect::<Vec<_>>(), [4, 5]);
        assert_eq!(without_lesson(&all, "c"), all);
    }
}
