//! Every shared widget on one screen, in both languages, by keyboard and by mouse.

mod common;

use common::accessible::{assert_accessible, screen};
use egui_kittest::Harness;
use ground_truth::{
    course::Lang,
    ui::{
        Look, Palette, Place, Strings, TextRank,
        mark::Mark,
        prose::ProseEnv,
        prose_ui,
        widgets::{self, ChoiceRole, ChoiceRow, Icon, SliderSpec, StepState, Tone, Verdict},
    },
};

/// What the gallery remembers.
#[derive(Default)]
struct Gallery {
    lang: Lang,
    clicked: Vec<&'static str>,
    replies: f64,
    sure: Option<usize>,
    typed: String,
}

fn texts(lang: Lang) -> [&'static str; 6] {
    match lang {
        Lang::En => [
            "Gallery",
            "Go on",
            "Look inside",
            "Online replies",
            "It stays the same",
            "It shrinks",
        ],
        Lang::Zh => ["陈列室", "继续", "看看里面", "网上答卷（份）", "不变", "变小"],
    }
}

fn prose(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "Of the replies, **one in five** says so: a [[bias|bias]].[^s] The rest of this sentence wraps over two rows."
        }
        Lang::Zh => {
            "答卷里**五分之一**这样说，这叫“[[bias|偏差]]”。[^s]后面的话要排到第二行，看看引号（还有括号）放在哪里。"
        }
    }
}

fn gallery_ui(ui: &mut egui::Ui, state: &mut Gallery) {
    let look = Look {
        strings: Strings::of(state.lang),
        palette: Palette::light(),
        place: Place::Desk,
        motion: false,
    };
    egui::ScrollArea::vertical().show(ui, |ui| contents_ui(ui, &look, state));
}

fn contents_ui(ui: &mut egui::Ui, look: &Look<'_>, state: &mut Gallery) {
    let [title, go_on, inside, replies, same, smaller] = texts(state.lang);
    widgets::heading(ui, look, 1, title);
    widgets::step_list_row(ui, look, StepState::Done, same);
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, look, go_on).clicked() {
            state.clicked.push("primary");
        }
        widgets::pill_button(ui, look, "EN · 中文");
        widgets::icon_pill(ui, look, Some(Icon::Again), "", smaller);
    });
    widgets::card(ui, look, |ui| {
        let env = ProseEnv {
            value: &|_| None,
            glossary: &|_| Some(("bias 偏差".to_owned(), replies.to_owned())),
            source_number: &|_| Some(1),
        };
        prose_ui(ui, look, prose(state.lang), &env, TextRank::Body);
        if widgets::link_button(ui, look, inside).clicked() {
            state.clicked.push("link");
        }
    });
    let value_text = format!("{:.0}", state.replies);
    let spec = SliderSpec {
        label: replies,
        value_text: &value_text,
        min: 10.0,
        max: 9800.0,
        step: 10.0,
        logarithmic: true,
        colour: None,
    };
    widgets::value_slider(ui, look, spec, &mut state.replies);
    if let Some(level) = widgets::confidence_row(ui, look, state.sure) {
        state.sure = Some(level);
    }
    let open = ChoiceRow {
        key: Some('A'),
        text: same,
        ..ChoiceRow::default()
    };
    if widgets::choice_row(ui, look, open).clicked() {
        state.clicked.push("choice");
    }
    let check = ChoiceRow {
        key: Some('B'),
        text: smaller,
        role: ChoiceRole::Check,
        selected: true,
        ..ChoiceRow::default()
    };
    widgets::choice_row(ui, look, check);
    let judged = ChoiceRow {
        key: Some('C'),
        text: replies,
        verdict: Some(Verdict::Wrong),
        note: Some("**!** x"),
        ..ChoiceRow::default()
    };
    widgets::choice_row(ui, look, judged);
    widgets::callout(ui, look, Tone::Good, |ui| widgets::text(ui, look, same));
    widgets::legend_entry(ui, look, Mark::Diamond, look.palette.series[0], same);
    widgets::number_field(ui, look, go_on, "%", &mut state.typed);
    widgets::progress_bar(ui, look, 0.4, title);
    widgets::secondary_button(ui, look, inside);
    widgets::announce(ui, same);
}

fn gallery(lang: Lang, size: [f32; 2]) -> Harness<'static, Gallery> {
    let state = Gallery {
        lang,
        replies: 6000.0,
        ..Gallery::default()
    };
    screen(lang, size, state, gallery_ui)
}

#[test]
fn the_gallery_is_accessible_in_both_languages_and_sizes() {
    for lang in Lang::ALL {
        for size in [[1024.0, 768.0], [1366.0, 768.0]] {
            assert_accessible(&mut gallery(lang, size));
        }
    }
}
