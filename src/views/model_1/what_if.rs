//! What would change the answer: the nearest other answers, the nearest other balance, and trying them.

use leptos::prelude::*;

use super::Case;
use crate::{
    engine::v1::{AnswerChange, Confidence, OtherBalance, WhatIf},
    model::Role,
    text,
};

/// The most changes that are shown.
const SHOWN: usize = 4;

#[component]
pub(super) fn WhatIfs(case: Case, confidence: ReadSignal<Option<Confidence>>) -> impl IntoView {
    let answers = case.saved.content.answers.clone();
    let list = move || match confidence.get() {
        None => view! { <p class="quiet-text">{text::controls::counting()}</p> }.into_any(),
        Some(found) => {
            let nearest = nearest(&found.what_ifs);
            let none = nearest.is_empty().then_some(text::focus::no_single_answer());
            let rows = nearest.iter().map(|what_if| row(text::what_if(what_if, &answers))).collect_view();
            let balance = match found.other_balance {
                None => view! { <p>{text::focus::same_at_every_balance()}</p> }.into_any(),
                Some(OtherBalance { weights, comes, goes, .. }) => {
                    let row = row(text::other_balance(weights, comes, goes));
                    view! { <ul class="what-ifs">{row}</ul> }.into_any()
                }
            };
            view! {
                <h3>{text::focus::nearest_answers()}</h3>
                {none.map(|none| view! { <p>{none}</p> })}
                <ul class="what-ifs">{rows}</ul>
                <h3>{text::focus::nearest_balance()}</h3>
                {balance}
            }
            .into_any()
        }
    };
    view! {
        <section class="what-if" aria-labelledby="what-if-title">
            <h2 id="what-if-title">{text::focus::what_would_change()}</h2>
            <p>{text::focus::what_would_change_lead()}</p>
            {list}
        </section>
    }
}

fn row(words: String) -> AnyView {
    view! { <li><span>{words}</span></li> }.into_any()
}

/// The nearest change of each question, a handful.
fn nearest(all: &[WhatIf]) -> Vec<WhatIf> {
    let mut nearest: Vec<WhatIf> = Vec::new();
    for what_if in all {
        if nearest.len() < SHOWN
            && nearest.iter().all(|other| question(other.change) != question(what_if.change))
        {
            nearest.push(*what_if);
        }
    }
    nearest
}

/// Which question a change answers.
fn question(change: AnswerChange) -> (u8, Option<Role>, usize) {
    use crate::model::Choice;
    match change {
        AnswerChange::Title(_) => (0, None, 0),
        AnswerChange::Stage(_) => (1, None, 0),
        AnswerChange::Business(business) => (2, None, business.index()),
        AnswerChange::Challenge(challenge) => (3, None, challenge.index()),
        AnswerChange::Cover(role, _) => (4, Some(role), 0),
        AnswerChange::Skill(role, _) => (5, Some(role), 0),
        AnswerChange::Joy(role, _) => (6, Some(role), 0),
    }
}
