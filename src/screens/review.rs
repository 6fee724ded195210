//! Review: what is due today, one question after another; and how well each objective is known, in words.

use egui::{CentralPanel, Key, Ui};

use super::{
    Command, Route, Scene,
    lesson::with_quiz_env,
    parts,
    quiz::{Around, ItemAction, ItemScreen, page_ui},
    settings, top_bar,
};
use crate::{
    assess::{
        Event, Mastery, Occasion,
        review::{A_DAY, A_DAY_IN_LARGE_TEXT, Due, Plan, due_day},
        test::Round,
    },
    course::{CourseMap, Tests, lesson::Lesson},
    learner::Settings,
    ui::{Look, tokens, widgets},
};

/// Widest the overview gets, in points.
const WIDTH: f32 = 720.0;

/// How many reviews a day there are at most.
pub fn a_day(settings: &Settings) -> usize {
    if settings::is_large_text(settings) {
        A_DAY_IN_LARGE_TEXT
    } else {
        A_DAY
    }
}

/// What is due, computed again only when something happened.
#[derive(Default)]
pub(super) struct Today {
    seen: Option<(u64, u32, usize)>,
    plan: Plan,
}

impl Today {
    pub(super) fn plan(&mut self, scene: &Scene<'_>) -> &Plan {
        let now = (scene.record.seq(), scene.now, a_day(scene.settings));
        if self.seen != Some(now) {
            self.seen = Some(now);
            self.plan = Plan::of(scene.course, scene.record, scene.now, a_day(scene.settings));
        }
        &self.plan
    }
}

/// A sitting: the questions of the day, then what they came to.
pub struct ReviewScreen {
    asks: Vec<Due>,
    /// The test's items as a lesson, which is what questions are asked from; made when the first one is asked.
    test: Option<Lesson>,
    at: usize,
    item: Option<ItemScreen>,
    today: Today,
}

impl ReviewScreen {
    /// The questions of a plan, in its order.
    pub fn new(plan: Plan) -> Self {
        Self {
            asks: plan.asks,
            test: None,
            at: 0,
            item: None,
            today: Today::default(),
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        let look = &scene.look;
        let total = self.asks.len();
        let Some(ask) = self.asks.get(self.at) else {
            self.overview_ui(ui, scene, &mut commands);
            return commands;
        };
        let next = look.t(if self.at + 1 == total {
            "review-finish"
        } else {
            "quiz-next"
        });
        let (n, of) = ((self.at + 1).to_string(), total.to_string());
        let place = look.t_with("review-place", &[("n", &n), ("total", &of)]);
        let share = self.at as f32 / total as f32;
        let (lesson, id, from) = match ask {
            Due::Objective(ask) => {
                let from = lesson_name(scene, &ask.lesson);
                let from = look.t_with("review-from", &[("lesson", &from)]);
                (scene.course.lesson(&ask.lesson), &ask.item, from)
            }
            Due::Anchor(item) => {
                if self.test.is_none() {
                    self.test = scene.course.tests().map(Tests::as_lesson);
                }
                (self.test.as_ref(), item, look.t("review-from-test"))
            }
        };
        let in_test = matches!(ask, Due::Anchor(_));
        let header = |ui: &mut Ui| {
            widgets::text_soft(ui, look, &look.join(&[&place, &from]));
        };
        let around = Around {
            occasion: Occasion::Review,
            next: Some(&next),
            // With help, nobody could tell what a month has left.
            hints: !in_test,
            demo: false,
            similar: false,
        };
        let mut kept = Vec::new();
        let over = CentralPanel::no_frame()
            .show(ui, |ui| {
                widgets::progress_bar(ui, look, share, &place);
                ask_ui(
                    ui,
                    scene,
                    (lesson, id),
                    &mut self.item,
                    &around,
                    header,
                    &mut kept,
                )
            })
            .inner;
        let keep = |event: Event| {
            if in_test {
                event.in_test(Round::Later)
            } else {
                Some(event)
            }
        };
        commands.extend(kept.into_iter().filter_map(keep).map(Command::Keep));
        if over {
            self.item = None;
            self.at += 1;
            ui.request_repaint();
        }
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            commands.push(Command::Go(Route::Home));
        }
        commands
    }

