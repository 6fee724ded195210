//! Settings: language, text size, motion, contrast, what paints the window; and where the learner's files are.

use egui::Ui;

use super::{Command, Route, Scene, learners, parts, top_bar};
use crate::{
    course::{Depth, Lang},
    learner::{
        Contrast, Motion, Renderer, Settings,
        settings::{TEXT_PERCENT, TEXT_STEP},
    },
    ui::{
        tokens,
        widgets::{self, ChoiceRole, ChoiceRow, SliderSpec},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 620.0;
/// Text size of the large-text mode, in percent.
const LARGE_TEXT: u16 = 150;

/// Draw the page and return what the learner wants.
pub fn settings_ui(ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
    let mut commands = top_bar::home_bar_ui(ui, scene, false);
    let look = &scene.look;
    let mut wanted = scene.settings.clone();
    parts::page_ui(ui, WIDTH, |ui| {
        widgets::heading(ui, look, 1, &look.t("settings-heading"));
        ui.add_space(tokens::GAP);

        widgets::heading(ui, look, 2, &look.t("settings-language"));
        for (lang, id) in [(Lang::En, "welcome-english"), (Lang::Zh, "welcome-chinese")] {
            let (words, selected) = (look.t(id), look.lang() == lang);
            if choice(ui, scene, ChoiceRole::Radio, &words, selected, None) {
                commands.push(Command::Speak(lang));
            }
        }
        ui.add_space(tokens::GAP_L);

        text_size_ui(ui, scene, &mut wanted);
        ui.add_space(tokens::GAP_L);

        let less = wanted.motion == Motion::Less;
        if tick(ui, scene, "settings-motion", less, &[]) {
            wanted.motion = if less { Motion::Full } else { Motion::Less };
        }
        let high = wanted.contrast == Contrast::High;
        if tick(ui, scene, "settings-contrast", high, &[]) {
            wanted.contrast = if high { Contrast::Normal } else { Contrast::High };
        }
        let large = is_large_text(&wanted);
        if tick(ui, scene, "settings-large", large, &[]) {
            wanted = large_text(&wanted, !large);
        }
        ui.add_space(tokens::GAP_L);

        widgets::heading(ui, look, 2, &look.t("settings-host"));
        let gl = wanted.renderer == Some(Renderer::Gl);
        if tick(ui, scene, "settings-host-gl", gl, &[]) {
            wanted.renderer = if gl { None } else { Some(Renderer::Gl) };
        }
        ui.add_space(tokens::GAP_L);
        learners::settings_ui(ui, scene, &mut wanted, &mut commands);
        learner_ui(ui, scene, &mut commands);
    });
    if wanted != *scene.settings {
        commands.push(Command::Set(wanted));
    }
    commands
}

/// Whether the large-text mode is on.
pub(super) fn is_large_text(settings: &Settings) -> bool {
    settings.text_percent >= LARGE_TEXT
        && settings.motion == Motion::Less
        && settings.contrast == Contrast::High
}

/// The settings of the large-text mode, or those without it. How many reviews a day there are follows from it.
fn large_text(settings: &Settings, on: bool) -> Settings {
    let (text_percent, motion, contrast, depth) = if on {
        (LARGE_TEXT, Motion::Less, Contrast::High, Depth::Core)
    } else {
        (100, Motion::Full, Contrast::Normal, Depth::Full)
    };
    Settings {
        text_percent,
        motion,
        contrast,
        depth,
        ..settings.clone()
    }
}

/// A setting that is on or off, with its note; whether it is to change.
pub(super) fn tick(ui: &mut Ui, scene: &Scene<'_>, id: &str, on: bool, args: &[(&str, &str)]) -> bool {
    let look = &scene.look;
    let note = look.t_with(&format!("{id}-note"), args);
    choice(ui, scene, ChoiceRole::Check, &look.t(id), on, Some(&note))
}

fn choice(
    ui: &mut Ui,
    scene: &Scene<'_>,
    role: ChoiceRole,
    text: &str,
    selected: bool,
    note: Option<&str>,
) -> bool {
    let row = ChoiceRow {
        key: None,
        text,
        selected,
        role,
        verdict: None,
        note,
        enabled: true,
    };
    let clicked = widgets::choice_row(ui, &scene.look, row).clicked();
    ui.add_space(tokens::UNIT);
    clicked
}

fn text_size_ui(ui: &mut Ui, scene: &Scene<'_>, wanted: &mut Settings) {
    let look = &scene.look;
    let mut percent = f64::from(wanted.text_percent);
    let spec = SliderSpec {
        label: &look.t("settings-text"),
        value_text: &look.t_with(
            "settings-text-value",
            &[("percent", &wanted.text_percent.to_string())],
        ),
        min: f64::from(*TEXT_PERCENT.start()),
        max: f64::from(*TEXT_PERCENT.end()),
        step: f64::from(TEXT_STEP),
        logarithmic: false,
        colour: None,
    };
    let slider = widgets::value_slider(ui, look, spec, &mut percent);
    widgets::text_soft(ui, look, &look.t("settings-text-keys"));
    // Text that grows under a dragging pointer would move the slider away from it.
    let held = egui::Id::unique("text-size-held");
    if slider.dragged() {
        ui.data_mut(|data| data.insert_temp(held, percent));
    } else if let Some(dragged_to) = ui.data_mut(|data| data.remove_temp::<f64>(held)) {
        wanted.text_percent = dragged_to as u16;
    } else if slider.changed() {
        wanted.text_percent = percent as u16;
    }
}

fn learner_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    if let Some(folder) = scene.folder {
        widgets::heading(ui, look, 2, &look.t("settings-where"));
        widgets::text(ui, look, &folder.display().to_string());
    } else {
        widgets::text(ui, look, &look.t("settings-where-guest"));
    }
    ui.add_space(tokens::GAP_S);
    ui.horizontal_wrapped(|ui| {
        for (id, route) in [
            ("learners-data", Route::MyData),
            ("learners-privacy", Route::Privacy),
            ("settings-switch", Route::Welcome),
            ("about-heading", Route::About),
        ] {
            if widgets::secondary_button(ui, look, &look.t(id)).clicked() {
                commands.push(Command::Go(route));
            }
        }
    });
}
