//! The answer itself: the largest thing on the page.

use leptos::prelude::*;

use super::{Case, save::Keep};
use crate::{
    routes::{AssessPage, Route},
    state::{Guest, Store, date},
    text,
    views::controls::headline,
};

#[component]
pub(super) fn Answer(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let (saved, plan) = (case.saved.clone(), case.plan);
    let is_draft = saved.is_none();
    let saved_on = saved.as_ref().map(|entry| date(entry.saved));
    let eyebrow = move || match (&saved_on, store.screen.with(|screen| screen.guest().cloned())) {
        (Some(day), _) => day.clone(),
        (None, None) => text::plan_view::your_answer().to_owned(),
        (None, Some(Guest::Example(_))) => text::shell::example().to_owned(),
        (None, Some(Guest::Sender { .. })) => text::shell::shared().to_owned(),
    };
    let note = saved.as_ref().map(|entry| entry.content.note.clone()).filter(|note| !note.is_empty());
    let their_note = move || match store.screen.with(|screen| screen.guest().cloned()) {
        Some(Guest::Sender { note, .. }) if is_draft && !note.is_empty() => {
            Some(view! { <p class="note">{text::shell::their_note(&note)}</p> })
        }
        _ => None,
    };
    // What is to be done now is the largest; where there is nothing of it, the focus is.
    let answer = move || {
        plan.with(|plan| {
            let sentence = |(at, pieces)| view! { {(at > 0).then_some(" ")} <span>{headline(pieces)}</span> };
            text::plan::headline(plan).into_iter().enumerate().map(sentence).collect_view()
        })
    };
    view! {
        <header class="focus-answer">
            <p class="eyebrow" class:draft=is_draft>{eyebrow}</p>
            {note.map(|note| view! { <p class="note">{text::isolated(&note)}</p> })}
            {their_note}
            <h1 tabindex="-1" class="answer">
                {answer}
            </h1>
            <Grounds case=case.clone() />
            {actions(case)}
        </header>
    }
}

/// Why, how sure, and what becomes of the rest, each in a line.
#[component]
fn Grounds(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let (plan, shares) = (case.plan, case.stability(store));
    let nothing_known = Memo::new(move |_| plan.with(|plan| plan.nothing_known));
    let line = |name: &'static str, words: String| {
        (!words.is_empty()).then(|| view! { <div><dt>{name}</dt><dd>{words}</dd></div> })
    };
    let because = move || {
        line(text::plan_view::because(), plan.with(|plan| text::plan::because(plan).unwrap_or_default()))
    };
    let sure = move || {
        let is_any = plan.with(|plan| plan.main().next().is_some());
        let words = match shares.get() {
            Some(shares) => {
                plan.with(|plan| text::plan_view::how_sure_all(plan, &shares).unwrap_or_default())
            }
            None => text::controls::counting().to_owned(),
        };
        is_any.then(|| line(text::plan_view::sureness(), words))
    };
    let rest = move || line(text::plan_view::the_rest(), plan.with(text::plan::second));
    let grounds = move || {
        if nothing_known.get() {
            view! { <p class="lead">{plan.with(text::plan::second)}</p> }.into_any()
        } else {
            view! { <dl class="grounds">{because}{sure}{rest}</dl> }.into_any()
        }
    };
    view! { {grounds} }
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
