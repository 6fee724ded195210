//! The app: which screen, which learner, and the one place where commands are executed.

mod choosing;
pub mod cli;
mod commands;
pub mod export;
mod idle;
pub mod jobs;
mod opening;
mod own_data;
mod speaking;
mod start;
mod text_size;

use std::num::NonZeroUsize;

use egui::{Color32, Context, Key, KeyboardShortcut, Modifiers, Ui, Vec2};

use crate::{
    course::{Course, Lang},
    learner::{Card, Keeper, Renderer, Settings, Shelf, Status, Store, today},
    screens::{
        Chosen, Command, SaveState, Scene,
        about::about_ui,
        bring::BringScreen,
        calibration::calibration_ui,
        class_sheet::ClassScreen,
        gallery::GalleryScreen,
        glossary::GlossaryScreen,
        home::HomeScreen,
        lesson::{Held, LessonScreen},
        my_data::MyDataScreen,
        open::OpenScreen,
        privacy::privacy_ui,
        problems,
        recall::RecallScreen,
        review::ReviewScreen,
        save::SaveScreen,
        settings::settings_ui,
        speaker::speaker_ui,
        test::TestScreen,
        welcome::WelcomeScreen,
    },
    ui::{Look, Palette, Place, Strings, theme},
};

pub use self::speaking::Window;
use self::speaking::{Shown, Speaking};

/// How often a frame is drawn at most until it may be seen: what was there, what comes after, its sizes once they are
/// known, and what hangs on those.
const PASSES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(3);
/// Closes the app, wherever one is.
const QUIT: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::Q);

/// Where one is, with that screen's transient state.
enum Screen {
    Welcome(WelcomeScreen),
    Home(Box<HomeScreen>),
    Lesson(Box<LessonScreen>),
    Settings,
    About,
    Problems,
    Open(OpenScreen),
    Calibration,
    Test(Box<TestScreen>),
    Review(Box<ReviewScreen>),
    Recall(Box<RecallScreen>),
    /// With the screen it was opened from, which stays as it was.
    Glossary(Box<GlossaryScreen>, Box<Screen>),
    /// With the screen it was opened from, which stays as it was.
    Save(SaveScreen, Box<Screen>),
    MyData(Box<MyDataScreen>),
    Privacy,
    Bring(Box<BringScreen>),
    Class(Box<ClassScreen>),
    Gallery(Box<GalleryScreen>),
}

impl Screen {
    /// Id of the lesson that is shown.
    fn lesson_id(&self) -> Option<&str> {
        match self {
            Self::Lesson(screen) => Some(screen.lesson_id()),
            _ => None,
        }
    }

    /// Whether it can be shown on the projector.
    fn can_present(&self) -> bool {
        match self {
            Self::Lesson(_) => true,
            Self::Gallery(screen) => screen.can_present(),
            _ => false,
        }
    }
}

/// How far somebody is with closing a window in which something is not saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Leave {
    /// Nobody wanted to.
    #[default]
    No,
    /// It was wanted, and refused.
    Asked,
    /// It was wanted again.
    Agreed,
}

/// The whole app without its window.
pub struct App {
    course: Course,
    shelf: Option<Shelf>,
    keeper: Keeper,
    learners: Vec<Card>,
    settings: Settings,
    lang: Lang,
    screen: Screen,
    presenting: bool,
    speaking: Speaking,
    fullscreen: Option<bool>,
    /// Somebody wants to quit, in the second window.
    quitting: bool,
    save: SaveState,
    leave: Leave,
    notice: Option<String>,
    /// Files and folders to read, if any.
    wanted: Vec<std::path::PathBuf>,
    /// What the desktop is to ask for.
    wants_choice: Option<Chosen>,
    /// What is being read or followed beside the built-in course.
    reading: Option<opening::Reading>,
    /// The desktop's window for choosing a file, while it is open.
    choosing: Option<choosing::Choosing>,
    /// When the app was last touched, in the window's own seconds; see [`idle`].
    touched: Option<f64>,
}

impl App {
    /// Fonts and style before the first frame.
    pub fn set_up(&self, ctx: &Context) {
        self.dress(ctx, self.shown(Window::Main));
    }

