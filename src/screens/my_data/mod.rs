//! My data: every field that is stored, with its value and purpose; taking it along, starting over, erasing.

mod fields;

use egui::Ui;

use super::{Command, Route, Scene, learners::ProfileDraft, parts, top_bar};
use crate::{
    exchange::Export,
    learner::{
        Shelf, Store,
        erase::bytes_of,
        inventory::{self, Stored},
    },
    ui::{
        Look, tokens,
        widgets::{self, Tone},
    },
};

/// Widest the page gets, in points.
const WIDTH: f32 = 720.0;

/// What is about to be done, and cannot be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Sure {
    /// Take out a lesson: its id and how many entries it has.
    Reset(String, usize),
    /// Erase everything.
    Erase,
}

/// What was read off the disk when the page was opened, and what has been typed since.
#[derive(Clone, Debug, Default)]
pub struct MyDataScreen {
    /// None for a guest.
    kept: Option<Kept>,
    asked: Asked,
}

/// The question whether something is to be done.
#[derive(Clone, Debug, Default)]
struct Asked {
    sure: Option<Sure>,
    /// It was not shown yet.
    is_new: bool,
}

impl Asked {
    fn ask(&mut self, sure: Sure) {
        *self = Self {
            sure: Some(sure),
            is_new: true,
        };
    }

    fn is(&self, sure: &Sure) -> bool {
        self.sure.as_ref() == Some(sure)
    }

    /// Says what would happen, and asks; whether it is to be done, once that was answered. The keyboard comes here,
    /// to the answer that changes nothing.
    fn ui(&mut self, ui: &mut Ui, look: &Look<'_>, words: &str, yes: &str) -> bool {
        parts::announced(ui, look, Tone::Mend, words);
        let row = ui.horizontal_wrapped(|ui| {
            let no = widgets::secondary_button(ui, look, &look.t("data-no"));
            if self.is_new {
                no.request_focus();
            }
            if no.clicked() {
                self.sure = None;
            }
            widgets::secondary_button(ui, look, &look.t(yes)).clicked()
        });
        if std::mem::take(&mut self.is_new) {
            row.response.scroll_to_me(None);
        }
        row.inner
    }
}

#[derive(Clone, Debug)]
struct Kept {
    stored: Stored,
    /// Every file that erasing would remove or change: how many, how many bytes.
    traces: (usize, u64),
    /// Lessons with the number of their entries.
    lessons: Vec<(String, usize)>,
    draft: ProfileDraft,
    /// Which part of the entries is shown.
    page: Option<usize>,
}

impl MyDataScreen {
    /// Reads what is stored about whoever is open; a guest has nothing.
    pub fn new(shelf: Option<&Shelf>, store: Option<&Store>) -> Self {
        let kept = shelf.zip(store).map(|(shelf, store)| {
            let id = &store.profile().id;
            let traces = shelf.traces(id);
            let mut lessons: Vec<(String, usize)> = Vec::new();
            for lesson in store
                .history()
                .iter()
                .filter_map(|stamped| stamped.event.lesson())
            {
                match lessons.iter_mut().find(|(id, _)| id == lesson) {
                    Some((_, n)) => *n += 1,
                    None => lessons.push((lesson.to_owned(), 1)),
                }
            }
            Kept {
                stored: inventory::stored(shelf.dir(), id),
                traces: (traces.len(), bytes_of(&traces)),
                lessons,
                draft: ProfileDraft::of(store.profile()),
                page: None,
            }
        });
        Self {
            kept,
            asked: Asked::default(),
        }
    }

