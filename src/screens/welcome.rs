//! First start, or choosing who learns: the language, and whether anything is kept.

use egui::{TextEdit, Ui};

use super::{Command, Route, Scene, learners, parts};
use crate::{
    course::Lang,
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole, ChoiceRow, Tone},
    },
};

/// Widest the questions get, in points.
const WIDTH: f32 = 620.0;

/// What the learner has typed so far.
#[derive(Clone, Debug, Default)]
pub struct WelcomeScreen {
    nickname: String,
    missing: bool,
}

impl WelcomeScreen {
    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = Vec::new();
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            ui.add_space(tokens::GAP_S);
            widgets::heading(ui, look, 1, &look.t("welcome-heading"));
            widgets::text_soft(ui, look, &look.t("app-subtitle"));
            ui.add_space(tokens::GAP_L);
            language_ui(ui, scene, &mut commands);
            ui.add_space(tokens::GAP_L);
            self.learner_ui(ui, scene, &mut commands);
        });
        commands
    }

    fn learner_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
        let look = &scene.look;
        if let Some(notice) = scene.notice {
            parts::announced(ui, look, Tone::Note, notice);
            ui.add_space(tokens::GAP);
        }
        // Where several people share a computer, nobody is to go on as somebody else by accident.
        let guest_first = scene.settings.shared;
        if guest_first {
            guest_ui(ui, look, commands);
            ui.add_space(tokens::GAP_L);
        }
        if !scene.learners.is_empty() {
            learners::known_ui(ui, look, scene.learners, commands);
            ui.add_space(tokens::GAP_L);
        }
        widgets::heading(ui, look, 2, &look.t("welcome-keep"));
        let label = widgets::text(ui, look, &look.t("welcome-nickname"));
        let field = TextEdit::singleline(&mut self.nickname)
            .font(look.font(tokens::BODY))
            .char_limit(crate::learner::profile::MAX_NICKNAME)
            .margin(egui::Margin::symmetric(12, 10))
            .min_size(egui::vec2(0.0, tokens::TARGET))
            .desired_width(320.0);
        let field = ui.add(field).labelled_by(label.id);
        widgets::focus_ring(ui, look, &field, tokens::RADIUS);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        if field.changed() {
            self.missing = false;
        }
        ui.add_space(tokens::GAP_S);
        let start = widgets::primary_button(ui, look, &look.t("welcome-start")).clicked();
        if start || entered {
            if self.nickname.trim().is_empty() {
                self.missing = true;
            } else {
                commands.push(Command::BeNewLearner(self.nickname.trim().to_owned()));
            }
        }
        if self.missing {
            parts::missing(ui, look, &look.t("welcome-nickname-missing"), start || entered);
        }
        widgets::text_soft(ui, look, &look.t("welcome-honest"));
        ui.add_space(tokens::GAP_L);
        if !guest_first {
            guest_ui(ui, look, commands);
        }
        ui.add_space(tokens::GAP_L);
        if widgets::link_button(ui, look, &look.t("learners-bring")).clicked() {
            commands.push(Command::Go(Route::Bring));
        }
    }
}

fn guest_ui(ui: &mut Ui, look: &Look<'_>, commands: &mut Vec<Command>) {
    if widgets::secondary_button(ui, look, &look.t("welcome-guest")).clicked() {
        commands.push(Command::BeGuest);
    }
    widgets::text_soft(ui, look, &look.t("welcome-guest-note"));
}

fn language_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    widgets::heading(ui, look, 2, &look.t("welcome-language"));
    for (lang, id) in [(Lang::En, "welcome-english"), (Lang::Zh, "welcome-chinese")] {
        let row = ChoiceRow {
            key: None,
            text: &look.t(id),
            selected: look.lang() == lang,
            role: ChoiceRole::Radio,
            verdict: None,
            note: None,
            enabled: true,
        };
        if widgets::choice_row(ui, look, row).clicked() {
            commands.push(Command::Speak(lang));
        }
    }
}
