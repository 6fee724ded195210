//! Whether what is painted can be seen whole: no text is cut off, none lies over another, and no control over another.

use egui::{Align2, Color32, FontId, Rect, Shape, Ui, accesskit::Role, epaint::text::PlacedRow, pos2, vec2};
use egui_kittest::{Harness, kittest::NodeT as _};

use crate::common::accessible::{describe, within_reach};

/// So much may be cut off, or lie over another, in points: edges of glyphs.
const SLACK: f32 = 1.5;

/// A line of text as it was painted.
struct Line {
    words: String,
    /// Round its ink.
    ink: Rect,
    /// Where it is seen.
    clip: Rect,
    /// The text ends with an ellipsis instead of its end.
    cut: bool,
}

/// What lies on the screen, from the undermost to the uppermost.
enum Painted {
    Line(Line),
    /// An area through which nothing shines.
    Cover(Rect),
}

impl Painted {
    /// Where it is seen.
    fn seen(&self) -> Rect {
        match self {
            Self::Line(line) => line.ink.intersect(line.clip),
            Self::Cover(cover) => *cover,
        }
    }
}

/// What is wrong with the screen as it is.
pub(crate) fn faults_of_layout<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let mut painted = Vec::new();
    for clipped in &harness.output().shapes {
        collect(&clipped.shape, clipped.clip_rect, &mut painted);
    }
    let mut faults = cut_off(harness, &painted);
    faults.extend(text_over_text(&painted));
    faults
}

fn collect(shape: &Shape, clip: Rect, painted: &mut Vec<Painted>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, painted)),
        Shape::Rect(rect) if rect.fill.is_opaque() => painted.push(Painted::Cover(rect.rect.intersect(clip))),
        Shape::Text(text) if text.angle == 0.0 => {
            let rows = text
                .galley
                .rows
                .iter()
                .filter(|row| !row.text().trim().is_empty());
            let line = |row: &PlacedRow| Line {
                words: row.text(),
                ink: row
                    .visuals
                    .mesh_bounds
                    .translate(text.pos.to_vec2() + row.pos.to_vec2()),
                clip,
                cut: text.galley.elided,
            };
            painted.extend(rows.map(line).map(Painted::Line));
        }
        Shape::Text(text) => painted.push(Painted::Line(Line {
            words: text.galley.text().to_owned(),
            ink: text.visual_bounding_rect(),
            clip,
            cut: text.galley.elided,
        })),
        _ => {}
    }
}

/// Text whose end is missing, that runs out at a side, or that runs out above or below where nothing scrolls.
fn cut_off<S>(harness: &Harness<'_, S>, painted: &[Painted]) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    let bars: Vec<Rect> = nodes
        .filter(|node| node.accesskit_node().role() == Role::ScrollBar)
        .map(|node| node.rect())
        .collect();
    // The bar stands along the height of what it scrolls, inside it or at its edge.
    let scrolls = |clip: Rect| {
        let along = |bar: &Rect| {
            bar.top() <= clip.top() + SLACK && bar.bottom() >= clip.bottom() - SLACK
                || clip.top() <= bar.top() + SLACK && clip.bottom() >= bar.bottom() - SLACK
        };
        let beside = |bar: &Rect| bar.left() >= clip.left() && bar.left() <= clip.right() + 2.0 * bar.width();
        // A field on a page is cut off where the page is.
        let on_it = |bar: &Rect| {
            let ends =
                (bar.top() - clip.top()).abs() <= SLACK || (bar.bottom() - clip.bottom()).abs() <= SLACK;
            ends && bar.left() >= clip.right()
        };
        bars.iter().any(|bar| along(bar) && (beside(bar) || on_it(bar)))
    };
    let sideways = |clip: Rect| {
        let lies = |bar: &Rect| bar.width() > bar.height();
        let under = |bar: &Rect| (bar.top() - clip.bottom()).abs() < 2.0 * bar.height() + SLACK;
        bars.iter().any(|bar| lies(bar) && under(bar))
    };
    let window = harness.ctx.content_rect();
    let fault = |text: &Line| {
        let seen = text.clip.intersect(window).expand(SLACK);
        let across = text.ink.left() >= seen.left() && text.ink.right() <= seen.right();
        let down = text.ink.top() >= seen.top() && text.ink.bottom() <= seen.bottom();
        if text.cut {
            Some("its end is left out")
        } else if !across && !sideways(text.clip) {
            Some("it is cut off at a side")
        } else if !down && !scrolls(text.clip) {
            Some("it is cut off above or below, and nothing scrolls")
        } else {
            None
        }
    };
    let lines = painted.iter().filter_map(|painted| match painted {
        Painted::Line(line) => Some(line),
        Painted::Cover(_) => None,
    });
    lines
        .filter_map(|text| {
            let what = fault(text)?;
            Some(format!(
                "{what}: {:?} at {:?} seen in {:?}",
                text.words, text.ink, text.clip
            ))
        })
        .collect()
}

