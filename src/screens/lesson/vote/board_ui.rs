//! A vote on a slide: a row for each option, with a bar and its number for each vote; buttons while hands are counted.

use std::sync::Arc;

use egui::{
    Align, Color32, FontId, Frame, Galley, Layout, Margin, Rect, Sense, Stroke, Ui, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::{
    board::Board,
    hands::{Press, Round, Vote},
};
use crate::{
    screens::lesson::{env::StepEnv, predict::letter},
    ui::{
        Look, tokens,
        widgets::{self, Icon},
    },
};

/// The words of the options take this part of the width at most, where there are bars beside them.
const NAMES: f32 = 0.45;
/// Room for the letter of an option, for a number of two digits, and for both buttons, in points of the desk.
const LETTER: f32 = 24.0;
const NUMBER: f32 = 26.0;
const BUTTONS: f32 = 2.0 * tokens::TARGET_SMALL + tokens::GAP_S;
/// Height of a row without buttons, at least.
const ROW: f32 = tokens::ROW;
/// Height of a bar.
const BAR: f32 = 11.0;

/// How a board is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The options and what was counted so far.
    Counted,
    /// Hands are being counted.
    Open,
    /// What was counted, and which option came out.
    Told,
}

/// Widths of the parts of a row.
#[derive(Clone, Copy)]
struct Widths {
    words: f32,
    bars: f32,
}

/// Draws the options with their hands; gives the buttons that were pressed.
pub(super) fn board_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    board: &Board,
    vote: &Vote,
    shown: Shown,
) -> Vec<Press> {
    let look = &env.scene.look;
    let is_open = shown == Shown::Open;
    let rounds: &[Round] = if is_open || !vote.is_empty() {
        vote.rounds(is_open)
    } else {
        &[]
    };
    let widths = widths(ui, look, board, rounds.len(), is_open);
    let mut presses = Vec::new();
    ui.scope(|ui| {
        // The frame of a row is room enough between them.
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 0.0;
        heads_ui(ui, env, vote, is_open, rounds, widths);
        for option in 0..board.options.len() {
            presses.extend(row_ui(ui, env, board, vote, (option, shown, rounds), widths));
        }
    });
    presses
}

fn widths(ui: &Ui, look: &Look<'_>, board: &Board, rounds: usize, is_open: bool) -> Widths {
    let gap = look.size(tokens::GAP_S);
    let buttons = if is_open { gap + look.size(BUTTONS) } else { 0.0 };
    let around = 2.0 * edge(look) + look.size(LETTER) + gap * (rounds as f32 + 1.0) + buttons;
    // In the frame before the zoom follows a smaller window there may be none.
    let room = (ui.available_width() - around).max(0.0);
    if rounds == 0 {
        return Widths {
            words: room,
            bars: 0.0,
        };
    }
    let width = |words: &String| laid(ui, words, look.bold(tokens::LABEL), f32::INFINITY).size().x;
    let widest = board.options.iter().map(width).fold(0.0, f32::max);
    let words = widest.ceil().min(room * NAMES);
    Widths {
        words,
        bars: (room - words) / rounds as f32,
    }
}

/// Width of the frame of a row at either side.
fn edge(look: &Look<'_>) -> f32 {
    look.size(tokens::GAP_S).trunc() + tokens::FOCUS_WIDTH
}

fn laid(ui: &Ui, words: &str, font: FontId, width: f32) -> Arc<Galley> {
    ui.painter()
        .layout(words.to_owned(), font, Color32::PLACEHOLDER, width)
}

/// Words in a column of this width, beside others.
fn cell_ui(ui: &mut Ui, words: Arc<Galley>, width: f32, colour: Color32) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, words.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.text()));
    ui.painter().galley(rect.min, words, colour);
}

/// Which vote each column of bars is, with its hands; the one that is counted now in bold.
fn heads_ui(ui: &mut Ui, env: &StepEnv<'_>, vote: &Vote, is_open: bool, rounds: &[Round], widths: Widths) {
    let look = &env.scene.look;
    if rounds.is_empty() {
        return;
    }
    let gap = look.size(tokens::GAP_S);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.add_space(edge(look) + look.size(LETTER) + gap + widths.words + gap);
        for round in rounds {
            let n = vote.total(*round).to_string();
            let words = if rounds.len() > 1 {
                let name = env.t(name_of(*round));
                env.t_with("vote-column", &[("vote", &name), ("n", &n)])
            } else {
                env.t_with("vote-hands", &[("n", &n)])
            };
            let (font, colour) = if is_open && vote.round() == *round {
                (look.bold(tokens::SMALL), look.palette.ink)
            } else {
                (look.font(tokens::SMALL), look.palette.soft)
            };
            let words = laid(ui, &words, font, widths.bars);
            cell_ui(ui, words, widths.bars, colour);
        }
    });
}

/// String id of the name of a vote.
pub(super) const fn name_of(round: Round) -> &'static str {
    match round {
        Round::First => "vote-first",
        Round::Second => "vote-second",
    }
}

