//! Hands that a class raises: counted by keys and by mouse, twice, shown beside what came out, and kept nowhere.

use egui::{Key, accesskit::Role};
use ground_truth::{
    course::{
        Course, Lang, Text,
        lesson::{Predict, PredictForm, Step},
    },
    screens::lesson::slides,
    ui::Strings,
};

use crate::{
    answers,
    common::accessible::assert_accessible,
    notes::files,
    showing::{EVERY_BLOCK, counter, first_slide, go_to, lessons, present, steps},
    stage::{LEGEND, type_sizes, unfit},
    story::{LESSON, open_lesson},
    whole_lesson::begin,
    window::{Hand, Window, launch},
};

/// The prediction of the lesson whose answers are to choose from.
pub(crate) fn guess() -> (Vec<Step>, Predict) {
    let steps = steps(Course::builtin().lesson(LESSON).unwrap());
    let guess = steps.iter().find_map(|step| match step {
        Step::Predict(predict) if matches!(predict.form, PredictForm::Choice(_)) => Some(predict.clone()),
        _ => None,
    });
    (steps, guess.unwrap())
}

/// Its options as they are called on the slide: “A, …”.
fn options(lang: Lang) -> Vec<String> {
    let PredictForm::Choice(options) = guess().1.form else {
        panic!("its answers are to choose from")
    };
    let key = answers::Key::new(LESSON, lang);
    let texts: Vec<Text> = options.iter().map(|(_, option)| option.text.clone()).collect();
    let comma = if lang == Lang::Zh { "，" } else { ", " };
    let called = ('A'..).zip(&texts);
    called
        .map(|(letter, text)| format!("{letter}{comma}{}", key.plain(text)))
        .collect()
}

/// The prediction on the projector.
fn at_guess(data: &std::path::Path, lang: Lang) -> Window {
    let mut window = present(data, lang, LESSON);
    let (steps, guess) = guess();
    go_to(&mut window, first_slide(&steps, &guess.id));
    window
}

/// What a bar says to those who do not see it.
fn bar(lang: Lang, vote: &str, option: &str, n: u32) -> String {
    let strings = Strings::of(lang);
    let hands = strings.text_with("vote-hands", &[("n", &n.to_string())]);
    let args = [
        ("vote", &*strings.text(vote)),
        ("option", option),
        ("hands", &*hands),
    ];
    strings.text_with("vote-option", &args)
}

/// Counts hands for the first options, one after the other.
pub(crate) fn count(window: &mut Window, hand: Hand, lang: Lang, counts: &[u32]) {
    for (letter, n) in ["A", "B", "C", "D"].into_iter().zip(counts) {
        match hand {
            Hand::Keys => {
                window.press(Key::from_name(letter).unwrap());
                for digit in n.to_string().chars() {
                    window.press(Key::from_name(&digit.to_string()).unwrap());
                }
            }
            Hand::Mouse => {
                let options = options(lang);
                let option = options.iter().find(|option| option.starts_with(letter)).unwrap();
                let more = Strings::of(lang).text_with("vote-more", &[("option", option)]);
                for _ in 0..*n {
                    window.click(&more);
                }
            }
        }
    }
}

/// A vote that is counted a second time.
pub(crate) fn counted_again(data: &std::path::Path, lang: Lang) -> Window {
    let mut window = at_guess(data, lang);
    window.press(Key::V);
    count(&mut window, Hand::Keys, lang, &[3, 4, 1]);
    window.press(Key::V);
    window.press(Key::V);
    count(&mut window, Hand::Keys, lang, &[6, 1]);
    window
}

#[track_caller]
fn assert_counted(window: &Window, vote: &str, counts: &[u32]) {
    for (option, n) in options(window.lang()).iter().zip(counts) {
        window.assert_says(&bar(window.lang(), vote, option, *n));
    }
}

