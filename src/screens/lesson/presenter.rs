//! What whoever presents lays over a slide: black, white, a spotlight, the list of keys, the list of slides.

use egui::{Color32, Event, Key, Mesh, Pos2, ScrollArea, Shape, Stroke, Ui, vec2};

use super::{env::StepEnv, frame, steps, vote};
use crate::{
    screens::keys::KeyAction,
    ui::{Look, miniature, tokens, widgets},
};

/// Radius of the spotlight to begin with, as a part of the screen's height, and its bounds.
const SPOT: f32 = 0.16;
const SPOT_BOUNDS: [f32; 2] = [0.05, 0.6];
/// How much larger one key makes it.
const SPOT_STEP: f32 = 1.25;
/// How much of what lies outside the spotlight is darkened.
const DARKNESS: f32 = 0.78;
/// Corners of the circle that the spotlight is drawn as.
const CORNERS: usize = 72;
/// Digits of the number of a slide.
const DIGITS: usize = 4;

/// What lies over the slide.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::screens) enum Over {
    /// Nothing.
    #[default]
    Nothing,
    /// One colour, while the teacher talks.
    Black,
    /// The same in white, for a room that is too dark.
    White,
    /// All is dark but a circle round the pointer, with this radius as a part of the screen's height.
    Spotlight(f32),
    /// The keys.
    Keys,
    /// The slides to go to, with the digits typed so far.
    Slides(String),
}

impl Over {
    /// What a key makes of it; `false` for a key that means something else.
    pub(in crate::screens) fn on(&mut self, action: KeyAction) -> bool {
        let toggled = |now: &Self, wanted: Self| {
            let is_there = std::mem::discriminant(now) == std::mem::discriminant(&wanted);
            if is_there { Self::Nothing } else { wanted }
        };
        *self = match (&*self, action) {
            (_, KeyAction::Black) => Self::Black,
            (_, KeyAction::White) => Self::White,
            (now, KeyAction::Spotlight) => toggled(now, Self::Spotlight(SPOT)),
            (now, KeyAction::Keys) => toggled(now, Self::Keys),
            (now, KeyAction::Slides) => toggled(now, Self::Slides(String::new())),
            (Self::Spotlight(radius), KeyAction::Larger | KeyAction::Smaller) => {
                let factor = if action == KeyAction::Larger {
                    SPOT_STEP
                } else {
                    1.0 / SPOT_STEP
                };
                let [least, most] = SPOT_BOUNDS;
                Self::Spotlight((radius * factor).clamp(least, most))
            }
            _ => return false,
        };
        true
    }

    /// Whether the slide is seen.
    pub(in crate::screens) const fn shows_slide(&self) -> bool {
        matches!(self, Self::Nothing | Self::Spotlight(_))
    }
}

/// What lies over the slide instead of it; the step and slide to go to, once chosen.
pub(super) fn instead_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    over: &mut Over,
    here: usize,
) -> Option<(usize, usize)> {
    let Over::Slides(typed) = over else {
        cover_ui(ui, &env.scene.look, over, &KEYS);
        return None;
    };
    let (left, mut wanted) = typed_number(ui, env, typed);
    frame::bare_ui(ui, |ui| {
        let clicked = slides_ui(ui, env, typed, here);
        wanted = wanted.or(clicked.map(|step| (step, 0)));
    });
    if left || wanted.is_some() {
        *over = Over::Nothing;
    }
    wanted
}

/// One colour, or a list with these rows of keys, until any key brings the slide back; the key does nothing else.
pub(in crate::screens) fn cover_ui(ui: &mut Ui, look: &Look<'_>, over: &mut Over, keys: &[&str]) {
    match over {
        Over::Black | Over::White => frame::blank_ui(ui, *over == Over::Black),
        Over::Keys => frame::bare_ui(ui, |ui| keys_ui(ui, look, keys)),
        Over::Nothing | Over::Spotlight(_) | Over::Slides(_) => return,
    }
    let pressed = |event: &Event| matches!(event, Event::Key { pressed: true, .. });
    if ui.input(|input| input.events.iter().any(pressed)) {
        *over = Over::Nothing;
    }
}

/// Rows of the list of keys in a lesson: the keys, and what they do.
const KEYS: [&str; 12] = [
    "turn",
    "ends",
    "black",
    "white",
    "spotlight",
    "size",
    "slides",
    "vote",
    "enlarge",
    "freeze",
    "notes",
    "leave",
];

