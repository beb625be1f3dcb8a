//! From the one WebAssembly file that Trunk has made to a first part, which every visit needs, and parts that
//! the page fetches once it stands: Trunk cannot cut, and the optimiser has to come after the cutting.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use crate::files;
use crate::shell;
use crate::tools::Toolbox;

/// What rustc needs to be told so that the file can be cut, with one more that keeps the paths of this machine
/// out of it.
pub fn rustflags() -> String {
    let flags = [
        // Flags from here take the place of those in `.cargo/config.toml`.
        "--cfg=erase_components".to_owned(),
        "-Clink-args=--emit-relocs".to_owned(),
        // No words and no unwinding for what must not happen: it traps, and the page says that it has stopped.
        "-Zunstable-options".to_owned(),
        "-Cpanic=immediate-abort".to_owned(),
        format!("--remap-path-prefix={}=cargo", cargo_home().display()),
        format!("--remap-path-prefix={}=.", shell::root().display()),
    ];
    // The separator that Cargo asks for where it takes flags as a list.
    flags.join("\u{1f}")
}

fn cargo_home() -> PathBuf {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("CARGO_HOME")
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|home| home.join(".cargo")))
        .unwrap_or_else(|| ".cargo".into())
}

/// The features of WebAssembly that every current browser has. Not `--all-features`: with it, wasm-opt writes
/// imports in a form that browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];
/// What made the smallest file. Functions in the order of their names stand beside what they resemble, which takes a
/// kilobyte off the first part's brotli.
const OPTIMISATION: [&str; 5] = ["--flatten", "--rereloop", "-Oz", "-Oz", "--reorder-functions-by-name"];

/// The program's name, with which Trunk's file names begin.
const NAME: &str = "twelve-hats";
/// What the cutter calls the script that loads parts.
const LOADER: &str = "__wasm_split.js";

/// Puts the parts in the place of the one file in `dist`.
pub fn cut(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    shell::step("Cutting the WebAssembly into what a visit needs first and what may follow");
    let work = shell::root().join("target").join("cut");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| cannot("removed", &work, &error))?;
    }
    fs::create_dir_all(&work).map_err(|error| cannot("made", &work, &error))?;
    let parts = split(toolbox, &work)?;
    let script = bind(toolbox, &work)?;
    let first = optimise(toolbox, &work.join(format!("{NAME}_bg.wasm")), &work.join("first.wasm"))?;
    let mut later = Vec::new();
    for part in &parts {
        later.push((part, optimise(toolbox, &work.join(part), &work.join(format!("optimised-{part}")))?));
    }
    // One stamp for all: parts of different builds do not fit together.
    let stamp = stamp([script.as_bytes(), &first].into_iter().chain(later.iter().map(|(_, part)| &part[..])));
    let stem = format!("{NAME}-{stamp}");
    let old = old_stem(dist)?;
    let renamed = |part: &str| format!("{stem}-{}", part.trim_start_matches("split_"));
    let script = parts.iter().fold(script, |script, part| script.replace(part, &renamed(part)));
    remove(&dist.join(format!("{old}.js")))?;
    remove(&dist.join(format!("{old}_bg.wasm")))?;
    write(&dist.join(format!("{stem}.js")), script.as_bytes())?;
    write(&dist.join(format!("{stem}_bg.wasm")), &first)?;
    for (part, content) in later {
        write(&dist.join(renamed(part)), &content)?;
    }
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(|error| cannot("read", &index, &error))?;
    write(&index, page.replace(&old, &stem).as_bytes())
}

/// Cuts, and returns the names of the parts that come later.
fn split(toolbox: &Toolbox, work: &Path) -> Result<Vec<String>> {
    let whole = shell::root().join("target/wasm32-unknown-unknown/release").join(format!("{NAME}.wasm"));
    let mut command = toolbox.command("wasm-split-cli");
    command.args(["--out-name", NAME]).arg(whole).arg(work);
    shell::run(&mut command, "Run `cargo clean` and build again.")?;
    let names = files::files_in(work)?;
    let names = names.iter().filter_map(|file| file.file_name()?.to_str());
    let parts: Vec<String> = names
        .filter(|name| name.ends_with(".wasm") && *name != format!("{NAME}.wasm"))
        .map(str::to_owned)
        .collect();
    if parts.is_empty() {
        bail!("Nothing was cut off. Correct what is marked `wasm_split` in src/.");
    }
    Ok(parts)
}

