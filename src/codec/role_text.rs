//! The data file of a role's page, `roles/<language>/<id>.json`.

use super::Json;
use crate::text::{Claim, Handover, RoleText, Source, Titled};

/// Reads the file; nothing where it is not a role's text.
pub fn read_role_text(json: &str) -> Option<RoleText> {
    let json = Json::parse(json).ok()?;
    let handover = json.get("handover")?;
    Some(RoleText {
        what: text(&json, "what")?,
        needs_you: list(&json, "needs_you", claim)?,
        let_go: list(&json, "let_go", claim)?,
        ask: list(&json, "ask", owned)?,
        moves: list(&json, "moves", claim)?,
        handover: Handover {
            who: text(handover, "who")?,
            steps: list(handover, "steps", |step| titled(step, "when"))?,
        },
        traps: list(&json, "traps", |trap| titled(trap, "name"))?,
        facts: list(&json, "facts", claim)?,
        sources: list(&json, "sources", source)?,
    })
}

/// A list under a key, each member read in the same way.
pub(super) fn list<T>(json: &Json, key: &str, read: impl Fn(&Json) -> Option<T>) -> Option<Vec<T>> {
    json.get(key)?.list()?.iter().map(read).collect()
}

/// A text under a key.
pub(super) fn text(json: &Json, key: &str) -> Option<String> {
    owned(json.get(key)?)
}

/// A text.
pub(super) fn owned(json: &Json) -> Option<String> {
    json.text().map(str::to_owned)
}

/// A source. Only addresses that open a web page are links.
pub(super) fn source(json: &Json) -> Option<Source> {
    let url = text(json, "url").filter(|url| is_web_page(url))?;
    Some(Source { url, label: text(json, "label")?, weak: flag(json, "weak"), note: text(json, "note")? })
}

/// Whether an address opens a web page, and not something that would run here.
pub(super) fn is_web_page(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn claim(json: &Json) -> Option<Claim> {
    Some(Claim {
        text: text(json, "text")?,
        judgement: flag(json, "judgement"),
        weak: flag(json, "weak"),
        sources: list(json, "sources", Json::number)?,
    })
}

fn titled(json: &Json, title: &str) -> Option<Titled> {
    Some(Titled { title: text(json, title)?, claim: claim(json)? })
}

fn flag(json: &Json, key: &str) -> bool {
    json.get(key) == Some(&Json::Flag(true))
}
