//! Prose steps: reading, the case, why it happens, both sides, the checklist, the discussion.

use egui::Ui;

use super::{
    blocks::{claim_ui, line_ui, refutation_ui, sources_ui},
    env::{StepEnv, column_ui},
    notes::note_ui,
    scratch::toggle,
    slides::{self, CHECKLIST_LINES, Part},
    vote,
};
use crate::{
    course::{
        Text,
        lesson::{BothSides, Case, Checklist, Discuss, DiscussMode, Explain, Read},
    },
    exchange::Export,
    screens::parts,
    ui::{
        Place,
        prose::TextRank,
        tokens,
        widgets::{self, Tone},
    },
};

/// Below this width the two columns of "both sides" stand one under the other, in points.
const TWO_COLUMNS: f32 = 560.0;

pub(super) fn read_ui(ui: &mut Ui, env: &StepEnv<'_>, read: &Read) {
    column_ui(ui, env.column(), |ui| {
        env.title(ui, read.title.get(env.scene.look.lang()));
        env.blocks(ui, &read.body, 0);
    });
}

pub(super) fn case_ui(ui: &mut Ui, env: &StepEnv<'_>, case: &Case) {
    column_ui(ui, env.column(), |ui| {
        env.title(ui, case.title.get(env.scene.look.lang()));
        env.blocks(ui, &case.body, 0);
        if env.part.shows(slides::cuts(&case.body).len()) {
            if let Some(not_known) = &case.not_known {
                env.piece(ui, |ui| {
                    widgets::callout(ui, &env.scene.look, Tone::Note, |ui| {
                        widgets::text_bold(ui, &env.scene.look, &env.t("lesson-not-known"));
                        env.prose(ui, not_known, TextRank::Body);
                    });
                    ui.add_space(6.0);
                });
            }
            // Small print cannot be read off a wall.
            if env.part == Part::Whole {
                sources_ui(ui, env, &case.body);
            }
        }
    });
}

pub(super) fn explain_ui(ui: &mut Ui, env: &StepEnv<'_>, explain: &Explain) {
    column_ui(ui, env.column(), |ui| {
        env.title(ui, &env.t("explain-heading"));
        if env.part.shows(0) {
            env.piece(ui, |ui| {
                claim_ui(ui, env, &explain.myth);
                ui.add_space(12.0);
            });
        }
        if env.part.shows(1) {
            refutation_ui(ui, env, &explain.myth, 12.0);
        }
        env.blocks(ui, &explain.body, 2);
        if env.part == Part::Whole {
            sources_ui(ui, env, &explain.body);
            terms_ui(ui, env, &explain.terms);
        }
    });
}

/// The words a step introduces, with their meanings.
fn terms_ui(ui: &mut Ui, env: &StepEnv<'_>, terms: &[String]) {
    if terms.is_empty() {
        return;
    }
    let look = &env.scene.look;
    let lang = look.lang();
    ui.add_space(6.0);
    widgets::heading(ui, look, 2, &env.t("lesson-words"));
    for term in terms
        .iter()
        .filter_map(|id| env.scene.course.glossary().terms.get(id))
    {
        parts::labelled(ui, look, term.name.get(lang), term.meaning.get(lang));
    }
}

pub(super) fn both_sides_ui(ui: &mut Ui, env: &StepEnv<'_>, both: &BothSides) {
    let look = &env.scene.look;
    column_ui(ui, env.column() * 1.5, |ui| {
        env.title(ui, &env.t("both-heading"));
        if env.part.shows(0) {
            sides_ui(ui, env, both);
        }
        if env.part.shows(1) {
            env.group(ui, both.unless.len(), |ui| {
                widgets::callout(ui, look, Tone::Note, |ui| {
                    widgets::heading(ui, look, 2, &env.t("both-unless"));
                    for line in &both.unless {
                        env.piece(ui, |ui| line_ui(ui, env, None, line));
                    }
                });
            });
        }
    });
}

