//! Shares on one axis from 0 % to 100 %: answers with their intervals, one a row, the truth, the guess.

use egui::{Align2, Color32, FontId, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::ui::{Look, mark::Mark, tokens};

/// One answer on the axis.
pub(super) struct Answer {
    /// Its words, such as “6,000 online replies: 20% (±1.0 points)”.
    pub label: String,
    /// Where the mark stands, `0.0..=1.0`.
    pub share: f64,
    /// 95 % interval, `0.0..=1.0`.
    pub interval: [f64; 2],
    /// Colour of mark, interval and words.
    pub color: Color32,
    /// Form of the mark, so that answers differ by more than colour.
    pub mark: Mark,
}

/// A share with its words.
pub(super) struct Labelled {
    /// Where, `0.0..=1.0`.
    pub share: f64,
    /// Its words.
    pub label: String,
}

/// Everything the chart shows; what has not been found yet is left out.
pub(super) struct Chart {
    /// The answers, one a row; a row keeps its place while its answer is not found yet.
    pub answers: Vec<Option<Answer>>,
    /// What is so, as a dashed line.
    pub truth: Option<Labelled>,
    /// The learner's guess, as a triangle.
    pub guess: Option<Labelled>,
    /// What to say in the middle while there is no answer.
    pub empty: Option<String>,
    /// The whole chart as a sentence.
    pub name: String,
}

/// Where things stand in the chart, in points.
struct Layout {
    rect: Rect,
    left: f32,
    right: f32,
    line: f32,
    /// Lines that the words of an answer take at most.
    label_lines: f32,
    small: FontId,
    bold: FontId,
}

/// Heights in lines of words: the truth's words, one answer, the guess, the axis with its ticks.
const TRUTH: f32 = 1.2;
const ROW: f32 = 2.05;
const GUESS: f32 = 1.9;
const AXIS: f32 = 1.5;

impl Layout {
    fn x(&self, share: f64) -> f32 {
        self.left + (self.right - self.left) * share.clamp(0.0, 1.0) as f32
    }

    /// Height of one answer: its words and its mark.
    fn row(&self) -> f32 {
        self.line * (ROW - 1.0 + self.label_lines)
    }
}

impl Chart {
    /// The height the chart wants, in points.
    fn height(&self, line: f32, label_lines: f32) -> f32 {
        let guess = if self.guess.is_some() { GUESS } else { 0.3 };
        let rows = self.answers.len() as f32;
        line * (TRUTH + rows * (ROW - 1.0 + label_lines) + guess + AXIS)
    }

    /// Lines that the words of an answer take at most at this width: where room is short they wrap.
    fn label_lines(&self, ui: &Ui, font: &FontId, width: f32) -> f32 {
        let lines = |answer: &Answer| {
            let words = answer.label.clone();
            let galley = ui.painter().layout(words, font.clone(), answer.color, width);
            galley.rows.len() as f32
        };
        self.answers.iter().flatten().map(lines).fold(1.0, f32::max)
    }

    /// Draw it across the available width.
    pub(super) fn ui(&self, ui: &mut Ui, look: &Look<'_>) -> Response {
        let size = look.size(tokens::SMALL);
        let line = size * 1.3;
        let small = look.font(tokens::SMALL);
        let width = ui.available_width();
        let label_lines = self.label_lines(ui, &small, width);
        let wanted = vec2(width, self.height(line, label_lines));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Image, ui.is_enabled(), &self.name)
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let layout = Layout {
            left: rect.left() + size,
            right: rect.right() - size * 1.6,
            line,
            label_lines,
            small,
            bold: look.bold(tokens::SMALL),
            rect,
        };
        paint_axis(ui, look, &layout);
        self.paint_empty(ui, look, &layout);
        self.paint_truth(ui, look, &layout);
        for (row, answer) in self.answers.iter().enumerate() {
            if let Some(answer) = answer {
                Self::paint_answer(ui, look, &layout, row, answer);
            }
        }
        self.paint_guess(ui, look, &layout);
        response
    }

    fn paint_empty(&self, ui: &Ui, look: &Look<'_>, layout: &Layout) {
        let Some(text) = &self.empty else { return };
        let painter = ui.painter();
        let (font, soft) = (layout.small.clone(), look.palette.soft);
        let galley = painter.layout(text.clone(), font, soft, layout.rect.width());
        painter.galley(layout.rect.left_top(), galley, soft);
    }

    fn paint_truth(&self, ui: &Ui, look: &Look<'_>, layout: &Layout) {
        let Some(truth) = &self.truth else { return };
        let x = layout.x(truth.share);
        let ink = look.palette.ink;
        let points = [
            pos2(x, layout.rect.top() + layout.line * 1.2),
            pos2(x, axis_y(layout)),
        ];
        ui.painter()
            .extend(Shape::dashed_line(&points, Stroke::new(2.0, ink), 5.0, 4.0));
        words(
            ui,
            look,
            layout,
            pos2(x, layout.rect.top()),
            &truth.label,
            ink,
            &layout.bold,
        );
    }

    fn paint_answer(ui: &Ui, look: &Look<'_>, layout: &Layout, row: usize, answer: &Answer) {
        let top = layout.rect.top() + layout.line * TRUTH + row as f32 * layout.row();
        let x = layout.x(answer.share);
        let y = top + layout.line * (0.5 + layout.label_lines);
        let half = layout.line * 0.40;
        let bar = Rect::from_x_y_ranges(
            layout.x(answer.interval[0])..=layout.x(answer.interval[1]),
            y - half..=y + half,
        );
        let corner = half.min(bar.width() * 0.5);
        ui.painter().rect(
            bar,
            corner,
            answer.color.gamma_multiply(0.22),
            Stroke::new(1.0, answer.color),
            StrokeKind::Middle,
        );
        answer
            .mark
            .paint(ui.painter(), pos2(x, y), half * 0.7, answer.color);
        words(
            ui,
            look,
            layout,
            pos2(x, top),
            &answer.label,
            answer.color,
            &layout.small,
        );
    }

    fn paint_guess(&self, ui: &Ui, look: &Look<'_>, layout: &Layout) {
        let Some(guess) = &self.guess else { return };
        let (x, y) = (layout.x(guess.share), axis_y(layout) - 2.0);
        let r = layout.line * 0.4;
        let color = look.palette.guess;
        ui.painter().add(Shape::convex_polygon(
            vec![pos2(x, y - 1.7 * r), pos2(x + r, y), pos2(x - r, y)],
            color,
            Stroke::NONE,
        ));
        words(
            ui,
            look,
            layout,
            pos2(x, y - 1.7 * r - layout.line * 1.15),
            &guess.label,
            color,
            &layout.small,
        );
    }
}

