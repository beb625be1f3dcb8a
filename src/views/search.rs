//! Searching the roles' texts.

use leptos::prelude::*;

use crate::{
    model::Role,
    routes::Route,
    state::{Loadable, Store, field},
    text::{self, Hit, MOST_HITS, PageSection},
    views::controls::{Hat, LoadFailed},
};

#[component]
pub(super) fn Search() -> impl IntoView {
    let store = Store::of_app();
    let query = Memo::new(move |_| store.texts().query());
    let hits = Memo::new(move |_| {
        store.texts().so_far(|texts| {
            text::search(&query.read(), |role| match &texts[role] {
                Loadable::Ready(text) => Some(text.as_ref()),
                _ => None,
            })
        })
    });
    let said = move || {
        let letters = query.with(|query| query.trim().chars().count());
        hits.with(|hits| match hits.len() {
            _ if letters < text::FEWEST_LETTERS => text::search::hint().to_owned(),
            count => text::search::found(count, MOST_HITS),
        })
    };
    let again = Callback::new(move |()| {
        store.texts().want_all_texts();
        field::focus("search");
    });
    let missing = move || {
        let failed =
            store.texts().so_far(|texts| texts.values().iter().any(|text| matches!(text, Loadable::Failed)));
        failed.then(|| {
            view! {
                <LoadFailed
                    missing=text::search::some_missing()
                    on_retry=again
                />
            }
        })
    };
    let rows = move || hits.with(|hits| hits.iter().take(MOST_HITS).map(row).collect_view());
    view! {
        <div class="page narrow search">
            <h1 tabindex="-1">{text::views::search()}</h1>
            <div role="search" class="search-field">
                <label for="search">{text::search::field()}</label>
                <input
                    id="search"
                    type="search"
                    autocomplete="off"
                    prop:value=move || query.get()
                    on:input=move |event| store.texts().search_for(event_target_value(&event))
                />
            </div>
            <p class="quiet-text" role="status">{said}</p>
            {missing}
            <ul class="hits">{rows}</ul>
        </div>
    }
}

fn row(hit: &Hit) -> AnyView {
    let role: Role = hit.role;
    let passage = hit.pieces.iter().enumerate().map(|(at, piece)| {
        if at % 2 == 0 {
            view! { {piece.clone()} }.into_any()
        } else {
            view! { <mark>{piece.clone()}</mark> }.into_any()
        }
    });
    let part = (hit.part != PageSection::Role).then(|| text::search::part_name(hit.part));
    view! {
        <li>
            <a href=Route::Model(Some(role)).href()>
                <Hat role=role />
                <span>
                    <span class="hit-where">
                        <strong>{text::role_short(role)}</strong>
                        {part.map(|part| view! { <span class="quiet-text">" · "{part}</span> })}
                    </span>
                    <span class="hit-passage">{passage.collect_view()}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
