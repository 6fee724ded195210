//! What a learner's use of advice came to in lesson 3.2's trial: counts of cases, and no single decision.

use serde::{Deserialize, Serialize};

/// One trial in counts of cases. The advice on each was right or wrong, and seen before or after deciding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceTotals {
    /// Cases whose advice was wrong and came first.
    pub wrong_first: u32,
    /// Those of them in which it was followed.
    pub followed_first: u32,
    /// Cases whose advice was wrong and came after a decision.
    pub wrong_after: u32,
    /// Those of them in which it was followed.
    pub followed_after: u32,
    /// Cases whose advice was right.
    pub right_advice: u32,
    /// Those of them in which it was overruled.
    pub overruled: u32,
}

impl AdviceTotals {
    /// All cases.
    pub fn n(&self) -> u32 {
        [self.wrong_first, self.wrong_after, self.right_advice]
            .into_iter()
            .fold(0, u32::saturating_add)
    }

    /// Cases decided rightly in the end: right advice followed, wrong advice not.
    pub fn n_right(&self) -> u32 {
        [self.followed_first, self.followed_after, self.overruled]
            .into_iter()
            .fold(self.n(), u32::saturating_sub)
    }
}

/// The latest trial of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceTried {
    /// What it came to.
    pub totals: AdviceTotals,
    /// Day on which its last case was decided; see [`Stamped::day`](super::Stamped::day).
    pub day: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::{Record, Stamped, compact};

    const LINE: &str = r#"(seq:1,day:20779,event:AdviceTried(lesson:"l",totals:(wrong_first:3,followed_first:2,wrong_after:3,followed_after:1,right_advice:14,overruled:4)))"#;

    fn read(line: &str) -> Stamped {
        ron::from_str(line).unwrap()
    }

    #[test]
    fn totals_are_written_and_read_and_nothing_else_is() {
        assert_eq!(ron::to_string(&read(LINE)).unwrap(), LINE);
        for other in [
            LINE.replace("overruled:4", "overruled:4,seconds:9"),
            LINE.replace("overruled:4", "overruled:-4"),
            LINE.replace("overruled:4", "overruled:0.5"),
            LINE.replace(",overruled:4", ""),
        ] {
            assert!(ron::from_str::<Stamped>(&other).is_err(), "{other}");
        }
    }

    #[test]
    fn a_snapshot_keeps_the_latest_trial_of_each_lesson() {
        let other = LINE.replace("seq:1", "seq:2").replace(r#""l""#, r#""m""#);
        let second = LINE
            .replace("seq:1", "seq:3")
            .replace("overruled:4", "overruled:0");
        let history = [read(LINE), read(&other), read(&second)];
        let kept = compact(&history);
        assert_eq!(kept, history[1..]);
        assert_eq!(Record::of(&kept), Record::of(&history));
    }

    #[test]
    fn a_second_trial_takes_the_place_of_the_first() {
        let second = LINE
            .replace("seq:1", "seq:2")
            .replace("overruled:4", "overruled:0");
        let record = Record::of(&[read(LINE), read(&second.replace("20779", "20790"))]);
        let tried = record.lesson("l").unwrap().advice().unwrap();
        assert_eq!((tried.totals.overruled, tried.day), (0, 20_790));
        assert_eq!((tried.totals.n(), tried.totals.n_right()), (20, 17));
        assert_eq!(record.last_lesson(), Some("l"));
    }

    #[test]
    fn counts_that_cannot_be_do_not_run_over() {
        let totals = AdviceTotals {
            right_advice: u32::MAX,
            wrong_first: u32::MAX,
            overruled: u32::MAX,
            followed_after: 1,
            ..AdviceTotals::default()
        };
        assert_eq!((totals.n(), totals.n_right()), (u32::MAX, 0));
    }
}
