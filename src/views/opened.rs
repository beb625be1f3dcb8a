//! What somebody has shared, opened: its answer is shown as an example's is. Where a link can't be read, why.

use leptos::prelude::*;

use super::lazy::Waiting;
use crate::{
    codec::UnreadableLink,
    routes::{AssessPage, Route},
    state::{Store, when_drawn},
    text,
};

#[component]
pub(super) fn Opened(held: String) -> impl IntoView {
    let store = Store::of_app();
    match store.assessment().read_shared(&held) {
        Ok(shared) => {
            when_drawn(move || {
                store.assessment().show_shared(shared.clone());
                store.navigation().go_on(Route::Focus(None));
            });
            view! { <Waiting /> }.into_any()
        }
        Err(why) => {
            when_drawn(move || {
                store.navigation().take_link_out_of_address();
                // Whoever was shown before has nothing to do with it.
                store.assessment().leave_guest();
            });
            view! { <NotOpened why=why /> }.into_any()
        }
    }
}

#[component]
fn NotOpened(why: UnreadableLink) -> impl IntoView {
    let why = match why {
        UnreadableLink::Empty => text::share::is_empty(),
        UnreadableLink::Newer => text::share::is_newer(),
        UnreadableLink::Damaged => text::share::is_damaged(),
    };
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::share::not_opened()}</h1>
            <p class="lead">{why}</p>
            <p class="actions">
                <a class="button primary" href=Route::Assess(AssessPage::Start).href()>
                    {text::controls::assess_yourself()}
                </a>
                <a class="button" href=Route::Model(None).href()>
                    {text::unknown::go_to_model()}
                </a>
            </p>
        </div>
    }
}
