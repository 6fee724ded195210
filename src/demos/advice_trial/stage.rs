//! The picture: legend, the cases in their order or a hundred on average, and the case that is open.

use egui::{Align2, Rect, Sense, Ui, pos2, vec2};

use super::{
    AdviceTrial, View,
    groups::{self, Group},
    words,
};
use crate::{
    demos::{Around, DemoEvent, dot_field::DotPicture, parts, person, resident_card::Contents},
    models::{
        advice_trial::{Answer, Case},
        town::Resident,
    },
    ui::{Look, tokens, widgets},
};

/// Largest radius, in points at the desk.
const LARGEST: f32 = 14.0;

pub(super) fn ui(demo: &mut AdviceTrial, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) -> Vec<DemoEvent> {
    let said = legend_ui(demo, ui, look);
    ui.add_space(look.size(tokens::UNIT));
    let size = ui.available_size().max(vec2(200.0, 150.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    let (id, columns, rows) = match demo.view {
        View::Trial => ("advice-trial-name", demo.places.len().max(1) as f32, 2.0),
        View::Hundred => ("advice-hundred-name", 10.0, 10.0),
    };
    let n = parts::count(demo.places.len() as f64, look);
    let name = look.t_with(id, &[("n", &n), ("groups", &look.list(&said))]);
    let radius = (rect.width() / columns).min(rect.height() / rows) * 0.36;
    let styles = groups::styles(look.palette, radius.min(look.size(LARGEST)));
    let cases = &demo.run.outcome.cases;
    let trial = demo.view == View::Trial;
    let finished = demo.is_finished();
    let resident_at = |at: usize| {
        cases
            .get(at)
            .filter(|_| trial)
            .map(|case| usize::from(case.resident))
    };
    let open = match demo.card.resident() {
        Some(id) => cases.iter().position(|case| usize::from(case.resident) == id),
        None => (trial && !finished).then_some(demo.answers.len()),
    };
    let legend = &demo.groups;
    let describe = |at: usize| {
        let group = legend.get(at).copied().unwrap_or_default();
        let known = Group::AFTER.into_iter().find(|known| *known as u8 == group);
        let what = known.map(|known| look.t_with(known.id(), &[("n", "1")]));
        let who = resident_at(at).map(|id| person::in_short(id, look));
        who.or(what).unwrap_or_default()
    };
    let first_wrong = || {
        let wrong = [Group::Followed as u8, Group::Caught as u8];
        legend
            .iter()
            .position(|group| wrong.contains(group))
            .unwrap_or_default()
    };
    let picture = DotPicture {
        places: &demo.places,
        groups: legend,
        styles: &styles,
        revision: demo.revision,
        name: &name,
        describe: &describe,
        first: &first_wrong,
        open,
        asked_for: around.highlight == Some("open-resident"),
    };
    let under = |ui: &Ui| {
        if trial {
            rows_ui(ui, look, rect);
        }
    };
    let shown = demo
        .field
        .ui(ui, look, (response, rect), &picture, (under, |_: &Ui| {}));
    let mut events = Vec::new();
    // Before the end a case is opened where it is decided.
    let opened = shown.opened.filter(|_| finished).and_then(resident_at);
    if let Some(id) = opened {
        demo.card.open(id);
        events.push(DemoEvent::Done("open-resident"));
    }
    let (cases, answers) = (&demo.run.outcome.cases, &demo.answers);
    demo.card.ui(ui, look, &shown.response, |resident| {
        contents((cases, answers), resident, look)
    });
    events
}

/// The legend, and what it says.
fn legend_ui(demo: &AdviceTrial, ui: &mut Ui, look: &Look<'_>) -> Vec<String> {
    let (title, groups): (_, &[Group]) = match demo.view {
        View::Hundred => ("advice-hundred-title", &Group::AFTER),
        View::Trial if demo.is_finished() => ("advice-trial-title", &Group::AFTER),
        View::Trial => ("advice-trial-title", &Group::BEFORE),
    };
    let mut said = Vec::new();
    parts::legend_ui(ui, look, &look.t(title), |ui| {
        for group in groups {
            let (mark, colour) = group.mark(look.palette);
            let n = parts::count(group.count(&demo.groups) as f64, look);
            let words = look.t_with(group.id(), &[("n", &n)]);
            widgets::legend_entry(ui, look, mark, colour, &words);
            said.push(words);
        }
    });
    said
}

/// The names of the two rows.
fn rows_ui(ui: &Ui, look: &Look<'_>, rect: Rect) {
    for (part, id) in [(0.0, "advice-row-first"), (0.5, "advice-row-after")] {
        let at = pos2(rect.left(), rect.top() + rect.height() * part);
        let font = look.font(tokens::SMALL);
        ui.painter()
            .text(at, Align2::LEFT_TOP, look.t(id), font, look.palette.soft);
    }
}

/// What the file of a case held, what was advised and answered, and what is so.
fn contents((cases, answers): (&[Case], &[Answer]), resident: &Resident, look: &Look<'_>) -> Contents {
    let mut file = words::facts(resident, look);
    let mut life = Vec::new();
    let own = |(case, _): &(&Case, _)| case.resident == resident.id;
    if let Some((case, answer)) = cases.iter().zip(answers).find(own) {
        file.push(("advice-card-advice", words::answer(case.advice, look)));
        file.push(("advice-card-answer", words::answer(answer.after, look)));
        life.push(("advice-card-rule", words::answer(case.entitled, look)));
    }
    Contents {
        file,
        nothing: false,
        life,
    }
}
