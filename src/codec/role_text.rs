//! The data file of a role's page, `roles/<language>/<id>.json`.

use super::Json;
use crate::text::{Handover, HandoverStep, RoleText};

/// Reads the file; nothing where it is not a role's text.
pub fn read_role_text(json: &str) -> Option<RoleText> {
    let json = Json::parse(json).ok()?;
    let handover = json.get("handover")?;
    let step = |step: &Json| Some(HandoverStep { when: text(step, "when")?, text: text(step, "text")? });
    Some(RoleText {
        what: text(&json, "what")?,
        needs_you: claims(&json, "needs_you")?,
        let_go: claims(&json, "let_go")?,
        ask: json
            .get("ask")?
            .list()?
            .iter()
            .map(|ask| ask.text().map(str::to_owned))
            .collect::<Option<_>>()?,
        moves: claims(&json, "moves")?,
        handover: Handover {
            who: text(handover, "who")?,
            steps: handover.get("steps")?.list()?.iter().map(step).collect::<Option<_>>()?,
        },
    })
}

fn text(json: &Json, key: &str) -> Option<String> {
    json.get(key)?.text().map(str::to_owned)
}

fn claims(json: &Json, key: &str) -> Option<Vec<String>> {
    json.get(key)?.list()?.iter().map(|claim| text(claim, "text")).collect()
}
