//! A lesson with every block, every form of prediction and every kind of waiting: seen, heard and used.

use std::path::Path;

use egui::{
    Key, Rect,
    accesskit::{Role, Toggled},
    pos2, vec2,
};
use egui_kittest::kittest::NodeT as _;
use ground_truth::{
    course::{
        Course, Depth, Lang, Notes, View,
        lesson::{ItemKind, Step},
    },
    ui::Strings,
};

use crate::{
    common::accessible::assert_accessible,
    window::{Hand, Window, launch},
};

const FILE: &str = "tests/data/lessons/every_block.ron";
pub(crate) const SIZE: [f32; 2] = [1366.0, 768.0];

/// The lesson, opened by a guest.
pub(crate) fn open(data: &Path, lang: Lang, size: [f32; 2]) -> Window {
    let mut launch = launch(data, lang);
    launch.lesson = Some(FILE.to_owned());
    Window::open(&launch, size)
}

/// The steps of a view of the lesson.
pub(crate) fn steps(depth: Depth, notes: Notes) -> Vec<Step> {
    let course = Course::alone(Path::new(FILE));
    View { depth, notes }.steps(course.lesson("every-block").unwrap())
}

fn at(id: &str) -> usize {
    let steps = steps(Depth::Full, Notes::Folded);
    steps.iter().position(|step| step.id() == id).unwrap()
}

/// From the first step to this one.
pub(crate) fn go_to(window: &mut Window, id: &str) {
    for _ in 0..at(id) {
        window.press(Key::PageDown);
    }
}

#[test]
fn every_step_is_accessible_in_both_languages() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang, SIZE);
        for step in steps(Depth::Full, Notes::Folded) {
            if !matches!(step, Step::Quiz(_)) {
                assert_accessible(&mut window.harness);
                window.settle();
            }
            window.press(Key::PageDown);
        }
    }
}

/// Predicts a number, an order and a curve, and goes on to the demo.
pub(crate) fn predict(window: &mut Window, hand: Hand) {
    go_to(window, "number");
    let scale = window.t("predict-scale");
    match hand {
        Hand::Keys => (0..5).for_each(|_| window.press(Key::ArrowLeft)),
        Hand::Mouse => {
            let third = |rect: Rect| rect.left_bottom() + vec2(rect.width() * 0.3, -13.0);
            let place = window.point_at_part(&scale, third);
            window.click_at(place);
        }
    }
    // Without saying how sure one is, nothing is kept.
    commit(window, hand);
    window.assert_says(&window.t("predict-missing-sure"));
    match hand {
        Hand::Keys => window.press(Key::Num3),
        Hand::Mouse => window.act(hand, &window.t("confidence-certain")),
    }
    commit(window, hand);
    assert!(window.find(&scale).is_none(), "the number is kept");

    window.press(Key::PageDown);
    commit(window, hand);
    window.assert_says(&window.t("predict-missing-order"));
    choose_in_order(window, hand, ["B", "A", "C"]);
    commit(window, hand);
    window.assert_says(&window.t("predict-again"));

    window.press(Key::PageDown);
    draw(window, hand);
    commit(window, hand);
    window.assert_says(&window.t("predict-again"));

    window.press(Key::PageDown);
}

/// Predictions are seen beside what came out: under the demo, and where they were made.
fn see_outcomes(hand: Hand, lang: Lang) {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), lang, SIZE);
    predict(&mut window, hand);
    play(&mut window, hand);
    let (you, model) = (window.t("predict-row-you"), window.t("predict-row-model"));
    window.assert_says(&you);
    // The model runs once for every point of the curve.
    window.wait_for(&model);
    for _ in ["curve", "order", "number"] {
        window.press(Key::PageUp);
        window.wait_for(&model);
        // Whoever knows the outcome does not predict any more.
        assert!(!window.says(&window.t("predict-again")));
    }
}

fn commit(window: &mut Window, hand: Hand) {
    match hand {
        Hand::Keys => window.press(Key::Enter),
        Hand::Mouse => window.act(hand, &window.t("predict-commit")),
    }
}

fn choose_in_order(window: &mut Window, hand: Hand, letters: [&str; 3]) {
    for letter in letters {
        match hand {
            Hand::Keys => window.press(Key::from_name(letter).unwrap()),
            Hand::Mouse => {
                let rows = window.controls(&[Role::CheckBox]);
                let row = rows
                    .iter()
                    .find(|row| row.starts_with(&format!("{letter} ")))
                    .unwrap();
                window.click(row);
            }
        }
    }
}

