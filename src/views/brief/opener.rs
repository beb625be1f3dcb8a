//! A button that opens what is to be chosen first.

use leptos::prelude::*;

use super::source::Source;

/// A button, and below it what it opens and closes. Only for an answer of the person's own.
#[component]
pub(super) fn Opener(
    of: Source,
    id: &'static str,
    label: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let is_own = of.is_own();
    let turn = move |_| {
        of.look_at_the_clock();
        is_open.update(|is_open| *is_open = !*is_open);
    };
    let children = StoredValue::new(children);
    let opened = move || {
        is_open.get().then(|| {
            view! {
                <div class="brief-opened" role="group" aria-label=label>
                    {children.with_value(|children| children())}
                </div>
            }
        })
    };
    move || {
        is_own.get().then(|| {
            view! {
                <p class="actions">
                    <button
                        type="button"
                        class="button quiet"
                        aria-expanded=move || is_open.get().to_string()
                        aria-controls=id
                        on:click=turn
                    >
                        {label}
                    </button>
                </p>
                <div id=id>{opened}</div>
            }
        })
    }
}
