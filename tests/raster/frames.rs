//! Frame after frame: only what changed is painted, and the picture is that of painting all.

use egui::{
    Color32, ColorImage, ImageData, Mesh, Rect, TextureId, TextureOptions, TexturesDelta, epaint::ImageDelta,
    epaint::Primitive, pos2, vec2,
};
use ground_truth::window::raster::{Frame, PixelRect, Raster, Surface};
use proptest::prelude::*;

use crate::{
    reference::Scene,
    scenes::{clipped, colour, frame, painted, quads, textures, triangles},
};

const SIZE: [u32; 2] = [150, 130];

/// What happens between two frames.
#[derive(Clone, Debug)]
enum Change {
    Replace(usize, Mesh),
    Remove(usize),
    Move(usize, f32),
    Clip(usize, Rect),
    Texels([usize; 2], [usize; 2], Color32),
    Background(Color32),
}

fn mesh() -> impl Strategy<Value = Mesh> {
    prop_oneof![triangles(2), quads(4)].prop_flat_map(|mesh| {
        (0.0..100.0_f32, 0.0..80.0_f32).prop_map(move |(x, y)| {
            let mut mesh = mesh.clone();
            mesh.translate(vec2(x, y));
            mesh
        })
    })
}

fn change() -> impl Strategy<Value = Change> {
    let part =
        (0.0..140.0_f32, 0.0..120.0_f32).prop_map(|(x, y)| Rect::from_min_size(pos2(x, y), vec2(60.0, 50.0)));
    prop_oneof![
        3 => (0..6_usize, mesh()).prop_map(|(at, mesh)| Change::Replace(at, mesh)),
        1 => (0..6_usize).prop_map(Change::Remove),
        2 => (0..6_usize, -9.0..9.0_f32).prop_map(|(at, by)| Change::Move(at, by)),
        1 => (0..6_usize, part).prop_map(|(at, rect)| Change::Clip(at, rect)),
        2 => (0..8_usize, 0..8_usize, 1..4_usize, 1..4_usize, colour()).prop_map(
            |(x, y, width, height, colour)| Change::Texels([x, y], [width, height], colour)
        ),
        1 => colour().prop_map(Change::Background),
    ]
}

fn start() -> Scene {
    let texels = (0..64_u8).map(|n| Color32::from_rgba_premultiplied(n, 2 * n, 3 * n, 4 * n));
    let mut image = ColorImage::new([8, 8], texels.collect());
    image.pixels[0] = Color32::WHITE;
    Scene {
        primitives: Vec::new(),
        textures: vec![(TextureId::default(), image, TextureOptions::LINEAR)],
        pixels_per_point: 1.25,
        background: Color32::WHITE,
        size: SIZE,
    }
}

/// Changes the scene, and gives what egui would say of its textures.
fn apply(scene: &mut Scene, change: Change) -> TexturesDelta {
    let mut delta = TexturesDelta::default();
    let count = scene.primitives.len();
    match change {
        Change::Replace(at, mesh) => {
            let piece = clipped(Rect::EVERYTHING, mesh);
            if at < count {
                scene.primitives[at] = piece;
            } else {
                scene.primitives.push(piece);
            }
        }
        Change::Remove(at) if at < count => drop(scene.primitives.remove(at)),
        Change::Move(at, by) if at < count => {
            if let Primitive::Mesh(mesh) = &mut scene.primitives[at].primitive {
                mesh.translate(vec2(by, -by));
            }
        }
        Change::Clip(at, rect) if at < count => scene.primitives[at].clip_rect = rect,
        Change::Texels([left, top], [width, height], colour) => {
            let (id, image, options) = &mut scene.textures[0];
            let (width, height) = (width.min(8 - left), height.min(8 - top));
            for y in top..top + height {
                image.pixels[8 * y + left..8 * y + left + width].fill(colour);
            }
            let part = ColorImage::filled([width, height], colour);
            delta.push(*id, ImageDelta::partial([left, top], part, *options));
        }
        Change::Background(colour) => scene.background = colour,
        _ => {}
    }
    delta
}

