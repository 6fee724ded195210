//! Riverbend drawn: the river, the places, and one dot for every resident.
//!
//! The picture is one focusable thing. Arrow keys move from resident to resident inside it (with Shift in
//! long steps), a click takes the nearest dot within reach, Enter opens the current resident.

mod fit;
mod ground;
mod online;
mod rove;

use std::sync::OnceLock;

use egui::{Key, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, accesskit, vec2};

use self::{fit::Fit, rove::Way};
pub use self::{ground::place_id, online::legend_ui};
use super::highlight::highlight;
use crate::{
    course::number,
    models::town,
    ui::{
        Look,
        dots::{DotLayer, DotStyle, Dots},
        tokens, widgets,
    },
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
    /// The resident who is open, if any.
    pub open: Option<usize>,
    /// Whether the current guided step asks for a resident to be opened.
    pub asked_for: bool,
}

/// What the learner did with the map.
pub struct MapResponse {
    /// The picture as a widget.
    pub response: Response,
    /// The resident opened by a click or by Enter.
    pub opened: Option<usize>,
}

/// The map: its cached dots, and the resident on whom it stands.
#[derive(Default)]
pub struct TownMap {
    dots: DotLayer,
    /// Who is online, for the picture on Home.
    groups: Vec<u8>,
    current: Option<usize>,
}

/// Points that a step with Shift goes at least.
const LONG_STEP: f32 = 56.0;
/// The map is never lower than this, in points.
const LEAST: f32 = 140.0;

impl TownMap {
    /// Draw the town into the available space.
    pub fn ui(&mut self, ui: &mut Ui, look: &Look<'_>, picture: &MapPicture<'_>) -> MapResponse {
        let size = ui.available_size().max(vec2(LEAST, LEAST));
        let (rect, response) = ui.allocate_exact_size(size, Sense::click());
        let fit = Fit::new(vec2(1.0, town::HEIGHT), rect, tokens::GAP_S);
        self.rove(ui, &response, fit, picture);
        let opened = self.opened(&response);
        self.tell(ui, &response, picture);
        // Also where it is out of sight, and is not painted.
        widgets::keep_in_view(&response);
        if ui.is_rect_visible(rect) {
            ground::river(ui, look, fit, rect);
            self.paint_dots(ui, fit, picture);
            ground::names(ui, look, fit);
            self.paint_current(ui, look, &response, fit, picture);
            widgets::focus_ring(ui, look, &response, tokens::RADIUS);
            highlight(ui, look, &response, picture.asked_for);
        }
        MapResponse { response, opened }
    }

    fn paint_dots(&mut self, ui: &Ui, fit: Fit, picture: &MapPicture<'_>) {
        let dot = dot_radius(fit);
        let styles: Vec<DotStyle> = picture
            .styles
            .iter()
            .map(|style| DotStyle {
                radius: style.radius * dot,
                ..*style
            })
            .collect();
        let dots = Dots {
            places: homes(),
            groups: picture.groups,
            styles: &styles,
            revision: picture.revision,
        };
        self.dots.paint(ui.painter(), fit.square(), &dots);
    }

    /// Arrow keys, while the picture has the keyboard.
    fn rove(&mut self, ui: &Ui, response: &Response, fit: Fit, picture: &MapPicture<'_>) {
        if !response.has_focus() {
            return;
        }
        widgets::claim_arrows(ui, response);
        let homes = homes();
        let in_view = |id: usize| {
            let group = picture.groups.get(id).copied().map(usize::from);
            group.is_some_and(|group| group < picture.styles.len())
        };
        let mut current = self.current.unwrap_or_else(|| in_the_middle(in_view));
        ui.input(|input| {
            let at_least = if input.modifiers.shift {
                LONG_STEP / fit.scale()
            } else {
                0.0
            };
            for (key, way) in [
                (Key::ArrowLeft, Way::Left),
                (Key::ArrowRight, Way::Right),
                (Key::ArrowUp, Way::Up),
                (Key::ArrowDown, Way::Down),
            ] {
                for _ in 0..input.num_presses(key) {
                    current = rove::neighbour(homes, in_view, current, way, at_least).unwrap_or(current);
                }
            }
        });
        self.current = Some(current);
    }

