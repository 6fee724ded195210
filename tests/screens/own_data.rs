//! The learner's own data on the screen: shown, taken along, brought in, started over, erased; the class sheet; a
//! computer that several people share.

use std::{
    fs,
    path::{Path, PathBuf},
};

use ground_truth::{
    assess::{Confidence, Event, Occasion, Response},
    course::{Course, Lang, lesson::ItemKind},
    learner::{DataDir, LearnerId, Profile, Settings, Shelf, transfer},
    ui::Strings,
};

use crate::{
    story::LESSON,
    tour::{DESK, Tour},
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

/// 2026-11-22.
const DAY: i64 = 20_779;

fn shelf(folder: &Path) -> Shelf {
    Shelf::new(DataDir::resolve(Some(folder.to_owned())).unwrap())
}

/// An item of the lesson with one right option, and an option of it with a wrong idea, by id.
fn wrong_answer() -> (String, String, String) {
    let course = Course::builtin();
    let items = &course.lesson(LESSON).unwrap().items;
    let found = items.iter().find_map(|(id, item)| {
        let ItemKind::Single(options) = &item.kind else {
            return None;
        };
        let (option, choice) = options
            .iter()
            .find(|(_, option)| option.misconception.is_some())?;
        Some((id.to_owned(), option.to_owned(), choice.misconception.clone()?))
    });
    found.unwrap()
}

/// A learner of 2026-11-22 whose id ends with this digit.
fn profile(nickname: &str, n: u8) -> Profile {
    Profile {
        id: LearnerId::parse(&format!("00000000-0000-4000-8000-00000000000{n}")).unwrap(),
        nickname: nickname.to_owned(),
        colour: n,
        created_day: DAY,
    }
}

/// A learner who has opened a step and was certain and wrong once; their record lies in the folder `class`.
pub(crate) fn learner_in(folder: &Path, settings: &Settings) -> PathBuf {
    learner_named(folder, settings, "Mei", 1)
}

/// The same of another name and id.
pub(crate) fn learner_named(folder: &Path, settings: &Settings, nickname: &str, n: u8) -> PathBuf {
    let data = folder.join("data");
    let mut keeper = shelf(&data).bring(&profile(nickname, n)).unwrap();
    let (item, option, _) = wrong_answer();
    let events = [
        Event::StepOpened {
            lesson: LESSON.to_owned(),
            step: "case".to_owned(),
        },
        Event::Answered {
            lesson: LESSON.to_owned(),
            item,
            shuffle: 1,
            response: Response::Single(option),
            score: 0.0,
            confidence: Some(Confidence::Certain),
            hints: 0,
            occasion: Occasion::Lesson,
        },
    ];
    for event in events {
        keeper.record_on(DAY, event).unwrap();
    }
    let store = keeper.store().unwrap();
    let class = folder.join("class");
    fs::create_dir(&class).unwrap();
    let record = transfer::to_ron(store.profile(), store.history()).unwrap();
    ground_truth::files::write_new(&class.join("a.ron"), &record).unwrap();
    let last_learner = Some(store.profile().id.clone());
    let settings = Settings {
        last_learner,
        ..settings.clone()
    };
    keeper.save_settings(&settings).unwrap();
    data
}

/// From Home to every page about the learner's data.
pub(crate) fn tour(folder: &Path, tour: &mut Tour<'_>) {
    let data = learner_in(folder, &tour.settings);
    let mut window = tour.open(&launch(&data, tour.lang));
    let window = &mut window;
    tour.act(window, "bar-settings");
    tour.act(window, "learners-privacy");
    tour.look(window, "privacy");
    tour.act(window, "data-heading");
    tour.look(window, "my data");
    tour.act(window, "data-erase");
    tour.look(window, "my data, erase");
    tour.act(window, "data-entries-show");
    tour.look(window, "my data, entries");
    tour.act(window, "data-take-gradebook");
    tour.look(window, "save");
    tour.act(window, "bar-back-name");
    window.assert_says(&window.t("data-heading"));
    tour.act(window, "data-bring");
    tour.look(window, "bring");
    tour.act(window, "bar-back-to-course");
    tour.act(window, "bar-settings");
    tour.act(window, "learners-class-sheet");
    tour.look(window, "class sheet, empty");
    tour.write(window, "class-path", folder.join("class").to_str().unwrap());
    tour.act(window, "class-open");
    tour.look(window, "class sheet");
    tour.act(window, "class-names");
    tour.look(window, "class sheet, names");
}

/// A computer that five share, at its start.
pub(crate) fn shared(folder: &Path, tour: &Tour<'_>) -> Window {
    let settings = Settings {
        shared: true,
        ..tour.settings.clone()
    };
    let data = learner_in(folder, &settings);
    for (nickname, n) in [
        ("小禾", 2),
        ("Wen", 3),
        ("张老师", 4),
        ("Alexandra the Second", 5),
    ] {
        shelf(&data).bring(&profile(nickname, n)).unwrap();
    }
    tour.open(&launch(&data, tour.lang))
}

fn open_data(window: &mut Window) {
    let name = window.t("data-heading");
    window.click(&name);
}

#[test]
fn everything_is_erased_and_that_is_said() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let data = learner_in(folder.path(), &Settings::default());
        let mut window = Window::open(&launch(&data, lang), DESK);
        open_data(&mut window);
        window.assert_says("\"Mei\"".trim_matches('"'));
        let (erase, no, yes) = (
            window.t("data-erase"),
            window.t("data-no"),
            window.t("data-erase-yes"),
        );
        window.act(Hand::Keys, &erase);
        window.act(Hand::Keys, &no);
        assert_eq!(shelf(&data).learners().len(), 1, "one may think again");
        window.act(Hand::Mouse, &erase);
        window.act(Hand::Mouse, &yes);
        let done = Strings::of(lang).text_with("data-erase-done", &[("n", "3"), ("left", "0")]);
        window.assert_says(&done);
        window.assert_says(&window.t("welcome-heading"));
        assert_eq!(shelf(&data).learners(), []);
        drop(window);
        let window = Window::open(&launch(&data, lang), DESK);
        window.assert_says(&window.t("welcome-heading"));
    }
}

