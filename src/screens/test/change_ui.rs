//! What changed between two sittings, in words; and the questions it is made of, each a way to its reasons.

use egui::Ui;

use super::TestScreen;
use crate::{
    assess::test::{Change, Round},
    screens::{
        Scene,
        quiz::{ItemScreen, question::Outcome, quoted},
    },
    ui::{
        Look, ProseEnv, prose, tokens,
        widgets::{self, Tone},
    },
};

/// A change of calibration smaller than this, in shares, is not worth words.
const SLIGHT: f64 = 0.05;

impl TestScreen {
    /// The change in words, then the questions it is made of.
    pub(super) fn change_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, round: Round, change: &Change) {
        let look = &scene.look;
        let words = gain_words(look, change);
        widgets::callout(ui, look, Tone::Note, |ui| widgets::text(ui, look, &words));
        for (id, ideas) in [
            ("test-ideas-gone", &change.ideas_gone),
            ("test-ideas-left", &change.ideas_left),
        ] {
            ideas_ui(ui, scene, &look.t(id), ideas);
        }
        let mut held = false;
        for (id, items) in [
            ("test-now-right", &change.now_right),
            ("test-still-wrong", &change.still_wrong),
            ("test-newly-wrong", &change.newly_wrong),
            ("test-still-right", &change.still_right),
        ] {
            if items.is_empty() {
                continue;
            }
            ui.add_space(tokens::GAP);
            widgets::heading_sized(ui, look, 3, tokens::SUBHEADING, &look.t(id));
            for item in items {
                held |= !self.question_row_ui(ui, scene, round, item);
            }
        }
        if held {
            ui.add_space(tokens::GAP);
            widgets::text_soft(ui, look, &look.t("test-held"));
        }
    }

    /// A question of the list; whether its reasons may be read.
    fn question_row_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, round: Round, item: &str) -> bool {
        let (look, record) = (&scene.look, scene.record.test());
        let Some(known) = self.tests.items.get(item) else {
            return true;
        };
        let lang = look.lang();
        let stem = prose::plain(known.stem.get(lang), &ProseEnv::NONE, lang);
        let answer = record.given(round, item);
        let Some(answer) = answer.filter(|_| record.may_read(&self.tests, round, item)) else {
            widgets::text(ui, look, &stem);
            return false;
        };
        if widgets::link_button(ui, look, &stem).clicked() {
            let outcome = Outcome {
                shuffle: answer.shuffle,
                response: answer.response.clone(),
                confidence: answer.confidence,
                hints: 0,
            };
            self.reading = ItemScreen::answered(&self.lesson, item, outcome);
        }
        true
    }
}

/// Marks before and now, what was gained of what was missing, and whether confidence fits better.
fn gain_words(look: &Look<'_>, change: &Change) -> String {
    let [before, now] = change.scores.map(percent);
    let mut words = vec![look.t_with("test-scores", &[("before", &before), ("now", &now)])];
    words.push(match change.gain() {
        None => look.t("test-no-gain"),
        Some(gain) if gain > 0.0 => look.t_with("test-gain", &[("share", &percent(gain))]),
        Some(_) => look.t("test-gain-none"),
    });
    if let [Some(was), Some(is)] = change.leans {
        // Nearer to nothing is better, from either side.
        let nearer = was.abs() - is.abs();
        words.push(look.t(if nearer > SLIGHT {
            "test-lean-better"
        } else if nearer < -SLIGHT {
            "test-lean-worse"
        } else {
            "test-lean-same"
        }));
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    look.sentences(&words)
}

/// Ideas that people have, as a person would say them.
fn ideas_ui(ui: &mut Ui, scene: &Scene<'_>, heading: &str, ideas: &[String]) {
    let look = &scene.look;
    let lang = look.lang();
    let known = &scene.course.misconceptions().entries;
    let said = ideas.iter().filter_map(|id| known.get(id));
    let said: Vec<String> = said
        .map(|idea| quoted(&prose::plain(idea.text.get(lang), &ProseEnv::NONE, lang)))
        .collect();
    if said.is_empty() {
        return;
    }
    ui.add_space(tokens::GAP);
    widgets::heading_sized(ui, look, 3, tokens::SUBHEADING, heading);
    for idea in &said {
        widgets::text(ui, look, &format!("“{idea}”"));
    }
}

fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}
