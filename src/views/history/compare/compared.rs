//! Two assessments and what came of comparing them.

use crate::{
    engine::{self, Pair, v1::Comparison},
    model::{Answers, Weights},
    priors,
    storage::SavedAssessment,
    text,
};

/// Two assessments and what came of comparing them.
#[derive(Clone, PartialEq)]
pub(super) struct Compared {
    pub(super) entries: Pair<SavedAssessment>,
    pub(super) comparison: Comparison,
}

impl Compared {
    /// Both under the latest need tables: a change of the tables is no change of the person.
    pub(super) fn of(entries: Pair<SavedAssessment>) -> Self {
        let answers = entries.as_ref().map(|entry| &entry.content.answers);
        let weights = entries.as_ref().map(|entry| entry.content.weights);
        let comparison = engine::v1::compare(priors::latest(), answers, weights);
        Self { entries, comparison }
    }

    pub(super) fn answers(&self) -> Pair<&Answers> {
        self.entries.as_ref().map(|entry| &entry.content.answers)
    }

    pub(super) fn weights(&self) -> Pair<Weights> {
        self.entries.as_ref().map(|entry| entry.content.weights)
    }

    /// What moved, in a few sentences.
    pub(super) fn summary(&self) -> String {
        if self.entries.before.id == self.entries.after.id {
            return text::history::same_assessment().to_owned();
        }
        text::moved_summary(&self.comparison)
    }
}
