//! The form: which boxes it has, how fine they are; then the day is counted and the table asked.

use egui::{Ui, Vec2};

use super::{CountingWindow, Shown};
use crate::{
    demos::{
        Around, Demo, DemoEvent,
        highlight::highlight,
        parts::{self, Again, Head, Pressed},
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
    let mut events = Vec::new();
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        head_ui(demo, ui, look);
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(look.size(tokens::UNIT), 0.0);
            form_ui(demo, ui, look, around, &mut events);
        });
        buttons_ui(demo, ui, look, around, &mut events);
    });
    events
}

fn head_ui(demo: &mut CountingWindow, ui: &mut Ui, look: &Look<'_>) {
    let (title, another) = (look.t("window-controls"), look.t("window-another-day"));
    let head = Head {
        title: &title,
        seed: demo.seed,
        again: Some(Again {
            words: &another,
            enabled: demo.shown.counted,
            asked_for: false,
        }),
    };
    match parts::head_ui(ui, look, &head) {
        Some(Pressed::Again) => {
            demo.seed = demo.seed.wrapping_add(1);
            demo.rerun();
        }
        Some(Pressed::Reset) => demo.reset(),
        None => {}
    }
}

/// Width from which on the choices of a box stand side by side, in points.
const SIDE_BY_SIDE: f32 = 330.0;

/// The boxes. Another form means that nothing has been counted with it yet.
fn form_ui(
    demo: &mut CountingWindow,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let before = demo.params.clone();
    let asked_for = around.highlight == Some("choose-box");
    let params = &mut demo.params;
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
            highlight(ui, look, &row, asked_for && at == 0 && n == 1);
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
    if demo.params != before {
        events.push(DemoEvent::Done("choose-box"));
        demo.shown = Shown::default();
        demo.card.close();
        demo.rerun();
    }
}

/// The next thing to do: count the day, then ask the table.
fn buttons_ui(
    demo: &mut CountingWindow,
    ui: &mut Ui,
    look: &Look<'_>,
    around: Around<'_>,
    events: &mut Vec<DemoEvent>,
) {
    let next = match demo.shown {
        Shown { counted: false, .. } => "count",
        Shown { asked: false, .. } => "ask-table",
        _ => return,
    };
    let n = demo.params.visits.to_string();
    let words = look.t_with(&format!("window-{next}"), &[("n", &n)]);
    let button = widgets::primary_button(ui, look, &words);
    let asked_for = around
        .highlight
        .is_some_and(|name| ["count", "ask-table"].contains(&name));
    highlight(ui, look, &button, asked_for);
    if button.clicked() {
        events.push(DemoEvent::Done(next));
        if next == "count" {
            demo.shown.counted = true;
        } else {
            demo.shown.asked = true;
        }
        demo.refresh();
    }
}
