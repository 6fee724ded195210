//! How the app begins: settings, the learner who was here last, and the screen to open.

use super::{App, Screen, Speaking, cli::Launch};
use crate::{
    course::{Course, Lang},
    demos::scenario,
    learner::{DataDir, Keeper, Settings, SettingsWarning, Shelf},
    screens::{Route, SaveState, welcome::WelcomeScreen},
    ui::Strings,
};

impl App {
    /// The app as the command line asks for it. Nothing is written before somebody is let in.
    pub fn new(launch: &Launch) -> Self {
        let (shelf, trouble) = match DataDir::resolve(launch.data_dir.clone()) {
            Ok(dir) => (Some(Shelf::new(dir)), None),
            Err(err) => (None, Some(err)),
        };
        let (settings, warnings) = match &shelf {
            Some(shelf) => shelf.settings(),
            None => (Settings::default(), Vec::new()),
        };
        let lang = launch.lang.or(settings.language).unwrap_or_else(system_language);
        let mut app = Self {
            course: Course::builtin(),
            learners: shelf.as_ref().map(Shelf::learners).unwrap_or_default(),
            shelf,
            keeper: Keeper::guest(),
            settings,
            lang,
            screen: Screen::Welcome(WelcomeScreen::default()),
            presenting: false,
            speaking: Speaking::default(),
            fullscreen: None,
            quitting: false,
            save: SaveState::Nothing,
            leave: super::Leave::No,
            notice: None,
            wanted: Vec::new(),
            wants_choice: None,
            reading: None,
            choosing: None,
            touched: None,
        };
        if let Some(id) = app.settings.last_learner.clone().filter(|_| !app.settings.shared) {
            app.be_learner(&id);
        }
        if let Some(err) = trouble {
            app.notice = Some(app.sentence(&err));
        } else if !warnings.is_empty() && app.notice.is_none() {
            app.notice = Some(app.settings_notice(&warnings));
        }
        if launch.lesson.is_some() || launch.scenario.is_some() {
            // A class is not asked what its teacher remembers.
            app.presenting = launch.present;
            if let Some(lesson) = &launch.lesson {
                app.open_asked(lesson);
            }
            if let Some(scenario) = &launch.scenario {
                app.open_scenario(scenario);
            }
            app.presenting = false;
            if launch.present && app.screen.can_present() {
                app.present(true);
            }
        }
        app
    }

    /// A lesson named on the command line: an id of the course, or a file or folder of lessons; a scenario is known
    /// by its first word.
    fn open_asked(&mut self, asked: &str) {
        if self.course.has(asked) {
            self.go(Route::Lesson {
                id: asked.to_owned(),
                step: None,
            });
            return;
        }
        let path = std::path::Path::new(asked);
        if scenario::is_one(path) {
            return self.open_scenario(path);
        }
        self.course.open(path);
        self.show_opened();
    }

    /// What was found damaged when the learner was opened, if anything.
    pub(super) fn restored_notice(&self) -> Option<String> {
        let restored = self.keeper.restored()?;
        let strings = Strings::of(self.lang);
        let (events, missing) = (restored.events.to_string(), restored.missing.to_string());
        let mut sentences = Vec::new();
        if restored.missing > 0 {
            let args = [("events", events.as_str()), ("missing", &missing)];
            sentences.push(strings.text_with("store-restored-missing", &args));
        } else if restored.torn_bytes > 0 {
            sentences.push(strings.text_with("store-restored", &[("events", &events)]));
        }
        if restored.profile_repaired {
            sentences.push(strings.text("store-restored-profile"));
        }
        if !restored.conflicts.is_empty() {
            let files: Vec<String> = restored
                .conflicts
                .iter()
                .map(|path| path.display().to_string())
                .collect();
            sentences.push(strings.text_with("store-conflicts", &[("files", &files.join(", "))]));
        }
        if restored.no_locks {
            sentences.push(strings.text("store-no-locks"));
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    fn settings_notice(&self, warnings: &[SettingsWarning]) -> String {
        let strings = Strings::of(self.lang);
        let sentences: Vec<String> = warnings
            .iter()
            .map(|warning| match warning {
                SettingsWarning::Unreadable(_) => strings.text("store-settings-unreadable"),
                SettingsWarning::BadValue(name) => {
                    strings.text_with("store-settings-bad-value", &[("name", name)])
                }
            })
            .collect();
        sentences.join(" ")
    }
}

/// The desktop's language, if it is one of ours.
pub(super) fn system_language() -> Lang {
    match sys_locale::get_locale() {
        Some(tag) if tag.starts_with("zh") => Lang::Zh,
        _ => Lang::En,
    }
}
