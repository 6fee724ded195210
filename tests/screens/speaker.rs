//! The teacher's notes: beside the slide to rehearse, in a window of their own before a class, and the slide that is
//! held.

use std::{cell::RefCell, path::Path, rc::Rc};

use egui::{
    Event, Key, ViewportCommand, ViewportId,
    accesskit::{Role, Toggled},
};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use ground_truth::{
    app::{App, cli::Launch},
    course::{
        Course, Lang, View,
        lesson::{Block, Lesson, Step},
    },
    screens::lesson::slides,
    ui::Strings,
};
use image::RgbaImage;

use crate::{
    answers,
    common::accessible::{assert_accessible, screen},
    presenter::hole,
    story::LESSON,
    window::{CONTROL, Hand, Window, launch, texts},
};

const SIZE: [f32; 2] = [1366.0, 768.0];
const NOTES: [f32; 2] = [1000.0, 620.0];

/// The app at a lesson, as a guest.
fn at_lesson(data: &Path, lang: Lang, present: bool) -> Launch {
    let mut launch = launch(data, lang);
    launch.lesson = Some(LESSON.to_owned());
    launch.present = present;
    launch
}

/// The one window, rehearsing.
fn rehearse(data: &Path, lang: Lang) -> Window {
    let mut window = Window::open(&at_lesson(data, lang, false), SIZE);
    let rehearse = window.t("bar-rehearse");
    window.act(Hand::Mouse, &rehearse);
    window
}

fn lesson(course: &Course) -> &Lesson {
    course.lesson(LESSON).unwrap()
}

/// The class's window and the teacher's, of one app.
struct Both {
    app: Rc<RefCell<App>>,
    main: Harness<'static, Rc<RefCell<App>>>,
    second: Harness<'static, Rc<RefCell<App>>>,
    lang: Lang,
}

impl Both {
    /// A lesson presented, and the notes opened by their key.
    fn open(data: &Path, lang: Lang) -> Self {
        let app = Rc::new(RefCell::new(App::new(&at_lesson(data, lang, true))));
        let mut both = Self {
            main: screen(lang, SIZE, app.clone(), |ui, app: &mut Rc<RefCell<App>>| {
                app.borrow_mut().ui(ui);
            }),
            second: screen(lang, NOTES, app.clone(), |ui, app: &mut Rc<RefCell<App>>| {
                app.borrow_mut().second_ui(ui);
            }),
            app,
            lang,
        };
        both.settle();
        both.in_main(Key::N);
        assert!(both.app.borrow().has_second_window());
        both
    }

    fn settle(&mut self) {
        for _ in 0..3 {
            self.main.run_steps(2);
            let points = egui::Vec2::from(SIZE) / self.main.ctx.zoom_factor();
            if (self.main.ctx.content_rect().size() - points).length() > 0.5 {
                self.main.set_size(points).run_steps(2);
            }
            if self.app.borrow().has_second_window() {
                self.second.run_steps(2);
            }
        }
    }

    fn in_main(&mut self, key: Key) {
        self.main.key_press(key);
        self.settle();
    }

    fn in_second(&mut self, key: Key) {
        self.second.key_press(key);
        self.settle();
    }

    fn in_second_act(&mut self, id: &str) {
        let name = self.t(id);
        self.second.get_by_label(&name).click();
        self.settle();
    }

    fn t(&self, id: &str) -> String {
        Strings::of(self.lang).text(id)
    }

    fn main_says(&self, words: &str) -> bool {
        texts(&self.main).iter().any(|text| text.contains(words))
    }

    fn second_says(&self, words: &str) -> bool {
        texts(&self.second).iter().any(|text| text.contains(words))
    }

    /// What the class sees.
    fn class_sees(&mut self) -> RgbaImage {
        self.main.render().unwrap()
    }
}

/// The minutes and the note for the teacher at the first step, and at the last but one.
fn notes(key: &answers::Key) -> [(u32, String); 2] {
    let [first, .., talk, _] = key.lesson().steps.as_slice() else {
        panic!("the lesson has few steps");
    };
    [first, talk].map(|step| {
        let (minutes, note) = step.in_class().unwrap();
        (minutes, key.plain(note))
    })
}

