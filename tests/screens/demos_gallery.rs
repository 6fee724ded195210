//! The demos by themselves: reached and used by keys, scenarios saved and opened, two settings, the projector, time.

use std::{fs, path::Path};

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    app::cli::Launch,
    course::Lang,
    demos::{
        registry,
        scenario::{self, Scenario},
        teaching::Teaching,
    },
    learner::Settings,
    ui::Strings,
};

use crate::{
    opening::drop_on,
    past,
    tour::{DESK, Tour},
    window::{Hand, Window, launch},
};

pub(crate) const STAGE: [f32; 2] = [1024.0, 768.0];

/// The gallery, reached from Home.
pub(crate) fn open(data: &Path, lang: Lang, size: [f32; 2], settings: &Settings, hand: Hand) -> Window {
    past::learner(data, settings.clone(), []);
    let mut window = Window::open(&launch(data, lang), size);
    let link = window.t("demos-heading");
    window.act(hand, &link);
    let intro = window.t("demos-intro");
    window.assert_says(&intro);
    window
}

/// What the gallery calls a demo.
pub(crate) fn name(id: &str, lang: Lang) -> String {
    Teaching::of(id).unwrap().title.get(lang).to_owned()
}

/// What it calls a scenario of a demo.
pub(crate) fn title(id: &str, scenario: &str, lang: Lang) -> String {
    let told = Teaching::of(id).unwrap().scenarios.get(scenario).unwrap();
    told.title.get(lang).to_owned()
}

/// The app with this scenario file open.
pub(crate) fn open_file(data: &Path, lang: Lang, path: &Path, present: bool) -> Window {
    let launch = Launch {
        scenario: Some(path.to_owned()),
        present,
        ..launch(data, lang)
    };
    Window::open(&launch, if present { STAGE } else { DESK })
}

/// Shows the pages of the gallery under their names.
pub(crate) fn tour(tour: &mut Tour<'_>, ids: &[&str]) {
    let data = tempfile::tempdir().unwrap();
    let (lang, hand) = (tour.lang, tour.hand);
    let mut window = open(data.path(), lang, tour.size, &tour.settings, hand);
    tour.look(&mut window, "demos");
    let [scenarios, compare, alone, back] =
        ["demos-scenarios", "demos-compare", "demos-alone", "demos-back"].map(|id| window.t(id));
    for id in ids {
        window.act(hand, &name(id, lang));
        tour.look(&mut window, &format!("{id}, by itself"));
        if window.find(&scenarios).is_some() {
            window.act(hand, &scenarios);
            tour.look(&mut window, &format!("{id}, its scenarios"));
        }
        window.act(hand, &compare);
        window.act(hand, &scenarios);
        let other = Teaching::of(id).unwrap().scenarios.ids().nth(1).unwrap();
        window.act(hand, &title(id, other, lang));
        tour.look(&mut window, &format!("{id}, two settings"));
        for tab in ["demos-side-b", "demos-difference"] {
            if window.find(&window.t(tab)).is_some() {
                tour.act(&mut window, tab);
                tour.look(&mut window, &format!("{id}, two settings, {tab}"));
            }
        }
        window.act(hand, &alone);
        window.act(hand, &back);
    }
    tour.act(&mut window, "demos-open");
    tour.look(&mut window, "open a scenario");
}

