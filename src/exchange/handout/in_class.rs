//! The plan of a class for its teacher: when each step begins, and what to ask, to expect, to leave out.

use super::{super::html::Page, blocks, heading, questions};
use crate::course::lesson::Step;

/// The steps of which the lesson says how they go with a class; nothing where there are none. When a step begins is
/// known only where the lesson says so of all; otherwise how long it takes stands there.
pub(super) fn plan(page: Page<'_>, level: u8) -> String {
    let is_whole = page.lesson.steps.iter().all(|step| step.in_class().is_some());
    let mut begins = 0;
    let rows = page.lesson.steps.iter().filter_map(|step| {
        let (minutes, note) = step.in_class()?;
        let ends = begins + minutes;
        let when = if is_whole {
            let (from, to) = (begins.to_string(), ends.to_string());
            page.t_with("handout-from-to", &[("from", &from), ("to", &to)])
        } else {
            minutes.to_string()
        };
        begins = ends;
        Some(vec![when, name(page, step), page.prose(note)])
    });
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return String::new();
    }
    let heads = ["handout-minute", "handout-step", "handout-note"].map(|id| page.t(id));
    let plan = blocks::grid("", &heads, rows);
    format!(
        "{}<div class=\"plan\">\n{plan}</div>\n",
        heading(level, &page.t("handout-in-class"))
    )
}

fn name(page: Page<'_>, step: &Step) -> String {
    match (step, step.kind_id()) {
        (Step::Read(read), _) => page.prose(&read.title),
        (Step::Quiz(quiz), Some(id)) => {
            let n = questions::asked(page, quiz).len().to_string();
            page.t_with(id, &[("n", &n)])
        }
        (_, id) => id.map(|id| page.t(id)).unwrap_or_default(),
    }
}
