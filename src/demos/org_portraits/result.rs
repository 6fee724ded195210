//! The result: the weakest one by one, found or not, the same records read in other ways, and what was opened.

use egui::{Sense, Ui, Vec2, WidgetInfo, accesskit::Role, vec2};

use super::{OrgPortraits, tiles::Tile, words};
use crate::{
    assess::PredictionValue,
    demos::{
        Around,
        bar::{self, Bar},
    },
    models::org_portraits::Policy,
    ui::{Look, Place, tokens, widgets},
};

pub(super) fn ui(demo: &OrgPortraits, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
        open_ui(demo, ui, look);
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("portrait-result"));
        if !demo.shown.truth {
            let id = if demo.shown.list {
                "portrait-result-list"
            } else {
                "portrait-result-nothing"
            };
            let n = demo.run.outcome.n_listed().to_string();
            widgets::text(ui, look, &look.t_with(id, &[("n", &n)]));
        }
        if demo.shown.truth {
            weakest_ui(demo, ui, look);
        }
        // In class the hands that were raised are the prediction.
        if look.place == Place::Desk {
            for prediction in around.predictions {
                if let PredictionValue::Number(guess) = prediction {
                    let guess = guess.round().to_string();
                    widgets::text_soft(ui, look, &look.t_with("portrait-predicted", &[("n", &guess)]));
                }
            }
        }
        if demo.shown.truth {
            // At the desk it stands where the ways are chosen.
            if look.place == Place::Stage {
                policies_ui(demo, ui, look);
            }
            widgets::text_soft(ui, look, &words::cost(demo, look));
        }
    });
}

/// Rows in which the weakest stand.
const ROWS: usize = 2;

/// The truly weakest, each as on the picture: those on the list first.
fn weakest_ui(demo: &OrgPortraits, ui: &mut Ui, look: &Look<'_>) {
    let outcome = &demo.run.outcome;
    let tile = |id| Tile::of(outcome, id, demo.shown).mark(look.palette);
    let weak = outcome.weak.iter().zip(&outcome.listed).enumerate();
    let mut weak: Vec<(bool, usize)> = weak
        .filter(|(_, (weak, _))| **weak)
        .map(|(id, (_, listed))| (!listed, id))
        .collect();
    weak.sort_by_key(|(missed, id)| {
        let silent = outcome.organisations.get(*id).is_some_and(|one| one.records == 0);
        (*missed, silent, *id)
    });
    let columns = weak.len().div_ceil(ROWS).max(1);
    let side = (ui.available_width() / columns as f32).min(look.size(tokens::SMALL) * 1.3);
    let rows = weak.len().div_ceil(columns);
    let size = vec2(ui.available_width(), side * rows as f32);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = words::found(outcome, look);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &name));
    for (at, (_, id)) in weak.into_iter().enumerate() {
        let (mark, colour) = tile(id);
        let place = vec2((at % columns) as f32, (at / columns) as f32) * side;
        mark.paint(
            ui.painter(),
            rect.min + place + Vec2::splat(side * 0.5),
            side * 0.34,
            colour,
        );
    }
    let words = widgets::text_bold(ui, look, &name);
    widgets::for_the_eye(ui, &words);
}

/// How many of the weakest the way chosen finds in the same records, and the lesson's own beside it.
fn policies_ui(demo: &OrgPortraits, ui: &mut Ui, look: &Look<'_>) {
    let weak = demo.run.outcome.n_weak().max(1);
    let [_, now, _, _, other] = look.palette.series;
    let (chosen, own) = (demo.run.params.policy, demo.run.preset().policy);
    for (policy, found) in Policy::ALL.into_iter().zip(demo.found) {
        let Some(n) = found.filter(|_| policy == chosen || policy == own) else {
            continue;
        };
        let words = words::policy(demo, policy, found, look);
        let bar = Bar {
            words: &words,
            span: [0.0, f64::from(n) / f64::from(weak)],
            colour: if policy == chosen { now } else { other },
            mark: None,
        };
        bar::ui(ui, look, &bar);
    }
}

/// The organisation that is open: its portrait, and what is so.
fn open_ui(demo: &OrgPortraits, ui: &mut Ui, look: &Look<'_>) {
    let Some(id) = demo.open else { return };
    let number = (id + 1).to_string();
    let title = look.t_with("portrait-open", &[("n", &number)]);
    widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &title);
    for line in words::portrait(demo, id, look) {
        widgets::text(ui, look, &line);
    }
}
