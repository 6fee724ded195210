//! Home: the town, the map of the course, and where to continue.

use egui::{CentralPanel, Frame, ScrollArea, Ui};

use super::{Command, Route, Scene, keys, open, parts, review::Today, top_bar};
use crate::{
    assess::test::{Round, Stage},
    course::map_of_course::{Entry, Module},
    demos::town_map::{self, TownMap},
    ui::{
        tokens,
        widgets::{self, StepState, Tone},
    },
};

/// Below this width the course stands under the town, in points.
const SIDE_BY_SIDE: f32 = 820.0;

/// Least and usual height of the town where the course stands under it, in points: it is seen whole if it can be.
const MAP_HEIGHT: (f32, f32) = (160.0, 260.0);

/// What the learner can do with a lesson of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Done,
    Begun,
    Ready,
    Unwritten,
}

/// Home has no state of its own but the picture's, and what is due, once it is known.
#[derive(Default)]
pub struct HomeScreen {
    map: TownMap,
    today: Today,
}

impl HomeScreen {
    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, true);
        let width = ui.available_width();
        let frame = Frame::new().inner_margin(parts::screen_margin(width));
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            let height = ui.available_height();
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                if width < SIDE_BY_SIDE {
                    self.town_ui(ui, scene, height.clamp(MAP_HEIGHT.0, MAP_HEIGHT.1), &mut commands);
                    ui.add_space(tokens::GAP_L);
                    course_ui(ui, scene, &mut commands);
                } else {
                    ui.horizontal_top(|ui| {
                        let gap = tokens::SCREEN_MARGIN;
                        ui.spacing_mut().item_spacing.x = gap;
                        let town_width = (ui.available_width() - gap) * 0.40;
                        ui.vertical(|ui| {
                            ui.set_width(town_width);
                            self.town_ui(ui, scene, (height - 470.0).max(200.0), &mut commands);
                        });
                        ui.vertical(|ui| {
                            ui.set_width(ui.available_width());
                            course_ui(ui, scene, &mut commands);
                        });
                    });
                }
                widgets::scroll_by_arrows(ui, false);
            });
        });
        if commands.is_empty() {
            self.keys(ui, scene, &mut commands);
        }
        commands
    }

    #[expect(clippy::unused_self, reason = "every screen has its keys in the same place")]
    fn keys(&self, ui: &Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
        let focus = keys::KeyFocus {
            any: ui.memory(|memory| memory.focused().is_some()),
            ..keys::KeyFocus::default()
        };
        if keys::actions(ui.ctx(), focus).contains(&keys::KeyAction::Confirm)
            && let Some(entry) = to_continue(scene)
        {
            commands.push(go_to(entry));
        }
    }

    fn town_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, height: f32, commands: &mut Vec<Command>) {
        let look = &scene.look;
        let lang = look.lang();
        widgets::heading(ui, look, 1, &look.t("home-town"));
        widgets::text(ui, look, &look.t("home-intro"));
        widgets::text_soft(ui, look, &look.t("home-invented"));
        let size = egui::vec2(ui.available_width(), height);
        self.map.online_ui(ui, look, size);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = tokens::GAP;
            town_map::legend_ui(ui, look);
        });
        widgets::text_soft(ui, look, &look.t("home-year"));
        ui.add_space(tokens::GAP_S);
        let test = test_now(scene);
        ui.horizontal_wrapped(|ui| {
            if let Some(entry) = to_continue(scene) {
                let id = if scene.record.last_lesson().is_some() {
                    "home-continue"
                } else {
                    "home-start"
                };
                let words = look.t_with(id, &[("number", &entry.number), ("title", entry.title.get(lang))]);
                if widgets::primary_button(ui, look, &words).clicked() {
                    commands.push(go_to(entry));
                }
            }
            if let Some((id, _)) = test.filter(|(_, is_time)| *is_time)
                && widgets::secondary_button(ui, look, &look.t(id)).clicked()
            {
                commands.push(Command::Go(Route::Test));
            }
        });
        let test = test.filter(|(_, is_time)| !is_time);
        self.look_back_ui(ui, scene, test.map(|(id, _)| id), commands);
    }

    /// What is due for review, and where to look back; to the test by the name of this string id.
    fn look_back_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        test: Option<&'static str>,
        commands: &mut Vec<Command>,
    ) {
        let look = &scene.look;
        let plan = self.today.plan(scene);
        ui.horizontal_wrapped(|ui| {
            if !plan.asks.is_empty() {
                let n = plan.asks.len().to_string();
                if widgets::secondary_button(ui, look, &look.t_with("home-review", &[("n", &n)])).clicked() {
                    commands.push(Command::Go(Route::Review));
                }
            } else if widgets::link_button(ui, look, &look.t("home-review-next")).clicked() {
                commands.push(Command::Go(Route::Review));
            }
            let others = [
                ("demos-heading", Route::Demos),
                ("home-calibration", Route::Calibration),
                ("home-glossary", Route::Glossary),
                ("data-heading", Route::MyData),
            ];
            for (id, route) in others.into_iter().chain(test.map(|id| (id, Route::Test))) {
                if widgets::link_button(ui, look, &look.t(id)).clicked() {
                    commands.push(Command::Go(route));
                }
            }
        });
    }
}

