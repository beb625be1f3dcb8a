//! The long text of a role's page: a data file, `roles/<language>/<id>.json`, fetched when it is wanted.

use crate::model::Role;

/// A role's page.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleText {
    /// What the role is, in two or three sentences.
    pub what: String,
    /// Signs that it needs you now.
    pub needs_you: Vec<String>,
    /// Signs that you can let it go.
    pub let_go: Vec<String>,
    /// Questions to ask yourself.
    pub ask: Vec<String>,
    /// First moves for this week.
    pub moves: Vec<String>,
    /// Who takes it over, and when.
    pub handover: Handover,
}

/// Who usually takes a role over.
#[derive(Clone, Debug, PartialEq)]
pub struct Handover {
    /// In a few words.
    pub who: String,
    /// Step by step.
    pub steps: Vec<Step>,
}

/// One step of handing over.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// At which size or moment.
    pub when: String,
    /// To whom, and what stays.
    pub text: String,
}

impl RoleText {
    /// Where the text is, relative to the page.
    pub fn path(role: Role) -> String {
        format!("roles/en/{role}.json")
    }
}
