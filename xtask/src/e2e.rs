//! The tests that use the built page in a browser as its users do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::SystemTime;

use anyhow::Result;

use crate::counts::Counts;
use crate::site::Site;
use crate::{browser, build, shell, test, tools};

/// A folder, for the page must work in any.
const FOLDER: &str = "/some/where/";

/// Installs the test runner, when it is missing or its lock is newer.
pub fn install() -> Result<()> {
    tools::ensure_node()?;
    let lock = directory().join("package-lock.json");
    // npm writes this last.
    let stamp = directory().join("node_modules").join(".package-lock.json");
    if written(&stamp).is_some_and(|installed| Some(installed) >= written(&lock)) {
        return Ok(());
    }
    shell::step("Installing Playwright and axe from npm, once");
    let mut command = shell::command(shell::script("npm"));
    command.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(directory());
    command.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1").stdout(Stdio::null());
    shell::run(&mut command, "Check the network and run the command again.")
}

/// Runs the tests on `dist/` as it is.
pub fn run(passed_on: &[String]) -> Result<Counts> {
    let serving = Site::new(build::dist(), FOLDER).serve(0)?;
    let address = serving.address("127.0.0.1");
    shell::step(format_args!("Running the end-to-end tests on {address}"));
    let mut command = shell::command("node");
    command.arg("node_modules/@playwright/test/cli.js").arg("test").args(passed_on);
    command.current_dir(directory()).env("BASE_URL", &address).env("CHROMIUM", browser::chromium()?);
    test::counted(&mut command, Counts::read_playwright)
}

fn directory() -> PathBuf {
    shell::root().join("tests").join("e2e")
}

fn written(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|data| data.modified()).ok()
}
