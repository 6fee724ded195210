//! The work that `benches/peers/` repeats with other libraries, timed here; `benches/peers/run.sh` runs both.
//!
//! Prints one line a piece of work: its name, milliseconds on the processor, and the numbers by which the script
//! sees that both did the same. `cargo bench --bench peers -- D01` runs only those whose name contains a word.

#[path = "common/clock.rs"]
mod clock;
#[path = "peers/data_worship.rs"]
mod data_worship;
#[path = "peers/machine.rs"]
mod machine;
#[path = "peers/whose_data.rs"]
mod whose_data;

use std::env;

/// Times that each is measured; the fastest counts.
const TIMES: u32 = 5;

/// One piece of work.
pub(crate) struct Work {
    name: &'static str,
    run: Box<dyn Fn() -> Vec<f64>>,
    /// Further numbers that the script needs, not timed.
    also: Option<fn() -> Vec<f64>>,
}

impl Work {
    /// Work of this name.
    pub(crate) fn new(name: &'static str, run: impl Fn() -> Vec<f64> + 'static) -> Self {
        Self {
            name,
            run: Box::new(run),
            also: None,
        }
    }

    /// The same with further numbers behind its own.
    pub(crate) fn also(self, numbers: fn() -> Vec<f64>) -> Self {
        Self {
            also: Some(numbers),
            ..self
        }
    }
}

#[expect(clippy::print_stdout, reason = "the script reads these lines")]
fn main() {
    let wanted: Vec<String> = env::args().skip(1).filter(|arg| !arg.starts_with('-')).collect();
    let all = whose_data::work()
        .into_iter()
        .chain(machine::work())
        .chain(data_worship::work());
    for work in all {
        if !wanted.is_empty() && !wanted.iter().any(|word| work.name.contains(word.as_str())) {
            continue;
        }
        let also = work.also.map(|numbers| numbers()).unwrap_or_default();
        let numbers: Vec<String> = (work.run)().iter().chain(&also).map(f64::to_string).collect();
        println!(
            "{}\t{}\t{}",
            work.name,
            clock::fastest(TIMES, &work.run),
            numbers.join("\t")
        );
    }
}
