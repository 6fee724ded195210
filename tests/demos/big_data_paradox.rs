//! Lesson 1.3's demo: nothing is told before somebody is asked, and the residents can be met one by one.

use std::sync::Arc;

use egui::{Key, Modifiers, Rect, Shape, accesskit::Role, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use ground_truth::{
    assess::PredictionValue,
    course::Lang,
    demos::DemoEvent,
    models::{catalogue, town::riverbend, value::find},
    ui::Palette,
};

use super::{
    common::accessible::assert_accessible,
    trial::{
        self, Screen, Trial, click_at, open_at, picture, picture_name, press, press_with, spoken, tab_to,
    },
};

const ID: &str = "big-data-paradox";

fn trial(lang: Lang) -> Trial {
    Trial::new(ID, lang).predicting([PredictionValue::Share(0.28)])
}

fn open(lang: Lang) -> Screen {
    trial::open(trial(lang))
}

fn button(harness: &Screen, id: &str) -> String {
    harness.state().t(id)
}

/// Where the home of a resident lies on the screen, found as a learner would: the map keeps its shape in the
/// middle of its rectangle.
fn home(harness: &Screen, id: usize) -> egui::Pos2 {
    let rect = picture(harness).rect().shrink(8.0);
    let height = ground_truth::models::town::HEIGHT;
    let scale = rect.width().min(rect.height() / height);
    let size = vec2(scale, scale * height);
    let square = Rect::from_center_size(rect.center(), size);
    let [x, y] = riverbend().residents()[id].at;
    square.min + vec2(x, y) * scale
}

#[test]
fn nothing_is_shown_before_somebody_is_asked() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        let truth = harness.state().written("truth");
        assert!(
            !spoken(&harness).contains(&truth),
            "{truth} is told before the question"
        );
        let answer = harness.state().written("replies_share");
        assert!(!spoken(&harness).contains(&answer));
        // One answer alone does not give the truth away either.
        let ask = button(&harness, "paradox-ask-online");
        harness.get_by_role_and_label(Role::Button, &ask).click();
        harness.run_steps(3);
        assert!(spoken(&harness).contains(&answer));
        assert!(!spoken(&harness).contains(&truth));
    }
}

#[test]
fn the_whole_demo_by_keyboard_alone() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        for (id, action) in [
            ("paradox-ask-online", "ask-online"),
            ("paradox-ask-at-random", "ask-at-random"),
            ("paradox-ask-again", "ask-again"),
        ] {
            let name = button(&harness, id);
            tab_to(&mut harness, Role::Button, &name);
            press(&mut harness, Key::Enter);
            assert_eq!(harness.state().done(action), 1, "{lang:?} {action}");
        }
        let slider = button(&harness, "paradox-online-replies");
        tab_to(&mut harness, Role::Slider, &slider);
        press(&mut harness, Key::ArrowLeft);
        assert_eq!(
            harness.state().events.last(),
            Some(&DemoEvent::Moved("online_replies"))
        );

        let name = picture_name(&harness);
        tab_to(&mut harness, Role::Image, &name);
        let here = |harness: &Screen| picture(harness).value().unwrap_or_default();
        let mut seen = vec![here(&harness)];
        for key in [Key::ArrowRight, Key::ArrowUp, Key::ArrowLeft, Key::ArrowDown] {
            press_with(&mut harness, Modifiers::SHIFT, key);
            let now = here(&harness);
            assert!(
                !now.is_empty() && seen.last() != Some(&now),
                "{lang:?} {key:?} goes nowhere from {seen:?}"
            );
            assert!(picture(&harness).is_focused(), "{key:?} took the keyboard away");
            seen.push(now);
        }
        press(&mut harness, Key::Enter);
        assert_eq!(harness.state().done("open-resident"), 1, "{lang:?}");
        // The card has the keyboard; Esc closes it and gives the keyboard back.
        let close = button(&harness, "demo-card-close");
        assert!(harness.get_by_role_and_label(Role::Button, &close).is_focused());
        press(&mut harness, Key::Escape);
        assert!(harness.query_by_role_and_label(Role::Button, &close).is_none());
        assert!(picture(&harness).is_focused());
    }
}

