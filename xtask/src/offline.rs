//! What lets the page open without a connection: a worker that keeps every file of this version, by its content.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::{RewriteStrSettings, element, rewrite_str};
use sha2::{Digest, Sha256};

use crate::files::{WORKER, files_in, path_in};
use crate::headers;
use crate::minified::minified;
use crate::reading;
use crate::shell;
use crate::tools::Toolbox;

/// Where the long texts are, whose names stay the same while their content changes.
const TEXTS: [&str; 3] = ["roles", "method", "challenges"];

/// Says in the page which texts are its own: it asks for them by this stamp, so that no two versions are mixed.
pub fn stamp_texts(dist: &Path) -> Result<()> {
    let mut all = Sha256::new();
    for file in files_in(dist)? {
        let path = path_in(dist, &file);
        if is_text(&path) {
            all.update(path.as_bytes());
            all.update(read(&file)?);
        }
    }
    let stamp = short(&all.finalize());
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("{} cannot be read", index.display()))?;
    write(&index, &stamped(&page, &stamp)?)
}

fn stamped(page: &str, stamp: &str) -> Result<String> {
    let mut is_said = false;
    let stamped = rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(element!("html", |html| {
            is_said = true;
            Ok(html.set_attribute("data-texts", stamp)?)
        })),
    )?;
    ensure!(is_said, "index.html has no element “html”");
    Ok(stamped)
}

/// Writes the worker, which knows all other files: nothing in the folder may change afterwards.
pub fn keep(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    shell::step("Writing the worker that keeps the page for when there is no connection");
    let page = String::from_utf8(read(&dist.join("index.html"))?)?;
    let stamp = stamp_of(&page)?;
    let mut files = BTreeMap::new();
    let mut pages = Vec::new();
    for file in files_in(dist)? {
        let path = path_in(dist, &file);
        pages.extend(path.strip_suffix("/index.html").map(str::to_owned));
        // Without a connection, what is to be read is read in the app.
        if path != WORKER && !reading::is_to_read(&path) && !headers::is_for_host(&path) {
            let integrity = format!("sha256-{}", STANDARD.encode(Sha256::digest(read(&file)?)));
            files.insert(address(&path, stamp), integrity);
        }
    }
    let files = serde_json::to_string(&files)?;
    let version = short(&Sha256::digest(files.as_bytes()));
    let pages = serde_json::to_string(&pages)?;
    let source = shell::root().join("src").join(WORKER);
    let source = String::from_utf8(read(&source)?)?;
    let work = shell::root().join("target").join("cut").join(WORKER);
    write(
        &work,
        &format!("const VERSION = \"{version}\";\nconst FILES = {files};\nconst PAGES = {pages};\n{source}"),
    )?;
    minified(toolbox, &work, &dist.join(WORKER), &[], "Correct src/service-worker.js.")?;
    Ok(())
}

/// How the page asks for a file.
fn address(path: &str, stamp: &str) -> String {
    match path {
        "index.html" => "./".to_owned(),
        text if is_text(text) => format!("{text}?{stamp}"),
        other => other.to_owned(),
    }
}

/// Whether this is the path of a long text.
pub fn is_text(path: &str) -> bool {
    path.ends_with(".json") && path.split_once('/').is_some_and(|(folder, _)| TEXTS.contains(&folder))
}

fn stamp_of(page: &str) -> Result<&str> {
    let (_, rest) =
        page.split_once("data-texts=\"").context("index.html does not say which texts are its own")?;
    rest.split_once('"').map(|(stamp, _)| stamp).context("index.html is cut off")
}

/// Sixteen digits: no two versions have the same.
fn short(hash: &[u8]) -> String {
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

fn write(file: &Path, content: &str) -> Result<()> {
    fs::write(file, content).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::{address, stamp_of, stamped};

    #[test]
    fn the_page_asks_for_its_own_texts() {
        let page = stamped("<!DOCTYPE html><html lang=\"en\"><p></p></html>", "ab12").unwrap_or_default();
        assert!(page.contains("<html lang=\"en\" data-texts=\"ab12\">"), "{page}");
        assert_eq!(stamp_of(&page).unwrap_or_default(), "ab12");
        assert!(stamped("<p></p>", "ab12").is_err() && stamp_of("<html>").is_err());
    }

    #[test]
    fn an_address_means_the_same_content_for_ever() {
        let all =
            ["index.html", "roles/en/architect.json", "method/en.json", "twelve-hats-1.js", "main-1.css"];
        let expected =
            ["./", "roles/en/architect.json?ab12", "method/en.json?ab12", "twelve-hats-1.js", "main-1.css"];
        assert_eq!(all.map(|path| address(path, "ab12")), expected);
    }
}