/// Makes the glue between the browser and the first part, and returns it as one short script with the loader.
fn bind(toolbox: &Toolbox, work: &Path) -> Result<String> {
    const ADVICE: &str = "See the lines above.";
    let mut command = toolbox.command("wasm-bindgen");
    // The parts reach each other through exports that are the linker’s, such as the table of functions.
    command.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", NAME]);
    command.arg("--out-dir").arg(work).arg(work.join(format!("{NAME}.wasm")));
    shell::run(&mut command, ADVICE)?;
    tolerate_any_type(&work.join(LOADER))?;
    let bundle = work.join("bundle.js");
    let mut command = toolbox.command(&shell::script("esbuild"));
    command.arg(work.join(format!("{NAME}.js"))).arg(format!("--outfile={}", bundle.display()));
    command.args(["--bundle", "--minify", "--format=esm", "--legal-comments=none", "--log-level=warning"]);
    shell::run(&mut command, ADVICE)?;
    fs::read_to_string(&bundle).map_err(|error| cannot("read", &bundle, &error))
}

/// The loader insists on hosts that name WebAssembly's type. Many do not.
fn tolerate_any_type(loader: &Path) -> Result<()> {
    const STRICT: &str = "(WebAssembly.instantiateStreaming(src, imports))";
    const TOLERANT: &str = "(WebAssembly.instantiate(await (await src).arrayBuffer(), imports))";
    let script = fs::read_to_string(loader).map_err(|error| cannot("read", loader, &error))?;
    if !script.contains(STRICT) {
        bail!(
            "The cutter's loader is not as it was: look at {} and correct xtask/src/cut.rs.",
            loader.display()
        );
    }
    write(loader, script.replace(STRICT, TOLERANT).as_bytes())
}

/// Has the optimiser make the smallest file of it.
pub fn optimise(toolbox: &Toolbox, from: &Path, to: &Path) -> Result<Vec<u8>> {
    let mut command = toolbox.command(&shell::script("wasm-opt"));
    command.args(FEATURES).args(OPTIMISATION).arg("--strip-debug").arg("--strip-producers");
    command.arg(from).arg("-o").arg(to);
    shell::run(&mut command, "See the lines above.")?;
    fs::read(to).map_err(|error| cannot("read", to, &error))
}

/// Trunk names its files after what they contained before the cutting.
fn old_stem(dist: &Path) -> Result<String> {
    let files = files::files_in(dist)?;
    let mut names = files.iter().filter_map(|file| file.file_name()?.to_str()?.strip_suffix("_bg.wasm"));
    let stem = names.find(|name| name.starts_with(NAME));
    Ok(stem.context("Trunk has left no WebAssembly in dist/. Build again.")?.to_owned())
}

/// A name for exactly this content (FNV-1a, 64 bits): what changes is fetched anew, what does not may be kept.
fn stamp<'a>(contents: impl Iterator<Item = &'a [u8]>) -> String {
    let hash = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", contents.flatten().fold(0xcbf2_9ce4_8422_2325, hash))
}

fn remove(file: &Path) -> Result<()> {
    fs::remove_file(file).map_err(|error| cannot("removed", file, &error))
}

fn write(file: &Path, content: &[u8]) -> Result<()> {
    fs::write(file, content).map_err(|error| cannot("written", file, &error))
}

fn cannot(done: &str, path: &Path, error: &std::io::Error) -> anyhow::Error {
    anyhow!("{} cannot be {done}: {error}. Free its path and build again.", path.display())
}

#[cfg(test)]
mod tests {
    use super::stamp;

    #[test]
    fn every_byte_of_every_part_counts() {
        let of = |parts: &[&[u8]]| stamp(parts.iter().copied());
        assert_eq!(of(&[b"a", b"b"]), of(&[b"a", b"b"]));
        assert_ne!(of(&[b"a", b"b"]), of(&[b"a", b"c"]));
        assert_eq!(of(&[b"a"]).len(), 16);
    }
}
