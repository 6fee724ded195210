//! A slow rasteriser that is plainly right: every triangle is asked for every pixel near it.

use egui::{
    ClippedPrimitive, Color32, ColorImage, Mesh, TextureFilter, TextureId, TextureOptions, TextureWrapMode,
    epaint::{Primitive, Vertex},
};

/// Everything that is painted.
#[derive(Debug)]
pub(crate) struct Scene {
    pub(crate) primitives: Vec<ClippedPrimitive>,
    pub(crate) textures: Vec<(TextureId, ColorImage, TextureOptions)>,
    pub(crate) pixels_per_point: f32,
    pub(crate) background: Color32,
    pub(crate) size: [u32; 2],
}

/// A corner in 1/256 of a pixel.
#[derive(Clone, Copy)]
struct Corner {
    x: f64,
    y: f64,
    vertex: Vertex,
}

/// The picture: red, green, blue of each pixel.
pub(crate) fn paint(scene: &Scene) -> Vec<[u8; 3]> {
    let [width, height] = scene.size;
    let [r, g, b, _] = scene.background.to_array();
    let mut pixels = vec![[r, g, b]; (width * height) as usize];
    for piece in &scene.primitives {
        let Primitive::Mesh(mesh) = &piece.primitive else {
            continue;
        };
        let mut textures = scene.textures.iter();
        let Some((_, image, options)) = textures.find(|(id, ..)| *id == mesh.texture_id) else {
            continue;
        };
        let side = |points: f32, end: u32| ((points * scene.pixels_per_point).round() as u32).min(end);
        let (left, right) = (
            side(piece.clip_rect.min.x, width),
            side(piece.clip_rect.max.x, width),
        );
        let (top, bottom) = (
            side(piece.clip_rect.min.y, height),
            side(piece.clip_rect.max.y, height),
        );
        for corners in triangles(mesh, scene.pixels_per_point) {
            let [from_x, to_x] = reach(corners.map(|corner| corner.x), left, right);
            let [from_y, to_y] = reach(corners.map(|corner| corner.y), top, bottom);
            for y in from_y..to_y {
                for x in from_x..to_x {
                    if let Some(source) = shade(corners, x, y, image, *options) {
                        lay_over(&mut pixels[(y * width + x) as usize], source);
                    }
                }
            }
        }
    }
    pixels
}

/// The triangles with three good corners, each turning clockwise on the screen.
fn triangles(mesh: &Mesh, pixels_per_point: f32) -> Vec<[Corner; 3]> {
    let corner = |index: &u32| {
        let vertex = *mesh.vertices.get(*index as usize)?;
        let step = |points: f32| (points * pixels_per_point * 256.0).round_ties_even();
        let (x, y) = (step(vertex.pos.x), step(vertex.pos.y));
        let good = x.abs() < 536_870_912.0
            && y.abs() < 536_870_912.0
            && vertex.uv.x.abs() <= 1_048_576.0
            && vertex.uv.y.abs() <= 1_048_576.0;
        good.then_some(Corner {
            x: f64::from(x),
            y: f64::from(y),
            vertex,
        })
    };
    mesh.indices
        .chunks_exact(3)
        .filter_map(|three| Some([corner(&three[0])?, corner(&three[1])?, corner(&three[2])?]))
        .filter_map(|[a, b, c]| match side(a, b, c.x, c.y) {
            0.0 => None,
            area if area > 0.0 => Some([a, b, c]),
            _ => Some([a, c, b]),
        })
        .collect()
}

/// From which to before which pixel a triangle may reach.
fn reach(places: [f64; 3], from: u32, to: u32) -> [u32; 2] {
    let least = places.into_iter().fold(f64::INFINITY, f64::min) / 256.0 - 1.0;
    let most = places.into_iter().fold(f64::NEG_INFINITY, f64::max) / 256.0 + 2.0;
    [from.max(least as u32), to.min(most as u32)]
}

/// On which side of the way from `a` to `b` a point lies: positive is to the right of it.
fn side(a: Corner, b: Corner, x: f64, y: f64) -> f64 {
    (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x)
}

