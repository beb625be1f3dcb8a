//! How sure the answer is, one sentence a role.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::Steadiness,
    model::Role,
    state::{Fold, Store},
    text,
    views::controls::{Folding, RoleName},
};

#[component]
pub(super) fn Sure(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let (plan, over_balances) = (case.plan, case.over_balances);
    let shares = case.stability(store);
    let rows = move || {
        let shares = shares.get();
        plan.with(|plan| {
            let places = plan.focus.len();
            let balances = |role: Role| {
                over_balances.with(|all| {
                    let (_, of) = all.iter().find(|(other, _)| *other == role)?;
                    Some(of.among_first(places))
                })
            };
            let row = |role: Role| {
                let told = match &shares {
                    None => view! { <dd class="quiet-text">{text::controls::counting()}</dd> }.into_any(),
                    Some(shares) => {
                        let steadiness = Steadiness::of(shares[role]);
                        let sentence = text::plan_view::how_sure(plan, role, shares[role], balances(role));
                        view! {
                            <dd>
                                <strong>{text::steadiness(steadiness)}</strong>
                                <p>{sentence}</p>
                            </dd>
                        }
                        .into_any()
                    }
                };
                view! {
                    <div>
                        <dt><RoleName role=role /></dt>
                        {told}
                    </div>
                }
            };
            plan.main().map(row).collect_view()
        })
    };
    let has_main = Memo::new(move |_| plan.with(|plan| plan.main().next().is_some()));
    let section = move || {
        view! {
            <Folding fold=Fold::Sure title=text::focus::how_sure() hint="">
                <dl class="sure-list">{rows}</dl>
                <details class="sure-meaning">
                    <summary>{text::focus::what_it_means()}</summary>
                    <p>{text::plan_view::steady_means()}</p>
                    <p>{text::plan_view::balances_mean()}</p>
                    <p>{text::focus::no_probability()}</p>
                </details>
            </Folding>
        }
    };
    // Where nothing is a focus, there is nothing to be sure of.
    move || has_main.get().then(section)
}
