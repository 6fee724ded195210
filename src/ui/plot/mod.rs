//! A plot: two axes, and bars, points or lines between them.
//!
//! It draws what it is given; which numbers and which words these are, is for the caller.

mod layout;
mod paint;

use egui::{Color32, Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

pub use layout::Frame;

use super::{Look, Palette, mark::Mark};

/// The forms of a plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Upright bars, those of one place side by side.
    Bars,
    /// Points by themselves.
    Points,
    /// Points joined by lines.
    Lines,
}

/// One axis.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotAxis {
    /// What it counts.
    pub name: String,
    /// Where it begins and ends.
    pub range: (f64, f64),
    /// Places with their words.
    pub ticks: Vec<(f64, String)>,
    /// Whether each place is a category, which has its share of the axis to itself.
    pub categories: bool,
}

/// Numbers that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotSeries {
    /// Points as (across, upwards), those of a line from left to right.
    pub points: Vec<(f64, f64)>,
    /// Colour of the series.
    pub colour: Color32,
    /// Its mark, so that it is known without its colour.
    pub mark: Mark,
}

/// A plot.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// What it shows, in words, for those who do not see it.
    pub alt: String,
    /// The form.
    pub form: Form,
    /// The axis across.
    pub x: PlotAxis,
    /// The axis upwards.
    pub y: PlotAxis,
    /// The series.
    pub series: Vec<PlotSeries>,
    /// Height between the axes, in points; the least height where the axis upwards has categories.
    pub height: f32,
}

/// Colour and mark of the n-th series; they go round after five.
pub fn series_look(palette: &Palette, n: usize) -> (Color32, Mark) {
    const MARKS: [Mark; 5] = [
        Mark::Disc,
        Mark::Diamond,
        Mark::Triangle,
        Mark::Square,
        Mark::Ring,
    ];
    let at = n % MARKS.len();
    let colour = palette.series.get(at).copied().unwrap_or(palette.ink);
    (colour, MARKS.get(at).copied().unwrap_or_default())
}

/// The same for groups of marks in a picture, the second of which is hollow: what is not there.
pub fn group_look(palette: &Palette, n: usize) -> (Color32, Mark) {
    match n {
        1 => (palette.absent, Mark::Ring),
        4 => (palette.ink, Mark::HollowDiamond),
        _ => series_look(palette, n),
    }
}

impl Plot {
    /// Height of the words around it, in points, when it is drawn across the available width.
    pub fn words_height(&self, ui: &Ui, look: &Look<'_>) -> f32 {
        layout::Words::new(self, ui, look, ui.available_width()).around()
    }

    /// Draws it across the available width; gives the response and where things stand.
    pub fn ui(&self, ui: &mut Ui, look: &Look<'_>) -> (Response, Frame) {
        let width = ui.available_width();
        let words = layout::Words::new(self, ui, look, width);
        let (rect, response) = ui.allocate_exact_size(vec2(width, words.height(self)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), &self.alt));
        let frame = words.frame(self, rect);
        if ui.is_rect_visible(rect) {
            paint::plot(ui, look, self, &words, &frame);
        }
        (response, frame)
    }

    /// Width of one bar and its distance from the middle of its place, for the n-th series.
    fn bar(&self, frame: &Frame, series: usize) -> (f32, f32) {
        let places = self.x.ticks.len().max(1) as f32;
        let count = self.series.len().max(1) as f32;
        let width = (frame.plot.width() / places * 0.72 / count).min(90.0);
        (width, (series as f32 - (count - 1.0) / 2.0) * width)
    }

    /// Where the n-th point of a series is on the screen: the whole bar, or the room of a mark.
    pub fn mark_rect(&self, frame: &Frame, series: usize, n: usize) -> Option<Rect> {
        let (x, y) = *self.series.get(series)?.points.get(n)?;
        let at = frame.at(x, y);
        Some(match self.form {
            Form::Bars => {
                let (width, shift) = self.bar(frame, series);
                let foot = frame.at(x, 0.0_f64.max(self.y.range.0)).y;
                Rect::from_two_pos(
                    pos2(at.x + shift - width / 2.0, at.y),
                    pos2(at.x + shift + width / 2.0, foot),
                )
            }
            Form::Points | Form::Lines => Rect::from_center_size(at, vec2(24.0, 24.0)),
        })
    }
}
