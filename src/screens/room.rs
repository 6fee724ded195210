//! Room for what stands under something that takes the rest of the height: as high as it was when it was last drawn.

use egui::{Id, Ui};

/// Heights that differ by less are alike, in points.
const SLACK: f32 = 0.5;

/// The room that is kept free.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    id: Id,
    height: f32,
}

impl Room {
    /// As measured before under this id; before the first time a guess. It should be too large: with too little room a
    /// scroll bar would come and go.
    pub(super) fn under(ui: &Ui, id: Id, guess: f32) -> Self {
        let height = ui.data(|data| data.get_temp(id)).unwrap_or(guess);
        Self { id, height }
    }

    /// Its height, in points.
    pub(super) const fn height(self) -> f32 {
        self.height
    }

    /// Take the height that was drawn now; whether the room was as high. If it was not, all is drawn again.
    pub(super) fn measured(self, ui: &Ui, height: f32) -> bool {
        if (height - self.height).abs() <= SLACK {
            return true;
        }
        ui.data_mut(|data| data.insert_temp(self.id, height));
        ui.ctx()
            .request_discard("the height of what stands below is known now");
        false
    }
}
