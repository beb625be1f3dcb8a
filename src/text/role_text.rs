//! The long text of a role's page: a data file, `roles/<language>/<id>.json`, fetched when it is wanted.

use super::language;
use crate::model::Role;

/// A role's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleText {
    /// What the role is, in two or three sentences.
    pub what: String,
    /// Signs that it needs you now.
    pub needs_you: Vec<Claim>,
    /// Signs that you can let it go.
    pub let_go: Vec<Claim>,
    /// Questions to ask yourself.
    pub ask: Vec<String>,
    /// First moves for this week.
    pub moves: Vec<Claim>,
    /// Who takes it over, and when.
    pub handover: Handover,
    /// What goes wrong, each with a name.
    pub traps: Vec<Titled>,
    /// Facts.
    pub facts: Vec<Claim>,
    /// Where the claims come from.
    pub sources: Vec<Source>,
}

/// Something that is said, and on what ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The sentence.
    pub text: String,
    /// Whether it is our judgement rather than what a source says.
    pub judgement: bool,
    /// Whether its ground is weak.
    pub weak: bool,
    /// Places in the list of sources.
    pub sources: Vec<usize>,
}

/// A claim with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    /// In a few words: what it is called, or when it holds.
    pub title: String,
    /// What is said.
    pub claim: Claim,
}

/// Who usually takes a role over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// In a few words.
    pub who: String,
    /// Step by step: at which size or moment, to whom, and what stays.
    pub steps: Vec<Titled>,
}

/// Where claims come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The address, `https://…`.
    pub url: String,
    /// Who and what.
    pub label: String,
    /// Whether it is weak: a vendor, one company, one person.
    pub weak: bool,
    /// What kind of source it is.
    pub note: String,
}

impl Claim {
    /// Whether what it stands on is weak: it says so itself, or all of its sources are.
    pub fn is_weak(&self, sources: &[Source]) -> bool {
        let mut named = self.sources.iter().filter_map(|&at| sources.get(at)).peekable();
        self.weak || (named.peek().is_some() && named.all(|source| source.weak))
    }
}

impl RoleText {
    /// Where the text is, relative to the page.
    pub fn path(role: Role) -> String {
        format!("roles/{}/{role}.json", language().of_long_texts())
    }
}
