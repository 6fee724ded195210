//! A demo on the projector: one slide for what is shown, and a clicker's keys go through its scenarios.

use egui::Ui;

use super::{bench::Bench, key_focus, one::OneView};
use crate::{
    screens::{
        Command, Scene, demo,
        demo::Shows as _,
        keys::{self, KeyAction},
        lesson::{self, Foot, Over},
    },
    ui::{tokens, widgets},
};

/// Draw the slide, or what lies over it.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, one: &mut OneView, commands: &mut Vec<Command>) {
    if !one.over.shows_slide() {
        lesson::blank_ui(ui, one.over == Over::Black);
        if lesson::close_by_any_key::<()>(ui, &mut one.over).is_none() && one.over == Over::Nothing {
            ui.ctx().request_discard("the slide is seen again");
        }
        return;
    }
    let look = &scene.look;
    let ids: Vec<&str> = one
        .bench
        .taught()
        .map_or_else(Vec::new, |taught| taught.scenarios.ids().collect());
    let at = one
        .bench
        .told
        .as_deref()
        .and_then(|told| ids.iter().position(|id| *id == told));
    let number = at.map_or_else(|| "–".to_owned(), |at| (at + 1).to_string());
    let salt = (one.bench.id.clone(), at, one.enlarged);
    let page = one.pages.place_in_words(look);
    let foot = Foot {
        number: [&number, &ids.len().to_string()],
        page: page.as_deref(),
        words: &look.t("demos-present-keys"),
        is_said: false,
    };
    lesson::slide_ui(ui, look, &foot, (salt, true), |ui| slide_ui(ui, scene, one, at));
    if let Over::Spotlight(radius) = one.over {
        lesson::spotlight_ui(ui, radius, None);
    }
    let Some(focus) = key_focus(ui, true) else { return };
    for action in keys::actions(ui.ctx(), focus) {
        ui.ctx().request_discard("a key was pressed");
        let to = match action {
            KeyAction::Next | KeyAction::Confirm if one.pages.turn(true) => None,
            KeyAction::Previous if one.pages.turn(false) => None,
            KeyAction::Next | KeyAction::Confirm => at.map_or(Some(0), |at| Some(at + 1)),
            KeyAction::Previous => at.and_then(|at| at.checked_sub(1)),
            KeyAction::First => Some(0),
            KeyAction::Last => ids.len().checked_sub(1),
            KeyAction::Enlarge => {
                one.enlarged = !one.enlarged;
                None
            }
            KeyAction::Escape if one.enlarged => {
                one.enlarged = false;
                None
            }
            KeyAction::Present | KeyAction::Escape => {
                commands.push(Command::Present(false));
                None
            }
            // There are no slides to go to, and no list of keys.
            KeyAction::Keys | KeyAction::Slides => None,
            _ => {
                one.over.on(action);
                None
            }
        };
        let chosen = to.and_then(|to| Bench::told(scene.course, &one.bench.id, ids.get(to)?));
        if let Some(chosen) = chosen {
            one.take(chosen);
        }
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
