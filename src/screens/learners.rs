//! Who learns: nickname and mark, the list of those known here, and the settings of a computer that several use.

use egui::{Color32, TextEdit, Ui};

use super::{Command, Route, Scene, parts};
use crate::{
    learner::{Card, Profile, Settings, profile::MAX_NICKNAME},
    ui::{
        Look,
        mark::Mark,
        tokens,
        widgets::{self, ChoiceRole},
    },
};

/// After how many minutes without a touch the app asks again who learns, where that is wanted.
pub const IDLE_MINUTES: u32 = 10;

/// The marks that learners can have: never by colour alone.
const MARKS: [(Mark, &str); 5] = [
    (Mark::Disc, "learners-mark-1"),
    (Mark::Diamond, "learners-mark-2"),
    (Mark::Triangle, "learners-mark-3"),
    (Mark::Square, "learners-mark-4"),
    (Mark::Ring, "learners-mark-5"),
];

/// The mark of a learner with this colour.
fn mark(look: &Look<'_>, colour: u8) -> (Mark, Color32) {
    let at = usize::from(colour) % MARKS.len();
    let mark = MARKS.get(at).map_or(Mark::Disc, |(mark, _)| *mark);
    (
        mark,
        look.palette.series.get(at).copied().unwrap_or(look.palette.ink),
    )
}

/// Nickname and mark as they are being changed.
#[derive(Clone, Debug, Default)]
pub(super) struct ProfileDraft {
    nickname: String,
    colour: u8,
    bad: bool,
}

impl ProfileDraft {
    /// As they are now.
    pub(super) fn of(profile: &Profile) -> Self {
        Self {
            nickname: profile.nickname.clone(),
            colour: profile.colour % MARKS.len() as u8,
            bad: false,
        }
    }

    /// Draw it and return what the learner wants.
    pub(super) fn ui(&mut self, ui: &mut Ui, look: &Look<'_>) -> Option<Command> {
        widgets::heading(ui, look, 2, &look.t("learners-who"));
        let label = widgets::text(ui, look, &look.t("learners-nickname"));
        let field = TextEdit::singleline(&mut self.nickname)
            .font(look.font(tokens::BODY))
            .char_limit(MAX_NICKNAME)
            .margin(egui::Margin::symmetric(12, 10))
            .min_size(egui::vec2(0.0, tokens::TARGET))
            .desired_width(320.0);
        let field = ui.add(field).labelled_by(label.id);
        widgets::focus_ring(ui, look, &field, tokens::RADIUS);
        if field.changed() {
            self.bad = false;
        }
        widgets::text(ui, look, &look.t("learners-mark"));
        for (at, (_, name)) in (0_u8..).zip(MARKS) {
            ui.horizontal(|ui| {
                let (shape, colour) = mark(look, at);
                widgets::legend_mark(ui, look, shape, colour);
                if widgets::small_choice(ui, look, ChoiceRole::Radio, &look.t(name), self.colour == at)
                    .clicked()
                {
                    self.colour = at;
                }
            });
        }
        ui.add_space(tokens::GAP_S);
        let mut wanted = None;
        let save = widgets::secondary_button(ui, look, &look.t("learners-save")).clicked();
        if save {
            match crate::learner::clean_nickname(&self.nickname) {
                Some(nickname) => wanted = Some(Command::SetProfile(nickname, self.colour)),
                None => self.bad = true,
            }
        }
        if self.bad {
            let words = look.t_with("store-bad-nickname", &[("max", &MAX_NICKNAME.to_string())]);
            parts::missing(ui, look, &words, save);
        }
        wanted
    }
}

/// Those known on this computer, each with their mark; a press goes on as one of them.
pub(super) fn known_ui(ui: &mut Ui, look: &Look<'_>, learners: &[Card], commands: &mut Vec<Command>) {
    widgets::heading(ui, look, 2, &look.t("welcome-known"));
    for card in learners {
        ui.horizontal(|ui| {
            let (shape, colour) = mark(look, card.colour);
            widgets::legend_mark(ui, look, shape, colour);
            let words = look.t_with("welcome-continue-as", &[("name", &card.nickname)]);
            if widgets::secondary_button(ui, look, &words).clicked() {
                commands.push(Command::BeLearner(card.id.clone()));
            }
        });
    }
}

/// The settings of a computer that several people use, and the way to the class sheet.
pub(super) fn settings_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    wanted: &mut Settings,
    commands: &mut Vec<Command>,
) {
    let look = &scene.look;
    widgets::heading(ui, look, 2, &look.t("learners-class"));
    if super::settings::tick(ui, scene, "learners-shared", wanted.shared, &[]) {
        wanted.shared = !wanted.shared;
    }
    let minutes = IDLE_MINUTES.to_string();
    if super::settings::tick(
        ui,
        scene,
        "learners-idle",
        wanted.idle_return,
        &[("minutes", &minutes)],
    ) {
        wanted.idle_return = !wanted.idle_return;
    }
    if widgets::secondary_button(ui, look, &look.t("learners-class-sheet")).clicked() {
        commands.push(Command::Go(Route::Class));
    }
    ui.add_space(tokens::GAP_L);
}
