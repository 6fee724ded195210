//! The host of the app: the only place that knows of eframe.

mod gl;
pub mod raster;

use crate::app::App;

/// How the window opens and what it reports.
#[derive(Clone, Debug, Default)]
pub struct WindowOptions {
    /// Keep asking for repaints until so many frames are painted, then close.
    pub exit_after_frames: Option<u32>,
    /// Print a line on standard error for every painted frame.
    pub print_frames: bool,
    /// Window size in points; the default fits a 1366×768 screen.
    pub size: Option<[f32; 2]>,
}

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// No OpenGL 2 or newer.
    #[error("OpenGL: {0}")]
    NoOpenGl(String),
    /// No display, or the window system refused.
    #[error("display: {0}")]
    NoDisplay(String),
}

impl WindowError {
    /// Id of the sentence that tells the learner what to do; its argument is `detail`.
    pub const fn string_id(&self) -> &'static str {
        match self {
            Self::NoOpenGl(_) => "window-no-opengl",
            Self::NoDisplay(_) => "window-no-display",
        }
    }

    /// The technical reason, for the person who helps.
    pub fn detail(&self) -> &str {
        match self {
            Self::NoOpenGl(detail) | Self::NoDisplay(detail) => detail,
        }
    }
}

/// Open the window and run the app until it closes.
///
/// # Errors
/// When there is no display or no OpenGL.
pub fn open(app: App, options: WindowOptions) -> Result<(), WindowError> {
    gl::open(app, options)
}

/// Show a sentence in a dialog where the desktop has one; otherwise nothing happens.
pub fn show_message(title: &str, message: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(title)
        .set_description(message)
        .show();
}
