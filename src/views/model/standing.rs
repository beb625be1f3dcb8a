//! Where a role stands for this person.

use leptos::prelude::*;

use crate::{
    engine::Band,
    model::{Choice, Level, Role, Step},
    routes::{AssessPage, Route},
    state::Store,
    text,
};

/// Four figures and a sentence; nothing while nothing is known.
#[component]
pub(super) fn Standing(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let rating = move |level: Option<Level>, words: fn(Level) -> &'static str| match level {
        None => {
            let href = Route::Assess(AssessPage::Step(Step::You, Some(role))).href();
            view! { <dd><a href=href>{text::model::rate_it()}</a></dd> }
        }
        Some(level) => view! {
            <dd>
                <strong>{level.index() + 1}"/5"</strong>
                <span>{text::lower_first(words(level))}</span>
            </dd>
        },
    };
    let standing = move || {
        store.plan.with(|plan| {
            (!plan.nothing_known).then(|| {
                let numbers = &plan.standings[role];
                let (skill, joy) =
                    store.answered(|answers| (answers.skill[role].given(), answers.joy[role].given()));
                let why = text::plan::why(plan, role);
                view! {
                    <dl class="standing">
                        <div>
                            <dt>{text::views::focus()}</dt>
                            <dd>
                                <strong>{text::points(numbers.score)}</strong>
                                <span>{text::plan_view::decision_and_hours(plan, role)}</span>
                            </dd>
                        </div>
                        <div>
                            <dt>{text::matrix::need()}</dt>
                            <dd>
                                <strong>{text::points(numbers.need)}</strong>
                                <span>{text::band(Band::of(numbers.need))}</span>
                            </dd>
                        </div>
                        <div><dt>{text::assess::skill()}</dt>{rating(skill, text::skill)}</div>
                        <div><dt>{text::assess::joy()}</dt>{rating(joy, text::joy)}</div>
                    </dl>
                    <p class="standing-why">
                        {why}" "<a href=Route::Method(Some(role)).href()>{text::model::how_number_comes_about()}</a>
                    </p>
                }
            })
        })
    };
    view! { {standing} }
}
