//! What whoever presents sees: the slide, small and alive; the note for this step, what comes next, clock and pace.
//!
//! In a window of its own beside the class's, or in the only one, to rehearse.

mod pace;

use egui::{CentralPanel, Frame, Margin, Panel, Rect, ScrollArea, Ui, UiBuilder, Vec2, vec2};

pub use self::pace::{Pace, Planned, Weight};
use super::{
    Command, Scene,
    lesson::{Held, LessonScreen, Progress},
};
use crate::ui::{
    Look, Place, miniature, tokens,
    widgets::{self, Tone},
};

/// From this width on the notes stand beside the slide, below it they stand under it; in points.
const BESIDE: f32 = 700.0;
/// How much of the room the slide has at most: beside the note with what comes next under it, and over both.
const SLIDE_BESIDE: Vec2 = vec2(0.6, 0.74);
const SLIDE_OVER: Vec2 = vec2(1.0, 0.45);
/// In a window so many times as wide as it is high nothing fits under a slide: all words stand beside it.
const LOW: f32 = 2.0;
const SLIDE_LOW: Vec2 = vec2(0.4, 1.0);
/// Round the bar.
const BAR: Margin = Margin::symmetric(16, 8);
/// Round what is under it.
const MARGIN: Margin = Margin::same(16);

/// What can be done about the notes and the slide that the class sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesAct {
    /// Open the notes in a window of their own, or close them.
    Toggle,
    /// Present with the notes beside the slide in the one window.
    Rehearse,
    /// Open the notes in a window of their own.
    OwnWindow,
    /// Notes and slide exchange their windows.
    Swap,
    /// Hold the slide that the class sees, or let it go.
    Hold,
    /// Count the minutes from now.
    Restart,
}

/// Where the notes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NotesAt {
    /// Nowhere.
    #[default]
    Closed,
    /// In a window of their own; the class's is the other one.
    OwnWindow,
    /// In the one window, with the slide.
    OneWindow,
}

/// What the screen shows beside the lesson.
#[derive(Clone, Copy, Debug)]
pub struct Speaker<'a> {
    /// Where the notes are.
    pub at: NotesAt,
    /// Hour and minute of the day, where the computer says them.
    pub clock: Option<&'a str>,
    /// Minutes since the beginning.
    pub elapsed: u32,
    /// Whether the class sees a slide that is held.
    pub held: bool,
    /// Whether a window of their own was refused.
    pub refused: bool,
    /// Size of the class's screen, in points.
    pub screen: Vec2,
}

/// Draws the notes, with the slide that is open, and returns what is wanted.
pub fn speaker_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lesson: &mut LessonScreen,
    speaker: &Speaker<'_>,
) -> Vec<Command> {
    let look = &scene.look;
    let mut commands = Vec::new();
    let Some(progress) = lesson.progress(scene) else {
        return lesson.ui(ui, scene);
    };
    let frame = Frame::new().fill(look.palette.card).inner_margin(BAR);
    Panel::top("speaker-bar")
        .frame(frame)
        .resizable(false)
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                times_ui(ui, look, &progress, speaker);
                acts_ui(ui, look, speaker, &mut commands);
            });
            says_ui(ui, look, speaker);
        });
    CentralPanel::no_frame()
        .frame(Frame::new().inner_margin(MARGIN))
        .show(ui, |ui| {
            let all = ui.available_rect_before_wrap();
            let beside = all.width() >= BESIDE;
            let low = !beside && all.width() > LOW * all.height();
            let share = match (beside, low) {
                (true, _) => SLIDE_BESIDE,
                (false, true) => SLIDE_LOW,
                (false, false) => SLIDE_OVER,
            };
            let room = Rect::from_min_size(all.min, all.size() * share);
            let place = slide_ui(ui, scene, lesson, speaker, room, &mut commands);
            let gap = f32::from(MARGIN.left);
            let under = all.with_min_y(place.bottom() + gap);
            let right = all.with_min_x(room.right() + gap);
            if beside {
                part_ui(ui, "note", right, |ui| {
                    note_ui(ui, scene, lesson, &progress);
                });
                part_ui(ui, "next", under.with_max_x(room.right()), |ui| {
                    next_ui(ui, look, &progress);
                });
            } else {
                part_ui(ui, "note", if low { right } else { under }, |ui| {
                    note_ui(ui, scene, lesson, &progress);
                    ui.add_space(tokens::GAP_L);
                    next_ui(ui, look, &progress);
                });
            }
        });
    commands
}

/// Clock, minutes, pace.
fn times_ui(ui: &mut Ui, look: &Look<'_>, progress: &Progress, speaker: &Speaker<'_>) {
    if let Some(clock) = speaker.clock {
        widgets::text_bold(ui, look, clock);
    }
    let (n, all) = (
        speaker.elapsed.to_string(),
        format!("{:.0}", progress.planned.all),
    );
    widgets::text(
        ui,
        look,
        &look.t_with("speaker-elapsed", &[("n", &n), ("all", &all)]),
    );
    let (id, minutes) = match progress.planned.pace(speaker.elapsed) {
        Pace::Ahead(minutes) => ("speaker-ahead", minutes),
        Pace::InTime => ("speaker-in-time", 0),
        Pace::Behind(minutes) => ("speaker-behind", minutes),
    };
    widgets::text_bold(ui, look, &look.t_with(id, &[("n", &minutes.to_string())]));
}

