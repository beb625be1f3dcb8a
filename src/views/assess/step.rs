//! One step of five.

use leptos::prelude::*;

use super::{
    aside::SoFar,
    firsts::ShowFirsts,
    questions::{BusinessQuestion, Challenges, StageQuestion, TeamSizeQuestion, TitleQuestion},
    team::Team,
    ways::{Forward, page_before},
    you::You,
};
use crate::{
    model::{Choice, Step},
    routes::{AssessPage, Route},
    text,
};

#[component]
pub(super) fn StepPage(step: Step) -> impl IntoView {
    let questions = match step {
        Step::Business => view! { <TitleQuestion /><BusinessQuestion /> }.into_any(),
        Step::Stage => {
            view! { <StageQuestion legend=text::assess::stage() /><TeamSizeQuestion /> }.into_any()
        }
        Step::Challenges => view! { <Challenges legend=text::assess::challenges() /> }.into_any(),
        Step::Team => view! { <Team /> }.into_any(),
        Step::You => view! { <You /> }.into_any(),
    };
    // Challenges are chosen together: none of them alone leads anywhere.
    let leaves_out = matches!(step, Step::Team | Step::You);
    let show_firsts = (step != Step::Challenges).then(|| view! { <ShowFirsts leaves_out=leaves_out /> });
    view! {
        <div class="page assess with-aside">
            <div class=format!("assess-main step-{step}")>
                <Progress step=step />
                <h1 tabindex="-1">{text::assess::step_title(step)}</h1>
                <p class="lead">{text::assess::step_lead(step)}</p>
                {show_firsts}
                {questions}
                <StepLinks step=step />
            </div>
            <SoFar />
        </div>
    }
}

/// How far one is, in words and as bars.
#[component]
fn Progress(step: Step) -> impl IntoView {
    let bar = |&other: &Step| {
        let href = Route::Assess(AssessPage::Step(other, None)).href();
        view! {
            <li class:done=other <= step>
                <a href=href aria-current=(other == step).then_some("step")>
                    <span class="visually-hidden">{text::assess::step_named(other)}</span>
                </a>
            </li>
        }
    };
    view! {
        <p class="eyebrow">{text::assess::step_of(step)}</p>
        <ol class="progress" aria-label=text::assess::steps()>{Step::ALL.iter().map(bar).collect_view()}</ol>
    }
}

/// On, back, and away. Every answer is kept at once, so these are links.
#[component]
fn StepLinks(step: Step) -> impl IntoView {
    view! {
        <p class="actions">
            <Forward step=step />
            <a class="button" href=page_before(step).href()>
                {text::assess::back()}
            </a>
            <a class="skip" href=Route::Focus(None).href()>
                {text::assess::finish_later()}
            </a>
        </p>
    }
}
