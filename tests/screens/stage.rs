//! The projector: every slide fits and can be read from the back row; keys lead through and back.

use egui::{Key, Rect, Shape, accesskit::Role, pos2};
use egui_kittest::{Node, kittest::NodeT as _};
use ground_truth::{
    course::{
        Course, Lang, Text, View,
        lesson::{Block, PredictForm, Step},
    },
    screens::lesson::slides,
    ui::{Strings, tokens},
};

use crate::{
    answers,
    common::accessible::faults_of_sizes,
    story::{LESSON, Learner, open_lesson},
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1024.0, 768.0];
/// Least size of type that is read, and of legends and key hints, in pixels.
const READ: f32 = 28.0;
pub(crate) const LEGEND: f32 = 22.0;
/// Most pages of one question.
const PAGES: usize = 8;
const NICKNAME: &str = "Zhuge";

/// The slides of each step of the lesson.
fn counts() -> Vec<usize> {
    let course = Course::builtin();
    let steps = View::default().steps(course.lesson(LESSON).unwrap());
    steps.iter().map(slides::count).collect()
}

/// The lesson open on the desk, at its first step.
fn open(folder: &std::path::Path, lang: Lang) -> Window {
    let mut window = Window::open(&launch(folder, lang), SIZE);
    begin(&mut window, Hand::Keys, NICKNAME);
    open_lesson(&mut window, Hand::Keys);
    window
}

/// “3 / 30”, as the slide counts.
fn counter(lang: Lang, n: usize, all: usize) -> String {
    let (n, all) = (n.to_string(), all.to_string());
    Strings::of(lang).text_with("present-slide", &[("n", &n), ("all", &all)])
}

fn words(node: &Node<'_>) -> String {
    let label = node.accesskit_node().label();
    label.or_else(|| node.value()).unwrap_or_default()
}

/// What does not fit between the top of the screen and the line of keys under the slide.
pub(crate) fn overflow(window: &Window) -> Vec<String> {
    let shown = [
        Role::Label,
        Role::Heading,
        Role::Button,
        Role::Link,
        Role::RadioButton,
        Role::CheckBox,
        Role::Slider,
        Role::Image,
        Role::TextInput,
    ];
    let keys = ["present-keys", "vote-keys", "demos-present-keys"].map(|id| window.t(id));
    let nodes: Vec<Node<'_>> = window
        .harness
        .root()
        .children_recursive()
        .filter(|node| shown.contains(&node.accesskit_node().role()))
        .collect();
    let foot = nodes.iter().find(|node| keys.contains(&words(node)));
    let foot = foot.expect("the slide has its line of keys").rect();
    let screen = window.harness.ctx.content_rect();
    let slide = Rect::from_min_max(screen.min, pos2(screen.right(), foot.top())).expand(0.5);
    let of_the_foot = |node: &&Node<'_>| node.rect().center().y == foot.center().y;
    let over = nodes
        .iter()
        .filter(|node| !of_the_foot(node) && !slide.contains_rect(node.rect()))
        .map(|node| {
            let role = node.accesskit_node().role();
            format!("does not fit: {role:?} at {:?}: {}", node.rect(), words(node))
        });
    let feet: Vec<Rect> = nodes.iter().filter(of_the_foot).map(Node::rect).collect();
    over.chain(crowded(feet)).collect()
}

/// What stands so near to its neighbour on the line under the slide that both are read as one.
fn crowded(mut feet: Vec<Rect>) -> Vec<String> {
    feet.sort_by(|one, other| one.left().total_cmp(&other.left()));
    let near = feet.windows(2).filter(|pair| match pair {
        [left, right] => right.left() - left.right() < tokens::GAP_L,
        _ => false,
    });
    near.map(|pair| format!("too near to each other under the slide: {pair:?}"))
        .collect()
}

/// The same, whether there is a bar to scroll with, and what is too small to be pressed.
pub(crate) fn unfit(window: &Window) -> Vec<String> {
    let mut all = window.harness.root().children_recursive();
    let bar = all.find(|node| node.accesskit_node().role() == Role::ScrollBar);
    let bar = bar.map(|_| "scrolls".to_owned());
    let small = faults_of_sizes(&window.harness);
    overflow(window).into_iter().chain(bar).chain(small).collect()
}

