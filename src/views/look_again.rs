//! That an answer is some weeks old: it is asked for again.

use leptos::prelude::*;

use super::save_as_is::SaveAsIs;
use crate::{
    routes::{AssessPage, Route},
    state::{Store, date},
    text,
};

/// Asks what has changed since the person last answered, where that is long ago. What still holds is saved as of today.
/// Where it `is_beside_answers`, they can be changed there.
#[component]
pub(super) fn LookAgain(is_beside_answers: bool) -> impl IntoView {
    let store = Store::of_app();
    let save_as_is = SaveAsIs::of(store);
    let answered = Memo::new(move |_| store.history().answered_long_ago());
    let is_known = Memo::new(move |_| store.plan.with(|plan| !plan.nothing_known));
    let holds = move || {
        is_known.get().then(|| {
            view! {
                <button type="button" class="button quiet" on:click=move |_| save_as_is.save()>
                    {text::focus::it_still_holds()}
                </button>
            }
        })
    };
    let again = move || {
        let page = if is_known.get() { AssessPage::Check } else { AssessPage::Start };
        view! {
            <a class="button" href=Route::Assess(page).href()>
                {text::calendar::assess_again()}
            </a>
        }
    };
    let asked = move || {
        answered.get().map(|answered| {
            let words = text::focus::answered_on(&date(answered));
            let words = view! { {words}" "<strong>{text::focus::what_changed()}</strong> };
            // Beside the answers it is one line more among others.
            let (class, asked) = if is_beside_answers {
                ("look-again quiet-text", view! { <p>{words}" "{holds}</p> }.into_any())
            } else {
                let asked = view! {
                    <p>{words}</p>
                    <p class="actions">{again}{holds}</p>
                };
                ("look-again notice", asked.into_any())
            };
            view! {
                <div class=class role="region" aria-label=text::focus::look_again()>
                    {asked}
                    {save_as_is.problem()}
                </div>
            }
        })
    };
    view! { {asked} }.into_any()
}
