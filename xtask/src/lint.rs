//! What can be said of the sources and of the crates they use without running anything.

use std::process::Stdio;

use anyhow::Result;

use crate::counts::Counts;
use crate::shell;
use crate::tools::Toolbox;

/// What every change is checked for; all checks are made, whatever the first says.
pub fn run() -> Counts {
    const CORRECT: &str = "Correct what the lines above name.";
    let mut counts = cargo("Checking the formatting", "fmt --all --check", "Run `cargo fmt --all`.");
    counts += cargo(
        "Linting everything for this machine",
        "clippy --workspace --all-targets -- -D warnings",
        CORRECT,
    );
    counts += cargo(
        "Linting the page for the browser",
        "clippy --target wasm32-unknown-unknown --features split --lib --bins --test browser -- -D warnings",
        CORRECT,
    );
    match Toolbox::for_lint() {
        Ok(toolbox) => counts += dependencies(&toolbox),
        Err(error) => counts += one(Err(error)),
    }
    counts
}

fn cargo(what: &str, arguments: &str, advice: &str) -> Counts {
    shell::step(what);
    one(shell::run(shell::cargo().args(arguments.split(' ')), advice))
}

/// What `deny.toml` asks of other people's crates. Where the list of known vulnerabilities is out of reach, that check counts
/// as skipped.
fn dependencies(toolbox: &Toolbox) -> Counts {
    const ADVICE: &str = "Choose another version or crate, or say in deny.toml why it may stay.";
    let deny = |arguments: &str| {
        let mut command = toolbox.command("cargo-deny");
        command.args(["--locked", "--log-level", "error"]).args(arguments.split(' '));
        command
    };
    shell::step("Checking the licences, sources and versions of dependencies");
    let mut counts = one(shell::run(&mut deny("check -D warnings licenses bans sources"), ADVICE));
    shell::step("Looking for known vulnerabilities of dependencies");
    if deny("fetch db").stderr(Stdio::null()).status().is_ok_and(|status| status.success()) {
        counts += one(shell::run(&mut deny("check advisories"), ADVICE));
    } else {
        println!(
            "SKIPPED: https://github.com/RustSec/advisory-db cannot be fetched from here. Run it where it can: \
             `cargo deny check advisories`."
        );
        counts += Counts { skipped: 1, ..Counts::default() };
    }
    counts
}

/// A check that is not made of tests counts as one.
pub fn one(outcome: Result<()>) -> Counts {
    match outcome {
        Ok(()) => Counts::one_passed(),
        Err(error) => {
            shell::complain(&error);
            Counts::one_failed()
        }
    }
}
