//! Random scenes, and what both rasterisers make of them.

use egui::{
    ClippedPrimitive, Color32, ColorImage, Mesh, Rect, TextureFilter, TextureId, TextureOptions,
    TextureWrapMode, TexturesDelta,
    epaint::{ImageDelta, Primitive, Vertex},
    pos2, vec2,
};
use ground_truth::window::raster::{Frame, Raster, Surface};
use proptest::prelude::*;

use crate::reference::Scene;

/// The picture of a scene: `0x00RRGGBB`.
pub(crate) fn painted(scene: &Scene) -> Vec<u32> {
    let mut raster = Raster::default();
    raster.set_textures(&mut textures(scene));
    let [width, height] = scene.size;
    // What lies there before must not shine through.
    let mut pixels = vec![0xdead_beef; (width * height) as usize];
    raster.paint(
        frame(scene),
        Surface {
            pixels: &mut pixels,
            size: scene.size,
            age: 0,
        },
    );
    pixels
}

pub(crate) fn textures(scene: &Scene) -> TexturesDelta {
    let mut delta = TexturesDelta::default();
    for (id, image, options) in &scene.textures {
        delta.push(*id, ImageDelta::full(image.clone(), *options));
    }
    delta
}

pub(crate) fn frame(scene: &Scene) -> Frame {
    Frame {
        primitives: scene.primitives.clone(),
        pixels_per_point: scene.pixels_per_point,
        background: scene.background,
    }
}

/// The largest difference of a channel.
pub(crate) fn difference(ours: &[u32], reference: &[[u8; 3]]) -> u8 {
    assert_eq!(ours.len(), reference.len());
    ours.iter()
        .zip(reference)
        .flat_map(|(pixel, right)| {
            let [high, channels @ ..] = pixel.to_be_bytes();
            assert_eq!(high, 0, "the high byte is unused");
            channels
                .into_iter()
                .zip(*right)
                .map(|(one, other)| one.abs_diff(other))
        })
        .max()
        .unwrap_or(0)
}

/// Colours as egui makes them, and light that is added without alpha.
pub(crate) fn colour() -> impl Strategy<Value = Color32> {
    prop_oneof![
        4 => any::<[u8; 4]>().prop_map(|[r, g, b, a]| Color32::from_rgba_unmultiplied(r, g, b, a)),
        2 => any::<[u8; 3]>().prop_map(|[r, g, b]| Color32::from_rgba_premultiplied(r, g, b, 255)),
        1 => Just(Color32::WHITE),
        1 => Just(Color32::TRANSPARENT),
        1 => any::<[u8; 3]>().prop_map(|[r, g, b]| Color32::from_rgba_premultiplied(r, g, b, 0)),
    ]
}

pub(crate) fn options() -> impl Strategy<Value = TextureOptions> {
    let filter = || prop_oneof![Just(TextureFilter::Nearest), Just(TextureFilter::Linear)];
    let wrap = prop_oneof![
        Just(TextureWrapMode::ClampToEdge),
        Just(TextureWrapMode::Repeat),
        Just(TextureWrapMode::MirroredRepeat),
    ];
    (filter(), filter(), wrap).prop_map(|(magnification, minification, wrap_mode)| TextureOptions {
        magnification,
        minification,
        wrap_mode,
        mipmap_mode: None,
    })
}

/// Pictures of up to 9×9 texels; the first texel is white, as in egui's font texture. Some have but one channel, as
/// letters have.
pub(crate) fn image() -> impl Strategy<Value = ColorImage> {
    let sides = prop_oneof![Just((8, 8)), (1..=9_usize, 1..=9_usize)];
    (sides, any::<bool>())
        .prop_flat_map(|((width, height), grey)| {
            let texel = colour().prop_map(move |colour| match colour.to_array() {
                [red, ..] if grey => Color32::from_rgba_premultiplied(red, red, red, red),
                _ => colour,
            });
            (
                Just([width, height]),
                prop::collection::vec(texel, width * height),
            )
        })
        .prop_map(|(size, mut pixels)| {
            pixels.splice(..1, [Color32::WHITE]);
            ColorImage::new(size, pixels)
        })
}

/// Where a corner may lie: anywhere near the window, on whole and half pixels, far away.
fn coordinate() -> impl Strategy<Value = f32> {
    prop_oneof![
        6 => -8.0..48.0_f32,
        3 => (-4..44_i16).prop_map(f32::from),
        2 => (-8..88_i16).prop_map(|half| f32::from(half) / 2.0),
        1 => -3000.0..3000.0_f32,
    ]
}

pub(crate) fn vertex() -> impl Strategy<Value = Vertex> {
    let uv = prop_oneof![
        2 => Just(pos2(0.0, 0.0)),
        3 => (-1.5..2.5_f32, -1.5..2.5_f32).prop_map(|(u, v)| pos2(u, v)),
        1 => (0.0..1.0_f32, 0.0..1.0_f32).prop_map(|(u, v)| pos2(u, v)),
    ];
    (coordinate(), coordinate(), uv, colour()).prop_map(|(x, y, uv, color)| Vertex {
        pos: pos2(x, y),
        uv,
        color,
    })
}

