//! The choice between the short and the full way, and the short one.

use leptos::prelude::*;

use super::{
    aside::SoFar,
    questions::{Challenges, StageQuestion, TeamSizeQuestion, TitleQuestion},
};
use crate::{
    model::Step,
    routes::{AssessPage, Route},
    state::{Store, field},
    text,
    views::controls::Examples,
};

#[component]
pub(super) fn Start() -> impl IntoView {
    let store = Store::of_app();
    // An example’s answers are nobody’s from last time; one’s own wait behind them.
    let begun = Memo::new(move |_| {
        store.screen.with(|screen| screen.example().is_none()) && store.assessment().has_begun()
    });
    view! {
        <div class="page narrow assess">
            <h1 tabindex="-1">{text::controls::assess_yourself()}</h1>
            <p class="lead">
                {text::assess::start_lead()}
            </p>
            {move || begun.get().then(|| view! { <Continue /> })}
            <ul class="ways">
                <li>
                    <a href=Route::Assess(AssessPage::Express).href()>
                        <strong>{text::assess::three_questions()}</strong>
                        <span>{text::assess::three_questions_hint()}</span>
                    </a>
                </li>
                <li>
                    <a href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                        <strong>{text::controls::all_five_steps()}</strong>
                        <span>
                            {text::assess::five_steps_hint()}
                        </span>
                    </a>
                </li>
            </ul>
            <Examples />
        </div>
    }
}

/// For somebody who has begun before.
#[component]
fn Continue() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the way back takes it.
    let blank = move |_| {
        store.assessment().start_blank();
        field::focus_soon("undo".to_owned());
    };
    view! {
        <section class="notice" aria-label=text::assess::answers_so_far()>
            <p>{text::assess::answers_are_here()}</p>
            <p class="actions">
                <a class="button primary" href=Route::Assess(AssessPage::Check).href()>
                    {text::assess::check_title()}
                </a>
                <button type="button" class="button" on:click=blank>
                    {text::assess::start_blank()}
                </button>
            </p>
        </section>
    }
}

/// Title, stage, team size and challenges on one page.
#[component]
pub(super) fn Express() -> impl IntoView {
    view! {
        <div class="page assess with-aside">
            <div class="assess-main">
                <p class="eyebrow">{text::assess::three_questions_one_minute()}</p>
                <h1 tabindex="-1">{text::assess::short_way()}</h1>
                <TitleQuestion />
                <StageQuestion legend=text::assess::step_title(Step::Stage) />
                <TeamSizeQuestion />
                <Challenges legend=text::assess::step_title(Step::Challenges) />
                <p class="actions">
                    <a class="button primary" href=Route::Focus(None).href()>
                        {text::controls::see_your_focus()}
                    </a>
                    <a class="button" href=Route::Assess(AssessPage::Step(Step::Business, None)).href()>
                        {text::assess::answer_all_steps()}
                    </a>
                </p>
            </div>
            <SoFar />
        </div>
    }
}