#[test]
fn the_whole_demo_by_mouse_alone() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        for (id, action) in [
            ("paradox-ask-online", "ask-online"),
            ("paradox-ask-at-random", "ask-at-random"),
            ("paradox-ask-again", "ask-again"),
        ] {
            let name = button(&harness, id);
            harness.get_by_role_and_label(Role::Button, &name).click();
            harness.run_steps(3);
            assert_eq!(harness.state().done(action), 1, "{lang:?} {action}");
        }
        let slider = button(&harness, "paradox-visits");
        let track = harness.get_by_role_and_label(Role::Slider, &slider).rect();
        click_at(&mut harness, pos2(track.center().x, track.bottom() - 13.0));
        assert_eq!(harness.state().events.last(), Some(&DemoEvent::Moved("visits")));
    }
}

#[test]
fn a_click_opens_the_resident_whose_dot_it_meets() {
    for lang in Lang::ALL {
        // Somebody with no neighbour within a few points, so that the dot meant is beyond doubt.
        let residents = riverbend().residents();
        let lonely = (0..residents.len())
            .find(|id| {
                let [x, y] = residents[*id].at;
                residents[*id].at[0] < 0.4
                    && residents.iter().enumerate().all(|(other, resident)| {
                        let [u, v] = resident.at;
                        other == *id || (x - u).hypot(y - v) > 0.012
                    })
            })
            .expect("somebody lives alone");
        let name = match lang {
            Lang::En => residents[lonely].name.en(),
            Lang::Zh => residents[lonely].name.zh(),
        };
        let mut harness = open(lang);
        let at = home(&harness, lonely);
        click_at(&mut harness, at);
        assert_eq!(harness.state().done("open-resident"), 1, "{lang:?}");
        harness.get_by_role_and_label(Role::Heading, &name);
        let close = button(&harness, "demo-card-close");
        harness.get_by_role_and_label(Role::Button, &close).click();
        harness.run_steps(3);
        assert!(harness.query_by_role_and_label(Role::Heading, &name).is_none());
        // Far from every dot nobody is opened.
        let corner = picture(&harness).rect().left_bottom() + vec2(3.0, -3.0);
        click_at(&mut harness, corner);
        assert_eq!(harness.state().done("open-resident"), 1, "{lang:?}");
    }
}

#[test]
fn the_sentence_has_the_numbers_of_the_outcome() {
    for lang in Lang::ALL {
        let mut trial = Trial::new(ID, lang);
        for share in [0.05, 0.4, 0.677, 0.98] {
            for visits in [1.0, 100.0, 2000.0] {
                let settings = vec![("online_share".to_owned(), share), ("visits".to_owned(), visits)];
                trial.demo.show_setting(&settings);
                let sentence = trial.sentence();
                for name in [
                    "online_replies",
                    "replies_share",
                    "visits",
                    "visits_share",
                    "truth",
                ] {
                    let written = trial.written(name);
                    assert!(
                        sentence.contains(&written),
                        "{name} = {written} not in: {sentence}"
                    );
                }
                assert!(!sentence.contains("paradox-"), "{sentence}");
            }
        }
    }
}

#[test]
fn a_slider_changes_the_answer_and_the_sentence() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        harness.state_mut().demo.show_setting(&Vec::new());
        harness.run_steps(2);
        let (truth, said) = (harness.state().number("truth"), harness.state().sentence());
        let slider = button(&harness, "paradox-online-share");
        harness.get_by_role_and_label(Role::Slider, &slider).focus();
        harness.run_steps(2);
        for _ in 0..10 {
            press(&mut harness, Key::ArrowRight);
        }
        // With more people online, more of them are fine without the windows.
        assert!(harness.state().number("truth") < truth);
        assert_ne!(harness.state().sentence(), said);
        assert!(
            spoken(&harness).contains(&harness.state().sentence()),
            "the screen lags behind"
        );
    }
}

#[test]
fn ask_again_asks_others_but_the_town_stays_the_same() {
    let mut harness = open(Lang::En);
    harness.state_mut().demo.show_setting(&Vec::new());
    harness.run_steps(2);
    let before = harness.state().demo.values();
    let again = button(&harness, "paradox-ask-again");
    harness.get_by_role_and_label(Role::Button, &again).click();
    harness.run_steps(3);
    let after = harness.state().demo.values();
    assert_eq!(find(&before, "truth"), find(&after, "truth"));
    assert_eq!(find(&before, "online"), find(&after, "online"));
    assert_ne!(before, after);
    harness.get_by_label("seed 8");
    harness.state_mut().demo.reset();
    harness.run_steps(2);
    harness.get_by_label("seed 7");
    assert_eq!(harness.state().demo.values(), before);
}

