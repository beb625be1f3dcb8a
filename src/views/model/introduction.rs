//! What stands beside the wheel when no role is open.

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    state::Store,
    text,
    views::{controls::Examples, focus::MainRoles},
};

#[component]
pub(super) fn Introduction() -> impl IntoView {
    let store = Store::of_app();
    let known = Memo::new(move |_| store.plan.with(|plan| !plan.nothing_known));
    view! {
        <section class="card introduction" aria-labelledby="introduction-title">
            {move || if known.get() {
                view! { <YourAnswer /> }.into_any()
            } else {
                view! { <Invitation /> }.into_any()
            }}
        </section>
    }
}

/// For somebody who has not said anything yet.
#[component]
fn Invitation() -> impl IntoView {
    view! {
        <h2 id="introduction-title">{text::model::invitation()}</h2>
        <p>
            {text::model::invitation_lead()}
        </p>
        <p class="actions stacked">
            <a class="button primary" href=Route::Assess(AssessPage::Express).href()>
                {text::assess::three_questions_one_minute()}
            </a>
            <a class="button" href=Route::Assess(AssessPage::Start).href()>
                {text::model::five_steps_three_minutes()}
            </a>
        </p>
        <p class="quiet-text">
            {text::model::or_choose_a_hat()}
        </p>
        <Examples />
        <p class="quiet-text">{text::model::reconstruction()}" "<a href=Route::Method(None).href()>{text::views::method()}</a></p>
    }
}

/// For somebody who has.
#[component]
fn YourAnswer() -> impl IntoView {
    let store = Store::of_app();
    let headline = move || store.plan.with(|plan| text::plain(&text::plan::headline(plan)));
    view! {
        <h2 id="introduction-title">{text::model::your_focus_now()}</h2>
        <p>{headline}</p>
        <MainRoles plan=store.plan />
        <p class="actions stacked">
            <a class="button primary" href=Route::Focus(None).href()>
                {text::model::see_whole_answer()}
            </a>
            <a class="button" href=Route::Assess(AssessPage::Check).href()>
                {text::model::change_your_answers()}
            </a>
        </p>
        <p class="quiet-text">{text::model::reconstruction()}</p>
    }
}