/// What the test is called now, by string id, and whether this is the time to take it: before the first lesson, or
/// once every lesson there is has been done.
fn test_now(scene: &Scene<'_>) -> Option<(&'static str, bool)> {
    let before = ("home-test-before", scene.record.last_lesson().is_none());
    // The forms are read once somebody has begun, so that Home opens quickly.
    if !scene.record.test().has_begun() {
        return scene.course.has_tests().then_some(before);
    }
    let tests = scene.course.tests()?;
    Some(match scene.record.test().stage(tests, scene.now) {
        Stage::NotBegun => before,
        Stage::Ask(Round::Before, _) => ("home-test-go-on", true),
        Stage::Ask(Round::After, _) => {
            let mut entries = scene.course.map().entries();
            let open = |state| matches!(state, State::Ready | State::Begun);
            ("home-test-after", !entries.any(|entry| open(state(scene, entry))))
        }
        Stage::Ask(Round::Later, _) | Stage::Rest(_) | Stage::Over => ("test-heading", false),
    })
}

/// The lesson in which something happened last, or the first one that is written.
fn to_continue<'a>(scene: &Scene<'a>) -> Option<&'a Entry> {
    let map = scene.course.map();
    let is_open = |entry: &&Entry| scene.course.has(&entry.id);
    scene
        .record
        .last_lesson()
        .and_then(|id| scene.course.entry(id))
        .filter(is_open)
        .or_else(|| map.entries().find(is_open))
}

fn go_to(entry: &Entry) -> Command {
    Command::Go(Route::Lesson {
        id: entry.id.clone(),
        step: None,
    })
}

fn state(scene: &Scene<'_>, entry: &Entry) -> State {
    if !scene.course.has(&entry.id) {
        return State::Unwritten;
    }
    match scene.record.lesson(&entry.id) {
        None => State::Ready,
        Some(record) => match scene.course.lesson(&entry.id) {
            Some(lesson) if record.is_done(lesson, scene.settings.depth) => State::Done,
            _ => State::Begun,
        },
    }
}

fn course_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    opened_ui(ui, scene, commands);
    let map = scene.course.map();
    let all = map
        .modules
        .iter()
        .map(|module| module.lessons.len())
        .sum::<usize>();
    let n_done = map
        .entries()
        .filter(|entry| state(scene, entry) == State::Done)
        .count();
    ui.horizontal_wrapped(|ui| {
        widgets::heading(ui, look, 2, &look.t("home-course"));
        let (done, all) = (n_done.to_string(), all.to_string());
        widgets::text_soft(
            ui,
            look,
            &look.t_with("home-progress", &[("done", &done), ("all", &all)]),
        );
    });
    for (n, module) in map.modules.iter().enumerate() {
        // The capstone closes the last module.
        let capstone = map.capstone.as_ref().filter(|_| n + 1 == map.modules.len());
        module_ui(ui, scene, module, capstone, commands);
    }
    if widgets::secondary_button(ui, look, &look.t("home-open")).clicked() {
        commands.push(Command::Go(Route::Open));
    }
    widgets::text_soft(ui, look, &look.t("home-local"));
}

/// The lessons that somebody opened, as a list of their own above the built-in course.
fn opened_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    open::reading_ui(ui, scene);
    if let Some(opened) = scene.course.opened() {
        widgets::heading(ui, look, 2, &look.t("home-opened"));
        open::opened_ui(ui, scene, commands);
        for module in &opened.map().modules {
            module_ui(ui, scene, module, None, commands);
        }
        ui.add_space(tokens::GAP_S);
    }
}

fn module_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    module: &Module,
    capstone: Option<&Entry>,
    commands: &mut Vec<Command>,
) {
    let look = &scene.look;
    let frame = parts::dense_card(look);
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        parts::module_heading(ui, look, module, 3);
        let n_columns = if ui.available_width() > 480.0 { 2 } else { 1 };
        let entries: Vec<&Entry> = module.lessons.iter().chain(capstone).collect();
        let n_rows = entries.len().div_ceil(n_columns);
        ui.spacing_mut().item_spacing.y = 0.0;
        // Reading order goes down the columns' rows: left, right, next row.
        for row in 0..n_rows {
            ui.columns(n_columns, |columns| {
                for (column, ui) in columns.iter_mut().enumerate() {
                    if let Some(entry) = entries.get(row * n_columns + column) {
                        lesson_row_ui(ui, scene, entry, commands);
                    }
                }
            });
        }
    });
}

fn lesson_row_ui(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry, commands: &mut Vec<Command>) {
    let look = &scene.look;
    let title = entry.title.get(look.lang());
    let name = if scene.course.map().capstone.as_ref() == Some(entry) {
        look.t_with("home-capstone", &[("title", title)])
    } else {
        format!("{} {title}", entry.number)
    };
    let state = state(scene, entry);
    if state == State::Unwritten {
        parts::unwritten_row(ui, look, &name, &look.t("home-lesson-unwritten"));
        return;
    }
    let (mark, word) = match state {
        State::Done => (StepState::Done, "home-lesson-done"),
        State::Begun => (StepState::Begun, "home-lesson-begun"),
        State::Ready | State::Unwritten => (StepState::Todo, "home-lesson-open"),
    };
    let row = widgets::step_list_row(ui, look, mark, &name).on_hover_text(look.t(word));
    // How it stands is said once.
    ui.ctx().accesskit_node_builder(row.id, |node| {
        node.set_label(look.join(&[&name, &look.t(word)]));
        node.clear_description();
    });
    if row.clicked() {
        commands.push(go_to(entry));
    }
    if let Some(warning) = parts::look_alike(scene, title) {
        widgets::callout(ui, look, Tone::Mend, |ui| widgets::text_soft(ui, look, &warning));
    }
}
