//! What to do on Monday: a first move for each main role.

use std::sync::Arc;

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Decision, LineKind, Plan},
    model::{Challenge, Role},
    routes::Route,
    state::{Loadable, Store},
    text::{self, ChallengeMoves, RoleText},
    views::controls::RoleName,
};

#[component]
pub(super) fn Monday(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let main = Memo::new(move |_| case.plan.with(firsts));
    let list = move || {
        let main = main.get();
        for (role, _) in &main {
            store.texts().want_text(*role);
        }
        if main.is_empty() {
            return None;
        }
        let challenge_moves = store.texts().challenge_moves();
        let rows = main.iter().map(|&(role, challenge)| {
            let text = store.texts().of_role(role);
            let first = first(role, challenge, &challenge_moves, &text);
            let decided = move || case.plan.with(|plan| text::plan_view::decision_and_hours(plan, role));
            view! {
                <li class=role.home().to_string()>
                    <p class="monday-role">
                        <a href=Route::Model(Some(role)).href()><RoleName role=role /></a>
                        <span class="quiet-text">{decided}</span>
                    </p>
                    {first}
                </li>
            }
        });
        Some(view! {
            <section class="monday" aria-labelledby="monday-title">
                <h2 id="monday-title">{text::plan_view::on_monday()}</h2>
                <p class="quiet-text">{text::plan_view::on_monday_lead()}</p>
                <ul class="monday-moves">{rows.collect_view()}</ul>
            </section>
        })
    };
    view! { {list} }
}

/// The main roles, each with the first of the challenges that it leads now.
fn firsts(plan: &Plan) -> Vec<(Role, Option<Challenge>)> {
    let led = |role: Role| {
        let mut lines = plan.lines.iter();
        let line = lines.find(|line| line.kind == LineKind::Lead && line.hat == role)?;
        Some(line.challenge)
    };
    let challenge = |role: Role| (plan.decisions[role] == Decision::DoNow).then(|| led(role)).flatten();
    if plan.nothing_known {
        return Vec::new();
    }
    plan.main().map(|role| (role, challenge(role))).collect()
}

/// The first move: that of the challenge, where the role leads one now, else the role's own.
fn first(
    role: Role,
    challenge: Option<Challenge>,
    moves: &Loadable<Arc<ChallengeMoves>>,
    text: &Loadable<Arc<RoleText>>,
) -> AnyView {
    let more = view! {
        <a href=Route::Model(Some(role)).href()>{text::plan_view::more_moves(role)}</a>
    };
    if let Some(challenge) = challenge {
        let Loadable::Ready(moves) = moves else {
            return waiting(matches!(moves, Loadable::Failed));
        };
        if let Some(found) = moves.of(challenge, role) {
            let source = found.source.as_ref().map(|source| {
                view! {
                    " "
                    <a class="reference" href=source.url.clone() target="_blank" rel="noopener noreferrer">
                        {source.label.clone()}
                    </a>
                }
            });
            return view! { <p>{found.text.clone()}{source}" "{more}</p> }.into_any();
        }
    }
    match text {
        Loadable::Ready(text) => {
            let words = text.moves.first().map(|first| first.text.clone());
            view! { <p>{words}" "{more}</p> }.into_any()
        }
        text => waiting(matches!(text, Loadable::Failed)),
    }
}

fn waiting(failed: bool) -> AnyView {
    let words = if failed { text::plan_view::move_did_not_come() } else { text::shell::loading() };
    view! { <p class="quiet-text">{words}</p> }.into_any()
}
