//! Every screen and every state of every step can be used without eyes, without a mouse, and at 200 % text.

use std::collections::BTreeSet;

use egui::{Vec2, accesskit::Role};
use egui_kittest::{Harness, kittest::NodeT as _};
use ground_truth::{
    app::App,
    course::Lang,
    learner::{Contrast, Settings},
};

use crate::{
    common::accessible::{faults_at_this_size, faults_of_sizes, faults_of_width},
    tour::{self, DESK, Part, Tour},
    window::{Hand, Window},
};

/// Windows, in pixels, in which nothing is cut off at 200 % text.
const LARGE_TEXT: [[f32; 2]; 2] = [[1024.0, 768.0], [1280.0, 800.0]];

/// What was found, each fault once, with the screens it is on.
pub(crate) struct Walk {
    what: String,
    faults: BTreeSet<String>,
    screens: usize,
}

impl Walk {
    pub(crate) fn new(what: String) -> Self {
        Self {
            what,
            faults: BTreeSet::new(),
            screens: 0,
        }
    }

    pub(crate) fn look(&mut self, window: &mut Window, screen: &str) {
        self.screens += 1;
        window.settle();
        window.harness.check_accessibility();
        let mut faults = faults_at_this_size(&mut window.harness, "here");
        if window.harness.ctx.zoom_factor() == 1.0 {
            faults.extend(faults_of_sizes(&window.harness));
            faults.extend(faults_in_large_text(&mut window.harness));
        }
        let faults = faults.into_iter().map(|fault| format!("{screen}: {fault}"));
        self.faults.extend(faults);
        window.harness.remove_cursor();
        // Whoever goes on has not touched anything.
        window.harness.ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        window.settle();
    }

    pub(crate) fn assert_good(&self, screens: usize) {
        assert!(
            self.screens >= screens,
            "only {} screens were walked",
            self.screens
        );
        let faults: Vec<&str> = self.faults.iter().map(String::as_str).collect();
        assert!(
            faults.is_empty(),
            "{}: {} faults:\n{}",
            self.what,
            faults.len(),
            faults.join("\n")
        );
    }
}

/// What does not fit at 200 % text into the smaller windows; the screen is left as it was.
fn faults_in_large_text(harness: &mut Harness<'_, App>) -> Vec<String> {
    let (size, scale) = (harness.ctx.content_rect().size(), harness.ctx.pixels_per_point());
    let mut faults = Vec::new();
    for pixels in LARGE_TEXT {
        let points = Vec2::from(pixels) / 2.0;
        harness
            .set_pixels_per_point(2.0 * scale)
            .set_size(points)
            .run_steps(3);
        faults.extend(faults_of_width(harness, &format!("at 200 % in {pixels:?}")));
    }
    harness.set_pixels_per_point(scale).set_size(size).run_steps(3);
    faults
}

/// A part of the app in a window of this size.
fn walk(lang: Lang, part: Part, size: [f32; 2], settings: Settings) {
    let mut walk = Walk::new(format!("{lang:?} at {size:?}, text {} %", settings.text_percent));
    part(&mut Tour {
        lang,
        size,
        settings,
        hand: Hand::Mouse,
        look: &mut |window, name| walk.look(window, name),
    });
    walk.assert_good(6);
}

/// In one language with high contrast, whose ring is another.
fn contrast(lang: Lang, high: Lang) -> Settings {
    Settings {
        contrast: if lang == high {
            Contrast::High
        } else {
            Contrast::Normal
        },
        ..Settings::default()
    }
}

fn usual(lang: Lang, _: &str, part: Part) {
    walk(lang, part, DESK, contrast(lang, Lang::En));
}

fn large(lang: Lang, _: &str, part: Part) {
    let settings = Settings {
        text_percent: 200,
        ..contrast(lang, Lang::Zh)
    };
    walk(lang, part, LARGE_TEXT[0], settings);
}

/// Every screen is come to without a mouse, and left again.
fn keys(lang: Lang, name: &str, part: Part) {
    for (text_percent, size) in [(100, DESK), (200, LARGE_TEXT[0])] {
        let mut seen = 0;
        part(&mut Tour {
            lang,
            size,
            settings: Settings {
                text_percent,
                ..Settings::default()
            },
            hand: Hand::Keys,
            look: &mut |_, _| seen += 1,
        });
        assert!(seen > 5, "only {seen} screens of {name} were seen");
    }
}

mod by_keys_alone {
    use super::keys;
    crate::tour::for_every_part!(keys);
}

mod usual {
    use super::usual;
    crate::tour::for_every_part!(usual);
}

mod at_200_percent {
    use super::large;
    crate::tour::for_every_part!(large);
}

/// Where text is large the page moves to what is said about a button that was pressed.
#[test]
fn what_is_missing_is_said_where_it_is_seen() {
    for lang in Lang::ALL {
        for hand in [Hand::Keys, Hand::Mouse] {
            let mut seen = 0;
            let mut look = |window: &mut Window, name: &str| {
                let said = match name {
                    "welcome, no nickname" => "welcome-nickname-missing",
                    "open, nothing written" => "open-path-missing",
                    "bring, nothing written" => "bring-path-missing",
                    "save, nothing written" => "export-path-missing",
                    _ => return,
                };
                seen += 1;
                window.settle();
                let said = window.t(said);
                let beginning = said.split(['/', '{']).next().unwrap();
                let screen = window.harness.ctx.content_rect();
                let nodes = window.harness.root().children_recursive();
                let mut announced = nodes.filter(|node| node.accesskit_node().role() == Role::Status);
                let is_it = |text: String| text.starts_with(beginning);
                let said = announced.find(|node| node.accesskit_node().label().is_some_and(is_it));
                let place = said.unwrap().rect();
                assert!(screen.contains_rect(place), "{lang:?} {hand:?} {name}: {place:?}");
            };
            let mut tour = Tour {
                lang,
                size: LARGE_TEXT[0],
                settings: Settings {
                    text_percent: 200,
                    ..Settings::default()
                },
                hand,
                look: &mut look,
            };
            tour::beginning(&mut tour);
            tour::trouble(&mut tour);
            assert_eq!(seen, 4);
        }
    }
}
