//! How sure the answer is, in words that say what they mean.

use leptos::prelude::*;

use super::Case;
use crate::{engine::Steadiness, model::Choice, state::Store, text, views::controls::RoleName};

#[component]
pub(super) fn Sure(case: Case) -> impl IntoView {
    let store = Store::of_app();
    let (report, draft) = (case.report, case.draft);
    let over_balances = case.over_balances;
    let rows = move || {
        let shown = draft.get();
        let counted = store.stability.get().filter(|(counted, _)| *counted == shown);
        let steadiness = counted.map(|(_, shares)| shares);
        report.with(|report| {
            report
                .top_three()
                .into_iter()
                .map(|role| {
                    let balances = over_balances.with(|all| all[role.index()].among_first(3));
                    let steady = match steadiness {
                        None => view! { <dd class="quiet-text">"Counting …"</dd> }.into_any(),
                        Some(shares) => {
                            let word = text::steadiness(Steadiness::of(shares[role]));
                            view! {
                                <dd>
                                    <strong>{word}</strong>
                                    <details>
                                        <summary>"The figure"</summary>
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
            <h2 id="sure-title">"How sure is this?"</h2>
            <dl class="sure-list">{rows}</dl>
            <details class="sure-meaning">
                <summary>"What this means, and what it doesn’t"</summary>
                <p>
                    "Steady: a thousand times, each rating is moved by a level or not at all, what you didn’t rate is \
                     drawn, and the need points are moved by up to one. Steady roles stay among your first three in \
                     nine of ten rounds or more, mostly steady ones in six. People rate themselves only roughly as \
                     others do; this shows what that does to the answer."
                </p>
                <p>
                    "Balances: the share of all ways to weigh need, skill and joy at which the role is among the \
                     first three, each way counted alike. It is exact."
                </p>
                <p>
                    "Neither is a probability that the answer is right. Both start from the same need tables, whose \
                     sizes are judgement."
                </p>
            </details>
        </section>
    }
}
