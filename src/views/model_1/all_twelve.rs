//! All twelve roles in order, each with its score, its verdict and a sentence.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::v1::Report,
    geometry::number,
    model::{Answers, Choice, Criterion, Role},
    text,
    views::controls::RoleName,
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
        case.ask(|report, answers| {
            report.ranking.iter().map(|&role| row(report, answers, role)).collect::<Vec<_>>()
        })
    };
    view! {
        <section class="all-twelve" aria-labelledby="all-twelve-title">
            <h2 id="all-twelve-title">{text::focus::all_twelve()}</h2>
            <ul class="legend">{Criterion::ALL.iter().map(key).collect_view()}</ul>
            <table>
                <thead class="visually-hidden shown-beyond-phone">
                    <tr>
                        <th scope="col"><span class="visually-hidden">{text::focus::place()}</span></th>
                        <th scope="col">{text::controls::role()}</th>
                        <th scope="col" colspan="2">{text::focus::score()}</th>
                        <th scope="col">{text::focus::verdict()}</th>
                        <th scope="col">{text::focus::in_a_sentence()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

fn row(report: &Report, answers: &Answers, role: Role) -> AnyView {
    let standing = &report.standings[role];
    let shares = report.weights.shares();
    let parts = Criterion::ALL.iter().map(|&criterion| {
        let width = standing.criteria[criterion.index()] * shares[criterion.index()] * 100.0;
        view! { <span class=format!("part-{criterion}") style:--width=format!("{}%", number(width))></span> }
    });
    let pinned = report.do_now_for(role).is_some();
    let needed = report.verdicts[role].is_needed();
    let chip = if pinned {
        "chip solid"
    } else if needed {
        "chip outlined"
    } else {
        "chip quiet"
    };
    view! {
        <tr>
            <td class="rank">{report.rank(role)}</td>
            <th scope="row"><RoleName role=role /></th>
            <td class="score-bar">
                <span class=format!("bar {}", role.home()) aria-hidden="true">{parts.collect_view()}</span>
            </td>
            <td class="number">{text::points(standing.score)}</td>
            <td class="verdict"><span class=chip>{text::short_verdict(report, role)}</span></td>
            <td class="sentence">{text::why(report, answers, role)}</td>
        </tr>
    }
    .into_any()
}
