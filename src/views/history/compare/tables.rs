//! All that changed, as tables: the answers, and the twelve roles.

use leptos::prelude::*;

use super::compared::Compared;
use crate::{
    engine::Pair,
    model::{Choice, Role},
    text::{self, AnsweredAnew},
    views::controls::RoleName,
};

/// The answers that are others than before.
pub(super) fn answers(compared: &Compared) -> AnyView {
    let anew = text::answered_anew(compared.answers(), compared.weights());
    if anew.is_empty() {
        return view! { <p class="quiet-text">{text::history::same_answers()}</p> }.into_any();
    }
    let summary = text::history::changed_answers(anew.len());
    let row = |AnsweredAnew { question, answer }: AnsweredAnew| {
        view! {
            <tr>
                <th scope="row">{question}</th>
                <td>{answer.before}</td>
                <td>{answer.after}</td>
            </tr>
        }
    };
    view! {
        <details class="compare-table">
            <summary>{summary.clone()}</summary>
            <div class="table-frame" tabindex="0" role="group" aria-label=summary>
                <table>
                    <thead>
                        <tr><th scope="col">{text::history::question()}</th><th scope="col">{text::history::from()}</th><th scope="col">{text::history::to()}</th></tr>
                    </thead>
                    <tbody>{anew.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }.into_any()
}

/// The twelve roles: both scores, the difference, the verdicts.
pub(super) fn roles(compared: &Compared) -> AnyView {
    let row = |&role: &Role| {
        let points = compared.moved(role).in_points();
        let Pair { before, after } = compared.outcome(role);
        let verdict = if before == after { after.to_owned() } else { format!("{before} → {after}") };
        view! {
            <tr>
                <th scope="row"><RoleName role=role /></th>
                <td class="number">{points.score.before.to_string()}</td>
                <td class="number">{points.score.after.to_string()}</td>
                <td class="number">{text::signed(points.change())}</td>
                <td>{verdict}</td>
            </tr>
        }
    };
    view! {
        <details class="compare-table compare-roles">
            <summary>{text::history::roles_as_table()}</summary>
            <div class="table-frame" tabindex="0" role="group" aria-label=text::history::roles_as_table()>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{text::controls::role()}</th>
                            <th scope="col" class="number">{text::history::from()}</th>
                            <th scope="col" class="number">{text::history::to()}</th>
                            <th scope="col" class="number">{text::controls::change()}</th>
                            <th scope="col">{compared.outcome_head()}</th>
                        </tr>
                    </thead>
                    <tbody>{Role::ALL.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
