//! What is known about measures that become goals: effort that moves to what is counted (Holmström and
//! Milgrom 1991), the worth of a distorted measure (Baker 2002), and what picking the best by an imperfect
//! measure picks (Manheim and Garrabrant 2018 name the kinds).

use crate::models::{
    catalogue::ParamError,
    normal,
    numerics::{bivariate, logistic, quadrature::gauss},
    params::within,
};

/// A worker who divides one unit of time between helping and showing, both with falling returns:
/// `help = A eᵅ`, `show = B (1 − e)ᵅ`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worker {
    /// What a whole day of helping is worth, `A > 0`.
    pub help: f64,
    /// What a whole day of showing looks like, `B > 0`.
    pub show: f64,
    /// Exponent `α`, strictly between 0 and 1.
    pub returns: f64,
}

/// How the worker divides the time, and what comes of it.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Division {
    /// Share of the time spent helping.
    pub helping: f64,
    /// Help given.
    pub help: f64,
    /// Work shown.
    pub show: f64,
    /// Score that decides: `(1 − v) help + v (1 − pF) show`.
    pub measured: f64,
    /// Help lost against a worker who only helps.
    pub help_lost: f64,
}

impl Worker {
    /// The division with the highest score, when shown work counts for the share `weight` and a check in
    /// the field takes the share `audit` of it away: `e / (1 − e) = [(1 − v) A / (v (1 − pF) B)]^(1/(1−α))`.
    /// Where neither part counts for anything, half and half.
    ///
    /// # Errors
    /// A value outside its range.
    pub fn divide(&self, weight: f64, audit: f64) -> Result<Division, ParamError> {
        let a = within("help", self.help, f64::MIN_POSITIVE, 1e9)?;
        let b = within("show", self.show, f64::MIN_POSITIVE, 1e9)?;
        let alpha = within("returns", self.returns, f64::MIN_POSITIVE, 1.0 - 1e-9)?;
        let v = within("weight", weight, 0.0, 1.0)?;
        let audit = within("audit", audit, 0.0, 1.0)?;
        let (helps, shows) = ((1.0 - v) * a, v * (1.0 - audit) * b);
        let helping = if helps == 0.0 && shows == 0.0 {
            0.5
        } else {
            logistic((libm::log(helps) - libm::log(shows)) / (1.0 - alpha))
        };
        // The other share by its own formula: 1 − e would lose it where e is nearly 1.
        let showing = if helps == 0.0 && shows == 0.0 {
            0.5
        } else {
            logistic((libm::log(shows) - libm::log(helps)) / (1.0 - alpha))
        };
        let help = a * libm::pow(helping, alpha);
        let show = b * libm::pow(showing, alpha);
        Ok(Division {
            helping,
            help,
            show,
            measured: (1.0 - v) * help + v * (1.0 - audit) * show,
            help_lost: a - help,
        })
    }
}

/// A measure that pays for what it counts, `g`, where what matters is `f` (Baker 2002): effort `e` costs
/// `|e|² / 2`, pay is `b g·e`, and the value is `f·e`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distortion {
    /// Cosine of the angle between what matters and what counts.
    pub cosine: f64,
    /// Best strength of pay, `f·g / |g|²`.
    pub best_pay: f64,
    /// Value less cost at that strength, `cos² |f|² / 2`.
    pub value: f64,
    /// The same if effort followed what matters, `|f|² / 2`.
    pub first_best: f64,
    /// Part of it that the measure reaches, `cos²`.
    pub reached: f64,
    /// Value less cost at strength 1, `f·g − |g|² / 2`.
    pub value_at_full_pay: f64,
}

/// The measure `counts` for what `matters`; `None` when one is nothing, they differ in length, or an entry
/// is no finite number.
pub fn distortion(matters: &[f64], counts: &[f64]) -> Option<Distortion> {
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let (fg, ff, gg) = (dot(matters, counts), dot(matters, matters), dot(counts, counts));
    let numbers = ff.is_finite() && gg.is_finite() && fg.is_finite();
    if matters.len() != counts.len() || !numbers || ff <= 0.0 || gg <= 0.0 {
        return None;
    }
    let cosine = (fg / (ff.sqrt() * gg.sqrt())).clamp(-1.0, 1.0);
    Some(Distortion {
        cosine,
        best_pay: fg / gg,
        value: 0.5 * fg * (fg / gg),
        first_best: 0.5 * ff,
        reached: cosine * cosine,
        value_at_full_pay: fg - 0.5 * gg,
    })
}

