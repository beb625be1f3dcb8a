//! Saving the draft as an assessment, with a note.

use leptos::prelude::*;

use super::{super::look_again::LookAgain, Case};
use crate::{
    model::{LONGEST_NOTE, Step},
    routes::{AssessPage, Route},
    state::{Guest, NOTE, Screen, Store, field},
    text,
};

/// How the draft is saved, or why it can't be.
#[component]
pub(super) fn Keep(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let nothing_known = Memo::new(move |_| case.plan.with(|plan| plan.nothing_known));
    let keep = move || {
        if let Some(guest) = store.screen.with(|screen| screen.guest().cloned()) {
            let words = match guest {
                Guest::Example(_) => text::focus::example_not_saved(),
                Guest::Sender { .. } => text::focus::shared_not_saved(),
            };
            view! { <p class="quiet-text">{words}</p> }.into_any()
        } else if store.screen.with(Screen::is_trial) {
            view! { <p class="quiet-text">{text::focus::trial_not_saved()}</p> }.into_any()
        } else if nothing_known.get() {
            view! { <Begin /> }.into_any()
        } else {
            view! { <Save /> }.into_any()
        }
    };
    keep.into_any()
}

#[component]
fn Begin() -> impl IntoView {
    view! {
        <p class="actions">
            <a class="button primary" href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                {text::model::answer_for_yourself()}
            </a>
        </p>
    }
}

#[component]
fn Save() -> impl IntoView {
    let store = Store::of_app();
    let failed = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let written = field::written(NOTE).unwrap_or_default();
        match store.history().save(&written) {
            Some(id) => {
                store.typing().forget(NOTE);
                store.announce(text::focus::saved(store.save_status.get_untracked().kept_in()).to_owned());
                store.navigation().go(&Route::Focus(Some(id)));
            }
            None => failed.set(true),
        }
    };
    // A phone shows it at the sentence and in the history: there is no room for it here.
    let is_old = Memo::new(move |_| !store.narrow.get() && store.history().answered_long_ago().is_some());
    let already = move || {
        if is_old.get() {
            return Some(view! { <LookAgain is_beside_answers=true /> }.into_any());
        }
        store.history().saved_as().map(|entry| {
            view! {
                <p class="quiet-text">
                    {text::focus::already_saved()}" "
                    <a href=Route::Focus(Some(entry.id)).href()>{text::focus::see_them_there()}</a> "."
                </p>
            }
            .into_any()
        })
    };
    let problem = move || {
        failed.get().then(|| {
            view! {
                <p class="field-error">
                    {move || text::focus::answers_not_stored(store.save_status.get().words())}" "
                    <a href=Route::Data.href()>{text::controls::see_what_takes_the_room()}</a>"."
                </p>
            }
        })
    };
    view! {
        <form class="save" on:submit=save>
            <label for=NOTE>{text::focus::note()}</label>
            <input
                class="text-input"
                id=NOTE
                type="text"
                autocomplete="off"
                maxlength=LONGEST_NOTE
                placeholder=text::focus::note_placeholder()
                prop:value=move || store.typing().text(NOTE).unwrap_or_default()
                on:input=move |event| store.typing().keep(NOTE, event_target_value(&event))
            />
            <button type="submit" class="button primary">
                {text::focus::save()}
            </button>
            <a class="button" href=Route::Assess(AssessPage::Check).href()>
                {text::focus::change_answers()}
            </a>
        </form>
        <div role="alert">{problem}</div>
        {already}
    }
}
