//! From answers to a plan: in words, the nine decisions as a table, and the formulas for who wants them.

use leptos::prelude::*;

use super::tables::evidence;
use crate::{
    engine::Decision,
    model::Choice,
    state::{Loadable, Store},
    text,
};

#[component]
pub(super) fn Words() -> impl IntoView {
    let step = |name: &'static str, words: &'static str| view! { <li><strong>{name}</strong>" "{words}</li> };
    view! {
        <section aria-labelledby="method-words" translate="yes">
            <h2 id="method-words">{text::method::from_answers()}</h2>
            <ol class="steps-list">
                {step(text::method::need_step(), text::method::need_words())}
                {step(text::method::cover_step(), text::method::cover_words())}
                {step(text::method::score_step(), text::method::score_words())}
                {step(text::method::challenges_step(), text::method::challenges_words())}
                {step(text::method::decisions_step(), text::method::decisions_words())}
                {step(text::method::week_step(), text::method::week_words())}
                {step(text::method::reasons_step(), text::method::reasons_words())}
                {step(text::method::sure_step(), text::method::sure_words())}
                {step(text::method::change_step(), text::method::change_words())}
            </ol>
            <Decisions />
            <Formulas />
        </section>
    }
}

/// Whose a decision leaves a role, in words.
fn whose(decision: Decision) -> &'static str {
    match decision {
        Decision::FindOwner | Decision::Leave => text::method::others(),
        Decision::NotNow => text::method::later(),
        _ => text::method::yours(),
    }
}

#[component]
fn Decisions() -> impl IntoView {
    let groups = Decision::ALL.chunk_by(|&a, &b| whose(a) == whose(b)).map(|group| {
        let rows = group.iter().map(|&decision| {
            view! {
                <tr>
                    <th scope="row">{text::method::decision(decision)}</th>
                    <td>
                        {text::method::decision_rule(decision)}" "
                        <span class="quiet-text">{text::method::decision_reads(decision)}</span>
                    </td>
                </tr>
            }
        });
        view! {
            <tbody>
                <tr><th scope="rowgroup" colspan="2">{whose(group[0])}</th></tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    view! {
        <h3 id="method-decisions">{text::method::nine_decisions()}</h3>
        <div class="table-frame" tabindex="0" role="group" aria-labelledby="method-decisions">
            <table class="decisions">
                <thead>
                    <tr>
                        <th scope="col">{text::method::decision_head()}</th>
                        <th scope="col">{text::method::when()}</th>
                    </tr>
                </thead>
                {groups.collect_view()}
            </table>
        </div>
        <p>{text::method::room()}</p>
    }
}

/// The formulas in full, and what the rules stand on.
#[component]
fn Formulas() -> impl IntoView {
    let store = Store::of_app();
    let rules = [
        ("cover", text::method::rule_cover()),
        ("urgency", text::method::rule_urgency()),
        ("decisions", text::method::rule_decisions()),
        ("week", text::method::rule_week()),
    ];
    let stand_on = move || match store.method.get() {
        Loadable::Ready(text) => evidence(text::method::rules_stand_on(), None, "rule", &rules, &text),
        _ => None,
    };
    view! {
        <details class="evidence">
            <summary>{text::method::formulas()}</summary>
            <code>{text::method::points_formula()}</code>
            <code>{text::method::challenges_formula()}</code>
            <code>{text::method::need_formula()}</code>
            <code>{text::method::counted_formula()}</code>
            <code>{text::method::open_formula()}</code>
            <code>{text::method::score_formula()}</code>
            <code>{text::method::wanted_formula()}</code>
            <code>{text::method::hours_formula()}</code>
            <p>{text::method::reasons_formula()}</p>
        </details>
        {stand_on}
    }
}
