//! The draft with which a role is handed over, on the role's page.

use leptos::prelude::*;

use super::as_markdown::{AsMarkdown, Taken};
use crate::{
    model::Role,
    state::{Loadable, Store},
    text::{self, hand_over_of},
};

#[component]
pub(in crate::views) fn HandOver(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let taken = Callback::new(move |()| {
        let Loadable::Ready(reading) = untrack(|| store.texts().of_role(role)) else {
            return None;
        };
        let document = store.plan.with_untracked(|plan| hand_over_of(role, &reading, plan));
        Some(Taken { name: format!("hand-over-{role}"), time: store.take_away().now(), document })
    });
    view! {
        <section class="brief-hand-over" aria-labelledby="hand-over-title">
            <h3 id="hand-over-title">{text::brief::hand_over()}</h3>
            <p class="quiet-text">{text::brief::hand_over_about()}</p>
            <p class="actions">
                <AsMarkdown id="hand-over-text" taken=taken />
            </p>
        </section>
    }
}
