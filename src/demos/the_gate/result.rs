//! The result: people over people, the table of the four, and where a portrait puts its errors.

use egui::Ui;

use super::{TheGate, View, equation, groups::Group, words};
use crate::{
    assess::PredictionValue,
    demos::{
        Around,
        bar::{self, Bar},
        parts,
    },
    ui::{Look, Place, tokens, widgets},
};

pub(super) fn ui(demo: &TheGate, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        match demo.view {
            View::Line => line_result_ui(demo, ui, look, around),
            View::Portrait => portrait_ui(demo, ui, look),
        }
    });
}

fn line_result_ui(demo: &TheGate, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("gate-result"));
    let table = demo.run.outcome.table();
    let flagged = parts::count(table.flagged(), look);
    if demo.checked {
        let hits = parts::count(table.hits, look);
        let share = parts::share(table.precision(), look);
        let name = look.t_with(
            "gate-equation",
            &[("hits", &hits), ("flagged", &flagged), ("share", &share)],
        );
        equation::ui(
            ui,
            look,
            [table.hits as usize, table.false_alarms as usize],
            &name,
        );
        let words = widgets::text_bold(ui, look, &name);
        widgets::for_the_eye(ui, &words);
    } else {
        let words = look.t_with("gate-result-unchecked", &[("flagged", &flagged)]);
        widgets::text(ui, look, &words);
    }
    // In class the hands that were raised are the prediction.
    if look.place == Place::Desk {
        for prediction in around.predictions {
            if let PredictionValue::Share(guess) = prediction {
                let guess = parts::share(*guess, look);
                widgets::text_soft(ui, look, &look.t_with("gate-predicted", &[("share", &guess)]));
            }
        }
    }
    if demo.checked {
        // In class the legend over the picture has the four numbers.
        if look.place == Place::Desk {
            table_ui(demo, ui, look);
        }
        if demo.run.params.second_test {
            let n = parts::count(words::tested_twice(demo), look);
            widgets::text_soft(ui, look, &look.t_with("gate-cost-twice", &[("n", &n)]));
        }
    }
}

/// The four, two by two.
fn table_ui(demo: &TheGate, ui: &mut Ui, look: &Look<'_>) {
    let table = demo.run.outcome.table();
    for row in [
        ("gate-row-cases", [Group::Hit, Group::Miss]),
        ("gate-row-others", [Group::FalseAlarm, Group::Pass]),
    ] {
        let (id, cells) = row;
        widgets::text_soft(ui, look, &look.t(id));
        ui.columns_const(|columns: &mut [Ui; 2]| {
            for (ui, group) in columns.iter_mut().zip(cells) {
                let (mark, colour) = group.mark(look.palette);
                let n = parts::count(group.count(&table), look);
                let words = look.t_with(group.id(), &[("n", &n)]);
                widgets::legend_entry(ui, look, mark, colour, &words);
            }
        });
    }
}

/// The two kinds of error in the two groups, as bars.
fn portrait_ui(demo: &TheGate, ui: &mut Ui, look: &Look<'_>) {
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("gate-portrait-result"));
    let [a, b] = demo.run.outcome.expected;
    let [_, alarm, _, miss, _] = look.palette.series;
    for (id, shares, colour) in [
        (
            "gate-portrait-alarms",
            [a.false_alarm_rate(), b.false_alarm_rate()],
            alarm,
        ),
        ("gate-portrait-misses", [a.miss_rate(), b.miss_rate()], miss),
    ] {
        widgets::text(ui, look, &look.t(id));
        for (group, share) in ["gate-group-a", "gate-group-b"].into_iter().zip(shares) {
            bar_ui(ui, look, &look.t(group), share, colour);
        }
    }
    widgets::text_soft(ui, look, &look.t("gate-portrait-same"));
}

/// A share as a bar with its name and its number.
fn bar_ui(ui: &mut Ui, look: &Look<'_>, name: &str, share: f64, colour: egui::Color32) {
    let args = [("name", name), ("share", &*parts::share(share, look))];
    let bar = Bar {
        words: &look.t_with("gate-bar", &args),
        span: [0.0, share],
        colour,
        mark: None,
    };
    bar::ui(ui, look, &bar);
}
