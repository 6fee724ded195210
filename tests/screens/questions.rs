//! On the projector no question needs scrolling, whatever is chosen, hinted and answered, nor does a curve that is drawn.

use std::collections::BTreeSet;

use egui::Key;
use ground_truth::{
    course::{
        Lang,
        lesson::{Item, ItemKind, PredictForm, Step},
    },
    screens::lesson::slides,
};

use crate::{
    answers,
    fits::{SCREENS, present},
    showing::{counter, first_slide, go_to, lessons, steps},
    stage::{assert_none, unfit},
    window::{Hand, Window},
};

/// Most pages of one question, and most rounds until all forms of its questions were asked.
const PAGES: usize = 12;
const ROUNDS: usize = 6;

/// A lesson presented, and what did not fit so far.
struct Walk {
    window: Window,
    faults: Vec<String>,
    _folder: tempfile::TempDir,
}

impl Walk {
    fn start(lang: Lang, lesson: &str, screen: [f32; 2]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            window: present(folder.path(), lang, lesson, screen),
            faults: Vec::new(),
            _folder: folder,
        }
    }

    fn look(&mut self, name: &str) {
        let found = unfit(&self.window);
        self.faults
            .extend(found.iter().map(|fault| format!("{name} {fault}")));
    }

    /// One page on, if the slide has another.
    fn page_down(&mut self) -> bool {
        let (slide, here) = (counter(&self.window), self.window.texts());
        self.window.press(Key::PageDown);
        let stays = counter(&self.window) == slide;
        if !stays {
            self.window.press(Key::PageUp);
        }
        stays && self.window.texts() != here
    }

    /// Looks at all pages of what is shown, then goes back to the first.
    fn look_at_pages(&mut self, name: &str) {
        self.look(name);
        let mut pages = 1;
        while self.page_down() {
            pages += 1;
            self.look(&format!("{name}, page {pages}"));
            assert!(pages < PAGES, "{name} has no end");
        }
        for _ in 1..pages {
            self.window.press(Key::PageUp);
        }
    }

    fn press(&mut self, keys: &[Key], name: &str) {
        for pressed in keys {
            self.window.press(*pressed);
            self.look(&format!("{name}, after {pressed:?}"));
        }
    }

    /// A question, what is said when nothing is answered, its hints, an answer in the making, and the reasons.
    fn question(&mut self, name: &str, item: &Item, letter: Key) {
        self.look_at_pages(name);
        self.press(&[Key::Enter], name);
        let is_typed = matches!(item.kind, ItemKind::Numeric(_) | ItemKind::Reflection(_));
        if !is_typed {
            self.press(&vec![Key::H; item.hints.len()], name);
        }
        let keys = match &item.kind {
            ItemKind::Single(_) | ItemKind::Multi(_) => vec![letter],
            ItemKind::Order(_) => vec![letter, Key::ArrowDown, Key::ArrowUp, Key::ArrowDown],
            ItemKind::Match(pairs) => vec![letter; pairs.left.len()],
            ItemKind::Decision(_) | ItemKind::Flaw(_) => vec![letter, letter],
            // Nothing is written, and it was said so already.
            ItemKind::Reflection(_) => Vec::new(),
            ItemKind::Numeric(key) => {
                let field = self.window.t("quiz-number-label");
                self.window.tab_to(&field);
                self.window.type_in(&key.value.to_string());
                // Out of the field, where digits say how sure one is.
                if item.confidence {
                    vec![Key::Enter]
                } else {
                    Vec::new()
                }
            }
        };
        self.press(&keys, name);
        if item.confidence {
            self.press(&[Key::Num2], name);
        }
        self.window.press(Key::Enter);
        self.look_at_pages(&format!("{name}, reasons"));
        self.window.press(Key::Enter);
    }

    /// All questions of a quiz once; returns which.
    fn round(&mut self, name: &str, key: &answers::Key, letter: Key) -> BTreeSet<String> {
        let summary = self.window.t("quiz-summary-title");
        let mut asked = BTreeSet::new();
        while !self.window.says(&summary) {
            let id = key.item_on(&self.window);
            self.question(&format!("{name} question {id}"), key.item(&id), letter);
            assert!(asked.insert(id.clone()), "{name}: {id} is asked twice in a round");
        }
        self.look_at_pages(&format!("{name}, summary"));
        asked
    }
}

