//! `simulation [COUNT [FIRST]]`: runs so many schedules from a seed on, and prints the first that fails.

use std::{process::ExitCode, time::Instant};

fn main() -> ExitCode {
    let mut numbers = std::env::args().skip(1).map(|argument| argument.parse::<u64>());
    let (Ok(count), Ok(first)) = (numbers.next().unwrap_or(Ok(100_000)), numbers.next().unwrap_or(Ok(0)))
    else {
        eprintln!("simulation [COUNT [FIRST]]");
        return ExitCode::from(2);
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let began = Instant::now();
    let (ran, failure) = simulation::run_all(first, count, threads);
    println!("{ran} schedules in {:.1} s", began.elapsed().as_secs_f64());
    match failure {
        None => ExitCode::SUCCESS,
        Some(failure) => {
            println!("{failure}");
            ExitCode::FAILURE
        }
    }
}
