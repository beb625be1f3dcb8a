//! What was saved: how it moved over time, every assessment, any two compared.

mod compare;
mod list;
mod reminder;
mod trend;
mod weeks;

use leptos::prelude::*;

use super::look_again::LookAgain;
use crate::{
    routes::{AssessPage, Route},
    state::Store,
    storage::Archive,
    text,
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
    let count = move || text::history::saved(saved.get(), store.save_status.get().kept_in());
    // Not with each that comes or goes: the list keeps its length.
    let is_empty = Memo::new(move |_| saved.get() == 0);
    let list = move || {
        if is_empty.get() { view! { <Empty /> }.into_any() } else { view! { <List /> }.into_any() }
    };
    view! {
        <div class="page history">
            <div class="view-head with-action">
                <div>
                    <h1 tabindex="-1">{text::history::title()}</h1>
                    <p class="lead">{count}</p>
                </div>
                <p class="actions">
                    <CheckInLink primary=move || !is_empty.get() />
                    <a class="button" href=Route::Assess(AssessPage::Start).href()>
                        {text::controls::new_assessment()}
                    </a>
                </p>
            </div>
            <LookAgain is_beside_answers=false />
            <BackupReminder />
            <Compare />
            <div class="history-body">
                <WeekTrend trend=trend />
                {list}
                <RoleTrend trend=trend />
            </div>
            <Weeks />
        </div>
    }
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <section class="empty">
            <p>
                {text::history::empty()}
            </p>
            <p class="actions">
                <a class="button primary" href=Route::Model(None).href()>
                    {text::assess::one_sentence()}
                </a>
            </p>
        </section>
    }
}
