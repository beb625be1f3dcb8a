//! What hosts are to say beside the files, for those that read it from a file in the page’s folder, `_headers`: Netlify and
//! Cloudflare Pages. docs/deploy.md says the same for others.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::shell;

/// With every file. What the page may load and run it says itself; a page can’t say these.
const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"),
];
/// With files whose names change with their content.
const FOR_EVER: (&str, &str) = ("Cache-Control", "public, max-age=31536000, immutable");

/// What the file is called.
const NAME: &str = "_headers";

/// Writes it. It is for the host alone, which shows it to nobody.
pub fn write(dist: &Path) -> Result<()> {
    shell::step("Writing what the host is to say beside the files");
    let file = dist.join(NAME);
    fs::write(&file, headers()).with_context(|| format!("{} cannot be written", file.display()))
}

/// Whether a file of `dist` is for the host alone.
pub fn is_for_host(path: &str) -> bool {
    path == NAME
}

/// Both hosts ask again for files without a rule of their own by themselves; a second rule for the same header would be
/// added to the first.
fn headers() -> String {
    let mut rules = String::new();
    let mut rule = |path: &str, headers: &[(&str, &str)]| {
        // Writing to a string does not fail.
        let _ = writeln!(rules, "{path}");
        for (name, value) in headers {
            let _ = writeln!(rules, "  {name}: {value}");
        }
    };
    rule("/twelve-hats-*", &[FOR_EVER]);
    rule("/texts-*", &[FOR_EVER]);
    rule("/*", &ALWAYS);
    rules
}

#[cfg(test)]
mod tests {
    use super::headers;

    #[test]
    fn no_header_is_said_twice_of_one_file() {
        let said = headers();
        for header in ["Content-Security-Policy", "Permissions-Policy", "X-Content-Type-Options"] {
            assert_eq!(said.matches(header).count(), 1, "{header} in {said}");
        }
        let (for_ever, always) = said.split_once("/*\n").unwrap_or_default();
        let rule = |path| format!("{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
        assert_eq!(for_ever, ["/twelve-hats-*", "/texts-*"].map(rule).concat());
        assert!(!always.contains("Cache-Control"), "{said}");
    }
}
