//! What is in the page's folder, and how its files are called there.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

/// The worker's file: in `src/` without what the build knows, in the page's folder with it.
pub const WORKER: &str = "service-worker.js";

/// Every file below, sorted.
pub fn files_in(directory: &Path) -> Result<Vec<PathBuf>> {
    let cannot = |error| anyhow!("{} cannot be read: {error}. Build again.", directory.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A file's path in the page's folder, with slashes.
pub fn path_in(dist: &Path, file: &Path) -> String {
    file.strip_prefix(dist).unwrap_or(file).to_string_lossy().replace('\\', "/")
}
