//! A saved assessment of model 1, and what version 1 of the engine says of it.

use leptos::prelude::*;

use crate::{
    engine::{
        Acceptability, Balances, acceptability,
        v1::{Report, report},
    },
    model::{Answers, Choice, Role},
    priors,
    state::Draft,
    storage::SavedAssessment,
    views::balance::Balancing,
};

/// Answers, weights and the report on them.
#[derive(Clone)]
pub(crate) struct Case {
    /// The saved assessment.
    pub(super) saved: SavedAssessment,
    /// The answers and the weights.
    pub(super) draft: Signal<Draft>,
    /// The report.
    pub(super) report: Memo<Report>,
    /// How each role fares over all balances.
    pub(super) over_balances: Memo<Vec<(Role, Acceptability)>>,
}

impl Case {
    /// A saved assessment, under the need tables with which it was made.
    pub(super) fn of(saved: SavedAssessment) -> Self {
        let draft = Signal::stored(Draft::from(saved.content.clone()));
        let report =
            Memo::new(move |_| draft.with(|draft| report(priors::v1(), &draft.answers, draft.weights)));
        let over_balances = Memo::new(move |_| {
            report.with(|report| {
                let rows: Vec<_> = Role::ALL.iter().map(|&role| report.standings[role].criteria).collect();
                let all = acceptability(&rows, Balances::All);
                Role::ALL.iter().copied().zip(all).collect::<Vec<_>>()
            })
        });
        Self { saved, draft, report, over_balances }
    }

    /// What its balance decides about.
    pub(super) fn balancing(&self) -> Balancing {
        let report = self.report;
        let first = Signal::derive(move || report.with(|report| report.ranking[0]));
        Balancing { draft: self.draft, fixed: true, over_balances: self.over_balances, first }
    }

    /// Asks something of the report and the answers.
    pub(super) fn ask<T>(&self, ask: impl FnOnce(&Report, &Answers) -> T) -> T {
        self.report.with(|report| self.draft.with(|draft| ask(report, &draft.answers)))
    }
}
