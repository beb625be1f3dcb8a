//! How sure an answer is, and what would change it: what costs too much to be counted at each answer.

use super::Draft;
use crate::{
    engine::{Plan, WhatIfs},
    model::ByRole,
};

/// What would change an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// The draft from which each change starts.
    pub start: Draft,
    /// The plan that is made from it: the changes are said in its words.
    pub plan: Plan,
    /// The changes.
    pub changes: WhatIfs,
}

impl Offered {
    /// Whether one of the changes leads to this draft.
    pub fn leads_to(&self, draft: &Draft) -> bool {
        self.changes.iter().any(|what_if| self.start.with(what_if.change) == *draft)
    }
}

/// What was counted of a draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighed {
    /// The draft of which it was counted.
    pub draft: Draft,
    /// For each role the share of perturbed rounds, 0 to 1, in which it is a main one.
    pub stability: ByRole<f64>,
    /// What would change the answer. While a change is tried, these are those from before: each offer starts there.
    pub what_ifs: Option<Offered>,
}
