//! What both hosts show: the app, its title and full screen, and the frames counted for measurements.

use egui::{Color32, Context, Ui, ViewportBuilder, ViewportCommand};

use super::{WindowError, WindowOptions};
use crate::app::{App, Window};

/// Window size in points when nothing else is asked: fits a 1366×768 screen with its task bar.
const DEFAULT_SIZE: [f32; 2] = [1280.0, 700.0];
/// Below this the layouts are not tested.
const MIN_SIZE: [f32; 2] = [480.0, 320.0];
/// Size in points of the window for the teacher's notes, at a text size of 100 %.
const SECOND_SIZE: [f32; 2] = [1000.0, 620.0];

/// What comes after a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing until something happens.
    Wait,
    /// Another frame at once: frames are being counted.
    Again,
    /// The last frame asked for is painted.
    Close,
}

/// What a window was told last, and how it stands to the other one.
#[derive(Default)]
struct Told {
    title: String,
    /// The other window has changed something that this one may show.
    stale: bool,
    /// The frame that comes is there for that reason only.
    echoes: bool,
}

/// The app in a window, whichever host draws it.
pub(super) struct Session {
    app: App,
    options: WindowOptions,
    main: Told,
    second: Told,
    n_frames: u32,
    /// Whether the window was closed because somebody wanted it, not because it failed.
    pub(super) closed: bool,
}

impl Session {
    pub(super) fn new(app: App, options: WindowOptions) -> Self {
        Self {
            main: Told {
                title: app.window_title(),
                ..Told::default()
            },
            second: Told::default(),
            app,
            options,
            n_frames: 0,
            closed: false,
        }
    }

    /// A window as it is first asked for.
    pub(super) fn viewport(&self, window: Window) -> ViewportBuilder {
        let (title, size) = match window {
            Window::Main => (self.main.title.clone(), self.options.size.unwrap_or(DEFAULT_SIZE)),
            Window::Second => (
                self.app.second_title(),
                SECOND_SIZE.map(|points| points * self.app.text_zoom()),
            ),
        };
        ViewportBuilder::default()
            .with_title(title)
            .with_app_id("ground-truth")
            .with_inner_size(size)
            .with_min_inner_size(MIN_SIZE)
            .with_icon(crate::ui::icon())
    }

    /// Fonts and style before the first frame.
    pub(super) fn set_up(&self, ctx: &Context) {
        self.app.set_up(ctx);
    }

    /// One pass over what a window shows.
    pub(super) fn ui(&mut self, ui: &mut Ui, window: Window) {
        match window {
            Window::Main => self.app.ui(ui),
            Window::Second => self.app.second_ui(ui),
        }
        let ctx = ui.ctx();
        let title = match window {
            Window::Main => self.app.window_title(),
            Window::Second => self.app.second_title(),
        };
        let told = self.told(window);
        if title != told.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            told.title = title;
        }
        // The name of the window for a screen reader, which has no other way to it.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(told.title.as_str());
        });
        if window == Window::Main
            && let Some(fullscreen) = self.app.wants_fullscreen()
        {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(fullscreen));
        }
    }

    /// Whether a window may close now that somebody wants it.
    pub(super) fn may_close(&mut self, window: Window) -> bool {
        match window {
            Window::Main => self.app.may_close(),
            Window::Second => true,
        }
    }

    /// Whether the second window is wanted.
    pub(super) fn has_second(&self) -> bool {
        self.app.has_second_window()
    }

    /// Whether the second window shows the slide, for the class.
    pub(super) fn second_shows_slide(&self) -> bool {
        self.app.second_shows_slide()
    }

    /// Somebody closed the second window.
    pub(super) fn second_closed(&mut self) {
        self.app.second_window_closed();
        self.main.stale = true;
    }

    /// There is no second window to be had.
    pub(super) fn second_refused(&mut self, err: &WindowError) {
        log::warn!("no second window: {}", err.detail());
        self.app.second_window_refused();
        self.main.stale = true;
    }

    /// A window has painted a frame: the other one shows the same lesson, and follows. Whoever follows leads nobody,
    /// unless somebody has `touched` that window too.
    pub(super) fn led(&mut self, window: Window, touched: bool) {
        let follows = std::mem::take(&mut self.told(window).echoes);
        let other = match window {
            // It may just have been closed by its own key.
            Window::Second => Some(Window::Main),
            Window::Main => self.has_second().then_some(Window::Second),
        };
        if (touched || !follows)
            && let Some(other) = other
        {
            let other = self.told(other);
            other.stale = true;
            other.echoes = true;
        }
    }

    /// Whether a window is to be painted because of the other one; asked once.
    pub(super) fn takes_after(&mut self, window: Window) -> bool {
        std::mem::take(&mut self.told(window).stale)
    }

    fn told(&mut self, window: Window) -> &mut Told {
        match window {
            Window::Main => &mut self.main,
            Window::Second => &mut self.second,
        }
    }

    /// Counts a painted frame.
    pub(super) fn painted(&mut self) -> Next {
        if self.options.exit_after_frames == Some(self.n_frames) {
            // OpenGL's window closes with the frame after the last.
            return Next::Close;
        }
        self.n_frames += 1;
        if self.options.print_frames {
            say(&format!("frame {}", self.n_frames));
        }
        match self.options.exit_after_frames {
            None => Next::Wait,
            Some(last) if self.n_frames < last => Next::Again,
            Some(_) => Next::Close,
        }
    }

    /// Says that the second window has painted a frame, where frames are printed.
    pub(super) fn painted_second(&self) {
        if self.options.print_frames {
            say("frame of the second window");
        }
    }

    /// Whether frames are counted for a measurement, which waits for no screen.
    pub(super) fn measures(&self) -> bool {
        self.options.exit_after_frames.is_some()
    }

    /// What is behind everything in a window.
    pub(super) fn background(&self, window: Window) -> Color32 {
        self.app.background(window)
    }

    /// Tells the learner something about the window, on standard error and in the app.
    pub(super) fn tell(&mut self, string_id: &str) {
        say(&self.app.tell(string_id));
    }
}

#[expect(
    clippy::print_stderr,
    reason = "frames asked for by --print-frames, and what became of the window"
)]
fn say(line: &str) {
    eprintln!("{line}");
}
