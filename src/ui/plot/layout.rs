//! Where the axes, their words and the numbers of a plot stand.

use std::sync::Arc;

use egui::{Galley, Pos2, Rect, Ui, pos2};

use super::{Plot, PlotAxis};
use crate::ui::{Look, rows, tokens};

/// The words of the axes' places may take this part of the width at the left.
const GUTTER: f32 = 0.36;

/// Words laid out, before their places are known.
pub(super) struct Words {
    pub(super) x_name: Arc<Galley>,
    pub(super) y_name: Arc<Galley>,
    pub(super) x_ticks: Vec<Arc<Galley>>,
    pub(super) y_ticks: Vec<Arc<Galley>>,
    /// Height of one line of small type.
    pub(super) line: f32,
    /// Between the axes and their words, where marks at the edge have room.
    pub(super) gap: f32,
}

/// Where things stand on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Between the axes.
    pub plot: Rect,
    /// The axis across, with its words and its name.
    pub x_axis: Rect,
    /// The axis upwards, with its words.
    pub y_axis: Rect,
    /// Where the name of the axis upwards begins.
    pub(super) y_name: Pos2,
    x: (f64, f64),
    y: (f64, f64),
}

impl Words {
    pub(super) fn new(plot: &Plot, ui: &Ui, look: &Look<'_>, width: f32) -> Self {
        let line = look.size(tokens::SMALL) * 1.35;
        let gap = look.size(tokens::GAP_S);
        let lay = |text: &str, room: f32| {
            rows::simple(
                ui.painter(),
                text,
                look.font(tokens::SMALL),
                look.palette.soft,
                room,
            )
        };
        let lay_all = |axis: &PlotAxis, room: f32| -> Vec<Arc<Galley>> {
            axis.ticks.iter().map(|(_, words)| lay(words, room)).collect()
        };
        let y_ticks = lay_all(&plot.y, width * GUTTER);
        let left = widest(&y_ticks) + gap;
        let places = plot.x.ticks.len().max(1) as f32;
        let room = if plot.x.categories {
            ((width - left) / places - tokens::UNIT).max(line)
        } else {
            f32::INFINITY
        };
        Self {
            x_name: lay(&plot.x.name, width),
            y_name: lay(&plot.y.name, width),
            x_ticks: lay_all(&plot.x, room),
            y_ticks,
            line,
            gap,
        }
    }

    fn plot_height(&self, plot: &Plot) -> f32 {
        if !plot.y.categories {
            return plot.height;
        }
        let tallest = self
            .y_ticks
            .iter()
            .map(|words| words.size().y)
            .fold(0.0, f32::max);
        let row = (tallest + self.gap).max(self.line * 1.8);
        (row * plot.y.ticks.len().max(1) as f32).max(plot.height)
    }

    /// Room above the plot: the name of the axis upwards, and half a line for what stands at the top.
    fn above(&self) -> f32 {
        self.y_name.size().y + self.line * 0.8
    }

    /// Room below the plot for the words of the axis across.
    fn below(&self) -> f32 {
        let tallest = self
            .x_ticks
            .iter()
            .map(|words| words.size().y)
            .fold(0.0, f32::max);
        tallest + self.gap
    }

    /// Height of all that stands above and below the plot.
    pub(super) fn around(&self) -> f32 {
        self.above() + self.below() + self.x_name.size().y
    }

    pub(super) fn height(&self, plot: &Plot) -> f32 {
        self.around() + self.plot_height(plot)
    }

    pub(super) fn frame(&self, plot: &Plot, rect: Rect) -> Frame {
        let left = rect.left() + widest(&self.y_ticks) + self.gap;
        // The last words of the axis across may reach half their width beyond its end.
        let last = self.x_ticks.last().map_or(0.0, |words| words.size().x / 2.0);
        let right = if plot.x.categories {
            rect.right()
        } else {
            rect.right() - last
        };
        let top = rect.top() + self.above();
        let inner = Rect::from_min_max(
            pos2(left, top),
            pos2(right.max(left + 1.0), top + self.plot_height(plot)),
        );
        Frame {
            plot: inner,
            x_axis: Rect::from_min_max(pos2(inner.left(), inner.bottom()), rect.max),
            y_axis: Rect::from_min_max(
                pos2(rect.left(), inner.top() - self.line / 2.0),
                inner.left_bottom(),
            ),
            y_name: rect.min,
            x: plot.x.range,
            y: plot.y.range,
        }
    }
}

fn widest(words: &[Arc<Galley>]) -> f32 {
    words.iter().map(|words| words.size().x).fold(0.0, f32::max)
}

impl Frame {
    /// Where a point is on the screen.
    pub fn at(&self, x: f64, y: f64) -> Pos2 {
        let part = |value: f64, (from, to): (f64, f64)| ((value - from) / (to - from)) as f32;
        pos2(
            self.plot.left() + self.plot.width() * part(x, self.x),
            self.plot.bottom() - self.plot.height() * part(y, self.y),
        )
    }

    /// The number upwards at a place of the screen, within the axis.
    pub fn upwards(&self, at: Pos2) -> f64 {
        let part = f64::from((self.plot.bottom() - at.y) / self.plot.height().max(1.0)).clamp(0.0, 1.0);
        self.y.0 + part * (self.y.1 - self.y.0)
    }

    /// The number across at a place of the screen, within the axis.
    pub fn across(&self, at: Pos2) -> f64 {
        let part = f64::from((at.x - self.plot.left()) / self.plot.width().max(1.0)).clamp(0.0, 1.0);
        self.x.0 + part * (self.x.1 - self.x.0)
    }
}
