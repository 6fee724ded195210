//! A data folder with one learner who was last at a step, so that scripts open Home or a picture at once.
//!
//! `cargo run --example learner -- DIR [LESSON STEP]`

use std::env;

use ground_truth::{
    assess::Event,
    learner::{DataDir, Shelf},
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = env::args().skip(1);
    let dir = DataDir::resolve(Some(args.next().ok_or("say the folder")?.into()))?;
    let shelf = Shelf::new(dir);
    let mut keeper = shelf.create("Mei", 0)?;
    let (mut settings, _) = shelf.settings();
    settings.last_learner = keeper.store().map(|store| store.profile().id.clone());
    keeper.save_settings(&settings)?;
    if let (Some(lesson), Some(step)) = (args.next(), args.next()) {
        keeper.record(Event::StepOpened { lesson, step })?;
    }
    Ok(())
}