    /// Follow the pointer; the resident opened by a click or by Enter.
    fn opened(&mut self, response: &Response) -> Option<usize> {
        let under = |pos: Pos2| self.dots.nearest(pos, tokens::DOT_REACH);
        if !response.has_focus() {
            self.current = response
                .hover_pos()
                .and_then(under)
                .or(self.current.filter(|_| !response.hovered()));
        }
        if !response.clicked() {
            return None;
        }
        // Enter, the space bar and a screen reader click without a pointer: on the current resident.
        if let Some(pos) = response.interact_pointer_pos() {
            let hit = under(pos);
            self.current = hit.or(self.current);
            hit
        } else {
            self.current
        }
    }

    /// Name, role and the current resident for a screen reader.
    fn tell(&self, ui: &Ui, response: &Response, picture: &MapPicture<'_>) {
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Image, ui.is_enabled(), picture.name));
        let current = self.current.filter(|_| response.has_focus());
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_live(accesskit::Live::Polite);
            match current {
                Some(id) => node.set_value((picture.describe)(id)),
                None => node.clear_value(),
            }
        });
    }

    /// A ring round the current resident, and who it is.
    fn paint_current(
        &self,
        ui: &Ui,
        look: &Look<'_>,
        response: &Response,
        fit: Fit,
        picture: &MapPicture<'_>,
    ) {
        let place = |id: usize| homes().get(id).map(|home| (id, fit.to_screen(*home)));
        let radius = look.size(7.0);
        let painter = ui.painter();
        let ring = |at: Pos2, color| {
            painter.circle_stroke(at, radius, Stroke::new(4.0, look.palette.card));
            painter.circle_stroke(at, radius, Stroke::new(2.0, color));
        };
        if let Some((_, at)) = picture.open.and_then(place) {
            ring(at, look.palette.action);
        }
        if !(response.has_focus() || response.hovered()) {
            return;
        }
        let Some((id, at)) = self.current.and_then(place) else {
            return;
        };
        ring(at, look.palette.ink);
        let words = (picture.describe)(id);
        let galley = painter.layout_no_wrap(words, look.font(tokens::SMALL), look.palette.ink);
        let pad = vec2(tokens::GAP_S, tokens::UNIT);
        let size = galley.size() + 2.0 * pad;
        let below = at.y + radius + tokens::UNIT + size.y <= response.rect.bottom();
        let top = if below {
            at.y + radius + tokens::UNIT
        } else {
            at.y - radius - tokens::UNIT - size.y
        };
        let free = (response.rect.width() - size.x).max(0.0);
        let left = (at.x - size.x * 0.5).clamp(response.rect.left(), response.rect.left() + free);
        let patch = Rect::from_min_size(Pos2::new(left, top), size);
        painter.rect(
            patch,
            tokens::RADIUS,
            look.palette.card,
            Stroke::new(tokens::HAIRLINE, look.palette.edge),
            egui::StrokeKind::Inside,
        );
        painter.galley(patch.min + pad, galley, look.palette.ink);
    }
}

/// The picture as a sentence: how many people, what groups of them, and how to move about.
pub(super) fn map_name(look: &Look<'_>, groups: &[&str]) -> String {
    let people = number::count(f64::from(town::POPULATION), look.lang());
    look.t_with(
        "town-map-name",
        &[("people", &people), ("groups", &look.join(groups))],
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
fn in_the_middle(in_view: impl Fn(usize) -> bool) -> usize {
    let middle = Pos2::from(town::Place::CENTRE.middle());
    let apart = |home: &Pos2| home.distance_sq(middle);
    (0..)
        .zip(homes())
        .filter(|(id, _)| in_view(*id))
        .min_by(|a, b| apart(a.1).total_cmp(&apart(b.1)))
        .map_or(0, |(id, _)| id)
}
