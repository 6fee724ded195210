//! The form: which boxes it has, how fine they are; then the day is counted and the table asked.

use egui::{Ui, Vec2};

use super::{CountingWindow, ID, Shown};
use crate::{
    demos::{
        Around, DemoEvent,
        controls::Controls,
        controls_head::{Again, Head},
    },
    models::counting_window::Detail,
    ui::{
        Look, tokens,
        widgets::{self, ChoiceRole},
    },
};

/// All controls, one under the other.
pub(super) fn ui(
    demo: &mut CountingWindow,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    Controls::show(ui, ID, look, around, |ui, controls| {
        head_ui(demo, ui, controls);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(look.size(tokens::UNIT), 0.0);
            form_ui(demo, ui, controls);
        });
        buttons_ui(demo, ui, controls);
    })
}

fn head_ui(demo: &mut CountingWindow, ui: &mut Ui, controls: &Controls<'_>) {
    let look = controls.look;
    let (title, another) = (look.t("window-controls"), look.t("window-another-day"));
    let head = Head {
        title: &title,
        seed: demo.run.seed,
        again: Some(Again {
            words: &another,
            enabled: demo.shown.counted,
            asked_for: false,
        }),
    };
    controls.head(ui, demo, &head);
}

/// Width from which on the choices of a box stand side by side, in points.
const SIDE_BY_SIDE: f32 = 330.0;

/// The boxes. Another form means that nothing has been counted with it yet.
fn form_ui(demo: &mut CountingWindow, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let before = demo.run.params.clone();
    let asked_for = controls.asks_for("choose-box");
    let params = &mut demo.run.params;
    let details = [
        ("place", &mut params.place_box),
        ("matter", &mut params.matter_box),
        ("age", &mut params.age_box),
    ];
    for (at, (id, detail)) in details.into_iter().enumerate() {
        widgets::text_bold(ui, look, &look.t(&format!("window-box-{id}")));
        let mut choice_ui = |ui: &mut Ui, n: usize, choice: Detail| {
            let words = look.t(&format!("window-{id}-{n}"));
            let row = widgets::small_choice(ui, look, ChoiceRole::Radio, &words, *detail == choice);
            controls.mark(ui, &row, asked_for && at == 0 && n == 1);
            if row.clicked() {
                *detail = choice;
            }
        };
        let choices = || Detail::ALL.into_iter().enumerate();
        if ui.available_width() < look.size(SIDE_BY_SIDE) {
            choices().for_each(|(n, choice)| choice_ui(ui, n, choice));
        } else {
            ui.columns(Detail::ALL.len(), |columns| {
                for ((n, choice), ui) in choices().zip(columns) {
                    choice_ui(ui, n, choice);
                }
            });
        }
    }
    for (id, has) in [("wait", &mut params.wait_box), ("person", &mut params.person_box)] {
        let words = look.t(&format!("window-has-{id}"));
        if widgets::small_choice(ui, look, ChoiceRole::Check, &words, *has).clicked() {
            *has = !*has;
        }
    }
    if demo.run.params != before {
        controls.done("choose-box");
        demo.shown = Shown::default();
        demo.card.close();
        demo.rerun();
    }
}

/// The next thing to do: count the day, then ask the table.
fn buttons_ui(demo: &mut CountingWindow, ui: &mut Ui, controls: &mut Controls<'_>) {
    let look = controls.look;
    let next = match demo.shown {
        Shown { counted: false, .. } => "count",
        Shown { asked: false, .. } => "ask-table",
        _ => return,
    };
    let n = demo.run.params.visits.to_string();
    let words = look.t_with(&format!("window-{next}"), &[("n", &n)]);
    // There is one button at a time; the guide's next step may be the other one's.
    for action in ["count", "ask-table"] {
        controls.mark_instead(action, next);
    }
    if controls.button(ui, next, &words, true) {
        if next == "count" {
            demo.shown.counted = true;
        } else {
            demo.shown.asked = true;
        }
        demo.refresh();
    }
}
