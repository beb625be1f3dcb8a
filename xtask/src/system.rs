//! What has to be there before any tool: Rust's library for WebAssembly, and Node.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::shell;

/// The standard library for WebAssembly.
pub fn ensure_wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = shell::output_of("rustc", &["--print", "sysroot"])
        .context("`rustc` does not answer. Install Rust from https://rustup.rs.")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    shell::step(format_args!("Installing Rust's standard library for {TARGET}, once"));
    shell::run(
        shell::command("rustup").args(["target", "add", TARGET]),
        "Check the network, or without rustup add the target with your distribution's package.",
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
