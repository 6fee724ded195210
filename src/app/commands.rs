//! Executing what screens ask for: the only place that navigates, keeps and sets.

use super::{App, Screen};
use crate::{
    assess::{
        LessonRecord,
        review::{Plan, recall_before},
    },
    course::{Lang, lesson::Step},
    learner::{Keeper, LearnerId, Settings, StoreError, today},
    screens::{
        Command, Route,
        glossary::GlossaryScreen,
        lesson::LessonScreen,
        open::OpenScreen,
        recall::RecallScreen,
        review::{self, ReviewScreen},
        save::SaveScreen,
        test::TestScreen,
        welcome::WelcomeScreen,
    },
    ui::Strings,
};

impl App {
    pub(super) fn execute(&mut self, command: Command) {
        match command {
            Command::Go(route) => self.go(route),
            Command::Back => self.back(),
            Command::Keep(event) => {
                // A failure is shown by `look_at_save` and tried again with the next event.
                if let Err(err) = self.keeper.record(event) {
                    log::warn!("not saved: {err}");
                }
                self.look_at_save();
            }
            Command::RetrySave => {
                if let Err(err) = self.keeper.retry() {
                    log::warn!("still not saved: {err}");
                }
                self.look_at_save();
            }
            Command::CloseAnyway => self.leave = super::Leave::Agreed,
            Command::Set(settings) => self.set(settings),
            Command::Speak(lang) => self.speak(lang),
            Command::BeGuest => {
                self.enter(Keeper::guest());
                self.settings.last_learner = None;
            }
            Command::BeNewLearner(nickname) => {
                let colour = u8::try_from(self.learners.len()).unwrap_or(u8::MAX);
                let made = self
                    .shelf_or_error()
                    .and_then(|shelf| shelf.create(&nickname, colour));
                self.enter_or_say(made);
            }
            Command::BeLearner(id) => self.be_learner(&id),
            Command::Present(on) => self.present(on),
            Command::Notes(act) => self.on_notes(act),
            Command::Open(path) => self.begin_reading(path),
            Command::OpenScenario(path) => self.open_scenario(&path),
            Command::Choose(what) => self.wants_choice = Some(what),
            Command::CloseOpened => self.close_opened(),
            Command::CloseNotice => self.notice = None,
            Command::SetProfile(nickname, colour) => self.set_profile(&nickname, colour),
            Command::ResetLesson(lesson) => self.reset_lesson(&lesson),
            Command::Erase => self.erase(),
            Command::Write(export, path) => self.export(&export, &path, false),
            Command::Bring(path) => self.bring(&path),
            Command::TakeIn { brought, own } => self.take_in(&brought, own),
            Command::AddToClass(paths) => self.add_to_class(&paths),
        }
    }

    /// To the screen under the one that is open.
    pub(super) fn back(&mut self) {
        if let Screen::Glossary(_, under) | Screen::Save(_, under) = &mut self.screen {
            self.screen = std::mem::replace(under, Screen::About);
        }
    }

    pub(super) fn shelf_or_error(&self) -> Result<&crate::learner::Shelf, StoreError> {
        self.shelf.as_ref().ok_or(StoreError::NoHome)
    }

    pub(super) fn be_learner(&mut self, id: &LearnerId) {
        let opened = self.shelf_or_error().and_then(|shelf| shelf.open(id));
        self.enter_or_say(opened);
    }

    pub(super) fn enter_or_say(&mut self, keeper: Result<Keeper, StoreError>) {
        match keeper {
            Ok(keeper) => {
                self.enter(keeper);
                let id = self.keeper.store().map(|store| store.profile().id.clone());
                // Who comes again is known already; a file that is synced takes longer than the first frame.
                if self.settings.last_learner != id {
                    self.settings.last_learner = id;
                    self.keep_settings();
                }
            }
            Err(err) => self.notice = Some(self.sentence(&err)),
        }
    }

    /// Somebody begins to learn.
    fn enter(&mut self, keeper: Keeper) {
        self.keeper = keeper;
        self.leave = super::Leave::No;
        self.notice = self.restored_notice();
        self.look_at_save();
        if let Some(shelf) = &self.shelf {
            self.learners = shelf.learners();
        }
        self.screen = Screen::Home(Box::default());
    }

