//! What stands beside the wheel when no role is open.

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    state::Store,
    text,
    views::{controls::Examples, focus::TopThree},
};

#[component]
pub(super) fn Introduction() -> impl IntoView {
    let store = Store::of_app();
    let known = Memo::new(move |_| store.report.with(|report| !report.nothing_known));
    view! {
        <section class="card introduction" aria-labelledby="introduction-title">
            {move || if known.get() {
                view! { <YourAnswer /> }.into_any()
            } else {
                view! { <Invitation /> }.into_any()
            }}
        </section>
    }
}

/// For somebody who has not said anything yet.
#[component]
fn Invitation() -> impl IntoView {
    view! {
        <h2 id="introduction-title">"What should you focus on?"</h2>
        <p>
            "You can’t wear twelve hats at once. Which ones are yours depends on your business, your stage, \
             what presses, who covers what, and on you."
        </p>
        <p class="actions stacked">
            <a class="button primary" href=Route::Assess(AssessPage::Express).href()>
                "Three questions, one minute"
            </a>
            <a class="button" href=Route::Assess(AssessPage::Start).href()>
                "All five steps, three minutes"
            </a>
        </p>
        <p class="quiet-text">
            "Or choose a hat on the wheel: what it is, when it needs you, and what to do first. Your answers \
             stay in this browser."
        </p>
        <Examples />
        <p class="quiet-text">{text::RECONSTRUCTION}" "<a href=Route::Method(None).href()>{text::METHOD}</a></p>
    }
}

/// For somebody who has.
#[component]
fn YourAnswer() -> impl IntoView {
    let store = Store::of_app();
    let headline = move || store.report.with(|report| text::plain(&text::headline(report)));
    view! {
        <h2 id="introduction-title">"Your focus now"</h2>
        <p>{headline}</p>
        <TopThree report=store.report />
        <p class="actions stacked">
            <a class="button primary" href=Route::Focus(None).href()>
                "See the whole answer"
            </a>
            <a class="button" href=Route::Assess(AssessPage::Check).href()>
                "Change your answers"
            </a>
        </p>
        <p class="quiet-text">{text::RECONSTRUCTION}</p>
    }
}
