//! Why a role has its score: reasons that add up.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::ledger,
    model::{Choice, Role},
    priors,
    state::Fold,
    text,
    views::controls::{Folding, waterfall},
};

#[component]
pub(super) fn Why(case: Case) -> impl IntoView {
    let asked = RwSignal::new(None::<Role>);
    let plan = case.plan;
    let role = move || {
        let first = || plan.with(|plan| plan.in_order()[0]);
        asked.get().unwrap_or_else(first)
    };
    // A list that is open when its view goes tells of a change even then.
    let choose = move |event: leptos::ev::Event| {
        asked.try_set(Role::from_id(&event_target_value(&event)));
    };
    let options = move || {
        plan.with(|plan| {
            plan.in_order()
                .into_iter()
                .map(|option| {
                    view! {
                        <option value=option.id() selected=move || role() == option>
                            {text::role_short(option)}
                        </option>
                    }
                })
                .collect_view()
        })
    };
    let counted =
        Memo::new(move |_| plan.with(|plan| ledger(priors::latest(), &plan.inputs, plan.weights, role())));
    let told = move || counted.with(|ledger| plan.with(|plan| text::plan::strongest(plan, ledger)));
    let bars = move || {
        counted.with(|ledger| {
            plan.with(|plan| {
                let label = |reason| text::plan::reason(plan, ledger.role, reason);
                let parts = ledger.entries.iter().map(|entry| (label(entry.reason), entry.contribution));
                waterfall(role().home().id(), ledger.typical, parts, ledger.score)
            })
        })
    };
    let title = Signal::derive(move || text::focus::why_role(role()));
    let score = Signal::derive(move || counted.with(|ledger| text::points(ledger.score)));
    view! {
        <Folding fold=Fold::Why title=title hint=score>
            <p>
                {text::focus::why_lead()}
            </p>
            <label class="why-role">
                {text::controls::role()}" " <select on:change=choose>{options}</select>
            </label>
            <p role="status">{told}</p>
            <ol class="waterfall">{bars}</ol>
        </Folding>
    }
}
