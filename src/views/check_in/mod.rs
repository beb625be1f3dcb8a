//! The weekly check-in: one short page.

mod fields;
mod form;
mod outcome;
mod parts;

use leptos::prelude::*;

use crate::{model::IsoWeek, routes::Route, state::Store, text};
use fields::Fields;
use form::Form;
use outcome::Outcome;
pub(super) use outcome::drift_notice;
pub(super) use parts::{parts_key, week_parts};

/// The check-in of a week; of the present one where none is named.
#[component]
pub(super) fn CheckIn(week: Option<IsoWeek>) -> impl IntoView {
    let store = Store::of_app();
    // A page that stays open keeps its week, in which its hours were written.
    let week = week.unwrap_or_else(|| untrack(|| store.this_week()));
    // The storage is opened after the first drawing: what is not there yet may come.
    let open = Memo::new(move |_| store.check_ins().can_check_in(week));
    let form = Form::of(week);
    let page = move || match (open.get(), form.done.get()) {
        (false, _) => view! { <NotNow /> }.into_any(),
        (true, false) => view! { <Fields form=form /> }.into_any(),
        (true, true) => view! { <Outcome form=form /> }.into_any(),
    };
    view! {
        <div class="page narrow check-in">
            <div class="view-head">
                <p class="eyebrow">{text::views::check_in()}</p>
                <h1 tabindex="-1">{move || text::check_in::week_of(week, store.this_week())}</h1>
            </div>
            <Switch week=week />
            {page}
        </div>
    }
}

/// The way from this week to the last one and back: no others can be told for the first time.
#[component]
fn Switch(week: IsoWeek) -> impl IntoView {
    let store = Store::of_app();
    let link = move |name: &'static str, to: IsoWeek| -> AnyView {
        view! {
            <a href=Route::CheckIn(Some(to)).href() aria-current=(to == week).then_some("true")>
                {name}
            </a>
        }
        .into_any()
    };
    let links = move || {
        let now = store.this_week();
        let last = now.previous().map(|last| link(text::check_in::last_week(), last));
        view! {
            {last}
            {link(text::check_in::this_week(), now)}
        }
    };
    view! { <p class="week-switch">{links}</p> }
}

#[component]
fn NotNow() -> impl IntoView {
    view! {
        <p class="lead">
            {text::check_in::too_long_ago()}
        </p>
        <p class="actions">
            <a class="button primary" href=Route::CheckIn(None).href()>
                {text::check_in::check_in_this_week()}
            </a>
            <a class="button" href=Route::History(None).href()>
                {text::controls::see_your_weeks()}
            </a>
        </p>
    }
}
