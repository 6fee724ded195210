//! How a demo stands on a screen, in its lesson and by itself: picture, controls, result and words on the desk, and
//! as one slide on the projector.

mod inside;

use egui::{Align, Layout, Ui, Vec2, vec2};

use crate::{
    demos::{Around, Demo, DemoEvent},
    ui::{Look, Place, miniature, tokens, widgets},
};
use inside::inside_ui;

use super::{pages::Pages, parts, room::Room};

/// Below this width controls and result stand under the picture, in points.
const SIDE_BY_SIDE: f32 = 700.0;
/// Least height of the picture, in points.
const MIN_STAGE: f32 = 230.0;
/// What part of a slide's width the picture takes: less of it beside a long result.
const PICTURE: [f32; 2] = [0.56, 0.44];

/// Something that shows a demo.
pub(super) trait Shows {
    /// The demo.
    fn demo(&mut self) -> &mut dyn Demo;
    /// Whether "look inside" is open.
    fn inside_open(&mut self) -> &mut bool;
}

/// The demo on the desk, what `above` draws over its picture; returns what was done in it.
pub(super) fn desk_ui<S: Shows>(
    ui: &mut Ui,
    look: &Look<'_>,
    shows: &mut S,
    around: Around<'_>,
    above: impl FnOnce(&mut Ui, &mut S),
) -> Vec<DemoEvent> {
    let mut events = Vec::new();
    if ui.available_width() >= SIDE_BY_SIDE {
        let side_width = (ui.available_width() * 0.38).clamp(280.0, 460.0);
        let stage_width = ui.available_width() - side_width - tokens::CARD_MARGIN;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = tokens::CARD_MARGIN;
            ui.vertical(|ui| {
                ui.set_width(stage_width);
                above(ui, shows);
                // The sentence stands under the picture.
                let foot = Room::under(ui, egui::Id::unique("room under the picture"), 200.0);
                let left = ui.clip_rect().bottom() - ui.cursor().top() - foot.height();
                let height = left.max(MIN_STAGE);
                events.extend(stage_ui(ui, look, shows.demo(), around, height));
                let before = ui.cursor().top();
                foot_ui(ui, look, shows);
                foot.measured(ui, ui.cursor().top() - before + tokens::GAP_L);
            });
            ui.vertical(|ui| {
                ui.set_width(side_width);
                events.extend(side_ui(ui, look, shows.demo(), around));
            });
        });
    } else {
        above(ui, shows);
        let height = (ui.available_width() * 0.78)
            .min(ui.clip_rect().height())
            .max(MIN_STAGE);
        events.extend(stage_ui(ui, look, shows.demo(), around, height));
        ui.add_space(tokens::GAP_S);
        events.extend(side_ui(ui, look, shows.demo(), around));
        foot_ui(ui, look, shows);
    }
    events
}

/// The picture in a card of this height.
pub(super) fn stage_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    demo: &mut dyn Demo,
    around: Around<'_>,
    height: f32,
) -> Vec<DemoEvent> {
    widgets::card(ui, look, |ui| {
        let size = vec2(ui.available_width(), height - 2.0 * tokens::CARD_MARGIN);
        picture_ui(ui, look, demo, around, size)
    })
    .inner
}

/// The picture in this size.
fn picture_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    demo: &mut dyn Demo,
    around: Around<'_>,
    size: Vec2,
) -> Vec<DemoEvent> {
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        ui.set_max_size(size);
        demo.stage_ui(ui, look, around)
    })
    .inner
}

/// Nothing but the picture, as large as what is left of the slide. It goes on working.
pub(super) fn enlarged_ui(ui: &mut Ui, look: &Look<'_>, demo: &mut dyn Demo) {
    // Heights are rounded to pixels.
    let left = ui.clip_rect().bottom() - ui.cursor().top() - tokens::UNIT;
    let size = vec2(ui.available_width(), left.max(MIN_STAGE));
    picture_ui(ui, look, demo, Around::default(), size);
}