    fn dress(&self, ctx: &Context, shown: Shown) {
        theme::apply(ctx, self.palette(shown), self.lang, self.motion());
        ctx.options_mut(|options| {
            options.max_passes = PASSES;
            // These keys set the text size, which is kept; see `text_size`.
            options.zoom_with_keyboard = false;
        });
    }

    /// Draw one frame and do what it asked for.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.look_at_files(&ctx);
        self.look_at_idle(&ctx);
        if std::mem::take(&mut self.quitting) {
            ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        self.window_ui(ui, Window::Main);
    }

    /// The same in the second window.
    pub fn second_ui(&mut self, ui: &mut Ui) {
        self.look_for_touch(ui.ctx());
        self.window_ui(ui, Window::Second);
    }

    fn window_ui(&mut self, ui: &mut Ui, window: Window) {
        let ctx = ui.ctx().clone();
        let shown = self.shown(window);
        if shown != Shown::Slide {
            self.look_for_text_size(&ctx);
        }
        self.dress(&ctx, shown);
        // A picture that is held fits the zoom in which it was painted.
        if shown != Shown::Slide || self.speaking.held() == Held::No {
            self.zoom(&ctx, shown);
        }
        if ctx.input_mut(|input| input.consume_shortcut(&QUIT)) {
            match window {
                Window::Main => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
                Window::Second => self.quitting = true,
            }
        }
        let commands = self.screen_ui(ui, shown);
        if !commands.is_empty() {
            for command in commands {
                self.execute(command);
            }
            if self.leave == Leave::Agreed {
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            // What was just drawn shows the state before: nobody is to see it, unless this frame has been drawn too often.
            ctx.request_discard("something was done");
            if !ctx.will_discard() {
                ctx.request_repaint();
            }
        }
    }

    fn screen_ui(&mut self, ui: &mut Ui, shown: Shown) -> Vec<Command> {
        let look = Look {
            strings: Strings::of(self.lang),
            palette: self.palette(shown),
            place: if shown == Shown::Slide {
                Place::Stage
            } else {
                Place::Desk
            },
            motion: self.motion(),
        };
        let mut strip = Vec::new();
        let nickname = self.keeper.store().map(|store| store.profile().nickname.clone());
        let scene = Scene {
            look,
            course: &self.course,
            record: self.keeper.progress(),
            now: self.keeper.progress().now(today()),
            nickname: nickname.as_deref(),
            learners: &self.learners,
            save: &self.save,
            settings: &self.settings,
            folder: self.keeper.store().map(Store::folder),
            notice: self.notice.as_deref(),
            reading: self.reading.as_ref().and_then(opening::Reading::path),
            choosing: self.choosing.is_some(),
        };
        if shown == Shown::Notes
            && let Screen::Lesson(lesson) = &mut self.screen
        {
            let ctx = ui.ctx().clone();
            return self
                .speaking
                .notes(&ctx, |speaker| speaker_ui(ui, &scene, lesson, speaker));
        }
        let held = self.speaking.held();
        problems::strip_ui(ui, &scene, self.screen.lesson_id(), &mut strip);
        // How far one screen is scrolled is nothing to another one.
        let of_its_own = std::mem::discriminant(&self.screen);
        let drawn = ui.push_id(of_its_own, |ui| match &mut self.screen {
            Screen::Welcome(screen) => screen.ui(ui, &scene),
            Screen::Home(screen) => screen.ui(ui, &scene),
            Screen::Lesson(screen) if shown == Shown::Slide => {
                let commands = screen.shown_ui(ui, &scene, held);
                self.speaking.hold_slide(ui, &look, screen.said_of_held(held));
                commands
            }
            Screen::Gallery(screen) if shown == Shown::Slide => {
                let commands = screen.shown_ui(ui, &scene, held);
                self.speaking.hold_slide(ui, &look, screen.said_of_held(held));
                commands
            }
            Screen::Lesson(screen) => screen.ui(ui, &scene),
            Screen::Settings => settings_ui(ui, &scene),
            Screen::About => about_ui(ui, &scene),
            Screen::Problems => problems::problems_ui(ui, &scene),
            Screen::Open(screen) => screen.ui(ui, &scene),
            Screen::Calibration => calibration_ui(ui, &scene),
            Screen::Review(screen) => screen.ui(ui, &scene),
            Screen::Test(screen) => screen.ui(ui, &scene),
            Screen::Recall(screen) => screen.ui(ui, &scene),
            Screen::Glossary(screen, _) => screen.ui(ui, &scene),
            Screen::Save(screen, _) => screen.ui(ui, &scene),
            Screen::MyData(screen) => screen.ui(ui, &scene),
            Screen::Privacy => privacy_ui(ui, &scene),
            Screen::Bring(screen) => screen.ui(ui, &scene),
            Screen::Class(screen) => screen.ui(ui, &scene),
            Screen::Gallery(screen) => screen.ui(ui, &scene),
        });
        let mut commands = drawn.inner;
        commands.append(&mut strip);
        commands
    }

    /// The title for the window: never a learner's name.
    pub fn window_title(&self) -> String {
        let strings = Strings::of(self.lang);
        match self.lesson_title() {
            Some(lesson) => strings.text_with("app-title-lesson", &[("lesson", lesson)]),
            None => strings.text("app-title"),
        }
    }

    fn lesson_title(&self) -> Option<&str> {
        let lesson = self.course.lesson(self.screen.lesson_id()?)?;
        Some(lesson.title.get(self.lang))
    }

    /// The language it speaks.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// What the learner wants the window painted with; `None` for the app's choice.
    pub fn renderer(&self) -> Option<Renderer> {
        self.settings.renderer
    }

    /// Shows a sentence to the learner, and gives it.
    pub fn tell(&mut self, string_id: &str) -> String {
        let sentence = Strings::of(self.lang).text(string_id);
        let before = self.notice.take().map(|before| before + " ");
        self.notice = Some(before.unwrap_or_default() + &sentence);
        sentence
    }

    /// A change of full screen that the window has not been told of yet.
    pub fn wants_fullscreen(&mut self) -> Option<bool> {
        self.fullscreen.take()
    }

    /// What is behind everything in a window.
    pub fn background(&self, window: Window) -> Color32 {
        self.palette(self.shown(window)).paper
    }

    fn palette(&self, shown: Shown) -> &'static Palette {
        match (shown, self.settings.contrast) {
            // The notes are read beside the projector, in a room as dark.
            (Shown::Slide | Shown::Notes, _) => Palette::stage(),
            (Shown::Screen, crate::learner::Contrast::Normal) => Palette::light(),
            (Shown::Screen, crate::learner::Contrast::High) => Palette::contrast(),
        }
    }