/// Separate triangles, some in one colour, some without a picture.
pub(crate) fn triangles(most: usize) -> impl Strategy<Value = Mesh> {
    let triangle = (prop::array::uniform3(vertex()), any::<bool>(), any::<bool>()).prop_map(
        |(mut corners, one_colour, one_texel)| {
            let [first, ..] = corners;
            for corner in &mut corners {
                if one_colour {
                    corner.color = first.color;
                }
                if one_texel {
                    corner.uv = first.uv;
                }
            }
            corners
        },
    );
    prop::collection::vec(triangle, 1..=most).prop_map(|triangles| Mesh {
        indices: (0..3 * triangles.len() as u32).collect(),
        vertices: triangles.into_iter().flatten().collect(),
        texture_id: TextureId::default(),
    })
}

/// Rectangles as egui makes them: some with a texel for each pixel, some in one colour, some stretched.
pub(crate) fn quads(most: usize) -> impl Strategy<Value = Mesh> {
    let quad = (
        -4..36_i16,
        -4..36_i16,
        1..9_u16,
        1..9_u16,
        0..5_u8,
        colour(),
        0.0..1.0_f32,
    );
    prop::collection::vec(quad, 1..=most).prop_map(|quads| {
        let mut mesh = Mesh::default();
        for (x, y, width, height, kind, colour, share) in quads {
            let at = pos2(f32::from(x), f32::from(y));
            let size = vec2(f32::from(width), f32::from(height));
            let rect = Rect::from_min_size(at, size);
            // The picture has eight texels a side.
            let texels = Rect::from_min_size(pos2(0.0, 0.0), size / 8.0);
            match kind {
                0 => mesh.add_colored_rect(rect, colour),
                1 => mesh.add_rect_with_uv(rect.translate(vec2(share, -share)), texels, colour),
                2 => mesh.add_rect_with_uv(rect.expand(share), texels, colour),
                3 => mesh.add_colored_rect(rect.expand(share), colour),
                _ => mesh.add_rect_with_uv(rect, texels, colour),
            }
        }
        mesh
    })
}

/// The same rectangles, each with a triangle of no size behind it, so that they are only seen as triangles.
pub(crate) fn as_triangles(mesh: &Mesh) -> Mesh {
    let (pairs, _) = mesh.indices.as_chunks::<6>();
    let with_more = pairs
        .iter()
        .flat_map(|pair| pair.iter().copied().chain([pair[5]; 3]));
    Mesh {
        indices: with_more.collect(),
        ..mesh.clone()
    }
}

/// A mesh with numbers in it that make no sense.
pub(crate) fn nonsense() -> impl Strategy<Value = Mesh> {
    let number = || {
        prop_oneof![
            4 => -8.0..48.0_f32,
            1 => Just(f32::NAN),
            1 => Just(f32::INFINITY),
            1 => Just(f32::NEG_INFINITY),
            1 => Just(f32::MAX),
            1 => prop_oneof![Just(1e6_f32), Just(-1e6), Just(1e9), Just(-1e9)],
            1 => any::<f32>(),
        ]
    };
    let vertex = (number(), number(), number(), number(), colour()).prop_map(|(x, y, u, v, color)| Vertex {
        pos: pos2(x, y),
        uv: pos2(u, v),
        color,
    });
    let index = prop_oneof![9 => 0..12_u32, 1 => any::<u32>()];
    let texture = prop_oneof![9 => Just(TextureId::default()), 1 => Just(TextureId::User(9))];
    (
        prop::collection::vec(vertex, 0..12),
        prop::collection::vec(index, 0..40),
        texture,
    )
        .prop_map(|(vertices, indices, texture_id)| Mesh {
            indices,
            vertices,
            texture_id,
        })
}

pub(crate) fn clip() -> impl Strategy<Value = Rect> {
    prop_oneof![
        Just(Rect::EVERYTHING),
        (-4.0..30.0_f32, -4.0..30.0_f32, 0.0..40.0_f32, 0.0..40.0_f32)
            .prop_map(|(x, y, width, height)| { Rect::from_min_size(pos2(x, y), vec2(width, height)) }),
    ]
}

pub(crate) fn clipped(clip_rect: Rect, mesh: Mesh) -> ClippedPrimitive {
    ClippedPrimitive {
        clip_rect,
        primitive: Primitive::Mesh(mesh),
    }
}

/// A small window with meshes of a kind.
pub(crate) fn scene(mesh: impl Strategy<Value = Mesh>, most: usize) -> impl Strategy<Value = Scene> {
    let meshes = prop::collection::vec(mesh, 1..=most);
    let scale = prop_oneof![Just(1.0_f32), Just(1.25), Just(2.0), 0.5..3.0_f32];
    (
        meshes,
        clip(),
        image(),
        options(),
        scale,
        colour(),
        1..40_u32,
        1..40_u32,
    )
        .prop_map(
            |(meshes, clip, image, options, pixels_per_point, background, width, height)| Scene {
                primitives: meshes.into_iter().map(|mesh| clipped(clip, mesh)).collect(),
                textures: vec![(TextureId::default(), image, options)],
                pixels_per_point,
                background,
                size: [width, height],
            },
        )
}
