//! Every screen of the app, each under a name: the one list that pictures, trees and the walks of layout, of
//! accessibility and of the keyboard go through. The steps of the other lessons have walks of their own.

#![expect(
    clippy::disallowed_methods,
    reason = "these files are what a teacher saves, and what became of somebody's data"
)]

use std::{fs, path::Path};

use egui::Key;
use ground_truth::{
    app::cli::Launch,
    assess::Event,
    course::{Lang, lesson::Step},
    demos::registry,
    learner::Settings,
    ui::Strings,
};

use crate::{
    demos_gallery, gallery, own_data, past,
    showing::{first_slide, go_to},
    story::{LESSON, Learner},
    vote,
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

pub(crate) const DESK: [f32; 2] = [1366.0, 768.0];
/// What a teacher begins with.
const NEW_LESSON: &str = include_str!("../../assets/new-lesson.ron");
/// Its path is on the screen, so it is one that stays.
const BROKEN_LESSON: &str = "tests/pictures/broken.ron";

/// Somebody who goes through the screens.
pub(crate) struct Tour<'a> {
    pub(crate) lang: Lang,
    pub(crate) size: [f32; 2],
    pub(crate) settings: Settings,
    pub(crate) hand: Hand,
    /// Called at every screen, with a name for it.
    pub(crate) look: &'a mut dyn FnMut(&mut Window, &str),
}

/// Some of the screens.
pub(crate) type Part = fn(&mut Tour<'_>);

/// A test in each language for each part of the list, so that they run side by side.
macro_rules! for_every_part {
    ($walk:ident) => {
        crate::tour::for_every_part! {
            $walk: beginning, the_lesson, in_class, the_rest, demos_by_themselves, own_data, trouble,
        }
    };
    ($walk:ident: $($part:ident,)*) => { $(
        mod $part {
            use ground_truth::course::Lang;

            #[test]
            fn in_english() {
                super::$walk(Lang::En, stringify!($part), crate::tour::$part);
            }

            #[test]
            fn in_chinese() {
                super::$walk(Lang::Zh, stringify!($part), crate::tour::$part);
            }
        }
    )* };
}
pub(crate) use for_every_part;

impl Tour<'_> {
    pub(crate) fn look(&mut self, window: &mut Window, name: &str) {
        (self.look)(window, name);
    }

    pub(crate) fn open(&self, launch: &Launch) -> Window {
        Window::open(launch, self.size)
    }

    /// Uses the control with the name of this string id.
    #[track_caller]
    pub(crate) fn act(&self, window: &mut Window, id: &str) {
        let name = window.t(id);
        window.act(self.hand, &name);
    }

    /// Writes into the field with the name of this string id, in the place of what is there.
    #[track_caller]
    pub(crate) fn write(&self, window: &mut Window, id: &str, text: &str) {
        let field = window.t(id);
        match self.hand {
            Hand::Keys => window.tab_to(&field),
            Hand::Mouse => window.click(&field),
        }
        window.press_with(egui::Modifiers::COMMAND, Key::A);
        window.press(Key::Backspace);
        window.type_in(text);
    }

    /// Home of somebody with this history.
    pub(crate) fn home(&self, data: &Path, history: impl IntoIterator<Item = (i64, Event)>) -> Window {
        past::learner(data, self.settings.clone(), history);
        self.open(&launch(data, self.lang))
    }
}

/// The first start, and a computer that several share.
pub(crate) fn beginning(tour: &mut Tour<'_>) {
    let folder = tempfile::tempdir().unwrap();
    past::nobody(folder.path(), &tour.settings);
    let mut window = tour.open(&launch(folder.path(), tour.lang));
    tour.look(&mut window, "welcome");
    tour.act(&mut window, "welcome-start");
    tour.look(&mut window, "welcome, no nickname");
    begin(&mut window, tour.hand, "Mei");
    tour.look(&mut window, "home");
    tour.act(&mut window, "bar-settings");
    tour.look(&mut window, "settings");
    tour.act(&mut window, "about-heading");
    tour.look(&mut window, "about");

    let five = tempfile::tempdir().unwrap();
    let mut window = own_data::shared(five.path(), tour);
    tour.look(&mut window, "several learners");
    tour.act(&mut window, "welcome-guest");
    tour.look(&mut window, "home of a guest");
    for id in ["bar-settings", "learners-privacy"] {
        tour.act(&mut window, id);
    }
    tour.look(&mut window, "privacy of a guest");
}