#[test]
fn a_chosen_prediction_stands_beside_what_turned_out() {
    let chosen = PredictionValue::Choice("replies".to_owned());
    let mut harness = trial::open(Trial::new(ID, Lang::En).predicting([chosen]));
    harness.get_by_label("Your prediction: the online replies.");
    harness.state_mut().demo.show_setting(&Vec::new());
    harness.run_steps(2);
    harness.get_by_label("Your prediction: the online replies. Nearer to the town: the random visits.");
}

#[test]
fn an_open_resident_passes_the_accessibility_walk() {
    for lang in Lang::ALL {
        let mut harness = open(lang);
        let name = picture_name(&harness);
        tab_to(&mut harness, Role::Image, &name);
        press(&mut harness, Key::Enter);
        let close = button(&harness, "demo-card-close");
        harness.get_by_role_and_label(Role::Button, &close);
        assert_accessible(&mut harness);
    }
}

#[test]
fn a_card_higher_than_the_picture_scrolls_by_keys() {
    let mut harness = open_at([512.0, 400.0], trial(Lang::En));
    let name = picture_name(&harness);
    tab_to(&mut harness, Role::Image, &name);
    press(&mut harness, Key::Enter);
    let last = |harness: &Screen| {
        let nodes = harness.root().children_recursive();
        let wish = nodes.filter(|node| {
            node.value()
                .is_some_and(|text| text.starts_with("About the windows"))
        });
        wish.last().expect("what they want").rect().top()
    };
    let before = last(&harness);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    assert!(last(&harness) < before - 40.0);
    let close = button(&harness, "demo-card-close");
    assert!(harness.get_by_role_and_label(Role::Button, &close).is_focused());
}

/// The mesh of the dots: by far the largest.
fn dots(harness: &Screen) -> Arc<egui::Mesh> {
    fn largest(shape: &Shape, found: &mut Option<Arc<egui::Mesh>>) {
        match shape {
            Shape::Mesh(mesh) if mesh.vertices.len() >= 40_000 => *found = Some(Arc::clone(mesh)),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| largest(shape, found)),
            _ => {}
        }
    }
    let mut found = None;
    for clipped in &harness.output().shapes {
        largest(&clipped.shape, &mut found);
    }
    found.expect("10,000 dots are on the screen")
}

#[test]
fn the_dots_are_made_once_and_anew_only_when_something_changes() {
    let mut harness = open(Lang::En);
    let first = dots(&harness);
    harness.hover_at(pos2(300.0, 300.0));
    harness.run_steps(3);
    assert!(
        Arc::ptr_eq(&first, &dots(&harness)),
        "the dots were made again for nothing"
    );
    let ask = button(&harness, "paradox-ask-online");
    harness.get_by_role_and_label(Role::Button, &ask).click();
    harness.run_steps(3);
    let asked = dots(&harness);
    assert!(
        !Arc::ptr_eq(&first, &asked),
        "the replies are not seen on the map"
    );
    // The projector's colours need other dots.
    harness.state_mut().palette = Palette::stage();
    harness.run_steps(2);
    assert!(!Arc::ptr_eq(&asked, &dots(&harness)));
}

#[test]
fn the_control_that_the_guide_asks_for_is_marked() {
    for name in ["online_replies", "visits", "online_share"]
        .into_iter()
        .chain(catalogue::find(ID).unwrap().actions.iter().copied())
    {
        let mut harness = open(Lang::En);
        harness.state_mut().demo.show_setting(&Vec::new());
        harness.run_steps(2);
        let shapes = |harness: &Screen| harness.output().shapes.len();
        harness.state_mut().highlight = Some(name);
        harness.run_steps(2);
        let focused = harness.ctx.memory(egui::Memory::focused);
        assert!(focused.is_some(), "{name}: the keyboard goes there");
        // A ring, an arrow, and whatever the control shows when it has the keyboard.
        let marked = shapes(&harness);
        harness.state_mut().highlight = None;
        harness.run_steps(2);
        assert_eq!(marked, shapes(&harness) + 2, "{name}: a ring and an arrow");
    }
}
