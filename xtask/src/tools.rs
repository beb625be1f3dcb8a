//! Which tools the page needs, in which versions.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::install;
use crate::shell;
use crate::system;
use crate::tool::{Source, Tool};

fn trunk() -> Tool {
    Tool {
        name: "Trunk",
        package: "trunk",
        version: "0.21.14".into(),
        programs: &["trunk"],
        source: Source::Cargo { takes: "about 3 minutes", prebuilt: true, features: &[] },
    }
}

/// Its version is that of the library, which Cargo.lock knows: the two must be the same.
fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "the wasm-bindgen command",
        package: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        source: Source::Cargo { takes: "about a minute", prebuilt: true, features: &[] },
    })
}

fn wasm_split() -> Tool {
    Tool {
        name: "wasm-split",
        package: "wasm_split_cli_support",
        version: "0.2.4".into(),
        programs: &["wasm-split-cli"],
        source: Source::Cargo {
            takes: "half a minute",
            prebuilt: false,
            features: &["--features", "build-binary"],
        },
    }
}

fn wasm_opt() -> Tool {
    Tool {
        name: "wasm-opt",
        package: "binaryen",
        version: "132.0.0".into(),
        programs: &["wasm-opt"],
        source: Source::Npm,
    }
}

fn esbuild() -> Tool {
    Tool {
        name: "esbuild",
        package: "esbuild",
        version: "0.28.2".into(),
        programs: &["esbuild"],
        source: Source::Npm,
    }
}

fn cargo_deny() -> Tool {
    Tool {
        name: "cargo-deny",
        package: "cargo-deny",
        version: "0.20.2".into(),
        programs: &["cargo-deny"],
        source: Source::Cargo { takes: "about a minute", prebuilt: true, features: &[] },
    }
}

/// Firefox's driver.
fn gecko() -> Tool {
    Tool {
        name: "geckodriver",
        package: "geckodriver",
        version: "0.37.1".into(),
        programs: &["geckodriver"],
        source: Source::Cargo { takes: "about a minute", prebuilt: true, features: &[] },
    }
}

/// The driver of Firefox, installed if need be.
pub fn geckodriver() -> Result<PathBuf> {
    let tool = gecko();
    let program = tool.file_name(tool.programs[0]);
    match ensure(&tool)? {
        Some(bin) => Ok(bin.join(program)),
        None => {
            shell::find_on_path(&program).context("geckodriver is no longer on PATH. Run the command again.")
        }
    }
}

/// Where a tool's programs are, when that is not on `PATH`; installs them if need be.
fn ensure(tool: &Tool) -> Result<Option<PathBuf>> {
    if tool.is_on_path() {
        return Ok(None);
    }
    let bin = tool.bin(&tool.home()?);
    if !tool.is_complete(&bin) {
        install::install(tool)?;
    }
    Ok(Some(bin))
}

/// The tools a command needs, and the `PATH` on which they are found.
pub struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// For building the page.
    pub fn for_page() -> Result<Self> {
        system::ensure_wasm_target()?;
        system::ensure_library_source()?;
        Self::with(&[trunk(), wasm_bindgen()?, wasm_split(), wasm_opt(), esbuild()])
    }

    /// For checking sources and dependencies.
    pub fn for_lint() -> Result<Self> {
        system::ensure_wasm_target()?;
        Self::with(&[cargo_deny()])
    }

    /// For running tests in a browser.
    pub fn for_wasm_tests() -> Result<Self> {
        system::ensure_wasm_target()?;
        Self::with(&[wasm_bindgen()?])
    }

    fn with(tools: &[Tool]) -> Result<Self> {
        let mut directories = Vec::new();
        for tool in tools {
            directories.extend(ensure(tool)?);
        }
        let path = env::var_os("PATH").unwrap_or_default();
        directories.extend(env::split_paths(&path));
        let path = env::join_paths(directories).map_err(|error| {
            anyhow!("The tools cannot be put on PATH: {error}. Set XDG_CACHE_HOME to another directory.")
        })?;
        Ok(Self { path })
    }

    pub fn command(&self, program: &str) -> Command {
        self.equip(shell::command(program))
    }

    pub fn cargo(&self) -> Command {
        self.equip(shell::cargo())
    }

    /// Where a tool was in its own source when it failed helps nobody here.
    fn equip(&self, mut command: Command) -> Command {
        command.env("PATH", &self.path).env("RUST_LIB_BACKTRACE", "0");
        command
    }
}

fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(shell::root().join("Cargo.lock"))
        .map_err(|error| anyhow!("Cargo.lock cannot be read: {error}. Restore it from the repository."))?;
    version_in_lock(&lock, package)
        .with_context(|| format!("Cargo.lock does not name {package}. Run `cargo update --workspace`."))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_lock_names_the_version_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}
