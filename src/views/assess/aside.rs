//! The answer so far, beside the questions: a small wheel and the main roles.

use leptos::prelude::*;

use crate::{
    engine::open_questions,
    model::{Choice, Role},
    priors,
    state::Store,
    text,
    views::{
        focus::MainRoles,
        wheel::{SmallWheel, WheelData},
    },
};

#[component]
pub(super) fn SoFar() -> impl IntoView {
    let store = Store::of_app();
    let data = WheelData::of_draft(store);
    let rated = move || {
        let rated =
            store.answered(|answers| Role::ALL.iter().filter(|&&role| answers.is_rated(role)).count());
        (rated > 0).then(|| text::assess::rated(rated))
    };
    let sharper = move || {
        let open = store.draft.with(|draft| open_questions(priors::latest(), &draft.answers, draft.weights));
        let question = open.first();
        text::assess::sharpest(question.map(|sharpener| sharpener.question))
    };
    view! {
        <aside class="so-far" aria-labelledby="so-far-title">
            <h2 id="so-far-title">{text::assess::so_far()}</h2>
            <SmallWheel data=data />
            <MainRoles plan=store.plan />
            <p class="quiet-text so-far-rated">{rated}</p>
            <p class="quiet-text so-far-sharper">{sharper}</p>
        </aside>
    }
}
