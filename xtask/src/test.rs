//! `cargo xtask test`: all that must hold before a change goes in, part by part.

use std::mem::take;
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::counts::Counts;
use crate::failures::Failures;
use crate::runner::{self, Outcome};
use crate::shell::{self, OPTIMISED};
use crate::times::Times;
use crate::{browser, build, e2e, engines, lint, tools};

/// How many random inputs a property is tried with in the fast lane; in full, most are tried with 10,000.
const QUICK_CASES: u32 = 250;
/// How many schedules of crashes and failures run in the fast lane; in full, 100,000.
const QUICK_SCHEDULES: u32 = 20_000;

#[derive(Clone, Copy, PartialEq)]
pub enum Selection {
    All,
    /// What can be checked while one works: no browser, no page.
    Fast,
    Lint,
    Native,
    Wasm,
    E2e,
    Engines,
    Reliability,
    /// The same, as often as it is promised.
    ReliabilityInFull,
    Benchmarks,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Lint,
    Native,
    /// The same, with fewer random inputs.
    NativeQuickly,
    Wasm,
    Build,
    E2e,
    /// The main journeys in Chromium, Firefox and WebKitGTK.
    Engines,
    Reliability,
    /// Schedules of crashes and failing stores, without a browser.
    Schedules,
    ReliabilityInFull,
    Benchmarks,
}

impl Selection {
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "lint" => Some(Self::Lint),
            "native" => Some(Self::Native),
            "wasm" => Some(Self::Wasm),
            "e2e" => Some(Self::E2e),
            "engines" => Some(Self::Engines),
            "reliability" => Some(Self::Reliability),
            _ => None,
        }
    }

    /// Only a single runner can be given arguments.
    pub fn takes_no_arguments(self) -> bool {
        matches!(self, Self::All | Self::Fast | Self::Lint)
    }

    fn parts(self) -> &'static [Part] {
        match self {
            Self::All => &[
                Part::Lint,
                Part::Native,
                Part::Wasm,
                Part::Build,
                Part::E2e,
                Part::Engines,
                Part::Reliability,
            ],
            Self::Fast => &[Part::Lint, Part::NativeQuickly],
            Self::Lint => &[Part::Lint],
            Self::Native => &[Part::Native],
            Self::Wasm => &[Part::Wasm],
            Self::E2e => &[Part::Build, Part::E2e],
            Self::Engines => &[Part::Build, Part::Engines],
            Self::Reliability => &[Part::Build, Part::Reliability],
            Self::ReliabilityInFull => &[Part::Schedules, Part::Build, Part::ReliabilityInFull],
            Self::Benchmarks => &[Part::Build, Part::Benchmarks],
        }
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native | Self::NativeQuickly => "native",
            Self::Wasm => "wasm",
            Self::Build => "build",
            Self::E2e => "e2e",
            Self::Engines => "engines",
            Self::Reliability | Self::ReliabilityInFull => "reliability",
            Self::Schedules => "schedules",
            Self::Benchmarks => "benchmarks",
        }
    }

    /// Installs what it lacks. What it asks for again when it runs is then there.
    fn set_up(self) -> Result<()> {
        match self {
            Self::Lint => {
                tools::Toolbox::for_lint()?;
            }
            Self::Native | Self::NativeQuickly | Self::Schedules => {}
            Self::Wasm => {
                tools::Toolbox::for_wasm_tests()?;
                browser::chromium()?;
                browser::chromedriver()?;
            }
            Self::Build => {
                tools::Toolbox::for_page()?;
            }
            Self::E2e | Self::Reliability | Self::ReliabilityInFull | Self::Benchmarks => {
                browser::chromium()?;
                e2e::install()?;
            }
            Self::Engines => {
                browser::chromium()?;
                browser::chromedriver()?;
                e2e::install()?;
                engines::install()?;
            }
        }
        Ok(())
    }

    fn run(self, passed_on: &[String]) -> Result<Outcome> {
        match self {
            Self::Lint => Ok(lint::run().into()),
            Self::Native => native(&[], passed_on),
            Self::NativeQuickly => native(&QUICKLY, passed_on),
            Self::Wasm => wasm(passed_on),
            Self::Build => Ok(lint::one(build::release(None)?.within_budgets()).into()),
            Self::E2e => e2e::run(passed_on),
            Self::Engines => engines::run(passed_on),
            Self::Schedules => Ok(schedules().into()),
            Self::Reliability => e2e::run_reliability(passed_on),
            Self::ReliabilityInFull => e2e::run_reliability_in_full(passed_on),
            Self::Benchmarks => e2e::run_benchmarks(passed_on),
        }
    }
}