#[test]
fn the_second_vote_stands_beside_the_first_and_the_outcome() {
    for (hand, lang) in [(Hand::Keys, Lang::En), (Hand::Mouse, Lang::Zh)] {
        let data = tempfile::tempdir().unwrap();
        let mut window = at_guess(data.path(), lang);
        let all = |window: &Window| counter(window).split_once(" / ").unwrap().1.to_owned();
        let slides_before: usize = all(&window).parse().unwrap();
        let [open, again, done] = ["vote-count", "vote-again", "vote-close"].map(|id| window.t(id));
        let press = |window: &mut Window, key: Key, name: &str| match hand {
            Hand::Keys => window.press(key),
            Hand::Mouse => window.click(name),
        };
        press(&mut window, Key::V, &open);
        count(&mut window, hand, lang, &[3, 4, 1]);
        assert_counted(&window, "vote-first", &[3, 4, 1]);
        assert_accessible(&mut window.harness);
        window.settle();
        press(&mut window, Key::V, &done);
        window.assert_says(&Strings::of(lang).text_with("vote-hands", &[("n", "8")]));
        // Three of eight are right: they talk, and the slide does not say who is.
        window.assert_says(&window.t("vote-talk"));
        assert!(!window.says(&window.t("predict-model")));
        press(&mut window, Key::V, &again);
        count(&mut window, hand, lang, &[6, 1]);
        assert_counted(&window, "vote-first", &[3, 4, 1]);
        assert_counted(&window, "vote-second", &[6, 1, 0]);
        press(&mut window, Key::Escape, &done);
        assert_ne!(counter(&window), "", "Escape closed the vote only");
        assert!(!window.says(&window.t("vote-talk")));

        // After the demo, beside what came out.
        let (steps, _) = guess();
        let demo = steps.iter().find(|step| matches!(step, Step::Try(_))).unwrap();
        let outcome = first_slide(&steps, demo.id()) + slides::count(demo);
        assert_eq!(all(&window), (slides_before + 1).to_string(), "one slide more");
        go_to(&mut window, outcome);
        window.assert_says(&window.t("vote-outcome"));
        assert_counted(&window, "vote-first", &[3, 4, 1]);
        assert_counted(&window, "vote-second", &[6, 1, 0]);
        let came_out = window.t("predict-model");
        window.assert_says(&came_out);
        assert_eq!(unfit(&window), [""; 0]);
        // It comes between the demo and the question what one saw, whichever way one goes.
        window.press(Key::PageDown);
        window.assert_says(&window.t("observe-heading"));
        window.press(Key::PageUp);
        window.assert_says(&window.t("vote-outcome"));
        window.press(Key::PageUp);
        assert!(!window.says(&window.t("vote-outcome")));
    }
}

#[test]
fn signs_letters_and_arrows_count_up_to_ninety_nine() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_guess(data.path(), Lang::En);
    window.press(Key::V);
    window.press(Key::Minus);
    assert_counted(&window, "vote-first", &[0, 0, 0]);
    for key in [
        Key::Num9,
        Key::Num9,
        Key::Plus,
        Key::ArrowDown,
        Key::Plus,
        Key::Equals,
        Key::Enter,
    ] {
        window.press(key);
    }
    for key in [Key::Num1, Key::Num2, Key::Backspace, Key::ArrowUp, Key::Minus] {
        window.press(key);
    }
    assert_counted(&window, "vote-first", &[99, 1, 1]);
    window.assert_says(&Strings::of(Lang::En).text_with("vote-hands", &[("n", "101")]));
    // By Tab and Enter as well.
    let fewer = Strings::of(Lang::En).text_with("vote-fewer", &[("option", &options(Lang::En)[0])]);
    window.act(Hand::Keys, &fewer);
    assert_counted(&window, "vote-first", &[98, 1, 1]);
    window.act(Hand::Keys, &window.t("vote-clear"));
    assert_counted(&window, "vote-first", &[0, 0, 0]);
}

#[test]
fn while_hands_are_counted_letters_are_answers_and_a_clicker_still_turns() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_guess(data.path(), Lang::En);
    let here = counter(&window);
    // The class is asked, so that letters are the presenter's before and after.
    for key in [Key::B, Key::B] {
        window.press(key);
    }
    assert_eq!(counter(&window), here);
    window.press(Key::V);
    let done = window.t("vote-close");
    for letter in [Key::B, Key::W, Key::G, Key::Z] {
        window.press(letter);
        assert!(
            window.find(&done).is_some(),
            "{letter:?} leaves the vote as it is"
        );
    }
    window.press(Key::Num5);
    assert_counted(&window, "vote-first", &[0, 5, 0]);
    // Black, and back to the same count.
    window.press(Key::Period);
    assert_eq!(window.texts(), [""; 0]);
    window.press(Key::Num7);
    assert_counted(&window, "vote-first", &[0, 5, 0]);
    // Turning the slide keeps what was counted.
    for (turn, back) in [
        (Key::PageDown, Key::PageUp),
        (Key::PageUp, Key::PageDown),
        (Key::ArrowRight, Key::ArrowLeft),
        (Key::Space, Key::Backspace),
    ] {
        assert!(window.find(&done).is_some());
        window.press(turn);
        assert_ne!(
            counter(&window).split(" / ").next(),
            here.split(" / ").next(),
            "{turn:?}"
        );
        window.press(back);
        assert!(window.find(&done).is_none(), "the vote was closed by {turn:?}");
        assert_counted(&window, "vote-first", &[0, 5, 0]);
        window.press(Key::V);
        window.press(Key::Escape);
        window.press(Key::V);
    }
    window.press(Key::F5);
    assert_eq!(counter(&window), "", "back on the desk");
}

