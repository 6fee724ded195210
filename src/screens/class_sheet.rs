//! The class sheet for a teacher: what several learners' records show together. It stores nothing.

use std::path::Path;

use egui::Ui;

use super::{Chosen, Command, Scene, parts, top_bar};
use crate::{
    course::{
        Course,
        lesson::{Item, ItemKind, Lesson},
        number,
        shown::shown,
    },
    exchange::class::{ClassSheet, FEW, ItemSheet, LessonSheet, Share, Wrong},
    learner::{Brought, transfer::gathered},
    ui::{
        Look,
        prose::{self, ProseEnv},
        tokens,
        widgets::{self, ChoiceRole, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 760.0;

/// The records that are open, in memory only.
#[derive(Clone, Debug, Default)]
pub struct ClassScreen {
    learners: Vec<Brought>,
    sheet: ClassSheet,
    /// What could not be used, in the reader's language.
    bad: Vec<String>,
    path: parts::PathField,
    names: bool,
}

impl ClassScreen {
    /// Takes in records that were read, and what was said of those that could not be.
    pub fn add(&mut self, course: &Course, new: Vec<Brought>, bad: Vec<String>) {
        let all = std::mem::take(&mut self.learners)
            .into_iter()
            .chain(new)
            .collect();
        self.learners = gathered(all);
        self.sheet = ClassSheet::of(course, &self.learners);
        if bad.is_empty() {
            // For the next one.
            self.path = parts::PathField::default();
        }
        self.bad = bad;
    }

    /// Draw it and return what the teacher wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("class-heading"));
            widgets::text(ui, look, &look.t("class-what"));
            ui.add_space(tokens::GAP_S);
            self.open_ui(ui, scene, &mut commands);
            if self.learners.is_empty() {
                return;
            }
            let names = look.t("class-names");
            if widgets::small_choice(ui, look, ChoiceRole::Check, &names, self.names).clicked() {
                self.names = !self.names;
            }
            widgets::text_soft(ui, look, &look.t("class-names-note"));
            ui.add_space(tokens::GAP_S);
            if self.sheet.lessons.is_empty() {
                parts::announced(ui, look, Tone::Note, &look.t("class-empty"));
            }
            if self.sheet.unknown > 0 {
                let n = self.sheet.unknown.to_string();
                widgets::text_soft(ui, look, &look.t_with("class-unknown", &[("n", &n)]));
            }
            for sheet in &self.sheet.lessons {
                if let Some(lesson) = scene.course.lesson(&sheet.lesson) {
                    self.lesson_ui(ui, scene, lesson, sheet);
                }
            }
            if widgets::secondary_button(ui, look, &look.t("class-close")).clicked() {
                *self = Self::default();
            }
        });
        commands
    }

    fn open_ui(&mut self, ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
        let look = &scene.look;
        if widgets::secondary_button(ui, look, &look.t("class-choose")).clicked() {
            commands.push(Command::Choose(Chosen::Records));
        }
        if scene.choosing {
            parts::announced(ui, look, Tone::Note, &look.t("open-choosing"));
        }
        let ids = ["class-path", "class-open", "class-path-missing"];
        if let Some(path) = self.path.ui(ui, look, ids, Path::new("/home/me/class")) {
            commands.push(Command::AddToClass(vec![path]));
        }
        for why in &self.bad {
            widgets::callout(ui, look, Tone::Mend, |ui| {
                widgets::text(ui, look, &look.t_with("class-bad", &[("why", why)]));
            });
        }
        let n = self.learners.len().to_string();
        let words = look.t_with("class-learners", &[("n", &n)]);
        let counted = widgets::text_bold(ui, look, &words);
        widgets::live(ui, &counted, &words);
    }

    fn lesson_ui(&self, ui: &mut Ui, scene: &Scene<'_>, lesson: &Lesson, sheet: &LessonSheet) {
        let look = &scene.look;
        let lang = look.lang();
        let number = scene.course.entry(&lesson.id).map_or("", |entry| &entry.number);
        ui.add_space(tokens::GAP_L);
        widgets::heading(ui, look, 2, format!("{number} {}", lesson.title.get(lang)).trim());
        if self.learners.len() < FEW {
            widgets::text_soft(ui, look, &look.t("class-few"));
        }
        widgets::heading(ui, look, 3, &look.t("class-objectives"));
        parts::dense_card(look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for (id, share) in &sheet.objectives {
                let words = lesson
                    .objectives
                    .get(id)
                    .map_or(id.as_str(), |known| known.text.get(lang));
                widgets::text(ui, look, &plain(scene, lesson, words));
                share_ui(ui, look, *share);
            }
        });
        widgets::heading(ui, look, 3, &look.t("class-items"));
        widgets::text_soft(ui, look, &look.t("class-first"));
        for item_sheet in &sheet.items {
            if let Some(item) = lesson.items.get(&item_sheet.item) {
                parts::dense_card(look).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    self.item_ui(ui, scene, lesson, item, item_sheet);
                });
            }
        }
    }

    fn item_ui(&self, ui: &mut Ui, scene: &Scene<'_>, lesson: &Lesson, item: &Item, sheet: &ItemSheet) {
        let look = &scene.look;
        widgets::text_bold(ui, look, &plain(scene, lesson, item.stem.get(look.lang())));
        let certain = &sheet.certain_and_wrong;
        if !certain.is_empty() {
            let words = if self.names {
                look.t_with("class-certain-names", &[("names", &self.who(look, certain))])
            } else {
                look.t_with("class-certain", &[("n", &certain.len().to_string())])
            };
            widgets::callout(ui, look, Tone::Mend, |ui| widgets::text(ui, look, &words));
        }
        share_ui(ui, look, sheet.share);
        for wrong in &sheet.wrong {
            let option = plain(scene, lesson, &option_words(look, item, wrong));
            let n = wrong.who.len().to_string();
            let idea = wrong
                .misconception
                .as_ref()
                .and_then(|id| scene.course.misconceptions().entries.get(id));
            let mut words = match idea {
                Some(idea) => {
                    let idea = idea.text.get(look.lang());
                    look.t_with(
                        "class-wrong-idea",
                        &[("n", &n), ("option", &option), ("idea", idea)],
                    )
                }
                None => look.t_with("class-wrong", &[("n", &n), ("option", &option)]),
            };
            if self.names {
                words = look.join(&[&words, &self.who(look, &wrong.who)]);
            }
            widgets::text(ui, look, &words);
        }
    }

    /// The nicknames of some learners; a number where there is none.
    fn who(&self, look: &Look<'_>, who: &[usize]) -> String {
        let name = |at: &usize| match self
            .learners
            .get(*at)
            .map(|learner| learner.profile.nickname.as_str())
        {
            Some("") | None => look.t_with("class-number-of", &[("n", &(at + 1).to_string())]),
            Some(nickname) => shown(nickname),
        };
        let names: Vec<String> = who.iter().map(name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        look.join(&names)
    }
}

