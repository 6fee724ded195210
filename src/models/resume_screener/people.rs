//! Past cases, which are the firm's files, and today's applicants, who are residents of Riverbend.

use std::sync::OnceLock;

use serde::Serialize;

use super::{
    super::{
        rng::Rng,
        town::{Sex, riverbend},
    },
    Params,
    params::WORD_MEN,
};

/// Applicants.
pub const APPLICANTS: usize = 1000;
/// Label of the model's streams.
pub(super) const LABEL: &str = "D05";
/// Ages at which residents apply for work.
const AGES: std::ops::RangeInclusive<u8> = 18..=59;

/// A résumé: what a machine can see, and what the firm finds out later.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Resume {
    /// Whether it is a woman's.
    pub woman: bool,
    /// Whether it has the word.
    pub word: bool,
    /// Test points: skill and noise.
    pub points: f64,
    /// Skill, a standard normal number that has nothing to do with gender.
    pub skill: f64,
}

impl Resume {
    /// Draw the rest of a résumé: skill, noise and word, one number each.
    fn draw(woman: bool, params: &Params, rng: &mut Rng) -> Self {
        let skill = rng.normal();
        let points = skill + params.noise * rng.normal();
        let share = if woman { params.word_women } else { WORD_MEN };
        Self {
            woman,
            word: rng.u01() < share,
            points,
            skill,
        }
    }
}

/// An applicant.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Applicant {
    /// The resident's id.
    pub resident: u16,
    /// Their résumé.
    pub resume: Resume,
}

/// The firm's files of earlier years: résumés, and who was hired. They are drawn by the seed; those hired
/// are the top share by skill less the penalty for women.
pub fn past(params: &Params, seed: u64) -> (Vec<Resume>, Vec<bool>) {
    let mut rng = Rng::of(seed, LABEL, 0);
    let resumes: Vec<Resume> = (0..params.past_cases)
        .map(|_| {
            let woman = rng.u01() < params.women;
            Resume::draw(woman, params, &mut rng)
        })
        .collect();
    let judged = resumes
        .iter()
        .map(|r| r.skill - if r.woman { params.penalty } else { 0.0 });
    let hired = top(&judged.collect::<Vec<f64>>(), number(params.hire, resumes.len()));
    (resumes, hired)
}

/// Who did well later: the top share by skill.
pub fn did_well(resumes: &[Resume], share: f64) -> Vec<bool> {
    let skills: Vec<f64> = resumes.iter().map(|r| r.skill).collect();
    top(&skills, number(share, resumes.len()))
}

/// Residents of working age in the order in which they apply, women and men: always the same.
fn queues() -> &'static [Vec<u16>; 2] {
    static QUEUES: OnceLock<[Vec<u16>; 2]> = OnceLock::new();
    QUEUES.get_or_init(|| {
        [Sex::Female, Sex::Male].map(|sex| {
            let residents = riverbend().residents().iter();
            let mut queue: Vec<(u64, u16)> = residents
                .filter(|resident| resident.sex == sex && AGES.contains(&resident.age))
                .map(|resident| (resident.stream("resume-screener-queue").next_u64(), resident.id))
                .collect();
            queue.sort_unstable();
            queue.into_iter().map(|(_, id)| id).collect()
        })
    })
}

/// Today's applicants, by id: residents of working age, as many of them women as the share asks for. A
/// larger share adds women and leaves out men, and changes nobody's résumé.
pub fn applicants(params: &Params) -> Vec<Applicant> {
    let women = number(params.women, APPLICANTS).min(APPLICANTS);
    let [all_women, all_men] = queues();
    let mut ids: Vec<(u16, bool)> = all_women.iter().take(women).map(|id| (*id, true)).collect();
    ids.extend(all_men.iter().take(APPLICANTS - women).map(|id| (*id, false)));
    ids.sort_unstable();
    ids.into_iter()
        .filter_map(|(id, woman)| {
            let mut rng = riverbend().resident(id)?.stream("resume-screener");
            Some(Applicant {
                resident: id,
                resume: Resume::draw(woman, params, &mut rng),
            })
        })
        .collect()
}

/// The applicants whose résumés the learner is shown, `n` of them by the seed, half of them women.
pub fn shown(params: &Params, seed: u64, n: usize) -> Vec<u16> {
    let applicants = applicants(params);
    let mut rng = Rng::of(seed, LABEL, 1);
    let mut queue: Vec<(u64, &Applicant)> = applicants.iter().map(|a| (rng.next_u64(), a)).collect();
    queue.sort_unstable_by_key(|(key, a)| (*key, a.resident));
    let of = |woman: bool, n: usize| queue.iter().filter(move |(_, a)| a.resume.woman == woman).take(n);
    let mut chosen: Vec<(u64, u16)> = of(true, n / 2)
        .chain(of(false, n - n / 2))
        .map(|(key, a)| (*key, a.resident))
        .collect();
    chosen.sort_unstable();
    chosen.into_iter().map(|(_, id)| id).collect()
}

/// A share of `n` people, to the nearest whole number.
pub(super) fn number(share: f64, n: usize) -> usize {
    (share * n as f64).round() as usize
}

/// Who is among the `n` greatest; of equals, the earlier.
pub(super) fn top(values: &[f64], n: usize) -> Vec<bool> {
    let mut order: Vec<(f64, usize)> = values.iter().copied().zip(0..).collect();
    if 0 < n && n < order.len() {
        order.select_nth_unstable_by(n - 1, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    }
    let mut chosen = vec![false; values.len()];
    for (_, i) in order.into_iter().take(n) {
        if let Some(chosen) = chosen.get_mut(i) {
            *chosen = true;
        }
    }
    chosen
}
