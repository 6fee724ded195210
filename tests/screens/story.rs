//! Lesson 1.3 from its first step to its last, with whichever hand, stopping at every screen on the way.

use egui::{Key, accesskit::Role, pos2, vec2};
use ground_truth::{
    course::{
        Course,
        lesson::{ItemKind, Observe, Predict, PredictForm, Step, Try, Until},
    },
    screens::lesson::slides,
    ui::Strings,
};

use crate::{
    answers::{self, Answer},
    showing::{self, first_slide, go_to},
    window::{Hand, Window},
};

/// Lesson 1.3.
pub(crate) const LESSON: &str = "big-not-fair";

/// Somebody who takes the lesson.
pub(crate) struct Learner<'a> {
    pub(crate) window: &'a mut Window,
    pub(crate) hand: Hand,
    pub(crate) key: answers::Key,
    /// Called at every screen, with a name for it.
    pub(crate) look: &'a mut dyn FnMut(&mut Window, &str),
}

impl<'a> Learner<'a> {
    pub(crate) fn new(
        window: &'a mut Window,
        hand: Hand,
        look: &'a mut dyn FnMut(&mut Window, &str),
    ) -> Self {
        let key = answers::Key::new(LESSON, window.lang());
        Self {
            window,
            hand,
            key,
            look,
        }
    }

    pub(crate) fn look(&mut self, name: &str) {
        (self.look)(self.window, name);
    }

    fn t(&self, id: &str) -> String {
        self.window.t(id)
    }

    #[track_caller]
    pub(crate) fn act(&mut self, id: &str) {
        let name = self.t(id);
        self.window.act(self.hand, &name);
    }

    /// From Home through the whole lesson and back.
    pub(crate) fn take_the_lesson(&mut self) {
        self.open();
        self.take_the_steps();
        self.look("home when the lesson is done");
    }

    /// From the first step past the last. The demo of lesson 1.3 is played; elsewhere the projector plays the guide.
    pub(crate) fn take_the_steps(&mut self) {
        let steps = self.key.lesson().steps.clone();
        for (at, step) in steps.iter().enumerate() {
            match step {
                Step::Predict(predict) => self.predict(predict),
                Step::Try(step) if self.key.lesson().id == LESSON => self.try_it(step),
                Step::Try(step) => self.watch(step),
                Step::Observe(observe) => self.observe(observe),
                Step::Quiz(_) => self.quiz(),
                Step::Discuss(_) => self.discuss(step.id()),
                _ => self.look(step.id()),
            }
            if !matches!(step, Step::Quiz(_)) {
                self.next(at + 1 == steps.len());
            }
        }
    }

    /// The same steps once all of them are done: predictions beside what came out, the demo in free play with a look
    /// inside, and the quiz again.
    pub(crate) fn come_back(&mut self) {
        self.window.press(Key::Home);
        for step in self.key.lesson().steps.clone() {
            match step {
                Step::Predict(predict) => {
                    self.window.settle();
                    // Whoever knows the outcome does not predict any more.
                    let again = self.t("predict-again");
                    assert!(!self.window.says(&again), "{} has no outcome", predict.id);
                    self.look(&format!("{}, outcome", predict.id));
                }
                Step::Try(_) => {
                    self.look("demo, again");
                    self.act("try-inside");
                    self.look("demo again, look inside");
                    self.act("try-inside-close");
                }
                Step::Quiz(_) => self.quiz_again(),
                _ => {}
            }
            self.window.press(Key::PageDown);
        }
    }

    /// The lesson, from Home.
    pub(crate) fn open(&mut self) {
        open_lesson(self.window, self.hand);
    }

    /// One step on, from one where nothing is left to do.
    pub(crate) fn next(&mut self, last: bool) {
        match self.hand {
            Hand::Keys => self.window.press(Key::PageDown),
            Hand::Mouse if last => self.act("lesson-finish"),
            Hand::Mouse => {
                let next = Strings::of(self.window.lang()).text_with("lesson-next", &[("name", "")]);
                let buttons = self.window.controls(&[Role::Button]);
                let name = buttons
                    .iter()
                    .rfind(|name| name.starts_with(next.trim()))
                    .unwrap();
                self.window.click(name);
            }
        }
    }

    fn predict(&mut self, predict: &Predict) {
        self.look(&format!("{}, open", predict.id));
        match (&predict.form, self.hand) {
            (PredictForm::Share { .. } | PredictForm::Number { .. }, Hand::Keys) => {
                // The slider has the keyboard; half a step either way is somebody's answer.
                for _ in 0..5 {
                    self.window.press(Key::ArrowLeft);
                }
            }
            (PredictForm::Share { .. } | PredictForm::Number { .. }, Hand::Mouse) => {
                let name = self.t("predict-scale");
                let third = |rect: egui::Rect| rect.left_bottom() + vec2(rect.width() * 0.3, -13.0);
                let at = self.window.point_at_part(&name, third);
                self.window.click_at(at);
            }
            (PredictForm::Order { entries, .. }, _) => {
                for (_, entry) in entries.iter() {
                    let text = self.key.plain(&entry.text);
                    self.choose(&text);
                }
            }
            (PredictForm::Curve(_), _) => panic!("the course has no such prediction"),
            (PredictForm::Choice(options), _) => {
                let (_, option) = options.iter().next().unwrap();
                let text = self.key.plain(&option.text);
                self.choose(&text);
            }
        }
        if predict.confidence {
            self.say_sure();
        }
        match self.hand {
            Hand::Keys => self.window.press(Key::Enter),
            Hand::Mouse => self.act("predict-commit"),
        }
        self.look(&format!("{}, kept", predict.id));
    }

