//! `cargo xtask test`: all that must hold before a change goes in, part by part.

use std::time::{Duration, Instant};

use anyhow::Result;

use crate::counts::Counts;
use crate::{browser, build, e2e, shell, tools};

#[derive(Clone, Copy, PartialEq)]
pub enum Selection {
    All,
    Lint,
    Native,
    Wasm,
    E2e,
    Reliability,
    /// The same, as often as it is promised.
    ReliabilityInFull,
    Benchmarks,
}

#[derive(Clone, Copy, PartialEq)]
enum Part {
    Lint,
    Native,
    Wasm,
    Build,
    E2e,
    Reliability,
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
            "reliability" => Some(Self::Reliability),
            _ => None,
        }
    }

    /// Only a single runner can be given arguments.
    pub fn takes_no_arguments(self) -> bool {
        matches!(self, Self::All | Self::Lint)
    }

    fn parts(self) -> &'static [Part] {
        match self {
            Self::All => &[Part::Lint, Part::Native, Part::Wasm, Part::Build, Part::E2e, Part::Reliability],
            Self::Lint => &[Part::Lint],
            Self::Native => &[Part::Native],
            Self::Wasm => &[Part::Wasm],
            Self::E2e => &[Part::Build, Part::E2e],
            Self::Reliability => &[Part::Build, Part::Reliability],
            Self::ReliabilityInFull => &[Part::Build, Part::ReliabilityInFull],
            Self::Benchmarks => &[Part::Build, Part::Benchmarks],
        }
    }
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::Build => "build",
            Self::E2e => "e2e",
            Self::Reliability | Self::ReliabilityInFull => "reliability",
            Self::Benchmarks => "benchmarks",
        }
    }

    /// Installs what it lacks. What it asks for again when it runs is then there.
    fn set_up(self) -> Result<()> {
        match self {
            Self::Lint => tools::ensure_wasm_target()?,
            Self::Native => {}
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
        }
        Ok(())
    }

    fn run(self, passed_on: &[String]) -> Result<Counts> {
        match self {
            Self::Lint => Ok(lint()),
            Self::Native => native(passed_on),
            Self::Wasm => wasm(passed_on),
            Self::Build => Ok(one(build::release()?.within_budget())),
            Self::E2e => e2e::run(passed_on),
            Self::Reliability => e2e::run_reliability(passed_on),
            Self::ReliabilityInFull => e2e::run_reliability_in_full(passed_on),
            Self::Benchmarks => e2e::run_benchmarks(passed_on),
        }
    }
}

struct Outcome {
    part: Part,
    /// What it counted, unless it broke off.
    counts: Option<Counts>,
    took: Duration,
}

/// Runs the parts, sums each up in a line, and returns the sum of all.
pub fn run(selection: Selection, passed_on: &[String]) -> Counts {
    let parts = selection.parts();
    if let Err(error) = parts.iter().try_for_each(|part| part.set_up()) {
        return one(Err(error));
    }
    let mut outcomes: Vec<Outcome> = Vec::new();
    for part in parts {
        let outcome = run_part(*part, passed_on);
        let has_no_page = *part == Part::Build && outcome.counts.is_none();
        outcomes.push(outcome);
        if has_no_page {
            break;
        }
    }
    println!();
    let total = sum_up(&outcomes);
    for part in &parts[outcomes.len()..] {
        println!("{:12}did not run: there is no page to test", part.name());
    }
    println!();
    total
}

fn run_part(part: Part, passed_on: &[String]) -> Outcome {
    let started = Instant::now();
    let counts = part.run(passed_on).map_err(|error| shell::complain(&error)).ok();
    Outcome { part, counts, took: started.elapsed() }
}

fn sum_up(outcomes: &[Outcome]) -> Counts {
    let mut total = Counts::default();
    for Outcome { part, counts, took } in outcomes {
        let counts = counts.unwrap_or(Counts::one_failed());
        let skipped =
            if counts.skipped == 0 { String::new() } else { format!(", {} skipped", counts.skipped) };
        println!("{:12}{counts}{skipped} ({} s)", part.name(), took.as_secs());
        total += counts;
    }
    total
}

/// A check that is not made of tests counts as one.
fn one(outcome: Result<()>) -> Counts {
    match outcome {
        Ok(()) => Counts::one_passed(),
        Err(error) => {
            shell::complain(&error);
            Counts::one_failed()
        }
    }
}

/// Three checks; all are made, whatever the first says.
fn lint() -> Counts {
    const CORRECT: &str = "Correct what the lines above name.";
    let mut counts = check("Checking the formatting", "fmt --all --check", "Run `cargo fmt --all`.");
    counts += check(
        "Linting everything for this machine",
        "clippy --workspace --all-targets -- -D warnings",
        CORRECT,
    );
    counts += check(
        "Linting the page for the browser",
        "clippy --target wasm32-unknown-unknown --features split --lib --bins --test browser -- -D warnings",
        CORRECT,
    );
    counts
}

fn check(what: &str, arguments: &str, advice: &str) -> Counts {
    shell::step(what);
    one(shell::run(shell::cargo().args(arguments.split(' ')), advice))
}

fn native(passed_on: &[String]) -> Result<Counts> {
    shell::step("Running the tests that need no browser");
    let mut command = shell::cargo();
    command.args(["test", "--workspace", "--no-fail-fast", "--"]).args(passed_on);
    counted(&mut command, Counts::read_libtest)
}

fn wasm(passed_on: &[String]) -> Result<Counts> {
    shell::step("Running the tests in a browser");
    let mut command = tools::Toolbox::for_wasm_tests()?.cargo();
    command.args(["test", "--target", "wasm32-unknown-unknown", "--test", "browser", "--"]);
    command.args(passed_on);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", browser::chromedriver()?);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser::write_capabilities(&browser::chromium()?)?);
    // Seconds; the runner's own 20 and 5 are too few for a busy machine.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
    counted(&mut command, Counts::read_libtest)
}

/// Runs a runner and reads its counts. One that fails without naming a failed test, because
/// nothing compiled or the browser did not start, has failed once.
pub fn counted(command: &mut std::process::Command, read: fn(&mut Counts, &str)) -> Result<Counts> {
    let mut counts = Counts::default();
    let status = shell::stream(command, |line| read(&mut counts, line), "Install it and try again.")?;
    if !status.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}