/// “Slide 3 of 30”, as the notes count, without the name of the step.
fn place(lang: Lang, n: usize) -> String {
    let course = Course::builtin();
    let steps = View::default().steps(lesson(&course));
    let all: usize = steps.iter().map(slides::count).sum();
    let (n, all) = (n.to_string(), all.to_string());
    Strings::of(lang).text_with("speaker-place", &[("n", &n), ("all", &all), ("name", "")])
}

#[test]
fn a_rehearsal_is_accessible_at_every_step_in_both_languages() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = rehearse(data.path(), lang);
        let course = Course::builtin();
        let steps = View::default().steps(lesson(&course));
        for step in &steps {
            assert_accessible(&mut window.harness);
            for _slide in 0..slides::count(step) {
                window.press(Key::PageDown);
            }
        }
        window.press(Key::Escape);
        window.assert_says(&window.t("bar-present"));
    }
}

#[test]
fn the_notes_say_what_is_for_the_teacher_what_comes_next_and_how_the_time_stands() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = rehearse(data.path(), lang);
        let key = answers::Key::new(LESSON, lang);
        window.assert_says(&place(lang, 1));
        let [(minutes, first), (_, talk)] = notes(&key);
        let args = [("minutes", &*minutes.to_string())];
        window.assert_says(&Strings::of(lang).text_with("lesson-in-class", &args));
        window.assert_says(&first);
        window.assert_says(&window.t("speaker-in-time"));
        let [_, Step::Read(next), ..] = key.lesson().steps.as_slice() else {
            panic!("the lesson begins otherwise");
        };
        window.assert_says(next.title.get(lang));
        let first = next.body.iter().flat_map(Block::texts).next().unwrap();
        window.assert_says(&key.plain(first));
        window.press(Key::End);
        window.assert_says(&window.t("speaker-last"));
        window.press(Key::PageUp);
        window.assert_says(&talk);
        // The end was reached in no time at all.
        let ahead = Strings::of(lang).text_with("speaker-ahead", &[("n", "2")]);
        let without_number = |text: &str| text.replace(|char: char| char.is_ascii_digit(), "");
        let texts: Vec<String> = window.texts().iter().map(|text| without_number(text)).collect();
        assert!(texts.contains(&without_number(&ahead)), "{texts:#?}");
    }
}

#[test]
fn on_the_desk_the_note_stands_under_its_step_when_it_is_asked_for() {
    for (lang, hand) in [(Lang::En, Hand::Keys), (Lang::Zh, Hand::Mouse)] {
        let data = tempfile::tempdir().unwrap();
        let mut window = Window::open(&at_lesson(data.path(), lang, false), SIZE);
        let [(_, first), _] = notes(&answers::Key::new(LESSON, lang));
        assert!(!window.says(&first));
        let shown = window.t("path-teacher");
        window.act(hand, &shown);
        window.assert_says(&first);
        assert_accessible(&mut window.harness);
    }
}

#[test]
fn where_a_lesson_has_no_note_the_notes_say_so() {
    let data = tempfile::tempdir().unwrap();
    let mut launch = at_lesson(data.path(), Lang::En, false);
    launch.lesson = Some("assets/new-lesson.ron".to_owned());
    let mut window = Window::open(&launch, SIZE);
    let rehearse = window.t("bar-rehearse");
    window.wait_for(&rehearse);
    window.act(Hand::Mouse, &rehearse);
    let none = window.t("speaker-no-note");
    assert!(!window.says(&none), "its first step has one");
    window.press(Key::PageDown);
    window.press(Key::PageDown);
    window.assert_says(&none);
}

#[test]
fn the_note_has_room_beside_the_slide_where_text_is_large_and_the_screen_low() {
    let data = tempfile::tempdir().unwrap();
    let mut window = rehearse(data.path(), Lang::En);
    for _ in 0..10 {
        window.press_with(CONTROL, Key::Plus);
    }
    assert_eq!(window.harness.ctx.zoom_factor(), 2.0);
    let screen = window.harness.ctx.content_rect();
    let place = |window: &Window, words: &str| window.harness.get_by_label(words).rect();
    let (heading, slide) = (window.t("lesson-for-teacher"), window.t("speaker-slide"));
    let (heading, slide) = (place(&window, &heading), place(&window, &slide));
    assert!(heading.left() >= slide.right(), "{heading:?} beside {slide:?}");
    assert!(
        heading.bottom() < 0.6 * screen.height(),
        "{heading:?} on {screen:?}"
    );
}

