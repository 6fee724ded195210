//! Who is picked, and what became of women and men.

use super::{
    super::confusion::part_of,
    Applicant, Machine, Outcome, Repair, Resume,
    people::top,
    published::{FourFifths, four_fifths},
};

/// Rates of women and men among these.
pub(super) fn compare(resumes: &[Resume], selected: &[bool]) -> FourFifths {
    let count = |woman: bool| {
        let own = || {
            resumes
                .iter()
                .zip(selected)
                .filter(move |(resume, _)| resume.woman == woman)
        };
        (
            own().filter(|(_, selected)| **selected).count() as f64,
            own().count() as f64,
        )
    };
    four_fifths(count(true), count(false))
}

/// Score the applicants by the machine after its last step, pick `n` of them, and see what became of whom.
pub(super) fn pick(
    repair: Repair,
    steps: Vec<Machine>,
    applicants: Vec<Applicant>,
    n: usize,
    learned_from: FourFifths,
) -> Outcome {
    let machine = steps.last().copied().unwrap_or(Machine::BLANK);
    let resumes: Vec<Resume> = applicants.iter().map(|applicant| applicant.resume).collect();
    let score: Vec<f64> = resumes.iter().map(|resume| machine.score(resume)).collect();
    let skills: Vec<f64> = resumes.iter().map(|resume| resume.skill).collect();
    let best = top(&skills, n);
    let one_cut = top(&score, n);
    let picked = if repair == Repair::GroupCuts {
        equal_hits(&resumes, &score, &best, n).unwrap_or_else(|| one_cut.clone())
    } else {
        one_cut.clone()
    };
    let mean_skill = |picked: &[bool]| {
        let sum: f64 = skills
            .iter()
            .zip(picked)
            .filter(|(_, picked)| **picked)
            .map(|(s, _)| s)
            .sum();
        sum / n.max(1) as f64
    };
    let women: Vec<f64> = resumes
        .iter()
        .map(|resume| f64::from(u8::from(resume.woman)))
        .collect();
    let words: Vec<f64> = resumes
        .iter()
        .map(|resume| f64::from(u8::from(resume.word)))
        .collect();
    let points: Vec<f64> = resumes.iter().map(|resume| resume.points).collect();
    Outcome {
        audit: compare(&resumes, &picked),
        hits: [true, false].map(|woman| hit_rate(&resumes, &picked, &best, woman)),
        mean_skill: mean_skill(&picked),
        skill_cost: mean_skill(&one_cut) - mean_skill(&picked),
        proxies: [correlation(&women, &words), correlation(&women, &points)],
        applicants,
        machine,
        steps,
        score,
        picked,
        best,
        learned_from,
    }
}

/// Of the truly best of one gender, the share picked; 0 of none.
fn hit_rate(resumes: &[Resume], picked: &[bool], best: &[bool], woman: bool) -> f64 {
    let (mut all, mut hit) = (0.0, 0.0);
    for ((resume, picked), best) in resumes.iter().zip(picked).zip(best) {
        if *best && resume.woman == woman {
            all += 1.0;
            hit += f64::from(u8::from(*picked));
        }
    }
    part_of(hit, all)
}

/// Picks `n` with a cut for each gender, such that the shares of the truly best who are picked differ as
/// little as they can; of several ways, the one with the most of the best. `None` when one gender has none
/// of the best.
fn equal_hits(resumes: &[Resume], score: &[f64], best: &[bool], n: usize) -> Option<Vec<bool>> {
    let ranked = |woman: bool| {
        let mut own: Vec<usize> = resumes
            .iter()
            .zip(0..)
            .filter(|(resume, _)| resume.woman == woman)
            .map(|(_, i)| i)
            .collect();
        let score_of = |i: usize| score.get(i).copied().unwrap_or(f64::NEG_INFINITY);
        own.sort_unstable_by(|a, b| score_of(*b).total_cmp(&score_of(*a)).then(a.cmp(b)));
        let mut found = vec![0.0];
        let mut sum = 0.0;
        for i in &own {
            sum += f64::from(u8::from(best.get(*i).copied().unwrap_or(false)));
            found.push(sum);
        }
        (own, found)
    };
    let ((women, best_women), (men, best_men)) = (ranked(true), ranked(false));
    let (all_women, all_men) = (*best_women.last()?, *best_men.last()?);
    if all_women == 0.0 || all_men == 0.0 {
        return None;
    }
    let ways = n.saturating_sub(men.len())..=n.min(women.len());
    let split = ways
        .filter_map(|k| {
            let (w, m) = (best_women.get(k)?, best_men.get(n - k)?);
            Some((k, (w / all_women - m / all_men).abs(), w + m))
        })
        .min_by(|a, b| a.1.total_cmp(&b.1).then(b.2.total_cmp(&a.2)))?
        .0;
    let mut picked = vec![false; resumes.len()];
    for i in women.iter().take(split).chain(men.iter().take(n - split)) {
        if let Some(picked) = picked.get_mut(*i) {
            *picked = true;
        }
    }
    Some(picked)
}

/// Pearson's correlation; 0 where one of the two does not vary.
fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len().max(1) as f64;
    let mean = |x: &[f64]| x.iter().sum::<f64>() / n;
    let (mean_a, mean_b) = (mean(a), mean(b));
    let sum = |of: &dyn Fn(f64, f64) -> f64| {
        a.iter()
            .zip(b)
            .map(|(a, b)| of(a - mean_a, b - mean_b))
            .sum::<f64>()
    };
    let spread = (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    if spread > 0.0 {
        sum(&|a, b| a * b) / spread
    } else {
        0.0
    }
}
