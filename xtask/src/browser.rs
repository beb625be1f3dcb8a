//! Chromium and its driver: found, or on a Debian-like system installed when we may. Other browsers are looked for alike.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};

use crate::shell;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const USUAL_PLACES: [&str; 4] = [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/// Debian's packages of Chromium and of what steers it.
const CHROMIUM: &[&str] = &["chromium", "chromium-driver"];

/// The browser for the tests, installed if need be.
pub fn chromium() -> Result<PathBuf> {
    found_or_installed(
        find_chromium,
        CHROMIUM,
        "No Chromium is found. Install it (`npx playwright install chromium`, or your system's package \
         `chromium`), or set CHROMIUM to its path.",
    )
}

/// What steers it, installed if need be.
pub fn chromedriver() -> Result<PathBuf> {
    found_or_installed(
        find_chromedriver,
        CHROMIUM,
        "No chromedriver is found. Install the one of your Chromium's version (Debian: `chromium-driver`, \
         Fedora and Homebrew: `chromedriver`), or set CHROMEDRIVER to its path.",
    )
}

/// The browser's capabilities for the runner of WebAssembly tests: the flags in `webdriver.json`,
/// and the browser found here. Returns the file written.
pub fn write_capabilities(chromium: &Path) -> Result<PathBuf> {
    let mut capabilities = capabilities()?;
    let options = &mut capabilities["goog:chromeOptions"];
    options["binary"] = json!(chromium.to_string_lossy());
    if let (true, Some(flags)) = (shell::is_superuser(), options["args"].as_array_mut()) {
        flags.push(json!("--no-sandbox"));
    }
    let file = shell::root().join("target").join("webdriver.json");
    fs::create_dir_all(shell::root().join("target"))
        .and_then(|()| fs::write(&file, capabilities.to_string()))
        .map_err(|error| anyhow!("{} cannot be written: {error}. Free it and try again.", file.display()))?;
    Ok(file)
}

fn capabilities() -> Result<Value> {
    fs::read_to_string(shell::root().join("webdriver.json"))
        .map_err(anyhow::Error::from)
        .and_then(|text| Ok(serde_json::from_str(&text)?))
        .map_err(|error| anyhow!("webdriver.json cannot be read: {error}. Restore it from the repository."))
}

/// Finds a program, or has it installed as packages of Debian where we may do that.
pub fn found_or_installed<Found>(
    find: fn() -> Result<Option<Found>>,
    packages: &[&str],
    advice: &'static str,
) -> Result<Found> {
    if let Some(found) = find()? {
        return Ok(found);
    }
    if !may_install() {
        bail!(advice);
    }
    install_with_apt(packages)?;
    find()?.context(advice)
}

fn find_chromium() -> Result<Option<PathBuf>> {
    if let Some(set) = set_by("CHROMIUM")? {
        return Ok(Some(set));
    }
    Ok(NAMES
        .iter()
        .find_map(|name| shell::find_on_path(name))
        .or_else(|| USUAL_PLACES.iter().map(PathBuf::from).find(|file| file.is_file()))
        .or_else(downloaded_by_playwright))
}

fn find_chromedriver() -> Result<Option<PathBuf>> {
    if let Some(set) = set_by("CHROMEDRIVER")? {
        return Ok(Some(set));
    }
    // Hosted build machines keep it off PATH and say so in this variable.
    let program = format!("chromedriver{}", env::consts::EXE_SUFFIX);
    let beside = env::var_os("CHROMEWEBDRIVER").map(|directory| Path::new(&directory).join(program));
    Ok(shell::find_on_path("chromedriver").or(beside.filter(|file| file.is_file())))
}

/// The program that an environment variable names.
pub fn set_by(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from) else {
        return Ok(None);
    };
    if !path.is_file() {
        bail!("{variable} names {}, which is not there. Correct it, or unset it.", path.display());
    }
    Ok(Some(path))
}

/// The newest that `npx playwright install chromium` has left in its cache.
fn downloaded_by_playwright() -> Option<PathBuf> {
    let cache = if cfg!(windows) {
        Path::new(&env::var_os("LOCALAPPDATA")?).join("ms-playwright")
    } else {
        let home = env::var_os("HOME")?;
        Path::new(&home)
            .join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" })
            .join("ms-playwright")
    };
    let revision = |directory: &PathBuf| -> Option<u32> {
        directory.file_name()?.to_str()?.strip_prefix("chromium-")?.parse().ok()
    };
    let newest =
        entries(&cache).into_iter().filter(|entry| revision(entry).is_some()).max_by_key(revision)?;
    entries(&newest).iter().find_map(|platform| executable_in(platform))
}

fn executable_in(platform: &Path) -> Option<PathBuf> {
    const PLACES: [&str; 4] = [
        "chrome",
        "chrome.exe",
        "Chromium.app/Contents/MacOS/Chromium",
        "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    ];
    PLACES.iter().map(|place| platform.join(place)).find(|file| file.is_file())
}

pub fn entries(directory: &Path) -> Vec<PathBuf> {
    fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// Whether we are the superuser of a Debian-like system.
pub fn may_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && shell::find_on_path("apt-get").is_some()
        && shell::is_superuser()
}

fn install_with_apt(packages: &[&str]) -> Result<()> {
    let advice =
        format!("Check the network and the package sources, or install {} by hand.", packages.join(", "));
    shell::step(format_args!("Installing {} for the tests, once, about a minute", packages.join(", ")));
    let apt = |arguments: &[&str]| {
        let mut command = shell::command("apt-get");
        command.arg("-qq").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
        shell::run(&mut command, &advice)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y"], packages].concat())
}
