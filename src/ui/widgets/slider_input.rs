//! What keys and screen readers ask of a slider, and what it tells them: the same for every slider, drawn or not.

use std::ops::RangeInclusive;

use egui::{
    Key, Response, Ui, WidgetInfo,
    accesskit::{Action, ActionData, Role},
};

/// With shift, an arrow key moves by so many steps.
const FAST: f64 = 10.0;

/// Which arrow keys move the slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrows {
    /// To the right and up raise the value, to the left and down lower it.
    All,
    /// Up and down only: left and right lead to its neighbours.
    Upright,
}

/// What was asked for in this frame.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wanted {
    /// The value to begin from, where one was named: an end of the range, or what a screen reader sets.
    pub to: Option<f64>,
    /// Steps up; negative: down.
    pub presses: f64,
}

/// What keys and screen readers ask for in this frame; none when they ask for nothing. A slider with the focus has the
/// arrow keys for itself.
pub fn wanted(ui: &Ui, response: &Response, range: &RangeInclusive<f64>, arrows: Arrows) -> Option<Wanted> {
    let mut wanted = Wanted::default();
    if response.has_focus() {
        super::focus::claim_arrows(ui, response);
        ui.input(|input| {
            let count = |key| input.num_presses(key) as f64;
            let mut up = count(Key::ArrowUp) - count(Key::ArrowDown);
            if arrows == Arrows::All {
                up += count(Key::ArrowRight) - count(Key::ArrowLeft);
            }
            wanted.presses += up * if input.modifiers.shift { FAST } else { 1.0 };
            if input.key_pressed(Key::Home) {
                wanted.to = Some(*range.start());
            } else if input.key_pressed(Key::End) {
                wanted.to = Some(*range.end());
            }
        });
    }
    ui.input(|input| {
        let count = |action| input.num_accesskit_action_requests(response.id, action) as f64;
        wanted.presses += count(Action::Increment) - count(Action::Decrement);
        for request in input.accesskit_action_requests(response.id, Action::SetValue) {
            if let Some(ActionData::NumericValue(to)) = request.data {
                wanted.to = Some(to);
            }
        }
    });
    (wanted != Wanted::default()).then_some(wanted)
}

/// What a slider is and stands at.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What it sets.
    pub name: &'a str,
    /// Its value.
    pub value: f64,
    /// Its value in words.
    pub words: &'a str,
    /// One step.
    pub step: f64,
}

/// Tells a screen reader what the slider is and stands at.
pub fn tell(ui: &Ui, response: &Response, range: &RangeInclusive<f64>, told: Told<'_>) {
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::slider(enabled, told.value, told.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Slider);
        node.set_min_numeric_value(*range.start());
        node.set_max_numeric_value(*range.end());
        node.set_numeric_value_step(told.step);
        node.set_value(told.words);
        node.add_action(Action::SetValue);
        node.add_action(Action::Increment);
        node.add_action(Action::Decrement);
    });
}
