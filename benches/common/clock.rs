//! Time on the processor, which other programs on the machine do not lengthen.

use std::{fs, hint::black_box, sync::OnceLock, time::Instant};

/// Shortest stretch of the processor's time that is measured in one piece: the system counts in ticks.
const STRETCH: f64 = 0.05;

/// Seconds this thread has run so far, where Linux says so; elsewhere the time of the day.
fn now() -> f64 {
    static START: OnceLock<Instant> = OnceLock::new();
    let start = *START.get_or_init(Instant::now);
    fs::read_to_string("/proc/thread-self/schedstat")
        .ok()
        .and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok())
        .map_or_else(
            || start.elapsed().as_secs_f64(),
            |nanoseconds| nanoseconds as f64 / 1e9,
        )
}

/// Milliseconds of one call: the fastest of `times` stretches of as many calls as fill one.
pub(crate) fn fastest<T>(times: u32, mut call: impl FnMut() -> T) -> f64 {
    let mut calls = 1;
    let mut stretch = || loop {
        let start = now();
        for _ in 0..calls {
            black_box(call());
        }
        let seconds = now() - start;
        if seconds >= STRETCH {
            return seconds / f64::from(calls);
        }
        calls = (f64::from(calls) * (1.2 * STRETCH / seconds).clamp(1.5, 100.0)).ceil() as u32;
    };
    (0..times).map(|_| stretch()).fold(f64::INFINITY, f64::min) * 1000.0
}
