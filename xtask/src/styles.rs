//! What elements say of their own style, as rules: a strict policy forbids it within the content.

use anyhow::Result;
use lol_html::html_content::Element;
use lol_html::{RewriteStrSettings, doc_comments, element, rewrite_str};

/// The same content without it, and without comments; and the rules, each for what stands in `within`, a selector with a
/// space at its end, or nothing.
pub fn without_styles(content: &str, within: &str) -> Result<(String, String)> {
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
        content.trim(),
        RewriteStrSettings::new()
            .append_element_content_handler(element!("[style]", take))
            .append_document_content_handler(doc_comments!(|comment| {
                comment.remove();
                Ok(())
            })),
    )?;
    let rules = styles.iter().enumerate();
    let rules = rules.map(|(at, style)| format!("{within}.p{at}{{{}}}", style.trim_end_matches(';')));
    Ok((content, rules.collect()))
}
