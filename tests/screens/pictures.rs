//! Golden pictures of the screens, painted on the processor as the window paints them.
//!
//! They lie in `tests/pictures`, at half the size, for they are many, and what a screen reader is told of the same
//! screens in `tests/trees`. `UPDATE_SNAPSHOTS=1 cargo test --test screens pictures_in` takes anew those that differ;
//! look at each before it is committed.

#[path = "../common/difference.rs"]
mod difference;

use std::{fs, path::Path};

use egui::Key;
use ground_truth::{
    course::{Course, Lang, lesson::Step},
    learner::Settings,
    ui::Strings,
};
use image::{
    RgbImage, RgbaImage,
    codecs::png::{CompressionType, FilterType, PngEncoder},
};

use crate::{
    demos_gallery,
    kept::Kept,
    story::{LESSON, open_lesson},
    tour::{self, DESK, Tour},
    trees::Trees,
    vote,
    whole_lesson::begin,
    window::{Hand, Window, launch},
};
use difference::share_apart;

const STAGE: [f32; 2] = [1024.0, 768.0];
/// On another machine a channel may differ by so many of 255 levels …
const LEVELS: u8 = 2;
/// … and only in this share of pixels by more.
const SHARE: f64 = 0.001;

/// The screens that have a picture, by the names the tour gives them; of those about a learner's own data, the ones on
/// which no path shows.
const CHOSEN: [&str; 54] = [
    "welcome",
    "home",
    "settings",
    "about",
    "several learners",
    "privacy of a guest",
    "case",
    "share, open",
    "guess, kept",
    "demo, before",
    "demo, free play",
    "demo, look inside",
    "observe, wrong",
    "why",
    "both",
    "do",
    "question 1, answered",
    "question 5, open",
    "quiz, summary",
    "home when the lesson is done",
    "my data",
    "my data, erase",
    "bring",
    "class sheet, empty",
    "class sheet, names",
    "glossary",
    "calibration",
    "open",
    "recall",
    "review, answered",
    "review, overview",
    "test, before",
    "test, question",
    "test, after",
    "block, words",
    "block, pictures, second",
    "block, pictures, third",
    "block, thinking",
    "block, number",
    "curve, outcome",
    "order, outcome",
    "number, outcome",
    "item, chart",
    "item, order, answered",
    "item, match",
    "item, match, answered",
    "item, decide, answered",
    "item, think, answered",
    "block, discuss",
    "demos",
    "goodhart-village, by itself",
    "the-gate, two settings",
    "open a scenario",
    "problems",
];

/// The demos that are shown by themselves.
const SHOWN: [&str; 2] = ["goodhart-village", "the-gate"];

/// The pictures of one language, and what a screen reader is told of the same screens.
struct Album {
    pictures: Kept,
    trees: Trees,
}

impl Album {
    fn new(lang: Lang) -> Self {
        Self {
            pictures: Kept::new("pictures", lang),
            trees: Trees::new(lang),
        }
    }

    /// Compares what the window shows with its picture, or takes the picture.
    fn look(&mut self, window: &mut Window, name: &str) {
        window.harness.remove_cursor();
        window.settle();
        self.trees.look(window, name);
        let path = self.pictures.file(name, "png");
        let now = half(&window.harness.render().expect("a picture"));
        let before = image::open(&path).map(|picture| picture.to_rgb8());
        let apart = before.map_or(1.0, |before| share_apart(&before, &now, 3, LEVELS));
        if apart > SHARE {
            let how = format!("{:.2} % of the pixels differ", 100.0 * apart);
            save(&now, &self.pictures.differs(&path, &how));
        }
    }

    fn assert_good(&self) {
        self.trees.assert_good();
        self.pictures.assert_good();
    }
}

/// Each four pixels in one.
fn half(picture: &RgbaImage) -> RgbImage {
    RgbImage::from_fn(picture.width() / 2, picture.height() / 2, |x, y| {
        let of_four = |channel: usize| {
            let four = [(0, 0), (1, 0), (0, 1), (1, 1)];
            let sum: u16 = four
                .map(|(right, down)| u16::from(picture.get_pixel(2 * x + right, 2 * y + down)[channel]))
                .iter()
                .sum();
            u8::try_from((sum + 2) / 4).expect("the mean of bytes is one")
        };
        image::Rgb([0, 1, 2].map(of_four))
    })
}

