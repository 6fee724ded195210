//! The machine: a logistic regression on what it may see.

use serde::Serialize;

use super::{
    super::numerics::logistic::{Design, Fit, FitError, fit},
    params::Repair,
    people::Resume,
    published::reweigh,
};

/// Penalty of the fit.
const RIDGE: f64 = 1.0;

/// What the machine learned, in log-odds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Machine {
    /// Intercept.
    pub base: f64,
    /// For a test point.
    pub points: f64,
    /// For the word; 0 when the machine does not see it.
    pub word: f64,
    /// For being a woman; 0 when the machine does not see it.
    pub woman: f64,
    /// Whether the past cases could be told apart without an error, so that a larger penalty was needed to
    /// keep the coefficients finite.
    pub separated: bool,
}

/// What a machine under a repair sees.
#[derive(Clone, Copy)]
struct Sees {
    word: bool,
    woman: bool,
}

impl Sees {
    fn under(repair: Repair) -> Self {
        Self {
            word: repair != Repair::DropWord,
            woman: matches!(repair, Repair::None | Repair::BetterLabel),
        }
    }

    fn columns(self) -> usize {
        1 + usize::from(self.word) + usize::from(self.woman)
    }
}

impl Machine {
    /// Before it has learned anything.
    pub const BLANK: Self = Self {
        base: 0.0,
        points: 0.0,
        word: 0.0,
        woman: 0.0,
        separated: false,
    };

    /// Learn from résumés and what became of them: the machine after each step of the fit, at least one; the
    /// last is the trained one.
    ///
    /// # Errors
    /// Nothing to learn from, or a number that is none.
    pub fn learn(resumes: &[Resume], labels: &[bool], repair: Repair) -> Result<Vec<Self>, FitError> {
        let sees = Sees::under(repair);
        let mut x = Vec::with_capacity(resumes.len() * sees.columns());
        for resume in resumes {
            x.push(resume.points);
            if sees.word {
                x.push(one(resume.word));
            }
            if sees.woman {
                x.push(one(resume.woman));
            }
        }
        let y: Vec<f64> = labels.iter().map(|label| one(*label)).collect();
        let weights = if repair == Repair::Reweigh {
            weights(resumes, labels)
        } else {
            Vec::new()
        };
        let design = Design {
            x: &x,
            columns: sees.columns(),
            y: &y,
            weights: &weights,
            ridge: RIDGE,
        };
        let (fit, separated) = penalised(&design)?;
        Ok(fit
            .steps
            .iter()
            .map(|step| Self::of(step, sees, separated))
            .collect())
    }

    /// The machine with these coefficients, in the order of the columns that it sees.
    fn of(coefficients: &[f64], sees: Sees, separated: bool) -> Self {
        let mut coefficients = coefficients.iter().copied();
        let mut next = |seen: bool| {
            if seen {
                coefficients.next().unwrap_or(0.0)
            } else {
                0.0
            }
        };
        Self {
            base: next(true),
            points: next(true),
            word: next(sees.word),
            woman: next(sees.woman),
            separated,
        }
    }

    /// The log-odds that the machine gives to a résumé.
    pub fn score(&self, resume: &Resume) -> f64 {
        self.base
            + self.points * resume.points
            + self.word * one(resume.word)
            + self.woman * one(resume.woman)
    }
}

/// The fit with the usual penalty, or where that leaves coefficients that run off, with a larger one.
fn penalised(design: &Design<'_>) -> Result<(Fit, bool), FitError> {
    let mut ridge = design.ridge;
    loop {
        match fit(&Design { ridge, ..*design }) {
            Ok(fit) => {
                let separated = fit.separated || ridge > design.ridge;
                return Ok((fit, separated));
            }
            Err(FitError::Dependent) if ridge < 1e6 => ridge *= 10.0,
            Err(error) => return Err(error),
        }
    }
}

/// Weights of past cases that make gender and outcome unrelated.
fn weights(resumes: &[Resume], labels: &[bool]) -> Vec<f64> {
    let mut counts = [[0.0; 2]; 2];
    for (resume, label) in resumes.iter().zip(labels) {
        let [women, men] = &mut counts;
        let [yes, no] = if resume.woman { women } else { men };
        *(if *label { yes } else { no }) += 1.0;
    }
    let [women, men] = reweigh(counts);
    resumes
        .iter()
        .zip(labels)
        .map(|(resume, label)| {
            let [yes, no] = if resume.woman { women } else { men };
            if *label { yes } else { no }
        })
        .collect()
}

fn one(is: bool) -> f64 {
    f64::from(u8::from(is))
}
