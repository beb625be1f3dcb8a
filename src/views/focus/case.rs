//! What an answer is about: the draft, or a saved assessment.

use leptos::prelude::*;

use crate::{
    engine::{
        Acceptability, Balances, acceptability,
        v1::{Report, report},
    },
    model::{Answers, Choice, Role},
    priors,
    state::{Draft, Store},
    storage::{Id, SavedAssessment},
};

/// Answers, weights and the report on them.
#[derive(Clone)]
pub(crate) struct Case {
    /// The saved assessment; nothing for the draft.
    pub(super) saved: Option<SavedAssessment>,
    /// The answers and the weights.
    pub(super) draft: Signal<Draft>,
    /// The report.
    pub(super) report: Memo<Report>,
    /// How each role fares over all balances. Hangs on the answers alone: while the balance is moved, nothing of it
    /// is counted again.
    pub(super) over_balances: Memo<Vec<Acceptability>>,
}

impl Case {
    /// The draft, which changes.
    pub(super) fn draft(store: Store) -> Self {
        Self::of(None, store.draft.into(), store.report)
    }

    /// A saved assessment, under the need tables with which it was made.
    pub(super) fn saved(store: Store, id: &Id) -> Option<Self> {
        let entry = store.stored(|archive| archive.assessment(id))?;
        let model = priors::by_version_or_latest(entry.model);
        let draft = Signal::stored(Draft::from(entry.content.clone()));
        let report = Memo::new(move |_| draft.with(|draft| report(model, &draft.answers, draft.weights)));
        Some(Self::of(Some(entry), draft, report))
    }

    fn of(saved: Option<SavedAssessment>, draft: Signal<Draft>, report: Memo<Report>) -> Self {
        let criteria = Memo::new(move |_| {
            let of =
                |report: &Report| Role::ALL.iter().map(|&role| report.standings[role].criteria).collect();
            report.with(|report| -> Vec<[f64; 3]> { of(report) })
        });
        let over_balances =
            Memo::new(move |_| criteria.with(|criteria| acceptability(criteria, Balances::All)));
        Self { saved, draft, report, over_balances }
    }

    /// Asks something of the report and the answers.
    pub(super) fn ask<T>(&self, ask: impl FnOnce(&Report, &Answers) -> T) -> T {
        self.report.with(|report| self.draft.with(|draft| ask(report, &draft.answers)))
    }
}