/// Every form of every question of every quiz, its reasons, and the summary.
fn every_question_fits(lang: Lang, screen: [f32; 2]) {
    let mut faults = Vec::new();
    for (id, lesson) in lessons() {
        let key = answers::Key::in_lesson(lesson, lang);
        let lesson = key.lesson();
        let steps = steps(lesson);
        let quiz = steps.iter().find(|step| matches!(step, Step::Quiz(_))).unwrap();
        let mut walk = Walk::start(lang, &id, screen);
        go_to(&mut walk.window, first_slide(&steps, quiz.id()));
        let items: BTreeSet<String> = lesson.items.ids().map(str::to_owned).collect();
        let mut seen = BTreeSet::new();
        for round in 0.. {
            let letter = if round % 2 == 0 { Key::A } else { Key::B };
            seen.extend(walk.round(&format!("{lang:?} {id} at {screen:?}"), &key, letter));
            // Another letter gives other reasons, looked at where there is the least room.
            let is_enough = round > 0 || screen != SCREENS[0];
            if is_enough && seen == items {
                break;
            }
            assert!(round < ROUNDS, "{id} never asks {:?}", items.difference(&seen));
            let again = walk.window.t("quiz-again");
            while walk.window.find(&again).is_none() && walk.page_down() {}
            walk.window.act(Hand::Mouse, &again);
        }
        faults.extend(walk.faults);
    }
    assert_none(&faults);
}

/// One test for each language and screen, so that they run side by side.
macro_rules! questions {
    ($($test:ident: $lang:ident on $screen:literal,)*) => {
        $(
            #[test]
            fn $test() {
                every_question_fits(Lang::$lang, SCREENS[$screen]);
            }
        )*
    };
}

questions! {
    every_question_fits_in_english_at_1024: En on 0,
    every_question_fits_in_english_at_1280: En on 1,
    every_question_fits_in_english_at_1366: En on 2,
    every_question_fits_in_english_at_1920: En on 3,
    every_question_fits_in_chinese_at_1024: Zh on 0,
    every_question_fits_in_chinese_at_1280: Zh on 1,
    every_question_fits_in_chinese_at_1366: Zh on 2,
    every_question_fits_in_chinese_at_1920: Zh on 3,
}

/// A curve is drawn by the teacher for all: while it is missing, when it is kept, and after the demo beside what came out.
fn every_curve_fits(lang: Lang) {
    let (mut faults, mut drawn) = (Vec::new(), 0);
    for (id, lesson) in lessons() {
        let steps = steps(&lesson);
        for (at, step) in steps.iter().enumerate() {
            let Step::Predict(predict) = step else { continue };
            let PredictForm::Curve(form) = &predict.form else {
                continue;
            };
            let demo = steps
                .iter()
                .skip(at)
                .find(|step| matches!(step, Step::Try(_)))
                .unwrap();
            let played = first_slide(&steps, demo.id()) + slides::count(demo) - 1;
            for screen in SCREENS {
                let name = format!("{lang:?} {id} {} at {screen:?}", predict.id);
                let mut walk = Walk::start(lang, &id, screen);
                go_to(&mut walk.window, first_slide(&steps, &predict.id));
                walk.press(&[Key::Enter], &name);
                walk.window.assert_says(&walk.window.t("predict-missing-curve"));
                for _ in &form.at {
                    walk.window.press(Key::ArrowDown);
                    walk.window.press(Key::ArrowRight);
                }
                walk.window.press(Key::Enter);
                walk.look_at_pages(&format!("{name}, kept"));
                walk.window.assert_says(&walk.window.t("predict-again"));
                go_to(&mut walk.window, played);
                go_to(&mut walk.window, first_slide(&steps, &predict.id));
                let model = walk.window.t("predict-row-model");
                walk.window.wait_for(&model);
                walk.look_at_pages(&format!("{name}, beside what came out"));
                faults.extend(walk.faults);
                drawn += 1;
            }
        }
    }
    assert!(drawn >= SCREENS.len(), "no curve is asked for");
    assert_none(&faults);
}

#[test]
fn every_drawn_curve_fits_in_english() {
    every_curve_fits(Lang::En);
}

#[test]
fn every_drawn_curve_fits_in_chinese() {
    every_curve_fits(Lang::Zh);
}