/// Text over text with nothing between that hides the lower one.
fn text_over_text(painted: &[Painted]) -> Vec<String> {
    let mut faults = Vec::new();
    let places: Vec<Rect> = painted.iter().map(Painted::seen).collect();
    for (n, (lower, place)) in painted.iter().zip(&places).enumerate() {
        let Painted::Line(lower) = lower else { continue };
        let mut covers = Vec::new();
        let above = painted.iter().zip(&places).skip(n + 1);
        for (upper, above) in above.filter(|(_, above)| above.intersects(*place)) {
            let Painted::Line(upper) = upper else {
                covers.push(above);
                continue;
            };
            let both = place.intersect(*above);
            let over = both.width() > SLACK && both.height() > SLACK;
            if over && !covers.iter().any(|cover| cover.expand(SLACK).contains_rect(both)) {
                faults.push(format!(
                    "{:?} lies over {:?} at {both:?}",
                    upper.words, lower.words
                ));
            }
        }
    }
    faults
}

/// What is pressed, ticked, moved or written in keeps clear of the next, on a page that does not scroll: a part of
/// one that is out of sight would lie under what stands below the page.
pub(crate) fn control_over_control<S>(harness: &Harness<'_, S>) -> Vec<String> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::Slider,
        Role::TextInput,
    ];
    let nodes: Vec<_> = within_reach(harness)
        .filter(|node| roles.contains(&node.accesskit_node().role()))
        .collect();
    let pairs = nodes
        .iter()
        .enumerate()
        .flat_map(|(n, one)| nodes.iter().skip(n + 1).map(move |other| (one, other)));
    let over = pairs.filter(|(one, other)| {
        let both = one.rect().intersect(other.rect());
        both.width() > SLACK && both.height() > SLACK
    });
    over.map(|(one, other)| format!("{} lies over {}", describe(other), describe(one)))
        .collect()
}

/// What is found on a page of 200 × 100 points.
fn found(add: impl FnMut(&mut Ui)) -> Vec<String> {
    let mut harness = Harness::builder().with_size([200.0, 100.0]).build_ui(add);
    harness.run_steps(2);
    faults_of_layout(&harness)
}

fn write(ui: &Ui, at: [f32; 2], words: &str) {
    let painter = ui.painter();
    painter.text(
        at.into(),
        Align2::LEFT_TOP,
        words,
        FontId::proportional(14.0),
        Color32::BLACK,
    );
}

#[test]
fn what_is_cut_off_or_lies_over_something_is_found() {
    assert_eq!(found(|ui| write(ui, [10.0, 10.0], "words")), [""; 0]);
    let one = |faults: Vec<String>, what: &str| {
        assert!(
            matches!(faults.as_slice(), [fault] if fault.contains(what)),
            "{faults:?}"
        );
    };
    one(found(|ui| write(ui, [180.0, 10.0], "words")), "at a side");
    one(found(|ui| write(ui, [10.0, 92.0], "words")), "nothing scrolls");
    let long = "a sentence that is far too long for so narrow a page";
    one(
        found(|ui| drop(ui.add(egui::Label::new(long).truncate()))),
        "its end is left out",
    );
    let twice = |ui: &Ui| {
        write(ui, [10.0, 10.0], "lower");
        write(ui, [12.0, 12.0], "upper");
    };
    one(found(|ui| twice(ui)), "\"upper\" lies over \"lower\"");
    // A card over a page is none.
    let covered = found(|ui| {
        write(ui, [10.0, 10.0], "lower");
        let card = Rect::from_min_size(ui.max_rect().min, vec2(100.0, 60.0));
        ui.painter().rect_filled(card, 0.0, Color32::WHITE);
        write(ui, [12.0, 12.0], "upper");
    });
    assert_eq!(covered, [""; 0]);
    // What scrolls is not cut off.
    let scrolled = found(|ui| {
        egui::ScrollArea::vertical().show(ui, |ui| {
            for n in 0..20 {
                ui.label(n.to_string());
            }
        });
    });
    assert_eq!(scrolled, [""; 0]);
}

#[test]
fn a_button_over_another_is_found() {
    let beside = |lefts: [f32; 2]| {
        let add = move |ui: &mut Ui| {
            for (left, name) in lefts.into_iter().zip(["a", "b"]) {
                let rect = Rect::from_min_size(pos2(left, 10.0), vec2(60.0, 30.0));
                ui.put(rect, egui::Button::new(name));
            }
        };
        let mut harness = Harness::builder().with_size([200.0, 100.0]).build_ui(add);
        harness.run_steps(2);
        control_over_control(&harness)
    };
    assert_eq!(beside([10.0, 80.0]), [""; 0]);
    assert_eq!(beside([10.0, 40.0]).len(), 1);
}
