//! The data file of “How it works”, `method/<language>.json`.

use super::{
    Json,
    role_text::{is_web_page, list, owned, source, text},
};
use crate::text::{Evidence, MethodText};

/// Reads the file; nothing where it is not that text.
pub fn read_method_text(json: &str) -> Option<MethodText> {
    let json = Json::parse(json).ok()?;
    let article = json.get("article")?;
    Some(MethodText {
        article: text(article, "url").filter(|url| is_web_page(url))?,
        says: list(article, "says", owned)?,
        rows: list(&json, "rows", evidence)?,
        sources: list(&json, "sources", source)?,
    })
}

fn evidence(json: &Json) -> Option<Evidence> {
    Some(Evidence {
        table: text(json, "table")?,
        row: text(json, "row")?,
        strength: text(json, "strength")?,
        text: text(json, "text")?,
        sources: list(json, "sources", Json::number)?,
    })
}
