//! What an answer is about: the draft, or a saved assessment.

use leptos::prelude::*;

use crate::{
    engine::{Acceptability, Balances, Plan, acceptability, focus_field},
    model::{ByRole, Role},
    priors,
    state::{Draft, Store},
    storage::SavedAssessment,
    views::balance::Balancing,
};

/// Answers, weights and the plan made from them.
#[derive(Clone)]
pub(super) struct Case {
    /// The saved assessment; nothing for the draft.
    pub(super) saved: Option<SavedAssessment>,
    /// The answers and the weights.
    pub(super) draft: Signal<Draft>,
    /// The plan.
    pub(super) plan: Memo<Plan>,
    /// The roles that compete for the focus, and how each fares over all balances; empty where nothing can be claimed.
    /// Hangs on the answers alone: while the balance is moved, nothing of it is counted again.
    pub(super) over_balances: Memo<Vec<(Role, Acceptability)>>,
}

impl Case {
    /// The draft, which changes.
    pub(super) fn draft(store: Store) -> Self {
        Self::of(None, store.draft.into(), store.plan)
    }

    /// A saved assessment.
    pub(super) fn saved(entry: SavedAssessment) -> Self {
        let draft = Signal::stored(Draft::from(entry.content.clone()));
        let plan = Memo::new(move |_| draft.with(Draft::plan));
        Self::of(Some(entry), draft, plan)
    }

    fn of(saved: Option<SavedAssessment>, draft: Signal<Draft>, plan: Memo<Plan>) -> Self {
        let field = Memo::new(move |_| {
            plan.with(|plan| {
                let field = focus_field(priors::latest(), plan).unwrap_or_default();
                field.into_iter().map(|role| (role, plan.standings[role].criteria)).collect::<Vec<_>>()
            })
        });
        let over_balances = Memo::new(move |_| {
            field.with(|field| {
                let rows: Vec<_> = field.iter().map(|(_, criteria)| *criteria).collect();
                let all = acceptability(&rows, Balances::All);
                field.iter().map(|(role, _)| *role).zip(all).collect::<Vec<_>>()
            })
        });
        Self { saved, draft, plan, over_balances }
    }

    /// For each role the share of perturbed rounds in which it is a main one; nothing till that is counted.
    pub(super) fn stability(&self, store: Store) -> Memo<Option<ByRole<f64>>> {
        let draft = self.draft;
        Memo::new(move |_| {
            let of_shown = store.weighed.get().filter(|weighed| draft.with(|shown| weighed.draft == *shown));
            of_shown.map(|weighed| weighed.stability)
        })
    }

    /// What its balance decides about: who of those that compete comes first.
    pub(super) fn balancing(&self) -> Balancing {
        let (plan, over_balances) = (self.plan, self.over_balances);
        let first = Signal::derive(move || {
            plan.with(|plan| {
                over_balances.with(|all| {
                    let competes = |role: &Role| all.iter().any(|(other, _)| other == role);
                    plan.ranking.into_iter().find(competes).unwrap_or(plan.ranking[0])
                })
            })
        });
        Balancing { draft: self.draft, fixed: self.saved.is_some(), over_balances, first }
    }
}
