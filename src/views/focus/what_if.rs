//! What would change the answer: first what the person can do, then what may happen; and trying it.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Plan, WhatIf},
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
            let group = |heading: &'static str, group: &[WhatIf]| {
                (!group.is_empty()).then(|| {
                    let rows = group
                        .chunk_by(WhatIf::is_told_with)
                        .map(|together| row(store, &plan, is_draft, together));
                    view! {
                        <h3>{heading}</h3>
                        <ul class="what-ifs">{rows.collect_view()}</ul>
                    }
                })
            };
            view! {
                {group(text::plan::change_group_do(), &found.do_it)}
                {group(text::plan::change_group_happens(), &found.happens)}
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

/// One sentence, with a button for each change in it.
fn row(store: Store, plan: &Plan, is_draft: bool, together: &[WhatIf]) -> AnyView {
    let is_one = together.len() == 1;
    let button = |what_if: &WhatIf| {
        let change = what_if.change;
        let words = text::plan::change(plan, std::slice::from_ref(what_if));
        let (label, name) = if is_one {
            (text::focus::try_it().to_owned(), text::focus::try_this(&words))
        } else {
            (text::focus::try_part(change), text::focus::try_part_of(change, &words))
        };
        let attempt = move |_| store.assessment().try_change(words.clone(), change);
        view! {
            <button type="button" class="button" aria-label=name on:click=attempt>
                {label}
            </button>
        }
    };
    let buttons = is_draft.then(|| together.iter().map(button).collect_view());
    view! {
        <li>
            <span>{text::plan::change(plan, together)}</span>
            <span class="attempts">{buttons}</span>
        </li>
    }
    .into_any()
}
