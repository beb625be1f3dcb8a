//! What was saved: how it moved over time, every assessment, any two compared.

mod compare;
mod list;
mod reminder;
mod trend;
mod weeks;

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    state::Store,
    storage::Archive,
};
use compare::Compare;
use list::List;
use reminder::BackupReminder;
use trend::{RoleTrend, Trend, WeekTrend};
use weeks::{CheckInLink, Weeks};

#[component]
pub(super) fn History() -> impl IntoView {
    let store = Store::of_app();
    let trend = Trend::of(store);
    let saved = Memo::new(move |_| store.stored(Archive::count_assessments));
    let count = move || match saved.get() {
        0 => "Nothing here yet.".to_owned(),
        1 => "One assessment, in this browser.".to_owned(),
        many => format!("{many} assessments, in this browser. The latest first."),
    };
    let list = move || {
        if saved.get() == 0 { view! { <Empty /> }.into_any() } else { view! { <List /> }.into_any() }
    };
    view! {
        <div class="page history">
            <div class="view-head with-action">
                <div>
                    <h1 tabindex="-1">"Your history"</h1>
                    <p class="lead">{count}</p>
                </div>
                <p class="actions">
                    <CheckInLink />
                    <a class="button" href=Route::Assess(AssessPage::Start).href()>
                        "New assessment"
                    </a>
                </p>
            </div>
            <BackupReminder />
            <div class="history-body">
                <WeekTrend trend=trend />
                {list}
                <RoleTrend trend=trend />
            </div>
            <Compare />
            <Weeks />
        </div>
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <section class="empty">
            <p>
                "Save an assessment, come back in a few weeks, and see here how your job has changed. \
                 Nothing is sent anywhere: the history is in this browser."
            </p>
            <p class="actions">
                <a class="button primary" href=Route::Assess(AssessPage::Express).href()>
                    "Three questions, one minute"
                </a>
            </p>
        </section>
    }
}
