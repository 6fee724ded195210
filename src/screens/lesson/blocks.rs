//! Prose blocks inside a step: paragraph, heading, list, callout, table, summary, term, source.

use egui::Ui;

use super::{
    env::StepEnv,
    figure::figure_ui,
    notes::note_ui,
    picture::{Pick, chart_ui},
    reflect::reflect_ui,
    worked::worked_ui,
};
use crate::{
    course::{
        Text,
        lesson::{Block, CalloutKind, Myth, Source, Table},
    },
    screens::parts,
    ui::{
        prose::{ProseEnv, TextRank, prose_ui},
        tokens,
        widgets::{self, Tone},
    },
};

/// Below a block, in points.
const BELOW: f32 = 10.0;

/// Draws a block, on the projector in pieces that can stand on slides of their own. Where it is an exhibit whose places
/// can be chosen, gives the place that was clicked.
pub(super) fn block_ui(ui: &mut Ui, env: &StepEnv<'_>, block: &Block, pick: Pick<'_>) -> Option<String> {
    let mut picked = None;
    match block {
        Block::List(list) => {
            for (n, line) in list.entries.iter().enumerate() {
                env.piece(ui, |ui| {
                    line_ui(ui, env, list.numbered.then_some(n + 1), line);
                    if n + 1 == list.entries.len() {
                        ui.add_space(BELOW);
                    }
                });
            }
        }
        Block::Table(table) => env.group(ui, table.rows.len(), |ui| {
            table_ui(ui, env, table);
            ui.add_space(BELOW);
        }),
        Block::Summary(points) => env.group(ui, points.len(), |ui| {
            summary_ui(ui, env, points);
            ui.add_space(BELOW);
        }),
        Block::Myth(myth) => {
            env.piece(ui, |ui| {
                claim_ui(ui, env, myth);
                ui.add_space(tokens::GAP_S);
            });
            refutation_ui(ui, env, myth, BELOW);
        }
        Block::Deeper(inner) => {
            for block in inner {
                picked = block_ui(ui, env, block, pick).or(picked);
            }
        }
        Block::PageBreak => {}
        _ => env.piece(ui, |ui| {
            picked = whole_ui(ui, env, block, pick);
            ui.add_space(BELOW);
        }),
    }
    picked
}

/// Draws a block that is not cut; those that are draw nothing here.
fn whole_ui(ui: &mut Ui, env: &StepEnv<'_>, block: &Block, pick: Pick<'_>) -> Option<String> {
    let look = &env.scene.look;
    let mut picked = None;
    match block {
        Block::Heading(text) => {
            widgets::heading(ui, look, 2, text.get(look.lang()));
        }
        Block::Paragraph(text) => {
            env.prose(ui, text, TextRank::Body);
        }
        Block::Callout(callout) => {
            let mark = match callout.kind {
                CalloutKind::KeyIdea => "mark-key-idea",
                CalloutKind::Caution => "mark-caution",
                CalloutKind::PlainWords => "mark-plain-words",
            };
            widgets::callout(ui, look, Tone::Note, |ui| {
                widgets::text_bold(ui, look, &env.t(mark));
                env.prose(ui, &callout.text, TextRank::Body);
            });
        }
        Block::Figure(figure) => figure_ui(ui, env, figure),
        Block::Chart(chart) => picked = chart_ui(ui, env, chart, pick),
        Block::Worked(worked) => worked_ui(ui, env, worked),
        Block::Reflect(reflect) => reflect_ui(ui, env, reflect),
        Block::Term(id) => term_ui(ui, env, id),
        Block::Source(id) => {
            if let Some((n, source)) = env.lesson.sources.position(id).zip(env.lesson.sources.get(id)) {
                source_ui(ui, env, n + 1, source);
            }
        }
        Block::Teacher(inner) => {
            let key = inner.iter().flat_map(Block::texts).next();
            let key = key.map(|text| text.en.as_str()).unwrap_or_default();
            note_ui(ui, env, key, |ui| {
                for block in inner {
                    picked = block_ui(ui, env, block, pick).or(picked.take());
                }
            });
        }
        Block::List(_)
        | Block::Table(_)
        | Block::Summary(_)
        | Block::Myth(_)
        | Block::Deeper(_)
        | Block::PageBreak => {}
    }
    picked
}

/// The points to take away.
fn summary_ui(ui: &mut Ui, env: &StepEnv<'_>, points: &[Text]) {
    let look = &env.scene.look;
    widgets::callout(ui, look, Tone::Good, |ui| {
        widgets::text_bold(ui, look, &env.t("mark-summary"));
        for (n, point) in points.iter().enumerate() {
            env.piece(ui, |ui| line_ui(ui, env, Some(n + 1), point));
        }
    });
}

/// A line of a list, with its number or a bullet.
pub(super) fn line_ui(ui: &mut Ui, env: &StepEnv<'_>, number: Option<usize>, line: &Text) {
    let look = &env.scene.look;
    ui.horizontal_top(|ui| {
        match number {
            Some(number) => {
                let number = env.t_with("list-number", &[("n", &number.to_string())]);
                prose_ui(
                    ui,
                    look,
                    &format!("**{number}**"),
                    &ProseEnv::NONE,
                    TextRank::Body,
                );
            }
            None => parts::bullet(ui, look),
        }
        ui.vertical(|ui| env.prose(ui, line, TextRank::Body));
    });
    ui.add_space(tokens::UNIT);
}

