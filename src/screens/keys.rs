//! The one table of keys and its order of precedence.
//!
//! 1. What is typed goes to a focused text field.
//! 2. Arrows go to a focused slider or picture; otherwise they step.
//! 3. Letters and digits go to a visible answer list; otherwise to the screen.
//! 4. `PageUp`, `PageDown`, `F5`, `Esc` and, while presenting, `.` always act.

use egui::{Context, Event, Key, Modifiers};

/// What has the keyboard at the moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "five independent facts, each named where it is used"
)]
pub struct KeyFocus {
    /// A text field is focused.
    pub text_field: bool,
    /// A slider or picture is focused, which uses the arrows itself.
    pub arrows_taken: bool,
    /// Any widget is focused: Enter and Space are its own.
    pub any: bool,
    /// A list of answers is on the screen: letters and digits are its own.
    pub answer_list: bool,
    /// The projector view is on.
    pub presenting: bool,
}

/// What a key means to a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAction {
    /// One step or slide on.
    Next,
    /// One step or slide back.
    Previous,
    /// To the first step.
    First,
    /// To the last step.
    Last,
    /// Start presenting.
    Present,
    /// Leave: the projector view, then the lesson.
    Escape,
    /// Black screen, or back from it.
    Black,
    /// White screen, or back from it.
    White,
    /// All dark but a circle round the pointer, or no longer.
    Spotlight,
    /// A larger circle.
    Larger,
    /// A smaller one.
    Smaller,
    /// The list of keys, or back from it.
    Keys,
    /// The list of slides, or back from it.
    Slides,
    /// Count raised hands.
    Vote,
    /// The picture as large as the slide, or back from it.
    Enlarge,
    /// Hold the slide that the class sees, or let it go.
    Freeze,
    /// The teacher's notes, or back from them.
    Notes,
    /// Confirm: go on.
    Confirm,
}

/// Which key means what, and who may take it first. The first line that fits counts.
const TABLE: &[(Key, Rank, KeyAction)] = &[
    (Key::PageDown, Rank::Always, KeyAction::Next),
    (Key::PageUp, Rank::Always, KeyAction::Previous),
    (Key::F5, Rank::Always, KeyAction::Present),
    (Key::Escape, Rank::Always, KeyAction::Escape),
    (Key::Period, Rank::AlwaysPresenting, KeyAction::Black),
    (Key::ArrowRight, Rank::Arrow, KeyAction::Next),
    (Key::ArrowLeft, Rank::Arrow, KeyAction::Previous),
    (Key::Home, Rank::Arrow, KeyAction::First),
    (Key::End, Rank::Arrow, KeyAction::Last),
    (Key::Space, Rank::PresentingUnfocused, KeyAction::Next),
    (Key::Backspace, Rank::PresentingUnfocused, KeyAction::Previous),
    (Key::Enter, Rank::Unfocused, KeyAction::Confirm),
    (Key::B, Rank::PresentingLetter, KeyAction::Black),
    (Key::W, Rank::PresentingLetter, KeyAction::White),
    (Key::Comma, Rank::PresentingLetter, KeyAction::White),
    (Key::Num5, Rank::PresentingLetter, KeyAction::Spotlight),
    (Key::Plus, Rank::PresentingLetter, KeyAction::Larger),
    (Key::Equals, Rank::PresentingLetter, KeyAction::Larger),
    (Key::Minus, Rank::PresentingLetter, KeyAction::Smaller),
    (Key::G, Rank::PresentingLetter, KeyAction::Slides),
    (Key::V, Rank::PresentingLetter, KeyAction::Vote),
    (Key::Z, Rank::PresentingLetter, KeyAction::Enlarge),
    (Key::F, Rank::PresentingLetter, KeyAction::Freeze),
    (Key::N, Rank::PresentingLetter, KeyAction::Notes),
    (Key::Questionmark, Rank::Presenting, KeyAction::Keys),
    (Key::F1, Rank::Presenting, KeyAction::Keys),
];

/// Who comes before the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rank {
    /// Nobody.
    Always,
    /// Nobody, but only while presenting: the key of a clicker.
    AlwaysPresenting,
    /// A text field; only while presenting.
    Presenting,
    /// A text field, slider or picture.
    Arrow,
    /// Any focused widget.
    Unfocused,
    /// Any focused widget; only while presenting.
    PresentingUnfocused,
    /// A text field or a visible answer list; only while presenting.
    PresentingLetter,
}

impl Rank {
    const fn acts(self, focus: KeyFocus) -> bool {
        match self {
            Self::Always => true,
            Self::AlwaysPresenting => focus.presenting,
            Self::Presenting => focus.presenting && !focus.text_field,
            Self::Arrow => !focus.text_field && !focus.arrows_taken,
            Self::Unfocused => !focus.any,
            Self::PresentingUnfocused => focus.presenting && !focus.any,
            Self::PresentingLetter => focus.presenting && !focus.text_field && !focus.answer_list,
        }
    }
}