fn inside(rects: &[PixelRect], x: u32, y: u32) -> bool {
    let holds =
        |rect: &PixelRect| (rect.left..rect.right).contains(&x) && (rect.top..rect.bottom).contains(&y);
    rects.iter().any(holds)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_changed_is_painted_and_reported(
        changes in prop::collection::vec(change(), 1..14),
        buffers in 1..=4_usize,
    ) {
        let mut scene = start();
        let mut raster = Raster::default();
        raster.set_textures(&mut textures(&scene));
        let mut surfaces = vec![vec![0x00ab_cdef_u32; (SIZE[0] * SIZE[1]) as usize]; buffers];
        let mut before: Option<Vec<u32>> = None;
        let mut presented = 0;
        for (n, change) in changes.into_iter().enumerate() {
            raster.set_textures(&mut apply(&mut scene, change));
            let age = if presented < buffers { 0 } else { buffers as u8 };
            let pixels = &mut surfaces[presented % buffers];
            let rects = raster.paint(frame(&scene), Surface { pixels, size: SIZE, age });
            presented += usize::from(!rects.is_empty());
            let whole = painted(&scene);
            let on_screen = &surfaces[(presented - 1) % buffers];
            prop_assert!(*on_screen == whole, "frame {} of {} buffers", n, buffers);
            let all = SIZE[0] * SIZE[1];
            if let Some(before) = before.replace(whole.clone()).filter(|_| age > 0) {
                for at in 0..all {
                    let differs = before[at as usize] != whole[at as usize];
                    prop_assert!(!differs || inside(&rects, at % SIZE[0], at / SIZE[0]));
                }
            }
        }
    }
}

#[test]
fn a_frame_that_is_the_same_needs_nothing() {
    let mut scene = start();
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(
        Rect::from_min_size(pos2(8.0, 8.0), vec2(20.0, 9.0)),
        Color32::BLACK,
    );
    scene.primitives.push(clipped(Rect::EVERYTHING, mesh));
    let mut raster = Raster::default();
    raster.set_textures(&mut textures(&scene));
    let mut pixels = painted(&scene);
    let paint = |raster: &mut Raster, frame: Frame, pixels: &mut [u32], age| {
        raster.paint(
            frame,
            Surface {
                pixels,
                size: SIZE,
                age,
            },
        )
    };
    assert!(!paint(&mut raster, frame(&scene), &mut pixels, 0).is_empty());
    // What is not painted stays, whatever it is.
    pixels[0] = 0x0012_3456;
    assert_eq!(paint(&mut raster, frame(&scene), &mut pixels, 1), []);
    assert_eq!(pixels[0], 0x0012_3456);
}

#[test]
fn a_small_change_is_a_small_part() {
    let mut scene = start();
    for x in [10.0, 90.0] {
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(Rect::from_min_size(pos2(x, 8.0), vec2(9.0, 9.0)), Color32::BLACK);
        scene.primitives.push(clipped(Rect::EVERYTHING, mesh));
    }
    let mut raster = Raster::default();
    raster.set_textures(&mut textures(&scene));
    let mut pixels = painted(&scene);
    raster.paint(
        frame(&scene),
        Surface {
            pixels: &mut pixels,
            size: SIZE,
            age: 0,
        },
    );
    drop(apply(&mut scene, Change::Move(1, 2.0)));
    let rects = raster.paint(
        frame(&scene),
        Surface {
            pixels: &mut pixels,
            size: SIZE,
            age: 1,
        },
    );
    let area: u32 = rects.iter().map(|rect| rect.width() * rect.height()).sum();
    assert!(area > 0 && area < SIZE[0] * SIZE[1] / 3, "{rects:?}");
    assert!(!inside(&rects, 20, 15));
}

#[test]
fn a_texture_that_is_freed_is_shown_once_more_and_then_no_more() {
    let scene = {
        let mut scene = start();
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(
            Rect::from_min_size(pos2(0.0, 0.0), vec2(50.0, 50.0)),
            Color32::BLACK,
        );
        scene.primitives.push(clipped(Rect::EVERYTHING, mesh));
        scene
    };
    let mut raster = Raster::default();
    let mut delta = textures(&scene);
    delta.free(TextureId::default());
    raster.set_textures(&mut delta);
    let mut pixels = vec![0; (SIZE[0] * SIZE[1]) as usize];
    for age in [0, 1] {
        raster.paint(
            frame(&scene),
            Surface {
                pixels: &mut pixels,
                size: SIZE,
                age,
            },
        );
        let shown = if age == 0 { 0 } else { 0x00ff_ffff };
        assert_eq!(pixels[0], shown, "age {age}");
    }
}

