//! The chain of filters as bars: how many are left after each, and how many of them need help.

use std::sync::Arc;

use egui::{
    Galley, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
};

use crate::ui::{Look, mark::Mark, tokens};

/// One link of the chain.
pub(super) struct Link {
    /// Who is left, in a word or two.
    pub label: String,
    /// How many.
    pub people: u32,
    /// How many of them need help, once that is shown.
    pub needy: Option<u32>,
    /// The numbers in words, to stand behind the bar.
    pub words: String,
}

/// The chain; links that are not reached yet are left out.
pub(super) struct Chain {
    /// The links so far, the longest first.
    pub links: Vec<Link>,
    /// How many links there will be, so that the picture keeps its height.
    pub places: usize,
    /// The learner's guess of the last link, with its words.
    pub guess: Option<(f64, String)>,
    /// The whole picture as a sentence.
    pub name: String,
}

impl Chain {
    /// Draw it across the available width.
    pub(super) fn ui(&self, ui: &mut Ui, look: &Look<'_>) {
        let size = look.size(tokens::SMALL);
        let line = size * 1.35;
        let width = ui.available_width();
        let guess = if self.guess.is_some() { line * 1.6 } else { 0.0 };
        let heads: Vec<Head> = self.links.iter().map(|link| link.head(ui, look, width)).collect();
        let beside = heads.iter().all(|head| head.fits_in_one_row(width));
        let high = heads.iter().map(|head| head.height(beside)).fold(0.0, f32::max);
        let row = (line * 1.75).max(high + line * if beside { 0.65 } else { 0.9 });
        let wanted = vec2(width, row * self.places as f32 + guess);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &self.name));
        if !ui.is_rect_visible(rect) {
            return;
        }
        let most = self.links.first().map_or(1, |link| link.people.max(1));
        let x = |n: f64| rect.left() + width * (n / f64::from(most)).clamp(0.0, 1.0) as f32;
        for (at, (link, head)) in self.links.iter().zip(heads).enumerate() {
            let top = rect.top() + row * at as f32;
            let room = Rect::from_min_size(pos2(rect.left(), top), vec2(width, row));
            let below = top + head.height(beside);
            head.paint(ui, look, room, beside);
            link.paint(ui, look, room.with_min_y(below), &x);
        }
        if let Some((guess, words)) = &self.guess {
            let top = rect.top() + row * self.places as f32;
            paint_guess(ui, look, pos2(x(*guess), top), rect, words);
        }
    }
}

impl Link {
    /// What stands over its bar.
    fn head(&self, ui: &Ui, look: &Look<'_>, width: f32) -> Head {
        let set = |words: &str, font| {
            let words = words.to_owned();
            ui.painter().layout(words, font, look.palette.ink, width)
        };
        Head {
            label: set(&self.label, look.font(tokens::SMALL)),
            words: set(&self.words, look.bold(tokens::SMALL)),
        }
    }

    /// The bar, from the top of its room.
    fn paint(&self, ui: &Ui, look: &Look<'_>, room: Rect, x: &dyn Fn(f64) -> f32) {
        let [seen, needy, ..] = look.palette.series;
        let (painter, below) = (ui.painter(), room.top());
        let high = (room.bottom() - below) * 0.72;
        let bar = |n: f64| Rect::from_x_y_ranges(room.left()..=x(n), below..=below + high);
        let all = bar(f64::from(self.people));
        let line = Stroke::new(1.0, seen);
        painter.rect(all, 2.0, seen.gamma_multiply(0.30), line, StrokeKind::Inside);
        if let Some(n) = self.needy {
            // Besides the colour: lower than the bar round it, and a diamond at its end, as on the map.
            let part = bar(f64::from(n)).shrink2(vec2(0.0, high * 0.25));
            painter.rect_filled(part, 0.0, needy);
            Mark::Diamond.paint(painter, part.right_center(), high * 0.42, needy);
        }
    }
}

/// The words over a bar: who is left, and how many, at the right or, where room is short, underneath.
struct Head {
    label: Arc<Galley>,
    words: Arc<Galley>,
}

impl Head {
    fn fits_in_one_row(&self, width: f32) -> bool {
        self.label.size().x + tokens::GAP_S + self.words.size().x <= width
    }

    fn height(&self, beside: bool) -> f32 {
        let under = if beside { 0.0 } else { self.words.size().y };
        self.label.size().y + under
    }

    fn paint(self, ui: &Ui, look: &Look<'_>, room: Rect, beside: bool) {
        let place = if beside {
            pos2(room.right() - self.words.size().x, room.top())
        } else {
            pos2(room.left(), room.top() + self.label.size().y)
        };
        ui.painter().galley(place, self.words, look.palette.ink);
        ui.painter().galley(room.min, self.label, look.palette.ink);
    }
}

/// A triangle that points up at the last bar, with its words beside it.
fn paint_guess(ui: &Ui, look: &Look<'_>, tip: Pos2, rect: Rect, words: &str) {
    let colour = look.palette.guess;
    let r = look.size(tokens::SMALL) * 0.5;
    let points = vec![
        tip,
        pos2(tip.x + r, tip.y + 1.6 * r),
        pos2(tip.x - r, tip.y + 1.6 * r),
    ];
    ui.painter()
        .add(Shape::convex_polygon(points, colour, Stroke::NONE));
    let galley = ui
        .painter()
        .layout(words.to_owned(), look.font(tokens::SMALL), colour, rect.width());
    let beside = tip.x + 1.6 * r;
    let free = (rect.right() - galley.size().x).max(rect.left());
    let left = if beside <= free {
        beside
    } else {
        (tip.x - 1.6 * r - galley.size().x).max(rect.left())
    };
    ui.painter().galley(pos2(left, tip.y + 0.3 * r), galley, colour);
}
