//! The answer itself: the largest thing on the page.

use leptos::prelude::*;

use super::{Case, save::Keep};
use crate::{
    routes::{AssessPage, Route},
    state::{Store, date},
    text,
    views::controls::headline,
};

#[component]
pub(super) fn Answer(case: Case) -> impl IntoView {
    let (saved, plan) = (case.saved.clone(), case.plan);
    let eyebrow = {
        let (saved, draft) = (saved.clone(), case.draft);
        move || {
            let when = saved.as_ref().map(|entry| date(entry.saved));
            let situation = draft.with(|draft| text::situation(&draft.answers));
            when.into_iter().chain(situation).collect::<Vec<_>>().join(" · ")
        }
    };
    let note = saved.as_ref().map(|entry| entry.content.note.clone()).filter(|note| !note.is_empty());
    let answer = move || plan.with(|plan| headline(text::plan::headline(plan)));
    let second = move || {
        plan.with(|plan| Some(text::plan::second(plan)).filter(|words| !words.is_empty()))
            .map(|words| view! { <p class="lead">{words}</p> })
    };
    view! {
        <header class="focus-answer">
            <p class="eyebrow">{eyebrow}</p>
            {note.map(|note| view! { <p class="note">{text::isolated(&note)}</p> })}
            <h1 tabindex="-1" class="answer">
                {answer}
            </h1>
            {second}
            {actions(case)}
        </header>
    }
}

/// What can be done with the answer: a draft is saved, a saved one is gone on from.
fn actions(case: Case) -> AnyView {
    if case.saved.is_some() {
        view! { <SavedActions case=case /> }.into_any()
    } else {
        view! { <Keep case=case /> }.into_any()
    }
}

/// What to do with a saved assessment besides reading it.
#[component]
fn SavedActions(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let start_from = move |_| {
        if let Some(entry) = &case.saved {
            store.assessment().start_from(&entry.id);
            store.navigation().go(&Route::Assess(AssessPage::Check));
        }
    };
    view! {
        <p class="actions">
            <a class="button primary" href=Route::History(None).href()>
                {text::focus::see_your_history()}
            </a>
            <button type="button" class="button" on:click=start_from>
                {text::focus::start_again()}
            </button>
        </p>
    }
}