/// What an option is called where it is spoken of: its letter and its words.
pub(super) fn called(look: &Look<'_>, board: &Board, option: usize) -> String {
    let letter = letter(option).map(String::from).unwrap_or_default();
    let words = board.options.get(option).map(String::as_str).unwrap_or_default();
    let parts: Vec<&str> = [letter.as_str(), words]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    look.join(&parts)
}

/// The hands for an option in one vote, in words.
pub(super) fn in_words(
    env: &StepEnv<'_>,
    vote: &Vote,
    (round, option): (Round, usize),
    name: &str,
) -> String {
    let n = vote.count(round, option).to_string();
    let (round, hands) = (env.t(name_of(round)), env.t_with("vote-hands", &[("n", &n)]));
    let args = [("vote", &*round), ("option", name), ("hands", &*hands)];
    env.t_with("vote-option", &args)
}

fn row_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    board: &Board,
    vote: &Vote,
    (option, shown, rounds): (usize, Shown, &[Round]),
    widths: Widths,
) -> Vec<Press> {
    let look = &env.scene.look;
    let palette = look.palette;
    let is_chosen = shown == Shown::Open && vote.chosen() == option;
    let came_out = shown == Shown::Told && board.right == Some(option);
    let (fill, outline) = match (is_chosen, came_out) {
        (true, _) => (palette.tint, palette.action),
        (_, true) => (palette.good_tint, palette.good),
        _ => (Color32::TRANSPARENT, Color32::TRANSPARENT),
    };
    let frame = Frame::new()
        .fill(fill)
        .stroke(Stroke::new(tokens::FOCUS_WIDTH, outline))
        .corner_radius(tokens::RADIUS)
        .inner_margin(Margin::symmetric(look.size(tokens::GAP_S) as i8, 0));
    let name = called(look, board, option);
    let mut presses = Vec::new();
    let words = board.options.get(option).map(String::as_str).unwrap_or_default();
    let font = if came_out {
        look.bold(tokens::LABEL)
    } else {
        look.font(tokens::LABEL)
    };
    let words = laid(ui, words, font, widths.words);
    let least = if shown == Shown::Open {
        tokens::TARGET_SMALL
    } else {
        ROW
    };
    let height = words.size().y.max(look.size(least));
    frame.show(ui, |ui| {
        let size = vec2(ui.available_width(), height);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.spacing_mut().item_spacing.x = look.size(tokens::GAP_S);
            let letter = letter(option).map(String::from).unwrap_or_default();
            let letter = laid(ui, &letter, look.bold(tokens::LABEL), f32::INFINITY);
            if came_out {
                tick_ui(ui, env);
            } else {
                cell_ui(ui, letter, look.size(LETTER), palette.ink);
            }
            if words.text().is_empty() {
                ui.add_space(widths.words + look.size(tokens::GAP_S));
            } else {
                cell_ui(ui, words, widths.words, palette.ink);
            }
            for round in rounds {
                bar_ui(ui, env, &name, vote, (*round, option), widths.bars);
            }
            if shown == Shown::Open {
                for (sign, id, by) in [("−", "vote-fewer", -1), ("+", "vote-more", 1)] {
                    let what = env.t_with(id, &[("option", &name)]);
                    let button = widgets::icon_pill(ui, look, None, sign, &what);
                    if button.clicked() {
                        presses.extend([Press::Choose(option), Press::Change(by)]);
                    }
                }
            }
        });
    });
    presses
}

/// The tick before the option that came out.
fn tick_ui(ui: &mut Ui, env: &StepEnv<'_>) {
    let look = &env.scene.look;
    let side = look.size(tokens::LABEL);
    let (rect, response) = ui.allocate_exact_size(vec2(look.size(LETTER), side), Sense::hover());
    let words = env.t("predict-row-model");
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    Icon::Tick.paint(
        ui.painter(),
        Rect::from_min_size(rect.min, vec2(side, side)),
        look.palette.good,
    );
}

/// The hands for an option in one vote: a bar with its number at the end.
fn bar_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    name: &str,
    vote: &Vote,
    (round, option): (Round, usize),
    width: f32,
) {
    let look = &env.scene.look;
    let count = vote.count(round, option);
    let number = ui
        .painter()
        .layout_no_wrap(count.to_string(), look.bold(tokens::LABEL), look.palette.ink);
    let gap = look.size(tokens::UNIT);
    let size = vec2(width, number.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let words = in_words(env, vote, (round, option), name);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
    let room = (width - look.size(NUMBER) - gap).max(0.0);
    let length = room * f32::from(count) / f32::from(vote.most());
    let height = look.size(BAR);
    let bar = Rect::from_min_size(
        pos2(rect.left(), rect.center().y - height / 2.0),
        vec2(length.max(tokens::FOCUS_WIDTH), height),
    );
    let colour = if count > 0 {
        look.palette.guess
    } else {
        look.palette.edge
    };
    ui.painter().rect_filled(bar, 2.0, colour);
    let at = pos2(bar.right() + gap, rect.center().y - number.size().y / 2.0);
    ui.painter().galley(at, number, look.palette.ink);
}
