//! The size of all text by the keys that browsers use: Ctrl and +, −, or 0.

use egui::{
    Context,
    gui_zoom::kb_shortcuts::{ZOOM_IN, ZOOM_IN_SECONDARY, ZOOM_OUT, ZOOM_RESET},
};

use super::App;
use crate::learner::Settings;

impl App {
    /// How much larger than at 100 % the learner's text is.
    pub fn text_zoom(&self) -> f32 {
        f32::from(self.settings.text_percent) / 100.0
    }

    /// Sets the text size when one of its keys was pressed.
    pub(super) fn look_for_text_size(&mut self, ctx: &Context) {
        let pressed = |shortcut| ctx.input_mut(|input| input.consume_shortcut(&shortcut));
        let wanted = if pressed(ZOOM_IN) || pressed(ZOOM_IN_SECONDARY) {
            self.settings.with_larger_text()
        } else if pressed(ZOOM_OUT) {
            self.settings.with_smaller_text()
        } else if pressed(ZOOM_RESET) {
            self.settings.with_text(Settings::default().text_percent)
        } else {
            return;
        };
        if wanted != self.settings {
            self.set(wanted);
        }
    }
}
