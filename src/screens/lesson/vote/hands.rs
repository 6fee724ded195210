//! Raised hands, counted: two votes on one question, the second after the class has talked.

/// Most hands that are counted for one option.
pub(super) const MOST: u8 = 99;

/// One of the two votes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Round {
    /// Before the class has talked.
    #[default]
    First,
    /// After it.
    Second,
}

impl Round {
    /// The other one.
    pub(super) const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// What a key or a button does to a vote that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Count for this option now.
    Choose(usize),
    /// Count for an option further down, or up.
    Step(isize),
    /// So many hands more, or fewer, for the option that is chosen.
    Change(i16),
    /// A digit of its number.
    Digit(u8),
    /// Take the last digit back.
    Erase,
    /// Count this vote.
    Turn(Round),
    /// No hands in the vote that is counted.
    Clear,
    /// The slide again.
    Close,
}

/// The hands of a class for the options of a question. It is never stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::screens::lesson) struct Vote {
    first: Vec<u8>,
    second: Vec<u8>,
    round: Round,
    chosen: usize,
    /// A digit was typed last: the next one goes on with its number.
    typing: bool,
}

impl Vote {
    /// As many options as the question has: its file may have changed.
    pub(super) fn fit(&mut self, options: usize) {
        self.first.resize(options, 0);
        self.second.resize(options, 0);
        self.chosen = self.chosen.min(options.saturating_sub(1));
    }

    /// The vote to be taken next: the first, or the second where the first has been taken.
    pub(super) fn next(&self) -> Round {
        if self.total(Round::First) == 0 {
            Round::First
        } else {
            Round::Second
        }
    }

    /// Which of the two is counted.
    pub(super) const fn round(&self) -> Round {
        self.round
    }

    /// The option for which hands are counted.
    pub(super) const fn chosen(&self) -> usize {
        self.chosen
    }

    /// Hands for each option.
    pub(super) fn counts(&self, round: Round) -> &[u8] {
        match round {
            Round::First => &self.first,
            Round::Second => &self.second,
        }
    }

    /// Hands for an option.
    pub(super) fn count(&self, round: Round, option: usize) -> u8 {
        self.counts(round).get(option).copied().unwrap_or_default()
    }

    /// All hands of a vote.
    pub(super) fn total(&self, round: Round) -> u32 {
        self.counts(round).iter().copied().map(u32::from).sum()
    }

    /// Whether no hand was counted.
    pub(super) fn is_empty(&self) -> bool {
        self.total(Round::First) + self.total(Round::Second) == 0
    }

