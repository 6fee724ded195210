//! The language changes at any moment and everywhere; the text grows and shrinks within its range.

use std::collections::BTreeSet;

use egui::Key;
use ground_truth::course::Lang;

use crate::{
    story::Learner,
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

const SIZE: [f32; 2] = [1366.0, 768.0];

/// Whether there is a Chinese character in it.
fn is_chinese(text: &str) -> bool {
    text.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c))
}

/// Words of more than one letter, apart from what is written in Latin letters in Chinese as well.
fn has_english_words(text: &str) -> bool {
    const SHARED: [&str; 22] = [
        "EN", "English", "Switch", "to", "Enter", "Shift", "Esc", "Mei", "CNNIC", "Meng", "Annals", "Ground",
        "Truth", "MIT", "Apache", "Noto", "Sans", "SC", "SIL", "OFL", "OpenGL", "egui",
    ];
    let words = text
        .split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() > 1);
    words.filter(|word| !SHARED.contains(word)).count() > 0
}

/// Sources keep the language they were published in, and folders have none; the name of the switch is in both on purpose.
fn is_of_both(text: &str, switch: &str) -> bool {
    text == switch
        || text.starts_with(['[', '/'])
        || text.contains("://")
        || text == "中文"
        || text == "EN · 中文"
}

/// What is not in the language one has chosen.
fn leftovers(window: &Window) -> BTreeSet<String> {
    let switch = window.t("bar-language-name");
    let texts = window
        .texts()
        .into_iter()
        .filter(|text| !is_of_both(text, &switch));
    let strange = |text: &String| match window.lang() {
        Lang::En => is_chinese(text),
        Lang::Zh => has_english_words(text) && !is_chinese(text),
    };
    texts.filter(strange).collect()
}

/// Switches to the other language and back, and compares.
fn switch_and_back(window: &mut Window, screen: &str, faults: &mut Vec<String>) {
    let (name, before, lang) = (window.t("bar-language-name"), window.texts(), window.lang());
    if window.find(&name).is_none() {
        return;
    }
    for expected in [if lang == Lang::En { Lang::Zh } else { Lang::En }, lang] {
        let name = window.t("bar-language-name");
        window.click(&name);
        assert_eq!(window.lang(), expected, "{screen}");
        faults.extend(
            leftovers(window)
                .iter()
                .map(|text| format!("{screen}, {expected:?}: {text}")),
        );
    }
    window.harness.remove_cursor();
    window.settle();
    assert_eq!(window.texts(), before, "{screen}: two switches change nothing");
}

#[test]
fn the_language_changes_at_any_moment_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(folder.path(), Lang::En), SIZE);
    for (lang, id) in [(Lang::Zh, "welcome-chinese"), (Lang::En, "welcome-english")] {
        let name = window.t(id);
        window.click(&name);
        assert_eq!((window.lang(), leftovers(&window)), (lang, BTreeSet::new()));
    }
    begin(&mut window, Hand::Mouse, "Mei");
    let mut faults = Vec::new();
    for id in ["bar-settings", "bar-about"] {
        let name = window.t(id);
        window.click(&name);
        switch_and_back(&mut window, id, &mut faults);
        let back = window.t("bar-back-to-course");
        window.click(&back);
    }
    switch_and_back(&mut window, "home", &mut faults);
    let mut screens = 0;
    let mut look = |window: &mut Window, screen: &str| {
        // A window over the screen has the mouse to itself.
        if screen != "demo, look inside" {
            screens += 1;
            switch_and_back(window, screen, &mut faults);
        }
    };
    Learner::new(&mut window, Hand::Mouse, &mut look).take_the_lesson();
    assert!(screens > 25, "{screens}");
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn what_was_chosen_first_is_there_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = launch(folder.path(), Lang::En);
    let mut window = Window::open(&first, SIZE);
    begin(&mut window, Hand::Mouse, "Mei");
    let name = window.t("bar-language-name");
    window.click(&name);
    drop(window);
    first.lang = None;
    assert_eq!(Window::open(&first, SIZE).lang(), Lang::Zh);
}

#[test]
fn text_grows_and_shrinks_between_80_and_200_percent() {
    let folder = tempfile::tempdir().unwrap();
    let launch = launch(folder.path(), Lang::En);
    let mut window = Window::open(&launch, SIZE);
    begin(&mut window, Hand::Mouse, "Mei");
    let zoom = |window: &Window| (window.harness.ctx.zoom_factor() * 100.0).round();
    for (id, steps, end) in [("bar-larger", 12_u8, 200.0), ("bar-smaller", 14, 80.0)] {
        let name = window.t(id);
        let mut before = zoom(&window);
        for _ in 0..steps {
            window.click(&name);
            let after = zoom(&window);
            assert!(
                after == end || (after - before).abs() == 10.0,
                "{before} to {after}"
            );
            before = after;
        }
        assert_eq!(zoom(&window), end);
    }
    drop(window);
    let mut window = Window::open(&launch, SIZE);
    assert_eq!(zoom(&window), 80.0, "the size is kept");
    // By keys: the slider of the settings.
    let name = window.t("bar-settings");
    window.act(Hand::Keys, &name);
    let slider = window.t("settings-text");
    window.tab_to(&slider);
    window.press(Key::End);
    assert_eq!(zoom(&window), 200.0);
    window.press(Key::ArrowLeft);
    assert_eq!(zoom(&window), 190.0);
}
