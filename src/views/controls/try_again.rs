//! What is shown where something could not be loaded, and the one button that tries it again.

use leptos::prelude::*;

use crate::text;

/// The button.
#[component]
pub(crate) fn TryAgain(#[prop(optional)] primary: bool, on_press: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="button" class:primary=primary on:click=move |_| { on_press.try_run(()); }>
            {text::controls::try_again()}
        </button>
    }
}

/// That a part of a view could not be loaded, with the button.
#[component]
pub(crate) fn LoadFailed(
    /// What is missing, in a sentence or two.
    missing: &'static str,
    on_retry: Callback<()>,
) -> impl IntoView {
    view! {
        <div role="alert" class="notice">
            <p>{missing}</p>
            <TryAgain on_press=on_retry />
        </div>
    }
}
