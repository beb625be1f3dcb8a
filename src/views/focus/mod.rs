//! The answer: what to focus on, why, and the week that follows.

mod all_twelve;
mod answer;
mod balance;
mod case;
mod save;
mod sharpen;
mod sure;
mod top_three;
mod triangle;
mod week;
mod what_if;
mod why;

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    state::{Store, weigh_up_when_still},
    storage::Id,
    text,
};
use all_twelve::AllTwelve;
use answer::Answer;
use balance::Balance;
use case::Case;
use sharpen::Sharpen;
use sure::Sure;
pub(super) use top_three::TopThree;
use triangle::Triangle;
use week::WeekPlan;
use what_if::WhatIfs;
use why::Why;

/// The answer to the draft, or to a saved assessment.
#[component]
pub(super) fn Focus(id: Option<Id>) -> impl IntoView {
    let store = Store::of_app();
    match id {
        None => view! { <Whole case=Case::draft(store) /> }.into_any(),
        Some(id) => {
            // The storage is opened after the first drawing: what is not there yet may come.
            let here = Memo::new({
                let id = id.clone();
                move |_| store.stored(|archive| archive.assessment(&id).is_some())
            });
            let whole = move || {
                let case = here.get().then(|| Case::saved(store, &id)).flatten();
                case.map_or_else(
                    || view! { <Gone /> }.into_any(),
                    |case| view! { <Whole case=case /> }.into_any(),
                )
            };
            view! { {whole} }.into_any()
        }
    }
}

#[component]
fn Whole(case: Case) -> impl IntoView {
    let nothing_known = Memo::new(move |_| case.report.with(|report| report.nothing_known));
    let is_draft = case.saved.is_none();
    let (draft, report) = (case.draft, case.report);
    weigh_up_when_still(Store::of_app(), move || (report.with(|report| report.model), draft.get()));
    view! {
        <div class="page focus">
            <Answer case=case.clone() />
            {is_draft.then(|| view! { <Sharpen case=case.clone() /> })}
            {move || {
                let case = case.clone();
                (!nothing_known.get())
                    .then(|| {
                        view! {
                            <AllTwelve case=case.clone() />
                            <div class="focus-beside">
                                <Balance case=case.clone() />
                                <Why case=case.clone() />
                            </div>
                            <WeekPlan case=case.clone() />
                            <Sure case=case.clone() />
                            <WhatIfs case=case />
                        }
                    })
            }}
        </div>
    }
}

/// What stands at the address of an assessment that is not there.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::focus::gone()}</h1>
            <p class="lead">
                {text::focus::gone_lead()}
            </p>
            <p class="actions">
                <a class="button primary" href=Route::History(None).href()>
                    {text::focus::see_what_is_here()}
                </a>
                <a class="button" href=Route::Assess(AssessPage::Start).href()>
                    {text::controls::assess_yourself()}
                </a>
            </p>
        </div>
    }
}
