//! What becomes of each challenge: one line each.

use leptos::prelude::*;

use super::Case;
use crate::text;

#[component]
pub(super) fn Challenges(case: Case) -> impl IntoView {
    let plan = case.plan;
    let list = move || {
        plan.with(|plan| {
            (!plan.lines.is_empty()).then(|| {
                let line = |line| view! { <li>{text::plan::line(plan, line)}</li> };
                view! {
                    <section class="challenge-lines" aria-labelledby="challenges-title">
                        <h2 id="challenges-title">{text::plan_view::your_challenges()}</h2>
                        <ul>{plan.lines.iter().map(line).collect_view()}</ul>
                    </section>
                }
            })
        })
    };
    view! { {list} }
}