#[test]
fn what_is_rehearsed_is_the_slide_itself() {
    let data = tempfile::tempdir().unwrap();
    let mut window = rehearse(data.path(), Lang::En);
    let course = Course::builtin();
    let steps = View::default().steps(lesson(&course));
    let before = steps.iter().take_while(|step| !matches!(step, Step::Observe(_)));
    for _slide in 0..before.map(slides::count).sum() {
        window.press(Key::PageDown);
    }
    // What was seen is chosen in the small slide with the mouse, and by its letter.
    let chosen = |window: &Window| {
        let nodes = window.harness.root().children_recursive();
        let all = nodes.filter(|node| node.accesskit_node().role() == Role::RadioButton);
        let chosen = all.filter(|node| node.accesskit_node().toggled() == Some(Toggled::True));
        chosen
            .filter_map(|node| node.accesskit_node().label())
            .collect::<Vec<_>>()
    };
    let options = window.controls(&[Role::RadioButton]);
    assert!(options.len() > 1 && chosen(&window).is_empty());
    window.click(&options[1]);
    assert!(
        chosen(&window)[0].starts_with(&options[1]),
        "{:?}",
        chosen(&window)
    );
    window.press(Key::A);
    assert!(
        chosen(&window)[0].starts_with(&options[0]),
        "{:?}",
        chosen(&window)
    );
    // The slide alone, and presenting goes on.
    let alone = window.t("speaker-slide-alone");
    window.act(Hand::Mouse, &alone);
    assert!(!window.says(&window.t("speaker-next")));
    window.assert_says(&window.t("present-keys"));
}

#[test]
fn each_window_turns_the_slides_of_both_and_the_class_reads_no_note() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut both = Both::open(data.path(), lang);
        assert_accessible(&mut both.second);
        let [(_, first), (_, talk)] = notes(&answers::Key::new(LESSON, lang));
        assert!(both.second_says(&first) && !both.main_says(&first));
        assert!(both.second_says(&place(lang, 1)));
        both.in_second(Key::PageDown);
        assert!(both.second_says(&place(lang, 2)) && both.main_says("2 / "));
        both.in_main(Key::PageDown);
        assert!(both.second_says(&place(lang, 3)) && both.main_says("3 / "));
        both.in_second(Key::End);
        both.in_second(Key::PageUp);
        assert!(both.second_says(&talk) && !both.main_says(&talk));
        assert!(!both.main_says(&both.t("lesson-for-teacher")));
        // The key that opened the notes closes them, in either window.
        both.in_second(Key::N);
        assert!(!both.app.borrow().has_second_window());
    }
}

#[test]
fn the_spotlight_is_where_the_teacher_points_in_the_small_slide() {
    let data = tempfile::tempdir().unwrap();
    let mut both = Both::open(data.path(), Lang::En);
    both.in_second(Key::Num5);
    let (middle, _) = hole(&both.main).unwrap();
    assert!(middle.distance(both.main.ctx.content_rect().center()) < 1.0);
    let name = both.t("speaker-slide");
    let small = both.second.get_by_label(&name).rect();
    both.second.hover_at(small.lerp_inside(egui::vec2(0.25, 0.75)));
    both.settle();
    let wanted = both.main.ctx.content_rect().lerp_inside(egui::vec2(0.25, 0.75));
    let (middle, _) = hole(&both.main).unwrap();
    assert!(middle.distance(wanted) < 1.0, "{middle:?} is not {wanted:?}");
    // The pointer on the notes points at nothing.
    both.second.hover_at(egui::pos2(990.0, 610.0));
    both.settle();
    assert_eq!(hole(&both.main).unwrap().0, middle);
}

