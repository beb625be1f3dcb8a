//! The same sentence at every stage: who would come first.

use leptos::prelude::*;

use crate::{
    engine::{Change, Plan, plan},
    model::{Answer, Answers, Choice, Role, Stage},
    priors,
    state::{Store, field},
    text,
    views::controls::Hat,
};

/// The most roles that are named at a stage.
const MOST: usize = 4;

#[component]
pub(in crate::views) fn SameAtEveryStage() -> impl IntoView {
    let store = Store::of_app();
    let own = Memo::new(move |_| store.answered(|answers| answers.stage.given()));
    let plans = Memo::new(move |_| {
        let draft = store.untried.get();
        let at = |&stage: &Stage| {
            let answers = Answers { stage: Answer::Given(stage), ..draft.answers.clone() };
            first_roles(&plan(priors::latest(), &answers, draft.weights))
        };
        Stage::ALL.iter().map(at).collect::<Vec<_>>()
    });
    let column = move |&stage: &Stage| {
        let is_own = move || own.get() == Some(stage);
        let name =
            move || if is_own() { text::model::own_stage(stage) } else { text::stage(stage).to_owned() };
        let roles = move || {
            plans.with(|plans| plans[stage.index()].clone()).into_iter().map(role_name).collect_view()
        };
        let attempt = move |_| {
            if own.get_untracked() == Some(stage) {
                store.assessment().drop_trial();
            } else {
                store.assessment().try_change(text::model::at_stage(stage), Change::Stage(stage));
            }
            field::focus_soon(stage_id(stage));
        };
        view! {
            <li class:own=is_own>
                <button type="button" id=stage_id(stage) class="stage" on:click=attempt aria-pressed=move || is_own().to_string()>
                    {name}
                </button>
                <ol>{roles}</ol>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="stages" aria-labelledby="stages-title">
            <h2 id="stages-title">{text::model::same_at_every_stage()}</h2>
            <p class="quiet-text">{text::model::stages_lead()}</p>
            <ul>{Stage::ALL.iter().map(column).collect_view()}</ul>
        </section>
    }
}

/// What comes first in a plan: what is to be done now, then the focus.
fn first_roles(plan: &Plan) -> Vec<Role> {
    plan.main().take(MOST).collect()
}

fn role_name(role: Role) -> AnyView {
    view! { <li><Hat role=role />{text::role_short(role)}</li> }.into_any()
}

fn stage_id(stage: Stage) -> String {
    format!("stage-{stage}")
}
