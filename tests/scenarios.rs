//! Scenarios of demos: those the app comes with, and those in files.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::{collections::BTreeSet, fs, path::Path};

use ground_truth::{
    course::{Course, Lang, Problem, Text},
    demos::{
        registry,
        scenario::{self, Scenario},
        teaching::{Taught, Teaching},
    },
    models::{
        catalogue::{self, ParamKind, ParamSpec},
        value::find,
    },
    ui::{Look, Palette, Place, Strings},
};
use proptest::prelude::*;

fn look(lang: Lang) -> Look<'static> {
    Look {
        strings: Strings::of(lang),
        palette: Palette::light(),
        place: Place::Desk,
        motion: false,
    }
}

/// Every demo with what is said of it.
fn taught() -> impl Iterator<Item = (&'static str, &'static Taught)> {
    registry::all()
        .iter()
        .map(|entry| (entry.id, Teaching::of(entry.id).unwrap()))
}

#[test]
fn every_parameter_and_main_value_has_a_name() {
    assert_eq!(Teaching::builtin().demos.len(), registry::all().len());
    for (id, taught) in taught() {
        let spec = catalogue::find(id).unwrap();
        let names: Vec<&str> = spec.params.iter().map(|param| param.name).collect();
        assert_eq!(taught.params.ids().collect::<Vec<_>>(), names, "{id}");
        let values = (spec.values_of)(&Vec::new(), 7).unwrap();
        for name in taught.values.ids() {
            let value = find(&values, name).unwrap_or_else(|| panic!("{id} has no value {name}"));
            assert!(value.number().is_some(), "{id}: {name} cannot be compared");
        }
        assert!((4..=7).contains(&taught.values.len()), "{id}");
        for param in spec.params {
            let options = taught.params.get(param.name).unwrap().options.len();
            assert!(
                options == 0 || options == 1 + param.max as usize,
                "{id}: {} has {options} options",
                param.name
            );
            for lang in Lang::ALL {
                for value in [param.min, param.default, param.max] {
                    let [name, words] = taught.param(id, param.name, value, lang).unwrap();
                    assert!(!name.is_empty() && !words.is_empty(), "{id}: {}", param.name);
                }
            }
        }
    }
}

/// What the lessons set up is all there, and every scenario opens with its results shown.
#[test]
fn the_scenarios_are_those_of_the_lessons_and_more() {
    let course = Course::builtin();
    for (id, taught) in taught() {
        let lesson = course.lesson(&taught.lesson).unwrap();
        let used: BTreeSet<&str> = taught
            .scenarios
            .iter()
            .filter_map(|(_, told)| told.preset.as_deref())
            .collect();
        let of_lesson: BTreeSet<&str> = lesson
            .demos
            .iter()
            .filter(|(_, setup)| setup.demo == id)
            .map(|(name, _)| name)
            .collect();
        assert_eq!(used, of_lesson, "{id}");
        assert!(
            taught.scenarios.len() > of_lesson.len(),
            "{id} has none beyond its lesson"
        );
        for (name, told) in taught.scenarios.iter() {
            let scenario = taught.scenario(&course, id, name).unwrap();
            let demo = scenario.open().unwrap_or_else(|| panic!("{id}: {name}"));
            // Written and read, it passes as a file does.
            let read = scenario::parse("a.ron", scenario.to_ron().as_bytes());
            assert_eq!(read.as_ref(), Ok(&scenario), "{id}: {name}");
            if let Some(view) = &told.view {
                assert_eq!(demo.view(), Some(view.as_str()), "{id}: {name}");
            }
            for (parameter, value) in told.set.iter() {
                let preset = told.preset.as_deref().and_then(|preset| lesson.demos.get(preset));
                let kept = preset.and_then(|setup| setup.set.get(parameter));
                assert_ne!(kept, Some(value), "{id}: {name} sets {parameter} as it is");
            }
            for lang in Lang::ALL {
                assert!(!demo.sentence(&look(lang)).is_empty(), "{id}: {name}");
            }
        }
    }
}

/// Texts of the demos, each with where it stands.
fn texts() -> Vec<(String, &'static Text)> {
    let mut texts = Vec::new();
    for (id, taught) in taught() {
        texts.extend([
            (format!("{id}, title"), &taught.title),
            (format!("{id}, about"), &taught.about),
        ]);
        for (name, param) in taught.params.iter() {
            texts.push((format!("{id}, {name}"), &param.name));
            texts.extend(
                param
                    .options
                    .iter()
                    .map(|option| (format!("{id}, {name}"), option)),
            );
        }
        texts.extend(
            taught
                .values
                .iter()
                .map(|(name, text)| (format!("{id}, {name}"), text)),
        );
        for (name, told) in taught.scenarios.iter() {
            texts.extend([
                (format!("{id}, {name}, title"), &told.title),
                (format!("{id}, {name}, say"), &told.say),
            ]);
        }
    }
    texts
}