/// From Home to a scenario of a demo, its file, and what a pupil sees who opens it: all by keys.
#[test]
fn a_scenario_is_saved_and_opened_by_keys_alone() {
    let id = "big-data-paradox";
    for lang in Lang::ALL {
        let (data, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = files.path().join("town.ron");
        let mut window = open(data.path(), lang, DESK, &Settings::default(), Hand::Keys);
        window.act(Hand::Keys, &name(id, lang));
        window.act(Hand::Keys, &title(id, "few-visits", lang));
        let asked = Teaching::of(id).unwrap().scenarios.get("few-visits").unwrap();
        window.assert_says(asked.say.get(lang));
        let (again, save) = (window.t("paradox-ask-again"), window.t("demos-save"));
        window.act(Hand::Keys, &again);
        window.assert_says(&Strings::of(lang).text_with("demo-seed", &[("seed", "8")]));
        let sentence = sentence_of(&window);
        window.act(Hand::Keys, &save);
        type_path(&mut window, "export-path", &path);
        let saved = scenario::read(&path).unwrap();
        assert_eq!((saved.demo.as_str(), saved.seed), (id, 8));
        assert_eq!(saved.set.get("visits"), Some(&20.0));
        // Back at the demo, as it was left.
        assert_eq!(sentence_of(&window), sentence);

        window.press(Key::Escape);
        let open = window.t("demos-open");
        window.act(Hand::Keys, &open);
        type_path(&mut window, "demos-path", &path);
        assert_eq!(sentence_of(&window), sentence);
        for present in [false, true] {
            let other = tempfile::tempdir().unwrap();
            let window = open_file(other.path(), lang, &path, present);
            window.assert_says(&sentence);
        }
    }
}

/// The outcome in words.
fn sentence_of(window: &Window) -> String {
    let words = window.t("try-words");
    let texts = window.texts();
    let line = texts.iter().find(|text| text.starts_with(&words)).unwrap();
    line.strip_prefix(&words).unwrap().trim().to_owned()
}

/// Writes a path into the field of this name, in the place of what is there, and presses Enter.
fn type_path(window: &mut Window, field: &str, path: &Path) {
    let field = window.t(field);
    window.tab_to(&field);
    window.press_with(egui::Modifiers::COMMAND, Key::A);
    window.type_in(path.to_str().unwrap());
    window.press(Key::Enter);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
fn what_is_wrong_with_a_file_is_shown_with_its_place() {
    let files = tempfile::tempdir().unwrap();
    let path = files.path().join("bad.ron");
    let text =
        "Scenario(\n    format: 1,\n    demo: \"the-gate\",\n    set: {\"threshold\": 9},\n    seed: 1,\n)";
    fs::write(&path, text).unwrap();
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let window = open_file(data.path(), lang, &path, true);
        let strings = Strings::of(lang);
        let file = path.display().to_string();
        let args = [("file", &*file), ("line", "4"), ("column", "11")];
        window.assert_says(&strings.text_with("problems-line", &args));
        let args = [("name", "threshold"), ("value", "9"), ("min", "-1"), ("max", "5")];
        window.assert_says(&strings.text_with("problem-setting-range", &args));
        // Nothing of it is projected.
        window.assert_says(&strings.text("demos-not-opened"));
    }
}

/// A scenario that is dropped on the window, or named as a lesson, is opened as what it is.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
fn a_dropped_scenario_is_opened() {
    let (data, files) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = files.path().join("gate.ron");
    let text = "// By hand.\nScenario(format: 1, title: \"Our gate\", demo: \"the-gate\", seed: 3)";
    fs::write(&path, text).unwrap();
    past::learner(data.path(), Settings::default(), []);
    let mut window = Window::open(&launch(data.path(), Lang::En), DESK);
    drop_on(&mut window, &[&path]);
    window.assert_says("Our gate");
    window.assert_says(&name("the-gate", Lang::En));
    let named = Launch {
        lesson: Some(path.display().to_string()),
        ..launch(data.path(), Lang::En)
    };
    Window::open(&named, DESK).assert_says("Our gate");
}

/// The values that two sides show, as the table has them.
fn table(window: &Window, row: &str) -> Vec<String> {
    let labels: Vec<String> = window
        .harness
        .root()
        .children_recursive()
        .filter(|node| node.accesskit_node().role() == Role::Label)
        .filter_map(|node| node.accesskit_node().label().or_else(|| node.value()))
        .collect();
    let at = labels.iter().position(|label| label == row).unwrap();
    labels.into_iter().skip(at + 1).take(3).collect()
}

#[test]
fn two_settings_differ_by_what_was_set() {
    let id = "the-gate";
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang, DESK, &Settings::default(), Hand::Keys);
        window.act(Hand::Keys, &name(id, lang));
        let [compare, scenarios] = ["demos-compare", "demos-scenarios"].map(|id| window.t(id));
        window.act(Hand::Keys, &compare);
        let taught = Teaching::of(id).unwrap();
        let misses = taught.values.get("misses").unwrap().get(lang).to_owned();
        let alike = table(&window, &misses);
        assert_eq!((&alike[0], alike[2].as_str()), (&alike[1], "0"));
        // The second side's own list; the first side's is left alone.
        window.tab_to(&scenarios);
        window.press(Key::Tab);
        window.tab_to(&scenarios);
        window.press(Key::Enter);
        window.act(Hand::Keys, &title(id, "strict", lang));
        let now = table(&window, &misses);
        assert_eq!(now[0], alike[0]);
        let [before, after] = [&now[0], &now[1]].map(|n| n.parse::<i64>().unwrap());
        assert!(after > before, "a higher line misses more: {now:?}");
        assert_eq!(now[2], format!("+{}", after - before));
        let line = Strings::of(lang).text_with(
            "demos-set-name",
            &[("name", taught.params.get("threshold").unwrap().name.get(lang))],
        );
        assert_eq!(table(&window, &line)[..2], ["2.3", "3.5"]);
        // Back at the first one.
        window.press(Key::Escape);
        window.assert_says(&title(id, "rare", lang));
        assert!(window.find(&compare).is_some());
    }
}

/// The time of a run goes back and on, is saved, and is never computed otherwise.
#[test]
fn a_run_over_time_is_rewound() {
    let id = "goodhart-village";
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, DESK, &Settings::default(), Hand::Keys);
    window.act(Hand::Keys, &name(id, Lang::En));
    let strings = Strings::of(Lang::En);
    let week = |n: usize| strings.text_with("demos-moment-week", &[("n", &n.to_string()), ("all", "8")]);
    let whole = window.texts();
    window.assert_says(&week(8));
    let [back, on] = ["demos-moment-back", "demos-moment-on"].map(|id| window.t(id));
    assert!(window.find(&on).is_none(), "there is no later week");
    for n in (0..8).rev() {
        window.act(Hand::Keys, &back);
        window.assert_says(&week(n));
    }
    assert!(window.find(&back).is_none(), "there is no earlier week");
    assert_ne!(window.texts(), whole);
    for _ in 0..8 {
        window.act(Hand::Keys, &on);
    }
    assert_eq!(window.texts(), whole);
}

/// A program that learned from somebody's own decisions is not handed on as something else.
#[test]
fn what_hangs_on_own_decisions_is_not_saved() {
    let id = "resume-screener";
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, DESK, &Settings::default(), Hand::Keys);
    window.act(Hand::Keys, &name(id, Lang::En));
    for control in [
        "demo-reset",
        "screener-by-points",
        "screener-train-on-own",
        "demos-save",
    ] {
        let control = window.t(control);
        window.act(Hand::Keys, &control);
    }
    let why = window.t("demos-own");
    window.assert_says(&why);
    // Two settings side by side, and back: the decisions are still there.
    let taught = sentence_of(&window);
    for control in ["demos-compare", "demos-alone"] {
        let control = window.t(control);
        window.act(Hand::Keys, &control);
    }
    assert_eq!(sentence_of(&window), taught);
    assert!(Scenario::of(id, registry::make(id, &Vec::new(), 7).unwrap().as_ref(), None).is_some());
}
