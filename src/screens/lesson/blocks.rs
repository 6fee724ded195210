//! Prose blocks inside a step: paragraph, heading, callout, table, term, source.

use egui::Ui;

use super::env::StepEnv;
use crate::{
    course::lesson::{Block, CalloutKind, Source, Table},
    screens::parts,
    ui::{
        prose::TextRank,
        tokens,
        widgets::{self, Tone},
    },
};

pub(super) fn block_ui(ui: &mut Ui, env: &StepEnv<'_>, block: &Block) {
    let look = &env.scene.look;
    let lang = look.lang();
    match block {
        Block::Heading(text) => {
            widgets::heading(ui, look, 2, text.get(lang));
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
        Block::Table(table) => table_ui(ui, env, table),
        Block::Term(id) => {
            if let Some(term) = env.scene.course.glossary().terms.get(id) {
                widgets::callout(ui, look, Tone::Note, |ui| {
                    widgets::text_bold(ui, look, term.name.get(lang));
                    env.prose(ui, &term.meaning, TextRank::Body);
                    if let Some(note) = &term.note {
                        env.prose(ui, note, TextRank::Small);
                    }
                });
            }
        }
        Block::Source(id) => {
            if let Some((n, source)) = env.lesson.sources.position(id).zip(env.lesson.sources.get(id)) {
                source_ui(ui, env, n + 1, source);
            }
        }
    }
    ui.add_space(10.0);
}

fn table_ui(ui: &mut Ui, env: &StepEnv<'_>, table: &Table) {
    let look = &env.scene.look;
    let lang = look.lang();
    widgets::card(ui, look, |ui| {
        widgets::text_bold(ui, look, table.caption.get(lang));
        ui.add_space(tokens::UNIT);
        ui.columns(table.columns.len().max(1), |columns| {
            for (ui, head) in columns.iter_mut().zip(&table.columns) {
                widgets::text_bold(ui, look, head.get(lang));
            }
        });
        for row in &table.rows {
            rule_ui(ui, env);
            ui.columns(table.columns.len().max(1), |columns| {
                for (ui, cell) in columns.iter_mut().zip(row) {
                    env.prose(ui, cell, TextRank::Body);
                }
            });
        }
    });
}

/// A hairline between rows.
fn rule_ui(ui: &mut Ui, env: &StepEnv<'_>) {
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
        blocks.iter().any(|block| match block {
            Block::Paragraph(text) => text.en.contains(&mark) || text.zh.contains(&mark),
            Block::Callout(callout) => callout.text.en.contains(&mark) || callout.text.zh.contains(&mark),
            _ => false,
        })
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
    for (n, source) in sources {
        source_ui(ui, env, n, source);
    }
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
        parts::address(ui, look, url);
    }
}
