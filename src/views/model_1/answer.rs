//! The answer itself: the largest thing on the page.

use leptos::prelude::*;

use super::Case;
use crate::{
    routes::{AssessPage, Route},
    state::{Store, date},
    text,
    views::controls::headline,
};

#[component]
pub(super) fn Answer(case: Case) -> impl IntoView {
    let entry = case.saved.clone();
    let situation = text::situation(&entry.content.answers);
    let eyebrow = [date(entry.saved)].into_iter().chain(situation).collect::<Vec<_>>().join(" · ");
    let note = Some(entry.content.note.clone()).filter(|note| !note.is_empty());
    let answer = case.report.with_untracked(|report| headline(text::headline(report)));
    let second = case.ask(text::second_sentence);
    view! {
        <header class="focus-answer">
            <p class="eyebrow">{eyebrow}</p>
            {note.map(|note| view! { <p class="note">{text::isolated(&note)}</p> })}
            <h1 tabindex="-1" class="answer">
                {answer}
            </h1>
            <p class="lead">{second}</p>
            <SavedActions case=case />
        </header>
    }
}

/// What to do with a saved assessment besides reading it.
#[component]
fn SavedActions(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let start_from = move |_| {
        store.assessment().start_from(&case.saved.id);
        store.navigation().go(&Route::Assess(AssessPage::Check));
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
