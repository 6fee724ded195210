//! The bar at the top of every screen: where one is, whether it is saved, language, text size.

use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Ui};

use super::{Command, Route, SaveState, Scene, speaker::NotesAct, unsaved};
use crate::{
    course::{Lang, lesson::Lesson},
    ui::{
        miniature, tokens,
        widgets::{self, Icon, Tone},
    },
};

/// Below this width of the window words that are not needed are left out, in points.
const ROOMY: f32 = 932.0;
/// Most of the window's height that what is said under the bar takes.
const SAID: f32 = 0.4;
/// Room that the title of a lesson needs, in points.
const TITLE: f32 = 450.0;
/// Room that the app's subtitle needs beside its name, in points.
const SUBTITLE: f32 = 220.0;

/// The bar over Home and the screens reached from it.
pub(super) fn home_bar_ui(ui: &mut Ui, scene: &Scene<'_>, at_home: bool) -> Vec<Command> {
    bar_ui(ui, scene, None, |ui, commands| {
        let look = &scene.look;
        if at_home {
            widgets::text_bold(ui, look, &look.t("app-name"));
            if ui.available_width() > SUBTITLE {
                widgets::text_soft(ui, look, &look.t("app-subtitle"));
            }
        } else if widgets::icon_pill(
            ui,
            look,
            Some(Icon::Back),
            &look.t("bar-course"),
            &look.t("bar-back-to-course"),
        )
        .clicked()
        {
            commands.push(Command::Go(Route::Home));
        }
    })
}

/// The bar over a screen that is left for the one it was opened from.
pub(super) fn back_bar_ui(ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
    bar_ui(ui, scene, None, |ui, commands| {
        let look = &scene.look;
        let back = (look.t("bar-back"), look.t("bar-back-name"));
        if widgets::icon_pill(ui, look, Some(Icon::Back), &back.0, &back.1).clicked() {
            commands.push(Command::Back);
        }
    })
}

/// The bar over a demo of the gallery, and whether it was left for all demos.
pub(super) fn demo_bar_ui(ui: &mut Ui, scene: &Scene<'_>) -> (Vec<Command>, bool) {
    let mut back = false;
    let commands = bar_ui(ui, scene, None, |ui, _| {
        let look = &scene.look;
        let (words, name) = (look.t("demos-heading"), look.t("demos-back"));
        back = widgets::icon_pill(ui, look, Some(Icon::Back), &words, &name).clicked();
    });
    (commands, back)
}

/// The bar over a lesson.
pub(super) fn lesson_bar_ui(ui: &mut Ui, scene: &Scene<'_>, lesson: &Lesson) -> Vec<Command> {
    let look = &scene.look;
    bar_ui(ui, scene, Some(lesson), |ui, commands| {
        let back = (look.t("bar-course"), look.t("bar-back-to-course"));
        if widgets::icon_pill(ui, look, Some(Icon::Back), &back.0, &back.1).clicked() {
            commands.push(Command::Go(Route::Home));
        }
        let number = scene
            .course
            .entry(&lesson.id)
            .map(|entry| format!("{} ", entry.number));
        let title = number.unwrap_or_default() + lesson.title.get(look.lang());
        if ui.available_width() > TITLE {
            let module = scene
                .course
                .module_of(&lesson.id)
                .map_or(1, |module| usize::from(module.number));
            let words = egui::RichText::new(title)
                .font(look.bold(tokens::LABEL))
                .color(look.palette.module(module));
            ui.add(egui::Label::new(words).truncate());
        }
    })
}

fn bar_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lesson: Option<&Lesson>,
    left: impl FnOnce(&mut Ui, &mut Vec<Command>),
) -> Vec<Command> {
    let look = &scene.look;
    let mut commands = Vec::new();
    let frame = Frame::new()
        .fill(look.palette.chrome)
        .inner_margin(Margin::symmetric(16, 7));
    Panel::top("top-bar")
        .frame(frame)
        .resizable(false)
        .show(ui, |ui| {
            let roomy = is_roomy(ui);
            let right = egui::Id::unique(("bar-right", roomy, lesson.is_some()));
            ui.horizontal(|ui| {
                // Left before right, so that the keyboard goes that way; the right side's width is the
                // one it had in the frame before.
                let right_width = ui.data(|data| data.get_temp(right)).unwrap_or(0.0_f32);
                let left_width = (ui.available_width() - right_width - tokens::GAP_S).max(40.0);
                let left_size = egui::vec2(left_width, tokens::TARGET_SMALL);
                ui.allocate_ui_with_layout(left_size, Layout::left_to_right(Align::Center), |ui| {
                    ui.set_min_size(left_size);
                    left(ui, &mut commands);
                });
                let shown = ui.horizontal(|ui| {
                    // Pills keep their words on one line, whatever room the frame before left them.
                    ui.set_max_width(f32::INFINITY);
                    saved_ui(ui, scene, roomy);
                    controls_ui(ui, scene, lesson, roomy, &mut commands);
                });
                let width = shown.response.rect.width();
                if (width - right_width).abs() > 0.5 {
                    ui.data_mut(|data| data.insert_temp(right, width));
                    ui.ctx().request_discard("the bar's right side changed its width");
                }
            });
            said_ui(ui, scene, &mut commands);
        });
    commands
}

