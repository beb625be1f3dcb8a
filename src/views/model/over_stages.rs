//! The need for a role over the company's stages, as a small chart.

use leptos::prelude::*;

use crate::{
    engine::{Inputs, need_by_stage},
    geometry::number,
    model::{Choice, Role, Stage},
    priors,
    state::Store,
    text,
};

#[component]
pub(in crate::views) fn OverStages(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let chart = move || {
        let (needs, own) = store.answered(|answers| {
            let inputs = Inputs::from(answers);
            (need_by_stage(priors::latest(), &inputs, role), inputs.stage)
        });
        let stages = Stage::ALL.iter().copied();
        let columns =
            stages.clone().map(|stage| column(stage, needs[stage], own == Some(stage))).collect_view();
        let told: Vec<(Stage, i32)> = stages.map(|stage| (stage, text::whole_points(needs[stage]))).collect();
        let sentence = text::need_by_stage(&told);
        view! {
            <p class="quiet-text">{sentence}</p>
            <ol class="columns">{columns}</ol>
        }
    };
    view! {
        <section class="over-stages" aria-labelledby="over-stages-title">
            <h3 id="over-stages-title">{text::model::need_over_stages()}</h3>
            {chart}
        </section>
    }
}

/// One stage: a column as high as the need, with its number and name.
fn column(stage: Stage, need: f64, own: bool) -> AnyView {
    view! {
        <li class:own=own>
            <strong>{text::points(need)}</strong>
            <span class="column" style:--height=format!("{}px", number(need * 56.0)) aria-hidden="true"></span>
            <span>{if own { text::model::own_stage(stage) } else { text::stage(stage).to_owned() }}</span>
        </li>
    }
    .into_any()
}
