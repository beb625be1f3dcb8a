//! Runs the programs that test, and reads how many tests passed, which did not, and which took longest.

use std::process::Command;

use anyhow::Result;

use crate::counts::Counts;
use crate::failures::Failures;
use crate::shell;
use crate::times::{Clock, Times};

/// What a runner's tests came to.
#[derive(Default)]
pub struct Outcome {
    pub counts: Counts,
    pub failures: Failures,
    pub times: Times,
    /// What else whoever reads the counts has to know: what was skipped, and why.
    pub notes: Vec<String>,
}

impl From<Counts> for Outcome {
    fn from(counts: Counts) -> Self {
        Self { counts, ..Self::default() }
    }
}

/// Runs one of Rust's test programs, through Cargo. `threads` is how many tests it runs at once, where it says when
/// each has ended.
pub fn libtest(command: &mut Command, threads: Option<usize>) -> Result<Outcome> {
    let (mut counts, mut failures) = (Counts::default(), Failures::default());
    let mut clock = threads.map(Clock::new);
    let failed = run(command, |line| {
        counts.read_libtest(line);
        failures.read_libtest(line);
        if let Some(clock) = &mut clock {
            clock.read(line);
        }
    })?;
    let times = clock.map(Clock::times).unwrap_or_default();
    Ok(Outcome { counts: settled(counts, failed), failures, times, ..Outcome::default() })
}

/// Runs Playwright.
pub fn playwright(command: &mut Command) -> Result<Outcome> {
    let mut outcome = Outcome::default();
    let failed = run(command, |line| {
        outcome.counts.read_playwright(line);
        outcome.failures.read_playwright(line);
        outcome.times.read_playwright(line);
    })?;
    outcome.counts = settled(outcome.counts, failed);
    Ok(outcome)
}

fn run(command: &mut Command, read: impl FnMut(&str)) -> Result<bool> {
    Ok(!shell::stream(command, read, "Install it and try again.")?.success())
}

/// A runner that fails without naming a failed test, because nothing compiled or the browser did not start, has
/// failed once.
fn settled(counts: Counts, failed: bool) -> Counts {
    if failed && counts.failed == 0 { Counts { failed: 1, ..counts } } else { counts }
}
