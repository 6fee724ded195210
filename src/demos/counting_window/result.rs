//! The five questions, each with the table's answer or the reason why it has none.

use egui::{Sense, Ui, vec2};

use super::{CountingWindow, words};
use crate::{
    assess::PredictionValue,
    demos::{Around, parts},
    models::counting_window::{Question, Verdict},
    ui::{
        Look, Place, tokens,
        widgets::{self, Icon},
    },
};

pub(super) fn ui(demo: &CountingWindow, ui: &mut Ui, look: &Look<'_>, around: Around<'_>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = look.size(tokens::UNIT);
        widgets::heading_sized(ui, look, 2, tokens::SUBHEADING, &look.t("window-result"));
        if !demo.shown.asked {
            let id = if demo.shown.counted {
                "window-not-asked"
            } else {
                "window-not-counted"
            };
            widgets::text_soft(ui, look, &look.t(id));
            return;
        }
        for (question, verdict) in Question::ALL.into_iter().zip(demo.run.outcome.verdicts) {
            question_ui(demo, ui, look, question, verdict);
        }
        for prediction in around.predictions {
            if let PredictionValue::Number(guess) = prediction {
                let (guess, answered) = (
                    parts::count(*guess, look),
                    demo.run.outcome.answered().to_string(),
                );
                let args = [("guess", &*guess), ("answered", &*answered)];
                widgets::text_soft(ui, look, &look.t_with("window-predicted", &args));
            }
        }
    });
}

/// A tick or a cross, the question, and under it what the table says.
fn question_ui(demo: &CountingWindow, ui: &mut Ui, look: &Look<'_>, question: Question, verdict: Verdict) {
    let answered = verdict == Verdict::Answered;
    let (icon, colour) = if answered {
        (Icon::Tick, look.palette.good)
    } else {
        (Icon::Cross, look.palette.mend)
    };
    ui.horizontal_top(|ui| {
        let side = look.size(tokens::SMALL);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side * 1.4), Sense::empty());
        icon.paint(ui.painter(), rect.shrink2(vec2(0.0, side * 0.2)), colour);
        ui.vertical(|ui| {
            let asked = look.t(&format!("window-question-{}", words::question_id(question)));
            let shown = widgets::text_bold(ui, look, &asked);
            // The projector has room for the marks only: what they show is said with the question.
            if look.place == Place::Stage {
                let verdict = look.t(if answered {
                    "window-verdict-yes"
                } else {
                    "window-verdict-no"
                });
                let said = look.sentences(&[&asked, &verdict]);
                ui.ctx()
                    .accesskit_node_builder(shown.id, |node| node.set_value(said));
                return;
            }
            let words = words::answer(demo, question, verdict, look);
            let id = if answered {
                "window-answered"
            } else {
                "window-unanswered"
            };
            widgets::text_soft(ui, look, &look.t_with(id, &[("words", &words)]));
        });
    });
}
