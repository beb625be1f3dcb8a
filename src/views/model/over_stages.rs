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
pub(super) fn OverStages(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let chart = move || {
        let (needs, own) = store.answered(|answers| {
            let inputs = Inputs::from(answers);
            (need_by_stage(priors::latest(), &inputs, role), inputs.stage)
        });
        let mut stages: Vec<Stage> = Stage::ALL.to_vec();
        let columns =
            stages.iter().map(|&stage| column(stage, needs[stage], own == Some(stage))).collect_view();
        stages.sort_unstable_by(|&a, &b| needs[a].total_cmp(&needs[b]));
        let told = |stage: Stage| (stage, text::points(needs[stage]));
        let sentence = text::need_by_stage(told(stages[stages.len() - 1]), told(stages[0]));
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
