//! The heading of the model, and the choice between wheel and matrix.

use leptos::prelude::*;

use crate::{routes::Route, state::Store, text};

#[component]
pub(in crate::views) fn ModelHead(#[prop(into)] lead: Signal<String>) -> impl IntoView {
    let store = Store::of_app();
    let shape = move |name: &'static str, at: fn(Option<crate::model::Role>) -> Route| {
        let href = move || at(store.route.with(Route::open_role)).href();
        let current = move || {
            let is_here = store.route.with(|route| route.same_view(&at(None)));
            is_here.then_some("page")
        };
        view! {
            <a href=href aria-current=current>
                {name}
            </a>
        }
    };
    view! {
        <div class="view-head with-action">
            <div>
                <h1 tabindex="-1">{text::model::title()}</h1>
                <p class="lead">{move || lead.get()}</p>
            </div>
            <nav class="switch" aria-label=text::model::shown_as()>
                {shape(text::model::wheel(), Route::Model)}
                {shape(text::views::matrix(), Route::Matrix)}
            </nav>
        </div>
    }
}