/// The colour a triangle gives to a pixel: red, green, blue, alpha, each 0 to 255.
fn shade(
    corners: [Corner; 3],
    x: u32,
    y: u32,
    image: &ColorImage,
    options: TextureOptions,
) -> Option<[f64; 4]> {
    let (x, y) = (f64::from(x) * 256.0 + 128.0, f64::from(y) * 256.0 + 128.0);
    let [a, b, c] = corners;
    for (from, to) in [(a, b), (b, c), (c, a)] {
        let top_or_left = to.y < from.y || (to.y == from.y && to.x > from.x);
        let inside = side(from, to, x, y);
        if inside < 0.0 || (inside == 0.0 && !top_or_left) {
            return None;
        }
    }
    let area = side(a, b, c.x, c.y);
    let weights = [
        side(b, c, x, y) / area,
        side(c, a, x, y) / area,
        side(a, b, x, y) / area,
    ];
    let mean = |value: &dyn Fn(Vertex) -> f64| {
        corners
            .iter()
            .zip(weights)
            .map(|(corner, weight)| value(corner.vertex) * weight)
            .sum::<f64>()
    };
    let [width, height] = image.size.map(|side| side as f64);
    let texel = sample(
        image,
        options,
        mean(&|vertex| f64::from(vertex.uv.x)) * width,
        mean(&|vertex| f64::from(vertex.uv.y)) * height,
        texels_per_pixel(corners, width, height),
    );
    let mut colour = [0.0; 4];
    for (n, channel) in colour.iter_mut().enumerate() {
        *channel = mean(&|vertex| f64::from(vertex.color.to_array()[n])) * texel[n] / 255.0;
    }
    Some(colour)
}

/// How far one goes in the texture with one step on the screen, across or down, whichever is more.
fn texels_per_pixel([a, b, c]: [Corner; 3], width: f64, height: f64) -> f64 {
    let area = side(a, b, c.x, c.y);
    let change = |value: &dyn Fn(Vertex) -> f64| {
        let (to_b, to_c) = (
            value(b.vertex) - value(a.vertex),
            value(c.vertex) - value(a.vertex),
        );
        let across = (to_b * (c.y - a.y) - to_c * (b.y - a.y)) * 256.0 / area;
        let down = (to_c * (b.x - a.x) - to_b * (c.x - a.x)) * 256.0 / area;
        (across, down)
    };
    let (u_across, u_down) = change(&|vertex| f64::from(vertex.uv.x) * width);
    let (v_across, v_down) = change(&|vertex| f64::from(vertex.uv.y) * height);
    u_across.hypot(v_across).max(u_down.hypot(v_down))
}

fn sample(image: &ColorImage, options: TextureOptions, x: f64, y: f64, steepness: f64) -> [f64; 4] {
    let filter = if steepness > 1.0 {
        options.minification
    } else {
        options.magnification
    };
    let texel = |column: f64, line: f64| {
        let [width, height] = image.size;
        let column = wrap(column as i64, width, options.wrap_mode);
        let line = wrap(line as i64, height, options.wrap_mode);
        image.pixels[line * width + column].to_array().map(f64::from)
    };
    // In steps of 1/256, as graphics cards do.
    let grid = |at: f64| (at * 256.0).round_ties_even() / 256.0;
    if filter == TextureFilter::Nearest {
        return texel(grid(x).floor(), grid(y).floor());
    }
    let (x, y) = (grid(x - 0.5), grid(y - 0.5));
    let (right, down) = (x - x.floor(), y - y.floor());
    let mut mixed = [0.0; 4];
    for (dx, dy, weight) in [
        (0.0, 0.0, (1.0 - right) * (1.0 - down)),
        (1.0, 0.0, right * (1.0 - down)),
        (0.0, 1.0, (1.0 - right) * down),
        (1.0, 1.0, right * down),
    ] {
        for (sum, channel) in mixed.iter_mut().zip(texel(x.floor() + dx, y.floor() + dy)) {
            *sum += channel * weight;
        }
    }
    mixed
}

fn wrap(at: i64, count: usize, mode: TextureWrapMode) -> usize {
    let n = i64::try_from(count).unwrap();
    let within = at.rem_euclid(n) as usize;
    match mode {
        TextureWrapMode::ClampToEdge => at.clamp(0, n - 1) as usize,
        TextureWrapMode::MirroredRepeat if at.div_euclid(n) % 2 != 0 => count - 1 - within,
        TextureWrapMode::Repeat | TextureWrapMode::MirroredRepeat => within,
    }
}

/// 8 bits for the colour, then 8 bits for the result.
fn lay_over(pixel: &mut [u8; 3], source: [f64; 4]) {
    let source = source.map(f64::round);
    for (channel, source_channel) in pixel.iter_mut().zip(source) {
        let below = f64::from(*channel) * (1.0 - source[3] / 255.0);
        *channel = (source_channel + below.round()).min(255.0) as u8;
    }
}