#[test]
fn a_slide_that_is_held_stays_while_the_teacher_goes_on() {
    let data = tempfile::tempdir().unwrap();
    let mut both = Both::open(data.path(), Lang::En);
    let before = both.class_sees();
    both.in_second(Key::F);
    assert!(both.second_says(&both.t("speaker-held")));
    assert!(
        both.class_sees() == before,
        "holding changes nothing on the screen"
    );
    for n in 2..12 {
        both.in_second(Key::PageDown);
        assert!(both.second_says(&place(Lang::En, n)));
        assert!(both.class_sees() == before, "slide {n} is seen by the class");
    }
    // Keys act in the class's window too, and show nothing there.
    both.in_main(Key::PageDown);
    assert!(both.second_says(&place(Lang::En, 12)));
    assert!(both.class_sees() == before);
    // A dark screen is dark all the same.
    both.in_second(Key::B);
    assert!(both.class_sees() != before);
    both.in_second(Key::X);
    assert!(both.class_sees() == before);
    both.in_second(Key::F);
    assert!(both.class_sees() != before && both.main_says("12 / "));
}

#[test]
fn without_notes_a_held_slide_cannot_be_turned_unseen_and_says_how_to_go_on() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut window = Window::open(&at_lesson(data.path(), lang, true), SIZE);
        window.press(Key::PageDown);
        window.assert_says("2 / ");
        window.press(Key::F);
        window.assert_says(&window.t("speaker-held-alone"));
        for key in [Key::PageDown, Key::ArrowRight, Key::Space, Key::End] {
            window.press(key);
        }
        window.press(Key::Questionmark);
        window.assert_says(&window.t("present-does-freeze"));
        window.press(Key::X);
        window.assert_says(&window.t("speaker-held-alone"));
        window.press(Key::F);
        assert!(!window.says(&window.t("speaker-held-alone")));
        window.assert_says("2 / ");
        window.press(Key::F);
        window.press(Key::Escape);
        window.assert_says(&window.t("bar-present"));
        // Nothing is held when one presents again.
        window.press(Key::F5);
        window.assert_says("2 / ");
    }
}

#[test]
fn the_windows_exchange_what_they_show() {
    let data = tempfile::tempdir().unwrap();
    let mut both = Both::open(data.path(), Lang::En);
    let next = both.t("speaker-next");
    assert!(both.second_says(&next) && !both.main_says(&next));
    // Not while a slide is held: its picture belongs to its window.
    both.in_second(Key::F);
    assert!(!both.second_says(&both.t("speaker-swap")));
    both.in_second(Key::F);
    both.in_second_act("speaker-swap");
    assert!(both.app.borrow().second_shows_slide());
    assert!(both.main_says(&next) && !both.second_says(&next));
    both.in_main(Key::PageDown);
    assert!(both.second_says("2 / ") && both.main_says(&place(Lang::En, 2)));
    // Whoever closes the second window has the slide in the first again.
    both.app.borrow_mut().second_window_closed();
    both.settle();
    assert!(!both.main_says(&next) && both.main_says("2 / "));
}

#[test]
fn where_there_is_no_second_window_the_notes_stand_in_the_first_and_say_so() {
    for lang in Lang::ALL {
        let data = tempfile::tempdir().unwrap();
        let mut both = Both::open(data.path(), lang);
        both.app.borrow_mut().second_window_refused();
        both.settle();
        assert!(!both.app.borrow().has_second_window());
        assert!(both.main_says(&both.t("speaker-refused")));
        // It can be tried again.
        let again = both.t("speaker-own-window");
        both.main.get_by_label(&again).click();
        both.settle();
        assert!(both.app.borrow().has_second_window());
        both.app.borrow_mut().second_window_refused();
        both.settle();
        both.in_main(Key::N);
        assert!(!both.main_says(&both.t("speaker-refused")));
        assert!(both.main_says("1 / "));
    }
}

#[test]
fn quitting_in_the_second_window_closes_the_first() {
    let data = tempfile::tempdir().unwrap();
    let mut both = Both::open(data.path(), Lang::En);
    both.second.key_press_modifiers(egui::Modifiers::COMMAND, Key::Q);
    both.second.run_steps(1);
    both.main.event(Event::PointerGone);
    both.main.run_steps(1);
    let commands = &both.main.output().viewport_output[&ViewportId::ROOT].commands;
    assert!(commands.contains(&ViewportCommand::Close), "{commands:?}");
}
