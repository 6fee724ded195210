//! What two demos of one model differ in: their settings, and their main values.

use egui::{Grid, Response, Ui};

use super::{bench::Bench, pair::side_name};
use crate::{
    course::{Lang, number},
    models::value::{Value, find},
    ui::{Look, tokens, widgets},
};

/// Widest the table gets, and the room between its columns, in points.
const WIDTH: f32 = 900.0;
const GAP: f32 = 16.0;
/// Parts of its width: the name, and each of the three numbers.
const NAME: f32 = 0.4;
const SIDE: f32 = 0.2;

/// One line of the table: what it is, at each side, and the difference, where there is one.
struct Row {
    name: String,
    sides: [String; 2],
    difference: String,
}

/// The table.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, benches: &[Bench; 2]) {
    widgets::card(ui, look, |ui| {
        widgets::heading_sized(ui, look, 2, tokens::LABEL, &look.t("demos-difference"));
        let rows = rows(look, benches);
        let heads = [
            String::new(),
            side_name(look, 0),
            side_name(look, 1),
            look.t("demos-b-minus-a"),
        ];
        ui.scope(|ui| {
            // A row is as high as its words, not as a button.
            ui.spacing_mut().interact_size.y = 0.0;
            let width = ui.available_width().min(WIDTH);
            let columns = [NAME, SIDE, SIDE, SIDE].map(|part| part * width - GAP);
            Grid::new("difference")
                .striped(true)
                .spacing([GAP, 3.0])
                .show(ui, |ui| {
                    row_ui(ui, columns, &heads, |ui, head| widgets::text_bold(ui, look, head));
                    for Row {
                        name,
                        sides,
                        difference,
                    } in rows
                    {
                        let [first, other] = sides;
                        let cells = [name, first, other, difference];
                        row_ui(ui, columns, &cells, |ui, cell| widgets::text_soft(ui, look, cell));
                    }
                });
        });
    });
}

/// A row of cells of these widths.
fn row_ui(ui: &mut Ui, columns: [f32; 4], cells: &[String; 4], add: impl Fn(&mut Ui, &str) -> Response) {
    for (cell, width) in cells.iter().zip(columns) {
        ui.vertical(|ui| {
            ui.set_width(width);
            // Where there is nothing to say, nobody is told of it.
            if !cell.is_empty() {
                add(ui, cell);
            }
        });
    }
    ui.end_row();
}

/// Settings that differ, then the main values.
fn rows(look: &Look<'_>, benches: &[Bench; 2]) -> Vec<Row> {
    let [first, other] = benches;
    let mut rows = Vec::new();
    let sets = [first.set_in_words(look), other.set_in_words(look)];
    let [set, other_set] = &sets;
    for ([name, a], [_, b]) in set.iter().zip(other_set).filter(|(one, two)| one != two) {
        rows.push(Row {
            name: look.t_with("demos-set-name", &[("name", name)]),
            sides: [a.clone(), b.clone()],
            difference: String::new(),
        });
    }
    let seeds = [first, other].map(|bench| bench.demo_ref().setting().map(|(_, seed)| seed.to_string()));
    if let [Some(a), Some(b)] = seeds
        && a != b
    {
        rows.push(Row {
            name: look.t("demos-seed"),
            sides: [a, b],
            difference: String::new(),
        });
    }
    let values = [first.demo_ref().values(), other.demo_ref().values()];
    for (id, name) in first.taught().into_iter().flat_map(|taught| taught.values.iter()) {
        let [Some(a), Some(b)] = values.each_ref().map(|values| find(values, id)) else {
            continue;
        };
        let written = |value| number::format(value, look.lang()).unwrap_or_else(|| look.t("demos-no-value"));
        rows.push(Row {
            name: name.get(look.lang()).to_owned(),
            sides: [written(a), written(b)],
            difference: difference(a, b, look.lang()),
        });
    }
    rows
}

/// The second value minus the first, with its sign; nothing where they are alike.
fn difference(a: Value, b: Value, lang: Lang) -> String {
    let (Some(from), Some(to)) = (a.number(), b.number()) else {
        return String::new();
    };
    let way = to - from;
    let value = match b {
        Value::Share(_) | Value::Points(_) => Value::Points(way),
        other => other.with_number(way),
    };
    let written = number::format(value, lang).unwrap_or_default();
    let nothing = !written.chars().any(|c| ('1'..='9').contains(&c));
    match (nothing, way > 0.0) {
        (true, _) => number::format(value.with_number(0.0), lang).unwrap_or_default(),
        (false, true) => format!("+{written}"),
        (false, false) => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_have_their_sign_and_unit() {
        let real = |value| Value::Real { value, decimals: 1 };
        for (a, b, en, zh) in [
            (Value::Count(3.0), Value::Count(7.0), "+4", "+4"),
            (Value::Count(7.0), Value::Count(3.0), "−4", "−4"),
            (
                Value::Share(0.2),
                Value::Share(0.25),
                "+5 percentage points",
                "+5个百分点",
            ),
            (real(1.5), real(1.5), "0.0", "0.0"),
            (real(1.5), real(1.51), "0.0", "0.0"),
            (Value::Choice("a"), Value::Choice("b"), "", ""),
        ] {
            assert_eq!(difference(a, b, Lang::En), en);
            assert_eq!(difference(a, b, Lang::Zh), zh);
        }
    }
}