/// Controls and result, each in a card.
fn side_ui(ui: &mut Ui, look: &Look<'_>, demo: &mut dyn Demo, around: Around<'_>) -> Vec<DemoEvent> {
    let events = controls_ui(ui, look, demo, around);
    ui.add_space(tokens::UNIT);
    result_ui(ui, look, demo, around);
    events
}

/// The controls in a card.
pub(super) fn controls_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    demo: &mut dyn Demo,
    around: Around<'_>,
) -> Vec<DemoEvent> {
    widgets::card(ui, look, |ui| demo.controls_ui(ui, look, around)).inner
}

/// The result in a card.
pub(super) fn result_ui(ui: &mut Ui, look: &Look<'_>, demo: &mut dyn Demo, around: Around<'_>) {
    widgets::card(ui, look, |ui| demo.result_ui(ui, look, around));
}

/// The outcome in words, and the door to what is inside.
pub(super) fn foot_ui(ui: &mut Ui, look: &Look<'_>, shows: &mut impl Shows) {
    let sentence = shows.demo().sentence(look);
    if !sentence.is_empty() {
        parts::labelled(ui, look, &look.t("try-words"), &sentence);
    }
    if look.place == Place::Desk && widgets::link_button(ui, look, &look.t("try-inside")).clicked() {
        *shows.inside_open() = true;
    }
    if *shows.inside_open() {
        let inside = shows.demo().inside(look);
        *shows.inside_open() = inside_ui(ui, look, &inside);
    }
}

/// The demo as a slide: the picture large, what `say` draws under it, the result beside both. Controls are left out.
/// Beside a long result the picture is narrower; one that is too long even so, and words that leave no room for the
/// picture, have a page of their own, if there are `pages`. `slide` tells slides apart.
pub(super) fn slide_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    demo: &mut dyn Demo,
    slide: (&str, usize),
    pages: Option<&mut Pages>,
    say: impl FnOnce(&mut Ui),
) {
    // In class the hands that were raised are the prediction, not what the teacher predicted alone.
    let around = Around::default();
    let window = miniature::screen_rect(ui).size();
    let known = egui::Id::unique((slide, look.lang(), window.x as i32, window.y as i32, "squeezed"));
    let squeezed: usize = ui.data(|data| data.get_temp(known)).unwrap_or_default();
    if let (None, Some(pages)) = (PICTURE.get(squeezed), pages) {
        let width = ui.available_width();
        pages.piece(ui, |ui| words_under_ui(ui, look, demo, width, say));
        pages.piece(ui, |ui| demo.result_ui(ui, look, around));
        return;
    }
    let [.., narrow] = PICTURE;
    let width = ui.available_width() * PICTURE.get(squeezed).copied().unwrap_or(narrow);
    let bottom = ui.clip_rect().bottom();
    ui.horizontal_top(|ui| {
        let words = ui.vertical(|ui| words_under_ui(ui, look, demo, width, say)).inner;
        let result = ui.vertical(|ui| demo.result_ui(ui, look, around)).response.rect;
        // A narrower picture only makes its words longer.
        let next = if words.is_some_and(|end| end > bottom) {
            PICTURE.len()
        } else {
            squeezed + usize::from(result.bottom() > bottom)
        };
        if next > squeezed && squeezed < PICTURE.len() {
            ui.data_mut(|data| data.insert_temp(known, next));
            ui.ctx()
                .request_discard("picture, words and result need more room");
        }
    });
}

/// The picture of a slide, and under it what `say` draws, whose height is the one of the frame before. Gives where it
/// ends, once that height is known.
fn words_under_ui(
    ui: &mut Ui,
    look: &Look<'_>,
    demo: &mut dyn Demo,
    width: f32,
    say: impl FnOnce(&mut Ui),
) -> Option<f32> {
    let words = Room::under(ui, egui::Id::unique("room for words under the picture"), 120.0);
    let height = (ui.clip_rect().bottom() - ui.cursor().top() - words.height()).max(MIN_STAGE);
    ui.set_width(width);
    picture_ui(ui, look, demo, Around::default(), vec2(width, height));
    let said = ui.scope(say).response.rect;
    words
        .measured(ui, said.height() + tokens::GAP_L)
        .then_some(said.bottom())
}
