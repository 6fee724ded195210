//! How sure a learner was, and how often that was right. It is shown to nobody else and counts for nothing.

use super::{Confidence, Given, Record};

/// The picture is shown from this many answers on; fewer say too little.
pub const ENOUGH: usize = 20;
/// A difference smaller than this, in shares, is no difference worth words.
const SLIGHT: f64 = 0.05;

/// The answers that were given with one degree of confidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// How sure.
    pub confidence: Confidence,
    /// How many answers.
    pub answers: u32,
    /// How many of them were wholly right.
    pub right: u32,
}

/// An answer that was certain and wrong, and was not put right since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertainAndWrong {
    /// Lesson id.
    pub lesson: String,
    /// Item id.
    pub item: String,
    /// Position in the learner's history.
    pub seq: u64,
}

/// Which way confidence leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// More sure than right.
    TooSure,
    /// About as sure as right.
    Even,
    /// More right than sure.
    TooUnsure,
}

/// A learner's confidence against the outcome. Answers after a hint are left out: they are not only the learner's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// From least sure to most.
    pub bands: [Band; 3],
    /// What to look at first, the newest first.
    pub certain_and_wrong: Vec<CertainAndWrong>,
}

impl Band {
    /// Share of right answers, `0.0..=1.0`; none without answers.
    pub fn accuracy(self) -> Option<f64> {
        (self.answers > 0).then(|| f64::from(self.right) / f64::from(self.answers))
    }

    /// Confidence less accuracy, in shares: above 0 is more sure than right; none without answers.
    pub fn gap(self) -> Option<f64> {
        Some(self.confidence.chance() - self.accuracy()?)
    }

    /// The marks of confidence-based marking (Gardner-Medwin): 1, 2 or 3 for a right answer, 0, −2 or −6 for a
    /// wrong one.
    pub fn marks(self) -> i64 {
        let (gain, loss) = match self.confidence {
            Confidence::Unsure => (1, 0),
            Confidence::Fairly => (2, 2),
            Confidence::Certain => (3, 6),
        };
        i64::from(self.right) * gain - i64::from(self.answers - self.right) * loss
    }
}

impl Calibration {
    /// What a record shows.
    pub fn of(record: &Record) -> Self {
        let mut bands = Confidence::ALL.map(|confidence| Band {
            confidence,
            answers: 0,
            right: 0,
        });
        let mut certain_and_wrong = Vec::new();
        for (lesson, answers) in record.lessons() {
            let all = answers.given();
            for (at, given) in all.iter().enumerate() {
                let Some(confidence) = given.confidence.filter(|_| given.hints == 0) else {
                    continue;
                };
                for band in bands.iter_mut().filter(|band| band.confidence == confidence) {
                    band.answers += 1;
                    band.right += u32::from(given.is_right());
                }
                let again = |later: &Given| later.item == given.item;
                let is_last = !all.iter().skip(at + 1).any(again);
                if is_last && confidence == Confidence::Certain && given.is_wrong() {
                    certain_and_wrong.push(CertainAndWrong {
                        lesson: lesson.to_owned(),
                        item: given.item.clone(),
                        seq: given.seq,
                    });
                }
            }
        }
        certain_and_wrong.sort_by_key(|wrong| std::cmp::Reverse(wrong.seq));
        Self {
            bands,
            certain_and_wrong,
        }
    }

    /// How many answers said how sure they were.
    pub fn answers(&self) -> u32 {
        self.bands.iter().map(|band| band.answers).sum()
    }

    /// Whether there are enough answers for a picture.
    pub fn is_enough(&self) -> bool {
        usize::try_from(self.answers()).is_ok_and(|answers| answers >= ENOUGH)
    }

    /// Mean confidence and share of right answers, `0.0..=1.0`; none without answers.
    pub fn means(&self) -> Option<(f64, f64)> {
        let n = f64::from(self.answers());
        let sum = |part: fn(&Band) -> f64| self.bands.iter().map(part).sum::<f64>();
        let sure = sum(|band| f64::from(band.answers) * band.confidence.chance());
        let right = sum(|band| f64::from(band.right));
        (n > 0.0).then_some((sure / n, right / n))
    }

    /// Which way confidence leans on the whole; none without answers.
    pub fn lean(&self) -> Option<Lean> {
        let (sure, right) = self.means()?;
        Some(match sure - right {
            gap if gap > SLIGHT => Lean::TooSure,
            gap if gap < -SLIGHT => Lean::TooUnsure,
            _ => Lean::Even,
        })
    }

    /// The marks of confidence-based marking, all bands together.
    pub fn marks(&self) -> i64 {
        self.bands.iter().map(|band| band.marks()).sum()
    }
}
