//! The main roles of a plan, as a list.

use leptos::prelude::*;

use crate::{engine::Plan, text, views::controls::RoleName};

/// What is to be done now, then the focus; where nothing is known, what the poll says.
#[component]
pub(crate) fn MainRoles(plan: Memo<Plan>) -> impl IntoView {
    let rows = move || {
        plan.with(|plan| {
            let row = |(at, role)| {
                let told = (!plan.nothing_known).then(|| {
                    view! {
                        <span class="number">
                            {text::plan_view::decision_and_hours(plan, role)}
                        </span>
                    }
                });
                view! {
                    <li>
                        <span class="rank">{at + 1}</span>
                        <RoleName role=role />
                        {told}
                    </li>
                }
            };
            plan.main().enumerate().map(row).collect_view()
        })
    };
    view! { <ol class="top-three">{rows}</ol> }
}
