//! Which tools the page needs, in which versions, and where they are.
//!
//! A tool of the very version on `PATH` is used first. All others live in the user's cache, in one
//! directory per version, outside `target/`: `cargo clean` and other checkouts leave them in place.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

use crate::install;
use crate::shell;

pub struct Tool {
    /// As one says it.
    pub name: &'static str,
    /// The package's name, at crates.io or npm.
    pub package: &'static str,
    pub version: String,
    /// The programs it brings; the first answers to `--version`.
    pub programs: &'static [&'static str],
    pub source: Source,
}

pub enum Source {
    /// Compiled here, once.
    Cargo {
        takes: &'static str,
        /// Of the package, besides its usual ones.
        feature: Option<&'static str>,
    },
    Npm,
}

fn trunk() -> Tool {
    Tool {
        name: "Trunk",
        package: "trunk",
        version: "0.21.14".into(),
        programs: &["trunk"],
        source: Source::Cargo { takes: "about 3 minutes", feature: None },
    }
}

/// Its version is that of the library, which Cargo.lock knows: the two must be the same.
fn wasm_bindgen() -> Result<Tool> {
    Ok(Tool {
        name: "the wasm-bindgen command",
        package: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        source: Source::Cargo { takes: "about a minute", feature: None },
    })
}

fn wasm_split() -> Tool {
    Tool {
        name: "wasm-split",
        package: "wasm_split_cli_support",
        version: "0.2.4".into(),
        programs: &["wasm-split-cli"],
        source: Source::Cargo { takes: "half a minute", feature: Some("build-binary") },
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

impl Tool {
    /// The directory of its own in the cache.
    pub fn home(&self) -> Result<PathBuf> {
        let package = self.package.trim_end_matches("-cli");
        Ok(cache()?.join("tools").join(format!("{package}-{}", self.version)))
    }

    /// Where, under `home`, its programs are.
    pub fn bin(&self, home: &Path) -> PathBuf {
        match self.source {
            Source::Cargo { .. } => home.join("bin"),
            Source::Npm => home.join("node_modules").join(".bin"),
        }
    }

    pub fn file_name(&self, program: &str) -> String {
        match self.source {
            Source::Cargo { .. } => format!("{program}{}", env::consts::EXE_SUFFIX),
            Source::Npm => shell::script(program),
        }
    }

    fn is_complete(&self, bin: &Path) -> bool {
        self.programs.iter().all(|program| bin.join(self.file_name(program)).is_file())
    }

    fn is_on_path(&self) -> bool {
        let Some(first) = shell::find_on_path(self.programs[0]) else { return false };
        let Some(directory) = first.parent() else { return false };
        self.is_complete(directory)
            && shell::output_of(&first, &["--version"])
                .is_some_and(|text| names_version(&text, &self.version))
    }

    /// Where its programs are, when that is not on `PATH`; installs them if need be.
    fn ensure(&self) -> Result<Option<PathBuf>> {
        if self.is_on_path() {
            return Ok(None);
        }
        let bin = self.bin(&self.home()?);
        if !self.is_complete(&bin) {
            install::install(self)?;
        }
        Ok(Some(bin))
    }
}

/// Whether `--version` printed this version. wasm-opt says `132` for npm's `132.0.0`.
fn names_version(printed: &str, version: &str) -> bool {
    let short = version.strip_suffix(".0.0").unwrap_or(version);
    printed.split_whitespace().any(|word| word == version || word == short)
}

/// The tools a command needs, and the `PATH` on which they are found.
pub struct Toolbox {
    path: OsString,
}

impl Toolbox {
    /// For building the page.
    pub fn for_page() -> Result<Self> {
        ensure_wasm_target()?;
        Self::with(&[trunk(), wasm_bindgen()?, wasm_split(), wasm_opt(), esbuild()])
    }

    /// For running tests in a browser.
    pub fn for_wasm_tests() -> Result<Self> {
        ensure_wasm_target()?;
        Self::with(&[wasm_bindgen()?])
    }

    fn with(tools: &[Tool]) -> Result<Self> {
        let mut directories = Vec::new();
        for tool in tools {
            directories.extend(tool.ensure()?);
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

/// `~/.cache/twelve-hats` or the system's word for it.
fn cache() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let caches = if let Some(directory) = set("XDG_CACHE_HOME") {
        directory
    } else if cfg!(windows) {
        set("LOCALAPPDATA")
            .context("LOCALAPPDATA is not set. Set XDG_CACHE_HOME to a directory to keep tools in.")?
    } else {
        let home =
            set("HOME").context("HOME is not set. Set XDG_CACHE_HOME to a directory to keep tools in.")?;
        home.join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" })
    };
    Ok(caches.join("twelve-hats"))
}

#[cfg(test)]
mod tests {
    use super::{major_version, names_version, version_in_lock};

    #[test]
    fn the_lock_names_the_version_of_the_very_package() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\nsource = \"x\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }

    #[test]
    fn a_tool_is_known_by_what_it_prints() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132.0.0"));
        assert!(names_version("0.28.2", "0.28.2"));
        assert!(!names_version("trunk 0.21.1", "0.21.14"));
        assert!(!names_version("trunk 0.21.140", "0.21.14"));
    }

    #[test]
    fn node_says_its_version_with_a_v() {
        assert_eq!(major_version("v20.11.1"), Some(20));
        assert_eq!(major_version("nothing"), None);
    }
}
