//! Undoing what was done last.

use leptos::prelude::*;

use crate::state::{Store, field};
use crate::text;

#[component]
pub(in crate::views) fn Undo() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view's heading, or what it is in, takes it.
    let undo = move |_| {
        store.history().undo();
        field::focus_soon("main".to_owned());
    };
    let dismiss = move |_| {
        store.history().dismiss_undo();
        field::focus_soon("main".to_owned());
    };
    let offer = move || {
        store.undoable.get().map(|undoable| {
            view! {
                <div class="shell-undo" role="region" aria-label=text::shell::last_change()>
                    <p>{undoable.words}</p>
                    <button type="button" id="undo" class="quiet" on:click=undo>
                        {text::shell::undo()}
                    </button>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=text::shell::dismiss()
                        on:click=dismiss
                    >
                        "×"
                    </button>
                </div>
            }
        })
    };
    view! { {offer} }
}
