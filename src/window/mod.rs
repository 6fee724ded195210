//! The hosts of the app: a window painted on the CPU, and one with OpenGL. The only place that knows of either.

mod cpu;
mod gl;
pub mod raster;
mod second;
mod session;

use eframe::UserEvent;
use winit::event_loop::EventLoop;

use crate::{app::App, learner::Renderer};
use session::Session;

/// How the window opens and what it reports.
#[derive(Clone, Debug, Default)]
pub struct WindowOptions {
    /// Keep asking for repaints until so many frames are painted, then close.
    pub exit_after_frames: Option<u32>,
    /// Print a line on standard error for every painted frame.
    pub print_frames: bool,
    /// Window size in points; the default fits a 1366×768 screen.
    pub size: Option<[f32; 2]>,
    /// What paints the window, over the setting.
    pub renderer: Option<Renderer>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// No display, or the window system refused.
    #[error("display: {0}")]
    NoDisplay(String),
    /// The screen takes no pixels of ours, as one of 16 bits a pixel.
    #[error("pixels: {0}")]
    NoPixels(String),
}

impl WindowError {
    /// winit begins with the place in its own source, which helps nobody who reads this sentence.
    fn no_display(err: &dyn std::error::Error) -> Self {
        let said = err.to_string();
        let why = said
            .split_once(".rs:")
            .and_then(|(_, rest)| rest.split_once(": "))
            .map(|(_, why)| why.to_owned());
        Self::NoDisplay(why.unwrap_or(said))
    }

    /// Id of the sentence that tells the learner what to do; its argument is `detail`.
    pub const fn string_id(&self) -> &'static str {
        match self {
            Self::NoDisplay(_) => "window-no-display",
            Self::NoPixels(_) => "window-no-pixels",
        }
    }

    /// The technical reason, for the person who helps.
    pub fn detail(&self) -> &str {
        match self {
            Self::NoDisplay(detail) | Self::NoPixels(detail) => detail,
        }
    }
}

/// Open the window and run the app until it closes.
///
/// Where OpenGL was asked for and cannot start, or fails later, the app says so and goes on in the other window.
/// Where the screen takes no pixels painted here, OpenGL is tried.
///
/// # Errors
/// When there is no display, or none that a picture can be brought to.
pub fn open(app: App, options: WindowOptions) -> Result<(), WindowError> {
    let renderer = options.renderer.or(app.renderer()).unwrap_or_default();
    let mut session = Session::new(app, options);
    let mut event_loop = EventLoop::<UserEvent>::with_user_event()
        .build()
        .map_err(|err| WindowError::no_display(&err))?;
    if renderer == Renderer::Gl {
        gl::run(&mut event_loop, &mut session)?;
        if session.closed {
            return Ok(());
        }
        session.tell("window-no-opengl");
    }
    let outcome = cpu::run(&mut event_loop, &mut session);
    if renderer == Renderer::Cpu && matches!(outcome, Err(WindowError::NoPixels(_))) {
        gl::run(&mut event_loop, &mut session)?;
        if session.closed {
            return Ok(());
        }
    }
    outcome
}

/// Show a sentence in a dialog where the desktop has one; otherwise nothing happens.
pub fn show_message(title: &str, message: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(title)
        .set_description(message)
        .show();
}

#[cfg(test)]
mod tests {
    use std::io::Error;

    use super::WindowError;

    #[test]
    fn the_reason_names_no_source_file() {
        let reason = |said: &str| WindowError::no_display(&Error::other(said)).detail().to_owned();
        assert_eq!(
            reason("os error at /a/b/mod.rs:765: no DISPLAY: unset"),
            "no DISPLAY: unset"
        );
        assert_eq!(reason("refused"), "refused");
    }
}