/// The action of one key press, if the screen may have it.
pub fn action_of(key: Key, modifiers: Modifiers, focus: KeyFocus) -> Option<KeyAction> {
    // Where a keyboard has them, these two are typed with Shift.
    let shifted = modifiers.shift_only() && matches!(key, Key::Questionmark | Key::Plus);
    if modifiers.any() && !shifted {
        return None;
    }
    TABLE
        .iter()
        .find(|(known, rank, _)| *known == key && rank.acts(focus))
        .map(|(_, _, action)| *action)
}

/// Actions of this frame's key presses, in order.
pub fn actions(ctx: &Context, focus: KeyFocus) -> Vec<KeyAction> {
    ctx.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| match event {
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } => action_of(*key, *modifiers, focus),
                _ => None,
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(key: Key, focus: KeyFocus) -> Option<KeyAction> {
        action_of(key, Modifiers::NONE, focus)
    }

    /// What has the keyboard while presenting, from nothing to everything at once.
    const STAGE: KeyFocus = KeyFocus {
        text_field: false,
        arrows_taken: false,
        any: false,
        answer_list: false,
        presenting: true,
    };
    const TEXT_FIELD: KeyFocus = KeyFocus {
        text_field: true,
        any: true,
        ..STAGE
    };
    /// A slider, or a picture in which the arrows rove.
    const SLIDER: KeyFocus = KeyFocus {
        arrows_taken: true,
        any: true,
        ..STAGE
    };
    /// A quiz, or hands that are being counted.
    const ANSWER_LIST: KeyFocus = KeyFocus {
        answer_list: true,
        ..STAGE
    };
    const BUTTON: KeyFocus = KeyFocus { any: true, ..STAGE };
    const EVERYTHING: KeyFocus = KeyFocus {
        text_field: true,
        arrows_taken: true,
        any: true,
        answer_list: true,
        presenting: true,
    };
    const ALL: [KeyFocus; 6] = [STAGE, TEXT_FIELD, SLIDER, ANSWER_LIST, BUTTON, EVERYTHING];

    #[test]
    fn the_keys_of_a_clicker_always_act() {
        for focus in ALL {
            for (key, action) in [
                (Key::PageDown, KeyAction::Next),
                (Key::PageUp, KeyAction::Previous),
                (Key::F5, KeyAction::Present),
                (Key::Escape, KeyAction::Escape),
                (Key::Period, KeyAction::Black),
            ] {
                assert_eq!(plain(key, focus), Some(action), "{key:?} {focus:?}");
            }
        }
    }

    #[test]
    fn arrows_step_unless_a_slider_a_picture_or_a_text_field_has_them() {
        let keys = [Key::ArrowRight, Key::ArrowLeft, Key::Home, Key::End];
        for focus in ALL {
            for key in keys {
                let steps = !focus.arrows_taken && !focus.text_field;
                assert_eq!(plain(key, focus).is_some(), steps, "{key:?} {focus:?}");
            }
        }
        // On the desk as well.
        let slider = KeyFocus {
            presenting: false,
            ..SLIDER
        };
        assert_eq!(plain(Key::ArrowRight, slider), None);
        assert_eq!(plain(Key::ArrowRight, KeyFocus::default()), Some(KeyAction::Next));
    }

    #[test]
    fn letters_and_digits_act_unless_an_answer_list_or_a_text_field_is_there() {
        let keys = [
            Key::B,
            Key::W,
            Key::G,
            Key::V,
            Key::Z,
            Key::Num5,
            Key::Plus,
            Key::Minus,
            Key::Comma,
        ];
        for focus in ALL {
            for key in keys {
                let acts = !focus.answer_list && !focus.text_field;
                assert_eq!(plain(key, focus).is_some(), acts, "{key:?} {focus:?}");
            }
        }
    }

    #[test]
    fn what_is_for_presenting_does_nothing_on_the_desk() {
        let keys = [
            Key::B,
            Key::V,
            Key::Z,
            Key::G,
            Key::W,
            Key::Num5,
            Key::Period,
            Key::Space,
            Key::Questionmark,
        ];
        for key in keys {
            assert_eq!(plain(key, KeyFocus::default()), None, "{key:?}");
        }
    }

    #[test]
    fn the_list_of_keys_can_be_called_unless_something_is_typed() {
        for focus in ALL {
            for key in [Key::Questionmark, Key::F1] {
                assert_eq!(
                    plain(key, focus).is_some(),
                    !focus.text_field,
                    "{key:?} {focus:?}"
                );
            }
        }
    }

    #[test]
    fn space_turns_the_slide_unless_a_widget_has_the_keyboard() {
        for focus in ALL {
            assert_eq!(plain(Key::Space, focus).is_some(), !focus.any, "{focus:?}");
        }
    }

    #[test]
    fn enter_belongs_to_the_focused_widget() {
        assert_eq!(plain(Key::Enter, BUTTON), None);
        assert_eq!(plain(Key::Enter, STAGE), Some(KeyAction::Confirm));
    }

    #[test]
    fn a_key_with_a_modifier_is_not_ours() {
        assert_eq!(
            action_of(Key::ArrowRight, Modifiers::ALT, KeyFocus::default()),
            None
        );
    }
}
