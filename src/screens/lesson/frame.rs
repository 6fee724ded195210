//! The frame round a step: top bar, step list and foot on the desk; title and counter on the stage.

use egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, ScrollArea, Ui, accesskit::Live};

use super::{
    LessonScreen,
    env::StepEnv,
    notes,
    presenter::{self, Over},
    slides, steps, vote,
};
use crate::{
    course::Depth,
    learner::Settings,
    screens::{Command, parts, top_bar},
    ui::{
        Look, miniature, tokens,
        widgets::{self, ChoiceRole, Tone},
    },
};

/// Below this width the step list folds into a line above the step, in points.
const LIST_BESIDE: f32 = 860.0;
const LIST_WIDTH: f32 = 208.0;
/// Round a slide.
const STAGE_MARGIN: Margin = Margin::symmetric(40, 20);

/// Whether the list of steps has room beside the step.
pub(super) fn is_list_beside(ui: &Ui) -> bool {
    miniature::screen_rect(ui).width() >= LIST_BESIDE
}

pub(super) fn desk_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    screen: &mut LessonScreen,
    commands: &mut Vec<Command>,
) {
    commands.extend(top_bar::lesson_bar_ui(ui, env.scene, env.lesson));
    let names = steps::names(env);
    let width = ui.available_width();
    let beside = is_list_beside(ui);
    let mut wanted = None;
    if beside {
        let frame = Frame::new().inner_margin(Margin::symmetric(12, 18));
        Panel::left("steps")
            .exact_size(LIST_WIDTH)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical().show(ui, |ui| {
                    wanted = list_ui(ui, env, screen.step, &names);
                    path_ui(ui, env, screen, commands);
                });
            });
    }
    foot_ui(ui, env, screen, &names, commands);
    look_alike_ui(ui, env);
    let frame = Frame::new().inner_margin(parts::screen_margin(width));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        // The quiz scrolls by itself.
        if screen.is_at_quiz(env) {
            if !beside {
                wanted = folded_list_ui(ui, env, screen, &names, commands);
            }
            return screen.step_ui(ui, env, commands);
        }
        // Each step has a scroll position of its own.
        ScrollArea::vertical()
            .id_salt(screen.step)
            .auto_shrink(false)
            .show(ui, |ui| {
                if !beside {
                    wanted = folded_list_ui(ui, env, screen, &names, commands);
                }
                screen.step_ui(ui, env, commands);
                if let Some(step) = screen.current(env) {
                    notes::under_ui(ui, env, step);
                }
                widgets::scroll_by_arrows(ui, screen.current(env).is_some_and(steps::is_only_read));
                ui.add_space(tokens::UNIT);
            });
    });
    if let Some(step) = wanted {
        screen.go(ui, env, step, commands);
    }
}

/// Over a lesson whose title could be taken for that of another one: that it is so, and whose lesson this is.
fn look_alike_ui(ui: &mut Ui, env: &StepEnv<'_>) {
    let look = &env.scene.look;
    if let Some(warning) = parts::look_alike(env.scene, env.lesson.title.get(look.lang())) {
        let frame = Frame::new().inner_margin(Margin::symmetric(16, 6));
        Panel::top("look-alike")
            .frame(frame)
            .resizable(false)
            .show_separator_line(false)
            .show(ui, |ui| {
                widgets::callout(ui, look, Tone::Mend, |ui| widgets::text_soft(ui, look, &warning));
            });
    }
}

/// The steps, one under the other; returns the one that was clicked.
pub(super) fn list_ui(ui: &mut Ui, env: &StepEnv<'_>, here: usize, names: &[String]) -> Option<usize> {
    let mut wanted = None;
    for (at, name) in names.iter().enumerate() {
        let state = steps::state(env, at, here);
        if widgets::step_list_row(ui, &env.scene.look, state, name).clicked() {
            wanted = Some(at);
        }
    }
    wanted
}

/// How much of the lesson is taken, and whether the teacher's notes are shown.
fn path_ui(ui: &mut Ui, env: &StepEnv<'_>, screen: &mut LessonScreen, commands: &mut Vec<Command>) {
    let look = &env.scene.look;
    ui.add_space(tokens::GAP);
    widgets::text_soft(ui, look, &env.t("path-heading"));
    let minutes = env.lesson.minutes;
    let ways = [
        (Depth::Core, "path-core", minutes.core),
        (Depth::Full, "path-full", minutes.full),
    ];
    for (depth, id, minutes) in ways {
        let words = env.t_with(id, &[("minutes", &minutes.to_string())]);
        let chosen = env.scene.settings.depth == depth;
        if widgets::small_choice(ui, look, ChoiceRole::Radio, &words, chosen).clicked() && !chosen {
            commands.push(Command::Set(Settings {
                depth,
                ..env.scene.settings.clone()
            }));
        }
    }
    ui.add_space(tokens::UNIT);
    let words = env.t("path-teacher");
    if widgets::small_choice(ui, look, ChoiceRole::Check, &words, screen.teacher).clicked() {
        screen.teacher = !screen.teacher;
    }
    if !top_bar::is_roomy(ui) {
        ui.add_space(tokens::UNIT);
        ui.horizontal_wrapped(|ui| top_bar::show_ui(ui, env.scene, commands));
    }
}