#[track_caller]
pub(crate) fn assert_none(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

/// Every text on the screen with the size of its type in pixels; the small numbers of sources do not count.
pub(crate) fn type_sizes(window: &Window) -> Vec<(f32, String)> {
    fn collect(shape: &Shape, zoom: f32, texts: &mut Vec<(f32, String)>) {
        match shape {
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, zoom, texts)),
            Shape::Text(text) => {
                let job = &text.galley.job;
                let words = |at: &std::ops::Range<usize>| job.text.get(at.clone()).unwrap_or_default();
                let sections = job.sections.iter().map(|section| {
                    let range = section.byte_range.start.0..section.byte_range.end.0;
                    (section.format.font_id.size, words(&range).to_owned())
                });
                let is_mark = |text: &str| text.starts_with('[') && text.ends_with(']');
                let sizes = sections.filter(|(_, text)| !text.trim().is_empty() && !is_mark(text));
                let least = sizes.map(|(size, _)| size).reduce(f32::min);
                texts.extend(least.map(|size| (size * zoom, text.galley.text().to_owned())));
            }
            _ => {}
        }
    }
    let mut texts = Vec::new();
    let zoom = window.harness.ctx.pixels_per_point();
    for clipped in &window.harness.output().shapes {
        collect(&clipped.shape, zoom, &mut texts);
    }
    texts
}

/// What the lesson says at a step and is read: its prose, its questions and their answers.
fn read_at(key: &answers::Key, step: &Step) -> Vec<String> {
    let blocks = |blocks: &[Block]| -> Vec<Text> {
        let is_read = |block: &&Block| !matches!(block, Block::Table(_) | Block::Figure(_) | Block::Chart(_));
        let texts = blocks.iter().filter(is_read).flat_map(Block::texts);
        texts.cloned().collect()
    };
    let texts: Vec<Text> = match step {
        Step::Read(read) => blocks(&read.body),
        Step::Case(case) => blocks(&case.body)
            .into_iter()
            .chain(case.not_known.clone())
            .collect(),
        Step::Explain(explain) => {
            let myth = &explain.myth;
            let myth = [&myth.claim, &myth.wrong, &myth.tempts, &myth.instead].map(Text::clone);
            blocks(&explain.body).into_iter().chain(myth).collect()
        }
        Step::BothSides(both) => [&both.does_well[..], &both.fails, &both.unless].concat(),
        Step::Checklist(list) => list.items.clone(),
        Step::Try(step) => step.guide.iter().map(|guide| guide.say.clone()).collect(),
        Step::Predict(predict) => {
            let options = match &predict.form {
                PredictForm::Choice(options) => options.iter().map(|(_, o)| o.text.clone()).collect(),
                PredictForm::Order { entries, .. } => entries.iter().map(|(_, e)| e.text.clone()).collect(),
                PredictForm::Share { .. } | PredictForm::Number { .. } | PredictForm::Curve(_) => Vec::new(),
            };
            [vec![predict.ask.clone()], options].concat()
        }
        Step::Observe(observe) => {
            let options = observe.options.iter().map(|(_, option)| option.text.clone());
            std::iter::once(observe.ask.clone()).chain(options).collect()
        }
        Step::Quiz(quiz) => quiz.items.iter().map(|id| key.item(id).stem.clone()).collect(),
        Step::Discuss(discuss) => vec![discuss.ask.clone()],
    };
    texts.iter().map(|text| key.plain(text)).collect()
}

/// Beginnings long enough to know a sentence by.
fn same_beginning(one: &str, other: &str) -> bool {
    let beginning = |text: &str| text.chars().take(12).collect::<String>();
    beginning(one) == beginning(other)
}

/// Type that is too small for a class, told from what is read; and how many texts that are read were measured.
pub(crate) fn too_small(window: &Window, is_read: impl Fn(&str) -> bool) -> (Vec<String>, usize) {
    let (mut faults, mut n_read) = (Vec::new(), 0);
    for (size, text) in type_sizes(window) {
        let is_read = is_read(&text);
        n_read += usize::from(is_read);
        if size < if is_read { READ } else { LEGEND } {
            faults.push(format!("type of {size} px: {text}"));
        }
    }
    (faults, n_read)
}

