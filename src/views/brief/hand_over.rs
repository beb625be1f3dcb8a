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
    let document = Memo::new(move |_| match store.texts().of_role(role) {
        Loadable::Ready(reading) => Some(store.plan.with(|plan| hand_over_of(role, &reading, plan))),
        _ => None,
    });
    let taken = Callback::new(move |()| {
        let document = document.get_untracked()?;
        Some(Taken { name: format!("hand-over-{role}"), time: store.take_away().now(), document })
    });
    view! {
        <section class="brief-hand-over" aria-labelledby="hand-over-title">
            <h3 id="hand-over-title">{text::brief::hand_over()}</h3>
            <p class="quiet-text">{text::brief::hand_over_about()}</p>
            <p class="actions">
                <AsMarkdown id="hand-over-text" taken=taken now=document />
            </p>
        </section>
    }
}