/// Draws a falling curve.
pub(crate) fn draw(window: &mut Window, hand: Hand) {
    let points: Vec<Rect> = ["10", "50", "200", "1,000"]
        .iter()
        .map(|x| {
            let x = if window.lang() == Lang::Zh {
                x.replace(',', "")
            } else {
                (*x).to_owned()
            };
            let name = Strings::of(window.lang()).text_with("predict-curve-name", &[("x", &x)]);
            let node = window
                .find(&name)
                .unwrap_or_else(|| panic!("no {name:?} in {:#?}", window.texts()));
            assert!(node.rect().width() >= 24.0);
            node.rect()
        })
        .collect();
    match hand {
        Hand::Keys => {
            for n in 0..points.len() {
                window.press(Key::ArrowDown);
                if n + 1 < points.len() {
                    window.press(Key::ArrowRight);
                }
            }
        }
        Hand::Mouse => {
            let (first, last) = points.first().zip(points.last()).unwrap();
            let from = pos2(first.center().x, first.top() + 20.0);
            let to = pos2(last.center().x, last.bottom() - 20.0);
            window.harness.hover_at(from);
            window.harness.drag_at(from);
            window.harness.run_steps(1);
            // A quick stroke: the mouse is not seen at every point.
            window.harness.hover_at(to);
            window.harness.run_steps(1);
            window.harness.drop_at(to);
            window.settle();
        }
    }
    let unset = window.t("predict-unset");
    let is_unset = window
        .harness
        .root()
        .children_recursive()
        .any(|node| node.value() == Some(unset.clone()));
    assert!(!is_unset, "a point is not set");
}

/// The guided steps; the last one waits for a value.
pub(crate) fn play(window: &mut Window, hand: Hand) {
    for action in ["paradox-ask-online", "paradox-ask-at-random"] {
        window.act(hand, &window.t(action));
        window.act(hand, &window.t("try-go-on"));
    }
    assert!(
        !window.says(&window.t("try-play")),
        "the value is not reached yet"
    );
    visit_more(window, hand);
    window.act(hand, &window.t("try-play"));
}

/// What the last guided step waits for: the slider at its end.
pub(crate) fn visit_more(window: &mut Window, hand: Hand) {
    let visits = window.t("paradox-visits");
    match hand {
        Hand::Keys => {
            window.tab_to(&visits);
            window.press(Key::End);
        }
        Hand::Mouse => {
            let right = |rect: Rect| rect.right_bottom() - vec2(9.0, 13.0);
            let place = window.point_at_part(&visits, right);
            window.click_at(place);
        }
    }
}

#[test]
fn predictions_by_keys_alone() {
    see_outcomes(Hand::Keys, Lang::En);
}

#[test]
fn predictions_by_mouse_alone() {
    see_outcomes(Hand::Mouse, Lang::Zh);
}

#[test]
fn the_core_path_leaves_out_what_is_deeper_and_notes_are_asked_for() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, SIZE);
    let words = |id: &str, minutes: &str| Strings::of(Lang::En).text_with(id, &[("minutes", minutes)]);
    let (deeper, note) = ("Only on the full path.", "Only for the teacher.");
    window.assert_says(deeper);
    assert!(!window.says(note), "the teacher's note was not asked for");
    // It stands folded in its place, and opens there by keys and by mouse.
    let label = window.t("lesson-for-teacher");
    let [unfold, fold] =
        ["lesson-unfold", "lesson-fold"].map(|id| Strings::of(Lang::En).text_with(id, &[("what", &label)]));
    window.act(Hand::Keys, &unfold);
    window.assert_says(note);
    let slide_says_nothing = |window: &mut Window| {
        window.press(Key::F5);
        for _slide in 0..4 {
            assert!(!window.says(note), "the class does not read the teacher's note");
            assert!(!window.says(&label), "nor that there is one");
            window.press(Key::PageDown);
        }
        window.press(Key::Home);
        window.press(Key::Escape);
    };
    slide_says_nothing(&mut window);
    window.click(&fold);
    assert!(!window.says(note));
    window.click(&window.t("path-teacher"));
    window.assert_says(note);
    slide_says_nothing(&mut window);
    window.click(&words("path-core", "5"));
    assert!(!window.says(deeper));
    window.assert_says(note);
    let rows = |window: &Window| {
        let states = ["step-done", "step-here", "step-todo"].map(|id| format!(", {}", window.t(id)));
        let texts = window.texts();
        texts
            .iter()
            .filter(|text| states.iter().any(|state| text.ends_with(state)))
            .count()
    };
    assert_eq!(rows(&window), steps(Depth::Core, Notes::Shown).len());
    assert_eq!(
        rows(&window) + 1,
        steps(Depth::Full, Notes::Shown).len(),
        "the case is for the full path"
    );
    window.click(&words("path-full", "10"));
    window.assert_says(deeper);
    assert_eq!(rows(&window), steps(Depth::Full, Notes::Shown).len());
}

