//! How to get from the present week to the planned one: what to stop, what less, what more, what to start.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Move, MoveKind, Plan, else_in_week},
    model::Choice,
    state::Fold,
    text,
    views::controls::{Folding, RoleName, joy_study, say_your_hours},
};

#[component]
pub(super) fn Moves(case: Case) -> impl IntoView {
    let plan = case.plan;
    let count = Signal::derive(move || {
        let count = plan.with(|plan| plan.moves.iter().flatten().count());
        if count == 0 { String::new() } else { count.to_string() }
    });
    let rows = move || plan.with(|plan| view! { {moves(plan)} {joy(plan)} });
    let besides = move || {
        plan.with(|plan| {
            let findings = text::plan::findings(plan);
            (!findings.is_empty()).then(|| {
                let line = |words: String| view! { <li>{words}</li> };
                view! { <ul class="findings">{findings.into_iter().map(line).collect_view()}</ul> }
            })
        })
    };
    view! {
        <Folding fold=Fold::Moves title=text::focus::moves() hint=count>
            {rows}
        </Folding>
        <div class="besides">{besides}</div>
    }
}

fn moves(plan: &Plan) -> AnyView {
    let Some(all) = &plan.moves else {
        return say_your_hours();
    };
    if all.is_empty() {
        return view! { <p>{text::plan_view::nothing_moves()}</p> }.into_any();
    }
    let (now, planned) = (else_in_week(&plan.inputs), plan.week.everything_else);
    let other = if planned < now { MoveKind::Less } else { MoveKind::More };
    let group = |&kind: &MoveKind| {
        // Without it, less and more would not balance.
        let rest = text::plan_view::hours_moved(now, planned).filter(|_| kind == other).map(else_row);
        let rows: Vec<AnyView> = plan.moves_of(kind).map(|one| row(plan, one)).chain(rest).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <h3>{text::plan::kind_of_move(kind)}</h3>
                <ul class="move-list">{rows}</ul>
            }
        })
    };
    view! {
        <p class="quiet-text">{text::plan_view::moves_lead()}</p>
        {MoveKind::ALL.iter().map(group).collect_view()}
    }
    .into_any()
}

fn row(plan: &Plan, one: Move) -> AnyView {
    view! {
        <li>
            <strong class="number">{text::plan::moved_by(one)}</strong>
            " "
            <RoleName role=one.role />
            " "
            <span class="way">{text::plan::way(plan, one)}</span>
        </li>
    }
    .into_any()
}

/// What is not a role's.
fn else_row(moved: String) -> AnyView {
    view! {
        <li>
            <strong class="number">{moved}</strong>
            " "
            <span class="else">{text::plan::everything_else()}</span>
        </li>
    }
    .into_any()
}

/// Why hours for what one enjoys are kept.
fn joy(plan: &Plan) -> Option<AnyView> {
    let words = text::plan_view::joy(plan)?;
    Some(
        view! {
            <p class="quiet-text">
                {words}" "
                {joy_study()}
            </p>
        }
        .into_any(),
    )
}
