//! Decide on the pile, train the program step by step, then hide, mend, and change the past.

use egui::{Align, Layout, Ui, UiBuilder, Vec2};

use super::{ID, ResumeScreener, Teacher, resume, words};
use crate::{
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
        parts,
    },
    models::resume_screener::Repair,
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole},
    },
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut ResumeScreener,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        head_ui(demo, ui, controls);
        if demo.training.is_none() && demo.next().is_some() {
            pile_ui(demo, ui, controls);
            return;
        }
        teachers_ui(demo, ui, controls);
        if demo.is_trained() {
            repairs_ui(demo, ui, controls);
            past_ui(demo, ui, controls);
        }
    })
}

fn head_ui(demo: &mut ResumeScreener, ui: &mut Ui, controls: &Controls<'_>) {
    let look = controls.look;
    let deciding = demo.training.is_none() && demo.next().is_some();
    let head = Head {
        title: &look.t(if deciding {
            "screener-decide"
        } else {
            "screener-training"
        }),
        seed: demo.run.seed,
        again: Some(Again {
            words: &look.t("screener-again"),
            enabled: demo.training.is_some(),
            asked_for: false,
        }),
    };
    controls.head(ui, demo, &head);
}

/// The résumé on top of the pile, and what is done with it.
fn pile_ui(demo: &mut ResumeScreener, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let Some((resident, top)) = demo.next().copied() else {
        return;
    };
    widgets::text_soft(ui, look, &words::progress(demo, look));
    resume::ui(ui, look, resident, &top);
    let mut decided = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        for (id, accept) in [("screener-accept", true), ("screener-reject", false)] {
            let button = widgets::secondary_button(ui, look, &look.t(id));
            controls.mark(ui, &button, accept && controls.asks_for("decide"));
            if button.clicked() {
                decided = demo.decide(accept);
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        let any = !demo.decisions.is_empty();
        let undo = ui.add_enabled_ui(any, |ui| widgets::pill_button(ui, look, &look.t("screener-undo")));
        if undo.inner.clicked() {
            demo.undo();
        }
        if widgets::pill_button(ui, look, &look.t("screener-by-points")).clicked() {
            demo.decide_by_points();
            decided = true;
        }
    });
    if decided {
        controls.done("decide");
    }
}

/// Two teachers; while one of them teaches, its button takes the next step, and stays where it is. Once the program
/// is trained both are small, to leave room for what it has learned.
fn teachers_ui(demo: &mut ResumeScreener, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let small = demo.is_trained() && !demo.has_more_to_learn();
    let layout = if small {
        Layout::left_to_right(Align::Min).with_main_wrap(true)
    } else {
        Layout::top_down(Align::Min)
    };
    // Of the same name in either layout, so that the buttons keep the keyboard.
    let row = UiBuilder::new().id_salt("teachers").layout(layout);
    ui.scope_builder(row, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(look.size(tokens::GAP_S));
        for teacher in Teacher::ALL {
            teacher_ui(demo, ui, controls, (teacher, small));
        }
    });
    if demo.training.is_none() && !demo.can_teach(Teacher::Learner) {
        widgets::text(ui, look, &look.t("screener-one-answer"));
    }
}

fn teacher_ui(
    demo: &mut ResumeScreener,
    ui: &mut Ui,
    controls: &mut Controls<'_>,
    (teacher, small): (Teacher, bool),
) {
    let look = controls.look;
    let taught = demo.training.as_ref().map(|training| training.teacher);
    let going_on = taught == Some(teacher) && !demo.is_trained();
    let words = if going_on {
        look.t_with(
            "screener-next-step",
            &words::steps(demo).each_ref().map(|(k, v)| (*k, &**v)),
        )
    } else {
        look.t(&format!("screener-{}", teacher.action()))
    };
    // The next thing to do is filled.
    let next = match taught {
        None => teacher == Teacher::Learner,
        Some(Teacher::Learner) if demo.is_trained() => teacher == Teacher::Firm,
        _ => going_on,
    };
    let able = demo.can_teach(teacher);
    let button = ui.add_enabled_ui(able, |ui| match (small, next && able) {
        (true, _) => widgets::pill_button(ui, look, &words),
        (false, true) => widgets::primary_button(ui, look, &words),
        (false, false) => widgets::secondary_button(ui, look, &words),
    });
    let button = button.inner;
    controls.mark(ui, &button, controls.asks_for(teacher.action()));
    if button.clicked() {
        let step = demo.training.as_ref().map_or(0, |training| training.step);
        if going_on {
            demo.go_to_step(step + 1);
        } else {
            demo.teach(teacher, Some(1));
        }
        if demo.is_trained() {
            controls.done(teacher.action());
        }
    }
}

/// What the program sees, and what else is done against the bias.
fn repairs_ui(demo: &mut ResumeScreener, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let firm = demo.training.as_ref().is_some_and(|t| t.teacher == Teacher::Firm);
    widgets::text_bold(ui, look, &look.t("screener-repairs"));
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        // The learner's decisions are the label: there is no better one.
        for repair in Repair::ALL
            .into_iter()
            .filter(|repair| firm || *repair != Repair::BetterLabel)
        {
            let words = look.t(words::repair_id(repair));
            let chosen = demo.run.params.repair == repair;
            let row = widgets::small_choice(ui, look, ChoiceRole::Radio, &words, chosen);
            let asked_for = match repair {
                Repair::DropGender => controls.asks_for("hide-gender"),
                Repair::DropWord => controls.asks_for("choose-repair"),
                _ => false,
            };
            controls.mark(ui, &row, asked_for);
            if row.clicked() {
                let action = demo.mend(repair);
                controls.done(action);
            }
        }
    });
}

/// How the firm's past was, where the program learns from it and the learner wants to change it.
fn past_ui(demo: &mut ResumeScreener, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    if demo.training.as_ref().is_none_or(|t| t.teacher != Teacher::Firm) {
        return;
    }
    let words = look.t("screener-past");
    if widgets::small_choice(ui, look, ChoiceRole::Check, &words, demo.past_open).clicked() {
        demo.past_open = !demo.past_open;
    }
    if !demo.past_open {
        return;
    }
    let mut penalty = demo.run.params.penalty;
    let words = [&*look.t("screener-penalty"), &words::penalty(penalty, look)];
    let mut moved = controls.slider(ui, "penalty", words, 0.1, &mut penalty);
    let mut women = demo.run.params.women;
    let words = [&*look.t("screener-women"), &parts::share(women, look)];
    moved |= controls.slider(ui, "women", words, 0.05, &mut women);
    if moved {
        demo.run.params.penalty = penalty;
        demo.run.params.women = women;
        demo.retrain();
    }
}
