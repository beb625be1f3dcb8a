//! What the page shows before its code is here: the app's first drawing, printed natively and put into `index.html`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail, ensure};
use lol_html::html_content::{ContentType, Element};
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

use crate::shell::{self, OPTIMISED};
use crate::tools::Toolbox;

/// What a wheel without hours does not show.
const UNSEEN: &str = "[stroke-dasharray='0 100'], .petal-edge, .petal-hours";

/// Paints the page in `dist`, and shortens the script that stands in it.
pub fn paint(toolbox: &Toolbox, dist: &Path) -> Result<()> {
    shell::step(
        "Painting the first screen into index.html: it builds the app natively, a minute the first time",
    );
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).with_context(|| format!("{} cannot be read", index.display()))?;
    let painted = painted(&page, &drawn()?)?;
    let short = with_short_script(toolbox, &painted)?;
    fs::write(&index, short).with_context(|| format!("{} cannot be written", index.display()))
}

/// The first drawing, as the app prints it.
fn drawn() -> Result<String> {
    let mut command: Command = shell::cargo();
    // As the native tests have it, so that nothing is built twice.
    command.args(["run", "--quiet", "--config", OPTIMISED, "--bin", "twelve-hats", "--", "paint"]);
    let output = command.stderr(std::process::Stdio::inherit()).output();
    let output = output.map_err(|error| anyhow!("The app could not be started natively: {error}."))?;
    if !output.status.success() {
        bail!("The app could not be drawn natively. See the lines above.");
    }
    String::from_utf8(output.stdout).context("what the app prints is no text")
}

/// The page with what the app draws first in its place.
fn painted(page: &str, drawn: &str) -> Result<String> {
    let (content, rules) = without_styles(drawn)?;
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

/// The same without what only a running app needs. What elements say of their own style becomes rules, as a strict
/// policy forbids it within the content.
fn without_styles(drawn: &str) -> Result<(String, String)> {
    let mut styles: Vec<String> = Vec::new();
    let take = |element: &mut Element| {
        let Some(style) = element.get_attribute("style") else { return Ok(()) };
        let at = styles.iter().position(|known| *known == style).unwrap_or_else(|| {
            styles.push(style);
            styles.len() - 1
        });
        element.remove_attribute("style");
        let classes = element.get_attribute("class").unwrap_or_default();
        element.set_attribute("class", format!("{classes} p{at}").trim_start())?;
        Ok(())
    };
    let content = rewrite_str(
        drawn.trim(),
        RewriteStrSettings::new()
            .append_element_content_handler(element!("[style]", take))
            .append_element_content_handler(element!(UNSEEN, |element| {
                element.remove();
                Ok(())
            }))
            .append_element_content_handler(element!("select", |select| {
                // What a browser would restore at a reload nobody has chosen.
                Ok(select.set_attribute("autocomplete", "off")?)
            }))
            .append_document_content_handler(doc_comments!(|comment| {
                comment.remove();
                Ok(())
            })),
    )?;
    let rules = styles.iter().enumerate();
    let rules = rules.map(|(at, style)| format!("#painted .p{at}{{{}}}", style.trim_end_matches(';')));
    Ok((content, rules.collect()))
}

/// The page with the script that it contains in as few letters as it needs.
fn with_short_script(toolbox: &Toolbox, page: &str) -> Result<String> {
    const BEGIN: &str = "<script>\n";
    const END: &str = "</script>";
    let begin = page.find(BEGIN).context("index.html has no script of its own")? + BEGIN.len();
    let end = begin + page[begin..].find(END).context("the script in index.html has no end")?;
    let work = shell::root().join("target").join("cut");
    let (long, short) = (work.join("page.js"), work.join("page.min.js"));
    fs::write(&long, &page[begin..end]).with_context(|| format!("{} cannot be written", long.display()))?;
    let mut command = toolbox.command(&shell::script("esbuild"));
    command.arg(&long).arg(format!("--outfile={}", short.display()));
    command.args(["--minify", "--target=chrome111,firefox121,safari16", "--log-level=warning"]);
    shell::run(&mut command, "Correct the script in index.html.")?;
    let short = fs::read_to_string(&short).with_context(|| format!("{} cannot be read", short.display()))?;
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
