//! Every pair of colours that is used is far enough apart to be read, also by readers who do not see red, green or
//! blue.
//!
//! Contrast: WCAG 2.2 (4.5 for text, 3 for marks and for what shows that something can be pressed). Colour vision:
//! the matrices of Machado, Oliveira and Fernandes 2009 at full severity, in linear RGB, and the distance of
//! CIE 1976 L*a*b*.

use egui::Color32;
use ground_truth::ui::{
    Palette,
    mark::Mark,
    plot::{group_look, series_look},
};

/// Least distance between two series.
const APART: f64 = 15.0;

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
    for (what, ink) in [
        ("ink", p.ink),
        ("soft", p.soft),
        ("action", p.action),
        ("good", p.good),
        ("mend", p.mend),
    ] {
        assert!(
            contrast(ink, p.card) >= 7.0,
            "{what}: {:.2}",
            contrast(ink, p.card)
        );
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
