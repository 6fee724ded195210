//! What the learner has asked for so far, and so may see.

use crate::models::big_data_paradox::Outcome;

/// Which ways of asking have been tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// The online replies are in.
    pub replies: bool,
    /// The visits have been made.
    pub visits: bool,
}

impl Known {
    /// Both have been tried.
    pub(super) const ALL: Self = Self {
        replies: true,
        visits: true,
    };

    /// Whether the whole town's answer may be seen: only once both answers stand beside it.
    pub(super) fn truth(self) -> bool {
        self.replies && self.visits
    }

    /// Id of the word for whether somebody replied online, which nobody knows before the replies are in.
    pub(super) fn replied_word(self, person: Person) -> &'static str {
        word(self.replies.then_some(person.replied))
    }

    /// Id of the word for whether somebody was visited.
    pub(super) fn visited_word(self, person: Person) -> &'static str {
        word(self.visits.then_some(person.visited))
    }

    /// What is known of one resident.
    pub(super) fn of(self, outcome: &Outcome, id: usize) -> Person {
        let at = |list: &[bool]| list.get(id).copied().unwrap_or_default();
        let replied = self.replies && at(&outcome.replied);
        let visited = self.visits && at(&outcome.visited);
        Person {
            online: at(&outcome.online),
            replied,
            visited,
            wants: (replied || visited || self.truth()).then(|| at(&outcome.wants)),
        }
    }
}

fn word(known: Option<bool>) -> &'static str {
    known.map_or("paradox-not-yet", yes_no)
}

/// Id of the word.
pub(super) fn yes_no(yes: bool) -> &'static str {
    if yes { "demo-yes" } else { "demo-no" }
}

/// What is known of one resident so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Person {
    /// Can get online.
    pub online: bool,
    /// Has replied online.
    pub replied: bool,
    /// Has been visited.
    pub visited: bool,
    /// Wants the service windows to stay, if that is known.
    pub wants: Option<bool>,
}

impl Person {
    /// Id of the words for what they answered, by whichever way they were asked.
    pub(super) fn answer_word(self) -> &'static str {
        match self.wants.filter(|_| self.replied || self.visited) {
            Some(true) => "paradox-answer-wants",
            Some(false) => "paradox-answer-fine",
            None => "paradox-no-answer",
        }
    }
}
