//! A picture made of dots: one focusable thing with somebody in it.
//!
//! Arrow keys move from dot to dot inside it (with Shift in long steps), a click takes the nearest dot within
//! reach, Enter opens the current one.

use egui::{Key, Pos2, Rect, Response, Stroke, StrokeKind, Ui, WidgetInfo, accesskit, vec2};

use super::{
    highlight::highlight,
    rove::{self, Way},
};
use crate::ui::{
    Look,
    dots::{DotLayer, DotStyle, Dots},
    tokens, widgets,
};

/// What the picture shows.
pub struct DotPicture<'a> {
    /// Where each dot lies: `0.0..=1.0` across and down the area.
    pub places: &'a [Pos2],
    /// The group of each dot.
    pub groups: &'a [u8],
    /// How each group looks, radii in points. Later groups lie over earlier ones; a dot of a group that is not
    /// there is not shown.
    pub styles: &'a [DotStyle],
    /// Any number that changes whenever `places` or `groups` change.
    pub revision: u64,
    /// The picture as a sentence: what there is, and how many of each.
    pub name: &'a str,
    /// What a dot is, in a few words.
    pub describe: &'a dyn Fn(usize) -> String,
    /// The dot at which roving begins.
    pub first: &'a dyn Fn() -> usize,
    /// The dot that is open, if any.
    pub open: Option<usize>,
    /// Whether the current guided step asks for a dot to be opened.
    pub asked_for: bool,
}

/// What the learner did with the picture.
pub struct DotResponse {
    /// The picture as a widget.
    pub response: Response,
    /// The dot opened by a click or by Enter.
    pub opened: Option<usize>,
}

/// The picture: its cached dots, and the one on which it stands.
#[derive(Default)]
pub struct DotField {
    dots: DotLayer,
    current: Option<usize>,
}

/// Points that a step with Shift goes at least.
const LONG_STEP: f32 = 56.0;

/// Whether a dot is shown: whether its group has a style.
pub(super) fn in_view(groups: &[u8], styles: &[DotStyle], id: usize) -> bool {
    groups
        .get(id)
        .is_some_and(|group| usize::from(*group) < styles.len())
}

impl DotField {
    /// Fill the room of `response`, which senses clicks; the dots lie on `area` of it, `under` paints what lies
    /// under them, `over` what lies over them.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        look: &Look<'_>,
        (response, area): (Response, Rect),
        picture: &DotPicture<'_>,
        (under, over): (impl FnOnce(&Ui), impl FnOnce(&Ui)),
    ) -> DotResponse {
        self.rove(ui, &response, picture, area);
        let opened = self.opened(&response);
        self.tell(ui, &response, picture);
        // Also where it is out of sight, and is not painted.
        widgets::keep_in_view(&response);
        if ui.is_rect_visible(response.rect) {
            under(ui);
            let dots = Dots {
                places: picture.places,
                groups: picture.groups,
                styles: picture.styles,
                revision: picture.revision,
            };
            self.dots.paint(ui.painter(), area, &dots);
            over(ui);
            self.paint_current(ui, look, &response, area, picture);
            widgets::focus_ring(ui, look, &response, tokens::RADIUS);
            highlight(ui, look, &response, picture.asked_for);
        }
        DotResponse { response, opened }
    }

    /// Arrow keys, while the picture has the keyboard.
    fn rove(&mut self, ui: &Ui, response: &Response, picture: &DotPicture<'_>, area: Rect) {
        if !response.has_focus() {
            return;
        }
        widgets::claim_arrows(ui, response);
        let shown = |id: usize| in_view(picture.groups, picture.styles, id);
        let current = self.current.filter(|id| shown(*id));
        let mut current = current.unwrap_or_else(picture.first);
        ui.input(|input| {
            let at_least = if input.modifiers.shift { LONG_STEP } else { 0.0 };
            for (key, way) in [
                (Key::ArrowLeft, Way::Left),
                (Key::ArrowRight, Way::Right),
                (Key::ArrowUp, Way::Up),
                (Key::ArrowDown, Way::Down),
            ] {
                for _ in 0..input.num_presses(key) {
                    let next = rove::neighbour(picture.places, area.size(), current, way, at_least, shown);
                    current = next.unwrap_or(current);
                }
            }
        });
        self.current = Some(current);
    }

    /// Follow the pointer; the dot opened by a click or by Enter.
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
        // Enter, the space bar and a screen reader click without a pointer: on the current dot.
        if let Some(pos) = response.interact_pointer_pos() {
            let hit = under(pos);
            self.current = hit.or(self.current);
            hit
        } else {
            self.current
        }
    }

    /// Name, role and the current dot for a screen reader.
    fn tell(&self, ui: &Ui, response: &Response, picture: &DotPicture<'_>) {
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

    /// A ring round the current dot, and what it is.
    fn paint_current(
        &self,
        ui: &Ui,
        look: &Look<'_>,
        response: &Response,
        area: Rect,
        picture: &DotPicture<'_>,
    ) {
        let place = |id: usize| {
            let at = picture.places.get(id)?.to_vec2() * area.size();
            Some((id, area.min + at))
        };
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
            StrokeKind::Inside,
        );
        painter.galley(patch.min + pad, galley, look.palette.ink);
    }
}