#[test]
fn a_lesson_is_started_over_and_a_nickname_changed() {
    let folder = tempfile::tempdir().unwrap();
    let data = learner_in(folder.path(), &Settings::default());
    let mut window = Window::open(&launch(&data, Lang::En), DESK);
    open_data(&mut window);
    let title = Course::builtin().entry(LESSON).unwrap().title.en.clone();
    let over = Strings::of(Lang::En).text_with("data-reset-lesson", &[("lesson", &title)]);
    window.click(&over);
    let yes = window.t("data-reset-yes");
    window.click(&yes);
    let done = Strings::of(Lang::En).text_with("data-reset-done", &[("n", "2")]);
    window.assert_says(&done);
    assert!(window.find(&over).is_none(), "nothing of it is left");
    let (field, diamond, save) = (
        window.t("learners-nickname"),
        window.t("learners-mark-3"),
        window.t("learners-save"),
    );
    window.click(&field);
    window.type_in("-Mei");
    window.click(&diamond);
    window.click(&save);
    window.assert_says(&window.t("learners-saved"));
    let card = shelf(&data).learners().remove(0);
    assert!(card.nickname.len() == 7 && card.colour == 2, "{card:?}");
}

/// From My data: the whole record into this file.
fn take_along(window: &mut Window, path: &Path) {
    let ids = ["data-take-record", "export-path", "export-save"];
    let [take, field, save] = ids.map(|id| window.t(id));
    window.click(&take);
    window.click(&field);
    window.press_with(egui::Modifiers::COMMAND, egui::Key::A);
    window.type_in(&path.display().to_string());
    window.click(&save);
}

/// By the way of this name to where a record is brought in, and this file.
fn bring_in(window: &mut Window, way: &str, path: &Path) {
    let ids = [way, "bring-path", "bring-this"];
    let [bring, field, this] = ids.map(|id| window.t(id));
    window.click(&bring);
    window.click(&field);
    window.type_in(&path.display().to_string());
    window.click(&this);
}

#[test]
fn a_record_goes_out_and_comes_in_on_another_computer() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data = learner_in(here.path(), &Settings::default());
    let mut window = Window::open(&launch(&data, Lang::En), DESK);
    let path = here.path().join("mine.ron");
    open_data(&mut window);
    for expected in ["export-written", "export-exists"] {
        take_along(&mut window, &path);
        let said = Strings::of(Lang::En).text_with(expected, &[("path", &path.display().to_string())]);
        window.assert_says(&said);
    }
    drop(window);
    // A guest there brings it in and is who it is of; a second time adds nothing.
    let other = there.path().join("data");
    let mut window = Window::open(&launch(&other, Lang::En), DESK);
    for (way, n) in [("learners-bring", "2"), ("data-bring", "0")] {
        bring_in(&mut window, way, &path);
        let done = Strings::of(Lang::En).text_with("bring-done", &[("n", n)]);
        window.assert_says(&done);
        window.assert_says("Mei");
    }
    drop(window);
    let card = shelf(&other).learners().remove(0);
    assert_eq!((card.nickname.as_str(), card.colour), ("Mei", 1));
    // Somebody else is asked whose it is to be.
    let third = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(third.path(), Lang::En), DESK);
    begin(&mut window, Hand::Mouse, "Li");
    open_data(&mut window);
    bring_in(&mut window, "data-bring", &path);
    let mine = window.t("bring-mine");
    window.click(&mine);
    let done = Strings::of(Lang::En).text_with("bring-done", &[("n", "2")]);
    window.assert_says(&done);
    assert_eq!(shelf(third.path()).learners().len(), 1);
}

