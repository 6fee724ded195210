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

/// What becomes of the parts for the teacher.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Notes {
    /// Left out: learners have the projector before their eyes.
    #[default]
    LeftOut,
    /// Blocks stay where they are, to be unfolded; steps are left out.
    Folded,
    /// All are shown.
    Shown,
}

/// What of a lesson is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// How much of it.
    pub depth: Depth,
    /// What is for the teacher.
    pub notes: Notes,
}

impl View {
    /// Whether a step for this audience is shown.
    pub const fn shows(self, audience: Audience) -> bool {
        match audience {
            Audience::Core => true,
            Audience::Deeper => matches!(self.depth, Depth::Full),
            Audience::Teacher => matches!(self.notes, Notes::Shown),
        }
    }

    /// The steps of a lesson that are shown, each with what is shown of it. A step of which nothing is left is left
    /// out.
    pub fn steps(self, lesson: &Lesson) -> Vec<Step> {
        let shown = lesson.steps.iter().filter(|step| self.shows(step.audience()));
        shown.filter_map(|step| self.step(lesson, step)).collect()
    }

    /// What of a quiz is asked: on the core path only core items, named or drawn, where it has any.
    pub fn quiz(self, lesson: &Lesson, quiz: &Quiz) -> Quiz {
        let mut core = quiz.clone();
        core.items.retain(|id| is_core(lesson, id));
        for pool in &mut core.pools {
            pool.only_core = true;
        }
        core.pools.retain(|pool| !pool.candidates(lesson).is_empty());
        let has_core = !(core.items.is_empty() && core.pools.is_empty());
        match self.depth {
            Depth::Core if has_core => core,
            _ => quiz.clone(),
        }
    }

    fn step(self, lesson: &Lesson, step: &Step) -> Option<Step> {
        let mut step = step.clone();
        match &mut step {
            Step::Read(read) => read.body = self.blocks(&read.body),
            Step::Case(case) => case.body = self.blocks(&case.body),
            Step::Explain(explain) => explain.body = self.blocks(&explain.body),
            Step::Quiz(quiz) => *quiz = self.quiz(lesson, quiz),
            _ => {}
        }
        // A step is there for the same people on the desk and on the projector.
        let for_teacher = |block: &Block| self.notes != Notes::Shown && matches!(block, Block::Teacher(_));
        let empty = matches!(&step, Step::Read(_) | Step::Case(_)) && step.body().iter().all(for_teacher);
        (!empty).then_some(step)
    }

    /// The blocks that are shown. Those for the full path are taken out of their frame; the teacher's stay in theirs.
    fn blocks(self, blocks: &[Block]) -> Vec<Block> {
        let mut shown = Vec::new();
        for block in blocks {
            match block {
                Block::Deeper(inner) if self.shows(Audience::Deeper) => shown.extend(self.blocks(inner)),
                Block::Teacher(inner) if self.notes != Notes::LeftOut => {
                    shown.push(Block::Teacher(self.blocks(inner)));
                }
                Block::Deeper(_) | Block::Teacher(_) => {}
                other => shown.push(other.clone()),
            }
        }
        shown
    }
}

/// Whether an item belongs to the core path.
pub fn is_core(lesson: &Lesson, id: &str) -> bool {
    lesson.items.get(id).is_some_and(|item| item.core)
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
                Read(id: "e", title: (), body: [Teacher([Heading(en: "note")])]),
                Quiz(id: "q", items: ["one", "two"]),
            ],
            items: {
                "one": (objective: "o", stem: (), kind: Single({})),
                "two": (objective: "o", core: true, stem: (), kind: Single({})),
            },
        )"#;
        super::super::ron_text::options().from_str(text).unwrap()
    }

    fn shown(depth: Depth, notes: Notes) -> (Vec<String>, usize) {
        let steps = View { depth, notes }.steps(&lesson());
        let first = steps[0].body().len();
        (steps.iter().map(|step| step.id().to_owned()).collect(), first)
    }

    #[test]
    fn each_view_shows_what_is_for_it() {
        assert_eq!(
            shown(Depth::Core, Notes::LeftOut),
            (vec!["a".into(), "q".into()], 2)
        );
        let full = ["a", "b", "c", "q"].map(str::to_owned).to_vec();
        assert_eq!(shown(Depth::Full, Notes::LeftOut), (full.clone(), 3));
        // On the desk the note stands in its place, and the steps are the same.
        assert_eq!(shown(Depth::Full, Notes::Folded), (full, 4));
        let all = ["a", "b", "c", "d", "e", "q"].map(str::to_owned).to_vec();
        assert_eq!(shown(Depth::Full, Notes::Shown), (all, 4));
        assert_eq!(shown(Depth::Core, Notes::Shown).0, ["a", "d", "e", "q"]);
    }

    /// The ids that a quiz names on a path, and those that each of its pools can draw, in a lesson of the items `a`,
    /// `b` and `c`.
    fn asked(depth: Depth, quiz: &str, core: &[&str]) -> (Vec<String>, Vec<Vec<String>>) {
        let item = |id: &str| {
            let core = core.contains(&id);
            format!("\"{id}\": (objective: \"o\", core: {core}, stem: (), kind: Single({{}})),")
        };
        let items = ["a", "b", "c"].map(item).concat();
        let text = format!(
            "(format: 1, id: \"l\", title: (), minutes: (core: 1, full: 2), objectives: {{}}, misconceptions: [],
            steps: [Quiz(id: \"q\", {quiz})], items: {{{items}}})"
        );
        let lesson: Lesson = super::super::ron_text::options().from_str(&text).unwrap();
        let view = View {
            depth,
            ..View::default()
        };
        let [Step::Quiz(quiz)] = &view.steps(&lesson)[..] else {
            panic!("no quiz")
        };
        let drawn = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect();
        let pools = quiz.pools.iter().map(|pool| drawn(pool.candidates(&lesson)));
        (quiz.items.clone(), pools.collect())
    }

    #[test]
    fn the_core_path_asks_core_items_only_where_there_are_any() {
        const NAMED: &str = "items: [\"a\", \"b\"]";
        const POOL: &str = "pools: [(objective: \"o\", n: 1)]";
        const BOTH: &str = "items: [\"a\"], pools: [(objective: \"o\", n: 1)]";
        let ids = |ids: &[&str]| -> Vec<String> { ids.iter().map(ToString::to_string).collect() };
        for (quiz, core, named, drawn) in [
            (NAMED, &["b"][..], &["b"][..], &[][..]),
            (NAMED, &[], &["a", "b"], &[]),
            (POOL, &["b", "c"], &[], &["b", "c"]),
            (POOL, &[], &[], &["a", "b", "c"]),
            // Whichever of the two has core items: the other one asks nothing else.
            (BOTH, &["a"], &["a"], &[]),
            (BOTH, &["b"], &[], &["b"]),
            (BOTH, &["a", "c"], &["a"], &["c"]),
            (BOTH, &[], &["a"], &["b", "c"]),
        ] {
            let pools = if drawn.is_empty() {
                vec![]
            } else {
                vec![ids(drawn)]
            };
            assert_eq!(
                asked(Depth::Core, quiz, core),
                (ids(named), pools),
                "{quiz} with {core:?}"
            );
            assert_eq!(asked(Depth::Full, quiz, core), asked(Depth::Full, quiz, &[]));
        }
    }
}