/// The wrong idea, and that it is wrong.
pub(super) fn claim_ui(ui: &mut Ui, env: &StepEnv<'_>, myth: &Myth) {
    let look = &env.scene.look;
    widgets::card(ui, look, |ui| {
        widgets::text_soft(ui, look, &env.t("explain-claim"));
        env.prose(ui, &myth.claim, TextRank::Lead);
        ui.add_space(6.0);
        widgets::text_soft(ui, look, &env.t("explain-wrong"));
        env.prose(ui, &myth.wrong, TextRank::Body);
    });
}

/// Why the wrong idea tempts, and what is so instead, with room below.
pub(super) fn refutation_ui(ui: &mut Ui, env: &StepEnv<'_>, myth: &Myth, below: f32) {
    let look = &env.scene.look;
    env.piece(ui, |ui| {
        widgets::text_soft(ui, look, &env.t("explain-tempts"));
        env.prose(ui, &myth.tempts, TextRank::Body);
        ui.add_space(10.0);
    });
    env.piece(ui, |ui| {
        widgets::callout(ui, look, Tone::Note, |ui| {
            widgets::text_soft(ui, look, &env.t("explain-instead"));
            env.prose(ui, &myth.instead, TextRank::Body);
        });
        ui.add_space(below);
    });
}

fn term_ui(ui: &mut Ui, env: &StepEnv<'_>, id: &str) {
    let look = &env.scene.look;
    if let Some(term) = env.scene.course.glossary().terms.get(id) {
        widgets::callout(ui, look, Tone::Note, |ui| {
            widgets::text_bold(ui, look, term.name.get(look.lang()));
            env.prose(ui, &term.meaning, TextRank::Body);
            if let Some(note) = &term.note {
                env.prose(ui, note, TextRank::Small);
            }
        });
    }
}

fn table_ui(ui: &mut Ui, env: &StepEnv<'_>, table: &Table) {
    let look = &env.scene.look;
    widgets::card(ui, look, |ui| {
        env.prose(ui, &table.caption, TextRank::Title);
        ui.add_space(tokens::UNIT);
        columns_ui(ui, table.columns.len(), |n, ui| {
            if let Some(head) = table.columns.get(n) {
                widgets::text_bold(ui, look, head.get(look.lang()));
            }
        });
        for row in &table.rows {
            env.piece(ui, |ui| {
                rule_ui(ui, env);
                columns_ui(ui, table.columns.len(), |n, ui| {
                    if let Some(cell) = row.get(n) {
                        env.prose(ui, cell, TextRank::Body);
                    }
                });
            });
        }
    });
}

/// Cells side by side.
pub(super) fn columns_ui(ui: &mut Ui, count: usize, mut cell: impl FnMut(usize, &mut Ui)) {
    ui.columns(count.max(1), |columns| {
        for (n, ui) in columns.iter_mut().enumerate() {
            cell(n, ui);
        }
    });
}

/// A hairline between rows.
pub(super) fn rule_ui(ui: &mut Ui, env: &StepEnv<'_>) {
    let (rect, _) = ui.allocate_exact_size(
        egui::vec2(ui.available_width(), tokens::GAP_S),
        egui::Sense::empty(),
    );
    let stroke = egui::Stroke::new(tokens::HAIRLINE, env.scene.look.palette.line);
    ui.painter().hline(rect.x_range(), rect.center().y, stroke);
}

/// The sources of the lesson that this step cites, each with the day it was opened.
pub(super) fn sources_ui(ui: &mut Ui, env: &StepEnv<'_>, blocks: &[Block]) {
    let cited = |id: &str| {
        let mark = format!("[^{id}]");
        let mut texts = blocks.iter().flat_map(Block::texts);
        texts.any(|text| text.en.contains(&mark) || text.zh.contains(&mark))
    };
    let sources: Vec<_> = env
        .lesson
        .sources
        .iter()
        .enumerate()
        .filter(|(_, (id, _))| cited(id))
        .map(|(n, (_, source))| (n + 1, source))
        .collect();
    if sources.is_empty() {
        return;
    }
    ui.add_space(6.0);
    widgets::heading(ui, &env.scene.look, 2, &env.t("lesson-sources"));
    // One that the text shows in full comes here again.
    ui.scope(|ui| {
        parts::group(ui, &env.t("lesson-sources"));
        for (n, source) in sources {
            source_ui(ui, env, n, source);
        }
    });
}

fn source_ui(ui: &mut Ui, env: &StepEnv<'_>, n: usize, source: &Source) {
    let look = &env.scene.look;
    let line = env.t_with(
        "lesson-source-checked",
        &[("text", source.text.as_str()), ("date", source.checked.as_str())],
    );
    widgets::text_soft(ui, look, &format!("[{n}] {line}"));
    if let Some(doubt) = &source.doubt {
        env.prose(ui, doubt, TextRank::Small);
    }
    if let Some(url) = &source.url {
        parts::address(ui, look, n, url);
    }
}
