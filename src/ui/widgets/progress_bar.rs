//! How far along, as a bar.

use egui::{Rect, Response, Sense, Ui, WidgetInfo, accesskit::Role, vec2};

use crate::ui::{Look, tokens};

/// A thin bar across the whole width; `share` is `0.0..=1.0`, `name` says it in words ("question 3 of 7").
pub fn progress_bar(ui: &mut Ui, look: &Look<'_>, share: f32, name: &str) -> Response {
    let size = vec2(ui.available_width(), look.size(tokens::UNIT + 2.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let share = share.clamp(0.0, 1.0);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(1.0);
        node.set_numeric_value(f64::from(share));
    });
    ui.painter().rect_filled(rect, 0.0, look.palette.track);
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share, rect.height()));
    ui.painter().rect_filled(filled, 0.0, look.palette.action);
    response
}
