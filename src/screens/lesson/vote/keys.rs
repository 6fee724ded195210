//! What the keys mean while hands are counted: a letter or the up and down keys choose an option, digits or `+` and `−`
//! count for it.

use egui::{Context, Event, Key, Modifiers};

use super::hands::Press;
use crate::screens::lesson::predict::letter;

const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The presses of this frame that are meant for a vote on so many options. They are taken out of the input.
pub(super) fn take(ctx: &Context, options: usize) -> Vec<Press> {
    // A button that has the keyboard is used by Enter, and left by the arrows.
    let free = ctx.memory(|memory| memory.focused().is_none());
    let mut presses = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let press = match event {
                Event::Key {
                    key,
                    pressed: true,
                    modifiers,
                    ..
                } => meaning(*key, *modifiers, options, free),
                _ => None,
            };
            presses.extend(press);
            press.is_none()
        });
    });
    presses
}

fn meaning(key: Key, modifiers: Modifiers, options: usize, free: bool) -> Option<Press> {
    if modifiers.any() && !modifiers.shift_only() {
        return None;
    }
    match key {
        Key::V | Key::Escape => return Some(Press::Close),
        Key::Plus | Key::Equals => return Some(Press::Change(1)),
        Key::Minus => return Some(Press::Change(-1)),
        Key::Backspace => return Some(Press::Erase),
        Key::ArrowDown | Key::Enter if free => return Some(Press::Step(1)),
        Key::ArrowUp if free => return Some(Press::Step(-1)),
        _ => {}
    }
    if let Some(digit) = DIGITS.iter().position(|digit| *digit == key) {
        return u8::try_from(digit).ok().map(Press::Digit);
    }
    let name = key.name();
    let is_its_letter = |n: &usize| letter(*n).is_some_and(|letter| name.chars().eq([letter]));
    (0..options).find(is_its_letter).map(Press::Choose)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(key: Key) -> Option<Press> {
        meaning(key, Modifiers::NONE, 3, true)
    }

    #[test]
    fn letters_digits_and_signs_count() {
        assert_eq!(plain(Key::A), Some(Press::Choose(0)));
        assert_eq!(plain(Key::C), Some(Press::Choose(2)));
        assert_eq!(plain(Key::D), None, "there are three options");
        assert_eq!(plain(Key::Num7), Some(Press::Digit(7)));
        for more in [Key::Plus, Key::Equals] {
            assert_eq!(meaning(more, Modifiers::SHIFT, 3, true), Some(Press::Change(1)));
        }
        assert_eq!(plain(Key::Minus), Some(Press::Change(-1)));
        assert_eq!(plain(Key::V), Some(Press::Close));
    }

    #[test]
    fn what_turns_the_slides_is_left_alone() {
        for key in [
            Key::PageDown,
            Key::PageUp,
            Key::F5,
            Key::Period,
            Key::ArrowRight,
            Key::ArrowLeft,
            Key::Space,
        ] {
            assert_eq!(plain(key), None, "{key:?}");
        }
        assert_eq!(meaning(Key::A, Modifiers::COMMAND, 3, true), None);
    }

    #[test]
    fn a_button_with_the_keyboard_keeps_enter_and_the_arrows() {
        for key in [Key::Enter, Key::ArrowDown, Key::ArrowUp] {
            assert_eq!(meaning(key, Modifiers::NONE, 3, false), None);
            assert!(meaning(key, Modifiers::NONE, 3, true).is_some());
        }
    }
}
