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
        model::{LongText, OverStages, Ties, Turn},
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
            </article>
            <div class=format!("role-page reading-beside {}", role.home())>
                <Place role=role />
                <OverStages role=role />
                <h3>{text::model::tied_to()}</h3>
                <Ties role=role at=at />
            </div>
            <Turn role=role at=at />
        </div>
    }
}
