//! What the controls of every demo are made of: sliders and buttons that the guide can mark, and what was done.

use egui::{Response, Ui};

use super::{
    Around, Demo, DemoEvent,
    controls_head::{self, Head, Pressed},
    highlight::highlight,
    parts,
};
use crate::ui::{
    Look, tokens,
    widgets::{self, ChoiceRole, SliderSpec},
};

/// The controls of a demo while they are drawn.
pub(super) struct Controls<'a> {
    /// How it looks, and in which language.
    pub(super) look: &'a Look<'a>,
    model: &'static str,
    highlight: Option<&'a str>,
    events: Vec<DemoEvent>,
}

impl<'a> Controls<'a> {
    /// Draw controls of a model one under the other; what the learner did with them.
    pub(super) fn show(
        ui: &mut Ui,
        model: &'static str,
        look: &'a Look<'a>,
        around: Around<'a>,
        add: impl FnOnce(&mut Ui, &mut Self),
    ) -> Vec<DemoEvent> {
        let mut controls = Self {
            look,
            model,
            highlight: around.highlight,
            events: Vec::new(),
        };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
            add(ui, &mut controls);
        });
        controls.events
    }

    /// Whether the guide asks for this control or action.
    pub(super) fn asks_for(&self, name: &str) -> bool {
        self.highlight == Some(name)
    }

    /// Where the guide asks for an action that a slider does, mark the slider.
    pub(super) fn mark_instead(&mut self, action: &str, slider: &'a str) {
        if self.asks_for(action) {
            self.highlight = Some(slider);
        }
    }

    /// The heading; where it was pressed, the demo draws anew or starts over. Whether it drew anew.
    pub(super) fn head(&self, ui: &mut Ui, demo: &mut dyn Demo, head: &Head<'_>) -> bool {
        let pressed = controls_head::ui(ui, self.look, head);
        match pressed {
            Some(Pressed::Again) => demo.draw_again(),
            Some(Pressed::Reset) => demo.reset(),
            None => {}
        }
        pressed == Some(Pressed::Again)
    }

    /// A slider over all that a parameter may be, with its label and its value in words. Whether the value is new.
    pub(super) fn slider(
        &mut self,
        ui: &mut Ui,
        name: &'static str,
        [label, value_text]: [&str; 2],
        step: f64,
        value: &mut f64,
    ) -> bool {
        let (min, max) = parts::range(self.model, name);
        let spec = SliderSpec {
            label,
            value_text,
            min,
            max,
            step,
            ..SliderSpec::default()
        };
        self.slider_of(ui, name, spec, value)
    }

    /// A slider of a parameter. Whether the value is new.
    pub(super) fn slider_of(
        &mut self,
        ui: &mut Ui,
        name: &'static str,
        spec: SliderSpec<'_>,
        value: &mut f64,
    ) -> bool {
        let response = widgets::value_slider(ui, self.look, spec, value);
        highlight(ui, self.look, &response, self.asks_for(name));
        if response.changed() {
            self.events.push(DemoEvent::Moved(name));
        }
        response.changed()
    }

    /// A button that does an action; filled where it is the next thing to do. Whether it was pressed.
    pub(super) fn button(&mut self, ui: &mut Ui, action: &'static str, words: &str, next: bool) -> bool {
        let response = if next {
            widgets::primary_button(ui, self.look, words)
        } else {
            widgets::secondary_button(ui, self.look, words)
        };
        self.pressed(ui, action, &response)
    }

    /// Rows to choose one from, close together, with their words; the one that was pressed. `mark` is the choice for
    /// which the guide asks, if it does.
    pub(super) fn choices<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        choices: impl IntoIterator<Item = (T, String)>,
        chosen: Option<T>,
        mark: Option<T>,
    ) -> Option<T> {
        let spacing = ui.spacing().item_spacing;
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut pressed = None;
        for (choice, words) in choices {
            let selected = chosen == Some(choice);
            let row = widgets::small_choice(ui, self.look, ChoiceRole::Radio, &words, selected);
            self.mark(ui, &row, mark == Some(choice));
            if row.clicked() {
                pressed = Some(choice);
            }
        }
        ui.spacing_mut().item_spacing = spacing;
        ui.add_space(self.look.size(tokens::UNIT));
        pressed
    }

    /// Whether what does an action was pressed; marked where the guide asks for it.
    pub(super) fn pressed(&mut self, ui: &Ui, action: &'static str, response: &Response) -> bool {
        self.mark(ui, response, self.asks_for(action));
        if response.clicked() {
            self.done(action);
        }
        response.clicked()
    }

    /// Mark a control for which the guide asks.
    pub(super) fn mark(&self, ui: &Ui, response: &Response, asked_for: bool) {
        highlight(ui, self.look, response, asked_for);
    }

    /// Tell that an action was done.
    pub(super) fn done(&mut self, action: &'static str) {
        self.tell(DemoEvent::Done(action));
    }

    /// Tell what the learner did.
    pub(super) fn tell(&mut self, event: DemoEvent) {
        self.events.push(event);
    }
}