#[test]
fn a_guest_takes_along_what_nobody_else_keeps() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let mut window = Window::open(&launch(&data, lang), DESK);
        let ids = [
            "welcome-guest",
            "data-heading",
            "data-take-record",
            "bar-back-to-course",
        ];
        let [guest, own, take, back] = ids.map(|id| window.t(id));
        window.act(Hand::Mouse, &guest);
        window.act(Hand::Mouse, &own);
        window.assert_says(&window.t("data-guest"));
        assert!(window.find(&take).is_none(), "nothing has happened yet");
        window.act(Hand::Mouse, &back);
        window.press(egui::Key::Enter);
        window.press(egui::Key::PageDown);
        for name in [&back, &own] {
            window.act(Hand::Mouse, name);
        }
        let path = folder.path().join("mine.ron");
        take_along(&mut window, &path);
        assert!(
            !data.exists(),
            "of a guest nothing is written that was not asked for"
        );
        drop(window);

        let history = transfer::read(&path).unwrap().history;
        assert!(history.len() >= 2, "{history:?}");
        let mut window = Window::open(&launch(&data, lang), DESK);
        bring_in(&mut window, "learners-bring", &path);
        let kept = shelf(&data).learners();
        let names: Vec<&str> = kept.iter().map(|card| card.nickname.as_str()).collect();
        assert_eq!(names, [window.t("bar-guest")]);
    }
}

#[test]
fn the_class_sheet_hides_names_until_asked_and_stores_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let idea = Course::builtin()
        .misconceptions()
        .entries
        .get(&wrong_answer().2)
        .unwrap()
        .text
        .zh
        .clone();
    let mut before = None;
    tour(
        folder.path(),
        &mut Tour {
            lang: Lang::Zh,
            size: DESK,
            settings: Settings::default(),
            hand: Hand::Mouse,
            look: &mut |window, name| {
                if name == "class sheet" {
                    window.assert_says(&idea);
                    let names = Strings::of(Lang::Zh).text_with("class-certain-names", &[("names", "Mei")]);
                    assert!(!window.says(&names));
                    before = Some(names);
                } else if name == "class sheet, names" {
                    window.assert_says(before.as_deref().unwrap());
                }
            },
        },
    );
    assert!(before.is_some());
    let kept: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(
        kept.len(),
        2,
        "the data folder and the records that were handed over"
    );
}

#[test]
fn a_shared_computer_asks_at_each_start_and_after_a_pause() {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        shared: true,
        idle_return: true,
        ..Settings::default()
    };
    let data = learner_in(folder.path(), &settings);
    let mut window = Window::open(&launch(&data, Lang::En), DESK);
    window.assert_says(&window.t("welcome-heading"));
    let guest = window.t("welcome-guest");
    let mei = Strings::of(Lang::En).text_with("welcome-continue-as", &[("name", "Mei")]);
    let place = |window: &Window, name: &str| window.find(name).unwrap().rect().top();
    assert!(
        place(&window, &guest) < place(&window, &mei),
        "a guest comes first"
    );
    window.click(&mei);
    let asked = window.t("welcome-heading");
    let said = Strings::of(Lang::En).text_with("learners-idle-said", &[("minutes", "10")]);
    let at = |window: &mut Window, seconds: f64| {
        window.harness.input_mut().time = Some(seconds);
        window.harness.step();
        window.harness.input_mut().time = None;
        window.harness.step();
    };
    let start = window.harness.ctx.input(|input| input.time);
    at(&mut window, start + 590.0);
    assert!(!window.says(&asked));
    // A touch puts it off.
    window.harness.hover_at(egui::pos2(300.0, 300.0));
    at(&mut window, start + 595.0);
    at(&mut window, start + 700.0);
    assert!(!window.says(&asked));
    at(&mut window, start + 1_300.0);
    window.assert_says(&asked);
    window.assert_says(&said);
}
