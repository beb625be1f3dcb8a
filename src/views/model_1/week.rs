//! The suggested week beside the one now, and the moves between them.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{
        ordered,
        v1::{Move, Report, Week, now_in_week},
    },
    model::{Answers, ByRole, Hours, ROLES, Role},
    text,
    views::controls::{RoleName, hours_cells, joy_study, pair_of_bars, say_your_hours},
};

/// Moves of less than this, in half hours, are summed up in one sentence.
const SMALL_MOVE: u16 = 2;
#[component]
pub(super) fn WeekPlan(case: Case) -> impl IntoView {
    let plan = move || {
        case.ask(|report, answers| {
            let week = report.week.as_ref()?;
            Some(view! {
                <section class="week" aria-labelledby="week-title">
                    <h2 id="week-title">{text::focus::your_week(week.whole)}</h2>
                    {text::overload(week).map(|sentence| view! { <p class="overload">{sentence}</p> })}
                    {bars(report, answers, week)}
                </section>
                <section class="moves" aria-labelledby="moves-title">
                    <h2 id="moves-title">{text::focus::moves()}</h2>
                    {moves(report)}
                    {joy_slot(week)}
                </section>
            })
        })
    };
    view! { {plan} }
}

fn bars(report: &Report, answers: &Answers, week: &Week) -> AnyView {
    let now = now_in_week(&answers.hours_now, week.whole);
    let order = by_hours(report, week, now.as_ref().map(|(roles, _)| roles));
    let most = order
        .iter()
        .map(|&role| week.roles[role].max(now.as_ref().map_or(Hours::default(), |(roles, _)| roles[role])))
        .max()
        .unwrap_or_default();
    let hours_now = |role: Role| now.as_ref().map(|(roles, _)| roles[role]);
    let rows = order.iter().map(|&role| {
        view! {
            <tr>
                <th scope="row"><RoleName role=role /></th>
                <td class="week-bars">{pair_of_bars(role.home().to_string(), hours_now(role), week.roles[role], most)}</td>
                {hours_cells(hours_now(role), week.roles[role])}
            </tr>
        }
    });
    let rest = now.as_ref().map(|&(_, rest)| rest);
    let others = ROLES - order.len();
    view! {
        <table class:with-now=now.is_some()>
            <thead>
                <tr>
                    <th scope="col">{text::controls::role()}</th>
                    <th scope="col"><span class="visually-hidden">{text::focus::as_bars()}</span></th>
                    {now.is_some().then(|| view! { <th scope="col" class="number">{text::focus::now()}</th> })}
                    <th scope="col" class="number">{text::focus::suggested()}</th>
                </tr>
            </thead>
            <tbody>
                {rows.collect_view()}
                <tr class="else">
                    <th scope="row">{text::focus::everything_else()}</th>
                    <td></td>
                    {hours_cells(rest, week.everything_else)}
                </tr>
            </tbody>
        </table>
        {(others > 0).then(|| view! { <p class="quiet-text">{text::focus::no_hours_for(others)}</p> })}
    }
    .into_any()
}

/// The roles that have hours, now or suggested: the most suggested first.
fn by_hours(report: &Report, week: &Week, now: Option<&ByRole<Hours>>) -> Vec<Role> {
    let zero = Hours::default();
    let shown: Vec<Role> = report
        .ranking
        .iter()
        .copied()
        .filter(|&role| week.roles[role] > zero || now.is_some_and(|now| now[role] > zero))
        .collect();
    let more = |a: usize, b: usize| week.roles[shown[a]] > week.roles[shown[b]];
    ordered(shown.len(), &more).into_iter().map(|at| shown[at]).collect()
}

fn moves(report: &Report) -> AnyView {
    let (large, small): (Vec<Move>, Vec<Move>) =
        report.moves.iter().partition(|step| step.hours.halves() > SMALL_MOVE);
    if report.moves.is_empty() {
        return say_your_hours();
    }
    let small: u16 = small.iter().map(|step| step.hours.halves()).sum();
    let rest = Hours::from_halves(small).filter(|hours| hours.halves() > 0);
    let rows = large.into_iter().map(|step| {
        view! {
            <li>
                <strong class="number">{text::hours(step.hours)}</strong>
                <span>{text::move_sentence(step)}</span>
            </li>
        }
    });
    view! {
        <p>{text::focus::moves_lead()}</p>
        <ol class="move-list">{rows.collect_view()}</ol>
        {rest.map(|hours| view! { <p>{text::focus::smaller_steps(hours)}</p> })}
    }
    .into_any()
}

fn joy_slot(week: &Week) -> Option<AnyView> {
    let hours = week.joy_hours();
    (hours.halves() > 0).then(|| {
        view! {
            <div class="joy-slot">
                <h3>{text::focus::joy_slot(hours)}</h3>
                <p>
                    {text::focus::joy_slot_for(&week.joy.iter().collect::<Vec<_>>())}
                    {joy_study()}
                </p>
            </div>
        }
        .into_any()
    })
}
