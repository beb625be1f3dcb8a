//! That a newer version of the page is here. It is taken when somebody wants it, never by itself.

use leptos::prelude::*;

use crate::{
    state::{Store, field},
    text,
};

#[component]
pub(in crate::views) fn NewVersion() -> impl IntoView {
    let store = Store::of_app();
    let later = move |_| {
        store.navigation().leave_new_version();
        field::focus_soon("main".to_owned());
    };
    // What was done last can be undone for a while only: that comes first.
    let offer = move || {
        (store.has_new_version.get() && store.undoable.with(Option::is_none)).then(|| {
            view! {
                <div class="shell-undo" role="region" aria-label=text::shell::new_version()>
                    <p>{text::shell::new_version_here()}</p>
                    <button type="button" class="quiet" on:click=move |_| store.navigation().take_new_version()>
                        {text::shell::take_new_version()}
                    </button>
                    <button type="button" class="quiet" on:click=later>{text::shell::later()}</button>
                </div>
            }
        })
    };
    view! { {offer} }
}
