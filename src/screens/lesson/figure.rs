//! Figures: one mark for each person or thing, boxes joined by arrows, and pictures from files.

use std::sync::Arc;

use egui::{
    Galley, Pos2, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role,
    pos2, vec2,
};

use super::env::StepEnv;
use crate::{
    course::{
        Text,
        lesson::{Drawing, Figure, MarkGroup},
    },
    ui::{Look, Place, plot, prose::TextRank, tokens, widgets},
};

/// Distance of marks, in points: no further than this, however few there are.
const MARK_STEP: f32 = 20.0;
/// Least width of a box that stands beside others, in points.
const BOX: f32 = 112.0;
/// Length of an arrow.
const ARROW: f32 = 30.0;
/// Height of a picture beside prose, at most.
const TALLEST: f32 = 420.0;
/// Height of a picture on a slide that is full already.
const LEAST: f32 = 120.0;
/// Room below a picture on a slide: the edge of its card.
const BELOW: f32 = 32.0;
/// Sizes of type in boxes that are as large as the slide, the largest first.
const LARGER: [f32; 3] = [tokens::TITLE, tokens::HEADING, tokens::SUBHEADING];
/// Room for two rows of legend.
const LEGEND: f32 = 56.0;

pub(super) fn figure_ui(ui: &mut Ui, env: &StepEnv<'_>, figure: &Figure) {
    let look = &env.scene.look;
    widgets::card(ui, look, |ui| {
        if let Some(caption) = &figure.caption {
            env.prose(ui, caption, TextRank::Title);
            ui.add_space(tokens::UNIT);
        }
        let alt = env.plain(&figure.alt);
        let drawn = match &figure.drawing {
            Drawing::Marks { columns, groups } => Some(marks_ui(ui, env, *columns, groups)),
            Drawing::Flow { boxes, ring } => Some(flow_ui(ui, env, boxes, *ring)),
            Drawing::Image(name) => image_ui(ui, env, name),
        };
        if let Some(drawn) = drawn {
            drawn.widget_info(|| WidgetInfo::labeled(Role::Image, true, &alt));
        } else {
            widgets::text(ui, look, &alt);
            widgets::text_soft(ui, look, &env.t("figure-broken"));
        }
    });
}

/// A picture from a file, in the middle; `None` when it cannot be shown. On the projector it ends where the slide does.
fn image_ui(ui: &mut Ui, env: &StepEnv<'_>, name: &str) -> Option<Response> {
    let look = &env.scene.look;
    let picture = env.scene.course.picture(&env.lesson.id, name)?;
    let height = match look.place {
        Place::Desk => look.size(TALLEST),
        Place::Stage => (room_below(ui) - look.size(BELOW)).max(look.size(LEAST)),
    };
    let room = vec2(ui.available_width(), height);
    ui.vertical_centered(|ui| widgets::photo(ui, look, picture, room))
        .inner
}

/// Height of what is left of the slide, in points.
fn room_below(ui: &Ui) -> f32 {
    ui.clip_rect().bottom() - ui.cursor().top()
}

fn marks_ui(ui: &mut Ui, env: &StepEnv<'_>, columns: u32, groups: &[MarkGroup]) -> Response {
    let look = &env.scene.look;
    let columns = columns.max(1) as usize;
    let all: usize = groups.iter().map(|group| group.count as usize).sum();
    let rows = all.div_ceil(columns) as f32;
    let most = if env.enlarged {
        let names = look.size(BELOW + LEGEND);
        (room_below(ui) - names).max(look.size(LEAST)) / rows.max(1.0)
    } else {
        look.size(MARK_STEP)
    };
    let step = (ui.available_width() / columns as f32).min(most);
    let size = vec2(columns as f32, rows) * step;
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let mut at = 0;
    for (n, group) in groups.iter().enumerate() {
        let (colour, mark) = plot::group_look(look.palette, n);
        for _ in 0..group.count {
            let place = vec2((at % columns) as f32 + 0.5, (at / columns) as f32 + 0.5);
            mark.paint(ui.painter(), rect.min + place * step, step * 0.34, colour);
            at += 1;
        }
    }
    ui.add_space(tokens::UNIT);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = look.size(tokens::GAP);
        for (n, group) in groups.iter().enumerate() {
            let (colour, mark) = plot::group_look(look.palette, n);
            let count = crate::course::number::count(f64::from(group.count), look.lang());
            let name = env.plain(&group.name);
            let words = env.t_with("figure-group", &[("count", &count), ("name", &name)]);
            widgets::legend_entry(ui, look, mark, colour, &words);
        }
    });
    response
}