    /// The votes there are to be seen.
    pub(super) fn rounds(&self, open: bool) -> &'static [Round] {
        if self.total(Round::Second) > 0 || (open && self.round == Round::Second) {
            &[Round::First, Round::Second]
        } else {
            &[Round::First]
        }
    }

    /// The longest bar of both votes; at least 1.
    pub(super) fn most(&self) -> u8 {
        let all = self.first.iter().chain(&self.second);
        all.copied().max().unwrap_or_default().max(1)
    }

    /// The share of hands for an option, `0.0..=1.0`; none before a hand is counted.
    pub(super) fn share(&self, round: Round, option: usize) -> Option<f64> {
        let total = self.total(round);
        (total > 0).then(|| f64::from(self.count(round, option)) / f64::from(total))
    }

    /// Do what was pressed; closing is for whoever opened it.
    pub(super) fn take(&mut self, press: Press) {
        let typing = std::mem::take(&mut self.typing);
        match press {
            Press::Choose(option) => self.chosen = option.min(self.last()),
            Press::Step(by) => self.chosen = self.chosen.saturating_add_signed(by).min(self.last()),
            Press::Change(by) => self.set(|count| count.saturating_add(by)),
            Press::Digit(digit) => {
                self.set(|count| {
                    let goes_on = typing && count * 10 + i16::from(digit) <= i16::from(MOST);
                    match (typing, goes_on) {
                        (true, true) => count * 10 + i16::from(digit),
                        (true, false) => count,
                        (false, _) => i16::from(digit),
                    }
                });
                self.typing = true;
            }
            Press::Erase => {
                self.set(|count| count / 10);
                self.typing = true;
            }
            Press::Turn(round) => {
                self.round = round;
                self.chosen = 0;
            }
            Press::Clear => {
                match self.round {
                    Round::First => self.first.fill(0),
                    Round::Second => self.second.fill(0),
                }
                self.chosen = 0;
            }
            Press::Close => {}
        }
    }

    fn last(&self) -> usize {
        self.first.len().saturating_sub(1)
    }

    /// Another number of hands for the option that is chosen, within bounds.
    fn set(&mut self, change: impl FnOnce(i16) -> i16) {
        let counts = match self.round {
            Round::First => &mut self.first,
            Round::Second => &mut self.second,
        };
        if let Some(count) = counts.get_mut(self.chosen) {
            let wanted = change(i16::from(*count)).clamp(0, i16::from(MOST));
            *count = u8::try_from(wanted).unwrap_or(MOST);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(options: usize, presses: &[Press]) -> Vote {
        let mut vote = Vote::default();
        vote.fit(options);
        for press in presses {
            vote.take(*press);
        }
        vote
    }

    #[test]
    fn counts_stay_between_none_and_ninety_nine() {
        let mut all = vote(2, &[Press::Change(-1)]);
        assert_eq!(all.counts(Round::First), [0, 0]);
        for _ in 0..120 {
            all.take(Press::Change(1));
        }
        assert_eq!(all.counts(Round::First), [99, 0]);
        assert_eq!(all.total(Round::First), 99);
    }

    #[test]
    fn digits_write_one_number_until_another_option_is_chosen() {
        use Press::{Choose, Digit, Erase, Step};
        let typed = vote(
            3,
            &[
                Digit(1),
                Digit(2),
                Step(1),
                Digit(0),
                Digit(9),
                Choose(0),
                Digit(7),
            ],
        );
        assert_eq!(typed.counts(Round::First), [7, 9, 0]);
        // A third digit would be more hands than are counted.
        let typed = vote(1, &[Digit(1), Digit(2), Digit(3)]);
        assert_eq!(typed.counts(Round::First), [12]);
        let erased = vote(1, &[Digit(4), Digit(2), Erase, Digit(5)]);
        assert_eq!(erased.counts(Round::First), [45]);
    }

    #[test]
    fn steps_stay_among_the_options() {
        assert_eq!(vote(3, &[Press::Step(-1)]).chosen(), 0);
        assert_eq!(
            vote(3, &[Press::Step(1), Press::Step(1), Press::Step(1)]).chosen(),
            2
        );
        assert_eq!(vote(3, &[Press::Choose(9)]).chosen(), 2);
    }

    #[test]
    fn the_second_vote_stands_beside_the_first() {
        let mut both = vote(2, &[Press::Digit(8), Press::Step(1), Press::Digit(2)]);
        assert_eq!(both.rounds(true), [Round::First]);
        assert_eq!(both.next(), Round::Second);
        both.take(Press::Turn(both.next()));
        assert_eq!(both.rounds(false), [Round::First], "nobody has voted again yet");
        both.take(Press::Change(1));
        assert_eq!(both.rounds(false), [Round::First, Round::Second]);
        assert_eq!(
            (both.counts(Round::First), both.counts(Round::Second)),
            (&[8, 2][..], &[1, 0][..])
        );
        assert_eq!(both.share(Round::First, 1), Some(0.2));
        both.take(Press::Turn(Round::First));
        both.take(Press::Clear);
        assert_eq!((both.total(Round::First), both.total(Round::Second)), (0, 1));
        assert_eq!(both.share(Round::First, 1), None);
    }

    #[test]
    fn a_question_that_lost_an_option_loses_its_hands_only() {
        let mut changed = vote(3, &[Press::Digit(5), Press::Choose(2), Press::Digit(6)]);
        changed.fit(2);
        assert_eq!(changed.counts(Round::First), [5, 0]);
        assert_eq!(changed.chosen(), 1);
    }
}
