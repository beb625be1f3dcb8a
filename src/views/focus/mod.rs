//! The answer: what to do now and to focus on, what happens to the rest, why, and the week that follows. All of it is
//! read from one plan.

mod all_twelve;
mod answer;
mod case;
mod challenges;
mod main_roles;
mod monday;
mod moves;
mod save;
mod sharpen;
mod sure;
mod week;
mod what_if;
mod why;

use leptos::prelude::*;

use super::{
    balance::Balance,
    controls::Folding,
    parts::Parts,
    situation::{SituationSaid, SituationSentence},
    wheel::{SmallWheel, WheelData},
};
use crate::{
    engine::is_of_version_1,
    routes::{AssessPage, Route},
    state::{Fold, Store, weigh_up_when_still},
    storage::{Id, SavedAssessment},
    text,
};
use all_twelve::AllTwelve;
use answer::Answer;
use case::Case;
use challenges::Challenges;
pub(super) use main_roles::MainRoles;
use monday::Monday;
use moves::Moves;
use sharpen::Sharpen;
use sure::Sure;
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
                let entry = here.get().then(|| store.stored(|archive| archive.assessment(&id))).flatten();
                entry.map_or_else(|| view! { <Gone /> }.into_any(), saved)
            };
            view! { {whole} }.into_any()
        }
    }
}

/// A saved assessment, by the rules with which it was made.
fn saved(entry: SavedAssessment) -> AnyView {
    if is_of_version_1(entry.model) {
        Parts::of_app().answer_of_model_1(entry.id)
    } else {
        view! { <Whole case=Case::saved(entry) /> }.into_any()
    }
}

#[component]
fn Whole(case: Case) -> impl IntoView {
    let nothing_known = Memo::new(move |_| case.plan.with(|plan| plan.nothing_known));
    let draft = case.draft;
    weigh_up_when_still(Store::of_app(), move || draft.get());
    let instead = {
        let case = case.clone();
        // The balance is drawn anew with it, so only where it changes: who drags holds what is drawn.
        let instead = Memo::new(move |_| {
            case.plan.with(|plan| {
                case.over_balances.with(Vec::is_empty).then(|| text::plan_view::no_balances(plan))
            })
        });
        Signal::from(instead)
    };
    view! {
        <div class="page focus answer-page" class:blank=move || nothing_known.get()>
            <Situation case=case.clone() />
            <div class="area-head">
                <Answer case=case.clone() />
                <div class="area-take-away">{take_away(&case)}</div>
            </div>
            <Wheel case=case.clone() />
            <Monday case=case.clone() />
            {move || {
                let case = case.clone();
                if nothing_known.get() { few(case).into_any() } else { proof(case, instead).into_any() }
            }}
        </div>
    }
}

/// What there is besides, while nothing is known: what to say first.
fn few(case: Case) -> impl IntoView {
    let sharpen = case.saved.is_none().then(|| view! { <Sharpen case=case is_alone=true /> });
    view! { <div class="area-sharpen">{sharpen}</div> }
}

/// The week, and all that the answer stands on.
fn proof(case: Case, instead: Signal<Option<String>>) -> impl IntoView {
    let sharpen = case.saved.is_none().then(|| view! { <Sharpen case=case.clone() is_alone=false /> });
    view! {
        <div class="area-week"><WeekPlan case=case.clone() /></div>
        <div class="area-plan">
            <Moves case=case.clone() />
            <Challenges case=case.clone() />
        </div>
        <div class="area-why">
            <Why case=case.clone() />
            <Sure case=case.clone() />
        </div>
        <div class="area-change"><WhatIfs case=case.clone() /></div>
        <div class="area-sharpen">{sharpen}</div>
        <div class="area-all"><AllTwelve case=case.clone() /></div>
        <div class="area-balance"><YourBalance case=case instead=instead /></div>
    }
}

/// What can be taken away from the answer.
fn take_away(case: &Case) -> AnyView {
    let id = case.saved.as_ref().map(|entry| entry.id.clone());
    Parts::of_app().take_away(Route::Focus(id))
}

/// What the answer is an answer to: to be changed, or as it was saved.
#[component]
fn Situation(case: Case) -> impl IntoView {
    let sentence = match &case.saved {
        None => view! { <SituationSentence /> }.into_any(),
        Some(entry) => view! { <SituationSaid answers=entry.content.answers.clone() /> }.into_any(),
    };
    view! { <div class="area-situation">{sentence}</div> }
}

/// The week as a wheel. What it draws stands in the table of the week in words.
#[component]
fn Wheel(case: Case) -> impl IntoView {
    let data = WheelData::of(case.draft, case.plan);
    let caption = move || {
        case.plan.with(|plan| {
            (!plan.nothing_known).then(|| {
                view! {
                    <p class="quiet-text">
                        {text::plan_view::wheel_caption()}" "
                        <a href=Route::Model(None).href()>{text::plan_view::names_and_all_twelve()}</a>
                    </p>
                }
            })
        })
    };
    view! {
        <div class="area-wheel">
            <SmallWheel data=data />
            {caption}
        </div>
    }
}

#[component]
fn YourBalance(case: Case, instead: Signal<Option<String>>) -> impl IntoView {
    let draft = case.draft;
    let hint = Signal::derive(move || {
        draft.with(|draft| draft.weights.percents().map(|percent| percent.to_string()).join(" · "))
    });
    view! {
        <Folding fold=Fold::Balance title=text::focus::your_balance() hint=hint>
            <Balance balancing=case.balancing() lead=text::plan_view::balance_lead() instead=instead />
        </Folding>
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
