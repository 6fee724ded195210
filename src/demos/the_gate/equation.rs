//! People over people: those who are real cases, over all who are flagged.

use egui::{Color32, Mesh, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, accesskit::Role, pos2, vec2};

use super::groups::Group;
use crate::ui::{Look, tokens};

/// Room for the marks under the line, in points at the desk.
const ROOM: f32 = 74.0;
/// Widest and narrowest a mark's place gets, in points at the desk.
const WIDEST: f32 = 12.0;
const NARROWEST: f32 = 1.4;
/// Marks narrower than this are small squares: nobody would see their form.
const FORMED: f32 = 5.0;

/// Rows and columns of marks.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grid {
    /// Width and height of one place.
    side: f32,
    /// Places in a row.
    columns: usize,
}

impl Grid {
    /// As large as `n` marks fit into the room.
    fn fitting(n: usize, width: f32, height: f32, widest: f32) -> Self {
        let fits = |side: f32| {
            let columns = (width / side).floor().max(1.0);
            (n as f32 / columns).ceil() * side <= height
        };
        let mut side = widest;
        while side > NARROWEST && !fits(side) {
            side *= 0.94;
        }
        Self {
            side,
            columns: (width / side).floor().max(1.0) as usize,
        }
    }

    /// The middle of the n-th place.
    fn at(self, n: usize) -> egui::Vec2 {
        let (row, column) = (n / self.columns, n % self.columns);
        vec2(column as f32 + 0.5, row as f32 + 0.5) * self.side
    }

    fn height(self, n: usize) -> f32 {
        n.div_ceil(self.columns).max(1) as f32 * self.side
    }
}

/// The fraction in marks: `hits` over `hits` and `false_alarms`; each mark has the same place above and below.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, [hits, false_alarms]: [usize; 2], name: &str) {
    let width = ui.available_width();
    let all = hits + false_alarms;
    let grid = Grid::fitting(all, width, look.size(ROOM), look.size(WIDEST));
    let gap = look.size(tokens::UNIT);
    let (above, below) = (grid.height(hits), grid.height(all));
    let size = vec2(width, above + below + 2.0 * gap + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, ui.is_enabled(), name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let line = rect.top() + above + gap;
    let used = grid.side * all.min(grid.columns) as f32;
    ui.painter().hline(
        rect.left()..=rect.left() + used.max(40.0),
        line,
        Stroke::new(2.0, look.palette.ink),
    );
    let below = pos2(rect.left(), line + gap);
    let case = |group: Group| group.mark(look.palette);
    let mut mesh = Mesh::default();
    for n in 0..hits {
        mark(ui, &mut mesh, rect.min + grid.at(n), grid.side, case(Group::Hit));
    }
    for n in 0..all {
        let group = if n < hits { Group::Hit } else { Group::FalseAlarm };
        mark(ui, &mut mesh, below + grid.at(n), grid.side, case(group));
    }
    ui.painter().add(mesh);
}

/// One mark, or where it would be too small for its form a square in the mesh.
fn mark(ui: &Ui, mesh: &mut Mesh, at: Pos2, side: f32, (form, colour): (crate::ui::mark::Mark, Color32)) {
    if side >= FORMED {
        form.paint(ui.painter(), at, side * 0.36, colour);
    } else {
        mesh.add_colored_rect(Rect::from_center_size(at, egui::Vec2::splat(side * 0.75)), colour);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_marks_as_people_fit() {
        for n in [0, 1, 9, 109, 1_500, 10_000] {
            let grid = Grid::fitting(n, 400.0, 74.0, 12.0);
            assert!(grid.height(n) <= 74.0 + grid.side, "{n}: {grid:?}");
            let last = grid.at(n.saturating_sub(1));
            assert!(last.x <= 400.0, "{n}: {last:?}");
        }
    }
}