struct Done {
    part: Part,
    /// What came of it, unless it broke off.
    outcome: Option<Outcome>,
    took: Duration,
}

/// Runs the parts, names the slowest tests of all and those that failed, sums each part up in a line with its
/// seconds, and returns the sum.
pub fn run(selection: Selection, passed_on: &[String]) -> Counts {
    let parts = selection.parts();
    if let Err(error) = parts.iter().try_for_each(|part| part.set_up()) {
        return lint::one(Err(error));
    }
    let mut all: Vec<Done> = Vec::new();
    for part in parts {
        let done = run_part(*part, passed_on);
        let has_no_page = *part == Part::Build && done.outcome.is_none();
        all.push(done);
        if has_no_page {
            break;
        }
    }
    let ran = all.len();
    let (mut times, mut failures) = (Times::default(), Failures::default());
    for outcome in all.iter_mut().filter_map(|done| done.outcome.as_mut()) {
        times.extend(take(&mut outcome.times));
        failures.extend(take(&mut outcome.failures));
    }
    println!("\n{times}\n{failures}");
    let total = sum_up(&all);
    for note in all.iter().filter_map(|done| done.outcome.as_ref()).flat_map(|outcome| &outcome.notes) {
        println!("{note}");
    }
    for part in &parts[ran..] {
        println!("{:12}did not run: there is no page to test", part.name());
    }
    println!();
    total
}

fn run_part(part: Part, passed_on: &[String]) -> Done {
    let started = Instant::now();
    let outcome = part.run(passed_on).map_err(|error| shell::complain(&error)).ok();
    Done { part, outcome, took: started.elapsed() }
}

fn sum_up(all: &[Done]) -> Counts {
    let mut total = Counts::default();
    for Done { part, outcome, took } in all {
        let counts = outcome.as_ref().map_or(Counts::one_failed(), |outcome| outcome.counts);
        let skipped =
            if counts.skipped == 0 { String::new() } else { format!(", {} skipped", counts.skipped) };
        println!("{:12}{counts}{skipped} ({} s)", part.name(), took.as_secs());
        total += counts;
    }
    total
}

/// The most random inputs, for what would take more.
const QUICKLY: [(&str, u32); 2] = [("PROPTEST_CASES", QUICK_CASES), ("SCHEDULES", QUICK_SCHEDULES)];

fn native(limits: &[(&str, u32)], passed_on: &[String]) -> Result<Outcome> {
    shell::step("Running the tests that need no browser");
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut command = shell::cargo();
    command.args(["test", "--config", OPTIMISED, "--workspace", "--no-fail-fast", "--"]).args(passed_on);
    command.env("RUST_TEST_THREADS", threads.to_string());
    command.envs(limits.iter().map(|(name, most)| (name, most.to_string())));
    runner::libtest(&mut command, Some(threads))
}

/// Ten times as many as run with the native tests.
fn schedules() -> Counts {
    shell::step("Running schedules of crashes, several tabs and failing stores");
    let mut command = shell::cargo();
    command.args(["run", "--quiet", "-p", "simulation", "--", "1000000"]);
    lint::one(shell::run(
        &mut command,
        "The seed above fails again with `cargo run -p simulation -- 1 SEED`.",
    ))
}

fn wasm(passed_on: &[String]) -> Result<Outcome> {
    shell::step("Running the tests in a browser");
    let mut command = tools::Toolbox::for_wasm_tests()?.cargo();
    command.args(["test", "--target", "wasm32-unknown-unknown", "--test", "browser", "--"]).args(passed_on);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", browser::chromedriver()?);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser::write_capabilities(&browser::chromium()?)?);
    // Seconds; the runner's own 20 and 5 are too few for a busy machine.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    // What its tests print comes all at once, when they have ended.
    runner::libtest(&mut command, None)
}