/// What speaks for it and what against it: side by side where there is room, otherwise one after the other.
fn sides_ui(ui: &mut Ui, env: &StepEnv<'_>, both: &BothSides) {
    let look = &env.scene.look;
    let sides = [("both-well", &both.does_well), ("both-fails", &both.fails)];
    // Both sides weigh the same: each card is as high as the higher one was in the frame before.
    let width = ui.available_width();
    let known = egui::Id::unique(("height of both sides", &both.id, look.lang(), width as i32));
    let least: f32 = ui.data(|data| data.get_temp(known)).unwrap_or_default();
    let room = ui.clip_rect().bottom() - ui.cursor().top() - 3.0 * look.size(tokens::CARD_MARGIN);
    if width < TWO_COLUMNS || (env.part != Part::Whole && least > room) {
        for (label, lines) in sides {
            env.group(ui, lines.len(), |ui| {
                widgets::card(ui, look, |ui| {
                    widgets::heading(ui, look, 2, &env.t(label));
                    for line in lines {
                        env.piece(ui, |ui| line_ui(ui, env, None, line));
                    }
                });
                ui.add_space(10.0);
            });
        }
        return;
    }
    let side = |ui: &mut Ui, (label, lines): (&str, &Vec<Text>)| {
        let card = widgets::card(ui, look, |ui| {
            let top = ui.cursor().top();
            ui.set_width(ui.available_width());
            // Counted from the cursor, so before anything is in the card.
            ui.set_min_height(least);
            widgets::heading(ui, look, 2, &env.t(label));
            for line in lines {
                line_ui(ui, env, None, line);
            }
            ui.cursor().top() - top
        });
        card.inner
    };
    let mut needed = least;
    env.piece(ui, |ui| {
        let [well, fails] = sides;
        needed = ui.columns_const(|[left, right]| side(left, well).max(side(right, fails)));
        ui.add_space(12.0);
    });
    if (needed - least).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(known, needed));
        ui.ctx().request_discard("the columns' height is known now");
    }
}

pub(super) fn checklist_ui(ui: &mut Ui, env: &StepEnv<'_>, list: &Checklist) {
    let look = &env.scene.look;
    column_ui(ui, env.column(), |ui| {
        env.title(ui, &env.t("checklist-heading"));
        env.piece(ui, |ui| {
            widgets::text_soft(ui, look, &env.t("checklist-intro"));
            ui.add_space(8.0);
        });
        for (n, lines) in list.items.chunks(CHECKLIST_LINES).enumerate() {
            if env.part.shows(n) {
                env.group(ui, lines.len(), |ui| {
                    widgets::card(ui, look, |ui| {
                        for (at, line) in lines.iter().enumerate() {
                            let key = (list.id.clone(), n * CHECKLIST_LINES + at);
                            env.piece(ui, |ui| tick_ui(ui, env, key, line));
                        }
                    });
                    ui.add_space(6.0);
                });
            }
        }
        if look.place == Place::Desk
            && widgets::link_button(ui, look, &env.t("export-print-checklist")).clicked()
        {
            env.scratch.borrow_mut().prints = Some(Export::Checklist(env.lesson.id.clone()));
        }
    });
}

/// A line that can be ticked off; on the projector, a line. Ticks are not stored.
fn tick_ui(ui: &mut Ui, env: &StepEnv<'_>, key: (String, usize), line: &Text) {
    let look = &env.scene.look;
    if look.place == Place::Stage {
        return line_ui(ui, env, None, line);
    }
    let ticked = env.scratch.borrow().ticks.contains(&key);
    let name = env.plain(line);
    ui.horizontal_top(|ui| {
        if widgets::tick_box(ui, look, &name, ticked).clicked() {
            toggle(&mut env.scratch.borrow_mut().ticks, key);
        }
        ui.vertical(|ui| {
            ui.add_space(look.size(tokens::UNIT));
            let words = env.prose(ui, line, TextRank::Body);
            // The box has them as its name.
            widgets::for_the_eye(ui, &words);
        });
    });
}

pub(super) fn discuss_ui(ui: &mut Ui, env: &StepEnv<'_>, discuss: &Discuss) {
    let look = &env.scene.look;
    column_ui(ui, env.column(), |ui| {
        match look.place {
            Place::Desk => env.title(ui, &env.t("discuss-heading")),
            Place::Stage => vote::discussion_title_ui(ui, env, discuss),
        }
        env.prose(ui, &discuss.ask, TextRank::Lead);
        ui.add_space(10.0);
        let mode = match discuss.mode {
            DiscussMode::ThinkPairShare => "discuss-mode-think",
            DiscussMode::VoteTalkVote => "discuss-mode-vote",
            DiscussMode::TwoSides => "discuss-mode-sides",
        };
        widgets::text_soft(
            ui,
            look,
            &env.t_with(mode, &[("minutes", &discuss.minutes.to_string())]),
        );
        ui.add_space(12.0);
        if look.place == Place::Stage {
            vote::discussion_ui(ui, env, discuss);
        }
        // The class must not read the teacher's note off the wall, nor a learner it before thinking.
        note_ui(ui, env, &discuss.id, |ui| {
            env.prose(ui, &discuss.teacher, TextRank::Body);
            if look.place == Place::Desk
                && widgets::link_button(ui, look, &env.t("export-print-handout")).clicked()
            {
                env.scratch.borrow_mut().prints = Some(Export::Handout(env.lesson.id.clone()));
            }
        });
    });
}
