//! Who a part of a lesson is for, and what of a lesson somebody sees.

use serde::{Deserialize, Serialize};

use super::lesson::{Block, Lesson, Quiz, Step};

/// Who a step or a block is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Audience {
    /// Everybody.
    #[default]
    Core,
    /// Those who take the full path.
    Deeper,
    /// The teacher.
    Teacher,
}

/// How much of a lesson somebody takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Depth {
    /// What everybody needs.
    Core,
    /// Everything.
    #[default]
    Full,
}

/// What of a lesson is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// How much of it.
    pub depth: Depth,
    /// Whether what is for the teacher is shown too.
    pub teacher: bool,
}

impl View {
    /// Whether what is for this audience is shown.
    pub const fn shows(self, audience: Audience) -> bool {
        match audience {
            Audience::Core => true,
            Audience::Deeper => matches!(self.depth, Depth::Full),
            Audience::Teacher => self.teacher,
        }
    }

    /// The steps of a lesson that are shown, each with what is shown of it. A step of which nothing is left is left
    /// out, and the core path asks only the core items, where a quiz has any.
    pub fn steps(self, lesson: &Lesson) -> Vec<Step> {
        let shown = lesson.steps.iter().filter(|step| self.shows(step.audience()));
        shown.filter_map(|step| self.step(lesson, step)).collect()
    }

    fn step(self, lesson: &Lesson, step: &Step) -> Option<Step> {
        let mut step = step.clone();
        match &mut step {
            Step::Read(read) => read.body = self.blocks(&read.body),
            Step::Case(case) => case.body = self.blocks(&case.body),
            Step::Explain(explain) => explain.body = self.blocks(&explain.body),
            Step::Quiz(quiz) if self.depth == Depth::Core => quiz.items = core_items(lesson, quiz),
            _ => {}
        }
        let empty = matches!(&step, Step::Read(_) | Step::Case(_)) && step.body().is_empty();
        (!empty).then_some(step)
    }

    /// The blocks that are shown, those inside others taken out of them.
    fn blocks(self, blocks: &[Block]) -> Vec<Block> {
        let mut shown = Vec::new();
        for block in blocks {
            let audience = match block {
                Block::Deeper(_) => Audience::Deeper,
                Block::Teacher(_) => Audience::Teacher,
                other => {
                    shown.push(other.clone());
                    continue;
                }
            };
            if self.shows(audience) {
                shown.extend(self.blocks(block.inner()));
            }
        }
        shown
    }
}

fn core_items(lesson: &Lesson, quiz: &Quiz) -> Vec<String> {
    let is_core = |id: &&String| lesson.items.get(id).is_some_and(|item| item.core);
    let core: Vec<String> = quiz.items.iter().filter(is_core).cloned().collect();
    if core.is_empty() { quiz.items.clone() } else { core }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lesson() -> Lesson {
        let text = r#"(
            format: 1, id: "l", title: (), minutes: (core: 1, full: 2), objectives: {}, misconceptions: [],
            steps: [
                Read(id: "a", title: (), body: [
                    Heading(en: "all"),
                    Deeper([Heading(en: "more"), Teacher([Heading(en: "note")])]),
                    PageBreak,
                ]),
                Read(id: "b", title: (), body: [Deeper([Heading(en: "only")])]),
                Read(id: "c", audience: Deeper, title: (), body: [PageBreak]),
                Read(id: "d", audience: Teacher, title: (), body: [PageBreak]),
                Quiz(id: "q", items: ["one", "two"]),
            ],
            items: {
                "one": (objective: "o", stem: (), kind: Single({})),
                "two": (objective: "o", core: true, stem: (), kind: Single({})),
            },
        )"#;
        super::super::ron_text::options().from_str(text).unwrap()
    }

    fn shown(depth: Depth, teacher: bool) -> (Vec<String>, usize) {
        let steps = View { depth, teacher }.steps(&lesson());
        let first = steps[0].body().len();
        (steps.iter().map(|step| step.id().to_owned()).collect(), first)
    }

    #[test]
    fn each_view_shows_what_is_for_it() {
        assert_eq!(shown(Depth::Core, false), (vec!["a".into(), "q".into()], 2));
        let full = ["a", "b", "c", "q"].map(str::to_owned).to_vec();
        assert_eq!(shown(Depth::Full, false), (full, 3));
        let all = ["a", "b", "c", "d", "q"].map(str::to_owned).to_vec();
        assert_eq!(shown(Depth::Full, true), (all, 4));
        assert_eq!(shown(Depth::Core, true).0, ["a", "d", "q"]);
    }

    #[test]
    fn the_core_path_asks_the_core_items() {
        let items = |depth| {
            let steps = View {
                depth,
                teacher: false,
            }
            .steps(&lesson());
            let Some(Step::Quiz(quiz)) = steps.last() else {
                panic!("no quiz")
            };
            quiz.items.clone()
        };
        assert_eq!(items(Depth::Core), ["two"]);
        assert_eq!(items(Depth::Full), ["one", "two"]);
    }
}
