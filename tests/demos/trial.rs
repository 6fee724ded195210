//! A demo on a screen as a lesson places it, what came out of it, and the hands that use it.

use egui::{
    Key, Modifiers,
    accesskit::{Action, Role},
    vec2,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use ground_truth::{
    assess::PredictionValue,
    course::{Lang, number},
    demos::{Around, Asked, Demo, DemoEvent, registry},
    models::{
        catalogue::Settings,
        value::{Value, find},
    },
    ui::{Look, Palette, Place, Strings, widgets},
};

use super::common::accessible::screen;

/// Tab presses after which something is said to be out of reach.
const TABS: usize = 40;

/// A demo, how it is shown, and what the learner did with it.
pub(crate) struct Trial {
    pub(crate) demo: Box<dyn Demo>,
    pub(crate) lang: Lang,
    pub(crate) palette: &'static Palette,
    pub(crate) place: Place,
    pub(crate) predictions: Vec<PredictionValue>,
    pub(crate) highlight: Option<&'static str>,
    pub(crate) events: Vec<DemoEvent>,
}

impl Trial {
    /// A demo at its defaults with seed 7.
    pub(crate) fn new(id: &str, lang: Lang) -> Self {
        Self::of(registry::make(id, &Vec::new(), 7).unwrap(), lang)
    }

    /// A demo at the desk, nothing predicted.
    pub(crate) fn of(demo: Box<dyn Demo>, lang: Lang) -> Self {
        Self {
            demo,
            lang,
            palette: Palette::light(),
            place: Place::Desk,
            predictions: Vec::new(),
            highlight: None,
            events: Vec::new(),
        }
    }

    /// The same on the projector.
    pub(crate) fn on_stage(self) -> Self {
        Self {
            palette: Palette::stage(),
            place: Place::Stage,
            ..self
        }
    }

    /// The same with these predictions beside the outcome.
    pub(crate) fn predicting(mut self, predictions: impl IntoIterator<Item = PredictionValue>) -> Self {
        self.predictions.extend(predictions);
        self
    }

    pub(crate) fn look(&self) -> Look<'static> {
        Look {
            palette: self.palette,
            place: self.place,
            ..look(self.lang)
        }
    }

    pub(crate) fn t(&self, id: &str) -> String {
        self.look().t(id)
    }

    pub(crate) fn sentence(&self) -> String {
        self.demo.sentence(&self.look())
    }

    /// A named value.
    pub(crate) fn number(&self, name: &str) -> f64 {
        number_of(self.demo.as_ref(), name)
    }

    /// A named value as the sentence writes it.
    pub(crate) fn written(&self, name: &str) -> String {
        written(self.demo.as_ref(), name, self.lang)
    }

    /// How often an action was done.
    pub(crate) fn done(&self, action: &'static str) -> usize {
        let event = DemoEvent::Done(action);
        self.events.iter().filter(|done| **done == event).count()
    }
}

/// Does the steps of a guide one after the other: each must change the sentence to one not said before, and none may
/// show the id of a string that is missing. Gives the sentences, the first from before the first step.
pub(crate) fn told_by(demo: &mut dyn Demo, lang: Lang, actions: &[&'static str], area: &str) -> Vec<String> {
    let mut said = vec![demo.sentence(&look(lang))];
    for action in actions {
        demo.perform(Asked::Done(action));
        let now = demo.sentence(&look(lang));
        assert!(!said.contains(&now), "{action}: {now}");
        assert!(!now.contains(area), "{now}");
        said.push(now);
    }
    said
}

/// Settings by name.
pub(crate) fn settings(named: &[(&str, f64)]) -> Settings {
    named
        .iter()
        .map(|(name, value)| ((*name).to_owned(), *value))
        .collect()
}

/// A named value of a demo.
pub(crate) fn number_of(demo: &dyn Demo, name: &str) -> f64 {
    find(&demo.values(), name).and_then(Value::number).unwrap()
}

/// A named value of a demo as the language writes it.
pub(crate) fn written(demo: &dyn Demo, name: &str, lang: Lang) -> String {
    number::format(find(&demo.values(), name).unwrap(), lang).unwrap()
}

/// At the desk, in light colours, nothing moving by itself.
pub(crate) fn look(lang: Lang) -> Look<'static> {
    Look {
        strings: Strings::of(lang),
        palette: Palette::light(),
        place: Place::Desk,
        motion: false,
    }
}