fn axis_y(layout: &Layout) -> f32 {
    layout.rect.bottom() - layout.line * AXIS
}

fn paint_axis(ui: &Ui, look: &Look<'_>, layout: &Layout) {
    let y = axis_y(layout);
    let stroke = Stroke::new(1.5, look.palette.soft);
    ui.painter().hline(layout.left..=layout.right, y, stroke);
    for percent in [0, 20, 40, 60, 80, 100] {
        let x = layout.x(f64::from(percent) / 100.0);
        ui.painter().vline(x, y..=y + 4.0, stroke);
        ui.painter().text(
            pos2(x, y + 6.0),
            Align2::CENTER_TOP,
            look.t_with("demo-percent", &[("n", &percent.to_string())]),
            layout.small.clone(),
            look.palette.soft,
        );
    }
}

/// Words centred above `top`, moved inwards so that they stay in the chart, on a patch of the card's colour.
fn words(ui: &Ui, look: &Look<'_>, layout: &Layout, top: Pos2, text: &str, color: Color32, font: &FontId) {
    let galley = ui
        .painter()
        .layout(text.to_owned(), font.clone(), color, layout.rect.width());
    let free = (layout.rect.width() - galley.size().x).max(0.0);
    let x = (top.x - galley.size().x * 0.5).clamp(layout.rect.left(), layout.rect.left() + free);
    let at = pos2(x, top.y);
    ui.painter().rect_filled(
        Rect::from_min_size(at, galley.size()).expand2(vec2(3.0, 0.0)),
        2.0,
        look.palette.card,
    );
    ui.painter().galley(at, galley, color);
}
