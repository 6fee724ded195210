//! What egui itself makes: letters, rounded corners, soft edges, lines.

use egui::{
    CentralPanel, Color32, ColorImage, Context, CornerRadius, Pos2, RawInput, Rect, Shape, Stroke, TextureId,
    TextureOptions, Ui, ViewportId, epaint::ImageDelta, pos2, vec2,
};
use ground_truth::{
    course::Lang,
    ui::{Palette, theme},
};

use crate::{
    reference::{self, Scene},
    scenes::{difference, painted},
};

/// Name, picture, and how it is read.
type Texture = (TextureId, ColorImage, TextureOptions);

const POINTS: [f32; 2] = [220.0, 130.0];

fn things(ui: &mut Ui, share: &mut f32) {
    let palette = Palette::light();
    ui.heading("Ground Truth · 真值");
    ui.add(egui::Slider::new(share, 0.0..=1.0));
    let _ = ui.button("Ask");
    let painter = ui.painter();
    let at = pos2(120.3, 60.7);
    painter.circle(at, 14.2, palette.action, Stroke::new(1.5, palette.ink));
    painter.rect_filled(
        Rect::from_min_size(at, vec2(70.0, 41.0)),
        CornerRadius::same(7),
        palette.action.gamma_multiply(0.4),
    );
    let curve: Vec<Pos2> = (0..24_u8)
        .map(|n| {
            pos2(
                10.0 + 8.0 * f32::from(n),
                100.0 + 9.0 * (f32::from(n) * 0.7).sin(),
            )
        })
        .collect();
    painter.add(Shape::line(curve, Stroke::new(2.3, palette.ink)));
}

/// Does to the textures what egui asks for.
fn keep(textures: &mut Vec<Texture>, id: TextureId, change: &ImageDelta) {
    let egui::ImageData::Color(image) = &change.image;
    let Some([left, top]) = change.pos else {
        textures.retain(|(kept, ..)| *kept != id);
        textures.push((id, image.as_ref().clone(), change.options));
        return;
    };
    let (_, whole, _) = textures.iter_mut().find(|(kept, ..)| *kept == id).unwrap();
    for (y, row) in image.pixels.chunks(image.size[0]).enumerate() {
        let start = (top + y) * whole.size[0] + left;
        whole.pixels[start..start + row.len()].copy_from_slice(row);
    }
}

/// The second frame: the first one lays things out.
fn scene(pixels_per_point: f32) -> Scene {
    let ctx = Context::default();
    theme::apply(&ctx, Palette::light(), Lang::Zh, false);
    let mut textures: Vec<Texture> = Vec::new();
    let mut share = 0.3;
    let mut primitives = Vec::new();
    for _ in 0..2 {
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, POINTS.into())),
            ..RawInput::default()
        };
        input
            .viewports
            .get_mut(&ViewportId::ROOT)
            .unwrap()
            .native_pixels_per_point = Some(pixels_per_point);
        let mut output = ctx.run_ui(input, |ui| {
            CentralPanel::default().show(ui, |ui| things(ui, &mut share));
        });
        output.textures_delta.set.drain().for_each(|(id, changes)| {
            changes.iter().for_each(|change| keep(&mut textures, id, change));
        });
        primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
    }
    Scene {
        primitives,
        textures,
        pixels_per_point,
        background: Color32::WHITE,
        size: POINTS.map(|side| (side * pixels_per_point) as u32),
    }
}

#[test]
fn a_page_of_egui_is_painted_as_the_reference_paints_it() {
    for pixels_per_point in [1.0, 1.25, 2.0] {
        let scene = scene(pixels_per_point);
        let ours = painted(&scene);
        let colours: std::collections::BTreeSet<u32> = ours.iter().copied().collect();
        assert!(colours.len() > 100, "only {} colours", colours.len());
        assert!(
            difference(&ours, &reference::paint(&scene)) <= 2,
            "at {pixels_per_point}"
        );
    }
}
