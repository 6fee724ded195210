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
