//! Riverbend drawn: the river, the places, and one dot for every resident.

mod fit;
mod ground;
mod online;

use std::sync::OnceLock;

use egui::{Pos2, Sense, Ui, vec2};

use self::fit::Fit;
pub use self::{ground::place_id, online::legend_ui};
use super::dot_field::{self, DotField, DotPicture, DotResponse};
use crate::{
    course::number,
    models::town,
    ui::{Look, dots::DotStyle, tokens},
};

/// What the map shows besides the town itself.
pub struct MapPicture<'a> {
    /// The group of each resident, in the order of the town; who is in a group without a style is not drawn.
    pub groups: &'a [u8],
    /// How each group looks; a `radius` of 1 is an ordinary dot, whatever the map's size.
    /// Later groups lie over earlier ones.
    pub styles: &'a [DotStyle],
    /// Any number that changes whenever `groups` change.
    pub revision: u64,
    /// The picture as a sentence: what there is, and how many of each.
    pub name: &'a str,
    /// Who a resident is, in a few words.
    pub describe: &'a dyn Fn(usize) -> String,
    /// The resident at whom roving begins; the one in the middle of the centre where none is named.
    pub first: Option<usize>,
    /// The resident who is open, if any.
    pub open: Option<usize>,
    /// Whether the current guided step asks for a resident to be opened.
    pub asked_for: bool,
}

/// The map: its dots, and the resident on whom it stands.
#[derive(Default)]
pub struct TownMap {
    field: DotField,
    /// Who is online, for the picture on Home.
    groups: Vec<u8>,
}

/// The map is never lower than this, in points.
const LEAST: f32 = 140.0;

impl TownMap {
    /// Draw the town into the available space.
    pub fn ui(&mut self, ui: &mut Ui, look: &Look<'_>, picture: &MapPicture<'_>) -> DotResponse {
        let size = ui.available_size().max(vec2(LEAST, LEAST));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let fit = Fit::new(vec2(1.0, town::HEIGHT), rect, tokens::GAP_S);
        let dot = dot_radius(fit);
        let styles: Vec<DotStyle> = picture
            .styles
            .iter()
            .map(|style| DotStyle {
                radius: style.radius * dot,
                ..*style
            })
            .collect();
        let dots = DotPicture {
            places: homes(),
            groups: picture.groups,
            styles: &styles,
            revision: picture.revision,
            name: picture.name,
            describe: picture.describe,
            first: &|| picture.first.unwrap_or_else(|| in_the_middle(picture)),
            open: picture.open,
            asked_for: picture.asked_for,
        };
        let river = |ui: &Ui| ground::river(ui, look, fit, rect);
        let names = |ui: &Ui| ground::names(ui, look, fit);
        self.field
            .ui(ui, look, (response, fit.square()), &dots, (river, names))
    }
}

/// The picture as a sentence: how many people, what groups of them, and how to move about.
pub(super) fn map_name(look: &Look<'_>, groups: &[&str]) -> String {
    let people = number::count(f64::from(town::POPULATION), look.lang());
    look.t_with(
        "town-map-name",
        &[("people", &people), ("groups", &look.list(groups))],
    )
}

/// Radius of an ordinary dot: so that the centre is full but not solid, and never too small to be seen.
fn dot_radius(fit: Fit) -> f32 {
    (fit.scale() * 0.0028).clamp(1.1, 4.0)
}

/// Where everybody lives, in map units, by id.
fn homes() -> &'static [Pos2] {
    static HOMES: OnceLock<Vec<Pos2>> = OnceLock::new();
    HOMES.get_or_init(|| {
        town::riverbend()
            .residents()
            .iter()
            .map(|resident| resident.at.into())
            .collect()
    })
}

/// The resident in view who lives nearest to the middle of the centre: where roving begins.
fn in_the_middle(picture: &MapPicture<'_>) -> usize {
    let in_view = |id: usize| dot_field::in_view(picture.groups, picture.styles, id);
    let middle = Pos2::from(town::Place::CENTRE.middle());
    let apart = |home: &Pos2| home.distance_sq(middle);
    (0..)
        .zip(homes())
        .filter(|(id, _)| in_view(*id))
        .min_by(|a, b| apart(a.1).total_cmp(&apart(b.1)))
        .map_or(0, |(id, _)| id)
}
