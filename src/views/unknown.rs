//! An address that means nothing here.

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    text,
};

#[component]
pub(super) fn Unknown() -> impl IntoView {
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::UNKNOWN_TITLE}</h1>
            <p class="lead">"The link may be old, or a letter may be missing. Nothing of yours is lost."</p>
            <p class="actions">
                <a class="button primary" href=Route::Model(None).href()>
                    "Go to the model"
                </a>
                <a class="button" href=Route::Assess(AssessPage::Start).href()>
                    "Assess yourself"
                </a>
            </p>
        </div>
    }
}
