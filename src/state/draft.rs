//! The assessment being filled in, as data.

use crate::{
    engine::{self, Change, Plan},
    model::{Answers, LONGEST_NOTE, Weights},
    priors,
    storage::Content,
};

/// The assessment being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The answers so far.
    pub answers: Answers,
    /// The weights.
    pub weights: Weights,
}

impl Draft {
    /// The same with one answer changed.
    #[must_use]
    pub fn with(&self, change: Change) -> Self {
        let mut changed = self.clone();
        change.apply(&mut changed.answers);
        changed
    }

    /// The plan that is made from it, by the newest tables.
    pub fn plan(&self) -> Plan {
        engine::plan(priors::latest(), &self.answers, self.weights)
    }

    /// What is stored of it, with a note, of which spaces around it and what is too long are cut off.
    pub(super) fn into_content(self, note: &str) -> Content {
        let note = note.trim().chars().take(LONGEST_NOTE).collect();
        Content { answers: self.answers, weights: self.weights, note }
    }
}

impl From<Content> for Draft {
    fn from(content: Content) -> Self {
        Self { answers: content.answers, weights: content.weights }
    }
}
