//! A worked example: the first steps shown, the later ones opened one by one after a moment's thought.

use egui::Ui;

use super::{blocks::line_ui, env::StepEnv, slides::Part};
use crate::{
    course::lesson::Worked,
    ui::{prose::TextRank, tokens, widgets},
};

pub(super) fn worked_ui(ui: &mut Ui, env: &StepEnv<'_>, worked: &Worked) {
    let look = &env.scene.look;
    let opened = match env.part {
        // On the projector each slide opens one step more.
        Part::Slide(_) => env.opened,
        Part::Whole => env
            .scratch
            .borrow()
            .opened
            .get(&worked.title.en)
            .copied()
            .unwrap_or(0),
    };
    let shown = (worked.shown() + opened).min(worked.steps.len());
    widgets::card(ui, look, |ui| {
        widgets::text_soft(ui, look, &env.t("worked-label"));
        env.prose(ui, &worked.title, TextRank::Title);
        for (n, step) in worked.steps.iter().enumerate().take(shown) {
            line_ui(ui, env, Some(n + 1), &step.say);
        }
        let Some(next) = worked.steps.get(shown) else {
            return;
        };
        ui.add_space(tokens::UNIT);
        let asked = next.ask.as_ref();
        match asked {
            Some(ask) => env.prose(ui, ask, TextRank::Body),
            None => widgets::text(ui, look, &env.t("worked-ask")),
        };
        let n = (shown + 1).to_string();
        if env.part == Part::Whole
            && widgets::secondary_button(ui, look, &env.t_with("worked-open", &[("n", &n)])).clicked()
        {
            let mut scratch = env.scratch.borrow_mut();
            scratch.opened.insert(worked.title.en.clone(), opened + 1);
        }
    });
    if env.part == Part::Whole && opened > 0 {
        let latest = worked.steps.get(shown.saturating_sub(1));
        widgets::announce(ui, &latest.map(|step| env.plain(&step.say)).unwrap_or_default());
    }
}
