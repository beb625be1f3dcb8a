//! The planned week beside the one now, and the moves between them.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Plan, now_in_week, ordered},
    model::{ByRole, Hours, ROLES, Role, Step},
    routes::{AssessPage, Route},
    text,
    views::controls::{RoleName, hours_cells, pair_of_bars},
};

/// The study behind the hours for what one enjoys.
const JOY_STUDY: &str = "https://doi.org/10.1001/archinternmed.2009.70";

#[component]
pub(super) fn WeekPlan(case: Case) -> impl IntoView {
    let plan = case.plan;
    let week = move || {
        plan.with(|plan| {
            let findings = text::plan::findings(plan);
            let findings = (!findings.is_empty()).then(|| {
                let line = |words: String| view! { <li>{words}</li> };
                view! { <ul class="findings">{findings.into_iter().map(line).collect_view()}</ul> }
            });
            view! {
                <section class="week" aria-labelledby="week-title">
                    <h2 id="week-title">{text::focus::your_week(plan.inputs.told_week())}</h2>
                    {bars(plan)}
                    {text::plan::poll_line(plan).map(|words| view! { <p class="quiet-text">{words}</p> })}
                </section>
                <section class="moves" aria-labelledby="moves-title">
                    <h2 id="moves-title">{text::focus::moves()}</h2>
                    {moves(plan)}
                    {findings}
                    {joy(plan)}
                </section>
            }
        })
    };
    view! { {week} }
}

fn bars(plan: &Plan) -> AnyView {
    let week = &plan.week;
    let now = plan.inputs.are_hours_told().then(|| now_in_week(&plan.inputs));
    let order = by_hours(plan, now.as_ref());
    let most = order
        .iter()
        .map(|&role| week.roles[role].max(now.as_ref().map_or(Hours::default(), |now| now[role])))
        .max()
        .unwrap_or_default();
    let hours_now = |role: Role| now.as_ref().map(|now| now[role]);
    let rows = order.iter().map(|&role| {
        view! {
            <tr>
                <th scope="row"><RoleName role=role /></th>
                <td class="week-bars">{pair_of_bars(role.home().to_string(), hours_now(role), week.roles[role], most)}</td>
                {hours_cells(hours_now(role), week.roles[role])}
            </tr>
        }
    });
    let told = now.as_ref().map(|now| Hours::sum(now.values().iter().copied()));
    let rest = told.map(|told| plan.inputs.told_week().less(told));
    let extra = |words: &'static str, hours: Hours| {
        (hours > Hours::default()).then(|| {
            view! {
                <tr class="else">
                    <th scope="row">{words}</th>
                    <td></td>
                    {hours_cells(now.as_ref().map(|_| Hours::default()), hours)}
                </tr>
            }
        })
    };
    let others = ROLES - order.len();
    view! {
        <table class:with-now=now.is_some()>
            <thead>
                <tr>
                    <th scope="col">{text::controls::role()}</th>
                    <th scope="col"><span class="visually-hidden">{text::focus::as_bars()}</span></th>
                    {now.is_some().then(|| view! { <th scope="col" class="number">{text::focus::now()}</th> })}
                    <th scope="col" class="number">{text::plan_view::planned()}</th>
                </tr>
            </thead>
            <tbody>
                {rows.collect_view()}
                <tr class="else">
                    <th scope="row">{text::plan::everything_else()}</th>
                    <td></td>
                    {hours_cells(rest, week.everything_else)}
                </tr>
                {extra(text::plan::free(), week.free)}
                {extra(text::plan::give_back(), week.give_back)}
            </tbody>
        </table>
        {(others > 0).then(|| view! { <p class="quiet-text">{text::plan_view::no_hours_for(others)}</p> })}
    }
    .into_any()
}

/// The roles that have hours, now or planned: the most planned first, then in the order of the plan.
fn by_hours(plan: &Plan, now: Option<&ByRole<Hours>>) -> Vec<Role> {
    let zero = Hours::default();
    let has_hours = |role: &Role| plan.hours(*role) > zero || now.is_some_and(|now| now[*role] > zero);
    let shown: Vec<Role> = plan.in_order().into_iter().filter(has_hours).collect();
    let more = |a: usize, b: usize| plan.hours(shown[a]) > plan.hours(shown[b]);
    ordered(shown.len(), &more).into_iter().map(|at| shown[at]).collect()
}

fn moves(plan: &Plan) -> AnyView {
    if plan.moves.is_none() {
        let href = Route::Assess(AssessPage::Step(Step::You, None)).href();
        return view! {
            <p>
                {text::focus::say_your_hours()}" "
                <a href=href>{text::focus::add_your_hours()}</a>
            </p>
        }
        .into_any();
    }
    let moves = text::plan::moves(plan);
    if moves.is_empty() {
        return view! { <p>{text::plan_view::nothing_moves()}</p> }.into_any();
    }
    let row = |words: String| view! { <li><span>{words}</span></li> };
    view! { <ul class="move-list">{moves.into_iter().map(row).collect_view()}</ul> }.into_any()
}

/// Why hours for what one enjoys are kept.
fn joy(plan: &Plan) -> Option<AnyView> {
    let words = text::plan_view::joy(plan)?;
    Some(
        view! {
            <p class="quiet-text">
                {words}" "
                <a class="reference" href=JOY_STUDY target="_blank" rel="noopener noreferrer">
                    {text::focus::joy_study()}
                </a>
            </p>
        }
        .into_any(),
    )
}
