//! Trying out what would change the answer: shown at once, stored only when it is kept.

use leptos::prelude::*;

use super::{Draft, Store};
use crate::{engine::Change, model::Weights};

/// A change that is tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What it is, in a sentence.
    pub words: String,
    /// The draft as it was before.
    pub(super) before: Draft,
}

impl Trial {
    /// The draft from which it started.
    pub fn before(&self) -> &Draft {
        &self.before
    }
}

impl Store {
    /// Tries another answer.
    pub fn try_change(self, words: String, change: Change) {
        self.try_out(words, |draft| change.apply(&mut draft.answers));
    }

    /// Tries another balance.
    pub fn try_balance(self, words: String, weights: Weights) {
        self.try_out(words, |draft| draft.weights = weights);
    }

    fn try_out(self, words: String, change: impl FnOnce(&mut Draft)) {
        // A second trial starts where the first one did.
        self.drop_trial();
        let before = self.draft.get_untracked();
        self.draft.update(change);
        self.announcement.set(format!("Tried: {words}"));
        self.trial.set(Some(Trial { words, before }));
    }

    /// Keeps what is tried.
    pub fn keep_trial(self) {
        self.trial.set(None);
        self.keep_draft();
    }

    /// Goes back to what was before.
    pub fn drop_trial(self) {
        if let Some(trial) = self.trial.get_untracked() {
            self.trial.set(None);
            self.draft.set(trial.before);
        }
    }
}
