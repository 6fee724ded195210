//! The test before and after the course: no word about an answer until the second sitting is done, then what changed,
//! and the reasons.

mod change_ui;

use std::hash::{BuildHasher as _, RandomState};

use egui::{CentralPanel, Key, Ui};

use super::{
    Command, Route, Scene, parts,
    quiz::{Around, ItemAction, ItemScreen},
    review::asked_ui,
    top_bar,
};
use crate::{
    assess::{
        Event, Occasion,
        test::{Change, Round, Stage, TestRecord, toss},
    },
    course::{Tests, lesson::Lesson},
    ui::{Look, tokens, widgets},
};

/// Widest the page gets, in points.
const WIDTH: f32 = 720.0;

/// The test, open.
pub struct TestScreen {
    tests: Tests,
    /// Its items as a lesson, which is what questions are asked from.
    lesson: Lesson,
    /// The sitting that was begun or gone on with on this screen.
    sitting: Option<Round>,
    item: Option<ItemScreen>,
    /// An earlier answer, open with its reasons.
    reading: Option<ItemScreen>,
}

impl TestScreen {
    /// The test with these forms.
    pub fn new(tests: Tests) -> Self {
        Self {
            lesson: tests.as_lesson(),
            tests,
            sitting: None,
            item: None,
            reading: None,
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        if self.reading.is_some() {
            self.reasons_ui(ui, scene);
            return commands;
        }
        match scene.record.test().stage(&self.tests, scene.now) {
            Stage::Ask(round, item) if self.sitting == Some(round) => {
                self.question_ui(ui, scene, round, &item, &mut commands);
            }
            stage => {
                self.item = None;
                self.page_ui(ui, scene, &stage, &mut commands);
            }
        }
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            commands.push(Command::Go(Route::Home));
        }
        commands
    }

    fn question_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        round: Round,
        item: &str,
        commands: &mut Vec<Command>,
    ) {
        let look = &scene.look;
        if self.item.as_ref().is_some_and(|open| open.item() != item) {
            self.item = None;
        }
        let all = self.answered_of(scene.record.test(), round);
        let (n, total) = ((all.0 + 1).to_string(), all.1.to_string());
        let place = look.t_with("test-place", &[("n", &n), ("total", &total)]);
        let around = Around {
            occasion: Occasion::Lesson,
            next: None,
            hints: false,
            demo: false,
            similar: false,
        };
        let (lesson, open) = (&self.lesson, &mut self.item);
        let actions = CentralPanel::no_frame()
            .show(ui, |ui| {
                widgets::progress_bar(ui, look, all.0 as f32 / all.1.max(1) as f32, &place);
                let header = |ui: &mut Ui| {
                    let shown = widgets::text_soft(ui, look, &place);
                    widgets::for_the_eye(ui, &shown);
                };
                asked_ui(ui, scene, (lesson, item), open, &around, header)
            })
            .inner;
        for action in actions {
            if let ItemAction::Answer(event) = action {
                // The next question takes its place at once: there is no feedback here.
                self.item = None;
                commands.extend(event.in_test(round).map(Command::Keep));
            }
        }
    }

    /// How many items of a sitting are answered, and how many there are.
    fn answered_of(&self, record: &TestRecord, round: Round) -> (usize, usize) {
        let items = record.items(&self.tests, round);
        let answered = items.iter().filter(|item| record.given(round, item).is_some());
        (answered.count(), items.len())
    }

    /// What comes next, and what changed when that can be told.
    fn page_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, stage: &Stage, commands: &mut Vec<Command>) {
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("test-heading"));
            let words = self.stage_words(look, scene, stage);
            let shown = widgets::text(ui, look, &words);
            widgets::live(ui, &shown, &words);
            ui.add_space(tokens::GAP_S);
            match stage {
                Stage::NotBegun => {
                    if widgets::primary_button(ui, look, &look.t("test-begin")).clicked() {
                        // The coin: the system's randomness, one bit of it.
                        let heads = RandomState::new().hash_one(0) & 1 == 1;
                        if let Some(form) = toss(&self.tests, heads) {
                            let form = form.to_owned();
                            commands.push(Command::Keep(Event::TestBegun { form }));
                            self.sitting = Some(Round::Before);
                        }
                    }
                }
                // They are mixed with what else is due, so that nobody learns them by heart for the day.
                Stage::Ask(Round::Later, _) => {
                    if widgets::primary_button(ui, look, &look.t("review-heading")).clicked() {
                        commands.push(Command::Go(Route::Review));
                    }
                }
                Stage::Ask(round, _) => {
                    let begun = self.answered_of(scene.record.test(), *round).0 > 0;
                    let id = if begun { "test-go-on" } else { "test-begin" };
                    // Nobody should be led from one half straight into the other.
                    let button = if *round == Round::After && !begun {
                        widgets::secondary_button
                    } else {
                        widgets::primary_button
                    };
                    if button(ui, look, &look.t(id)).clicked() {
                        self.sitting = Some(*round);
                    }
                }
                Stage::Rest(_) | Stage::Over => {}
            }
            for (round, id) in [
                (Round::Later, "test-later-heading"),
                (Round::After, "test-after-heading"),
            ] {
                if let Some(change) = Change::since_before(scene.record.test(), &self.tests, round) {
                    ui.add_space(tokens::GAP_L);
                    widgets::heading(ui, look, 2, &look.t(id));
                    self.change_ui(ui, scene, round, &change);
                }
            }
        });
    }

    /// An earlier answer with its reasons.
    fn reasons_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let back = scene.look.t("test-back");
        let around = Around {
            occasion: Occasion::Lesson,
            next: Some(&back),
            hints: false,
            demo: false,
            similar: false,
        };
        let Some(id) = self.reading.as_ref().map(|open| open.item().to_owned()) else {
            return;
        };
        let (lesson, open) = (&self.lesson, &mut self.reading);
        // Under an id of its own, so that the page keeps its place.
        let show = |ui: &mut Ui| asked_ui(ui, scene, (lesson, &id), open, &around, |_| {});
        let page = |ui: &mut Ui| ui.push_id("reasons", show).inner;
        let actions = CentralPanel::no_frame().show(ui, page).inner;
        if actions.contains(&ItemAction::Next) || ui.input(|input| input.key_pressed(Key::Escape)) {
            self.reading = None;
            ui.request_repaint();
        }
    }

    fn stage_words(&self, look: &Look<'_>, scene: &Scene<'_>, stage: &Stage) -> String {
        match stage {
            Stage::NotBegun => {
                let n = self.tests.forms.iter().map(|(_, items)| items.len()).max();
                let n = n.unwrap_or(0).to_string();
                let intro = look.t_with("test-intro", &[("n", &n)]);
                match scene.nickname {
                    Some(_) => intro,
                    None => look.sentences(&[&intro, &look.t("test-guest")]),
                }
            }
            Stage::Ask(round, _) => {
                let (done, total) = self.answered_of(scene.record.test(), *round);
                let id = match round {
                    Round::Before => "test-before",
                    Round::After if done == 0 => "test-between",
                    Round::After => "test-after",
                    Round::Later => "test-later",
                };
                let (done, total) = (done.to_string(), total.to_string());
                look.t_with(id, &[("done", &done), ("total", &total)])
            }
            Stage::Rest(days) => look.t_with("test-rest", &[("days", &days.to_string())]),
            Stage::Over => look.t("test-over"),
        }
    }
}
