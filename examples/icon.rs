//! The app's icon as a PNG on standard output, for the packages.
//!
//! `for side in 48 64 128 256; do cargo run --example icon -- $side >packaging/icons/$side.png; done`

use std::{env, io};

use ground_truth::ui::icon_of;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let side = env::args().nth(1).ok_or("say the side in pixels")?.parse()?;
    let mut encoder = png::Encoder::new(io::stdout(), side, side);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_compression(png::Compression::High);
    encoder.write_header()?.write_image_data(&icon_of(side).rgba)?;
    Ok(())
}