fn keys_ui(ui: &mut Ui, look: &Look<'_>, rows: &[&str]) {
    widgets::heading(ui, look, 1, &look.t("present-help"));
    ui.add_space(tokens::GAP);
    ui.spacing_mut().item_spacing.y = 0.0;
    for row in rows {
        ui.horizontal_top(|ui| {
            let width = ui.available_width() * 0.4;
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_width(width);
                widgets::text_bold(ui, look, &look.t(&format!("present-key-{row}")));
            });
            ui.vertical(|ui| widgets::text(ui, look, &look.t(&format!("present-does-{row}"))));
        });
        ui.add_space(tokens::GAP_S);
    }
}

/// Takes digits and Enter; whether the list is left, and where to.
fn typed_number(ui: &Ui, env: &StepEnv<'_>, typed: &mut String) -> (bool, Option<(usize, usize)>) {
    let mut left = false;
    let mut wanted = None;
    ui.input_mut(|input| {
        let mut rest = Vec::new();
        for event in std::mem::take(&mut input.events) {
            match &event {
                Event::Text(text) if text.chars().all(|c| c.is_ascii_digit()) => {
                    typed.extend(text.chars().take(DIGITS - typed.len().min(DIGITS)));
                }
                Event::Key {
                    key: Key::Backspace,
                    pressed: true,
                    ..
                } => {
                    typed.pop();
                }
                Event::Key {
                    key: Key::Enter,
                    pressed: true,
                    ..
                } if !typed.is_empty() => {
                    wanted = slide_of(env, typed);
                    typed.clear();
                }
                Event::Key {
                    key: Key::Escape | Key::G | Key::PageDown | Key::PageUp,
                    pressed: true,
                    ..
                } => left = true,
                _ => rest.push(event),
            }
        }
        input.events = rest;
    });
    (left, wanted)
}

/// Step and slide in it of the slide with this number, from 1; the last one for a number beyond it.
fn slide_of(env: &StepEnv<'_>, number: &str) -> Option<(usize, usize)> {
    let mut left = number.parse::<usize>().ok()?.max(1);
    let mut last = None;
    for (step, count) in vote::counts(env).into_iter().enumerate() {
        if left <= count {
            return Some((step, left - 1));
        }
        left -= count;
        last = Some((step, count - 1));
    }
    last
}

fn slides_ui(ui: &mut Ui, env: &StepEnv<'_>, typed: &str, here: usize) -> Option<usize> {
    let look = &env.scene.look;
    let number = if typed.is_empty() { "…" } else { typed };
    let title = env.t_with("present-go-to", &[("n", number)]);
    widgets::heading_sized(ui, look, 1, tokens::SUBHEADING, &title);
    ui.add_space(tokens::UNIT);
    let names = steps::names(env);
    ScrollArea::vertical()
        .show(ui, |ui| frame::list_ui(ui, env, here, &names))
        .inner
}

/// Darkens all but a circle round the pointer; where that is in another window, round `before`. Gives its middle.
pub(in crate::screens) fn spotlight_ui(ui: &Ui, radius: f32, before: Option<Pos2>) -> Pos2 {
    let screen = miniature::screen_rect(ui);
    let here = miniature::pointer(ui).filter(|at| screen.contains(*at));
    let centre = here.or(before).unwrap_or(screen.center());
    let radius = radius * screen.height();
    let dark = Color32::BLACK.gamma_multiply(DARKNESS);
    // Over all that was drawn on the slide, and not beyond it.
    let painter = ui.painter().with_clip_rect(screen);
    painter.add(Shape::mesh(ring(
        centre,
        radius,
        2.0 * screen.size().length(),
        dark,
    )));
    // The edge of a mesh is jagged; a line over it is not.
    painter.circle_stroke(centre, radius, Stroke::new(2.0, dark));
    centre
}

/// A ring of triangles between two circles.
fn ring(centre: Pos2, inner: f32, outer: f32, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for corner in 0..CORNERS {
        let direction = egui::Vec2::angled(std::f32::consts::TAU * corner as f32 / CORNERS as f32);
        mesh.colored_vertex(centre + direction * inner, color);
        mesh.colored_vertex(centre + direction * outer, color);
        let at = |corner: usize| 2 * (corner % CORNERS) as u32;
        let (here, next) = (at(corner), at(corner + 1));
        mesh.add_triangle(here, here + 1, next);
        mesh.add_triangle(next, here + 1, next + 1);
    }
    mesh
}
