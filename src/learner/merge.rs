//! Two copies of one record made into one, and a lesson taken out of a record.

use std::collections::BTreeMap;

use crate::assess::{
    Stamped,
    compact::{forgotten, is_forgotten},
};

/// Both histories as one, each event once.
///
/// What happened on one day in one way is one event; if it happened so several times, as often as in the copy that
/// has it more often. So bringing the same copy in again adds nothing. Each copy keeps its own order; where both go
/// on, the earlier day comes first. The events are numbered anew, and the last number is not less than before.
///
/// An answer that one copy has forgotten is the one that the other still has whole.
pub(super) fn merged(ours: &[Stamped], theirs: &[Stamped]) -> Vec<Stamped> {
    let mut new = new_in(theirs, ours).into_iter().peekable();
    let mut all = Vec::with_capacity(ours.len());
    for stamped in ours {
        while let Some(earlier) = new.next_if(|theirs| theirs.day < stamped.day) {
            all.push(Stamped::clone(earlier));
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

/// Those of `theirs` that have no like in `ours`, each of ours being like one of theirs at most.
fn new_in<'a>(theirs: &'a [Stamped], ours: &'a [Stamped]) -> Vec<&'a Stamped> {
    let (theirs, ours) = unlike(theirs, ours, identity);
    // What is left may be alike but for what one of the two has forgotten.
    let in_short = |stamped: &Stamped| identity(&forgotten(stamped));
    let (their_short, their_whole): (Vec<_>, Vec<_>) = theirs.into_iter().partition(|s| is_forgotten(s));
    let (our_short, our_whole): (Vec<_>, Vec<_>) = ours.into_iter().partition(|s| is_forgotten(s));
    let (mut new, _) = unlike(their_whole, our_short, in_short);
    new.extend(unlike(their_short, our_whole, in_short).0);
    new.sort_by_key(|stamped| stamped.seq);
    new
}

/// What is left on both sides when likes are taken away in pairs.
fn unlike<'a>(
    theirs: impl IntoIterator<Item = &'a Stamped>,
    ours: impl IntoIterator<Item = &'a Stamped>,
    identity: impl Fn(&Stamped) -> String,
) -> (Vec<&'a Stamped>, Vec<&'a Stamped>) {
    let mut known: BTreeMap<String, Vec<&Stamped>> = BTreeMap::new();
    for stamped in ours {
        known.entry(identity(stamped)).or_default().push(stamped);
    }
    let has_none = |stamped: &&Stamped| {
        let like = known.get_mut(&identity(stamped)).and_then(Vec::pop);
        like.is_none()
    };
    let theirs = theirs.into_iter().filter(has_none).collect();
    (theirs, known.into_values().flatten().collect())
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
    use crate::assess::{Event, Occasion, Response};

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
    fn an_answer_that_one_copy_has_forgotten_is_not_a_new_one() {
        let answer = |seq| Stamped {
            seq,
            day: 3,
            event: Event::Answered {
                lesson: "l".to_owned(),
                item: "q".to_owned(),
                shuffle: seq,
                response: Response::Single("a".to_owned()),
                score: 1.0,
                confidence: None,
                hints: 0,
                occasion: Occasion::Lesson,
            },
        };
        let whole: Vec<Stamped> = (1..=4).map(answer).collect();
        let mut short = whole.clone();
        short[..2]
            .iter_mut()
            .for_each(|stamped| *stamped = forgotten(stamped));
        assert_eq!(merged(&short, &whole), short);
        assert_eq!(merged(&whole, &short), whole);
        assert_eq!(merged(&whole[..3], &short).len(), 4);
        assert_eq!(merged(&short[..1], &whole).len(), 4);
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
