//! Presenting: which window shows the slide and which the teacher's notes, which slide is held, and since when.

use std::time::Duration;

use egui::{Context, Ui, Vec2, layers::GraphicLayers};
use jiff::{Timestamp, tz::TimeZone};

use super::{App, Screen, stage_zoom};
use crate::{
    screens::{
        lesson::Held,
        speaker::{self, NotesAct, NotesAt, Speaker},
    },
    ui::{Look, Strings},
};

/// The windows of the app. The second one is there only while the teacher wants notes in a window of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// The one that is always there.
    Main,
    /// The one beside it.
    Second,
}

/// What a window shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The screen that is open.
    Screen,
    /// The slide, for the class.
    Slide,
    /// The teacher's notes.
    Notes,
}

/// The slide that the class goes on seeing.
#[derive(Default)]
enum Hold {
    /// None: it sees the slide that is open.
    #[default]
    No,
    /// The next that is painted.
    Wanted,
    /// As it was painted.
    Picture(GraphicLayers),
}

/// What there is to presenting beside the lesson; nothing of it is stored.
#[derive(Default)]
pub(super) struct Speaking {
    at: NotesAt,
    /// Whether the slide is in the second window and the notes are in the main one.
    swapped: bool,
    /// Whether a second window was refused.
    refused: bool,
    hold: Hold,
    /// The minute in which it began, counted as the computer's clock counts.
    since: i64,
    /// Size of the class's screen in points, once it was painted.
    screen: Option<Vec2>,
}

impl Speaking {
    fn begin() -> Self {
        Self {
            since: minute_now(),
            ..Self::default()
        }
    }

    /// Whether the class's window shows a picture that is held.
    pub(super) fn held(&self) -> Held {
        match (&self.hold, self.at) {
            (Hold::No | Hold::Wanted, _) => Held::No,
            (Hold::Picture(_), NotesAt::OwnWindow) => Held::Beside,
            (Hold::Picture(_), _) => Held::Alone,
        }
    }

    /// After the class's window was drawn: keeps its picture, or puts the one that is held in its place, with what is
    /// said of it; nothing is said while something else is to be seen.
    pub(super) fn hold_slide(&mut self, ui: &mut Ui, look: &Look<'_>, said: Option<&str>) {
        let ctx = ui.ctx().clone();
        let held = self.held();
        if held == Held::No {
            self.screen = Some(ctx.content_rect().size());
        }
        match &self.hold {
            Hold::Wanted if !ctx.will_discard() => {
                self.hold = Hold::Picture(ctx.graphics(GraphicLayers::clone));
                ctx.request_repaint();
            }
            Hold::Picture(picture) => {
                if let Some(words) = said {
                    ctx.graphics_mut(|layers| layers.clone_from(picture));
                    speaker::held_ui(ui, look, held, words);
                }
            }
            Hold::No | Hold::Wanted => {}
        }
    }

    /// The teacher's notes in a window.
    pub(super) fn notes<R>(&self, ctx: &Context, add: impl FnOnce(&Speaker<'_>) -> R) -> R {
        ctx.request_repaint_after(until_next_minute());
        let clock = clock();
        let elapsed = u32::try_from(minute_now() - self.since).unwrap_or(0);
        let own = ctx.content_rect().size() * ctx.zoom_factor();
        let own = own / stage_zoom(own);
        add(&Speaker {
            at: self.at,
            clock: clock.as_deref(),
            elapsed,
            held: !matches!(self.hold, Hold::No),
            refused: self.refused,
            screen: match self.at {
                NotesAt::OneWindow => own,
                NotesAt::Closed | NotesAt::OwnWindow => self.screen.unwrap_or(own),
            },
        })
    }

    fn put(&mut self, at: NotesAt) {
        // A picture that is held is one of the window and of the size in which it was painted.
        if self.swapped {
            self.hold = Hold::No;
        } else if at == NotesAt::OneWindow && !matches!(self.hold, Hold::No) {
            self.hold = Hold::Wanted;
        }
        self.at = at;
        self.swapped = false;
    }

    fn act(&mut self, act: NotesAct) {
        match act {
            NotesAct::Toggle if self.at != NotesAt::Closed => self.put(NotesAt::Closed),
            NotesAct::Toggle | NotesAct::OwnWindow => self.put(NotesAt::OwnWindow),
            NotesAct::Rehearse => self.put(NotesAt::OneWindow),
            NotesAct::Swap => {
                if matches!(self.hold, Hold::No) {
                    self.swapped = self.at == NotesAt::OwnWindow && !self.swapped;
                }
            }
            NotesAct::Hold if matches!(self.hold, Hold::No) => self.hold = Hold::Wanted,
            NotesAct::Hold => self.hold = Hold::No,
            NotesAct::Restart => self.since = minute_now(),
        }
    }
}

impl App {
    /// Begins or ends presenting.
    pub(super) fn present(&mut self, on: bool) {
        self.presenting = on;
        self.fullscreen = Some(on);
        self.speaking = Speaking::begin();
    }

    pub(super) fn on_notes(&mut self, act: NotesAct) {
        if act == NotesAct::Rehearse {
            self.present(true);
        }
        self.speaking.act(act);
    }

    /// What a window shows.
    pub(super) fn shown(&self, window: Window) -> Shown {
        if !(self.presenting && self.screen.can_present()) {
            return Shown::Screen;
        }
        let notes = match self.notes_at() {
            NotesAt::Closed => None,
            NotesAt::OneWindow => Some(Window::Main),
            NotesAt::OwnWindow if self.speaking.swapped => Some(Window::Main),
            NotesAt::OwnWindow => Some(Window::Second),
        };
        if notes == Some(window) {
            Shown::Notes
        } else {
            Shown::Slide
        }
    }

    /// Where the notes are; a demo by itself has none.
    fn notes_at(&self) -> NotesAt {
        match self.screen {
            Screen::Lesson(_) if self.presenting => self.speaking.at,
            _ => NotesAt::Closed,
        }
    }

    /// Whether the second window is wanted.
    pub fn has_second_window(&self) -> bool {
        self.notes_at() == NotesAt::OwnWindow
    }

    /// Whether the second window shows the slide, for the class.
    pub fn second_shows_slide(&self) -> bool {
        self.has_second_window() && self.speaking.swapped
    }

    /// Somebody closed the second window.
    pub fn second_window_closed(&mut self) {
        self.speaking.put(NotesAt::Closed);
    }

    /// The computer gave no second window: the notes stand in the main one, which says so.
    pub fn second_window_refused(&mut self) {
        self.speaking.refused = true;
        self.speaking.put(NotesAt::OneWindow);
    }

    /// The title of the second window: never a learner's name.
    pub fn second_title(&self) -> String {
        let lesson = self.lesson_title().unwrap_or_default();
        Strings::of(self.lang).text_with("speaker-title", &[("lesson", lesson)])
    }
}

/// The minute of the computer's clock, counted from its beginning.
fn minute_now() -> i64 {
    Timestamp::now().as_second().div_euclid(60)
}

fn until_next_minute() -> Duration {
    let into = Timestamp::now().as_millisecond().rem_euclid(60_000);
    Duration::from_millis(60_000 - into.unsigned_abs())
}

/// Hour and minute where this computer is; none where it does not know.
fn clock() -> Option<String> {
    let zone = TimeZone::try_system().ok()?;
    let time = Timestamp::now().to_zoned(zone).time();
    Some(format!("{:02}:{:02}", time.hour(), time.minute()))
}