fn share_ui(ui: &mut Ui, look: &Look<'_>, share: Share) {
    let Some(value) = share.value() else { return };
    let (percent, right, all) = (
        number::percent(value),
        share.right.to_string(),
        share.all.to_string(),
    );
    let words = look.t_with(
        "class-share",
        &[("share", &percent), ("right", &right), ("all", &all)],
    );
    widgets::progress_bar(ui, look, value as f32, &words);
    let beside = widgets::text_soft(ui, look, &words);
    widgets::for_the_eye(ui, &beside);
}

/// Marked prose of a lesson as plain words.
fn plain(scene: &Scene<'_>, lesson: &Lesson, marked: &str) -> String {
    let env = ProseEnv {
        value: &|name| scene.course.value(lesson, name),
        ..ProseEnv::NONE
    };
    prose::plain(marked, &env, scene.look.lang())
}

/// The words of what was chosen wrongly.
fn option_words(look: &Look<'_>, item: &Item, wrong: &Wrong) -> String {
    let id = &wrong.option;
    let choice = match &item.kind {
        ItemKind::Single(options) | ItemKind::Multi(options) => options.get(id),
        ItemKind::Decision(decision) => decision.actions.get(id).or_else(|| decision.reasons.get(id)),
        ItemKind::Flaw(flaw) => flaw.places.get(id).or_else(|| flaw.reasons.get(id)),
        ItemKind::Match(key) => {
            return key
                .left
                .get(id)
                .map_or(id.as_str(), |left| left.text.get(look.lang()))
                .to_owned();
        }
        ItemKind::Order(_) => return look.t("class-wrong-order"),
        ItemKind::Numeric(_) => return look.t("class-wrong-number"),
        ItemKind::Reflection(_) => None,
    };
    choice
        .map_or(id.as_str(), |choice| choice.text.get(look.lang()))
        .to_owned()
}
