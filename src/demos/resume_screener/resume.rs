//! One résumé as the learner reads it.

use egui::Ui;

use super::words;
use crate::{
    demos::person,
    models::resume_screener::Resume,
    ui::{Look, tokens, widgets},
};

/// Who applies, and the three things that a program may see.
pub(super) fn ui(ui: &mut Ui, look: &Look<'_>, resident: u16, resume: &Resume) {
    let who = person::in_short(usize::from(resident), look);
    widgets::heading_sized(ui, look, 3, tokens::LABEL, &who);
    for line in [
        look.t_with(
            "screener-resume-points",
            &[("n", &words::points(resume.points, look))],
        ),
        look.t_with("screener-resume-club", &[("club", &words::club(resume, look))]),
        look.t_with(
            "screener-resume-gender",
            &[("gender", &words::gender(resume, look))],
        ),
    ] {
        widgets::text(ui, look, &line);
    }
}
