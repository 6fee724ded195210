//! A slider with its label at the left and its value at the right.
//!
//! A click or a drag on the track, the arrow keys, Home and End, and a screen reader all set it; so no value
//! needs a drag. Page up and page down are left to the presenter.

use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::{
    focus::focus_ring,
    slider_input::{Arrows, Told, tell, wanted},
};
use crate::ui::{Look, rows, tokens};

/// What a slider shows and how it moves.
#[derive(Clone, Copy, Debug, Default)]
pub struct SliderSpec<'a> {
    /// What it sets; also its accessible name.
    pub label: &'a str,
    /// The present value in words, formatted for the language.
    pub value_text: &'a str,
    /// Least value.
    pub min: f64,
    /// Greatest value.
    pub max: f64,
    /// Values are multiples of this, counted from zero; an arrow key moves by one.
    pub step: f64,
    /// Whether equal ways along the track are equal factors (needs `min > 0`). An arrow key then moves by about
    /// a twentieth of the value.
    pub logarithmic: bool,
    /// Colour of the filled part; the colour of what can be pressed when not given.
    pub colour: Option<Color32>,
}

impl SliderSpec<'_> {
    /// Where on the track a value lies, `0.0..=1.0`.
    fn place(&self, value: f64) -> f64 {
        let value = value.clamp(self.min, self.max);
        let place = if self.logarithmic {
            (value / self.min).ln() / (self.max / self.min).ln()
        } else {
            (value - self.min) / (self.max - self.min)
        };
        if place.is_finite() {
            place.clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    /// The value at a place on the track.
    fn value(&self, place: f64) -> f64 {
        let place = place.clamp(0.0, 1.0);
        if self.logarithmic {
            self.rounded(two_digits(self.min * (self.max / self.min).powf(place)))
        } else {
            self.rounded(self.min + place * (self.max - self.min))
        }
    }

    /// The nearest value that the slider can have.
    fn rounded(&self, value: f64) -> f64 {
        let value = if self.step > 0.0 {
            (value / self.step).round() * self.step
        } else {
            value
        };
        // Multiples of 0.01 are not exact; this takes off the dust.
        let value = (value * 1e9).round() / 1e9;
        value.clamp(self.min, self.max)
    }

    /// The value some arrow presses away.
    fn moved(&self, value: f64, presses: f64) -> f64 {
        if presses == 0.0 {
            return value;
        }
        if !self.logarithmic {
            return self.rounded(value + presses * self.step);
        }
        let next = self.rounded(two_digits(value * 1.05_f64.powf(presses)));
        let least = self.rounded(value + presses.signum() * self.step);
        if (next - value).abs() < (least - value).abs() {
            least
        } else {
            next
        }
    }
}

/// Rounds to two digits, so that a logarithmic slider stops at numbers that can be read.
fn two_digits(value: f64) -> f64 {
    if value <= 0.0 {
        return value;
    }
    let unit = 10_f64.powf(value.log10().floor() - 1.0);
    (value / unit).round() * unit
}

/// A slider across the whole width. [`Response::changed`] says that `value` is new.
pub fn value_slider(ui: &mut Ui, look: &Look<'_>, spec: SliderSpec<'_>, value: &mut f64) -> Response {
    let palette = look.palette;
    let width = ui.available_width();
    let bold = look.bold(tokens::LABEL);
    let number = rows::simple(ui.painter(), spec.value_text, bold, palette.ink, f32::INFINITY);
    let room = (width - number.size().x - look.size(tokens::GAP)).max(look.size(60.0));
    let label = rows::simple(
        ui.painter(),
        spec.label,
        look.font(tokens::LABEL),
        palette.ink,
        room,
    );
    let band = look.size(26.0);
    let size = vec2(width, label.size().y + band);
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let knob = look.size(8.0);
    let track = Rect::from_min_max(
        pos2(rect.left() + knob, rect.bottom() - band / 2.0 - look.size(3.0)),
        pos2(rect.right() - knob, rect.bottom() - band / 2.0 + look.size(3.0)),
    );

    let before = *value;
    let range = spec.min..=spec.max;
    let mut after = wanted(ui, &response, &range, Arrows::All).map_or(before, |wanted| {
        let from = wanted.to.map_or(before, |to| spec.rounded(to));
        spec.moved(from, wanted.presses)
    });
    if let Some(pointer) = response
        .interact_pointer_pos()
        .filter(|_| response.dragged() || response.clicked())
    {
        after = spec.value(f64::from((pointer.x - track.left()) / track.width().max(1.0)));
    }
    if after != before {
        *value = after;
        response.mark_changed();
        // The words at the right are the caller's, who has them for the new value only in the next frame.
        ui.ctx().request_repaint();
    }
    let told = Told {
        name: spec.label,
        value: *value,
        words: spec.value_text,
        step: spec.step,
    };
    tell(ui, &response, &range, told);

    ui.painter().galley(rect.left_top(), label, palette.ink);
    ui.painter().galley(
        pos2(rect.right() - number.size().x, rect.top()),
        number,
        palette.ink,
    );
    let round = CornerRadius::same(look.size(3.0) as u8);
    ui.painter()
        .rect_filled(track.expand2(vec2(knob, 0.0)), round, palette.track);
    let x = track.left() + track.width() * spec.place(*value) as f32;
    let colour = spec.colour.unwrap_or(palette.action);
    let filled = Rect::from_min_max(track.min - vec2(knob, 0.0), pos2(x, track.max.y));
    ui.painter().rect_filled(filled, round, colour);
    let grown = if response.hovered() || response.dragged() {
        1.0
    } else {
        0.0
    };
    let centre = pos2(x, track.center().y);
    ui.painter().circle(
        centre,
        knob + grown,
        palette.card,
        Stroke::new(look.size(2.5), colour),
    );
    focus_ring(ui, look, &response, tokens::RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replies() -> SliderSpec<'static> {
        SliderSpec {
            min: 10.0,
            max: 9800.0,
            step: 10.0,
            logarithmic: true,
            ..SliderSpec::default()
        }
    }

    #[test]
    fn places_and_values_agree_on_both_scales() {
        let share = SliderSpec {
            min: 0.05,
            max: 0.98,
            step: 0.01,
            ..SliderSpec::default()
        };
        for spec in [replies(), share] {
            assert_eq!(spec.value(0.0), spec.min);
            assert_eq!(spec.value(1.0), spec.max);
            for tenth in 0..=10 {
                let value = spec.value(f64::from(tenth) / 10.0);
                assert!(
                    (spec.place(value) - f64::from(tenth) / 10.0).abs() < 0.05,
                    "{value}"
                );
            }
        }
    }

    #[test]
    fn every_press_moves_and_the_ends_hold() {
        let spec = replies();
        let mut value = spec.min;
        let mut presses = 0;
        while value < spec.max {
            let next = spec.moved(value, 1.0);
            assert!(next > value, "stuck at {value}");
            value = next;
            presses += 1;
            assert!(presses < 300, "too slow");
        }
        assert_eq!(spec.moved(spec.max, 1.0), spec.max);
        while value > spec.min {
            let next = spec.moved(value, -1.0);
            assert!(next < value, "stuck at {value}");
            value = next;
        }
    }

    #[test]
    fn values_are_multiples_of_the_step_without_dust() {
        let share = SliderSpec {
            min: 0.05,
            max: 0.98,
            step: 0.01,
            ..SliderSpec::default()
        };
        assert_eq!(share.moved(0.29, 1.0), 0.3);
        assert_eq!(share.rounded(0.300_000_04), 0.3);
    }
}
