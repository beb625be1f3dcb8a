//! Installs one tool into its directory in the cache. The work is done beside that directory and
//! renamed at the end, so what was interrupted leaves nothing that looks finished.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow};

use crate::shell;
use crate::system;
use crate::tool::{Source, Tool};

const ADVICE: &str = "See the lines above, check the network, and run the command again.";

pub fn install(tool: &Tool) -> Result<()> {
    let home = tool.home()?;
    let scratch = prepare(&home)?;
    let outcome = match tool.source {
        Source::Cargo { takes, prebuilt, features } => with_cargo(tool, takes, prebuilt, features, &scratch),
        Source::Npm => with_npm(tool, &scratch),
    };
    let outcome = outcome.and_then(|()| settle(&scratch, &home));
    if outcome.is_err() {
        // The reason for stopping is worth more than that of not being able to tidy up.
        let _ = fs::remove_dir_all(&scratch);
    }
    outcome
}

fn prepare(home: &Path) -> Result<PathBuf> {
    let name = home.file_name().unwrap_or_default().to_string_lossy();
    let scratch = home.with_file_name(format!(".{name}.{}", std::process::id()));
    fs::create_dir_all(&scratch).map_err(|error| {
        anyhow!(
            "{} cannot be made: {error}. Set XDG_CACHE_HOME to a directory one may write to.",
            scratch.display()
        )
    })?;
    Ok(scratch)
}

fn settle(scratch: &Path, home: &Path) -> Result<()> {
    // What is there already lacks a program: the new one is whole.
    let cleared = if home.exists() { fs::remove_dir_all(home) } else { Ok(()) };
    cleared.and_then(|()| fs::rename(scratch, home)).map_err(|error| {
        anyhow!(
            "{} cannot be replaced: {error}. Remove it by hand and run the command again.",
            home.display()
        )
    })
}

fn with_cargo(tool: &Tool, takes: &str, prebuilt: bool, features: &[&str], scratch: &Path) -> Result<()> {
    if prebuilt && shell::find_on_path("cargo-binstall").is_some() {
        shell::step(format_args!("Downloading {} {}, once", tool.name, tool.version));
        if binstall(tool, scratch).status().is_ok_and(|status| status.success()) {
            return Ok(());
        }
    }
    shell::step(format_args!("Building {} {}, once, {takes}", tool.name, tool.version));
    shell::run(&mut cargo_install(tool, features, scratch), ADVICE)
}

fn binstall(tool: &Tool, scratch: &Path) -> Command {
    let mut command = shell::cargo();
    command.args(["binstall", "--no-confirm", "--log-level", "warn", "--version", &tool.version]);
    command.arg("--root").arg(scratch).arg(tool.package);
    command
}

/// A tool that runs for a second a day needs no optimising: its own release profile would take
/// Trunk twelve minutes of processor time instead of three.
fn cargo_install(tool: &Tool, features: &[&str], scratch: &Path) -> Command {
    let mut command = shell::cargo();
    command.args(["install", "--quiet", "--locked", tool.package, "--version", &tool.version]);
    command.args(features);
    command.arg("--root").arg(scratch);
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command
}

fn with_npm(tool: &Tool, scratch: &Path) -> Result<()> {
    system::ensure_node()?;
    shell::step(format_args!("Installing {} {} from npm, once", tool.name, tool.version));
    let mut command = shell::command(shell::script("npm"));
    command.arg("install").arg("--prefix").arg(scratch);
    command.args(["--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
    // What goes wrong is on the other stream.
    command.arg(format!("{}@{}", tool.package, tool.version)).stdout(Stdio::null());
    shell::run(&mut command, ADVICE)
}
