//! The accessibility walk finds what it is there to find.

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};

use common::accessible::{assert_accessible, screen};
use egui::{Sense, Ui, WidgetInfo, accesskit::Role, vec2};
use ground_truth::{
    course::Lang,
    ui::{Look, Palette, Place, Strings, widgets},
};

fn look() -> Look<'static> {
    Look {
        strings: Strings::of(Lang::En),
        palette: Palette::light(),
        place: Place::Desk,
        motion: false,
    }
}

/// What the walk says about a screen with a heading, a good button, and something else.
fn verdict(mut something: impl FnMut(&mut Ui)) -> String {
    let mut harness = screen(Lang::En, [800.0, 400.0], (), move |ui, ()| {
        widgets::heading(ui, &look(), 1, "Screen");
        widgets::primary_button(ui, &look(), "Good");
        something(ui);
    });
    let result = catch_unwind(AssertUnwindSafe(|| assert_accessible(&mut harness)));
    match result {
        Ok(()) => String::new(),
        Err(panic) => panic.downcast_ref::<String>().cloned().unwrap_or_default(),
    }
}

fn assert_found(what: &str, something: impl FnMut(&mut Ui)) {
    let verdict = verdict(something);
    assert!(verdict.contains(what), "{what:?} is wanted, got {verdict:?}");
}

fn area(ui: &mut Ui, width: f32, height: f32, role: Role, name: &str) {
    let (_, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(role, true, name));
    if name != RINGLESS {
        widgets::focus_ring(ui, &look(), &response, 0);
    }
}

/// What shows nothing when it has the focus.
const RINGLESS: &str = "Plain";

#[test]
fn a_good_screen_passes() {
    assert_eq!(verdict(|_| {}), "");
}

#[test]
fn a_clickable_without_a_name_is_found() {
    assert_found("no name", |ui| {
        ui.allocate_exact_size(vec2(50.0, 50.0), Sense::click());
    });
}

#[test]
fn a_clickable_without_a_role_is_found() {
    assert_found("no role", |ui| area(ui, 50.0, 50.0, Role::Unknown, "Thing"));
}

#[test]
fn a_second_heading_is_found() {
    assert_found("one heading of level 1", |ui| {
        widgets::heading(ui, &look(), 1, "Another");
    });
}

#[test]
fn a_name_given_twice_is_found() {
    assert_found("a second Button", |ui| {
        widgets::secondary_button(ui, &look(), "Good");
    });
}

#[test]
fn a_link_given_twice_is_found() {
    assert_found("a second Link", |ui| {
        widgets::link_button(ui, &look(), "Copy");
        widgets::link_button(ui, &look(), "Copy");
    });
}

#[test]
fn a_name_said_twice_is_found() {
    assert_found("says it twice", |ui| {
        widgets::secondary_button(ui, &look(), "Close").on_hover_text("Close");
    });
}

#[test]
fn a_small_target_is_found() {
    assert_found("smaller than 24", |ui| {
        area(ui, 20.0, 30.0, Role::Button, "Small");
    });
}

#[test]
fn what_lies_outside_is_found() {
    assert_found("out of view", |ui| {
        ui.add_space(1000.0);
        widgets::secondary_button(ui, &look(), "Far down");
    });
}

#[test]
fn what_is_cut_off_by_what_it_is_in_is_found() {
    assert_found("cut off at a side", |ui| {
        let (place, _) = ui.allocate_exact_size(vec2(100.0, 50.0), Sense::hover());
        ui.scope(|ui| {
            ui.shrink_clip_rect(place.with_max_x(place.right() - 10.0));
            ui.put(place, egui::Button::new("Words that need a hundred points"));
        });
    });
}

#[test]
fn what_lies_outside_only_at_200_percent_is_found() {
    let verdict = verdict(|ui| area(ui, 500.0, 40.0, Role::Button, "Wide"));
    assert!(
        verdict.contains("at 200 % out of view") && !verdict.contains("at 100 %"),
        "{verdict}"
    );
}

#[test]
fn what_shows_no_ring_is_found() {
    assert_found("no ring round what has the focus", |ui| {
        area(ui, 50.0, 50.0, Role::Button, RINGLESS);
    });
}

#[test]
fn a_trap_is_found() {
    assert_found("never reaches", |ui| {
        let (_, response) = ui.allocate_exact_size(vec2(50.0, 50.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, "Trap"));
        if response.has_focus() {
            let filter = egui::EventFilter {
                tab: true,
                ..Default::default()
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        widgets::secondary_button(ui, &look(), "After the trap");
    });
}

#[test]
fn a_missing_string_is_found() {
    assert_found("a string is missing: step-to-nowhere", |ui| {
        widgets::text(ui, &look(), &look().t("step-to-nowhere"));
    });
}

#[test]
fn text_that_runs_out_of_the_window_is_found() {
    assert_found("at 200 % wider than the window", |ui| {
        ui.add(egui::Label::new("one_word_that_is_far_too_long_to_fit_into_half_the_window").extend());
    });
}
