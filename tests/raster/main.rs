//! The rasteriser beside a slow one that is plainly right, and with meshes that make no sense.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test that reaches too far fails, which is right"
)]

mod frames;
mod laws;
mod real;
mod reference;
mod scenes;
