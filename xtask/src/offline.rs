//! What lets the page open without a connection: a worker that keeps every file of this version, by its content.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
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

/// Where the long texts are, as they are written.
const TEXTS: [&str; 3] = ["roles", "method", "challenges"];

/// Moves the long texts into a folder that is named by their content, and says in the page which folder is its own: so no
/// two versions are mixed, even where a host has only the newer one.
pub fn stamp_texts(dist: &Path) -> Result<()> {
    let mut all = Sha256::new();
    let mut texts = Vec::new();
    for file in files_in(dist)? {
        let path = path_in(dist, &file);
        if is_text(&path) {
            all.update(path.as_bytes());
            all.update(read(&file)?);
            texts.push((file, path));
        }
    }
    let stamp = short(&all.finalize());
    for (file, path) in texts {
        relocate(&file, &dist.join(format!("texts-{stamp}")).join(path))?;
    }
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("{} cannot be read", index.display()))?;
    write(&index, &stamped(&page, &stamp)?)
}

/// Moves a file, and takes away the folder that is empty then.
fn relocate(file: &Path, to: &Path) -> Result<()> {
    let cannot = || format!("{} cannot be moved to {}", file.display(), to.display());
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).with_context(cannot)?;
    }
    fs::rename(file, to).with_context(cannot)?;
    // A folder with other files in it stays.
    file.parent().map_or(Ok(()), fs::remove_dir).or_else(|error| match error.kind() {
        ErrorKind::DirectoryNotEmpty => Ok(()),
        _ => Err(error).with_context(cannot),
    })
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
    let mut files = BTreeMap::new();
    let mut pages = Vec::new();
    for file in files_in(dist)? {
        let path = path_in(dist, &file);
        pages.extend(path.strip_suffix("/index.html").map(str::to_owned));
        // Without a connection, what is to be read is read in the app.
        if path != WORKER && !reading::is_to_read(&path) && !headers::is_for_host(&path) {
            let integrity = format!("sha256-{}", STANDARD.encode(Sha256::digest(read(&file)?)));
            files.insert(address(path), integrity);
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
fn address(path: String) -> String {
    if path == "index.html" { "./".to_owned() } else { path }
}

/// Whether this is the path of a long text, before it is moved.
pub fn is_text(path: &str) -> bool {
    path.ends_with(".json") && path.split_once('/').is_some_and(|(folder, _)| TEXTS.contains(&folder))
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
    use std::fs;

    use super::{stamp_texts, stamped};
    use crate::files::{files_in, path_in};

    #[test]
    fn the_page_says_which_texts_are_its_own() {
        let page = stamped("<!DOCTYPE html><html lang=\"en\"><p></p></html>", "ab12").unwrap_or_default();
        assert!(page.contains("<html lang=\"en\" data-texts=\"ab12\">"), "{page}");
        assert!(stamped("<p></p>", "ab12").is_err());
    }

    #[test]
    fn other_texts_have_another_address() {
        let stamps = ["{}", "{ }"].map(|text| {
            let dist =
                std::env::temp_dir().join(format!("twelve-hats-texts-{}-{}", std::process::id(), text.len()));
            let made = fs::create_dir_all(dist.join("roles/en"))
                .and_then(|()| fs::create_dir_all(dist.join("roles/cto")))
                .and_then(|()| fs::write(dist.join("roles/en/cto.json"), text))
                .and_then(|()| fs::write(dist.join("roles/cto/index.html"), ""))
                .and_then(|()| fs::write(dist.join("index.html"), "<html></html>"));
            assert!(made.is_ok() && stamp_texts(&dist).is_ok());
            let page = fs::read_to_string(dist.join("index.html")).unwrap_or_default();
            let stamp = page.split('"').nth(1).unwrap_or_default().to_owned();
            let files = files_in(&dist).unwrap_or_default();
            let paths: Vec<String> = files.iter().map(|file| path_in(&dist, file)).collect();
            let text = format!("texts-{stamp}/roles/en/cto.json");
            assert_eq!(paths, ["index.html", "roles/cto/index.html", text.as_str()]);
            assert!(!dist.join("roles/en").exists());
            assert!(fs::remove_dir_all(&dist).is_ok());
            stamp
        });
        assert!(stamps[0] != stamps[1], "{stamps:?}");
    }
}
