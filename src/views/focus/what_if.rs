//! What would change the answer: first what the person can do, then what may happen; and trying it.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::WhatIf,
    state::{Offered, Store},
    text,
};

#[component]
pub(super) fn WhatIfs(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let is_draft = case.saved.is_none();
    // What is offered starts from the answers for which it was counted: while one offer is tried, from before.
    let start = move || if is_draft { store.untried.get() } else { case.draft.get() };
    let counted = move || store.weighed.get()?.what_ifs.filter(|offered| offered.start == start());
    let list = move || match counted() {
        None => view! { <p class="quiet-text">{text::controls::counting()}</p> }.into_any(),
        Some(Offered { plan, changes: found, .. }) => {
            if found.do_it.is_empty() && found.happens.is_empty() {
                return view! { <p>{text::plan::no_change()}</p> }.into_any();
            }
            let group = |heading: &'static str, group: Vec<WhatIf>| {
                (!group.is_empty()).then(|| {
                    let rows = group.into_iter().map(|what_if| {
                        let words = text::plan::change(&plan, &what_if);
                        row(store, words, is_draft, what_if)
                    });
                    view! {
                        <h3>{heading}</h3>
                        <ul class="what-ifs">{rows.collect_view()}</ul>
                    }
                })
            };
            view! {
                {group(text::plan::change_group_do(), found.do_it)}
                {group(text::plan::change_group_happens(), found.happens)}
            }
            .into_any()
        }
    };
    view! {
        <section class="what-if" aria-labelledby="what-if-title">
            <h2 id="what-if-title">{text::focus::what_would_change()}</h2>
            <p>{text::plan_view::what_would_change_lead()}</p>
            {list}
        </section>
    }
}

fn row(store: Store, words: String, is_draft: bool, what_if: WhatIf) -> AnyView {
    let shown = words.clone();
    let button = is_draft.then(|| {
        let name = text::focus::try_this(&words);
        let attempt = move |_| store.assessment().try_change(words.clone(), what_if.change);
        view! {
            <button type="button" class="button" aria-label=name on:click=attempt>
                {text::focus::try_it()}
            </button>
        }
    });
    view! { <li><span>{shown}</span>{button}</li> }.into_any()
}
