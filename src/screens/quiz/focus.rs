//! What one frame leaves to the next: who has the keys, and what comes into view.

use egui::{Align, Id, Rect, Ui, UiBuilder};

/// What the drawing of one frame tells the keys and the drawing of the next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Focus {
    /// Widgets on which Enter checks or goes on.
    pub(super) enter_on: Vec<Id>,
    /// Rows on which up and down move an entry.
    pub(super) step_on: Vec<Id>,
    /// Something new is on the screen in this frame: begin at its top.
    pub(super) fresh: bool,
    /// Something new will be on the screen in the next frame.
    pub(super) turn: bool,
    /// What comes into view in this frame.
    pub(super) view: View,
    /// What will come into view when the next question is drawn.
    pub(super) next_view: View,
    /// Where the keyboard goes.
    pub(super) hand: Hand,
}

impl Focus {
    /// What has just become active is shown whole, or from its top where it is higher than the window.
    pub(super) fn bring_into_view(&self, ui: &Ui, rect: Rect) {
        if self.view == View::Active {
            let too_high = rect.height() > ui.clip_rect().height();
            ui.scroll_to_rect(rect, too_high.then_some(Align::TOP));
        }
    }

    /// The keyboard goes on at the next row, if it is in use.
    pub(super) fn follow(&mut self, ui: &Ui) {
        if ui.memory(|memory| memory.focused().is_some()) {
            self.hand = Hand::NextRow;
        }
    }
}

/// What changed by a key or a button and may lie outside the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum View {
    /// Nothing: the learner's own scrolling stays.
    #[default]
    AsItIs,
    /// What was said and was not there before: a hint, or what is missing.
    Said,
    /// The option at this position of the active group.
    Option(usize),
    /// The group, left side or entry that is active now.
    Active,
}

/// Where the keyboard focus goes when what had it is no longer what one needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Hand {
    /// It stays.
    #[default]
    Stay,
    /// The row that was used folds up: on to the first row drawn next.
    NextRow,
    /// The number field gives it back: a digit that is needed now would be typed into it.
    LeaveField,
}

/// Widgets in here keep their ids, and with them the focus, whatever is drawn before them.
pub(super) fn steady<R>(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = ui.scope_id().with(salt);
    ui.scope_builder(UiBuilder::new().scope_id(id), add).inner
}