    fn motion(&self) -> bool {
        self.settings.motion == crate::learner::Motion::Full
    }

    /// The learner's text size on the desk; on the projector as large as the screen allows, counted from 1024×768.
    fn zoom(&self, ctx: &Context, shown: Shown) {
        let wanted = match shown {
            Shown::Screen | Shown::Notes => self.text_zoom(),
            Shown::Slide => stage_zoom(ctx.content_rect().size() * ctx.zoom_factor()),
        };
        if (ctx.zoom_factor() - wanted).abs() > 0.01 {
            ctx.set_zoom_factor(wanted);
        }
    }

    /// Whether the window may close: not while answers are in memory only, unless that was agreed to. Tries to write
    /// them first, and says on the desk, not on the projector, why it stays open.
    pub fn may_close(&mut self) -> bool {
        let waits = |app: &Self| matches!(app.keeper.status(), Status::NotSaved { waiting: 1.., .. });
        if self.leave == Leave::Agreed || !waits(self) || self.keeper.retry().is_ok() {
            return true;
        }
        self.leave = Leave::Asked;
        self.look_at_save();
        if self.presenting {
            self.present(false);
        }
        false
    }

    fn look_at_save(&mut self) {
        self.save = match self.keeper.status() {
            Status::Guest => SaveState::Guest,
            Status::Saved => SaveState::Saved,
            Status::NotSaved { why, since, .. } => SaveState::NotSaved {
                why: commands::sentence(Strings::of(self.lang), why),
                since,
                leaving: self.leave != Leave::No,
            },
        };
    }
}

/// How much larger than on 1024×768 a slide is drawn on a screen of this size.
fn stage_zoom(size: Vec2) -> f32 {
    (size.x / 1024.0).min(size.y / 768.0).clamp(0.5, 4.0)
}
