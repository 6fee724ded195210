//! Painting a plot.

use egui::{Rect, Stroke, Ui, pos2};

use super::{Form, Frame, Plot, PlotSeries, layout::Words};
use crate::ui::{Look, tokens};

/// Radius of a mark in points on the desk.
const MARK: f32 = 5.0;

pub(super) fn plot(ui: &Ui, look: &Look<'_>, plot: &Plot, words: &Words, frame: &Frame) {
    axes(ui, look, plot, words, frame);
    // What lies off the axes is cut, and marks at the edge are whole.
    let room = frame.plot.expand(look.size(MARK) + 2.0);
    for (n, series) in plot.series.iter().enumerate() {
        match plot.form {
            Form::Bars => bars(ui, look, plot, frame, n, series),
            Form::Points => marks(ui, look, frame, room, series),
            Form::Lines => {
                line(ui, frame, room, series);
                marks(ui, look, frame, room, series);
            }
        }
    }
}

fn axes(ui: &Ui, look: &Look<'_>, plot: &Plot, words: &Words, frame: &Frame) {
    let painter = ui.painter();
    let palette = look.palette;
    let hairline = Stroke::new(tokens::HAIRLINE, palette.line);
    let inner = frame.plot;
    let (x, y) = (plot.x.range.0, plot.y.range.0);
    for ((tick, _), galley) in plot.y.ticks.iter().zip(&words.y_ticks) {
        let at = frame.at(x, *tick);
        painter.hline(inner.x_range(), at.y, hairline);
        let place = pos2(
            inner.left() - words.gap - galley.size().x,
            at.y - galley.size().y / 2.0,
        );
        painter.galley(place, galley.clone(), palette.soft);
    }
    for ((tick, _), galley) in plot.x.ticks.iter().zip(&words.x_ticks) {
        let at = frame.at(*tick, y);
        if !plot.x.categories {
            let stroke = if plot.form == Form::Bars {
                Stroke::NONE
            } else {
                hairline
            };
            painter.vline(at.x, inner.y_range(), stroke);
        }
        let place = pos2(at.x - galley.size().x / 2.0, inner.bottom() + words.gap / 2.0);
        painter.galley(place, galley.clone(), palette.soft);
    }
    let edge = Stroke::new(1.5, palette.edge);
    painter.vline(inner.left(), inner.y_range(), edge);
    painter.hline(inner.x_range(), inner.bottom(), edge);
    painter.galley(frame.y_name, words.y_name.clone(), palette.soft);
    let right = pos2(
        frame.x_axis.right() - words.x_name.size().x,
        frame.x_axis.bottom() - words.x_name.size().y,
    );
    painter.galley(right, words.x_name.clone(), palette.soft);
}

fn bars(ui: &Ui, look: &Look<'_>, plot: &Plot, frame: &Frame, n: usize, series: &PlotSeries) {
    let painter = ui.painter_at(frame.plot);
    for at in 0..series.points.len() {
        let Some(rect) = plot.mark_rect(frame, n, at) else {
            continue;
        };
        painter.rect_filled(rect.shrink2(egui::vec2(1.0, 0.0)), 0.0, series.colour);
        if plot.series.len() > 1 {
            top_mark(ui, look, frame, rect, series);
        }
    }
}

/// The mark of its series above a bar, so that bars are told apart without their colours.
fn top_mark(ui: &Ui, look: &Look<'_>, frame: &Frame, bar: Rect, series: &PlotSeries) {
    let radius = look.size(MARK).min(bar.width() * 0.4);
    let y = (bar.top() - radius * 1.6).max(frame.plot.top() - radius * 1.6);
    series
        .mark
        .paint(ui.painter(), pos2(bar.center().x, y), radius, series.colour);
}

fn line(ui: &Ui, frame: &Frame, room: Rect, series: &PlotSeries) {
    let points: Vec<_> = series.points.iter().map(|(x, y)| frame.at(*x, *y)).collect();
    ui.painter_at(room).line(points, Stroke::new(2.0, series.colour));
}

fn marks(ui: &Ui, look: &Look<'_>, frame: &Frame, room: Rect, series: &PlotSeries) {
    let painter = ui.painter_at(room);
    for (x, y) in &series.points {
        series
            .mark
            .paint(&painter, frame.at(*x, *y), look.size(MARK), series.colour);
    }
}