/// Goes through all slides and back; gives what is wrong, and how many texts that are read were measured.
fn walk(window: &mut Window) -> (Vec<String>, usize) {
    let lang = window.lang();
    let key = answers::Key::new(LESSON, lang);
    let steps = View::default().steps(key.lesson());
    let counts = counts();
    let all: usize = counts.iter().sum();
    let (mut faults, mut n, mut n_read) = (Vec::new(), 0, 0);
    for (step, count) in steps.iter().zip(&counts) {
        let read = read_at(&key, step);
        for slide in 1..=*count {
            n += 1;
            let here = counter(lang, n, all);
            window.assert_says(&here);
            assert!(!window.says(NICKNAME), "the class sees who learns");
            let place = format!("{lang:?} {} slide {slide}", step.id());
            let mut read_it = |window: &Window| {
                let is_read = |text: &str| read.iter().any(|read| same_beginning(read, text));
                let (small, n) = too_small(window, is_read);
                n_read += n;
                faults.extend(small.iter().map(|fault| format!("{place}: {fault}")));
                faults.extend(overflow(window).iter().map(|fault| format!("{place} {fault}")));
            };
            read_it(window);
            window.press(Key::PageDown);
            // A long question has pages of its own.
            for _ in 0..PAGES {
                if n < all && window.says(&here) {
                    read_it(window);
                    window.press(Key::PageDown);
                }
            }
        }
    }
    window.assert_says(&counter(lang, all, all));
    for n in (1..all).rev() {
        let here = counter(lang, n + 1, all);
        window.press(Key::PageUp);
        for _ in 0..PAGES {
            if window.says(&here) {
                window.press(Key::PageUp);
            }
        }
        window.assert_says(&counter(lang, n, all));
    }
    (faults, n_read)
}

fn every_slide(lang: Lang) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), lang);
    window.press(Key::F5);
    let (mut faults, n_read) = walk(&mut window);
    assert!(n_read > 40, "only {n_read} texts that are read were seen");
    // Again for one who has predicted, observed and answered.
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(folder.path(), lang), SIZE);
    begin(&mut window, Hand::Keys, NICKNAME);
    let mut look = |_: &mut Window, _: &str| {};
    Learner::new(&mut window, Hand::Mouse, &mut look).take_the_lesson();
    open_lesson(&mut window, Hand::Keys);
    window.press(Key::Home);
    window.press(Key::F5);
    faults.extend(walk(&mut window).0);
    assert_none(&faults);
}

#[test]
fn every_slide_fits_and_can_be_read_in_english() {
    every_slide(Lang::En);
}

#[test]
fn every_slide_fits_and_can_be_read_in_chinese() {
    every_slide(Lang::Zh);
}

#[test]
fn esc_comes_back_to_the_same_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), Lang::En);
    window.press(Key::PageDown);
    window.press(Key::F5);
    assert_eq!(window.harness.state_mut().wants_fullscreen(), Some(true));
    let steps = counts().len();
    // Past the slides of the second step and the two predictions, into the demo.
    for _ in 0..counts()[1] + 2 {
        window.press(Key::PageDown);
    }
    let course = Course::builtin();
    let mut titles = course
        .lesson(LESSON)
        .unwrap()
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Try(step) => Some(step.title.en.clone()),
            _ => None,
        });
    let title = titles.next().unwrap();
    window.assert_says(&title);
    window.press(Key::Escape);
    assert_eq!(window.harness.state_mut().wants_fullscreen(), Some(false));
    let name = format!("{}, {}", window.t("lesson-step-try"), window.t("step-here"));
    window.assert_says(&name);
    window.assert_says(&title);
    let rows = window.texts();
    let states = ["step-done", "step-here", "step-todo"].map(|id| format!(", {}", window.t(id)));
    let in_list = |text: &&String| states.iter().any(|state| text.ends_with(state));
    assert_eq!(rows.iter().filter(in_list).count(), steps);
}

#[test]
fn black_and_white_cover_all_until_any_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), Lang::Zh);
    window.press(Key::F5);
    window.press(Key::PageDown);
    let slide = window.texts();
    for cover in [Key::B, Key::Period, Key::W, Key::Comma] {
        for back in [cover, Key::X, Key::Enter, Key::PageDown, Key::Escape] {
            window.press(cover);
            assert_eq!(window.texts(), [""; 0], "{cover:?} covers all");
            window.press(back);
            assert_eq!(window.texts(), slide, "{back:?} brings the same slide back");
        }
    }
}
