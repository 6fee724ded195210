//! Recall first: a lesson opens with one question of an earlier one.

use egui::{CentralPanel, Key, Ui};

use super::{
    Command, Route, Scene,
    quiz::{Around, ItemScreen},
    review::{ask_ui, lesson_name},
    top_bar,
};
use crate::{
    assess::{Occasion, review::Ask},
    ui::{tokens, widgets},
};

/// One question before a lesson.
pub struct RecallScreen {
    ask: Ask,
    item: Option<ItemScreen>,
    /// The lesson that it opens, and its first step.
    lesson: String,
    first: Option<String>,
}

impl RecallScreen {
    /// Ask this before that lesson begins with that step.
    pub fn new(ask: Ask, lesson: &str, first: Option<&str>) -> Self {
        Self {
            ask,
            item: None,
            lesson: lesson.to_owned(),
            first: first.map(str::to_owned),
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        let look = &scene.look;
        let next = look.t("recall-next");
        let around = Around {
            occasion: Occasion::Recall,
            next: Some(&next),
            hints: true,
            demo: false,
            similar: false,
        };
        let mut skipped = false;
        let (lesson, from) = (
            lesson_name(scene, &self.lesson),
            lesson_name(scene, &self.ask.lesson),
        );
        let header = |ui: &mut Ui| {
            let words = look.t_with("recall-before", &[("lesson", &lesson), ("from", &from)]);
            ui.horizontal_wrapped(|ui| {
                widgets::text_soft(ui, look, &words);
                ui.add_space(tokens::GAP);
                skipped = widgets::link_button(ui, look, &look.t("recall-skip")).clicked();
            });
        };
        let asked = (scene.course.lesson(&self.ask.lesson), self.ask.item.as_str());
        let mut kept = Vec::new();
        let over = CentralPanel::no_frame()
            .show(ui, |ui| {
                ask_ui(ui, scene, asked, &mut self.item, &around, header, &mut kept)
            })
            .inner;
        commands.extend(kept.into_iter().map(Command::Keep));
        if over || skipped {
            commands.push(Command::Go(Route::Lesson {
                id: self.lesson.clone(),
                step: self.first.clone(),
            }));
        } else if ui.input(|input| input.key_pressed(Key::Escape)) {
            commands.push(Command::Go(Route::Home));
        }
        commands
    }
}
