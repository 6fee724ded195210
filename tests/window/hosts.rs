//! Both hosts show the same: their pictures of every screen, side by side.

use std::{path::Path, thread};

use ground_truth::course::{Course, lesson::Step};

use crate::{
    LESSON,
    desk::{App, Desk},
    difference::share_apart,
    picture::Picture,
};

/// A channel may differ by so many of 255 levels …
const LEVELS: u8 = 16;
/// … and only in this share of pixels by more.
const SHARE: f64 = 0.005;

/// Pictures with the names of what they show.
struct Tour<'a> {
    desk: &'a Desk,
    renderer: &'a str,
    lang: &'a str,
    pictures: Vec<(String, Picture)>,
}

impl Tour<'_> {
    fn start(&self, data: &Path, args: &[&str]) -> App {
        let host = ["--renderer", self.renderer, "--lang", self.lang];
        self.desk.start(data, &[&host[..], args].concat())
    }

    fn look(&mut self, app: &App, name: &str) {
        // What is painted is on the screen a moment later.
        let mut pixels = self.desk.pixels();
        app.wait_for("a picture that stays", |_| {
            let now = self.desk.pixels();
            let stays = now == pixels;
            pixels = now;
            stays
        });
        let picture = Picture::of_xwd(&pixels).expect("a picture of the screen");
        assert!(picture.colours() > 30, "{name}: nothing is painted");
        self.pictures.push((name.to_owned(), picture));
    }

    /// Welcome, Home and what its bar leads to; somebody begins to learn here.
    fn pages(&mut self, data: &Path) {
        let app = self.start(data, &[]);
        self.look(&app, "welcome");
        app.begin("lin");
        self.look(&app, "home");
        for (n, key) in ["Tab", "Tab", "Tab", "Tab", "Return", "Tab", "Return"]
            .iter()
            .enumerate()
        {
            app.keys(&[key]);
            self.look(&app, &format!("bar of home, key {n}"));
        }
        app.quit();
    }

    /// Every step of the lesson, some of them used, then on the projector.
    fn lesson(&mut self, data: &Path) {
        let course = Course::builtin();
        let steps = &course.lesson(LESSON).expect("the lesson").steps;
        let app = self.start(data, &["--lesson", LESSON]);
        for step in steps {
            self.look(&app, step.id());
            let used: &[&str] = match step {
                Step::Predict(_) => &["b", "Left", "2", "Return"],
                Step::Try(_) => &["Return", "Return"],
                Step::Observe(_) => &["a"],
                Step::Quiz(_) => &["a", "3", "Return"],
                _ => &[],
            };
            for key in used {
                app.keys(&[key]);
                self.look(&app, &format!("{}, {key}", step.id()));
            }
            app.keys(&["Next"]);
        }
        app.quit();
        let app = self.start(data, &["--lesson", LESSON, "--present"]);
        for slide in 0..12 {
            self.look(&app, &format!("slide {slide}"));
            app.keys(&["Next"]);
        }
        app.quit();
    }

    fn problems(&mut self, data: &Path) {
        let broken = data.join("broken.ron");
        std::fs::write(&broken, "(").expect("a file");
        let app = self.start(data, &["--lesson", broken.to_str().expect("a path")]);
        self.look(&app, "problems");
        app.quit();
    }
}

fn tour(renderer: &str, lang: &str) -> Vec<(String, Picture)> {
    let desk = Desk::new();
    let mut tour = Tour {
        desk: &desk,
        renderer,
        lang,
        pictures: Vec::new(),
    };
    let data = tempfile::tempdir().expect("a folder");
    tour.pages(data.path());
    tour.lesson(data.path());
    tour.problems(data.path());
    tour.pictures
}

fn assert_same(lang: &str) {
    // Each on a screen of its own, at the same time: most of it is waiting.
    let (ours, gl) = thread::scope(|scope| {
        let gl = scope.spawn(|| tour("gl", lang));
        (tour("cpu", lang), gl.join().expect("the tour with OpenGL"))
    });
    assert_eq!(ours.len(), gl.len());
    let apart: Vec<(f64, &str)> = ours
        .iter()
        .zip(&gl)
        .map(|((name, one), (_, other))| {
            (
                share_apart(&one.bytes, &other.bytes, Picture::CHANNELS, LEVELS),
                name.as_str(),
            )
        })
        .collect();
    let too_far: Vec<_> = apart.iter().filter(|(share, _)| *share > SHARE).collect();
    assert!(too_far.is_empty(), "the hosts differ: {too_far:?}");
}

#[test]
#[ignore = "needs Xvfb, xdotool and Mesa; .ci/run runs it"]
fn both_hosts_show_the_same_in_english() {
    assert_same("en");
}

#[test]
#[ignore = "needs Xvfb, xdotool and Mesa; .ci/run runs it"]
fn both_hosts_show_the_same_in_chinese() {
    assert_same("zh");
}
