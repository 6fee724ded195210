//! The app in a window of the test's own, and what a person can do to it: press keys, move a mouse, read.

use std::{path::Path, time::Duration};

use crate::common::accessible::{screen, within_reach};
use egui::{
    Event, Key, Modifiers, MouseWheelUnit, Pos2, Rect, TouchPhase, Vec2,
    accesskit::{Action, Role},
    vec2,
};
use egui_kittest::{Harness, Node, kittest::NodeT as _};
use ground_truth::{
    app::{App, cli::Launch},
    course::Lang,
    ui::Strings,
};

/// What one acts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hand {
    Keys,
    Mouse,
}

/// The Ctrl key, as the window system tells it.
pub(crate) const CONTROL: Modifiers = Modifiers {
    ctrl: true,
    ..Modifiers::COMMAND
};

/// The app on a screen of so many pixels.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    size: Vec2,
}

/// The app started with its data in this folder.
pub(crate) fn launch(data_dir: &Path, lang: Lang) -> Launch {
    Launch {
        lang: Some(lang),
        data_dir: Some(data_dir.to_owned()),
        ..Launch::default()
    }
}

impl Window {
    pub(crate) fn open(launch: &Launch, size: [f32; 2]) -> Self {
        let app = App::new(launch);
        let lang = app.lang();
        let harness = screen(lang, size, app, |ui, app: &mut App| app.ui(ui));
        let mut window = Self {
            harness,
            size: size.into(),
        };
        window.settle();
        window
    }

    /// A few frames; as in a real window, larger text leaves room for fewer points.
    pub(crate) fn settle(&mut self) {
        for _ in 0..4 {
            self.harness.run_steps(1);
            let points = self.size / self.harness.ctx.zoom_factor();
            if (self.harness.ctx.content_rect().size() - points).length() > 0.5 {
                self.harness.set_size(points).run_steps(2);
            }
        }
    }

    /// Its pixels across and down.
    pub(crate) fn size(&self) -> [f32; 2] {
        self.size.into()
    }

    /// The window has so many pixels from now on.
    pub(crate) fn resize(&mut self, size: [f32; 2]) {
        self.size = size.into();
        let points = self.size / self.harness.ctx.zoom_factor();
        self.harness.set_size(points).run_steps(3);
    }

    pub(crate) fn lang(&self) -> Lang {
        self.harness.state().lang()
    }

    /// An interface string as the app now shows it.
    pub(crate) fn t(&self, id: &str) -> String {
        Strings::of(self.lang()).text(id)
    }

    pub(crate) fn press(&mut self, key: Key) {
        self.press_with(Modifiers::NONE, key);
    }

    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// What the keyboard types into the field that has the focus.
    pub(crate) fn type_in(&mut self, typed: &str) {
        self.harness.event(Event::Text(typed.to_owned()));
        self.settle();
    }

    /// Every word on the screen: names and values of all nodes.
    pub(crate) fn texts(&self) -> Vec<String> {
        texts(&self.harness)
    }

    pub(crate) fn says(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words))
    }

    #[track_caller]
    pub(crate) fn assert_says(&self, words: &str) {
        assert!(self.says(words), "{words:?} is not among {:#?}", self.texts());
    }

    /// Waits until the screen says something: files are read and models run on threads of their own.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, words: &str) {
        for _ in 0..600 {
            self.settle();
            if self.says(words) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        self.assert_says(words);
    }

    /// A control with this name that can be used.
    pub(crate) fn find(&self, name: &str) -> Option<Node<'_>> {
        let mut nodes = within_reach(&self.harness);
        nodes.find(|node| {
            let node = node.accesskit_node();
            is_control(&node) && node.label().as_deref() == Some(name)
        })
    }

    /// Names of the controls of these roles, as they stand on the screen.
    pub(crate) fn controls(&self, roles: &[Role]) -> Vec<String> {
        let nodes = within_reach(&self.harness).filter(|node| {
            let node = node.accesskit_node();
            is_control(&node) && roles.contains(&node.role())
        });
        nodes.filter_map(|node| node.accesskit_node().label()).collect()
    }

    pub(crate) fn focused(&self) -> Option<String> {
        let node = self.harness.root().children_recursive().find(Node::is_focused)?;
        node.accesskit_node().label()
    }

    /// Uses the control of this name.
    #[track_caller]
    pub(crate) fn act(&mut self, hand: Hand, name: &str) {
        match hand {
            Hand::Keys => {
                self.tab_to(name);
                self.press(Key::Enter);
            }
            Hand::Mouse => self.click(name),
        }
    }

    /// Goes on with Tab until the control of this name has the keyboard.
    #[track_caller]
    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..80 {
            if self.focused().as_deref() == Some(name) {
                return;
            }
            self.press(Key::Tab);
        }
        panic!("Tab does not reach {name:?} among {:#?}", self.texts());
    }

    /// Moves the mouse to the control of this name, turning the wheel until it shows, and clicks.
    #[track_caller]
    pub(crate) fn click(&mut self, name: &str) {
        let at = self.point_at(name);
        self.click_at(at);
    }

    /// Where the pointer meets the control of this name.
    #[track_caller]
    pub(crate) fn point_at(&mut self, name: &str) -> Pos2 {
        self.point_at_part(name, |rect| rect.center())
    }

    /// The same with a place of the control of which one part shows.
    #[track_caller]
    pub(crate) fn point_at_part(&mut self, name: &str, part: impl Fn(Rect) -> Pos2) -> Pos2 {
        for tried in 0..80 {
            let Some(node) = self.find(name) else { break };
            let at = part(node.rect());
            let id = node.accesskit_node().locate().0;
            self.harness.hover_at(at);
            self.harness.run_steps(2);
            let under = self
                .harness
                .ctx
                .interaction_snapshot(|seen| seen.hovered.iter().any(|hovered| hovered.accesskit_id() == id));
            if under {
                return at;
            }
            let screen = self.harness.ctx.content_rect();
            // What is said above a page may scroll by itself.
            let over = if tried % 2 == 0 {
                screen.center()
            } else {
                screen.center_top() + vec2(0.0, 0.3 * screen.height())
            };
            self.wheel_at(over, if at.y > over.y { -60.0 } else { 60.0 });
        }
        panic!("the mouse does not reach {name:?} among {:#?}", self.texts());
    }

    pub(crate) fn wheel(&mut self, points: f32) {
        self.wheel_at(self.harness.ctx.content_rect().center(), points);
    }

    fn wheel_at(&mut self, place: Pos2, points: f32) {
        self.harness.hover_at(place);
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            source: egui::MouseWheelSource::Wheel,
            delta: vec2(0.0, points),
            phase: TouchPhase::Move,
            modifiers: Modifiers::NONE,
        });
        self.harness.run_steps(6);
    }

    pub(crate) fn click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.settle();
    }
}

fn is_control(node: &egui_kittest::kittest::AccessKitNode<'_>) -> bool {
    node.data().supports_action(Action::Focus) && !node.is_disabled()
}

/// Every word on a screen: names and values of all nodes.
pub(crate) fn texts<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let texts = nodes.flat_map(|node| [node.accesskit_node().label(), node.value()]);
    texts.flatten().filter(|text| !text.trim().is_empty()).collect()
}
