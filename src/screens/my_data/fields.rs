//! The stored fields one by one, and the entries as they stand.

use egui::Ui;

use crate::{
    course::shown::shown,
    exchange::iso_date,
    learner::inventory::{Place, Shown, Stored},
    screens::parts,
    ui::{Look, tokens, widgets},
};

/// Different values of one field that are shown at once.
const VALUES: usize = 5;
/// Characters of one value that are shown here; the list of entries has all of them.
const CHARS: usize = 120;
/// Entries that are shown at once.
const PAGE: usize = 20;

/// Every field with its purpose and what stands in it.
pub(super) fn fields_ui(ui: &mut Ui, look: &Look<'_>, stored: &Stored) {
    widgets::heading(ui, look, 2, &look.t("data-fields"));
    for place in Place::ALL {
        let fields = || stored.fields.iter().filter(|field| field.place == place);
        if fields().next().is_none() {
            continue;
        }
        let id = match place {
            Place::Profile => "data-place-profile",
            Place::Entries => "data-place-entries",
            Place::Settings => "data-place-settings",
        };
        ui.add_space(tokens::GAP);
        widgets::heading(ui, look, 3, &look.t_with(id, &[("files", place.files())]));
        if place == Place::Settings {
            widgets::text_soft(ui, look, &look.t("data-settings-all"));
        }
        parts::dense_card(look).show(ui, |ui| {
            ui.set_width(ui.available_width());
            for field in fields() {
                field_ui(ui, look, field);
            }
        });
    }
    ui.add_space(tokens::GAP);
    widgets::heading(ui, look, 3, &look.t("data-files"));
    for (name, bytes) in &stored.files {
        let words = look.t_with(
            "data-file",
            &[("name", &shown(name)), ("bytes", &bytes.to_string())],
        );
        widgets::text_soft(ui, look, &words);
    }
    ui.add_space(tokens::GAP);
}

fn field_ui(ui: &mut Ui, look: &Look<'_>, field: &Shown) {
    let purpose = look.t(field.purpose.unwrap_or("data-field-unknown"));
    parts::labelled(ui, look, &shown(&field.key), &purpose);
    if field.values.is_empty() {
        // A field that holds others has no value of its own.
        if !matches!(field.key.as_str(), "profile" | "events") {
            widgets::text_soft(ui, look, &look.t("data-field-empty"));
        }
        return;
    }
    let values: Vec<String> = field
        .values
        .iter()
        .take(VALUES)
        .map(|value| value_words(look, &field.key, value))
        .collect();
    let values: Vec<&str> = values.iter().map(String::as_str).collect();
    let mut words = look.t_with("data-field-value", &[("values", &look.join(&values))]);
    if field.values.len() > VALUES {
        let n = (field.values.len() - VALUES).to_string();
        words = look.join(&[&words, &look.t_with("data-values-more", &[("n", &n)])]);
    }
    widgets::text_soft(ui, look, &words);
}

/// A value as it stands, a day with its date, and how often it is there.
fn value_words(look: &Look<'_>, key: &str, (value, n): &(String, usize)) -> String {
    let mut words: String = shown(value).chars().take(CHARS).collect();
    if value.chars().count() > CHARS {
        words.push('…');
    }
    if matches!(key, "day" | "created_day")
        && let Some(date) = value.parse().ok().and_then(iso_date)
    {
        words = format!("{words} = {date}");
    }
    if *n > 1 {
        words = look.t_with("data-value-times", &[("value", &words), ("n", &n.to_string())]);
    }
    words
}

/// The entries as they stand in the files, a part at a time.
pub(super) fn entries_ui(ui: &mut Ui, look: &Look<'_>, stored: &Stored, page: &mut Option<usize>) {
    let all = stored.entries.len();
    if all == 0 {
        return;
    }
    widgets::heading(ui, look, 2, &look.t("data-entries"));
    let Some(at) = *page else {
        if widgets::secondary_button(ui, look, &look.t("data-entries-show")).clicked() {
            *page = Some(0);
        }
        return;
    };
    let from = at * PAGE;
    let part: Vec<&String> = stored.entries.iter().skip(from).take(PAGE).collect();
    let to = from + part.len();
    let args = [
        ("from", (from + 1).to_string()),
        ("to", to.to_string()),
        ("all", all.to_string()),
    ];
    let args: Vec<(&str, &str)> = args.iter().map(|(name, n)| (*name, n.as_str())).collect();
    let words = look.t_with("data-entries-part", &args);
    let part_shown = widgets::text(ui, look, &words);
    widgets::live(ui, &part_shown, &words);
    ui.horizontal_wrapped(|ui| {
        if from > 0 && widgets::secondary_button(ui, look, &look.t("data-entries-earlier")).clicked() {
            *page = Some(at - 1);
        }
        if to < all && widgets::secondary_button(ui, look, &look.t("data-entries-later")).clicked() {
            *page = Some(at + 1);
        }
        if widgets::secondary_button(ui, look, &look.t("data-entries-hide")).clicked() {
            *page = None;
        }
    });
    for entry in part {
        widgets::text_soft(ui, look, &shown(entry));
    }
}
