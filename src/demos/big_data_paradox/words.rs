//! The outcome in words: the sentence under the picture, and the numbers in it.

use super::BigDataParadox;
use crate::{
    course::number,
    demos::parts::{count, share},
    models::big_data_paradox::{Outcome, Poll},
    ui::Look,
};

/// A margin of error in percentage points with one decimal, without its unit.
pub(super) fn margin(poll: &Poll, look: &Look<'_>) -> String {
    number::real(poll.margin * 100.0, 1, look.lang())
}

/// What has been found, in as many sentences as it needs.
pub(super) fn sentence(demo: &BigDataParadox, look: &Look<'_>) -> String {
    let (outcome, known) = (&demo.run.outcome, demo.known);
    let mut said = Vec::new();
    let asked = |id: &str, poll: &Poll| {
        let (n, share) = (count(f64::from(poll.n), look), share(poll.share, look));
        look.t_with(id, &[("n", &n), ("share", &share)])
    };
    if known.replies {
        said.push(asked("paradox-words-replies", &outcome.replies));
    }
    if known.visits {
        said.push(asked("paradox-words-visits", &outcome.visits));
    }
    if known.truth() {
        said.push(look.t_with("paradox-words-truth", &[("share", &share(outcome.truth, look))]));
        said.push(worth(outcome, look));
    }
    if said.is_empty() {
        said.push(look.t("paradox-words-nobody"));
    }
    look.sentences(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

/// How many random visits the replies are worth.
fn worth(outcome: &Outcome, look: &Look<'_>) -> String {
    let people = outcome.online.len() as f64;
    let size = match outcome.effective {
        n if n < 0.5 => "none",
        n if n < people => "some",
        _ => "all",
    };
    let n = count(outcome.effective.min(people), look);
    look.t_with("paradox-words-worth", &[("size", size), ("n", &n)])
}