/// What picking the top share by a measure picks, when measure and truth are standard normal.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct Picked {
    /// Measure from which on one is picked.
    pub threshold: f64,
    /// Mean measure of those picked, `φ(z) / k`.
    pub mean_measure: f64,
    /// Mean truth of those picked, `ρ φ(z) / k`.
    pub mean_true: f64,
    /// Share of those picked who are truly in the top share.
    pub truly_top: f64,
}

/// Pick the top share `top` by a measure that correlates with the truth by `rho`.
///
/// # Errors
/// A correlation outside `−1..=1`, or a share not strictly between 0 and 1.
pub fn pick(rho: f64, top: f64) -> Result<Picked, ParamError> {
    let rho = within("rho", rho, -1.0, 1.0)?;
    let k = within("top", top, 1e-12, 1.0 - 1e-12)?;
    let threshold = -normal::quantile(k);
    let mean_measure = normal::density(threshold) / k;
    Ok(Picked {
        threshold,
        mean_measure,
        mean_true: rho * mean_measure,
        truly_top: bivariate::cdf(-threshold, -threshold, rho) / k,
    })
}

/// Correlation of a measure with the truth, when staff differ in gaming and the measure has noise:
/// `1 / √(1 + σ_g² + σ_ε²)`.
///
/// # Errors
/// A negative standard deviation, or no number.
pub fn correlation(gaming: f64, noise: f64) -> Result<f64, ParamError> {
    let gaming = within("gaming", gaming, 0.0, 1e9)?;
    let noise = within("noise", noise, 0.0, 1e9)?;
    Ok(1.0 / (1.0 + gaming * gaming + noise * noise).sqrt())
}

/// Mean truth, in its own standard deviations, of those whose measure `U + E` lies above `t`, when the
/// error is normal with variance 3: `½ · φ(t/2) / (1 − Φ(t/2))`. It grows with `t` without end.
pub fn truth_beyond_normal(t: f64) -> f64 {
    0.5 * normal::mean_above(0.5 * t)
}

/// The same when the error has Student's t distribution with 3 degrees of freedom, of the same variance:
/// far out it is the error that is extreme, and the truth is average again.
///
/// `∫ φ(u) f₃(t − u) du / ∫ φ(u) S₃(t − u) du`; above the line stands `∫ u φ(u) S₃(t − u) du` by parts.
/// 0 for an infinite `t` of either sign.
pub fn truth_beyond_heavy(t: f64) -> f64 {
    if t.is_infinite() {
        return 0.0;
    }
    // Beyond 10 standard deviations nothing of the normal is left that counts.
    let integral = |of: fn(f64) -> f64| -> f64 {
        (-10..10)
            .map(|i| {
                let from = f64::from(i);
                gauss(|u| normal::density(u) * of(t - u), from, from + 1.0)
            })
            .sum()
    };
    integral(student3_density) / integral(student3_above)
}

/// Density of Student's t with 3 degrees of freedom, `6√3 / (π (3 + x²)²)`.
fn student3_density(x: f64) -> f64 {
    let d = 3.0 + x * x;
    6.0 * 3.0_f64.sqrt() / (std::f64::consts::PI * d * d)
}

/// Probability above `x` of the same: `(arctan y − y / (1 + y²)) / π` with `y = √3 / x` for `x > 0`.
fn student3_above(x: f64) -> f64 {
    if x <= 0.0 {
        return if x == 0.0 { 0.5 } else { 1.0 - student3_above(-x) };
    }
    let y = 3.0_f64.sqrt() / x;
    let y2 = y * y;
    // The difference loses digits where y is small; its series does not.
    let difference = if y < 0.05 {
        y * y2 * (2.0 / 3.0 - y2 * (0.8 - y2 * (6.0 / 7.0 - y2 * (8.0 / 9.0))))
    } else {
        libm::atan(y) - y / (1.0 + y2)
    };
    difference / std::f64::consts::PI
}