/// Picture beside controls where there is room for both, else one under the other.
pub(crate) fn trial_ui(ui: &mut egui::Ui, trial: &mut Trial) {
    let look = trial.look();
    let predictions = trial.predictions.clone();
    let around = Around {
        predictions: &predictions,
        highlight: trial.highlight,
    };
    let stage = |ui: &mut egui::Ui, trial: &mut Trial, size: egui::Vec2| {
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(size, down, |ui| {
            let events = trial.demo.stage_ui(ui, &look, around);
            trial.events.extend(events);
        });
    };
    let side = |ui: &mut egui::Ui, trial: &mut Trial| {
        let events = trial.demo.controls_ui(ui, &look, around);
        trial.events.extend(events);
        trial.demo.result_ui(ui, &look, around);
    };
    egui::ScrollArea::vertical().show(ui, |ui| {
        widgets::heading(ui, &look, 1, "Ground Truth");
        let width = ui.available_width();
        if width > 700.0 && look.place == Place::Desk {
            ui.horizontal_top(|ui| {
                stage(ui, trial, vec2(width * 0.58, 480.0));
                ui.vertical(|ui| side(ui, trial));
            });
        } else {
            stage(ui, trial, vec2(width, 260.0));
            side(ui, trial);
        }
        widgets::text(ui, &look, &trial.sentence());
    });
}

pub(crate) type Screen = Harness<'static, Trial>;

/// On a laptop's screen.
pub(crate) fn open(trial: Trial) -> Screen {
    open_at([1366.0, 768.0], trial)
}

/// On a screen of a size in points.
pub(crate) fn open_at(size: [f32; 2], trial: Trial) -> Screen {
    let mut harness = screen(trial.lang, size, trial, trial_ui);
    harness.run_steps(2);
    harness
}

pub(crate) fn press(harness: &mut Screen, key: Key) {
    press_with(harness, Modifiers::NONE, key);
}

pub(crate) fn press_with(harness: &mut Screen, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run_steps(3);
}

/// Goes with Tab until what has this role and name has the keyboard.
pub(crate) fn tab_to(harness: &mut Screen, role: Role, name: &str) {
    for _ in 0..TABS {
        let there = harness.query_by_role_and_label(role, name);
        if there.is_some_and(|node| node.is_focused()) {
            return;
        }
        press(harness, Key::Tab);
    }
    panic!("Tab never comes to the {role:?} {name:?}");
}

/// Goes with Tab to what has this role and name, and presses Enter.
pub(crate) fn act(harness: &mut Screen, role: Role, name: &str) {
    tab_to(harness, role, name);
    press(harness, Key::Enter);
}

/// Presses and lets go of the mouse at a place.
pub(crate) fn click_at(harness: &mut Screen, at: egui::Pos2) {
    harness.hover_at(at);
    harness.run_steps(1);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run_steps(3);
}

/// The picture that takes the keyboard.
pub(crate) fn picture(harness: &Screen) -> Node<'_> {
    harness
        .root()
        .children_recursive()
        .find(|node| {
            let node = node.accesskit_node();
            node.role() == Role::Image && node.data().supports_action(Action::Focus)
        })
        .expect("a picture to walk through")
}

/// What the picture that takes the keyboard is called.
pub(crate) fn picture_name(harness: &Screen) -> String {
    picture(harness).accesskit_node().label().unwrap_or_default()
}

/// Everything a screen reader could read out.
pub(crate) fn spoken(harness: &Screen) -> String {
    let mut all = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        all.extend(node.label());
        all.extend(node.value());
    }
    all.join("\n")
}
