//! How sure the answer is, in words that say what they mean.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::{Steadiness, v1::Confidence},
    model::Choice,
    text,
    views::controls::RoleName,
};

#[component]
pub(super) fn Sure(case: Case, confidence: ReadSignal<Option<Confidence>>) -> impl IntoView {
    let report = case.report;
    let over_balances = case.over_balances;
    let rows = move || {
        let steadiness = confidence.with(|found| found.as_ref().map(|found| found.stability));
        report.with(|report| {
            report
                .top_three()
                .into_iter()
                .map(|role| {
                    let balances = over_balances.with(|all| all[role.index()].1.among_first(3));
                    let steady = match &steadiness {
                        None => view! { <dd class="quiet-text">{text::controls::counting()}</dd> }.into_any(),
                        Some(shares) => {
                            let word = text::steadiness(Steadiness::of(shares[role]));
                            view! {
                                <dd>
                                    <strong>{word}</strong>
                                    <details>
                                        <summary>{text::focus::figure()}</summary>
                                        <p class="quiet-text">{text::stays_in(shares[role])}</p>
                                    </details>
                                </dd>
                            }
                            .into_any()
                        }
                    };
                    view! {
                        <div>
                            <dt><RoleName role=role /></dt>
                            {steady}
                            <dd>{text::holds_at(balances)}</dd>
                        </div>
                    }
                })
                .collect_view()
        })
    };
    view! {
        <section class="sure" aria-labelledby="sure-title">
            <h2 id="sure-title">{text::focus::how_sure()}</h2>
            <dl class="sure-list">{rows}</dl>
            <details class="sure-meaning">
                <summary>{text::focus::what_it_means()}</summary>
                <p>
                    {text::focus::steady_means()}
                </p>
                <p>
                    {text::focus::balances_mean()}
                </p>
                <p>
                    {text::focus::no_probability()}
                </p>
            </details>
        </section>
    }
}
