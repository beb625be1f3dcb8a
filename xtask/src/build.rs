//! The release build: Trunk, then what Trunk cannot do.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, ensure};

use crate::address::Address;
use crate::cut;
use crate::headers;
use crate::icons;
use crate::offline;
use crate::paint;
use crate::policy;
use crate::reading;
use crate::shell;
use crate::sizes::{self, Sizes};
use crate::system;
use crate::tools::Toolbox;

/// Builds `dist/`, prints what each file weighs, and returns it. `at` is where it will be, as far as that is known.
pub fn release(at: Option<&Address>) -> Result<Sizes> {
    let toolbox = Toolbox::for_page()?;
    prepare()?;
    shell::step(
        "Building the page into dist/, optimised for size: a minute or two the first time, then seconds",
    );
    let mut trunk = trunk(&toolbox, "build");
    trunk.args(["--release", "--features", "split"]);
    small(&mut trunk);
    shell::run(&mut trunk, "Correct what is named above and run it again.")?;
    cut::cut(&toolbox, &dist())?;
    paint::paint(&toolbox, &dist(), paint::Page::Hosted)?;
    icons::draw(&dist())?;
    reading::write(&toolbox, &dist(), at)?;
    offline::stamp_texts(&dist())?;
    headers::write(&dist())?;
    policy::enforce(&dist())?;
    offline::keep(&toolbox, &dist())?;
    shell::step("Measuring dist/");
    let sizes = sizes::measure(&dist())?;
    print!("{sizes}");
    Ok(sizes)
}

pub fn dist() -> PathBuf {
    shell::root().join("dist")
}

/// Builds the page in the pseudo-language, for tests of the layout, and returns its directory. It is a debug
/// build and has no part in the release's.
pub fn pseudo() -> Result<PathBuf> {
    let toolbox = Toolbox::for_page()?;
    prepare()?;
    shell::step("Building the page in the pseudo-language into target/pseudo/, unoptimised");
    let mut trunk = trunk(&toolbox, "build");
    trunk.args(["--dist", "target/pseudo", "--features", "pseudo"]);
    shell::run(&mut trunk, "Correct what is named above and run it again.")?;
    let directory = shell::root().join("target").join("pseudo");
    speak(&directory.join("index.html"), "en-XA")?;
    Ok(directory)
}

/// Has a page speak the language of this BCP 47 tag.
fn speak(page: &Path, tag: &str) -> Result<()> {
    let name = page.display();
    let html = fs::read_to_string(page).with_context(|| format!("{name} cannot be read"))?;
    let spoken = html.replacen("<html lang=\"en\">", &format!("<html lang=\"{tag}\">"), 1);
    ensure!(spoken != html, "{name} does not begin with <html lang=\"en\">");
    fs::write(page, spoken).with_context(|| format!("{name} cannot be written"))
}

/// Has Cargo compile the page as small as it goes, with the standard library itself compiled for size. Of the pinned
/// compiler, these are features that are not stable yet, which it offers where it is told so.
pub fn small(command: &mut Command) -> &mut Command {
    command
        .env("CARGO_ENCODED_RUSTFLAGS", cut::rustflags())
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
}

/// What must be there before Trunk starts: it neither creates directories to ignore nor, told to
/// stay off the network, fetches crates.
pub fn prepare() -> Result<()> {
    let styles = shell::root().join("target").join("style");
    fs::create_dir_all(&styles)
        .map_err(|error| anyhow!("{} cannot be made: {error}. Free its path.", styles.display()))?;
    const ADVICE: &str = "Check the network: the crates in Cargo.lock are fetched once.";
    shell::run(shell::cargo().args(["fetch", "--quiet"]), ADVICE)?;
    // The standard library stands on crates too.
    let library = system::library_source()?.join("Cargo.toml");
    let mut fetch = shell::cargo();
    fetch.args(["fetch", "--quiet", "--locked", "--target", system::WASM, "--manifest-path"]).arg(library);
    shell::run(fetch.env("RUSTC_BOOTSTRAP", "1"), ADVICE)
}

/// Trunk with all its tools on `PATH` and no permission to fetch others.
pub fn trunk(toolbox: &Toolbox, verb: &str) -> Command {
    let mut command = toolbox.command("trunk");
    command.args([verb, "--offline", "--quiet"]).env_remove("RUST_LOG");
    // Trunk takes this variable's value for its own switch, and refuses all but `true` and `false`.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env_remove("NO_COLOR").env("TRUNK_COLOR", "never");
    }
    command
}
