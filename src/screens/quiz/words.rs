//! Lesson prose and interface strings as the quiz sets them.

use egui::{Response, Ui};

use super::{QuizEnv, draft::Missing, keys::letter};
use crate::{
    assess::Confidence,
    course::{Lang, Text, lesson::Unit, number, prose::escape},
    ui::{Look, TextRank, prose, prose_ui, widgets::confidence_row::confidence_words},
};

/// Everything a part of the quiz needs to draw itself.
#[derive(Clone, Copy)]
pub(super) struct Words<'a, 'e> {
    pub(super) look: &'a Look<'a>,
    pub(super) env: &'a QuizEnv<'e>,
}

impl Words<'_, '_> {
    pub(super) fn t(&self, id: &str) -> String {
        self.look.t(id)
    }

    pub(super) fn t_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.look.t_with(id, args)
    }

    /// Prose of the lesson with its marks.
    pub(super) fn marked<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.look.lang())
    }

    /// Prose of the lesson without marks, values filled in: for names and for rows that are one button.
    pub(super) fn plain(&self, text: &Text) -> String {
        prose::plain(self.marked(text), self.env.prose, self.look.lang())
    }

    /// One paragraph of the lesson.
    pub(super) fn prose(&self, ui: &mut Ui, text: &Text, rank: TextRank) -> Response {
        prose_ui(ui, self.look, self.marked(text), self.env.prose, rank)
    }

    /// Interface words in bold, followed by prose of the lesson, as one paragraph with marks for bold only.
    pub(super) fn led(&self, lead: &str, text: Option<&Text>) -> String {
        self.led_with(lead, self.gap(), text)
    }

    /// The same with something else between the two.
    pub(super) fn led_with(&self, lead: &str, between: &str, text: Option<&Text>) -> String {
        let lead = format!("**{}**", escape(lead));
        match text
            .map(|text| self.plain(text))
            .filter(|prose| !prose.is_empty())
        {
            None => lead,
            Some(prose) => format!("{lead}{between}{}", escape(&prose)),
        }
    }

    /// What stands between two sentences.
    pub(super) fn gap(&self) -> &'static str {
        match self.look.lang() {
            Lang::En => " ",
            Lang::Zh => "",
        }
    }

    /// How sure, in words.
    pub(super) fn sure(&self, confidence: Confidence) -> String {
        let level = Confidence::ALL.iter().position(|known| *known == confidence);
        confidence_words(self.look, level.unwrap_or_default())
    }

    /// A number of a key with its unit.
    pub(super) fn number(&self, value: f64, unit: Unit) -> String {
        let decimals = (0..3).find(|decimals| {
            let scale = 10_f64.powi(*decimals);
            (value * scale - (value * scale).round()).abs() < 1e-9 * scale
        });
        let lang = self.look.lang();
        let real = || number::real(value, decimals.unwrap_or(3) as usize, lang);
        match unit {
            Unit::Percent => real() + "%",
            Unit::Count => number::count(value, lang),
            Unit::Yuan => self.t_with("quiz-yuan", &[("n", &real())]),
            Unit::Plain => real(),
        }
    }

    /// What is missing, said kindly.
    pub(super) fn missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Option => self.t("quiz-missing-option"),
            Missing::Ticks => self.t("quiz-missing-ticks"),
            Missing::Number => self.t("quiz-missing-number"),
            Missing::Unreadable => self.t("quiz-missing-unreadable"),
            Missing::Untouched => self.t("quiz-missing-untouched"),
            Missing::Partners(open) => self.t_with("quiz-missing-partners", &[("n", &open.to_string())]),
            Missing::Action => self.t("quiz-missing-action"),
            Missing::Place => self.t("quiz-missing-place"),
            Missing::Reason => self.t("quiz-missing-reason"),
            Missing::Confidence => self.t("quiz-missing-confidence"),
            Missing::Unwritten => self.t("quiz-missing-unwritten"),
        }
    }

    /// The keys that can be used, in one line. `ids` are string ids of keys; `(id, n)` names the first n letters.
    pub(super) fn keys(&self, letters: Option<(&str, usize)>, ids: &[&str]) -> String {
        let range = letters.and_then(|(id, n)| {
            let (first, last) = (
                letter(0)?,
                letter(n.min(super::keys::LETTERS.len()).checked_sub(1)?)?,
            );
            Some(self.t_with(id, &[("first", &first.to_string()), ("last", &last.to_string())]))
        });
        let keys: Vec<String> = range.into_iter().chain(ids.iter().map(|id| self.t(id))).collect();
        self.t_with("quiz-keys", &[("keys", &keys.join(" · "))])
    }
}