    pub(super) fn set(&mut self, settings: Settings) {
        self.settings = settings;
        self.keep_settings();
    }

    fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        self.settings.language = Some(lang);
        self.keep_settings();
        self.look_at_save();
    }

    fn keep_settings(&mut self) {
        if let Err(err) = self.keeper.save_settings(&self.settings) {
            self.notice = Some(self.sentence(&err));
        }
    }

    /// What an error says in the learner's language.
    pub(super) fn sentence(&self, err: &StoreError) -> String {
        sentence(Strings::of(self.lang), err)
    }

    pub(super) fn go(&mut self, route: Route) {
        if let Route::Lesson { id, .. } = &route {
            self.note_edition(id);
        }
        let screen = match route {
            Route::Welcome => {
                if let Some(shelf) = &self.shelf {
                    self.learners = shelf.learners();
                }
                Screen::Welcome(WelcomeScreen::default())
            }
            Route::Home => Screen::Home(Box::default()),
            Route::Settings => Screen::Settings,
            Route::About => Screen::About,
            Route::Problems => Screen::Problems,
            Route::Open => Screen::Open(OpenScreen::default()),
            Route::Calibration => Screen::Calibration,
            Route::MyData => self.my_data_screen(),
            Route::Privacy => Screen::Privacy,
            Route::Bring => Screen::Bring(Box::default()),
            Route::Class => Screen::Class(Box::default()),
            Route::Demos => Screen::Gallery(Box::default()),
            Route::Save(export) => {
                // Over itself it would hide the way back.
                if matches!(self.screen, Screen::Save(..)) {
                    return;
                }
                let under = std::mem::replace(&mut self.screen, Screen::About);
                Screen::Save(SaveScreen::new(export), Box::new(under))
            }
            Route::Test => match self.course.tests() {
                Some(tests) => Screen::Test(Box::new(TestScreen::new(tests.clone()))),
                None => Screen::Home(Box::default()),
            },
            Route::Review => {
                let record = self.keeper.progress();
                let a_day = review::a_day(&self.settings);
                let plan = Plan::of(&self.course, record, record.now(today()), a_day);
                Screen::Review(Box::new(ReviewScreen::new(plan)))
            }
            Route::Glossary => {
                // A glossary over the glossary would hide the way back.
                if matches!(self.screen, Screen::Glossary(..)) {
                    return;
                }
                let under = std::mem::replace(&mut self.screen, Screen::About);
                let glossary = GlossaryScreen::new(self.course.glossary());
                Screen::Glossary(Box::new(glossary), Box::new(under))
            }
            Route::Lesson { id, step } => self.lesson_screen(&id, step.as_deref()),
        };
        self.go_to(screen);
    }

    /// To a screen; one that cannot be presented ends presenting.
    pub(super) fn go_to(&mut self, screen: Screen) {
        self.screen = screen;
        if !self.screen.can_present() && self.presenting {
            self.present(false);
        }
    }
}

impl App {
    /// A lesson at a step; one that was never begun opens with a question of an earlier one, if there is any.
    fn lesson_screen(&self, id: &str, step: Option<&str>) -> Screen {
        let Some(lesson) = self.course.lesson(id) else {
            return Screen::Problems;
        };
        let record = self.keeper.progress();
        let begun = record.lesson(id).is_some_and(LessonRecord::is_begun);
        if step.is_none() && !begun && !self.presenting {
            let ask = recall_before(&self.course, record, id, record.now(today()));
            let first = lesson.steps.first().map(Step::id);
            if let Some(ask) = ask {
                return Screen::Recall(Box::new(RecallScreen::new(ask, id, first)));
            }
        }
        Screen::Lesson(Box::new(LessonScreen::new(lesson, step, record)))
    }
}

/// What an error of the store says in one language: what happened and what to do.
pub(super) fn sentence(strings: &Strings, err: &StoreError) -> String {
    let args = err.args();
    let args: Vec<(&str, &str)> = args.iter().map(|(name, value)| (*name, value.as_str())).collect();
    strings.text_with(err.id(), &args)
}
