//! What an answer is about: the draft, or a saved assessment.

use leptos::prelude::*;

use crate::{
    engine::{Report, report},
    model::Answers,
    priors,
    state::{Draft, Store},
    storage::{Entry, Id},
};

/// Answers, weights and the report on them.
#[derive(Clone)]
pub(crate) struct Case {
    /// The saved assessment; nothing for the draft.
    pub(super) saved: Option<Entry>,
    /// The answers and the weights.
    pub(super) draft: RwSignal<Draft>,
    /// The report.
    pub(super) report: Memo<Report>,
}

impl Case {
    /// The draft, which changes.
    pub(super) fn draft(store: Store) -> Self {
        Self { saved: None, draft: store.draft, report: store.report }
    }

    /// A saved assessment, under the need tables with which it was made.
    pub(super) fn saved(store: Store, id: &Id) -> Option<Self> {
        let entry = store.stored(|archive| archive.assessment(id))?;
        let model = priors::by_version(entry.model).unwrap_or_else(priors::latest);
        let draft = RwSignal::new(Draft::from(entry.content.clone()));
        let report = Memo::new(move |_| draft.with(|draft| report(model, &draft.answers, draft.weights)));
        Some(Self { saved: Some(entry), draft, report })
    }

    /// Asks something of the report and the answers.
    pub(super) fn ask<T>(&self, ask: impl FnOnce(&Report, &Answers) -> T) -> T {
        self.report.with(|report| self.draft.with(|draft| ask(report, &draft.answers)))
    }
}
