//! All answers on one page, each with a link to change it.

use leptos::prelude::*;

use crate::{
    model::{Answers, Choice, Role, Step},
    routes::{AssessPage, Route},
    state::{Store, field},
    text::{self, said},
    views::controls::RoleName,
};

#[component]
pub(super) fn Check() -> impl IntoView {
    let store = Store::of_app();
    // Beside an example, one's own answers are not on the screen: they are not cleared unseen.
    let is_own = Memo::new(move |_| store.screen.with(|screen| screen.guest().is_none()));
    let clear = move || {
        is_own.get().then(|| {
            let clear = move |_| {
                store.assessment().start_blank();
                field::focus_soon("undo".to_owned());
            };
            view! {
                <button type="button" class="button quiet" on:click=clear>
                    {text::assess::clear()}
                </button>
            }
        })
    };
    view! {
        <div class="page assess">
            <div class="view-head">
                <h1 tabindex="-1">{text::assess::check_title()}</h1>
                <p class="lead">{text::assess::check_lead()}</p>
            </div>
            <section aria-labelledby="check-company">
                <h2 id="check-company">{text::assess::you_and_company()}</h2>
                <dl class="check">
                    <Line name=text::assess::title() step=Step::Business said=|answers| said::one(answers.title, text::title) />
                    <Line
                        name=text::assess::business()
                        step=Step::Business
                        said=|answers| said::several(answers.businesses, text::business)
                    />
                    <Line name=text::assess::stage() step=Step::Stage said=|answers| said::one(answers.stage, text::stage) />
                    <Line
                        name=text::assess::team_size()
                        step=Step::Stage
                        said=|answers| said::one(answers.team_size, text::team_size)
                    />
                    <Line
                        name=text::assess::challenges()
                        step=Step::Challenges
                        said=|answers| said::several(answers.challenges, text::challenge)
                    />
                    <Line
                        name=text::assess::week()
                        step=Step::You
                        said=said::week
                    />
                </dl>
            </section>
            <section aria-labelledby="check-roles">
                <h2 id="check-roles">{text::assess::twelve_roles()}</h2>
                <div class="table-frame" tabindex="0" role="group" aria-labelledby="check-roles">
                    <table class="check-table">
                        <thead class="visually-hidden shown-beyond-phone">
                            <tr>
                                <th scope="col">{text::controls::role()}</th>
                                <th scope="col">{text::assess::who_else()}</th>
                                <th scope="col">{text::assess::skill()}</th>
                                <th scope="col">{text::assess::joy()}</th>
                                <th scope="col">{text::assess::hours_now()}</th>
                                <th scope="col"><span class="visually-hidden">{text::controls::change()}</span></th>
                            </tr>
                        </thead>
                        <tbody>{Role::ALL.iter().map(|&role| view! { <RoleLine role=role /> }).collect_view()}</tbody>
                    </table>
                </div>
            </section>
            <p class="actions">
                <a class="button primary" href=Route::Focus(None).href()>
                    {text::controls::see_your_focus()}
                </a>
                <a class="button" href=Route::Assess(AssessPage::Step(Step::You, None)).href()>
                    {text::assess::back()}
                </a>
                {clear}
            </p>
        </div>
    }
}

#[component]
fn Line(name: &'static str, step: Step, said: fn(&Answers) -> String) -> impl IntoView {
    let store = Store::of_app();
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{move || store.answered(said)}</dd>
            <dd class="change">
                <a href=Route::Assess(AssessPage::Step(step, None)).href()>
                    {text::controls::change()}<span class="visually-hidden">" "{text::lower_first(name)}</span>
                </a>
            </dd>
        </div>
    }
}

#[component]
fn RoleLine(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let cover = move || store.answered(|answers| said::covered_by(answers, role));
    let skill = move || store.answered(|answers| said::one(answers.skill[role], text::skill));
    let joy = move || store.answered(|answers| said::one(answers.joy[role], text::joy));
    let now = move || store.answered(|answers| said::hours_now(answers, role));
    let change = |step: Step| Route::Assess(AssessPage::Step(step, Some(role))).href();
    view! {
        <tr>
            <th scope="row"><RoleName role=role /></th>
            {cell(text::assess::who_else(), cover)}
            {cell(text::assess::skill(), skill)}
            {cell(text::assess::joy(), joy)}
            {cell(text::assess::hours_now(), now)}
            <td class="change">
                <a href=change(Step::Team)>
                    {text::assess::change_cover()}<span class="visually-hidden">" "{text::assess::of_role(role)}</span>
                </a>
                " "
                <a href=change(Step::You)>
                    {text::assess::change_rating()}<span class="visually-hidden">" "{text::assess::of_role(role)}</span>
                </a>
            </td>
        </tr>
    }
}

/// What was said; where a row is an entry of a list, its column's name stands before it, and what was not said is left
/// out.
fn cell(column: &'static str, said: impl Fn() -> String + Copy + Send + 'static) -> AnyView {
    view! {
        <td class:open=move || said() == said::not_answered() data-column=column>
            {said}
        </td>
    }
    .into_any()
}