#[test]
fn a_vote_is_gone_when_presenting_ends_and_was_never_on_the_disk() {
    let data = tempfile::tempdir().unwrap();
    let mut window = Window::open(&launch(data.path(), Lang::En), [1024.0, 768.0]);
    begin(&mut window, Hand::Keys, "Zhuge");
    open_lesson(&mut window, Hand::Keys);
    window.press(Key::F5);
    let (steps, guess) = guess();
    go_to(&mut window, first_slide(&steps, &guess.id));
    let (before, empty) = (files(data.path()), window.texts());
    window.press(Key::V);
    count(&mut window, Hand::Keys, Lang::En, &[12, 34, 5]);
    window.press(Key::V);
    window.press(Key::V);
    count(&mut window, Hand::Keys, Lang::En, &[40, 6, 7]);
    window.press(Key::V);
    assert_counted(&window, "vote-second", &[40, 6, 7]);
    assert!(
        !before.is_empty() && files(data.path()) == before,
        "something was written"
    );
    window.press(Key::Escape);
    window.press(Key::F5);
    assert_eq!(window.texts(), empty, "the hands were for that showing only");
    assert!(files(data.path()) == before, "something was written");
}

#[test]
fn what_cannot_be_voted_on_says_so() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, EVERY_BLOCK);
        let (not_here, not_curve) = (window.t("vote-not-here"), window.t("vote-not-curve"));
        window.press(Key::V);
        window.assert_says(&not_here);
        window.press(Key::PageDown);
        assert!(!window.says(&not_here), "it is said once");
        let (_, lesson) = lessons().pop().unwrap();
        let steps = steps(&lesson);
        go_to(&mut window, first_slide(&steps, "curve"));
        window.press(Key::V);
        window.assert_says(&not_curve);
    }
}

/// The teacher went through the lesson before: nothing of it is shown to the class.
#[test]
fn what_the_teacher_predicted_alone_is_not_on_the_slide() {
    let data = tempfile::tempdir().unwrap();
    let mut window = crate::blocks::open(data.path(), Lang::En, [1024.0, 768.0]);
    crate::blocks::predict(&mut window, Hand::Keys);
    crate::blocks::play(&mut window, Hand::Keys);
    for _ in ["curve", "order", "number"] {
        window.press(Key::PageUp);
    }
    window.assert_says(&window.t("predict-model"));
    window.press(Key::F5);
    for words in ["predict-you", "predict-model"] {
        assert!(!window.says(&window.t(words)), "{words}");
    }
    window.assert_says(&window.t("vote-count"));
    window.press(Key::PageDown);
    window.assert_says(&window.t("vote-count"));
    assert!(!window.says(&window.t("predict-model")));
}

/// How many are right, and what helps now, stands in the notes and not on the slide.
#[test]
fn the_notes_tell_the_teacher_how_many_are_right() {
    let data = tempfile::tempdir().unwrap();
    let mut launch = launch(data.path(), Lang::En);
    launch.lesson = Some(LESSON.to_owned());
    let mut window = Window::open(&launch, [1366.0, 768.0]);
    let rehearse = window.t("bar-rehearse");
    window.act(Hand::Mouse, &rehearse);
    let (steps, guess) = guess();
    go_to(&mut window, first_slide(&steps, &guess.id));
    let right = |id: &str, args: &[(&str, &str)]| Strings::of(Lang::En).text_with(id, args);
    window.press(Key::V);
    for (counts, share, advice) in [
        ([2, 8, 0], "20%", "vote-few-right"),
        ([5, 4, 1], "50%", "vote-some-right"),
        ([9, 1, 0], "90%", "vote-most-right"),
    ] {
        count(&mut window, Hand::Keys, Lang::En, &counts);
        window.assert_says(&right("vote-right", &[("first", share)]));
        window.assert_says(&window.t(advice));
    }
    window.press(Key::V);
    window.press(Key::V);
    count(&mut window, Hand::Keys, Lang::En, &[10, 0, 0]);
    window.assert_says(&right("vote-right-both", &[("first", "90%"), ("second", "100%")]));
    // The slide alone, as the class sees it.
    let alone = window.t("speaker-slide-alone");
    window.act(Hand::Mouse, &alone);
    assert_counted(&window, "vote-second", &[10, 0, 0]);
    assert!(!window.says("90%") && !window.says("100%"));
}

