//! A section that is folded where there is one column only.

use leptos::prelude::*;

use crate::state::{Fold, Store};

/// A section with its heading. Where there is one column the heading is a button, and what is below it stays away till it
/// is pressed; on paper it is there.
#[component]
pub(in crate::views) fn Folding(
    fold: Fold,
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// What is in it, in a word or two, beside the heading while it is folded.
    #[prop(into)]
    hint: Signal<String>,
    children: Children,
) -> impl IntoView {
    let store = Store::of_app();
    let open = Memo::new(move |_| store.folds().is_open(fold));
    let title_id = format!("{fold}-title");
    let heading_id = title_id.clone();
    let body_id = format!("{fold}-body");
    let heading = {
        let body_id = body_id.clone();
        move || {
            if store.narrow.get() {
                view! {
                    <button
                        type="button"
                        class="fold"
                        aria-expanded=move || open.get().to_string()
                        aria-controls=body_id.clone()
                        on:click=move |_| store.folds().turn(fold)
                    >
                        <span>{title}</span>
                        " "
                        <span class="fold-hint">{hint}</span>
                    </button>
                }
                .into_any()
            } else {
                view! { {title} }.into_any()
            }
        }
    };
    view! {
        <section class=format!("folding {fold}") aria-labelledby=title_id>
            <h2 id=heading_id tabindex="-1">{heading}</h2>
            <div class="fold-body" id=body_id class:folded=move || store.narrow.get() && !open.get()>
                {children()}
            </div>
        </section>
    }
    .into_any()
}
