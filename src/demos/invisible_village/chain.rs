//! The chain of filters as bars: how many are left after each, and how many of them need help.

use egui::{
    Align2, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, accesskit::Role, pos2, vec2,
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
        let row = line * 1.75;
        let wanted = vec2(width, row * self.places as f32 + guess);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &self.name));
        if !ui.is_rect_visible(rect) {
            return;
        }
        let most = self.links.first().map_or(1, |link| link.people.max(1));
        let x = |n: f64| rect.left() + width * (n / f64::from(most)).clamp(0.0, 1.0) as f32;
        for (at, link) in self.links.iter().enumerate() {
            let top = rect.top() + row * at as f32;
            let room = Rect::from_min_size(pos2(rect.left(), top), vec2(width, row));
            link.paint(ui, look, room, &x);
        }
        if let Some((guess, words)) = &self.guess {
            let top = rect.top() + row * self.places as f32;
            paint_guess(ui, look, pos2(x(*guess), top), rect, words);
        }
    }
}

impl Link {
    /// The words over the bar, and the bar under them.
    fn paint(&self, ui: &Ui, look: &Look<'_>, room: Rect, x: &dyn Fn(f64) -> f32) {
        let [seen, needy, ..] = look.palette.series;
        let painter = ui.painter();
        let label = painter.layout(
            self.label.clone(),
            look.font(tokens::SMALL),
            look.palette.ink,
            room.width(),
        );
        let below = room.top() + label.size().y;
        painter.galley(room.min, label, look.palette.ink);
        painter.text(
            room.right_top(),
            Align2::RIGHT_TOP,
            &self.words,
            look.bold(tokens::SMALL),
            look.palette.ink,
        );
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