    /// Draw it and return what the learner wants.
    pub fn ui(&mut self, ui: &mut Ui, scene: &Scene<'_>) -> Vec<Command> {
        let mut commands = top_bar::home_bar_ui(ui, scene, false);
        let look = &scene.look;
        parts::page_ui(ui, WIDTH, |ui| {
            widgets::heading(ui, look, 1, &look.t("data-heading"));
            let Self { kept, asked } = self;
            let Some(kept) = kept else {
                widgets::text(ui, look, &look.t("data-guest"));
                links_ui(ui, look, &mut commands);
                if scene.record.seq() > 0 {
                    ui.add_space(tokens::GAP_L);
                    take_ui(ui, look, &mut commands);
                }
                return;
            };
            widgets::text(ui, look, &look.t("data-intro"));
            let (files, bytes) = kept.traces;
            let counts = [
                ("n", kept.stored.entries.len().to_string()),
                ("files", files.to_string()),
                ("size", kilobytes(bytes)),
            ];
            let counts: Vec<(&str, &str)> = counts.iter().map(|(name, n)| (*name, n.as_str())).collect();
            widgets::text_soft(ui, look, &look.t_with("data-count", &counts));
            links_ui(ui, look, &mut commands);
            ui.add_space(tokens::GAP_L);
            take_ui(ui, look, &mut commands);
            ui.add_space(tokens::GAP_L);
            commands.extend(kept.draft.ui(ui, look));
            ui.add_space(tokens::GAP_L);
            reset_ui(ui, scene, kept, asked, &mut commands);
            erase_ui(ui, look, kept, asked, &mut commands);
            ui.add_space(tokens::GAP_L);
            fields::fields_ui(ui, look, &kept.stored);
            fields::entries_ui(ui, look, &kept.stored, &mut kept.page);
        });
        commands
    }
}

fn kilobytes(bytes: u64) -> String {
    bytes.div_ceil(1000).to_string()
}

fn links_ui(ui: &mut Ui, look: &Look<'_>, commands: &mut Vec<Command>) {
    ui.horizontal_wrapped(|ui| {
        for (id, route) in [("data-privacy", Route::Privacy), ("data-bring", Route::Bring)] {
            if widgets::link_button(ui, look, &look.t(id)).clicked() {
                commands.push(Command::Go(route));
            }
        }
    });
}

fn take_ui(ui: &mut Ui, look: &Look<'_>, commands: &mut Vec<Command>) {
    widgets::heading(ui, look, 2, &look.t("data-take"));
    widgets::text_soft(ui, look, &look.t("data-take-what"));
    for kind in Export::OF_A_LEARNER {
        let (name, note) = match &kind {
            Export::Gradebook => ("data-take-gradebook", "data-take-gradebook-note"),
            Export::Statements => ("data-take-statements", "data-take-statements-note"),
            Export::Completion => ("data-take-completion", "data-take-completion-note"),
            Export::Record | Export::Checklist(_) | Export::Handout(_) | Export::Scenario { .. } => {
                ("data-take-record", "data-take-record-note")
            }
        };
        ui.horizontal_wrapped(|ui| {
            if widgets::secondary_button(ui, look, &look.t(name)).clicked() {
                commands.push(Command::Go(Route::Save(kind)));
            }
            widgets::text_soft(ui, look, &look.t(note));
        });
    }
}

fn reset_ui(ui: &mut Ui, scene: &Scene<'_>, kept: &Kept, asked: &mut Asked, commands: &mut Vec<Command>) {
    if kept.lessons.is_empty() {
        return;
    }
    let look = &scene.look;
    widgets::heading(ui, look, 2, &look.t("data-reset"));
    widgets::text_soft(ui, look, &look.t("data-reset-what"));
    for (id, n) in &kept.lessons {
        let title = scene
            .course
            .entry(id)
            .map_or(id.as_str(), |entry| entry.title.get(look.lang()));
        let title = crate::course::shown::shown(title);
        let wanted = Sure::Reset(id.clone(), *n);
        if asked.is(&wanted) {
            let args = [("n", &*n.to_string()), ("lesson", &*title)];
            let words = look.t_with("data-reset-sure", &args);
            if asked.ui(ui, look, &words, "data-reset-yes") {
                commands.push(Command::ResetLesson(id.clone()));
            }
        } else if widgets::link_button(ui, look, &look.t_with("data-reset-lesson", &[("lesson", &title)]))
            .clicked()
        {
            asked.ask(wanted);
        }
    }
    ui.add_space(tokens::GAP_L);
}

fn erase_ui(ui: &mut Ui, look: &Look<'_>, kept: &Kept, asked: &mut Asked, commands: &mut Vec<Command>) {
    widgets::heading(ui, look, 2, &look.t("data-erase-heading"));
    if !asked.is(&Sure::Erase) {
        if widgets::secondary_button(ui, look, &look.t("data-erase")).clicked() {
            asked.ask(Sure::Erase);
        }
        return;
    }
    let (files, bytes) = kept.traces;
    let args = [("files", &*files.to_string()), ("size", &*kilobytes(bytes))];
    if asked.ui(ui, look, &look.t_with("data-erase-sure", &args), "data-erase-yes") {
        commands.push(Command::Erase);
    }
}