/// A texture of this size, and a rectangle that shows it.
fn with_texture(size: [usize; 2]) -> Vec<u32> {
    let mut scene = start();
    let image = ColorImage::filled(size, Color32::BLACK);
    scene.textures = vec![(TextureId::default(), image, TextureOptions::LINEAR)];
    let mut mesh = Mesh::default();
    let unit = Rect::from_min_size(pos2(0.0, 0.0), vec2(1.0, 1.0));
    mesh.add_rect_with_uv(
        Rect::from_min_size(pos2(0.0, 0.0), vec2(50.0, 50.0)),
        unit,
        Color32::WHITE,
    );
    scene.primitives.push(clipped(Rect::EVERYTHING, mesh));
    painted(&scene)
}

#[test]
fn a_texture_too_large_or_without_a_texel_is_not_painted() {
    let most = ground_truth::window::raster::MAX_TEXTURE_SIDE;
    assert_eq!(with_texture([most, 1])[0], 0);
    assert_eq!(with_texture([1, most])[0], 0);
    for size in [[most + 1, 1], [1, most + 1], [0, 0], [0, 5]] {
        assert_eq!(with_texture(size)[0], 0x00ff_ffff, "{size:?}");
    }
}

#[test]
fn a_part_outside_its_texture_is_left_out() {
    let mut scene = start();
    let mut mesh = Mesh::default();
    let unit = Rect::from_min_size(pos2(0.0, 0.0), vec2(1.0, 1.0));
    mesh.add_rect_with_uv(
        Rect::from_min_size(pos2(0.0, 0.0), vec2(50.0, 50.0)),
        unit,
        Color32::WHITE,
    );
    scene.primitives.push(clipped(Rect::EVERYTHING, mesh));
    let mut raster = Raster::default();
    raster.set_textures(&mut textures(&scene));
    let mut delta = TexturesDelta::default();
    let part = || ImageData::from(ColorImage::filled([6, 6], Color32::RED));
    for (id, at) in [
        (TextureId::default(), [4, 4]),
        (TextureId::default(), [8, 0]),
        (TextureId::default(), [usize::MAX, usize::MAX]),
        (TextureId::User(3), [0, 0]),
    ] {
        delta.push(id, ImageDelta::partial(at, part(), TextureOptions::LINEAR));
    }
    raster.set_textures(&mut delta);
    let (_, image, _) = &mut scene.textures[0];
    for y in 4..8 {
        image.pixels[8 * y + 4..8 * y + 8].fill(Color32::RED);
    }
    let mut pixels = vec![0; (SIZE[0] * SIZE[1]) as usize];
    raster.paint(
        frame(&scene),
        Surface {
            pixels: &mut pixels,
            size: SIZE,
            age: 0,
        },
    );
    assert!(pixels == painted(&scene));
}

#[test]
fn any_size_of_the_surface_is_painted_as_far_as_it_reaches() {
    let scene = {
        let mut scene = start();
        let mut mesh = Mesh::default();
        mesh.add_colored_rect(
            Rect::EVERYTHING.intersect(Rect::from_min_size(pos2(-9.0, -9.0), vec2(30_000.0, 30_000.0))),
            Color32::BLACK,
        );
        scene.primitives.push(clipped(Rect::EVERYTHING, mesh));
        scene
    };
    let mut raster = Raster::default();
    raster.set_textures(&mut textures(&scene));
    for (size, held) in [
        ([0, 0], 0),
        ([0, 7], 0),
        ([7, 0], 0),
        ([1, 1], 1),
        ([16_384, 2], 32_768),
        ([2, 16_384], 32_768),
        // The pixels end before the size does.
        ([10, 10], 35),
        ([u32::MAX, u32::MAX], 50),
    ] {
        let mut pixels = vec![0x00ff_ffff; held];
        raster.paint(
            frame(&scene),
            Surface {
                pixels: &mut pixels,
                size,
                age: 1,
            },
        );
        let rows = held
            .checked_div(size[0] as usize)
            .unwrap_or(0)
            .min(size[1] as usize);
        let (inside, outside) = pixels.split_at(rows * size[0] as usize);
        assert!(inside.iter().all(|pixel| *pixel == 0), "{size:?}");
        assert!(outside.iter().all(|pixel| *pixel == 0x00ff_ffff), "{size:?}");
    }
}
