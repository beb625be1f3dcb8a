//! Scripts and style sheets in as few letters as they need.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::shell;
use crate::tools::Toolbox;

/// What esbuild makes of `from`, and writes to `to`, for the browsers that Trunk.toml names; `with` are more of its
/// arguments, and `advice` is for whoever wrote what it can't read.
pub fn minified(toolbox: &Toolbox, from: &Path, to: &Path, with: &[&str], advice: &str) -> Result<String> {
    let mut command = toolbox.command(&shell::script("esbuild"));
    command.arg(from).arg(format!("--outfile={}", to.display())).args(with);
    command.args(["--minify", "--target=chrome111,firefox121,safari16", "--log-level=warning"]);
    shell::run(&mut command, advice)?;
    fs::read_to_string(to).with_context(|| format!("{} cannot be read", to.display()))
}
