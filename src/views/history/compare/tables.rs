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
    let summary = match anew.len() {
        0 => return view! { <p class="quiet-text">"Every answer is the same in both."</p> }.into_any(),
        1 => "One answer changed".to_owned(),
        many => format!("{many} answers changed"),
    };
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
            <summary>{summary}</summary>
            <table>
                <thead>
                    <tr><th scope="col">"Question"</th><th scope="col">"From"</th><th scope="col">"To"</th></tr>
                </thead>
                <tbody>{anew.into_iter().map(row).collect_view()}</tbody>
            </table>
        </details>
    }.into_any()
}

/// The twelve roles: both scores, the difference, the verdicts.
pub(super) fn roles(compared: &Compared) -> AnyView {
    let row = |&role: &Role| {
        let points = compared.comparison.moved[role].in_points();
        let Pair { before, after } =
            compared.comparison.reports.as_ref().map(|report| text::short_verdict(report, role));
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
            <summary>"All twelve roles as a table"</summary>
            <table>
                <thead>
                    <tr>
                        <th scope="col">"Role"</th>
                        <th scope="col" class="number">"From"</th>
                        <th scope="col" class="number">"To"</th>
                        <th scope="col" class="number">"Change"</th>
                        <th scope="col">"Verdict"</th>
                    </tr>
                </thead>
                <tbody>{Role::ALL.iter().map(row).collect_view()}</tbody>
            </table>
        </details>
    }
    .into_any()
}