#[expect(clippy::disallowed_methods, reason = "the pictures are the tests' own files")]
fn save(picture: &RgbImage, path: &Path) {
    let file = fs::File::create(path).expect("a file");
    let encoder = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
    picture.write_with_encoder(encoder).expect("written");
}

fn every_screen(lang: Lang) {
    let mut album = Album::new(lang);
    let mut tour = Tour {
        lang,
        size: DESK,
        settings: Settings::default(),
        hand: Hand::Mouse,
        look: &mut |window, name| {
            if CHOSEN.contains(&name) {
                album.look(window, name);
            }
        },
    };
    tour::beginning(&mut tour);
    tour::the_lesson(&mut tour);
    tour::the_rest(&mut tour);
    demos_gallery::tour(&mut tour, &SHOWN);
    tour::own_data(&mut tour);
    tour::trouble(&mut tour);
    demos(&mut album, lang);

    let stage = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(stage.path(), lang), STAGE);
    begin(&mut window, Hand::Mouse, "Mei");
    open_lesson(&mut window, Hand::Mouse);
    window.press(Key::F5);
    album.look(&mut window, "stage, first slide");
    let demo = window.t("present-keys");
    window.assert_says(&demo);
    for _ in 0..6 {
        window.press(Key::PageDown);
    }
    album.look(&mut window, "stage, seventh slide");

    let class = tempfile::tempdir().unwrap();
    album.look(
        &mut vote::counted_again(class.path(), lang),
        "vote, counted again",
    );
    album.assert_good();
}

/// The other lessons whose demo has a picture, with everything shown.
const WITH_DEMO: [&str; 8] = [
    "life-to-table",
    "who-is-missing",
    "loud-voices",
    "portrait-with-holes",
    "learning-from-yesterday",
    "false-alarms",
    "system-is-wrong",
    "measure-becomes-goal",
];

/// The demo step of each lesson, from which nothing is left to ask for.
fn demos(album: &mut Album, lang: Lang) {
    for id in WITH_DEMO {
        let folder = tempfile::tempdir().unwrap();
        let mut launch = launch(folder.path(), lang);
        launch.lesson = Some(id.to_owned());
        let mut window = Window::open(&launch, DESK);
        let course = Course::builtin();
        let steps = &course.lesson(id).unwrap().steps;
        let at = steps
            .iter()
            .position(|step| matches!(step, Step::Try(_)))
            .unwrap();
        for _ in 0..at {
            window.press(Key::PageDown);
        }
        album.look(&mut window, &format!("{id}, demo before"));
        window.press(Key::F5);
        let Some(Step::Try(step)) = steps.get(at) else {
            panic!("{id} has a demo");
        };
        // Each slide begins where the step before it has been done.
        for _ in 1..step.guide.len() {
            window.press(Key::PageDown);
        }
        album.look(&mut window, &format!("{id}, demo on the stage"));
    }
}

#[test]
fn pictures_in_english() {
    every_screen(Lang::En);
}

#[test]
fn pictures_in_chinese() {
    every_screen(Lang::Zh);
}

#[test]
fn the_same_screen_has_the_same_picture_to_the_byte() {
    let picture = || {
        let folder = tempfile::tempdir().unwrap();
        let mut launch = launch(folder.path(), Lang::Zh);
        launch.lesson = Some(LESSON.to_owned());
        let mut window = Window::open(&launch, DESK);
        window.harness.render().unwrap()
    };
    assert!(picture() == picture());
}

#[test]
fn what_became_of_the_window_is_said_in_the_app() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(folder.path(), Lang::Zh), DESK);
    let said = window.harness.state_mut().tell("window-no-opengl");
    window.settle();
    assert_eq!(said, Strings::of(Lang::Zh).text("window-no-opengl"));
    window.assert_says(&said);
}
