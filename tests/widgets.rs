//! Every shared widget on one screen, in both languages, by keyboard and by mouse.

mod common;

use common::accessible::{assert_accessible, screen};
use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use ground_truth::{
    course::Lang,
    ui::{
        Look, Palette, Place, Strings, TextRank,
        dots::{DotLayer, DotStyle, Dots},
        mark::Mark,
        prose::ProseEnv,
        prose_ui, theme,
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
        note: Some("**A** reason."),
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

fn key(harness: &mut Harness<'_, Gallery>, key: Key) {
    harness.key_press(key);
    harness.run_steps(2);
}

#[test]
fn buttons_and_rows_answer_to_mouse_and_keyboard() {
    for lang in Lang::ALL {
        let [_, go_on, inside, _, same, _] = texts(lang);
        let mut harness = gallery(lang, [1024.0, 1400.0]);
        harness.get_by_role_and_label(Role::Button, go_on).click();
        harness.run_steps(2);
        harness.get_by_role_and_label(Role::Link, inside).focus();
        harness.run_steps(2);
        key(&mut harness, Key::Enter);
        let row = format!("A {same}");
        harness.get_by_role_and_label(Role::RadioButton, &row).focus();
        harness.run_steps(2);
        key(&mut harness, Key::Space);
        assert_eq!(harness.state().clicked, ["primary", "link", "choice"], "{lang:?}");
    }
}

#[test]
fn the_slider_moves_by_keys_by_mouse_and_by_screen_reader() {
    let mut harness = gallery(Lang::En, [1024.0, 1400.0]);
    let rect = harness.get_by_role(Role::Slider).rect();
    harness.get_by_role(Role::Slider).focus();
    harness.run_steps(2);
    key(&mut harness, Key::ArrowRight);
    assert!(harness.state().replies > 6000.0);
    key(&mut harness, Key::ArrowLeft);
    key(&mut harness, Key::ArrowDown);
    assert!(harness.state().replies < 6000.0);
    assert!(
        harness.get_by_role(Role::Slider).is_focused(),
        "an arrow took the focus away"
    );
    key(&mut harness, Key::End);
    assert_eq!(harness.state().replies, 9800.0);
    key(&mut harness, Key::PageUp);
    key(&mut harness, Key::PageDown);
    assert_eq!(
        harness.state().replies,
        9800.0,
        "the presenter's keys moved the slider"
    );
    let track = egui::pos2(rect.left() + 9.0, rect.bottom() - 13.0);
    harness.drag_at(track);
    harness.run_steps(1);
    harness.drop_at(track);
    harness.run_steps(2);
    assert!(harness.state().replies < 12.0, "{}", harness.state().replies);
    harness.get_by_role(Role::Slider).set_value_accesskit(503.0);
    harness.run_steps(2);
    assert_eq!(harness.state().replies, 500.0);
    assert_eq!(harness.get_by_role(Role::Slider).value().as_deref(), Some("500"));
}

#[test]
fn how_sure_is_one_of_three() {
    let mut harness = gallery(Lang::Zh, [1024.0, 1400.0]);
    assert_eq!(harness.state().sure, None);
    harness
        .get_by_role_and_label(Role::RadioButton, "很有把握")
        .click();
    harness.run_steps(2);
    assert_eq!(harness.state().sure, Some(2));
}

#[test]
fn a_judged_row_says_its_verdict_and_its_reason_and_cannot_be_chosen() {
    let harness = gallery(Lang::En, [1024.0, 1400.0]);
    let row = harness.get_by_role_and_label(Role::RadioButton, "C Online replies, Not right\nA reason.");
    assert!(row.accesskit_node().is_disabled());
}

#[test]
fn a_paragraph_is_one_name_and_its_term_tells_its_meaning() {
    let mut harness = gallery(Lang::En, [1024.0, 1400.0]);
    let words =
        "Of the replies, one in five says so: a bias.[1] The rest of this sentence wraps over two rows.";
    assert_eq!(
        harness
            .get_all_by_role(Role::Label)
            .filter(|node| node.value().as_deref() == Some(words))
            .count(),
        1
    );
    assert!(harness.query_by_value("bias 偏差").is_none());
    harness
        .get_by_role_and_label(Role::Link, "bias 偏差, what it means")
        .focus();
    harness.run_steps(3);
    assert!(
        harness.query_by_value("bias 偏差").is_some(),
        "the meaning does not show"
    );
    key(&mut harness, Key::Escape);
    assert!(
        harness.query_by_value("bias 偏差").is_none(),
        "Escape leaves the meaning there"
    );
}

#[test]
fn announcements_are_polite() {
    let harness = gallery(Lang::En, [1024.0, 1400.0]);
    let node = harness.get_by_role(Role::Status);
    assert_eq!(
        node.accesskit_node().data().live(),
        Some(egui::accesskit::Live::Polite)
    );
}

#[test]
fn dots_are_one_mesh_kept_from_frame_to_frame() {
    let places: Vec<egui::Pos2> = (0..10_000_u16)
        .map(|index| egui::pos2(f32::from(index % 100) / 100.0, f32::from(index / 100) / 100.0))
        .collect();
    let groups: Vec<u8> = (0..10_000_u16).map(|index| (index % 3) as u8).collect();
    let colours = Palette::light().series;
    let style = |mark, halo| DotStyle {
        mark,
        colour: colours[0],
        radius: 2.2,
        halo,
    };
    let styles = [style(Mark::Disc, None), style(Mark::Ring, Some(colours[1]))];
    let mut layer = DotLayer::default();
    let mut harness = screen(Lang::En, [800.0, 600.0], (), move |ui, ()| {
        let rect = ui.max_rect();
        layer.paint(
            ui.painter(),
            rect,
            &Dots {
                places: &places,
                groups: &groups,
                styles: &styles,
                revision: 1,
            },
        );
        // A third has no style and is not shown; a halo is a second square.
        assert_eq!(layer.vertices(), 4 * (3334 + 2 * 3333));
        let third = layer.position(3).expect("dot 3 is shown");
        assert_eq!(layer.nearest(third + egui::vec2(1.0, 1.0), 12.0), Some(3));
        assert_eq!(layer.position(2), None);
        assert_eq!(layer.neighbour(3, egui::Vec2::RIGHT), Some(4));
    });
    let mesh_of = |harness: &Harness<'_, ()>| {
        harness
            .output()
            .shapes
            .iter()
            .find_map(|clipped| match &clipped.shape {
                egui::Shape::Mesh(mesh) => Some(std::sync::Arc::clone(mesh)),
                _ => None,
            })
    };
    let before = mesh_of(&harness).expect("a mesh is painted");
    harness.run_steps(2);
    assert!(
        std::sync::Arc::ptr_eq(&before, &mesh_of(&harness).expect("still there")),
        "made again for nothing"
    );
    harness.set_size(egui::vec2(700.0, 500.0)).run_steps(2);
    assert!(
        !std::sync::Arc::ptr_eq(&before, &mesh_of(&harness).expect("still there")),
        "not made again"
    );
}

#[test]
fn language_and_colours_change_while_the_app_runs() {
    let mut harness = screen(Lang::En, [1024.0, 1400.0], Gallery::default(), |ui, state| {
        let palette = if state.lang == Lang::En {
            Palette::light()
        } else {
            Palette::contrast()
        };
        theme::apply(ui.ctx(), palette, state.lang, false);
        gallery_ui(ui, state);
    });
    let quote = |harness: &Harness<'_, Gallery>| {
        let font = egui::FontId::proportional(100.0);
        harness.ctx.fonts_mut(|fonts| {
            fonts
                .layout_no_wrap("“".into(), font, Palette::light().ink)
                .size()
                .x
        })
    };
    let narrow = quote(&harness);
    for lang in [Lang::Zh, Lang::En, Lang::Zh] {
        harness.state_mut().lang = lang;
        harness.run_steps(3);
        harness.get_by_role_and_label(Role::Heading, texts(lang)[0]);
        let wide = quote(&harness);
        assert_eq!(
            wide > 1.5 * narrow,
            lang == Lang::Zh,
            "{lang:?}: {wide} against {narrow}"
        );
        let paper = if lang == Lang::En {
            Palette::light().paper
        } else {
            Palette::contrast().paper
        };
        assert_eq!(harness.ctx.global_style().visuals.panel_fill, paper);
    }
}
