//! What the page shows before its code is here: the app's first drawing, printed natively and put into `index.html`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::minified::minified;
use crate::native;
use crate::shell;
use crate::styles::without_styles;
use crate::tools::Toolbox;

/// What a wheel without hours does not show.
const UNSEEN: &str = "[stroke-dasharray='0 100'], .petal-edge, .petal-hours";

/// For which page the first screen is painted.
#[derive(Clone, Copy)]
pub enum Page {
    Hosted,
    SingleFile,
}

impl Page {
    /// What the app prints it for.
    fn printed_for(self) -> &'static str {
        match self {
            Self::Hosted => "paint",
            Self::SingleFile => "paint-single-file",
        }
    }

    /// Statements with this label in the page's script are none of this page's.
    fn foreign_label(self) -> &'static str {
        match self {
            Self::Hosted => "SINGLE_FILE",
            Self::SingleFile => "HOSTED",
        }
    }
}

/// Paints the page in `dist`, and shortens the script that stands in it.
pub fn paint(toolbox: &Toolbox, dist: &Path, of: Page) -> Result<()> {
    shell::step(
        "Painting the first screen into index.html: it builds the app natively, a minute the first time",
    );
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("{} cannot be read", index.display()))?;
    let painted = painted(&page, &native::printed(of.printed_for())?)?;
    let short = with_short_script(toolbox, &painted, of)?;
    fs::write(&index, short).with_context(|| format!("{} cannot be written", index.display()))
}

/// The page with what the app draws first in its place.
fn painted(page: &str, drawn: &str) -> Result<String> {
    let (content, rules) = without_styles(&without_unseen(drawn)?, "#painted ")?;
    let mut is_filled = false;
    let filled = rewrite_str(
        page,
        RewriteStrSettings::new()
            .append_element_content_handler(element!("#painted", |place| {
                is_filled = true;
                place.append(&content, ContentType::Html);
                Ok(())
            }))
            .append_element_content_handler(element!("head > style", |style| {
                style.append(&rules, ContentType::Html);
                Ok(())
            })),
    )?;
    ensure!(is_filled, "index.html has no place that is called “painted”");
    Ok(filled)
}

/// The same without what only a running app needs.
fn without_unseen(drawn: &str) -> Result<String> {
    let seen = rewrite_str(
        drawn,
        RewriteStrSettings::new()
            .append_element_content_handler(element!(UNSEEN, |element| {
                element.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("select", |select| {
                // What a browser would restore at a reload nobody has chosen.
                Ok(select.set_attribute("autocomplete", "off")?)
            })),
    )?;
    Ok(seen)
}

/// The page with the script that it contains in as few letters as it needs.
fn with_short_script(toolbox: &Toolbox, page: &str, of: Page) -> Result<String> {
    const BEGIN: &str = "<script>\n";
    const END: &str = "</script>";
    let begin = page.find(BEGIN).context("index.html has no script of its own")? + BEGIN.len();
    let end = begin + page[begin..].find(END).context("the script in index.html has no end")?;
    let work = shell::root().join("target").join("cut");
    fs::create_dir_all(&work).with_context(|| format!("{} cannot be made", work.display()))?;
    let (long, short) = (work.join("page.js"), work.join("page.min.js"));
    fs::write(&long, &page[begin..end]).with_context(|| format!("{} cannot be written", long.display()))?;
    let only_own = format!("--drop-labels={}", of.foreign_label());
    let short = minified(toolbox, &long, &short, &[&only_own], "Correct the script in index.html.")?;
    Ok([&page[..begin - 1], short.trim_end(), &page[end..]].concat())
}

#[cfg(test)]
mod tests {
    use super::painted;

    const PAGE: &str =
        "<html><head><style>a{b:c}</style></head><body><div id=\"painted\"></div></body></html>";

    #[test]
    fn what_is_drawn_stands_in_the_page_without_what_a_policy_forbids() {
        let drawn = "<p style=\"--x:1;\">Hi<!></p><!--()--><b class=\"c\" style=\"--x:1;\">a</b><i style=\"--y:2;\">b</i>";
        let page = painted(PAGE, drawn).unwrap_or_default();
        let content = "<p class=\"p0\">Hi</p><b class=\"c p0\">a</b><i class=\"p1\">b</i>";
        assert!(page.contains(&format!("<div id=\"painted\">{content}</div>")), "{page}");
        assert!(page.contains("<style>a{b:c}#painted .p0{--x:1}#painted .p1{--y:2}</style>"), "{page}");
    }

    #[test]
    fn a_page_without_a_place_is_told() {
        assert!(painted("<html><head></head><body></body></html>", "<p></p>").is_err());
    }
}
