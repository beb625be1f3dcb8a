//! The way from a role to the one before and the one after.

use leptos::prelude::*;

use crate::{model::Role, routes::Route, text};

#[component]
pub(in crate::views) fn Turn(role: Role, at: fn(Option<Role>) -> Route) -> impl IntoView {
    view! {
        <nav class="role-turn" aria-label=text::model::other_roles()>
            <a href=at(Some(role.previous())).href()>
                <span aria-hidden="true">"← "</span>
                <span class="visually-hidden">{text::model::previous()}" "</span>
                {text::role_short(role.previous())}
            </a>
            <a href=at(Some(role.next())).href()>
                <span class="visually-hidden">{text::model::next()}" "</span>
                {text::role_short(role.next())}
                <span aria-hidden="true">" →"</span>
            </a>
        </nav>
    }
}
