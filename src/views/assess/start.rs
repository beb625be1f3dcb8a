//! Where the assessment begins.

use leptos::prelude::*;

use crate::{
    model::Step,
    routes::{AssessPage, Route},
    state::{Store, field},
    text,
    views::controls::Examples,
};

#[component]
pub(super) fn Start() -> impl IntoView {
    let store = Store::of_app();
    // An example’s answers are nobody’s from last time; one’s own wait behind them.
    let begun = Memo::new(move |_| {
        store.screen.with(|screen| screen.guest().is_none()) && store.assessment().has_begun()
    });
    let show_example = Callback::new(move |example| {
        store.assessment().show_example(example);
        store.navigation().go(&Route::Focus(None));
    });
    view! {
        <div class="page narrow assess">
            <h1 tabindex="-1">{text::controls::assess_yourself()}</h1>
            <p class="lead">
                {text::assess::start_lead()}
            </p>
            {move || begun.get().then(|| view! { <Continue /> })}
            <ul class="ways">
                <li>
                    <a href=Route::Model(None).href()>
                        <strong>{text::assess::one_sentence()}</strong>
                        <span>{text::assess::one_sentence_hint()}</span>
                    </a>
                </li>
                <li>
                    <a href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                        <strong>{text::controls::all_five_steps()}</strong>
                        <span>
                            {text::assess::five_steps_hint()}
                        </span>
                    </a>
                </li>
            </ul>
            <Examples on_show=show_example />
        </div>
    }
}

/// For somebody who has begun before.
#[component]
fn Continue() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the way back takes it.
    let blank = move |_| {
        store.assessment().start_blank();
        field::focus_soon("undo".to_owned());
    };
    view! {
        <section class="notice" aria-label=text::assess::answers_so_far()>
            <p>{text::assess::answers_are_here()}</p>
            <p class="actions">
                <a class="button primary" href=Route::Assess(AssessPage::Check).href()>
                    {text::assess::check_title()}
                </a>
                <button type="button" class="button" on:click=blank>
                    {text::assess::start_blank()}
                </button>
            </p>
        </section>
    }
}