/// Where room is short: the step's number and name, or which question is asked, and a button that unfolds the list.
fn folded_list_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    screen: &mut LessonScreen,
    names: &[String],
    commands: &mut Vec<Command>,
) -> Option<usize> {
    let look = &env.scene.look;
    let (n, all) = ((screen.step + 1).to_string(), names.len().to_string());
    let name = names.get(screen.step).map(String::as_str).unwrap_or_default();
    let question = screen.quiz.as_ref().filter(|_| screen.is_at_quiz(env));
    let place = question
        .and_then(|quiz| quiz.question_place(look))
        .unwrap_or_else(|| env.t_with("lesson-step-of", &[("n", &n), ("all", &all), ("name", name)]));
    ui.horizontal_wrapped(|ui| {
        if widgets::pill_button(ui, look, &env.t("lesson-steps")).clicked() {
            screen.steps_open = !screen.steps_open;
        }
        widgets::text_soft(ui, look, &place);
    });
    let mut wanted = None;
    if screen.steps_open {
        wanted = list_ui(ui, env, screen.step, names);
        path_ui(ui, env, screen, commands);
    }
    ui.add_space(tokens::GAP_S);
    wanted
}

/// Back and on, always in the same place.
fn foot_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    screen: &mut LessonScreen,
    names: &[String],
    commands: &mut Vec<Command>,
) {
    let look = &env.scene.look;
    let frame = Frame::new()
        .fill(look.palette.chrome)
        .inner_margin(Margin::symmetric(16, 8));
    let mut turn = None;
    Panel::bottom("foot")
        .frame(frame)
        .resizable(false)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                if screen.step > 0 && widgets::secondary_button(ui, look, &env.t("lesson-back")).clicked() {
                    turn = Some(false);
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    let on = match names.get(screen.step + 1) {
                        Some(name) => env.t_with("lesson-next", &[("name", name)]),
                        None => env.t("lesson-finish"),
                    };
                    if widgets::primary_button(ui, look, &on).clicked() {
                        turn = Some(true);
                    }
                    if ui.available_width() > 260.0 {
                        widgets::text_soft(ui, look, &env.t("lesson-keys"));
                    }
                });
            });
        });
    if let Some(forward) = turn {
        screen.turn(ui, env, forward, commands);
    }
}

/// One slide, without chrome.
pub(super) fn stage_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    screen: &mut LessonScreen,
    commands: &mut Vec<Command>,
) {
    let look = &env.scene.look;
    let counts = vote::counts(env);
    let (n, all) = slides::number(&counts, (screen.step, screen.slide));
    let (n, all) = (n.to_string(), all.to_string());
    // What a key could not do stands in the place of the keys, and a screen reader says it.
    let counting = env.scratch.borrow().votes.is_open;
    let keys = if counting { "vote-keys" } else { "present-keys" };
    env.scratch.borrow_mut().open_slide((screen.step, screen.slide));
    let question = screen.quiz.as_ref().filter(|_| screen.is_at_quiz(env));
    let page = match question {
        Some(quiz) => Some(quiz.place(look)),
        None => env.scratch.borrow().pages.place_in_words(look),
    };
    let foot = Foot {
        number: [&n, &all],
        page: page.as_deref(),
        words: &env.t(screen.said.unwrap_or(keys)),
        is_said: screen.said.is_some(),
    };
    let salt = (screen.step, screen.slide, screen.enlarged);
    // The quiz scrolls by itself.
    let scrolls = !screen.is_at_quiz(env);
    slide_ui(ui, look, &foot, (salt, scrolls), |ui| {
        screen.step_ui(ui, env, commands);
        env.scratch.borrow_mut().pages.end(ui);
    });
    if let Over::Spotlight(radius) = screen.over {
        screen.spot = Some(presenter::spotlight_ui(ui, radius, screen.spot));
    }
}

/// What stands under a slide.
pub(in crate::screens) struct Foot<'a> {
    /// The slide's number, and how many there are.
    pub(in crate::screens) number: [&'a str; 2],
    /// Its page, where it has several, or which question it is.
    pub(in crate::screens) page: Option<&'a str>,
    /// The keys in words, or something that a screen reader says.
    pub(in crate::screens) words: &'a str,
    /// Whether it is said.
    pub(in crate::screens) is_said: bool,
}

/// A slide with what stands under it. Another salt begins at the top again; what scrolls by itself is not to scroll here
/// as well.
pub(in crate::screens) fn slide_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    foot: &Foot<'_>,
    (salt, scrolls): (impl egui::AsIdSalt, bool),
    add: impl FnOnce(&mut Ui),
) {
    let frame = Frame::new().inner_margin(Margin::symmetric(40, 10));
    Panel::bottom("stage-foot")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let words = widgets::text_soft(ui, look, foot.words);
                if foot.is_said {
                    ui.ctx()
                        .accesskit_node_builder(words.id, |node| node.set_live(Live::Polite));
                }
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    // Two numbers side by side must not be read as one.
                    ui.spacing_mut().item_spacing.x = look.size(tokens::GAP_L);
                    let [n, all] = foot.number;
                    widgets::text_soft(ui, look, &look.t_with("present-slide", &[("n", n), ("all", all)]));
                    if let Some(page) = foot.page {
                        widgets::text_soft(ui, look, page);
                    }
                });
            });
        });
    let frame = Frame::new().inner_margin(STAGE_MARGIN);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        if !scrolls {
            return add(ui);
        }
        ScrollArea::vertical()
            .id_salt(salt)
            .auto_shrink(false)
            .show(ui, add);
    });
}

/// What stands in a slide's place, with the slide's margins.
pub(super) fn bare_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().inner_margin(STAGE_MARGIN);
    CentralPanel::no_frame().frame(frame).show(ui, add);
}

/// Nothing but one colour, so that the class looks at the teacher.
pub(super) fn blank_ui(ui: &mut Ui, black: bool) {
    let colour = if black {
        egui::Color32::BLACK
    } else {
        egui::Color32::WHITE
    };
    ui.painter().rect_filled(miniature::screen_rect(ui), 0.0, colour);
}
