//! The answer so far, beside the questions: a small wheel and the top three.

use leptos::prelude::*;

use crate::{
    model::{Choice, Role},
    state::Store,
    text,
    views::{
        focus::TopThree,
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
        let question = store.report.with(|report| report.open_questions.first().copied());
        text::assess::sharpest(question.map(|sharpener| sharpener.question))
    };
    view! {
        <aside class="so-far" aria-labelledby="so-far-title">
            <h2 id="so-far-title">{text::assess::so_far()}</h2>
            <SmallWheel data=data />
            <TopThree report=store.report />
            <p class="quiet-text so-far-rated">{rated}</p>
            <p class="quiet-text so-far-sharper">{sharper}</p>
        </aside>
    }
}
