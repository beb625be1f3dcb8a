//! The tests that use the built page in a browser as its users do.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::SystemTime;

use anyhow::Result;

use crate::runner::{self, Outcome};
use crate::site::Site;
use crate::{browser, build, shell, single_file, system};

/// A folder, for the page must work in any.
const FOLDER: &str = "/some/where/";

/// Installs the test runner, when it is missing or its lock is newer.
pub fn install() -> Result<()> {
    system::ensure_node()?;
    let lock = directory().join("package-lock.json");
    // npm writes this last.
    let stamp = directory().join("node_modules").join(".package-lock.json");
    if written(&stamp).is_some_and(|installed| Some(installed) >= written(&lock)) {
        return Ok(());
    }
    shell::step("Installing Playwright, axe, Selenium's client and what browsers have, from npm, once");
    let mut command = shell::command(shell::script("npm"));
    command.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(directory());
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").stdout(Stdio::null());
    shell::run(&mut command, "Check the network and run the command again.")
}

/// Runs the tests on `dist/` as it is, on the page with the pseudo-language, and on the page as a single file.
pub fn run(passed_on: &[String]) -> Result<Outcome> {
    let pseudo = Site::new(build::pseudo()?, FOLDER).serve(0)?.address("127.0.0.1");
    let settings = [("PSEUDO_URL", pseudo.into()), ("SINGLE_FILE", single_file::unoptimised()?.into())];
    play("Running the end-to-end tests", passed_on, &settings)
}

/// Does to `dist/` as it is what may happen to it, a few times each: killed browsers, several tabs, full and
/// damaged storage.
pub fn run_reliability(passed_on: &[String]) -> Result<Outcome> {
    play("Running the reliability checks in their short form", &reliably(passed_on), &[])
}

/// The same as often as it is promised, which takes an hour or more; the table goes to the docs.
pub fn run_reliability_in_full(passed_on: &[String]) -> Result<Outcome> {
    let table = shell::root().join("docs").join("reliability.md");
    let settings = [("RELIABILITY", "full".into()), ("RELIABILITY_TABLE", table.into())];
    play("Running the reliability checks in full", &reliably(passed_on), &settings)
}

/// Uses `dist/` as it is in three engines; the settings say where their programs are.
pub fn run_engines(passed_on: &[String], settings: &[(&str, OsString)]) -> Result<Outcome> {
    play("Running the main journeys in three engines", &with_config("engines.config.js", passed_on), settings)
}

/// Measures how the page comes and answers, and how long a long history takes.
pub fn run_benchmarks(passed_on: &[String]) -> Result<Outcome> {
    play(
        "Measuring how the page comes and answers, and long histories",
        &with_config("bench.config.js", passed_on),
        &[],
    )
}

fn reliably(passed_on: &[String]) -> Vec<String> {
    with_config("reliability.config.js", passed_on)
}

fn with_config(file: &str, passed_on: &[String]) -> Vec<String> {
    let config = ["--config".to_owned(), file.to_owned()];
    config.into_iter().chain(passed_on.iter().cloned()).collect()
}

fn play(what: &str, passed_on: &[String], settings: &[(&str, OsString)]) -> Result<Outcome> {
    let serving = Site::new(build::dist(), FOLDER).serve(0)?;
    let address = serving.address("127.0.0.1");
    shell::step(format_args!("{what} on {address}"));
    let mut command = shell::command("node");
    command.arg("node_modules/@playwright/test/cli.js").arg("test").args(passed_on);
    command.current_dir(directory()).env("BASE_URL", &address).env("CHROMIUM", browser::chromium()?);
    command.envs(settings.iter().map(|(name, value)| (name, value)));
    runner::playwright(&mut command)
}

fn directory() -> PathBuf {
    shell::root().join("tests").join("e2e")
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}
