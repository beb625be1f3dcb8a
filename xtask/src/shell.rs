//! Other programs: started in the repository's root, named when they fail.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, anyhow, bail};

/// What runs natively tries millions of inputs: optimised a little, it takes half the time. The page in development, and
/// `cargo test` by hand, are quicker to compile without.
pub const OPTIMISED: &str = "profile.dev.package.twelve-hats.opt-level=1";

/// Says in one line what comes next, and where it takes long, why.
pub fn step(what: impl std::fmt::Display) {
    println!("==> {what}");
}

pub fn complain(error: &anyhow::Error) {
    eprintln!("error: {error:#}");
}

/// The directory that holds the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A program to be run from the repository's root, as if it had been typed there: what `cargo run`
/// told us about the package `xtask` is not for it, and would make Cargo build things anew.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in env::vars_os() {
        let name_text = name.to_string_lossy();
        if name_text.starts_with("CARGO_PKG_") || name_text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end with our own input and output; `advice` is the sentence to end a failure with.
pub fn run(command: &mut Command, advice: &str) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error, advice))?;
    if !status.success() {
        bail!("`{}` failed ({status}). {advice}", name(command));
    }
    Ok(())
}

/// Runs and hands every line of output on, to the terminal and to `read`.
pub fn stream(command: &mut Command, mut read: impl FnMut(&str), advice: &str) -> Result<ExitStatus> {
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| not_started(command, &error, advice))?;
    let mut output = BufReader::new(child.stdout.take().context("no output to read. Run it again.")?);
    let mut line = Vec::new();
    while output.read_until(b'\n', &mut line)? > 0 {
        // A closed terminal is no reason to stop counting.
        let _ = std::io::stdout().write_all(&line);
        read(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(child.wait()?)
}

/// What the program prints, if it is there and succeeds.
pub fn output_of(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first file on `PATH` that this name starts.
pub fn find_on_path(program: &str) -> Option<PathBuf> {
    let names: &[String] = if cfg!(windows) {
        &[format!("{program}.exe"), format!("{program}.cmd")]
    } else {
        &[program.to_owned()]
    };
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .flat_map(|directory| names.iter().map(move |name| directory.join(name)))
        .find(|file| file.is_file())
}

/// Programs that npm installs, and npm itself, are scripts on Windows.
pub fn script(name: &str) -> String {
    if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() }
}

/// Whether we may install packages and must start Chromium without its sandbox.
pub fn is_superuser() -> bool {
    cfg!(unix) && output_of("id", &["-u"]).as_deref() == Some("0")
}

fn not_started(command: &Command, error: &std::io::Error, advice: &str) -> anyhow::Error {
    anyhow!("`{}` could not be started: {error}. {advice}", name(command))
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![program.file_stem().unwrap_or(program.as_os_str()).to_string_lossy()];
    words.extend(command.get_args().take(2).map(OsStr::to_string_lossy));
    words.join(" ")
}
