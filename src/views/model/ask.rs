//! The situation as a sentence, and the answer to it.

use leptos::prelude::*;

use crate::{
    model::Step,
    routes::{AssessPage, Route},
    state::Store,
    text::{self, Told},
    views::{
        controls::Examples, look_again::LookAgain, parts::Parts, save_as_is::SaveAsIs,
        situation::SituationSentence,
    },
};

/// The article whose model this is, and which tells of the poll.
const ARTICLE: &str =
    "https://peak.capital/what-to-focus-on-as-a-cto-or-cpo-a-model-with-4-responsibilities-and-12-roles/";

#[component]
pub(super) fn Ask() -> impl IntoView {
    let store = Store::of_app();
    let parts = Parts::of_app();
    let nothing_known = Memo::new(move |_| store.plan.with(|plan| plan.nothing_known));
    let told = Memo::new(move |_| store.answered(Told::of));
    // Of the plan alone: an effect that first asks what is derived from it finds the plan itself unchanged then, and
    // stays as it is.
    let answer = move || {
        store.plan.with(|plan| {
            if plan.nothing_known {
                text::model::lead_unknown().into_any()
            } else {
                // It was planned by this code.
                parts.main.here().map_or_else(|| ().into_any(), |views| (views.answer)(plan))
            }
        })
    };
    let rests_on = move || {
        if nothing_known.get() {
            let (before, after) = text::model::around_poll_link();
            return view! {
                {before}
                <a class="reference" href=ARTICLE target="_blank" rel="noopener noreferrer">{text::model::poll_link()}</a>
                {after}
            }
            .into_any();
        }
        text::sentence::rests_on(told.get()).into_any()
    };
    let actions = move || match (nothing_known.get(), told.get()) {
        (true, _) => view! {
            <a class="button primary" href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                {text::model::answer_for_yourself()}
            </a>
        }
        .into_any(),
        (false, Told { cover: false, ratings: false, .. }) => view! {
            <a class="button primary" href=Route::Assess(AssessPage::Step(Step::Team, None)).href()>
                {text::model::make_it_yours()}
            </a>
            <a href=Route::Focus(None).href()>{text::model::see_whole_answer()}</a>
        }
        .into_any(),
        (false, _) => view! {
            <a class="button primary" href=Route::Focus(None).href()>{text::model::see_whole_answer()}</a>
            <a href=Route::Assess(AssessPage::Check).href()>{text::model::change_your_answers()}</a>
        }
        .into_any(),
    };
    let show_example = Callback::new(move |example| {
        parts.main.once_here(move |views| (views.show_example)(store, example));
    });
    view! {
        <SituationSentence />
        <div class="start-answer">
            <p class="answer" role="status">{answer}</p>
            <p class="quiet-text">{rests_on}</p>
            <p class="actions">{actions}</p>
            {parts.main.part(|views| (views.quick_save)(), || ().into_any())}
        </div>
        {move || nothing_known.get().then(|| view! { <Examples on_show=show_example /> })}
    }
}

/// For who comes back: what was changed in the sentence is saved as an assessment from here.
#[component]
pub(in crate::views) fn QuickSave() -> impl IntoView {
    let store = Store::of_app();
    let save_as_is = SaveAsIs::of(store);
    let differs = Memo::new(move |_| {
        let is_own = store.screen.with(|screen| !screen.is_only_shown());
        let is_known = store.plan.with(|plan| !plan.nothing_known);
        let has_saved = store.stored(|archive| archive.count_assessments() > 0);
        is_own && is_known && has_saved && store.history().saved_as().is_none()
    });
    let offer = move || {
        differs.get().then(|| {
            view! {
                <p class="actions">
                    <button type="button" class="button" on:click=move |_| save_as_is.save()>
                        {text::focus::save()}
                    </button>
                </p>
            }
        })
    };
    view! {
        {offer}
        {save_as_is.problem()}
        {move || (!differs.get()).then(|| view! { <LookAgain is_beside_answers=true /> })}
    }
}
