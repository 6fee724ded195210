//! What is known of a forum without drawing any: rates of posting are log-normal, `log r = μ + τ z + κ` for
//! supporters and without κ for the others, and posts are Poisson.

use serde::Serialize;

use crate::models::{
    normal,
    numerics::{logistic, logit},
    rng::Rng,
};

/// Label of the model's streams.
pub(super) const LABEL: &str = "D04";

/// Share of posts that favour the plan when a share `p` of people does, and they post `e^κ` times as often:
/// `p e^κ / (p e^κ + 1 − p)`. It does not depend on how unequally people post.
pub fn support_in_posts(p: f64, loudness: f64) -> f64 {
    logistic(logit(p) + loudness)
}

/// How unequal log-normal rates are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Inequality {
    /// Share of the posts by the most active hundredth.
    pub top_hundredth: f64,
    /// Share of the posts by the most active tenth.
    pub top_tenth: f64,
    /// Gini coefficient, `2 Φ(τ/√2) − 1`.
    pub gini: f64,
    /// Effective voices as a share of people, `e^(−τ²)` (Kish).
    pub effective_share: f64,
}

/// Inequality at `tau` ≥ 0.
pub fn inequality(tau: f64) -> Inequality {
    Inequality {
        top_hundredth: share_of_top(0.01, tau),
        top_tenth: share_of_top(0.1, tau),
        gini: 2.0 * normal::cdf(tau * std::f64::consts::FRAC_1_SQRT_2) - 1.0,
        effective_share: libm::exp(-tau * tau),
    }
}

/// Share of the posts that the most active share `q` writes: the Lorenz curve of the log-normal,
/// `1 − Φ(z_{1−q} − τ)`.
pub fn share_of_top(q: f64, tau: f64) -> f64 {
    normal::cdf(tau + normal::quantile(q))
}

/// The inequality at which the most active share `q` writes the share `posts` of all posts.
pub fn inequality_for(q: f64, posts: f64) -> f64 {
    normal::quantile(posts) - normal::quantile(q)
}

/// Three answers to one question.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Truths {
    /// Share of all people in favour.
    pub truth: f64,
    /// Share of those who are not silent.
    pub people: f64,
    /// Share of posts.
    pub posts: f64,
}

/// The three answers where a share `silent` never posts and favours the plan with `support_silent`.
pub fn truths(silent: f64, support_silent: f64, support: f64, loudness: f64) -> Truths {
    Truths {
        truth: silent * support_silent + (1.0 - silent) * support,
        people: support,
        posts: support_in_posts(support, loudness),
    }
}

/// What a summary or feed shows of a share that ranks by volume to the power `gamma`:
/// `v^γ / (v^γ + (1 − v)^γ)`.
pub fn displayed(share: f64, gamma: f64) -> f64 {
    if share <= 0.0 || share >= 1.0 {
        return share;
    }
    logistic(gamma * logit(share))
}

/// A forum to draw.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forum {
    /// People.
    pub people: u32,
    /// Share in favour.
    pub support: f64,
    /// Log of the median rate, μ.
    pub log_rate: f64,
    /// Standard deviation of the log rates, τ.
    pub inequality: f64,
    /// What supporters' log rates have more, κ.
    pub loudness: f64,
}

/// Counts of a drawn forum; of two, those against come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// People against and in favour.
    pub people: [u32; 2],
    /// Posts against and in favour.
    pub posts: [u64; 2],
    /// People who never posted.
    pub never: u32,
    /// Posts of the most active.
    pub most: u32,
}

impl Forum {
    /// Draw one person after the other from one stream: in favour or not, rate, posts.
    pub fn draw(&self, seed: u64) -> Counts {
        let mut rng = Rng::of(seed, LABEL, 0);
        let mut counts = Counts::default();
        for _ in 0..self.people {
            let favours = rng.u01() < self.support;
            let louder = if favours { self.loudness } else { 0.0 };
            let rate = libm::exp(self.log_rate + self.inequality * rng.normal() + louder);
            let posts = rng.poisson(rate);
            let [against, favour] = &mut counts.people;
            let [posts_against, posts_favour] = &mut counts.posts;
            if favours {
                *favour += 1;
                *posts_favour += u64::from(posts);
            } else {
                *against += 1;
                *posts_against += u64::from(posts);
            }
            counts.never += u32::from(posts == 0);
            counts.most = counts.most.max(posts);
        }
        counts
    }
}
