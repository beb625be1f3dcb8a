//! The app, started natively, to print what the build puts into files.

use std::process::Stdio;

use anyhow::{Context, Result, anyhow, bail};

use crate::shell::{self, OPTIMISED};

/// What the app prints when it is asked for this.
pub fn printed(what: &str) -> Result<String> {
    let mut command = shell::cargo();
    // As the native tests have it, so that nothing is built twice.
    command.args(["run", "--quiet", "--config", OPTIMISED, "--bin", "twelve-hats", "--", what]);
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| anyhow!("The app could not be started natively: {error}."))?;
    if !output.status.success() {
        bail!("The app could not be drawn natively. See the lines above.");
    }
    String::from_utf8(output.stdout).context("what the app prints is no text")
}
