//! A role's hat, and its name beside it.

use leptos::prelude::*;

use crate::{
    model::{Choice, Role},
    text,
};

/// A role's pictogram. The drawings are in the page itself, as symbols `hat-<id>`.
#[component]
pub(crate) fn Hat(role: Role) -> impl IntoView {
    let class = format!("hat {}", role.home());
    view! {
        <svg class=class aria-hidden="true" viewBox="0 0 24 24">
            <use href=format!("#hat-{}", role.id())></use>
        </svg>
    }
}

/// A role's hat and short name.
#[component]
pub(crate) fn RoleName(role: Role) -> impl IntoView {
    view! {
        <span class="role-name">
            <Hat role=role />
            <span>{text::role_short(role)}</span>
        </span>
    }
}