/// Lesson 1.3 with all its states, from Home and back.
pub(crate) fn the_lesson(tour: &mut Tour<'_>) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = tour.home(folder.path(), []);
    Learner::new(&mut window, tour.hand, tour.look).take_the_lesson();
}

/// What a teacher has in front of a class besides the slides: a rehearsal, hands that are counted, the list of keys.
pub(crate) fn in_class(tour: &mut Tour<'_>) {
    let folder = tempfile::tempdir().unwrap();
    past::learner(folder.path(), tour.settings.clone(), []);
    let mut launch = launch(folder.path(), tour.lang);
    launch.lesson = Some(LESSON.to_owned());
    let mut window = tour.open(&launch);
    if window.find(&window.t("bar-rehearse")).is_none() {
        tour.act(&mut window, "lesson-steps");
    }
    tour.act(&mut window, "bar-rehearse");
    tour.look(&mut window, "rehearsal");
    tour.act(&mut window, "speaker-slide-alone");
    tour.look(&mut window, "slide alone");
    window.press(Key::Questionmark);
    tour.look(&mut window, "keys of the projector");
    // Any key brings the slide back.
    if window.says(&window.t("present-help")) {
        window.press(Key::Escape);
    }
    window.press(Key::G);
    tour.look(&mut window, "go to a slide");
    window.press(Key::Escape);
    let (steps, guess) = vote::guess();
    go_to(&mut window, first_slide(&steps, &guess.id));
    for (name, counts) in [("vote", [3, 4, 1]), ("vote again", [6, 1, 1])] {
        window.press(Key::V);
        tour.look(&mut window, &format!("{name}, open"));
        vote::count(&mut window, Hand::Keys, tour.lang, &counts);
        tour.look(&mut window, &format!("{name}, counted"));
        window.press(Key::V);
        tour.look(&mut window, name);
    }
    // The votes beside what came out have a slide of their own now, before what one saw.
    let slide_of =
        |is_it: fn(&Step) -> bool| first_slide(&steps, steps.iter().find(|step| is_it(step)).unwrap().id());
    go_to(&mut window, slide_of(|step| matches!(step, Step::Observe(_))));
    window.assert_says(&window.t("vote-outcome"));
    tour.look(&mut window, "vote, outcome");
    go_to(&mut window, 1 + slide_of(|step| matches!(step, Step::Discuss(_))));
    window.press(Key::V);
    window.assert_says(&window.t("vote-close"));
    tour.look(&mut window, "discussion, open vote");
}

/// Screens and parts of lessons that lesson 1.3 does not lead to.
pub(crate) fn the_rest(tour: &mut Tour<'_>) {
    gallery::tour(tour);
}

/// Every demo by itself, and two settings of it.
pub(crate) fn demos_by_themselves(tour: &mut Tour<'_>) {
    let ids: Vec<&str> = registry::all().iter().map(|entry| entry.id).collect();
    demos_gallery::tour(tour, &ids);
}

/// All that is about a learner's own data, and the class sheet.
pub(crate) fn own_data(tour: &mut Tour<'_>) {
    let folder = tempfile::tempdir().unwrap();
    own_data::tour(folder.path(), tour);
}

/// What is said when files are at fault: those of lessons and scenarios, and the learner's own.
pub(crate) fn trouble(tour: &mut Tour<'_>) {
    lessons_at_fault(tour);
    files_asked_for(tour);
    data_at_fault(tour);
    not_saved(tour);
}

