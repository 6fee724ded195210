//! The picture of a slide, as large as the slide.

use egui::Ui;

use super::{
    blocks::block_ui,
    env::StepEnv,
    slides,
    try_it::{self, Trial},
};
use crate::{
    course::lesson::{Block, Step},
    ui::{tokens, widgets},
};

/// Slides of an explanation before those of its blocks: the wrong idea, and what is so instead.
const BEFORE_BLOCKS: usize = 2;

/// What can be drawn as large as the slide.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Picture<'a> {
    /// The picture of a demo.
    Demo,
    /// A figure or a chart.
    Block(&'a Block),
}

/// The pictures of a slide, in order.
pub(super) fn pictures(step: &Step, slide: usize) -> Vec<Picture<'_>> {
    let first = match step {
        Step::Try(_) if slide < slides::count(step) => return vec![Picture::Demo],
        Step::Explain(_) => BEFORE_BLOCKS,
        _ => 0,
    };
    let cuts = slides::cuts(step.body());
    let cut = slide.checked_sub(first).and_then(|slide| cuts.get(slide));
    let is_picture = |block: &&Block| matches!(block, Block::Figure(_) | Block::Chart(_));
    let blocks = cut.into_iter().flat_map(|cut| cut.blocks).filter(is_picture);
    blocks.map(Picture::Block).collect()
}

/// The picture under a small heading. A demo's goes on working; without the demo nothing is drawn.
pub(super) fn enlarged_ui(
    ui: &mut Ui,
    env: &StepEnv<'_>,
    title: &str,
    picture: Picture<'_>,
    trial: Option<&mut Trial>,
) {
    let look = &env.scene.look;
    widgets::heading_sized(ui, look, 1, tokens::SUBHEADING, title);
    ui.add_space(tokens::UNIT);
    match (picture, trial) {
        (Picture::Demo, Some(trial)) => try_it::picture_ui(ui, env, trial),
        (Picture::Demo, None) => {}
        (Picture::Block(block), _) => {
            let env = StepEnv {
                enlarged: true,
                ..*env
            };
            block_ui(ui, &env, block, None);
        }
    }
}
