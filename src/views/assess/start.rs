//! The choice between the short and the full way, and the short one.

use leptos::prelude::*;

use super::{
    aside::SoFar,
    questions::{Challenges, StageQuestion, TitleQuestion},
};
use crate::{
    model::Step,
    routes::{AssessPage, Route},
    state::Store,
    views::controls::Examples,
};

#[component]
pub(super) fn Start() -> impl IntoView {
    let store = Store::of_app();
    let begun = Memo::new(move |_| store.answered(|answers| !answers.is_blank()));
    view! {
        <div class="page narrow assess">
            <h1 tabindex="-1">"Assess yourself"</h1>
            <p class="lead">
                "Everything may be skipped, and “not sure” is an answer. Nothing leaves this browser."
            </p>
            {move || begun.get().then(|| view! { <Continue /> })}
            <ul class="ways">
                <li>
                    <a href=Route::Assess(AssessPage::Express).href()>
                        <strong>"Three questions"</strong>
                        <span>"Title, stage, what presses. One minute to a first answer."</span>
                    </a>
                </li>
                <li>
                    <a href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                        <strong>"All five steps"</strong>
                        <span>
                            "Also your business, who covers what, and what you’re good at and enjoy. Three \
                             minutes to an answer that is about you."
                        </span>
                    </a>
                </li>
            </ul>
            <Examples />
        </div>
    }
}

/// For somebody who has begun before.
#[component]
fn Continue() -> impl IntoView {
    let store = Store::of_app();
    view! {
        <section class="notice" aria-label="Your answers so far">
            <p>"Your answers from last time are here. Both ways start from them."</p>
            <p class="actions">
                <a class="button primary" href=Route::Assess(AssessPage::Check).href()>
                    "Check your answers"
                </a>
                <button type="button" class="button" on:click=move |_| store.assessment().start_blank()>
                    "Start blank"
                </button>
            </p>
        </section>
    }
}

/// Title, stage and challenges on one page.
#[component]
pub(super) fn Express() -> impl IntoView {
    view! {
        <div class="page assess with-aside">
            <div class="assess-main">
                <p class="eyebrow">"Three questions, one minute"</p>
                <h1 tabindex="-1">"The short way"</h1>
                <TitleQuestion />
                <StageQuestion legend="How far is the company?" />
                <Challenges legend="What presses right now?" />
                <p class="actions">
                    <a class="button primary" href=Route::Focus(None).href()>
                        "See your focus"
                    </a>
                    <a class="button" href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                        "Answer all five steps"
                    </a>
                </p>
            </div>
            <SoFar />
        </div>
    }
}