    /// The guided steps, then free play with a look inside.
    fn try_it(&mut self, step: &Try) {
        self.look("demo, before");
        for (at, guide) in step.guide.iter().enumerate() {
            match &guide.until {
                Until::Done(action) if action == "open-resident" => self.open_a_resident(),
                Until::Done(action) => self.act(&format!("paradox-{action}")),
                Until::Reached(..) => panic!("the lesson waits for no value"),
                Until::Moved(parameter) => {
                    let name = self.t(&format!("paradox-{}", parameter.replace('_', "-")));
                    self.drag_to_the_end(&name);
                }
            }
            self.look(&format!("demo, guided step {}", at + 1));
            let go = if at + 1 == step.guide.len() {
                "try-play"
            } else {
                "try-go-on"
            };
            self.act(go);
        }
        self.look("demo, free play");
        self.act("try-inside");
        self.look("demo, look inside");
        self.act("try-inside-close");
        if self.hand == Hand::Keys {
            self.window.press(Key::Escape);
        }
    }

    /// The last slide of the guide on the projector, with all of it done; then the desk again.
    fn watch(&mut self, step: &Try) {
        self.look(&step.id);
        let steps = showing::steps(self.key.lesson());
        let last = first_slide(&steps, &step.id) + slides::count(&Step::Try(step.clone())) - 1;
        self.window.press(Key::F5);
        go_to(self.window, last);
        self.window.press(Key::Escape);
        self.look("demo, played");
    }

    /// What the class talks about, and the teacher's note unfolded.
    fn discuss(&mut self, id: &str) {
        self.look(id);
        let what = self.t("lesson-for-teacher");
        let [unfold, fold] = ["lesson-unfold", "lesson-fold"]
            .map(|id| Strings::of(self.window.lang()).text_with(id, &[("what", &what)]));
        self.window.act(self.hand, &unfold);
        self.look("note for the teacher");
        self.window.act(self.hand, &fold);
    }

    fn open_a_resident(&mut self) {
        let map = self
            .window
            .controls(&[Role::Image])
            .first()
            .cloned()
            .expect("the map is on the screen");
        let close = self.t("demo-card-close");
        match self.hand {
            Hand::Keys => self.window.act(Hand::Keys, &map),
            Hand::Mouse => {
                let middle = self.window.point_at(&map);
                for away in 0..12_u8 {
                    for side in [-14.0, 14.0] {
                        if self.window.find(&close).is_none() {
                            let x = middle.x + side * f32::from(away);
                            self.window.click_at(pos2(x, middle.y));
                        }
                    }
                }
            }
        }
        assert!(self.window.find(&close).is_some(), "nobody's card is open");
    }

    fn drag_to_the_end(&mut self, name: &str) {
        match self.hand {
            Hand::Keys => {
                self.window.tab_to(name);
                self.window.press(Key::Home);
                self.window.press(Key::End);
            }
            Hand::Mouse => {
                let from = self
                    .window
                    .point_at_part(name, |rect| rect.left_bottom() + vec2(9.0, -13.0));
                let to = self
                    .window
                    .point_at_part(name, |rect| rect.right_bottom() - vec2(9.0, 13.0));
                let harness = &mut self.window.harness;
                harness.drag_at(from);
                harness.hover_at(to);
                harness.drop_at(to);
                self.window.settle();
            }
        }
    }

    fn observe(&mut self, observe: &Observe) {
        let texts = |right: bool| {
            let options = observe.options.iter().filter(|(_, option)| option.right == right);
            options.map(|(_, option)| option.text.clone()).next().unwrap()
        };
        self.look("observe, open");
        let text = self.key.plain(&texts(false));
        self.choose(&text);
        let said = self.t("observe-wrong");
        self.window.assert_says(&said);
        self.look("observe, wrong");
        let text = self.key.plain(&texts(true));
        self.choose(&text);
        let said = self.t("observe-right");
        self.window.assert_says(&said);
        self.look("observe, right");
    }

    /// All questions, the first one wrong; then the summary.
    fn quiz(&mut self) {
        let items = self.key.items();
        for (at, item) in items.iter().enumerate() {
            self.look(&format!("question {}, open", at + 1));
            self.answer(item, at > 0);
            self.look(&format!("question {}, answered", at + 1));
            self.next_question(at + 1 == items.len());
        }
        let title = self.t("quiz-summary-title");
        self.window.assert_says(&title);
        self.look("quiz, summary");
        self.act("quiz-done");
    }