#[test]
fn a_worked_example_opens_step_by_step_and_a_guest_note_is_not_written() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, SIZE);
    go_to(&mut window, "thinking");
    assert!(!window.says("Half of 60 is 30."));
    let open_step = |n: &str| Strings::of(Lang::En).text_with("worked-open", &[("n", n)]);
    window.act(Hand::Keys, &open_step("2"));
    window.assert_says("Half of 60 is 30.");
    assert!(!window.says("together 70"));
    window.click(&open_step("3"));
    window.assert_says("together 70");
    let field =
        Strings::of(Lang::En).text_with("reflect-field", &[("ask", "Whom do your own lists leave out?")]);
    window.click(&field);
    window.type_in("my neighbour");
    window.assert_says("my neighbour");
    window.assert_says(&window.t("reflect-guest"));
    assert!(
        window.find(&window.t("reflect-save")).is_none(),
        "a guest has nothing to save"
    );
    let files = std::fs::read_dir(data.path()).unwrap().count();
    assert_eq!(files, 0, "something was written for a guest");
}

#[test]
fn numbers_of_a_chart_open_as_a_table() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, SIZE);
    go_to(&mut window, "pictures");
    assert!(!window.says("12.5"), "the numbers are closed");
    let args = [("title", "The queue through the day")];
    let show = Strings::of(Lang::En).text_with("chart-show-table", &args);
    window.act(Hand::Keys, &show);
    window.assert_says("12.5");
    let hide = Strings::of(Lang::En).text_with("chart-hide-table", &args);
    window.click(&hide);
    assert!(!window.says("12.5"));
}

/// “Spot the flaw”: every place of the chart is chosen by a click into the chart, on the desk and on the projector.
#[test]
fn a_place_of_a_chart_is_chosen_with_the_mouse() {
    for (lang, size, on_stage) in [
        (Lang::En, SIZE, false),
        (Lang::Zh, SIZE, false),
        (Lang::Zh, [1024.0, 768.0], true),
    ] {
        let data = tempfile::tempdir().unwrap();
        let mut window = open(data.path(), lang, size);
        go_to(&mut window, "quiz");
        if on_stage {
            window.press(Key::F5);
        }
        let course = Course::alone(Path::new(FILE));
        let item = course.lesson("every-block").unwrap().items.get("flaw").unwrap();
        let ItemKind::Flaw(flaw) = &item.kind else {
            panic!("the first question is a flaw")
        };
        // A page of a long question may show the chart or the rows.
        let chosen = |window: &mut Window, name: &str| {
            let row = |window: &Window| {
                let mut nodes = window.harness.root().children_recursive();
                let row = nodes.find(|node| {
                    let node = node.accesskit_node();
                    let is_row = node.role() == Role::RadioButton;
                    is_row && node.label().is_some_and(|label| label.ends_with(name))
                });
                row.map(|row| row.accesskit_node().toggled() == Some(Toggled::True))
            };
            for _page in 0..4 {
                if row(window).is_none() {
                    window.press(Key::PageDown);
                }
            }
            row(window).unwrap()
        };
        for (_, place) in flaw.places.iter() {
            let name = place.text.get(lang);
            let region = |window: &Window| {
                let mut nodes = window.harness.root().children_recursive();
                let region = nodes.find(|node| {
                    let node = node.accesskit_node();
                    node.role() == Role::Label && node.value().as_deref() == Some(name)
                });
                region.map(|region| region.rect())
            };
            for _page in 0..4 {
                if region(&window).is_none() {
                    window.press(Key::PageUp);
                }
            }
            let region = region(&window).unwrap();
            assert!(
                region.width() >= 24.0 && region.height() >= 24.0,
                "{name}: {region:?}"
            );
            window.click_at(region.center());
            assert!(chosen(&mut window, name), "{name} at {size:?}");
        }
    }
}

#[test]
fn ticks_of_the_checklist_are_kept_while_the_lesson_is_open() {
    let data = tempfile::tempdir().unwrap();
    let mut window = open(data.path(), Lang::En, SIZE);
    go_to(&mut window, "do");
    let ticked = |window: &Window| {
        let nodes = window.harness.root().children_recursive();
        let is_ticked =
            |node: &egui_kittest::Node<'_>| node.accesskit_node().toggled() == Some(Toggled::True);
        nodes
            .filter(is_ticked)
            .filter(|node| node.accesskit_node().role() == Role::CheckBox)
            .count()
    };
    assert_eq!(ticked(&window), 0);
    window.act(Hand::Keys, "Visit some people.");
    assert_eq!(ticked(&window), 1);
    window.press(Key::PageUp);
    window.press(Key::PageDown);
    assert_eq!(ticked(&window), 1);
    window.click("Visit some people.");
    assert_eq!(ticked(&window), 0);
}
