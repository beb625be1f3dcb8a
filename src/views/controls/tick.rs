//! A box to tick.

use leptos::prelude::*;

/// One box with its words, on its own.
#[component]
pub(in crate::views) fn Tick(#[prop(into)] label: String, is_ticked: RwSignal<bool>) -> impl IntoView {
    view! {
        <label class="option">
            <input
                type="checkbox"
                prop:checked=move || is_ticked.get()
                on:change=move |event| is_ticked.set(event_target_checked(&event))
            />
            <span class="option-label">{label}</span>
        </label>
    }
    .into_any()
}
