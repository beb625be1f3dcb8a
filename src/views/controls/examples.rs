//! Example people to try the app with.

use leptos::prelude::*;

use crate::{model::Choice, state::Example, text};

/// A button for each example.
#[component]
pub(crate) fn Examples(on_show: Callback<Example>) -> impl IntoView {
    let button = move |&example: &Example| {
        view! {
            <li>
                <button type="button" class="button" on:click=move |_| on_show.run(example)>
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
