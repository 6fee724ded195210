//! How a step splits into slides for the projector, so that nothing there needs scrolling.
//!
//! A view draws its pieces under numbers from 0; the reading view shows all of them, a slide shows one.

use crate::course::lesson::{Block, Step, Try};

/// Which pieces of a step are to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All pieces, one under the other.
    Whole,
    /// Only the pieces of this slide.
    Slide(usize),
}

impl Part {
    /// Whether the pieces of slide `n` are to be drawn.
    pub const fn shows(self, n: usize) -> bool {
        match self {
            Self::Whole => true,
            Self::Slide(slide) => slide == n,
        }
    }
}

/// Checklist lines on one slide.
pub const CHECKLIST_LINES: usize = 3;

/// What stands on one slide of a body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cut<'a> {
    /// Its blocks.
    pub blocks: &'a [Block],
    /// How many hidden steps of a worked example are open.
    pub opened: usize,
}

/// The slides of a body: cut at its page breaks, if it has any; otherwise each block by itself, a heading with what
/// follows it and a list with the paragraph before it. A worked example has a slide more for each of its hidden steps.
pub fn cuts(blocks: &[Block]) -> Vec<Cut<'_>> {
    let is_break = |block: &Block| matches!(block, Block::PageBreak);
    let groups: Vec<&[Block]> = if blocks.iter().any(is_break) {
        let between = blocks.split(is_break);
        between.filter(|blocks| !blocks.is_empty()).collect()
    } else {
        one_by_one(blocks)
    };
    let slides = groups.into_iter().flat_map(|blocks| {
        let hidden = blocks.iter().map(|block| match block {
            Block::Worked(worked) => worked.steps.len() - worked.shown(),
            _ => 0,
        });
        let most = hidden.max().unwrap_or(0);
        (0..=most).map(move |opened| Cut { blocks, opened })
    });
    slides.collect()
}

/// Each block by itself, a heading with what follows it, a list with the paragraph before it.
fn one_by_one(blocks: &[Block]) -> Vec<&[Block]> {
    let mut groups = Vec::new();
    let mut rest = blocks;
    while !rest.is_empty() {
        let headings = rest
            .iter()
            .take_while(|block| matches!(block, Block::Heading(_)))
            .count();
        let list = match rest.get(headings..) {
            Some([Block::Paragraph(_), Block::List(_), ..]) => 1,
            _ => 0,
        };
        let (group, after) = rest.split_at((headings + 1 + list).min(rest.len()));
        groups.push(group);
        rest = after;
    }
    groups
}

/// Number of slides of a step; at least one.
pub fn count(step: &Step) -> usize {
    let n = match step {
        Step::Read(read) => cuts(&read.body).len(),
        // The paragraphs, then what is not known.
        Step::Case(case) => cuts(&case.body).len() + usize::from(case.not_known.is_some()),
        // The claim and its answer; why it tempts and what is so; then each block.
        Step::Explain(explain) => 2 + cuts(&explain.body).len(),
        // The two columns; then the conditions.
        Step::BothSides(_) => 2,
        Step::Checklist(list) => list.items.len().div_ceil(CHECKLIST_LINES),
        Step::Try(Try { guide, .. }) => guide.len() + 1,
        Step::Predict(_) | Step::Observe(_) | Step::Quiz(_) | Step::Discuss(_) => 1,
    };
    n.max(1)
}

/// Where the next or previous slide is, over the ends of steps; `None` at the ends of the lesson.
pub fn turn(counts: &[usize], (step, slide): (usize, usize), forward: bool) -> Option<(usize, usize)> {
    if forward {
        if slide + 1 < counts.get(step).copied()? {
            Some((step, slide + 1))
        } else {
            counts.get(step + 1).map(|_| (step + 1, 0))
        }
    } else if slide > 0 {
        Some((step, slide - 1))
    } else {
        let before = step.checked_sub(1)?;
        Some((before, counts.get(before)?.saturating_sub(1)))
    }
}

/// Number of a slide in the lesson, from 1, and of all slides.
pub fn number(counts: &[usize], (step, slide): (usize, usize)) -> (usize, usize) {
    let before: usize = counts.iter().take(step).sum();
    (before + slide + 1, counts.iter().sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slides_turn_over_the_ends_of_steps() {
        let counts = [2, 1, 3];
        assert_eq!(turn(&counts, (0, 0), true), Some((0, 1)));
        assert_eq!(turn(&counts, (0, 1), true), Some((1, 0)));
        assert_eq!(turn(&counts, (1, 0), true), Some((2, 0)));
        assert_eq!(turn(&counts, (2, 2), true), None);
        assert_eq!(turn(&counts, (2, 0), false), Some((1, 0)));
        assert_eq!(turn(&counts, (1, 0), false), Some((0, 1)));
        assert_eq!(turn(&counts, (0, 0), false), None);
    }

    #[test]
    fn a_heading_stays_with_what_follows() {
        let paragraph = || Block::Paragraph(crate::course::Text::default());
        let heading = || Block::Heading(crate::course::Text::default());
        let blocks = [paragraph(), heading(), paragraph(), paragraph(), heading()];
        let sizes: Vec<usize> = cuts(&blocks).iter().map(|cut| cut.blocks.len()).collect();
        assert_eq!(sizes, [1, 2, 1, 1]);
    }

    #[test]
    fn page_breaks_are_the_only_cuts_where_there_are_any() {
        let paragraph = || Block::Paragraph(crate::course::Text::default());
        let blocks = [
            Block::PageBreak,
            paragraph(),
            paragraph(),
            Block::PageBreak,
            paragraph(),
            Block::PageBreak,
        ];
        let sizes: Vec<usize> = cuts(&blocks).iter().map(|cut| cut.blocks.len()).collect();
        assert_eq!(sizes, [2, 1]);
    }

    #[test]
    fn each_hidden_step_of_a_worked_example_has_a_slide() {
        let text = "Worked(title: (), steps: [(say: ()), (say: ()), (say: ())], fade_from: 2)";
        let worked: Block = crate::course::ron_text::options().from_str(text).unwrap();
        let blocks = [worked];
        let opened: Vec<usize> = cuts(&blocks).iter().map(|cut| cut.opened).collect();
        assert_eq!(opened, [0, 1, 2]);
    }

    #[test]
    fn going_on_and_back_visits_every_slide_once() {
        let counts = [1, 4, 2];
        let mut place = (0, 0);
        let mut seen = vec![place];
        while let Some(next) = turn(&counts, place, true) {
            assert_eq!(turn(&counts, next, false), Some(place));
            place = next;
            seen.push(place);
        }
        assert_eq!(seen.len(), counts.iter().sum::<usize>());
    }
}
