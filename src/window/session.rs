//! What both hosts show: the app, its title and full screen, and the frames counted for measurements.

use egui::{Color32, Context, Ui, ViewportBuilder, ViewportCommand};

use super::WindowOptions;
use crate::app::App;

/// Window size in points when nothing else is asked: fits a 1366×768 screen with its task bar.
const DEFAULT_SIZE: [f32; 2] = [1280.0, 700.0];
/// Below this the layouts are not tested.
const MIN_SIZE: [f32; 2] = [480.0, 320.0];

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

/// The app in a window, whichever host draws it.
pub(super) struct Session {
    app: App,
    options: WindowOptions,
    title: String,
    n_frames: u32,
    /// Whether the window was closed because somebody wanted it, not because it failed.
    pub(super) closed: bool,
}

impl Session {
    pub(super) fn new(app: App, options: WindowOptions) -> Self {
        Self {
            title: app.window_title(),
            app,
            options,
            n_frames: 0,
            closed: false,
        }
    }

    /// The window as it is first asked for.
    pub(super) fn viewport(&self) -> ViewportBuilder {
        ViewportBuilder::default()
            .with_title(&self.title)
            .with_app_id("ground-truth")
            .with_inner_size(self.options.size.unwrap_or(DEFAULT_SIZE))
            .with_min_inner_size(MIN_SIZE)
            .with_icon(crate::ui::icon())
    }

    /// Fonts and style before the first frame.
    pub(super) fn set_up(&self, ctx: &Context) {
        self.app.set_up(ctx);
    }

    /// One pass over the screen.
    pub(super) fn ui(&mut self, ui: &mut Ui) {
        self.app.ui(ui);
        let ctx = ui.ctx();
        let title = self.app.window_title();
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
        // The name of the window for a screen reader, which has no other way to it.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(self.title.as_str());
        });
        if let Some(fullscreen) = self.app.wants_fullscreen() {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(fullscreen));
        }
    }

    /// Whether the window may close now that somebody wants it.
    pub(super) fn may_close(&mut self) -> bool {
        self.app.may_close()
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

    /// Whether frames are counted for a measurement, which waits for no screen.
    pub(super) fn measures(&self) -> bool {
        self.options.exit_after_frames.is_some()
    }

    /// What is behind everything.
    pub(super) fn background(&self) -> Color32 {
        self.app.background()
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
