//! The assessment: five steps, one theme a page, and the answer so far beside them.

mod aside;
mod check;
mod firsts;
mod questions;
mod roles;
mod start;
mod step;
mod team;
mod ways;
mod you;

use leptos::prelude::*;

use crate::routes::AssessPage;
use check::Check;
use start::Start;
use step::StepPage;

#[component]
pub(super) fn Assess(page: AssessPage) -> impl IntoView {
    match page {
        AssessPage::Start => view! { <Start /> }.into_any(),
        AssessPage::Step(step, _) => view! { <StepPage step=step /> }.into_any(),
        AssessPage::Check => view! { <Check /> }.into_any(),
    }
}
