//! Example people to try the app with.

use leptos::prelude::*;

use crate::{
    model::Choice,
    routes::Route,
    state::{Example, Store},
    text,
};

/// A button for each example: one press shows it.
#[component]
pub(crate) fn Examples(
    /// Whether the view itself shows the answer: else one goes to where it is.
    #[prop(optional)]
    here: bool,
) -> impl IntoView {
    let store = Store::of_app();
    let button = move |&example: &Example| {
        let show = move |_| {
            store.assessment().show_example(example);
            if !here {
                store.navigation().go(&Route::Focus(None));
            }
        };
        view! {
            <li>
                <button type="button" class="button" on:click=show>
                    {example.name()}
                </button>
            </li>
        }
    };
    view! {
        <section class="samples" aria-labelledby="samples-title">
            <h2 id="samples-title">{text::controls::just_looking()}</h2>
            <p class="quiet-text">{text::controls::see_an_example()}</p>
            <ul class="actions">{Example::ALL.iter().map(button).collect_view()}</ul>
        </section>
    }
}