fn lessons_at_fault(tour: &mut Tour<'_>) {
    let (data, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    past::nobody(data.path(), &tour.settings);
    let mut broken = launch(data.path(), tour.lang);
    broken.lesson = Some(BROKEN_LESSON.to_owned());
    let mut window = tour.open(&broken);
    tour.look(&mut window, "problems");
    tour.act(&mut window, "bar-back-to-course");
    tour.look(&mut window, "home with problems");

    let scenario = files.path().join("gate.ron");
    fs::write(
        &scenario,
        "Scenario(format: 1, demo: \"the-gate\", set: {\"threshold\": 9}, seed: 1)",
    )
    .unwrap();
    let mut window = tour.open(&Launch {
        scenario: Some(scenario),
        ..launch(data.path(), tour.lang)
    });
    tour.look(&mut window, "a scenario at fault");

    let lesson = files.path().join("mine.ron");
    fs::write(&lesson, NEW_LESSON).unwrap();
    let mut slip = launch(data.path(), tour.lang);
    slip.lesson = Some(lesson.display().to_string());
    let mut window = tour.open(&slip);
    fs::write(
        &lesson,
        NEW_LESSON.replace("mode: ThinkPairShare", "mode: ThinkPare"),
    )
    .unwrap();
    let slip = Strings::of(tour.lang).text_with("problems-strip", &[("n", "1")]);
    window.wait_for(&slip);
    tour.look(&mut window, "a slip in a lesson that is open");
}

/// A path is asked for, and there is none, or nothing is where it leads.
fn files_asked_for(tour: &mut Tour<'_>) {
    let data = tempfile::tempdir().unwrap();
    let mut window = tour.home(data.path(), []);
    let nowhere = data.path().join("nowhere");
    let nowhere = nowhere.to_str().unwrap();
    tour.act(&mut window, "home-open");
    tour.write(&mut window, "open-path", "");
    tour.act(&mut window, "open-this");
    tour.look(&mut window, "open, nothing written");
    tour.write(&mut window, "open-path", nowhere);
    tour.act(&mut window, "open-this");
    let gone = window.t("problem-not-found");
    window.wait_for(&gone);
    tour.look(&mut window, "open, nothing there");
    for id in [
        "bar-back-to-course",
        "bar-settings",
        "learners-data",
        "data-bring",
    ] {
        tour.act(&mut window, id);
    }
    for (written, name) in [("", "bring, nothing written"), (nowhere, "bring, nothing there")] {
        tour.write(&mut window, "bring-path", written);
        tour.act(&mut window, "bring-this");
        tour.look(&mut window, name);
    }
    for id in [
        "bar-understood",
        "bar-back-to-course",
        "bar-settings",
        "learners-class-sheet",
    ] {
        tour.act(&mut window, id);
    }
    tour.write(&mut window, "class-path", nowhere);
    tour.act(&mut window, "class-open");
    tour.look(&mut window, "class sheet, nothing there");
    // What is there already is not written over.
    for id in [
        "bar-back-to-course",
        "bar-settings",
        "learners-data",
        "data-take-record",
    ] {
        tour.act(&mut window, id);
    }
    for (written, name) in [
        ("", "save, nothing written"),
        (data.path().to_str().unwrap(), "save, there already"),
    ] {
        tour.write(&mut window, "export-path", written);
        tour.act(&mut window, "export-save");
        tour.look(&mut window, name);
    }
}

/// The files are open elsewhere, or were damaged.
fn data_at_fault(tour: &mut Tour<'_>) {
    let data = tempfile::tempdir().unwrap();
    let mut window = tour.home(data.path(), []);
    begin_lesson(&mut window);
    let mut second = tour.open(&launch(data.path(), tour.lang));
    tour.look(&mut second, "already open");
    drop((window, second));

    let learners = fs::read_dir(data.path().join("learners")).unwrap();
    for learner in learners {
        let journal = learner.unwrap().path().join("journal.log");
        let torn = ["no line\n".to_owned(), fs::read_to_string(&journal).unwrap()].concat();
        fs::write(&journal, torn).unwrap();
    }
    let mut window = tour.open(&launch(data.path(), tour.lang));
    tour.look(&mut window, "home of a damaged record");
}

fn begin_lesson(window: &mut Window) {
    window.press(Key::Enter);
    window.press(Key::PageDown);
}

/// Something is in memory only, and somebody wants to leave.
fn not_saved(tour: &mut Tour<'_>) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut window = tour.home(&data, []);
    // The disk is no longer there.
    fs::remove_dir_all(&data).unwrap();
    fs::write(&data, "").unwrap();
    begin_lesson(&mut window);
    tour.look(&mut window, "a lesson that is not saved");
    assert!(!window.harness.state_mut().may_close());
    window.settle();
    tour.look(&mut window, "leaving what is not saved");
    tour.act(&mut window, "store-elsewhere");
    tour.look(&mut window, "saving elsewhere");
}
