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
            view! { <dd><a href=href>"Rate it"</a></dd> }
        }
        Some(level) => view! {
            <dd>
                <strong>{level.index() + 1}"/5"</strong>
                <span>{words(level).to_ascii_lowercase()}</span>
            </dd>
        },
    };
    let standing = move || {
        store.report.with(|report| {
            (!report.nothing_known).then(|| {
                let numbers = &report.standings[role];
                let (skill, joy, why) = store.answered(|answers| {
                    (answers.skill[role].given(), answers.joy[role].given(), text::why(report, answers, role))
                });
                view! {
                    <dl class="standing">
                        <div>
                            <dt>"Focus"</dt>
                            <dd>
                                <strong>{text::points(numbers.score)}</strong>
                                <span>{text::short_verdict(report, role)}</span>
                            </dd>
                        </div>
                        <div>
                            <dt>"Need"</dt>
                            <dd>
                                <strong>{text::points(numbers.need)}</strong>
                                <span>{text::band(Band::of(numbers.need))}</span>
                            </dd>
                        </div>
                        <div><dt>"Skill"</dt>{rating(skill, text::skill)}</div>
                        <div><dt>"Joy"</dt>{rating(joy, text::joy)}</div>
                    </dl>
                    <p class="standing-why">
                        {why}" "<a href=Route::Method(Some(role)).href()>"How the number comes about"</a>
                    </p>
                }
            })
        })
    };
    view! { {standing} }
}
