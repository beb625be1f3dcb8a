//! A tool of a certain version, and where it is kept.
//!
//! A tool of the very version on `PATH` is used first. All others live in the user's cache, in one
//! directory per version, outside `target/`: `cargo clean` and other checkouts leave them in place.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

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
        /// Whether `cargo binstall` has it built.
        prebuilt: bool,
        /// Switches for `cargo install` that choose the package's features.
        features: &'static [&'static str],
    },
    Npm,
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

    pub fn is_complete(&self, bin: &Path) -> bool {
        self.programs.iter().all(|program| bin.join(self.file_name(program)).is_file())
    }

    pub fn is_on_path(&self) -> bool {
        let Some(first) = shell::find_on_path(self.programs[0]) else { return false };
        let Some(directory) = first.parent() else { return false };
        self.is_complete(directory)
            && shell::output_of(&first, &["--version"])
                .is_some_and(|text| names_version(&text, &self.version))
    }
}

/// Whether `--version` printed this version. wasm-opt says `132` for npm's `132.0.0`.
fn names_version(printed: &str, version: &str) -> bool {
    let short = version.strip_suffix(".0.0").unwrap_or(version);
    printed.split_whitespace().any(|word| word == version || word == short)
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
    use super::names_version;

    #[test]
    fn a_tool_is_known_by_what_it_prints() {
        assert!(names_version("trunk 0.21.14", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132.0.0"));
        assert!(names_version("0.28.2", "0.28.2"));
        assert!(!names_version("trunk 0.21.1", "0.21.14"));
        assert!(!names_version("trunk 0.21.140", "0.21.14"));
    }
}