    /// Nothing more to ask today: how well each objective is known, and when it comes again.
    fn overview_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
        let look = &scene.look;
        let plan = self.today.plan(scene);
        let words = state_of_day(look, plan);
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("review-heading"));
            let shown = widgets::text(ui, look, &words);
            widgets::live(ui, &shown, &words);
            ui.add_space(tokens::GAP_S);
            if !plan.asks.is_empty() && widgets::primary_button(ui, look, &look.t("review-go-on")).clicked() {
                commands.push(Command::Go(Route::Review));
            }
            for entry in scene.course.maps().flat_map(CourseMap::entries) {
                let begun = scene.record.lesson(&entry.id).is_some();
                if let Some(lesson) = scene.course.lesson(&entry.id).filter(|_| begun) {
                    lesson_ui(ui, scene, lesson);
                }
            }
            ui.add_space(tokens::GAP);
            widgets::text_soft(ui, look, &look.t("review-how"));
            if scene.course.opened().is_some() {
                widgets::text_soft(ui, look, &look.t("review-opened"));
            }
            ui.add_space(tokens::GAP);
            if widgets::secondary_button(ui, look, &look.t("home-calibration")).clicked() {
                commands.push(Command::Go(Route::Calibration));
            }
        });
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            commands.push(Command::Go(Route::Home));
        }
    }
}

/// One question with its reasons, and what was done there. An item that the lesson no longer has is over at once.
pub(super) fn asked_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (lesson, id): (&Lesson, &str),
    item: &mut Option<ItemScreen>,
    around: &Around<'_>,
    header: impl FnOnce(&mut Ui),
) -> Vec<ItemAction> {
    if item.is_none() {
        *item = ItemScreen::ask(lesson, id, scene.record);
    }
    let Some(item) = item else {
        return vec![ItemAction::Next];
    };
    with_quiz_env(scene, lesson, |env| {
        let mut actions = Vec::new();
        page_ui(ui, &scene.look, item.is_fresh(), |ui| {
            header(ui);
            ui.add_space(tokens::GAP);
            actions = item.ui(ui, &scene.look, env, around);
        });
        actions
    })
}

/// One question of a lesson, its answer put to `kept`; whether it is over. One that is no longer there is over at once.
pub(super) fn ask_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (lesson, id): (Option<&Lesson>, &str),
    item: &mut Option<ItemScreen>,
    around: &Around<'_>,
    header: impl FnOnce(&mut Ui),
    kept: &mut Vec<Event>,
) -> bool {
    let Some(lesson) = lesson else { return true };
    let mut over = false;
    for action in asked_ui(ui, scene, (lesson, id), item, around, header) {
        match action {
            ItemAction::Answer(event) => kept.push(event),
            ItemAction::Next => over = true,
            // Neither is offered here.
            ItemAction::SeeInDemo(_) | ItemAction::Similar => {}
        }
    }
    over
}

/// Number and title of a lesson.
pub(super) fn lesson_name(scene: &Scene<'_>, id: &str) -> String {
    let lang = scene.look.lang();
    let entry = scene.course.entry(id);
    entry.map_or_else(
        || id.to_owned(),
        |entry| format!("{} {}", entry.number, entry.title.get(lang)),
    )
}

/// What is done, what waits, when the next one comes.
fn state_of_day(look: &Look<'_>, plan: &Plan) -> String {
    let mut sentences = Vec::new();
    if plan.done > 0 {
        sentences.push(look.t_with("review-done", &[("n", &plan.done.to_string())]));
    }
    let waiting = plan.waiting + plan.asks.len();
    if waiting > 0 {
        sentences.push(look.t_with("review-waiting", &[("n", &waiting.to_string())]));
    } else if let Some(days) = plan.next {
        sentences.push(look.t_with("review-next", &[("days", &days.to_string())]));
    } else {
        sentences.push(look.t("review-nothing"));
    }
    let sentences: Vec<&str> = sentences.iter().map(String::as_str).collect();
    look.sentences(&sentences)
}

/// The objectives of a lesson, each with its state in words and the day it comes again.
fn lesson_ui(ui: &mut Ui, scene: &Scene<'_>, lesson: &Lesson) {
    let look = &scene.look;
    ui.add_space(tokens::GAP_L);
    widgets::heading(ui, look, 2, &lesson_name(scene, &lesson.id));
    let record = scene.record.lesson(&lesson.id);
    for (id, objective) in lesson.objectives.iter() {
        let state = look.t(word(Mastery::of(lesson, id, record)));
        let due = record.and_then(|record| due_day(lesson, id, record));
        let next = match due.map(|day| day.saturating_sub(scene.now)) {
            None => look.t("review-not-asked"),
            Some(0) => look.t("review-due"),
            Some(days) => look.t_with("review-again", &[("days", &days.to_string())]),
        };
        ui.add_space(tokens::GAP_S);
        widgets::text(ui, look, objective.text.get(look.lang()));
        parts::labelled(ui, look, &state, &next);
    }
}

/// Id of the word for a state.
fn word(mastery: Mastery) -> &'static str {
    match mastery {
        Mastery::NotStarted => "mastery-not-started",
        Mastery::Seen => "mastery-seen",
        Mastery::Familiar => "mastery-familiar",
        Mastery::Proficient => "mastery-proficient",
        Mastery::Mastered => "mastery-mastered",
    }
}