    fn next_question(&mut self, last: bool) {
        match self.hand {
            Hand::Keys => self.window.press(Key::Enter),
            Hand::Mouse if last => self.act("quiz-finish"),
            Hand::Mouse => self.act("quiz-next"),
        }
    }

    /// From the summary once more: every question with all its hints, and all but the first one wrong. Some questions
    /// may come in another form.
    pub(crate) fn quiz_again(&mut self) {
        self.act("quiz-again");
        let count = self.key.items().len();
        for at in 0..count {
            let item = self.key.item_on(self.window);
            for hint in 0..self.key.item(&item).hints.len() {
                self.act(if hint == 0 { "quiz-hint" } else { "quiz-hint-more" });
                self.look(&format!("question {} again, hint {}", at + 1, hint + 1));
            }
            self.answer(&item, at == 0);
            self.look(&format!("question {} again, answered", at + 1));
            self.next_question(at + 1 == count);
        }
        self.look("quiz, summary again");
    }

    pub(crate) fn answer(&mut self, id: &str, right: bool) {
        match self.key.answer(id, right) {
            Answer::Rows(rows) => rows.iter().for_each(|row| self.choose(row)),
            Answer::Ticks(rows) => rows.iter().for_each(|row| self.choose(row)),
            Answer::Typed(typed) => {
                if self.hand == Hand::Mouse {
                    let field = self.t("quiz-number-label");
                    self.window.click(&field);
                }
                self.window.type_in(&typed);
                if self.hand == Hand::Keys && self.key.item(id).confidence {
                    // Enter leaves the field; the digits then say how sure one is.
                    self.window.press(Key::Enter);
                }
            }
            Answer::Order(texts) => self.order(&texts),
        }
        let item = self.key.item(id);
        let order = matches!(item.kind, ItemKind::Order(_));
        if item.confidence {
            self.say_sure();
        }
        self.check();
        let untouched = self.t("quiz-missing-untouched");
        if order && self.window.says(&untouched) {
            self.check();
        }
    }

    fn check(&mut self) {
        match self.hand {
            Hand::Keys => self.window.press(Key::Enter),
            // Where the reasons follow, and where they do not.
            Hand::Mouse if self.window.find(&self.t("quiz-check")).is_some() => self.act("quiz-check"),
            Hand::Mouse => self.act("quiz-give"),
        }
    }

    fn say_sure(&mut self) {
        match self.hand {
            Hand::Keys => self.window.press(Key::Num2),
            Hand::Mouse => self.act("confidence-fairly"),
        }
    }

    #[track_caller]
    fn choose(&mut self, text: &str) {
        choose(self.window, self.hand, text);
    }

    /// Brings entries into this order: by letter and arrows, or with their buttons.
    fn order(&mut self, texts: &[String]) {
        for (place, text) in texts.iter().enumerate() {
            let place_of = |window: &Window| {
                let rows = window.controls(&[Role::RadioButton]);
                let is_entry = |row: &&String| texts.iter().any(|text| row.ends_with(text));
                let mut entries = rows.iter().filter(is_entry);
                entries.position(|row| row.ends_with(text)).unwrap()
            };
            if self.hand == Hand::Keys && place_of(self.window) > place {
                let rows = self.window.controls(&[Role::RadioButton]);
                let row = rows.iter().find(|row| row.ends_with(text)).unwrap();
                self.window.press(Key::from_name(&row[..1]).unwrap());
            }
            while place_of(self.window) > place {
                match self.hand {
                    Hand::Keys => self.window.press(Key::ArrowUp),
                    Hand::Mouse => {
                        let up = Strings::of(self.window.lang())
                            .text_with("quiz-order-up-name", &[("text", text)]);
                        self.window.click(&up);
                    }
                }
            }
        }
    }
}

/// Chooses the row with these words: by its letter, or by a click.
#[track_caller]
pub(crate) fn choose(window: &mut Window, hand: Hand, text: &str) {
    let rows = window.controls(&[Role::RadioButton, Role::CheckBox]);
    let is_it = |row: &&String| *row == text || row.split_once(' ').is_some_and(|(_, words)| words == text);
    let row = rows.iter().find(is_it);
    let row = row.unwrap_or_else(|| panic!("{text:?} is not among {rows:#?}"));
    match hand {
        Hand::Keys => window.press(Key::from_name(&row[..1]).unwrap()),
        Hand::Mouse => window.click(row),
    }
}

/// From Home into the lesson, by its own row: other lessons may come before it.
pub(crate) fn open_lesson(window: &mut Window, hand: Hand) {
    let course = Course::builtin();
    let number = &course.map().entry(LESSON).unwrap().number;
    let rows = window.controls(&[Role::Button]);
    let row = rows.iter().rfind(|row| row.starts_with(&format!("{number} ")));
    let row = row.unwrap_or_else(|| panic!("{number} is not among {rows:#?}"));
    window.act(hand, row);
}
