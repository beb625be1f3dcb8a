//! How it works: what the article says, how answers become scores, and on what the numbers stand.

mod example;
mod tables;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    state::{Loadable, Store, field},
    text::{self, MethodText},
    views::controls::LoadFailed,
};
use example::Example;
use tables::Tables;

#[component]
pub(super) fn Method() -> impl IntoView {
    let store = Store::of_app();
    let article = move || match store.method.get() {
        Loadable::Ready(text) => view! { <Article text=text /> }.into_any(),
        Loadable::Failed => view! { <Failed /> }.into_any(),
        Loadable::NotAsked | Loadable::Loading => view! { <p class="quiet-text">"Loading …"</p> }.into_any(),
    };
    view! {
        <div class="page method">
            <div class="view-head">
                <h1 tabindex="-1">{text::METHOD}</h1>
                <p class="lead">
                    "An article’s model, needs by stage, business, title and challenge, your own ratings, and one \
                     weighted sum. Nothing is hidden, and little of it is exact: here is all of it."
                </p>
            </div>
            <section aria-labelledby="method-article">
                <h2 id="method-article">"What the article says"</h2>
                {article}
            </section>
            <Words />
            <Example />
            <Tables />
            <Limits />
        </div>
    }
}

#[component]
fn Article(text: Arc<MethodText>) -> impl IntoView {
    let says = text.says.iter().map(|says| view! { <li>{says.clone()}</li> }).collect_view();
    view! {
        <ul class="plain-list">{says}</ul>
        <p>
            "The article: "
            <a href=text.article.clone() target="_blank" rel="noopener noreferrer">
                "What to focus on as a CTO or CPO? A model with 4 responsibilities and 12 roles"
            </a>
            "."
        </p>
    }
}

#[component]
fn Failed() -> impl IntoView {
    let store = Store::of_app();
    // The button goes away with the press.
    let again = Callback::new(move |()| {
        store.texts().want_method();
        field::focus("main");
    });
    view! { <LoadFailed missing="This part could not be loaded. You may be offline." on_retry=again /> }
}

/// The formulas, in words and in full.
#[component]
fn Words() -> impl IntoView {
    view! {
        <section aria-labelledby="method-words">
            <h2 id="method-words">"From answers to a score"</h2>
            <ol class="steps-list">
                <li>
                    <strong>"Points."</strong>
                    " Each role has points for your stage. Your business and your title add to them or take away; \
                     several businesses are averaged. Each challenge adds its own."
                    <code>"points = stage + mean(businesses) + title + Σ challenges"</code>
                </li>
                <li>
                    <strong>"Need."</strong>
                    " Points become a share on an S-curve: 2 points are 18%, 5 are 50%, 8 are 82%."
                    <code>"need = 1 / (1 + exp(−(points − 5) / 2))"</code>
                </li>
                <li>
                    <strong>"Cover."</strong>
                    " What others cover lowers it, but never to nothing: full cover takes 85%."
                    <code>"open = need · (1 − 0.85 · cover), cover: nobody 0, partly 0.35, mostly 0.7, fully 1"</code>
                </li>
                <li>
                    <strong>"Gate."</strong>
                    " A role that is hardly needed fades out, however much you like it."
                    <code>"gate = min(1, open / 0.3)"</code>
                </li>
                <li>
                    <strong>"Score."</strong>
                    " Open need, skill and joy, weighted by your balance. What is not rated counts as the middle."
                    <code>"score = gate · (w₁ · open + w₂ · skill + w₃ · joy), usually w = 50, 30, 20%"</code>
                </li>
                <li>
                    <strong>"Verdict."</strong>
                    " A role is needed from an open need of one half on. Good and enjoyed mean the middle level or \
                     better: all three are “focus”; without the skill “grow into”; without the joy “carry, then hand \
                     over”; without both “cover, then hire”. What is hardly needed is kept for joy where you like it, \
                     else left or let go. The role that a challenge asks for first is “do now” from an open need of \
                     three quarters on; two at most."
                </li>
                <li>
                    <strong>"Week."</strong>
                    " A tenth is for everything else. The rest goes to at most five roles: each wants hours by its \
                     open need, and where they don’t all fit, the cube of the score decides. “Do now” has at least \
                     30% of it, what you enjoy at least 20% of the week; half hours, and the sum is exact."
                    <code>"wanted = full hours · week / 40 · open · (0.35 where others shall take over)"</code>
                    <code>"hours = wanted · min(1, L · score³), L so that they add up"</code>
                </li>
                <li>
                    <strong>"Reasons."</strong>
                    " Why a role has its score is counted as in a fair division: each answer’s share is the mean of \
                     what it changes over all orders in which your answers could have been given (Shapley 1953; \
                     within several challenges or businesses Owen 1977). They add up to the score exactly."
                </li>
            </ol>
        </section>
    }
}

/// What the numbers can't tell.
#[component]
fn Limits() -> impl IntoView {
    view! {
        <section aria-labelledby="method-limits">
            <h2 id="method-limits">"What it can’t tell you"</h2>
            <ul class="plain-list">
                <li>
                    "The sizes of all points are our judgement. Sources support directions and orders, never a number; \
                     that is why scores are whole numbers and bands, and a difference of two or three means nothing."
                </li>
                <li>{text::RECONSTRUCTION}</li>
                <li>
                    "Skill and joy are your own ratings. Self-ratings of skill agree only loosely with how others \
                     rate us: a correlation of about 0.3 is usual. Ask somebody who has seen you do it."
                </li>
                <li>
                    "The poll’s 40% are people who voted at a meet-up. How many they were is not known, and votes \
                     are not hours."
                </li>
                <li>
                    "It doesn’t know your people, your contracts or your cash. It orders what you told it; the decision \
                     is yours."
                </li>
            </ul>
        </section>
    }
}
