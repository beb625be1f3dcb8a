//! What the page may load and run, said in the page itself: its own files, and of what stands in it exactly what was built.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use sha2::{Digest, Sha256};

use crate::shell;

/// Puts the policy into the page in `dist`, which nothing may change afterwards.
pub fn enforce(dist: &Path) -> Result<()> {
    shell::step("Writing into index.html what it may load and run");
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("{} cannot be read", index.display()))?;
    fs::write(&index, with_policy(&page, &policy(&page)?)?)
        .with_context(|| format!("{} cannot be written", index.display()))
}

/// The page with its policy right after its encoding: it holds for what follows.
fn with_policy(page: &str, policy: &str) -> Result<String> {
    let mut is_said = false;
    let page = rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(element!("meta[charset]", |meta| {
            is_said = true;
            meta.after(
                &format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
                ContentType::Html,
            );
            Ok(())
        })),
    )?;
    ensure!(is_said, "index.html does not say its encoding");
    Ok(page)
}

/// The page as a single file, with its policy: it runs what stands in it, and asks nobody for anything.
pub fn of_single_file(page: &str) -> Result<String> {
    let (scripts, styles) = (hashes(page, SCRIPTS)?, hashes(page, "style")?);
    let policy = format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; img-src data:; \
         base-uri 'none'; form-action 'none'"
    );
    with_policy(page, &policy)
}

/// The scripts that a page contains. What has a type of its own is data, which nothing runs.
const SCRIPTS: &str = "script:not([src]):not([type^='application/'])";

fn policy(page: &str) -> Result<String> {
    let [scripts, styles] = [hashes(page, SCRIPTS)?, hashes(page, "style")?];
    Ok([
        "default-src 'none'".to_owned(),
        format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
        format!("style-src 'self'{styles}"),
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        "worker-src 'self'".to_owned(),
        // What icons are drawn with.
        "img-src 'self' data:".to_owned(),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ]
    .join("; "))
}

/// That of a page that is read without the app: it runs nothing, and asks nobody for anything.
pub fn to_read(style: &str) -> String {
    format!(
        "default-src 'none'; style-src{}; img-src 'self' data:; base-uri 'none'; form-action 'none'",
        hash(style)
    )
}

/// The hash of a content, after a space.
fn hash(content: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(content.as_bytes())))
}

/// The hashes of what these elements contain, each after a space.
fn hashes(page: &str, elements: &str) -> Result<String> {
    let content = RefCell::new(String::new());
    let mut found = String::new();
    rewrite_str(
        page,
        RewriteStrSettings::new().append_element_content_handler(text!(elements, |chunk| {
            let mut content = content.borrow_mut();
            content.push_str(chunk.as_str());
            if chunk.last_in_text_node() {
                found.push_str(&hash(&content));
                content.clear();
            }
            Ok(())
        })),
    )?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::{of_single_file, policy, with_policy};

    fn hosted(page: &str) -> Result<String> {
        with_policy(page, &policy(page)?)
    }

    #[test]
    fn only_what_was_built_runs() {
        let page = "<head><meta charset=\"utf-8\"><style>a{b:c}</style><script>f()</script><script src=\"x.js\"></script></head>";
        let page = hosted(page).unwrap_or_default();
        // From `printf 'f()' | openssl dgst -sha256 -binary | base64`, and so on.
        let script =
            "script-src 'self' 'wasm-unsafe-eval' 'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='; ";
        let style = "style-src 'self' 'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='; ";
        assert!(page.contains(&[script, style].concat()), "{page}");
        assert!(page.starts_with("<head><meta charset=\"utf-8\"><meta http-equiv="), "{page}");
    }

    #[test]
    fn a_page_that_could_not_say_it_is_refused() {
        assert!(hosted("<head></head>").is_err());
    }

    #[test]
    fn a_single_file_runs_what_stands_in_it_and_may_fetch_nothing() {
        let page = "<head><meta charset=\"utf-8\"><style>a{b:c}</style></head>\
                    <script type=\"application/json\">{}</script><script type=\"module\">f()</script>";
        let page = of_single_file(page).unwrap_or_default();
        let policy = "content=\"default-src 'none'; \
                      script-src 'wasm-unsafe-eval' 'sha256-GcEEE0IkDzIP5EQ6DXZaDPORqT5RTBELX8Fyzyg9yvo='; \
                      style-src 'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='; img-src data:; \
                      base-uri 'none'; form-action 'none'\"";
        assert!(page.contains(policy), "{page}");
    }
}