/// The teacher counts both votes at every question of every lesson: all of it fits.
fn every_vote_fits(lang: Lang) {
    let (mut faults, mut voted) = (Vec::new(), 0);
    for (id, lesson) in lessons() {
        let data = tempfile::tempdir().unwrap();
        let mut window = present(data.path(), lang, &id);
        let steps = steps(&lesson);
        for step in steps
            .iter()
            .filter(|step| matches!(step, Step::Predict(_) | Step::Discuss(_)))
        {
            // A slide more for each vote before the last demo.
            let mut look = |window: &Window, what: &str| {
                let place = format!("{lang:?} {id} {} {what}", step.id());
                let small = type_sizes(window).into_iter().filter(|(size, _)| *size < LEGEND);
                faults.extend(small.map(|(size, text)| format!("{place}: type of {size} px: {text}")));
                faults.extend(unfit(window).iter().map(|fault| format!("{place}: {fault}")));
            };
            let votes = steps.iter().take_while(|other| other.id() != step.id());
            let more = if matches!(step, Step::Discuss(_)) {
                votes
                    .filter(
                        |step| matches!(step, Step::Predict(p) if !matches!(p.form, PredictForm::Curve(_))),
                    )
                    .count()
            } else {
                0
            };
            go_to(&mut window, first_slide(&steps, step.id()) + more);
            look(&window, "closed");
            window.press(Key::V);
            if window.find(&window.t("vote-close")).is_none() {
                continue;
            }
            voted += 1;
            for (vote, what) in [("vote-first", "first vote"), ("vote-second", "second vote")] {
                window.press(Key::Num9);
                window.press(Key::Num9);
                window.assert_says(&window.t(vote));
                look(&window, what);
                window.press(Key::V);
                look(&window, &format!("{what}, counted"));
                window.press(Key::V);
            }
            window.press(Key::V);
            let options = window.texts();
            assert!(options.iter().any(|text| text.contains("99")), "{options:#?}");
        }
        // Each outcome, in its place after the demo.
        for _ in 0..3 {
            window.press(Key::Home);
        }
        let demo = steps.iter().find(|step| matches!(step, Step::Try(_))).unwrap();
        let mut outcome = first_slide(&steps, demo.id()) + slides::count(demo);
        go_to(&mut window, outcome);
        while window.says(&window.t("vote-outcome")) {
            faults.extend(
                unfit(&window)
                    .iter()
                    .map(|fault| format!("{lang:?} {id} outcome: {fault}")),
            );
            window.assert_says(&window.t("predict-model"));
            outcome += 1;
            window.press(Key::PageDown);
        }
        let predicted = steps
            .iter()
            .filter(|step| matches!(step, Step::Predict(p) if !matches!(p.form, PredictForm::Curve(_))));
        assert_eq!(
            outcome,
            first_slide(&steps, demo.id()) + slides::count(demo) + predicted.count(),
            "{id}"
        );
    }
    assert!(voted > 15, "only {voted} questions were voted on");
    assert_eq!(faults, [""; 0], "{} faults", faults.len());
}

#[test]
fn every_vote_fits_the_projector_in_english() {
    every_vote_fits(Lang::En);
}

#[test]
fn every_vote_fits_the_projector_in_chinese() {
    every_vote_fits(Lang::Zh);
}

#[test]
fn hands_stand_for_bands_of_a_scale_and_for_letters_of_a_discussion() {
    let data = tempfile::tempdir().unwrap();
    let mut window = present(data.path(), Lang::En, LESSON);
    let (steps, _) = guess();
    let buttons = |window: &Window| {
        let more = Strings::of(Lang::En).text_with("vote-more", &[("option", "")]);
        let all = window.controls(&[Role::Button]).into_iter();
        all.filter_map(|name| name.strip_prefix(&more).map(str::to_owned))
            .collect::<Vec<String>>()
    };
    let share = steps
        .iter()
        .find(|step| matches!(step, Step::Predict(_)))
        .unwrap();
    go_to(&mut window, first_slide(&steps, share.id()));
    window.press(Key::V);
    assert_eq!(
        buttons(&window),
        [
            "A, 0% to 19%",
            "B, 20% to 39%",
            "C, 40% to 59%",
            "D, 60% to 79%",
            "E, 80% to 100%"
        ]
    );
    window.press(Key::V);
    let talk = steps
        .iter()
        .find(|step| matches!(step, Step::Discuss(_)))
        .unwrap();
    go_to(&mut window, first_slide(&steps, talk.id()));
    window.press(Key::V);
    assert_eq!(buttons(&window), ["A", "B", "C"]);
}
