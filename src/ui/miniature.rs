//! A screen drawn small inside another one, alive: it takes the pointer, the keyboard and a screen reader.

use egui::{
    Id, LayerId, Pos2, Rect, Ui, UiBuilder, Vec2,
    accesskit::{self, Affine, Role},
    emath::TSTransform,
};

/// Draws a screen of `size` points into `room`, as large as fits there, at its top and in the middle of its width.
/// Gives what it returns and the place it takes.
pub fn miniature<R>(
    ui: &mut Ui,
    name: &str,
    room: Rect,
    size: Vec2,
    add: impl FnOnce(&mut Ui) -> R,
) -> (R, Rect) {
    let scale = (room.width() / size.x).min(room.height() / size.y).max(0.0);
    let place = Rect::from_center_size(room.center_top() + Vec2::Y * size.y * scale / 2.0, size * scale);
    let screen = Rect::from_min_size(Pos2::ZERO, size);
    let layer = LayerId::new(ui.layer_id().order, ui.scope_id().with("miniature"));
    ui.ctx().set_sublayer(ui.layer_id(), layer);
    let to_global = TSTransform::new(place.min.to_vec2(), scale);
    ui.ctx().set_transform_layer(layer, to_global);
    ui.data_mut(|data| data.insert_temp(screen_of(layer), screen));
    let mut inside = ui.new_child(
        UiBuilder::new()
            .id_salt("miniature")
            .layer_id(layer)
            .max_rect(screen)
            .accessibility_role(Role::Group)
            .accessibility_label(name),
    );
    inside.set_clip_rect(screen);
    // egui tells a screen reader where things are before they are made smaller.
    inside.ctx().accesskit_node_builder(inside.unique_id(), |node| {
        let [x, y] = [place.min.x, place.min.y].map(f64::from);
        let scale = f64::from(scale);
        node.set_transform(Affine::new([scale, 0.0, 0.0, scale, x, y]));
        let [width, height] = [size.x, size.y].map(f64::from);
        node.set_bounds(accesskit::Rect::new(0.0, 0.0, width, height));
    });
    (add(&mut inside), place)
}

/// All of the screen on which something is drawn, in its own points: the window, or the miniature it is in.
pub fn screen_rect(ui: &Ui) -> Rect {
    ui.data(|data| data.get_temp(screen_of(ui.layer_id())))
        .unwrap_or_else(|| ui.ctx().content_rect())
}

/// Where the pointer is, in the points of the screen on which something is drawn.
pub fn pointer(ui: &Ui) -> Option<Pos2> {
    let at = ui.input(|input| input.pointer.latest_pos())?;
    Some(local(ui, at))
}

/// A place in the window, in the points of the screen on which something is drawn.
pub fn local(ui: &Ui, at: Pos2) -> Pos2 {
    let from_global = ui.ctx().layer_transform_from_global(ui.layer_id());
    from_global.map_or(at, |from_global| from_global * at)
}

fn screen_of(layer: LayerId) -> Id {
    layer.id.with("screen")
}
