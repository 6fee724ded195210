//! A demo on the projector: one slide for what is shown, and a clicker's keys go through its scenarios.

use egui::Ui;

use super::{bench::Bench, key_focus, one::OneView};
use crate::{
    screens::{
        Command, Scene, demo,
        demo::Shows as _,
        keys::{self, KeyAction},
        lesson::{self, Foot, Held, Over},
        speaker::NotesAct,
    },
    ui::{tokens, widgets},
};

/// Rows of the list of keys: a demo by itself has no votes, notes or slides to go to.
const KEYS: [&str; 9] = [
    "scenario",
    "scenario-ends",
    "black",
    "white",
    "spotlight",
    "size",
    "enlarge",
    "freeze",
    "leave",
];

/// Draw the slide, or what lies over it.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, one: &mut OneView, held: Held, commands: &mut Vec<Command>) {
    let ids: Vec<&str> = one
        .bench
        .taught()
        .map_or_else(Vec::new, |taught| taught.scenarios.ids().collect());
    let told = one.bench.told.as_deref();
    let at = told.and_then(|told| ids.iter().position(|id| *id == told));
    if held.hides(&one.over) {
        // The class goes on seeing the picture that is held.
    } else if one.over.shows_slide() {
        framed_ui(ui, scene, one, (at, ids.len()));
    } else {
        lesson::cover_ui(ui, &scene.look, &mut one.over, &KEYS);
        if one.over == Over::Nothing {
            ui.ctx().request_discard("the slide is seen again");
        }
        return;
    }
    let Some(focus) = key_focus(ui, true) else { return };
    let actions = keys::actions(ui.ctx(), focus);
    for action in actions.into_iter().filter(|action| held.lets(*action)) {
        ui.ctx().request_discard("a key was pressed");
        let to = match action {
            KeyAction::Next | KeyAction::Confirm if one.pages.turn(true) => None,
            KeyAction::Previous if one.pages.turn(false) => None,
            KeyAction::Next | KeyAction::Confirm => at.map_or(Some(0), |at| Some(at + 1)),
            KeyAction::Previous => at.and_then(|at| at.checked_sub(1)),
            KeyAction::First => Some(0),
            KeyAction::Last => ids.len().checked_sub(1),
            other => {
                act(one, other, commands);
                None
            }
        };
        let chosen = to.and_then(|to| Bench::told(scene.course, &one.bench.id, ids.get(to)?));
        if let Some(chosen) = chosen {
            one.take(chosen);
        }
    }
}

/// What a key does that leads to no other slide.
fn act(one: &mut OneView, action: KeyAction, commands: &mut Vec<Command>) {
    match action {
        KeyAction::Enlarge => one.enlarged = !one.enlarged,
        KeyAction::Escape if one.enlarged => one.enlarged = false,
        KeyAction::Present | KeyAction::Escape => commands.push(Command::Present(false)),
        KeyAction::Freeze => commands.push(Command::Notes(NotesAct::Hold)),
        // There are no slides to go to.
        KeyAction::Slides => {}
        _ => {
            one.over.on(action);
        }
    }
}

/// The slide of the scenario at this place of so many, with what stands under it and the spotlight.
fn framed_ui(ui: &mut Ui, scene: &Scene<'_>, one: &mut OneView, (at, all): (Option<usize>, usize)) {
    let look = &scene.look;
    let number = at.map_or_else(|| "–".to_owned(), |at| (at + 1).to_string());
    let salt = (one.bench.id.clone(), at, one.enlarged);
    let page = one.pages.place_in_words(look);
    let foot = Foot {
        number: [&number, &all.to_string()],
        page: page.as_deref(),
        words: &look.t("demos-present-keys"),
        is_said: false,
    };
    lesson::slide_ui(ui, look, &foot, (salt, true), |ui| slide_ui(ui, scene, one, at));
    if let Over::Spotlight(radius) = one.over {
        one.spot = Some(lesson::spotlight_ui(ui, radius, one.spot));
    }
}

/// The scenario's title, and the demo with what to look at in it; without that, its outcome in words. Or nothing but
/// the picture.
fn slide_ui(ui: &mut Ui, scene: &Scene<'_>, one: &mut OneView, at: Option<usize>) {
    let look = &scene.look;
    let bench = &mut one.bench;
    let title = bench.title(look);
    if one.enlarged {
        widgets::heading_sized(ui, look, 1, tokens::SUBHEADING, &title);
        return demo::enlarged_ui(ui, look, bench.demo());
    }
    widgets::heading(ui, look, 1, &title);
    let say = bench.say(look).map(str::to_owned);
    let say = say.unwrap_or_else(|| bench.demo().sentence(look));
    let slide = (bench.id.clone(), at.map_or(0, |at| at + 1));
    one.pages.begin(ui, look);
    demo::slide_ui(
        ui,
        look,
        bench.demo(),
        (&slide.0, slide.1),
        Some(&mut one.pages),
        |ui| {
            widgets::text(ui, look, &say);
        },
    );
    one.pages.end(ui);
}
