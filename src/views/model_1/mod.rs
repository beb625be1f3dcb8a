//! The answer of an assessment that was saved with model 1: as it was, by the rules of then.

mod all_twelve;
mod answer;
mod case;
mod sure;
mod week;
mod what_if;
mod why;

use leptos::prelude::*;

use super::balance::Balance;
use crate::{
    engine::v1::Confidence,
    state::{Draft, Store, weigh_up_model_1},
    storage::Id,
    text,
};
use all_twelve::AllTwelve;
use answer::Answer;
use case::Case;
use sure::Sure;
use week::WeekPlan;
use what_if::WhatIfs;
use why::Why;

/// The answer to a saved assessment.
#[component]
pub(super) fn AnswerOfModel1(id: Id) -> impl IntoView {
    // Whoever draws this has it.
    let saved = untrack(|| Store::of_app().stored(|archive| archive.assessment(&id)))?;
    let draft = Draft::from(saved.content.clone());
    let case = Case::of(saved);
    let nothing_known = case.report.with_untracked(|report| report.nothing_known);
    let (confidence, found) = signal(None::<Confidence>);
    weigh_up_model_1(draft, found);
    let all = (!nothing_known).then(|| {
        view! {
            <AllTwelve case=case.clone() />
            <div class="focus-beside">
                <section class="balance" aria-labelledby="balance-title">
                    <h2 id="balance-title">{text::focus::your_balance()}</h2>
                    <Balance balancing=case.balancing() lead=text::focus::balance_lead() instead=Signal::stored(None) />
                </section>
                <Why case=case.clone() />
            </div>
            <WeekPlan case=case.clone() />
            <Sure case=case.clone() confidence=confidence />
            <WhatIfs case=case.clone() confidence=confidence />
        }
    });
    Some(view! {
        <div class="page focus">
            <Answer case=case />
            {all}
        </div>
    })
}
