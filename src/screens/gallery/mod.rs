//! The demos by themselves: all of them, one with its scenarios, two settings side by side, and scenarios from files.

mod bench;
mod difference;
mod list;
mod moments;
mod one;
mod open;
mod pair;
mod stage;

use std::mem;

use egui::Ui;

use self::{bench::Bench, one::OneView, open::OpenView, pair::PairView};
use super::{
    Command, Route, Scene,
    keys::{self, KeyAction, KeyFocus},
    lesson::Held,
};
use crate::{
    course::Problem,
    demos::scenario::Scenario,
    ui::{Place, widgets},
};

/// What is shown of the gallery.
enum View {
    /// All demos.
    List,
    /// One demo.
    One(Box<OneView>),
    /// One demo at two settings.
    Pair(Box<PairView>),
    /// Opening a scenario from a file.
    Open(OpenView),
}

/// Where a view leads to.
enum Turn {
    /// To the course.
    Home,
    /// To all demos.
    List,
    /// To one demo.
    One(Bench),
    /// From two settings to the first of them.
    First,
    /// From one demo to two settings of it.
    Compare,
    /// To opening a scenario from a file.
    Open,
}

/// The gallery. Nothing of it is stored.
pub struct GalleryScreen {
    view: View,
}

impl Default for GalleryScreen {
    fn default() -> Self {
        Self { view: View::List }
    }
}

impl GalleryScreen {
    /// With a scenario open that was read from a file, or what is wrong with the file.
    pub fn opened(read: Result<Scenario, Vec<Problem>>) -> Self {
        let problems = match read {
            Ok(scenario) => match Bench::of(&scenario) {
                Some(bench) => {
                    return Self {
                        view: View::One(Box::new(OneView::new(bench))),
                    };
                }
                // A scenario that was read without a problem opens.
                None => Vec::new(),
            },
            Err(problems) => problems,
        };
        Self {
            view: View::Open(OpenView::new(problems)),
        }
    }

    /// Whether what is shown can be presented.
    pub fn can_present(&self) -> bool {
        matches!(self.view, View::One(_))
    }

    /// What is said of its slide while that is held, by its string id; none while something lies over the slide.
    pub fn said_of_held(&self, held: Held) -> Option<&'static str> {
        match &self.view {
            View::One(one) if held.hides(&one.over) => Some("speaker-held-demo"),
            _ => None,
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        self.shown_ui(ui, scene, Held::No)
    }

    /// The same in a window whose picture may be held; see [`Held`].
    pub fn shown_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, held: Held) -> Vec<Command> {
        let mut commands = Vec::new();
        let turn = match &mut self.view {
            View::List => list::ui(ui, scene, &mut commands),
            View::One(one) if scene.look.place == Place::Stage => {
                stage::ui(ui, scene, one, held, &mut commands);
                None
            }
            View::One(one) => one.ui(ui, scene, &mut commands),
            View::Pair(pair) => pair.ui(ui, scene, &mut commands),
            View::Open(open) => open.ui(ui, scene, &mut commands),
        };
        let turn = turn.or_else(|| self.desk_keys(ui, scene, &mut commands));
        if let Some(turn) = turn {
            self.turn(turn, &mut commands);
            ui.ctx().request_discard("another part of the gallery is open");
        }
        commands
    }

    fn turn(&mut self, turn: Turn, commands: &mut Vec<Command>) {
        self.view = match turn {
            Turn::Home => return commands.push(Command::Go(Route::Home)),
            Turn::List => View::List,
            Turn::One(bench) => View::One(Box::new(OneView::new(bench))),
            Turn::First => match mem::replace(&mut self.view, View::List) {
                View::Pair(pair) => View::One(Box::new(OneView::new(pair.into_first()))),
                other => other,
            },
            Turn::Compare => match mem::replace(&mut self.view, View::List) {
                View::One(one) => match one.bench.again() {
                    Some(other) => View::Pair(Box::new(PairView::new(one.bench, other))),
                    None => View::One(one),
                },
                other => other,
            },
            Turn::Open => View::Open(OpenView::new(Vec::new())),
        };
    }

    /// Esc goes back, F5 presents.
    fn desk_keys(&self, ui: &Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) -> Option<Turn> {
        if scene.look.place == Place::Stage {
            return None;
        }
        let actions = keys::actions(ui.ctx(), key_focus(ui, false)?);
        if actions.contains(&KeyAction::Present) && self.can_present() {
            commands.push(Command::Present(true));
        }
        if !actions.contains(&KeyAction::Escape) {
            return None;
        }
        Some(match &self.view {
            View::List => Turn::Home,
            View::One(_) | View::Open(_) => Turn::List,
            View::Pair(_) => Turn::First,
        })
    }
}

/// Who may take keys before the gallery; `None` while a window lies over it.
fn key_focus(ui: &Ui, presenting: bool) -> Option<KeyFocus> {
    let modal = ui.memory(|memory| memory.top_modal_layer().is_some());
    (!modal).then(|| KeyFocus {
        text_field: ui.ctx().text_edit_focused(),
        arrows_taken: widgets::takes_arrows(ui.ctx()),
        any: ui.memory(|memory| memory.focused().is_some()),
        answer_list: false,
        presenting,
    })
}
