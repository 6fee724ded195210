//! Rules for steps: ids, order, and what each kind must hold.

use std::collections::HashMap;

use super::{
    super::{
        lesson::{Block, Case, Explain, Observe, PredictForm, Step, Try},
        limits,
        load::outline::Path,
        problem::Message,
        prose::{self, Span},
    },
    blocks::{self, blocks},
    charts, demos, items,
    judge::Judge,
    predictions, quizzes,
};

pub(super) fn check(judge: &mut Judge<'_>) {
    let steps = Path::default().at("steps");
    let lesson = judge.lesson;
    judge.require(!lesson.steps.is_empty(), &steps, "problem-no-steps");
    let mut seen = HashMap::new();
    for (n, step) in lesson.steps.iter().enumerate() {
        let path = steps.nth(n);
        judge.id(&path.at("id"), step.id());
        if let Some(first) = seen.insert(step.id(), n) {
            let message = Message::new("problem-duplicate-step")
                .quoting("found", step.id())
                .with("first", first + 1);
            judge.error(&path.at("id"), message);
        }
        one(judge, &path, step);
    }
    order(judge, &steps);
    blocks::notes(judge);
    quizzes::never_asked(judge);
}

fn one(judge: &mut Judge<'_>, path: &Path<'_>, step: &Step) {
    charts::honest(judge, &path.at("body"), step.body());
    if let Some(class) = step.class() {
        minutes(judge, &path.at("class").at("minutes"), class.minutes);
    }
    match step {
        Step::Read(read) => {
            judge.require(!read.body.is_empty(), path, "problem-empty-step");
            blocks(judge, &path.at("body"), &read.body);
        }
        Step::Case(case) => self::case(judge, path, case),
        Step::Predict(predict) => {
            self::predict_form(judge, &path.at("form"), &predict.form);
            predictions::check(judge, path, predict);
        }
        Step::Try(try_it) => self::try_it(judge, path, try_it),
        Step::Observe(observe) => self::observe(judge, path, observe),
        Step::Explain(explain) => self::explain(judge, path, explain),
        Step::BothSides(both) => {
            let sides = [
                ("does_well", &both.does_well),
                ("fails", &both.fails),
                ("unless", &both.unless),
            ];
            for (field, side) in sides {
                judge.require(!side.is_empty(), &path.at(field), "problem-empty-side");
            }
        }
        Step::Checklist(checklist) => {
            judge.require(
                !checklist.items.is_empty(),
                &path.at("items"),
                "problem-empty-step",
            );
        }
        Step::Quiz(quiz) => quizzes::check(judge, path, quiz),
        Step::Discuss(discuss) => minutes(judge, &path.at("minutes"), discuss.minutes),
    }
}

fn minutes(judge: &mut Judge<'_>, path: &Path<'_>, minutes: u32) {
    if !limits::MINUTES.contains(&minutes) {
        let message = Message::new("problem-minutes").with("limit", limits::MINUTES.end());
        judge.error(path, message);
    }
}

/// The ids of what can be chosen or put in order.
fn predict_form(judge: &mut Judge<'_>, path: &Path<'_>, form: &PredictForm) {
    match form {
        PredictForm::Choice(options) => {
            items::option_count(judge, path, options.len());
            for (id, option) in options.iter() {
                let path = path.at(id);
                judge.id(&path, id);
                items::misconception(judge, &path.at("misconception"), option.misconception.as_deref());
            }
        }
        PredictForm::Order { entries, .. } => {
            items::option_count(judge, &path.at("entries"), entries.len());
            for id in entries.ids() {
                judge.id(&path.at("entries").at(id), id);
            }
        }
        PredictForm::Share { .. } | PredictForm::Number { .. } | PredictForm::Curve(_) => {}
    }
}

/// A demo comes after a prediction and before a look back, or the learner only watches.
fn order(judge: &mut Judge<'_>, steps: &Path<'_>) {
    if judge.is_damaged(steps) {
        return;
    }
    let all = &judge.lesson.steps;
    for (n, step) in all.iter().enumerate() {
        if !matches!(step, Step::Try(_)) {
            continue;
        }
        let predicted = all.iter().take(n).any(|step| matches!(step, Step::Predict(_)));
        let observed = all
            .iter()
            .skip(n + 1)
            .any(|step| matches!(step, Step::Observe(_)));
        judge.require(predicted, &steps.nth(n), "problem-try-without-predict");
        judge.require(observed, &steps.nth(n), "problem-try-without-observe");
    }
}

fn case(judge: &mut Judge<'_>, path: &Path<'_>, case: &Case) {
    judge.require(!case.body.is_empty(), path, "problem-empty-step");
    blocks(judge, &path.at("body"), &case.body);
    let cites = |text: &str| {
        prose::parse(text).is_ok_and(|spans| spans.iter().any(|span| matches!(span, Span::Source(_))))
    };
    let sourced = case.body.iter().any(|block| {
        let texts = block.texts();
        has_source(block) || texts.iter().any(|text| cites(&text.en) || cites(&text.zh))
    });
    judge.require(sourced, path, "problem-case-without-source");
}

fn has_source(block: &Block) -> bool {
    matches!(block, Block::Source(_)) || block.inner().iter().any(has_source)
}

fn try_it(judge: &mut Judge<'_>, path: &Path<'_>, try_it: &Try) {
    judge.require(!try_it.guide.is_empty(), &path.at("guide"), "problem-empty-guide");
    let mut seen = HashMap::new();
    for (n, step) in try_it.guide.iter().enumerate() {
        let path = path.at("guide").nth(n).at("id");
        judge.id(&path, &step.id);
        if let Some(first) = seen.insert(step.id.as_str(), n) {
            let message = Message::new("problem-duplicate-step")
                .quoting("found", &step.id)
                .with("first", first + 1);
            judge.error(&path, message);
        }
    }
    demos::guide(judge, path, try_it);
}

fn observe(judge: &mut Judge<'_>, path: &Path<'_>, observe: &Observe) {
    let lesson = judge.lesson;
    let path = path.at("options");
    items::option_count(judge, &path, observe.options.len());
    let right = observe.options.iter().filter(|(_, option)| option.right).count();
    items::one_right(judge, &path, right);
    let guides = lesson.steps.iter().filter_map(|step| match step {
        Step::Try(try_it) => Some(try_it),
        _ => None,
    });
    let guide_ids = guides.flat_map(|try_it| try_it.guide.iter().map(|step| step.id.as_str()));
    for (id, option) in observe.options.iter() {
        judge.id(&path.at(id), id);
        if let Some(replay) = &option.replay {
            judge.known(
                &path.at(id).at("replay"),
                replay,
                guide_ids.clone(),
                "problem-unknown-guide-step",
            );
        }
    }
}

fn explain(judge: &mut Judge<'_>, path: &Path<'_>, explain: &Explain) {
    let words = judge.words;
    blocks(judge, &path.at("body"), &explain.body);
    blocks::myth(judge, &path.at("myth"), &explain.myth);
    for (n, id) in explain.terms.iter().enumerate() {
        judge.known(
            &path.at("terms").nth(n),
            id,
            words.glossary.terms.ids(),
            "problem-unknown-term",
        );
    }
}