/// Boxes in rows, as few and as even as the room allows.
fn flow_ui(ui: &mut Ui, env: &StepEnv<'_>, boxes: &[Text], ring: bool) -> Response {
    let look = &env.scene.look;
    let arrow = look.size(ARROW);
    let back = if ring { look.size(tokens::GAP_L) } else { 0.0 };
    let room = ui.available_width() - back;
    let wide = |columns: usize| (room + arrow) / columns as f32 - arrow;
    let count = boxes.len().max(1);
    let most = (1..=count).rev().find(|columns| wide(*columns) >= look.size(BOX));
    let rows = count.div_ceil(most.unwrap_or(1));
    let columns = count.div_ceil(rows);
    let widest = look.size(if columns == 1 { 3.0 * BOX } else { 2.0 * BOX });
    let width = if env.enlarged {
        wide(columns)
    } else {
        wide(columns).min(widest)
    };
    // An arrow that leads back goes round below, and from the second row on at the left.
    let left = if rows > 1 { back } else { 0.0 };
    let pad = look.size(tokens::GAP);
    let set = |size: f32| -> (Vec<Arc<Galley>>, f32) {
        let words = boxes
            .iter()
            .map(|text| centred(ui, env, text, size, width - 2.0 * pad));
        let words: Vec<Arc<Galley>> = words.collect();
        let tallest = words.iter().map(|words| words.size().y).fold(0.0, f32::max);
        (words, tallest + 2.0 * pad)
    };
    // Enlarged, the words are as large as they fit, none of them broken.
    let all: Vec<String> = boxes.iter().map(|text| env.plain(text)).collect();
    let is_whole = |size: f32| {
        let words = all.iter().flat_map(|text| text.split_whitespace());
        let mut latin = words.filter(|word| word.is_ascii());
        latin.all(|word| {
            let line = ui
                .painter()
                .layout_no_wrap(word.to_owned(), look.font(size), look.palette.ink);
            line.size().x <= width - 2.0 * pad
        })
    };
    let room = room_below(ui) - look.size(BELOW) - back - (rows as f32 - 1.0) * arrow;
    let mut larger = LARGER
        .into_iter()
        .filter(|size| env.enlarged && is_whole(*size))
        .map(set);
    let (words, tallest) = larger
        .find(|(_, tallest)| rows as f32 * tallest <= room)
        .unwrap_or_else(|| set(tokens::LABEL));
    let step = vec2(width + arrow, tallest + arrow);
    let size = step * vec2(columns as f32, rows as f32) - vec2(arrow - left, arrow - back);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let place = |n: usize| {
        let at = vec2((n % columns) as f32, (n / columns) as f32);
        Rect::from_min_size(rect.min + vec2(left, 0.0) + step * at, vec2(width, tallest))
    };
    for (n, words) in words.into_iter().enumerate() {
        let here = place(n);
        box_shape(ui, look, here);
        let at = pos2(here.center().x, here.center().y - words.size().y / 2.0);
        ui.painter().galley(at, words, look.palette.ink);
        if let Some(before) = n.checked_sub(1) {
            arrow_ui(ui, look, &way_on(place(before), here));
        }
    }
    if ring {
        let way = way_back(place(0), place(count - 1), back * 0.6, rows > 1);
        arrow_ui(ui, look, &way);
    }
    response
}

fn centred(ui: &Ui, env: &StepEnv<'_>, text: &Text, size: f32, width: f32) -> Arc<Galley> {
    let look = &env.scene.look;
    let font = look.font(size);
    let mut job = egui::text::LayoutJob::simple(env.plain(text), font, look.palette.ink, width);
    job.halign = egui::Align::Center;
    ui.painter().layout_job(job)
}

fn box_shape(ui: &Ui, look: &Look<'_>, place: Rect) {
    let stroke = Stroke::new(1.5, look.palette.edge);
    ui.painter().rect(
        place,
        tokens::RADIUS,
        look.palette.tint,
        stroke,
        StrokeKind::Inside,
    );
}

/// From a box to the next one, in the same row or at the beginning of the row below.
fn way_on(from: Rect, to: Rect) -> Vec<Pos2> {
    if to.left() > from.right() {
        return vec![
            from.right_center() + vec2(2.0, 0.0),
            to.left_center() - vec2(2.0, 0.0),
        ];
    }
    let between = f32::midpoint(from.bottom(), to.top());
    vec![
        from.center_bottom() + vec2(0.0, 2.0),
        pos2(from.center().x, between),
        pos2(to.center().x, between),
        to.center_top() - vec2(0.0, 2.0),
    ]
}

/// From the last box round below to the first, where there are several rows into its left side.
fn way_back(first: Rect, last: Rect, away: f32, rows: bool) -> Vec<Pos2> {
    let low = last.bottom() + away;
    let mut way = vec![last.center_bottom(), pos2(last.center().x, low)];
    if rows {
        let far = first.left() - away;
        let into = first.left_center() - vec2(2.0, 0.0);
        way.extend([pos2(far, low), pos2(far, into.y), into]);
    } else {
        let into = first.center_bottom() + vec2(0.0, 2.0);
        way.extend([pos2(into.x, low), into]);
    }
    way
}

/// A line through these points with a head at its end.
fn arrow_ui(ui: &Ui, look: &Look<'_>, points: &[Pos2]) {
    let [.., before, tip] = points else { return };
    let (before, tip) = (*before, *tip);
    let colour = look.palette.soft;
    let size = look.size(tokens::GAP_S);
    let way = (tip - before).normalized();
    let side = Vec2::new(-way.y, way.x) * size * 0.7;
    let foot = tip - way * size;
    ui.painter()
        .add(Shape::line(points.to_vec(), Stroke::new(2.0, colour)));
    ui.painter().add(Shape::convex_polygon(
        vec![tip, foot + side, foot - side],
        colour,
        Stroke::NONE,
    ));
}
