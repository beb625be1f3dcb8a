//! What has to be there before any tool: Rust's library for WebAssembly, its source, and Node.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::shell;

/// What the page is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The standard library for WebAssembly, as it comes.
pub fn ensure_wasm_target() -> Result<()> {
    ensure(&in_toolchain(&format!("lib/rustlib/{WASM}"))?, "target", WASM)
}

/// The standard library's own source, for the page to have it compiled for size.
pub fn ensure_library_source() -> Result<()> {
    ensure(&library_source()?, "component", "rust-src")
}

/// Where that source is.
pub fn library_source() -> Result<PathBuf> {
    in_toolchain("lib/rustlib/src/rust/library")
}

fn in_toolchain(place: &str) -> Result<PathBuf> {
    let sysroot = shell::output_of("rustc", &["--print", "sysroot"])
        .context("`rustc` does not answer. Install Rust from https://rustup.rs.")?;
    Ok(PathBuf::from(sysroot).join(place))
}

/// Adds a part of Rust's own, unless it is there.
fn ensure(place: &Path, kind: &str, name: &str) -> Result<()> {
    if place.is_dir() {
        return Ok(());
    }
    shell::step(format_args!("Adding the {kind} {name} to Rust, once"));
    shell::run(
        shell::command("rustup").args([kind, "add", name]),
        &format!("Check the network, or without rustup add the {kind} with your distribution's package."),
    )
}

/// npm's packages, and the tests in the browser, ask for this.
pub fn ensure_node() -> Result<()> {
    const OLDEST: u32 = 20;
    let found = shell::output_of("node", &["--version"]);
    let major = found.as_deref().and_then(major_version);
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        Some(major) => bail!("Node is {major} here. Install Node {OLDEST} or newer from https://nodejs.org."),
        None => bail!("Node is missing. Install Node {OLDEST} or newer from https://nodejs.org."),
    }
}

fn major_version(printed: &str) -> Option<u32> {
    printed.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_version;

    #[test]
    fn node_says_its_version_with_a_v() {
        assert_eq!(major_version("v20.11.1"), Some(20));
        assert_eq!(major_version("nothing"), None);
    }
}
