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
            <h1 tabindex="-1">{text::unknown::title()}</h1>
            <p class="lead">{text::unknown::lead()}</p>
            <p class="actions">
                <a class="button primary" href=Route::Model(None).href()>
                    {text::unknown::go_to_model()}
                </a>
                <a class="button" href=Route::Assess(AssessPage::Start).href()>
                    {text::controls::assess_yourself()}
                </a>
            </p>
        </div>
    }
}
