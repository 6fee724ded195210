//! One resident opened: their file beside their life.
//!
//! The file holds what data have recorded; the life is what is so, recorded or not.

use egui::{Align, Key, Layout, Modifiers, Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use crate::{
    demos::{person, town_map::place_id},
    models::town::{self, Resident},
    ui::{Look, Place, tokens, widgets},
};

/// Widest the card gets, in points at the desk.
const WIDTH: f32 = 470.0;
/// Width below which file and life stand one under the other.
const SIDE_BY_SIDE: f32 = 340.0;
/// Points that an arrow key scrolls.
const LINE: f32 = 48.0;

/// What is said of one thing about somebody: the id of its name, and the words.
pub(super) type Fact = (&'static str, String);

/// What a demo knows of the resident, beside what the town knows of everybody.
pub(super) struct Contents {
    /// What the data hold.
    pub file: Vec<Fact>,
    /// Whether that is nothing at all.
    pub nothing: bool,
    /// What is so, after what is so of everybody in the town.
    pub life: Vec<Fact>,
}

/// The card over a picture, while somebody is open.
#[derive(Default)]
pub(super) struct ResidentCard {
    open: Option<usize>,
    /// Where it was drawn last.
    rect: Option<Rect>,
    /// Whether it is new and wants the keyboard.
    focus: bool,
}

impl ResidentCard {
    /// The resident who is open.
    pub(super) fn resident(&self) -> Option<usize> {
        self.open
    }

    /// Open somebody.
    pub(super) fn open(&mut self, id: usize) {
        self.open = Some(id);
        self.focus = true;
    }

    /// Close it, without giving the keyboard to anything.
    pub(super) fn close(&mut self) {
        *self = Self::default();
    }

    /// The card of the open resident over the picture, at the side away from their dot. Closing it gives the
    /// keyboard back to the picture, whose widget is `picture`; `contents` are asked for only while somebody is
    /// open.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        picture: &egui::Response,
        contents: impl FnOnce(&Resident) -> Contents,
    ) {
        let Some(resident) = self.open.and_then(|id| town::riverbend().residents().get(id)) else {
            return;
        };
        let rect = place(picture.rect, look, resident.at[0] < 0.5);
        // Clicks on the card do not reach the dots under it. How high it is shows only once it is drawn.
        let covered = self.rect.map_or(rect, |card| card.intersect(rect));
        ui.interact(
            covered,
            ui.scope_id().with("resident-card"),
            Sense::CLICK | Sense::DRAG,
        );
        let mut close = look.place == Place::Desk
            && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let builder = UiBuilder::new().id_salt("resident").max_rect(rect);
        let contents = contents(resident);
        let shown = ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(rect.expand(tokens::UNIT)));
            widgets::card(ui, look, |ui| {
                let closing = card_ui(ui, look, resident, &contents);
                if self.focus {
                    closing.request_focus();
                }
                close |= closing.clicked();
            })
            .response
            .rect
        });
        self.rect = Some(shown.inner);
        self.focus = false;
        if close {
            self.close();
            picture.request_focus();
        }
    }
}

/// Where the card lies: on the side away from the dot, or over the whole picture where that is narrow.
fn place(map: Rect, look: &Look<'_>, dot_at_left: bool) -> Rect {
    let room = map.shrink(tokens::UNIT);
    let width = look.size(WIDTH).min(room.width());
    let size = vec2(width, room.height());
    let left = if dot_at_left {
        room.right() - width
    } else {
        room.left()
    };
    Rect::from_min_size(egui::pos2(left, room.top()), size)
}

/// Draws the card's contents; gives the button that closes it.
fn card_ui(ui: &mut Ui, look: &Look<'_>, resident: &Resident, contents: &Contents) -> egui::Response {
    ui.spacing_mut().item_spacing.y = look.size(tokens::GAP_S);
    let name = person::name(resident, look.lang());
    let close = ui.horizontal(|ui| {
        let cross = Some(widgets::Icon::Cross);
        let close = widgets::icon_pill(ui, look, cross, "", &look.t("demo-card-close"));
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &name);
        close
    });
    ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
        scroll_by_keys(ui, &close.inner);
        if ui.available_width() >= look.size(SIDE_BY_SIDE) {
            ui.columns_const(|[file, life]| {
                // Columns stretch their words to both edges; these have a ragged right edge.
                let ragged = Layout::top_down(Align::Min);
                file.with_layout(ragged, |ui| file_ui(ui, look, contents));
                life.with_layout(ragged, |ui| life_ui(ui, look, resident, &contents.life));
            });
        } else {
            file_ui(ui, look, contents);
            ui.add_space(look.size(tokens::GAP_S));
            life_ui(ui, look, resident, &contents.life);
        }
    });
    close.inner
}

/// While the card has the keyboard, the arrow keys scroll it, where it is higher than the picture.
fn scroll_by_keys(ui: &Ui, close: &egui::Response) {
    if !close.has_focus() {
        return;
    }
    widgets::claim_arrows(ui, close);
    let presses = ui.input(|input| {
        let presses = |key| input.num_presses(key) as f32;
        presses(Key::ArrowDown) - presses(Key::ArrowUp)
    });
    if presses != 0.0 {
        ui.scroll_with_delta(vec2(0.0, -presses * LINE));
    }
}

/// What the data hold about them.
fn file_ui(ui: &mut Ui, look: &Look<'_>, contents: &Contents) {
    widgets::text_bold(ui, look, &look.t("demo-card-file"));
    for (what, words) in &contents.file {
        fact_ui(ui, look, what, words);
    }
    if contents.nothing {
        widgets::text_soft(ui, look, &look.t("demo-file-empty"));
    }
}

/// What is so, recorded or not.
fn life_ui(ui: &mut Ui, look: &Look<'_>, resident: &Resident, more: &[Fact]) {
    widgets::text_bold(ui, look, &look.t("demo-card-life"));
    let of = |what: &str, id: &str| look.t(&format!("town-{what}-{id}"));
    fact_ui(ui, look, "town-age", &resident.age.to_string());
    fact_ui(ui, look, "town-lives", &look.t(&place_id(resident.place)));
    fact_ui(ui, look, "town-work", &of("work", resident.work.id()));
    fact_ui(
        ui,
        look,
        "town-schooling",
        &of("schooling", resident.schooling.id()),
    );
    fact_ui(ui, look, "town-phone", &of("phone", resident.phone.id()));
    let need = resident
        .need
        .map_or_else(|| look.t("town-need-nothing"), |need| of("need", need.id()));
    fact_ui(ui, look, "town-need", &need);
    for (what, words) in more {
        fact_ui(ui, look, what, words);
    }
}

/// What it is, softly, and what it says, under one accessible name.
fn fact_ui(ui: &mut Ui, look: &Look<'_>, id: &str, value: &str) {
    let mut job = egui::text::LayoutJob::default();
    let format = |font, color| egui::TextFormat {
        font_id: font,
        color,
        ..Default::default()
    };
    let soft = format(look.font(tokens::SMALL), look.palette.soft);
    job.append(&look.t_with("town-fact", &[("what", &look.t(id))]), 0.0, soft);
    job.append(value, 0.0, format(look.font(tokens::LABEL), look.palette.ink));
    ui.label(job);
}
