//! Every pair of colours that is used is far enough apart to be read, also by readers who do not see red, green or
//! blue.
//!
//! Contrast: WCAG 2.2 (4.5 for text, 3 for marks and for what shows that something can be pressed). Colour vision:
//! the matrices of Machado, Oliveira and Fernandes 2009 at full severity, in linear RGB, and the distance of
//! CIE 1976 L*a*b*. Without colour, what stands in one legend differs by form, or by at least 15 in L*.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use egui::{Color32, Rect, Shape, accesskit::Role};
use ground_truth::{
    course::{Course, Lang},
    demos::{Around, Asked, Demo, registry, teaching::Teaching},
    models::catalogue,
    ui::{
        Look, Palette, Place, Strings,
        mark::Mark,
        plot::{group_look, series_look},
        theme,
    },
};

/// Least distance between two series.
const APART: f64 = 15.0;
/// Least difference in L* between two greys that are told apart.
const GREYS: f64 = 15.0;
/// Two circles of which one has at most this part of the other's radius are two forms.
const SMALLER: f32 = 0.7;

type Matrix = [[f64; 3]; 3];

/// How light arrives: with all cones, and without the long, the middle or the short ones.
const EYES: [(&str, Matrix); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn palettes() -> [(&'static str, &'static Palette); 3] {
    [
        ("light", Palette::light()),
        ("contrast", Palette::contrast()),
        ("stage", Palette::stage()),
    ]
}

fn linear(colour: Color32) -> [f64; 3] {
    assert_eq!(colour.a(), 255, "{colour:?} lets the ground through");
    [colour.r(), colour.g(), colour.b()].map(|byte| {
        let value = f64::from(byte) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn luminance(colour: Color32) -> f64 {
    let [r, g, b] = linear(colour);
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(one: Color32, other: Color32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn seen_by(eye: &Matrix, colour: Color32) -> [f64; 3] {
    let light = linear(colour);
    eye.map(|row| {
        row.iter()
            .zip(light)
            .map(|(part, light)| part * light)
            .sum::<f64>()
            .clamp(0.0, 1.0)
    })
}

/// CIE 1976 L*a*b* of linear sRGB, white D65.
fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
    let x = (0.412_456_4 * red + 0.357_576_1 * green + 0.180_437_5 * blue) / 0.950_47;
    let y = 0.212_672_9 * red + 0.715_152_2 * green + 0.072_175_0 * blue;
    let z = (0.019_333_9 * red + 0.119_192_0 * green + 0.950_304_1 * blue) / 1.088_83;
    let f = |t: f64| {
        if t > 216.0 / 24_389.0 {
            t.cbrt()
        } else {
            (24_389.0 / 27.0 * t + 16.0) / 116.0
        }
    };
    [116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))]
}

fn distance(eye: &Matrix, one: Color32, other: Color32) -> f64 {
    let (one, other) = (lab(seen_by(eye, one)), lab(seen_by(eye, other)));
    one.iter()
        .zip(other)
        .map(|(one, other)| (one - other).powi(2))
        .sum::<f64>()
        .sqrt()
}

/// Text with the grounds it stands on.
fn texts(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
    let mut pairs = Vec::new();
    let grounds = [
        ("paper", p.paper),
        ("card", p.card),
        ("chrome", p.chrome),
        ("tint", p.tint),
    ];
    let inks = [("ink", p.ink), ("soft", p.soft), ("action", p.action)];
    for (_, ground) in grounds {
        pairs.extend(inks.map(|(name, ink)| (name, ink, ground)));
        pairs.extend(p.modules.map(|colour| ("module", colour, ground)));
        pairs.push(("good", p.good, ground));
        pairs.push(("mend", p.mend, ground));
    }
    pairs.extend([
        ("on action", p.on_action, p.action),
        ("on action, hovered", p.on_action, p.action_hover),
        ("right", p.good, p.good_tint),
        ("right, words", p.ink, p.good_tint),
        ("wrong", p.mend, p.mend_tint),
        ("wrong, words", p.ink, p.mend_tint),
        ("wrong, second", p.soft, p.mend_tint),
        ("right, second", p.soft, p.good_tint),
        ("guess", p.guess, p.card),
        ("guess", p.guess, p.paper),
        ("absent", p.absent, p.card),
    ]);
    pairs
}

/// Marks and outlines with the grounds they stand on.
fn marks(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
    let mut pairs = Vec::new();
    for ground in [p.card, p.paper, p.water] {
        pairs.extend(p.series.map(|colour| ("series", colour, ground)));
        pairs.push(("absent", p.absent, ground));
        pairs.push(("guess", p.guess, ground));
    }
    for ground in [p.card, p.paper, p.tint, p.chrome] {
        pairs.push(("focus", p.focus, ground));
        pairs.push(("edge", p.edge, ground));
        pairs.push(("action", p.action, ground));
    }
    // The filled part of a slider or a bar against the part that is not.
    pairs.extend(p.series.map(|colour| ("fill", colour, p.track)));
    pairs.push(("progress", p.action, p.track));
    pairs
}

fn too_close(least: f64, pairs: impl Fn(&Palette) -> Vec<(&'static str, Color32, Color32)>) -> Vec<String> {
    palettes()
        .into_iter()
        .flat_map(|(name, palette)| {
            pairs(palette)
                .into_iter()
                .map(move |(what, mark, ground)| (name, what, mark, ground))
        })
        .filter(|(.., mark, ground)| contrast(*mark, *ground) < least)
        .map(|(name, what, mark, ground)| {
            format!(
                "{name}: {what} {mark:?} on {ground:?}: {:.2}",
                contrast(mark, ground)
            )
        })
        .collect()
}

#[test]
fn text_can_be_read_on_every_ground() {
    let faults = too_close(4.5, texts);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn marks_and_outlines_can_be_seen() {
    let faults = too_close(3.0, marks);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn high_contrast_text_reaches_seven() {
    let p = Palette::contrast();
    for (what, ink, ground) in texts(p) {
        let apart = contrast(ink, ground);
        assert!(apart >= 7.0, "{what} {ink:?} on {ground:?}: {apart:.2}");
    }
}

#[test]
fn series_differ_for_every_eye() {
    for (name, palette) in palettes() {
        for (eye, matrix) in &EYES {
            for (index, one) in palette.series.iter().enumerate() {
                for other in &palette.series[index + 1..] {
                    let apart = distance(matrix, *one, *other);
                    assert!(
                        apart >= APART,
                        "{name}, {eye}: {one:?} and {other:?} are {apart:.1} apart"
                    );
                }
            }
        }
    }
}

/// In grey some series are alike, so that each has a form of its own as well.
#[test]
fn series_and_groups_differ_without_any_colour() {
    for (name, palette) in palettes() {
        for (what, look) in [
            ("series", series_look as fn(&Palette, usize) -> (Color32, Mark)),
            ("group", group_look),
        ] {
            let marks: Vec<Mark> = (0..palette.series.len()).map(|n| look(palette, n).1).collect();
            for (index, mark) in marks.iter().enumerate() {
                let twice = marks[index + 1..].contains(mark);
                assert!(!twice, "{name}: two of a {what} are a {mark:?}");
            }
        }
    }
}

/// One piece of a mark as it was painted: what it is, whether it is filled, its size and its colour.
#[derive(Clone, Debug, PartialEq)]
struct Piece {
    kind: &'static str,
    filled: bool,
    size: f32,
    colour: Color32,
}

impl Piece {
    /// Of a shape; none of what is not a mark.
    fn of(shape: &Shape) -> Option<Self> {
        let (kind, fill, line) = match shape {
            Shape::Circle(circle) => ("circle", circle.fill, circle.stroke.color),
            Shape::Path(path) if path.points.len() == 3 => ("triangle", path.fill, Color32::TRANSPARENT),
            Shape::Path(path) => {
                let egui::epaint::ColorMode::Solid(line) = path.stroke.color else {
                    return None;
                };
                ("diamond", path.fill, line)
            }
            Shape::Rect(rect) => ("square", rect.fill, rect.stroke.color),
            _ => return None,
        };
        let filled = fill.a() > 0;
        let size = shape.visual_bounding_rect().size();
        // A bar is known by the words at it.
        let is_bar = kind == "square" && (size.x - size.y).abs() > 1.0;
        (!is_bar).then_some(Self {
            kind,
            filled,
            size: size.y,
            colour: if filled { fill } else { line },
        })
    }

    fn is_like(&self, other: &Self) -> bool {
        let ratio = self.size / other.size;
        self.kind == other.kind && self.filled == other.filled && (SMALLER..=SMALLER.recip()).contains(&ratio)
    }
}

/// A line of a legend: what it says, and the pieces of its mark, the mark itself at the end.
struct Entry {
    says: String,
    pieces: Vec<Piece>,
}

impl Entry {
    fn can_be_told_from(&self, other: &Self) -> bool {
        let pairs = || self.pieces.iter().zip(&other.pieces);
        let alike = self.pieces.len() == other.pieces.len() && pairs().all(|(one, other)| one.is_like(other));
        !alike || pairs().any(|(one, other)| (lightness(one.colour) - lightness(other.colour)).abs() >= GREYS)
    }
}

fn lightness(colour: Color32) -> f64 {
    lab(linear(colour))[0]
}

/// The legend of what `paint` paints: each text with a mark at its side.
fn legend(ctx: &egui::Context, paint: impl FnOnce(&mut egui::Ui)) -> Vec<Entry> {
    let mut paint = Some(paint);
    let input = egui::RawInput {
        screen_rect: Some(Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(900.0, 600.0))),
        ..Default::default()
    };
    let mut output = ctx.run_ui(input, |ui| {
        if let Some(paint) = paint.take() {
            paint(ui);
        }
    });
    output.textures_delta.clear();
    let marks: Vec<(Rect, Piece)> = output
        .shapes
        .iter()
        .filter_map(|clipped| Some((clipped.shape.visual_bounding_rect(), Piece::of(&clipped.shape)?)))
        .collect();
    let tree = output.platform_output.accesskit_update.unwrap();
    let entry = |node: &egui::accesskit::Node| {
        let says = node.label().or(node.value())?.to_owned();
        let at = node.bounds().filter(|_| node.role() == Role::Label)?;
        let place = Rect::from_min_max(
            egui::pos2(at.x0 as f32, at.y0 as f32),
            egui::pos2(at.x1 as f32, at.y1 as f32),
        );
        let own = marks
            .iter()
            .filter(|(rect, _)| place.expand(1.0).contains_rect(*rect));
        let pieces: Vec<Piece> = own.map(|(_, piece)| piece.clone()).collect();
        (!pieces.is_empty()).then_some(Entry { says, pieces })
    };
    tree.nodes.iter().filter_map(|(_, node)| entry(node)).collect()
}

/// What cannot be told apart in a demo's picture or beside it, as it is now, and how many groups were looked at.
fn alike(ctx: &egui::Context, demo: &mut dyn Demo) -> (Vec<String>, usize) {
    let (mut faults, mut listed) = (Vec::new(), 0);
    for (name, palette) in palettes() {
        let look = Look {
            strings: Strings::of(Lang::En),
            palette,
            place: Place::Desk,
            motion: false,
        };
        let pictures = [
            legend(ctx, |ui| {
                demo.stage_ui(ui, &look, Around::default());
            }),
            legend(ctx, |ui| demo.result_ui(ui, &look, Around::default())),
        ];
        for entries in pictures {
            listed += entries.len();
            for (index, one) in entries.iter().enumerate() {
                for other in &entries[index + 1..] {
                    if !one.can_be_told_from(other) {
                        faults.push(format!("{name}: “{}” and “{}”", one.says, other.says));
                    }
                }
            }
        }
    }
    (faults, listed)
}

/// In each of its scenarios, from the first look on and after each thing that can be done.
#[test]
fn what_the_legend_of_a_demo_lists_differs_by_form_or_by_grey() {
    let course = Course::builtin();
    let ctx = egui::Context::default();
    ctx.enable_accesskit();
    theme::apply(&ctx, Palette::light(), Lang::En, false);
    let mut faults = Vec::new();
    for entry in registry::all() {
        let mut listed = 0;
        let taught = Teaching::of(entry.id).unwrap();
        for (id, _) in taught.scenarios.iter() {
            let scenario = taught.scenario(&course, entry.id, id).unwrap();
            let set: Vec<_> = scenario
                .set
                .iter()
                .map(|(name, value)| (name.to_owned(), *value))
                .collect();
            let mut demo = registry::make(entry.id, &set, scenario.seed).unwrap();
            if let Some(view) = &scenario.view {
                assert!(demo.show_view(view));
            }
            let mut look = |demo: &mut dyn Demo, when: &str| {
                let (found, entries) = alike(&ctx, demo);
                listed += entries;
                faults.extend(
                    found
                        .into_iter()
                        .map(|fault| format!("{}, {id}, {when}: {fault}", entry.id)),
                );
            };
            look(demo.as_mut(), "at first");
            for action in catalogue::find(entry.id).unwrap().actions {
                demo.perform(Asked::Done(action));
                look(demo.as_mut(), action);
            }
            demo.show_setting(&set);
            look(demo.as_mut(), "all shown");
        }
        assert!(
            listed > taught.scenarios.iter().count(),
            "{} has no legend",
            entry.id
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_measures_agree_with_known_values() {
    let (white, black) = (Color32::WHITE, Color32::BLACK);
    assert!((contrast(white, black) - 21.0).abs() < 0.01);
    assert!((distance(&EYES[0].1, white, black) - 100.0).abs() < 0.01);
    // Pure red and a green of the same lightness fall together without the long cones.
    let (red, green) = (Color32::RED, Color32::GREEN);
    assert!(distance(&EYES[1].1, red, green) < distance(&EYES[0].1, red, green));
}

#[test]
fn every_mark_has_a_line_that_can_be_seen() {
    for radius in [1.5, 2.2, 4.0, 8.0] {
        assert!(
            Mark::line(radius) >= 1.0 && Mark::line(radius) < radius,
            "{radius}"
        );
    }
}
