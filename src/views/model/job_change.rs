//! How the job changes: the wheel at any stage, for this title and business.

use leptos::prelude::*;

use crate::{
    engine::{Inputs, shifts},
    model::{Choice, Stage},
    priors,
    state::{Store, field},
    text,
};

#[component]
pub(in crate::views) fn JobChange(
    /// The stage at which the wheel shows the job; nothing for the person's own.
    tried: RwSignal<Option<Stage>>,
) -> impl IntoView {
    let store = Store::of_app();
    let own = move || store.answered(|answers| answers.stage.given());
    let shown = move || tried.get().or(own());
    let stop = move |&stage: &Stage| {
        let choose = move |_| tried.set(Some(stage).filter(|_| own() != Some(stage)));
        let name = move || {
            if own() == Some(stage) { text::model::own_stage(stage) } else { text::stage(stage).to_owned() }
        };
        view! {
            <label class="stop" class:own=move || own() == Some(stage)>
                <input
                    id=stop_id(stage)
                    type="radio"
                    name="tried-stage"
                    prop:checked=move || shown() == Some(stage)
                    on:change=choose
                />
                <span class="stop-name">{name}</span>
            </label>
        }
    };
    let told = move || match shown() {
        None => text::model::stages_lead().to_owned(),
        Some(stage) => {
            let mut told = text::stage_sentence(stage).to_owned();
            if let Some(before) = stage.index().checked_sub(1).map(|at| Stage::ALL[at]) {
                let (leaves, comes) =
                    store.answered(|answers| shifts(priors::latest(), &Inputs::from(answers), before, stage));
                told = format!("{told} {}", text::shifts(before, &leaves, &comes));
            }
            told
        }
    };
    // The button goes away with the press: the focus stays among the stops.
    let go_back = move |_| {
        tried.set(None);
        field::focus_soon(stop_id(untrack(own).unwrap_or(Stage::ALL[0])));
    };
    let back = move || {
        tried.get().map(|_| {
            view! {
                <button type="button" class="quiet" on:click=go_back>
                    {text::model::back_to_you()}
                </button>
            }
        })
    };
    view! {
        <section class="job-change" aria-labelledby="job-change-title">
            <div class="job-change-head">
                <h2 id="job-change-title">{text::model::how_the_job_changes()}</h2>
                {back}
            </div>
            <fieldset>
                <legend class="visually-hidden">{text::model::show_at_stage()}</legend>
                <div class="stops">{Stage::ALL.iter().map(stop).collect_view()}</div>
            </fieldset>
            <p role="status">{told}</p>
        </section>
    }
}

fn stop_id(stage: Stage) -> String {
    format!("stop-{stage}")
}
