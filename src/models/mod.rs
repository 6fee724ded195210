//! The mathematics behind the demos: parameters and a seed in, an outcome out.
//!
//! Nothing here knows of widgets, files, the clock or mutable global state. Every model has one shape:
//! `Params` (with ranges checked), `Outcome` (plain data) and `run(&Params, seed)`. Where a published
//! model exists beside the town's, it has an entry point of its own, which the reference cases check.
//!
//! Exponentials and logarithms come from `libm`, because those of the standard library differ in the
//! last digit between platforms, and a seed must give the same people everywhere.

pub mod advice_trial;
pub mod averaging_machine;
pub mod balanced_training;
pub mod big_data_paradox;
pub mod blast_radius;
pub mod catalogue;
pub mod chart_studio;
pub mod confusion;
pub mod counting_window;
pub mod coverage;
pub mod desk_or_field;
pub mod goodhart_village;
pub mod interval;
pub mod invisible_village;
pub mod join_lists;
pub mod loud_forum;
pub mod mild_preferences;
pub mod nearest;
pub mod normal;
pub mod numerics;
pub mod org_portraits;
mod params;
pub mod price_lab;
pub mod promotion_recommender;
pub mod queue;
pub mod reidentify;
pub mod reliance;
pub mod resume_screener;
pub mod rng;
pub mod self_proving_loop;
pub mod signature_chain;
pub mod sliced;
pub mod table;
pub mod target_choice;
pub mod the_gate;
pub mod town;
pub mod two_groups;
pub mod value;
pub mod vendor_life;
pub mod weigh_board;
