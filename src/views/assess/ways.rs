//! What comes after a step of the assessment, and before it.

use leptos::prelude::*;

use crate::{
    model::Step,
    routes::{AssessPage, Route},
    text,
};

/// To what comes after a step.
#[component]
pub(super) fn Forward(step: Step) -> impl IntoView {
    let next = step.next().map_or(AssessPage::Check, |next| AssessPage::Step(next, None));
    let words = if step.next().is_none() { text::assess::check_title() } else { text::assess::forward() };
    view! {
        <a class="button primary" href=Route::Assess(next).href()>
            {words}
        </a>
    }
}

/// What comes before a step.
pub(super) fn page_before(step: Step) -> Route {
    Route::Assess(step.previous().map_or(AssessPage::Start, |previous| AssessPage::Step(previous, None)))
}
