//! Every slide and every step of every lesson, with its predictions and every question of its quiz, open and answered:
//! usable without eyes, without a mouse and at 200 % text; and taken from end to end by keys alone.

use egui::Key;
use ground_truth::{
    course::{Course, Lang},
    learner::Settings,
};

use crate::{
    answers,
    common::accessible::faults_at_this_size,
    fits, past,
    stage::assert_none,
    story::Learner,
    walk::Walk,
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1024.0, 768.0];

/// One test for each lesson, so that they run side by side.
macro_rules! lessons {
    ($($test:ident: $id:literal,)*) => {
        const WALKED: &[&str] = &[$($id),*];
        $(
            #[test]
            fn $test() {
                every_step(small_text($id), 100, $id);
                for lang in Lang::ALL {
                    every_step(lang, 200, $id);
                    by_keys_alone(lang, $id);
                    every_slide(lang, $id);
                }
            }
        )*
    };
}

lessons! {
    life_to_table: "life-to-table",
    who_is_missing: "who-is-missing",
    big_not_fair: "big-not-fair",
    loud_voices: "loud-voices",
    portrait_with_holes: "portrait-with-holes",
    learning_from_yesterday: "learning-from-yesterday",
    false_alarms: "false-alarms",
    system_is_wrong: "system-is-wrong",
    measure_becomes_goal: "measure-becomes-goal",
}

#[test]
fn no_lesson_is_left_out() {
    let course = Course::builtin();
    assert_eq!(course.written().collect::<Vec<_>>(), WALKED);
}

/// The language in which a lesson is walked at the usual size of text too, which is easier: one and the other in turn.
fn small_text(id: &str) -> Lang {
    let at = WALKED.iter().position(|walked| *walked == id).unwrap();
    if at % 2 == 0 { Lang::En } else { Lang::Zh }
}

/// A guest takes the lesson, stopping at every screen.
fn take(lang: Lang, text_percent: u16, id: &str, hand: Hand, look: &mut dyn FnMut(&mut Window, &str)) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings {
        text_percent,
        ..Settings::default()
    };
    past::nobody(folder.path(), &settings);
    let mut launch = launch(folder.path(), lang);
    launch.lesson = Some(id.to_owned());
    let mut window = Window::open(&launch, SIZE);
    let key = answers::Key::new(id, lang);
    Learner {
        window: &mut window,
        hand,
        key,
        look,
    }
    .take_the_steps();
}

fn every_step(lang: Lang, text_percent: u16, id: &str) {
    let mut walk = Walk::new(format!("{id}, {lang:?} at {SIZE:?}, text {text_percent} %"));
    take(lang, text_percent, id, Hand::Mouse, &mut |window, name| {
        walk.look(window, name);
    });
    let key = answers::Key::new(id, lang);
    walk.assert_good(key.lesson().steps.len() + 2 * key.items().len());
}

fn by_keys_alone(lang: Lang, id: &str) {
    let mut answered = 0;
    take(lang, 100, id, Hand::Keys, &mut |_, name| {
        answered += usize::from(name.starts_with("question ") && name.ends_with(", answered"));
    });
    assert_eq!(answered, answers::Key::new(id, lang).items().len());
}

/// Presented, from the first slide to the last.
fn every_slide(lang: Lang, id: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut window = fits::present(folder.path(), lang, id, SIZE);
    let mut faults = Vec::new();
    loop {
        let place = fits::place(&window);
        window.harness.check_accessibility();
        let found = faults_at_this_size(&mut window.harness, "presented");
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("{id}, {lang:?}, slide {place}: {fault}")),
        );
        window.press(Key::PageDown);
        if fits::place(&window) == place {
            break;
        }
    }
    assert_none(&faults);
}
