//! The mathematics behind the demos: parameters and a seed in, an outcome out.
//!
//! Nothing here knows of egui, files, the clock or global state. Every model has one shape:
//! `Params` (with ranges checked), `Outcome` (plain data) and `run(&Params, seed)`.

pub mod big_data_paradox;
pub mod catalogue;
pub mod value;
