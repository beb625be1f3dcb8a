//! All twelve roles in the order of the plan, each with its score, what is decided about it, and a sentence.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Decision, Plan},
    geometry::number,
    model::{Choice, Criterion, Role},
    state::Fold,
    text,
    views::controls::{Folding, RoleName},
};

#[component]
pub(super) fn AllTwelve(case: Case) -> impl IntoView {
    let draft = case.draft;
    let key = move |&criterion: &Criterion| {
        let percent = move || draft.with(|draft| draft.weights.percents()[criterion.index()]);
        view! {
            <li>
                <span class=format!("key part-{criterion}")></span>
                {move || text::focus::criterion_share(criterion, percent())}
            </li>
        }
    };
    let rows = move || {
        case.plan.with(|plan| {
            plan.in_order()
                .into_iter()
                .zip(1..)
                .map(|(role, place)| row(plan, role, place))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <Folding fold=Fold::AllTwelve title=text::plan_view::all_twelve() hint="">
            <ul class="legend">{Criterion::ALL.iter().map(key).collect_view()}</ul>
            {move || case.plan.with(text::plan_view::not_drawn).map(|words| view! { <p class="quiet-text">{words}</p> })}
            <table>
                <thead class="visually-hidden shown-beyond-phone">
                    <tr>
                        <th scope="col"><span class="visually-hidden">{text::focus::place()}</span></th>
                        <th scope="col">{text::controls::role()}</th>
                        <th scope="col" colspan="2">{text::focus::score()}</th>
                        <th scope="col">{text::plan_view::decision()}</th>
                        <th scope="col">{text::focus::in_a_sentence()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Folding>
    }
}

fn row(plan: &Plan, role: Role, place: usize) -> AnyView {
    let standing = &plan.standings[role];
    let shares = plan.weights.shares();
    // Nothing is drawn that nobody told: what is not rated counts as the middle, and stands in the number alone.
    let is_told = |criterion: Criterion| match criterion {
        Criterion::Need => true,
        Criterion::Skill => plan.inputs.skill[role].is_some(),
        Criterion::Joy => plan.inputs.joy[role].is_some(),
    };
    let parts = Criterion::ALL.iter().filter(|&&criterion| is_told(criterion)).map(|&criterion| {
        let width = standing.criteria[criterion.index()] * shares[criterion.index()] * 100.0;
        (width > 0.0).then(|| {
            view! { <span class=format!("part-{criterion}") style:--width=format!("{}%", number(width))></span> }
        })
    });
    let decision = plan.decisions[role];
    let chip = match decision {
        Decision::DoNow => "chip solid",
        decision if decision.has_hours() => "chip outlined",
        _ => "chip quiet",
    };
    view! {
        <tr>
            <td class="rank">{place}</td>
            <th scope="row"><RoleName role=role /></th>
            <td class="score-bar">
                <span class=format!("bar {}", role.home()) aria-hidden="true">{parts.collect_view()}</span>
            </td>
            <td class="number">{text::points(standing.score)}</td>
            <td class="verdict"><span class=chip>{text::plan::decision(decision)}</span></td>
            <td class="sentence">{text::plan::why(plan, role)}</td>
        </tr>
    }
    .into_any()
}