/// What is not saved, and the notice. Where text is large they scroll, so that the page keeps room below them.
fn said_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    if scene.notice.is_none() && !unsaved::is_shown(scene) {
        return;
    }
    let most = ui.ctx().content_rect().height() * SAID;
    let scroll = ScrollArea::vertical().id_salt("said").max_height(most);
    // The bar has room for what it had room for before, and no more.
    let scroll = scroll.min_scrolled_height(most);
    scroll.auto_shrink([false, true]).show(ui, |ui| {
        unsaved::banner_ui(ui, scene, commands);
        if let Some(notice) = scene.notice {
            widgets::callout(ui, look, Tone::Note, |ui| {
                ui.horizontal_wrapped(|ui| {
                    widgets::text(ui, look, notice);
                    if widgets::secondary_button(ui, look, &look.t("bar-understood")).clicked() {
                        commands.push(Command::CloseNotice);
                    }
                });
            });
        }
    });
}

fn saved_ui(ui: &mut Ui, scene: &Scene<'_>, roomy: bool) {
    let look = &scene.look;
    match scene.save {
        SaveState::Saved => {
            let (rect, _) = ui.allocate_exact_size(egui::Vec2::splat(look.size(13.0)), egui::Sense::empty());
            Icon::Tick.paint(ui.painter(), rect, look.palette.good);
            let words = egui::RichText::new(look.t("bar-saved"))
                .font(look.font(tokens::SMALL))
                .color(look.palette.good);
            ui.label(words);
        }
        SaveState::Guest if roomy => {
            widgets::text_soft(ui, look, &look.t("bar-guest-note"));
        }
        SaveState::Guest | SaveState::Nothing | SaveState::NotSaved { .. } => {}
    }
}

fn controls_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lesson: Option<&Lesson>,
    roomy: bool,
    commands: &mut Vec<Command>,
) {
    let look = &scene.look;
    if widgets::icon_pill(
        ui,
        look,
        None,
        &look.t("bar-language"),
        &look.t("bar-language-name"),
    )
    .clicked()
    {
        let other = match look.lang() {
            Lang::En => Lang::Zh,
            Lang::Zh => Lang::En,
        };
        commands.push(Command::Speak(other));
    }
    if widgets::icon_pill(ui, look, None, "A−", &look.t("bar-smaller")).clicked() {
        commands.push(Command::Set(scene.settings.with_smaller_text()));
    }
    if widgets::icon_pill(ui, look, None, "A+", &look.t("bar-larger")).clicked() {
        commands.push(Command::Set(scene.settings.with_larger_text()));
    }
    if (roomy || lesson.is_some()) && widgets::pill_button(ui, look, &look.t("bar-glossary")).clicked() {
        commands.push(Command::Go(Route::Glossary));
    }
    if lesson.is_some() {
        if roomy {
            show_ui(ui, scene, commands);
        }
        return;
    }
    if widgets::pill_button(ui, look, &look.t("bar-settings")).clicked() {
        commands.push(Command::Go(Route::Settings));
    }
    if roomy {
        if widgets::pill_button(ui, look, &look.t("bar-about")).clicked() {
            commands.push(Command::Go(Route::About));
        }
        let who = match scene.nickname {
            Some(name) => look.t_with("bar-learner", &[("name", name)]),
            None => look.t("bar-guest"),
        };
        if widgets::pill_button(ui, look, &who).clicked() {
            commands.push(Command::Go(Route::Welcome));
        }
    }
}

/// Whether the bar has room for everything.
pub(super) fn is_roomy(ui: &Ui) -> bool {
    miniature::screen_rect(ui).width() > ROOMY
}

/// What brings a lesson before a class: in the bar, or where the steps unfold when the bar has no room.
pub(super) fn show_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let look = &scene.look;
    for (id, command) in [
        ("bar-rehearse", Command::Notes(NotesAct::Rehearse)),
        ("bar-present", Command::Present(true)),
    ] {
        if widgets::pill_button(ui, look, &look.t(id)).clicked() {
            commands.push(command);
        }
    }
}
