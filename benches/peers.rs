//! The work that the scripts in `benches/peers/` repeat with other libraries, timed here.
//!
//! Prints one line a piece of work: its name, milliseconds, and the numbers by which the script sees that both did
//! the same. `cargo bench --bench peers -- D01` runs only those whose name contains the word.

#[path = "peers/data_worship.rs"]
mod data_worship;
#[path = "peers/machine.rs"]
mod machine;
#[path = "peers/whose_data.rs"]
mod whose_data;

use std::{env, hint::black_box, time::Instant};

/// One piece of work: name, and what does it.
pub(crate) type Work = (&'static str, Box<dyn Fn() -> Vec<f64>>);

/// Seconds for which each is repeated.
const SECONDS: f64 = 1.0;

/// Milliseconds of the median run.
fn median(run: &dyn Fn() -> Vec<f64>) -> f64 {
    let mut times = Vec::new();
    let start = Instant::now();
    while times.len() < 5 || start.elapsed().as_secs_f64() < SECONDS {
        let one = Instant::now();
        black_box(run());
        times.push(one.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

#[expect(clippy::print_stdout, reason = "the scripts read these lines")]
fn main() {
    let wanted: Vec<String> = env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let all = whose_data::work()
        .into_iter()
        .chain(machine::work())
        .chain(data_worship::work());
    for (name, run) in all {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let numbers: Vec<String> = run().iter().map(f64::to_string).collect();
        println!("{name}\t{}\t{}", median(&*run), numbers.join("\t"));
    }
}
