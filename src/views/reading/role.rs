//! A role's page, whole.

use std::sync::Arc;

use leptos::prelude::*;

use super::picture::Place;
use crate::{
    model::Role,
    routes::Route,
    text::{self, RoleText},
    views::{
        controls::Hat,
        model::{LongText, OverStages, Ties},
    },
};

#[component]
pub(super) fn RoleRead(role: Role, text: Arc<RoleText>) -> impl IntoView {
    let at = Route::Model;
    view! {
        <div class="page reading-role">
            <article class=format!("role-page {}", role.home())>
                <header>
                    <span class="role-badge"><Hat role=role /></span>
                    <div>
                        <p class="eyebrow">{text::model::homes(role)}</p>
                        <h1>{text::role(role)}</h1>
                    </div>
                </header>
                <LongText text=text />
                <OverStages role=role />
                <h3>{text::model::tied_to()}</h3>
                <Ties role=role at=at />
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
            </article>
            <Place role=role />
        </div>
    }
}