#[test]
fn texts_are_plain_in_both_languages() {
    let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
    for (place, text) in texts() {
        let (en, zh) = (&text.en, &text.zh);
        assert!(!en.is_empty() && !en.chars().any(is_han), "{place}: {en}");
        assert!(zh.chars().any(is_han), "{place}: {zh}");
        assert!(
            !en.contains(['!', '"', '\'']) && !zh.contains(['!', '！', '"', '\'', '「']),
            "{place}"
        );
        for sentence in en.split(['.', '?', ':']) {
            assert!(sentence.split_whitespace().count() <= 25, "{place}: {sentence}");
        }
        for sentence in zh.split(['。', '？', '：']) {
            assert!(sentence.chars().count() <= 40, "{place}: {sentence}");
        }
        let chars: Vec<char> = zh.chars().collect();
        let spaced = chars
            .windows(2)
            .any(|pair| matches!(pair, [a, ' '] | [' ', a] if is_han(*a)));
        assert!(!spaced, "{place}: {zh}");
    }
}

/// A value that a parameter may have, at this part of its range.
fn within(param: &ParamSpec, part: f64) -> f64 {
    let value = param.min + part * (param.max - param.min);
    if param.kind == ParamKind::Count {
        value.round()
    } else {
        value
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Whatever is set, drawn and rewound: the file gives the same values, words, view and moment.
    #[test]
    fn a_file_shows_exactly_what_was_shown(
        at in 0..registry::all().len(),
        parts in proptest::collection::vec(0.0..=1.0_f64, 12),
        seed in any::<u64>(),
        title in proptest::option::of("[a-z“”甲乙\"\\\\ ]{0,40}"),
        view in 0..2_usize,
        moment in 0.0..=1.0_f64,
    ) {
        let id = registry::all()[at].id;
        let spec = catalogue::find(id).unwrap();
        let set = spec.params.iter().zip(&parts);
        let settings = set.map(|(param, part)| (param.name.to_owned(), within(param, *part))).collect();
        let mut demo = registry::make(id, &settings, seed).unwrap();
        demo.show_setting(&Vec::new());
        let views = ["week", "honours", "line", "portrait", "trial", "hundred"];
        let mut views = views.iter().filter(|view| demo.show_view(view)).collect::<Vec<_>>();
        if !views.is_empty() {
            prop_assert!(demo.show_view(views.swap_remove(view % views.len())));
        }
        if let Some(moments) = demo.moments() {
            let span = (moments.last - moments.first) as f64;
            demo.go_to_moment(moments.first + (moment * span).round() as usize);
        }
        let saved = Scenario::of(id, demo.as_ref(), title.clone()).unwrap();
        let read = scenario::parse("a.ron", saved.to_ron().as_bytes());
        prop_assert!(read.is_ok(), "{read:?}\n{}", saved.to_ron());
        let read = read.unwrap();
        prop_assert_eq!(&read, &saved);
        let again = read.open().unwrap();
        prop_assert_eq!(again.values(), demo.values());
        prop_assert_eq!(again.setting(), demo.setting());
        prop_assert_eq!(again.view(), demo.view());
        prop_assert_eq!(again.moments(), demo.moments());
        for lang in Lang::ALL {
            prop_assert_eq!(again.sentence(&look(lang)), demo.sentence(&look(lang)));
        }
    }
}

/// Rewinding shows what was computed, and leaves it as it was.
#[test]
fn time_goes_back_and_on_without_a_change() {
    let mut over_time = 0;
    for entry in registry::all() {
        let mut demo = registry::make(entry.id, &Vec::new(), 7).unwrap();
        demo.show_setting(&Vec::new());
        let Some(moments) = demo.moments() else { continue };
        over_time += 1;
        assert!(
            moments.at == moments.last && moments.first < moments.last,
            "{}",
            entry.id
        );
        let mut seen = Vec::new();
        for at in moments.first..=moments.last {
            demo.go_to_moment(at);
            assert_eq!(demo.moments().map(|moments| moments.at), Some(at));
            seen.push((at, demo.values(), demo.sentence(&look(Lang::En))));
        }
        for (at, values, words) in seen.iter().rev() {
            demo.go_to_moment(*at);
            assert_eq!((&demo.values(), &demo.sentence(&look(Lang::En))), (values, words));
        }
        // Beyond the end is the end, and a new run begins there.
        demo.go_to_moment(moments.last + 5);
        assert_eq!(demo.moments().unwrap().at, moments.last);
        demo.go_to_moment(moments.first);
        demo.draw_again();
        assert_eq!(
            demo.moments().map(|moments| moments.at == moments.last),
            Some(true)
        );
    }
    assert!(over_time >= 2, "only {over_time} demos run over time");
}

fn refused(text: &str) -> Vec<(usize, usize, &'static str)> {
    let problems: Vec<Problem> = scenario::parse("a.ron", text.as_bytes()).unwrap_err();
    for problem in &problems {
        for lang in Lang::ALL {
            let sentence = Strings::of(lang).text_with(problem.message.id, &problem.message.args());
            assert_ne!(sentence, problem.message.id, "no words for it");
            assert!(!sentence.contains("{ $"), "{sentence}");
        }
    }
    let place = |problem: Problem| (problem.line, problem.column, problem.message.id);
    problems.into_iter().map(place).collect()
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let file = |lines: &str| format!("Scenario(\n    format: 1,\n{lines}\n)");
    for (text, expected) in [
        (
            file("    demo: \"the-gat\", seed: 1,"),
            vec![(3, 5, "scenario-unknown-demo")],
        ),
        (
            file("    demo: \"the-gate\", seed: 1,\n    set: {\"treshold\": 1},"),
            vec![(4, 11, "problem-unknown-setting")],
        ),
        (
            file(
                "    demo: \"the-gate\", seed: 1,\n    set: {\n        \"threshold\": 9,\n        \"second_test\": 0.5,\n    },",
            ),
            vec![(5, 9, "problem-setting-range"), (6, 9, "problem-setting-whole")],
        ),
        (
            file("    demo: \"the-gate\", seed: 1,\n    view: \"honours\","),
            vec![(4, 5, "scenario-unknown-view")],
        ),
        (
            file("    demo: \"the-gate\", seed: 1,\n    moment: 3,"),
            vec![(4, 5, "scenario-moment")],
        ),
        (
            file("    demo: \"the-gate\", seed: 1.5,"),
            vec![(3, 29, "problem-wants-whole-number")],
        ),
        (
            file("    demo: \"the-gate\","),
            vec![(1, 1, "problem-missing-field")],
        ),
        (
            file("    demo: \"the-gate\", seed: 1, sed: 2,"),
            vec![(3, 32, "problem-unknown-field")],
        ),
        (
            "Scenario(format: 2, demo: \"the-gate\", seed: 1)".to_owned(),
            vec![(1, 10, "problem-format-new")],
        ),
        ("Lesson(format: 1)".to_owned(), vec![(1, 1, "problem-wrong-name")]),
        (String::new(), vec![(1, 1, "problem-empty-file")]),
        ("%PDF-1.7".to_owned(), vec![(1, 1, "problem-other-format")]),
        (
            file(&format!(
                "    title: \"{}\", demo: \"the-gate\", seed: 1,",
                "a".repeat(121)
            )),
            vec![(3, 5, "scenario-long-title")],
        ),
    ] {
        assert_eq!(refused(&text), expected, "{text}");
    }
}

#[test]
fn every_piece_of_a_file_is_refused_or_whole_and_nothing_panics() {
    let whole = "// By hand.\nScenario(format: 1, title: \"甲\", demo: \"goodhart-village\", set: {\"weight\": 0.5}, seed: 3, view: \"week\", moment: 2)\n";
    assert!(scenario::parse("a.ron", whole.as_bytes()).is_ok());
    for end in 0..whole.trim_end().len() {
        assert!(
            scenario::parse("a.ron", &whole.as_bytes()[..end]).is_err(),
            "{end}"
        );
    }
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.as_bytes().to_vec();
            bytes[at] ^= 1 << bit;
            // Another sound file, or problems: both are answers.
            let _either = scenario::parse("a.ron", &bytes);
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes its own files")]
fn a_file_is_read_only_if_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.ron");
    let ids = |read: Result<Scenario, Vec<Problem>>| {
        let problems = read.unwrap_err();
        problems
            .iter()
            .map(|problem| problem.message.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(scenario::read(&path)), ["problem-not-found"]);
    assert_eq!(ids(scenario::read(folder.path())), ["problem-not-a-file"]);
    assert!(!scenario::is_one(&path) && !scenario::is_one(folder.path()));
    assert_eq!(
        ids(scenario::read(Path::new("/dev/zero"))),
        ["problem-not-a-file"]
    );
    fs::write(&path, "a".repeat(65 * 1024)).unwrap();
    assert_eq!(ids(scenario::read(&path)), ["scenario-too-large"]);
    for (text, is_one) in [
        (
            "// 一个情景\n\n  Scenario(format: 1, demo: \"the-gate\", seed: 2)",
            true,
        ),
        ("\u{FEFF}Scenario(", true),
        ("Lesson(title: \"Scenario\")", false),
        ("", false),
    ] {
        fs::write(&path, text).unwrap();
        assert_eq!(scenario::is_one(&path), is_one, "{text}");
    }
}

/// The file that the documentation shows is one.
#[test]
fn the_file_in_the_documentation_is_sound() {
    let text = include_str!("../CONTRIBUTING.md");
    let start = text.find("Scenario(\n").unwrap();
    let end = start + text[start..].find("```").unwrap();
    let read = scenario::parse("a.ron", &text.as_bytes()[start..end]).unwrap();
    assert_eq!(read.title.as_deref(), Some("Rare and strict"));
    assert!(read.open().is_some());
}