fn acts_ui(ui: &mut Ui, look: &Look<'_>, speaker: &Speaker<'_>, commands: &mut Vec<Command>) {
    let hold = if speaker.held {
        "speaker-let-go"
    } else {
        "speaker-hold"
    };
    let own = speaker.at == NotesAt::OwnWindow;
    let close = if own {
        "speaker-close"
    } else {
        "speaker-slide-alone"
    };
    let acts = [
        (hold, NotesAct::Hold, true),
        // A picture that is held belongs to its window.
        ("speaker-swap", NotesAct::Swap, own && !speaker.held),
        ("speaker-own-window", NotesAct::OwnWindow, !own),
        ("speaker-restart", NotesAct::Restart, true),
        (close, NotesAct::Toggle, true),
    ];
    for (id, act, offered) in acts {
        if offered && widgets::pill_button(ui, look, &look.t(id)).clicked() {
            commands.push(Command::Notes(act));
        }
    }
}

/// What has to be known about the windows just now.
fn says_ui(ui: &mut Ui, look: &Look<'_>, speaker: &Speaker<'_>) {
    let says = [
        ("speaker-held", speaker.held),
        (
            "speaker-refused",
            speaker.refused && speaker.at == NotesAt::OneWindow,
        ),
    ];
    for (id, is_so) in says {
        if is_so {
            super::parts::announced(ui, look, Tone::Mend, &look.t(id));
        }
    }
}

/// The slide, in the size of the class's screen made small; gives the place it takes.
fn slide_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lesson: &mut LessonScreen,
    speaker: &Speaker<'_>,
    room: Rect,
    commands: &mut Vec<Command>,
) -> Rect {
    let look = &scene.look;
    let stage = Scene {
        look: Look {
            place: Place::Stage,
            ..*look
        },
        ..*scene
    };
    let name = look.t("speaker-slide");
    let (wanted, place) = miniature::miniature(ui, &name, room, speaker.screen, |ui| {
        lesson.shown_ui(ui, &stage, Held::No)
    });
    commands.extend(wanted);
    let edge = egui::Stroke::new(tokens::HAIRLINE, look.palette.edge);
    ui.painter()
        .rect_stroke(place, 0.0, edge, egui::StrokeKind::Outside);
    place
}

/// A part of the screen that scrolls by itself where its words need it.
fn part_ui(ui: &mut Ui, name: &str, place: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(UiBuilder::new().id_salt(name).max_rect(place), |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, add);
    });
}

/// Where one is, and the note.
fn note_ui(ui: &mut Ui, scene: &Scene<'_>, lesson: &LessonScreen, progress: &Progress) {
    let look = &scene.look;
    let (n, all) = progress.slide;
    let (n, all) = (n.to_string(), all.to_string());
    let args = [("n", n.as_str()), ("all", &all), ("name", &progress.step)];
    widgets::text_soft(ui, look, &look.t_with("speaker-place", &args));
    ui.add_space(tokens::GAP_S);
    widgets::heading(ui, look, 2, &look.t("lesson-for-teacher"));
    lesson.note_ui(ui, scene);
    ui.add_space(tokens::GAP_L);
    widgets::text_soft(ui, look, &look.t("speaker-keys"));
}

/// What comes next.
fn next_ui(ui: &mut Ui, look: &Look<'_>, progress: &Progress) {
    widgets::heading(ui, look, 2, &look.t("speaker-next"));
    match &progress.next {
        Some((name, words)) => {
            widgets::text_bold(ui, look, name);
            if !words.is_empty() {
                widgets::text(ui, look, words);
            }
        }
        None => {
            widgets::text_soft(ui, look, &look.t("speaker-last"));
        }
    }
}

/// In the class's window while its slide is held: for a screen reader that it is, and how to go on where the teacher
/// has no other window.
pub fn held_ui(ui: &mut Ui, look: &Look<'_>, held: Held, words: &str) {
    let words = look.t(words);
    if held == Held::Alone {
        // Over the line of keys, most of which do nothing now.
        let screen = ui.ctx().content_rect();
        let strip = Frame::new().fill(look.palette.card).inner_margin(BAR);
        egui::Area::new(egui::Id::unique("held"))
            .order(egui::Order::Foreground)
            .pivot(egui::Align2::LEFT_BOTTOM)
            .fixed_pos(screen.left_bottom())
            .show(ui, |ui| {
                strip.show(ui, |ui| {
                    ui.set_width(screen.width() - BAR.sum().x);
                    widgets::heading_sized(ui, look, 1, tokens::SMALL, &words);
                });
            });
    } else {
        let whole = ui.interact(ui.max_rect(), ui.scope_id().with("held"), egui::Sense::hover());
        ui.ctx().accesskit_node_builder(whole.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_level(1);
            node.set_label(words);
        });
    }
}
