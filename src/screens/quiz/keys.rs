//! What the keys mean on a quiz screen, and who may take them first.
//!
//! A focused text field takes everything but Enter; a focused button or confidence row keeps Enter and
//! Space; letters, digits and Enter are the quiz's own otherwise, wherever the focus is.

use egui::{Context, Event, Id, Key, Modifiers};

use crate::assess::Confidence;

/// The letters of options, in order. A longer list goes on without letters.
pub const LETTERS: [Key; 12] = [
    Key::A,
    Key::B,
    Key::C,
    Key::D,
    Key::E,
    Key::F,
    Key::G,
    Key::H,
    Key::I,
    Key::J,
    Key::K,
    Key::L,
];

/// The letter shown before the option at this position.
pub fn letter(at: usize) -> Option<char> {
    LETTERS.get(at).and_then(|key| key.name().chars().next())
}

/// What a key press asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The option at this position.
    Letter(usize),
    /// How sure.
    Sure(Confidence),
    /// The next group or left side, or move the picked entry: `-1` up, `+1` down.
    Step(isize),
    /// Check, or go on.
    Enter,
    /// One more hint.
    Hint,
}

/// What the screen can take at the moment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Takes<'a> {
    /// Options that letters choose among.
    pub letters: usize,
    /// Whether digits say how sure one is.
    pub sure: bool,
    /// Whether up and down step.
    pub step: bool,
    /// Whether there is a hint to read.
    pub hint: bool,
    /// Widgets on which Enter means check or next: rows that are chosen already, the number field.
    pub enter_on: &'a [Id],
    /// Widgets on which up and down step as well.
    pub step_on: &'a [Id],
}

/// The presses of this frame that are meant for the quiz. They are taken out of the input.
pub fn take(ctx: &Context, takes: Takes<'_>) -> Vec<Press> {
    let focused = ctx.memory(egui::Memory::focused);
    let typing = ctx.text_edit_focused();
    let enter = focused.is_none_or(|id| takes.enter_on.contains(&id));
    let step = takes.step && focused.is_none_or(|id| takes.step_on.contains(&id));
    let mut presses = Vec::new();
    ctx.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Key {
                key,
                pressed: true,
                repeat,
                modifiers,
                ..
            } = event
            else {
                return true;
            };
            let press = meaning(*key, *modifiers, takes).filter(|press| match press {
                Press::Enter => enter,
                Press::Step(_) => step,
                _ => !typing,
            });
            // A key held down moves an entry on, but never answers or goes on a second time.
            presses.extend(press.filter(|press| !repeat || matches!(press, Press::Step(_))));
            press.is_none()
        });
    });
    presses
}

fn meaning(key: Key, modifiers: Modifiers, takes: Takes<'_>) -> Option<Press> {
    if modifiers.command || modifiers.ctrl || modifiers.mac_cmd {
        return None;
    }
    match key {
        Key::ArrowUp => return Some(Press::Step(-1)),
        Key::ArrowDown => return Some(Press::Step(1)),
        _ if modifiers.alt => return None,
        Key::Enter => return Some(Press::Enter),
        _ => {}
    }
    let sure = [Key::Num1, Key::Num2, Key::Num3]
        .into_iter()
        .position(|digit| digit == key);
    if let Some(sure) = sure.and_then(|at| Confidence::ALL.get(at)).filter(|_| takes.sure) {
        return Some(Press::Sure(*sure));
    }
    let letter = LETTERS
        .iter()
        .position(|letter| *letter == key)
        .filter(|at| *at < takes.letters);
    letter
        .map(Press::Letter)
        .or((key == Key::H && takes.hint).then_some(Press::Hint))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(key: Key, takes: Takes<'_>) -> Option<Press> {
        meaning(key, Modifiers::NONE, takes)
    }

    #[test]
    fn letters_choose_as_far_as_there_are_options() {
        let three = Takes {
            letters: 3,
            ..Takes::default()
        };
        assert_eq!(plain(Key::A, three), Some(Press::Letter(0)));
        assert_eq!(plain(Key::C, three), Some(Press::Letter(2)));
        assert_eq!(plain(Key::D, three), None);
        assert_eq!(letter(11), Some('L'));
        assert_eq!(letter(12), None);
    }

    #[test]
    fn h_is_a_hint_until_it_is_an_option() {
        let hint = |letters| Takes {
            letters,
            hint: true,
            ..Takes::default()
        };
        assert_eq!(plain(Key::H, hint(7)), Some(Press::Hint));
        assert_eq!(plain(Key::H, hint(8)), Some(Press::Letter(7)));
        assert_eq!(
            plain(
                Key::H,
                Takes {
                    letters: 7,
                    ..Takes::default()
                }
            ),
            None
        );
    }

    #[test]
    fn digits_say_how_sure_only_where_that_is_asked() {
        let asked = Takes {
            sure: true,
            ..Takes::default()
        };
        assert_eq!(plain(Key::Num3, asked), Some(Press::Sure(Confidence::Certain)));
        assert_eq!(plain(Key::Num4, asked), None);
        assert_eq!(plain(Key::Num3, Takes::default()), None);
    }

    #[test]
    fn shortcuts_of_the_app_stay_the_app_s() {
        let all = Takes {
            letters: 12,
            sure: true,
            step: true,
            hint: true,
            ..Takes::default()
        };
        for modifiers in [Modifiers::CTRL, Modifiers::COMMAND, Modifiers::MAC_CMD] {
            for key in [Key::A, Key::Num1, Key::Enter, Key::ArrowUp] {
                assert_eq!(meaning(key, modifiers, all), None);
            }
        }
        assert_eq!(meaning(Key::A, Modifiers::ALT, all), None);
        assert_eq!(meaning(Key::ArrowUp, Modifiers::ALT, all), Some(Press::Step(-1)));
        assert_eq!(meaning(Key::A, Modifiers::SHIFT, all), Some(Press::Letter(0)));
    }
}
