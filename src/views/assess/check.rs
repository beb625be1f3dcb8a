//! All answers on one page, each with a link to change it.

use leptos::prelude::*;

use crate::{
    model::{Answers, Choice, Role, Step},
    routes::{AssessPage, Route},
    state::Store,
    text::{self, said},
    views::controls::RoleName,
};

#[component]
pub(super) fn Check() -> impl IntoView {
    let store = Store::of_app();
    view! {
        <div class="page assess">
            <div class="view-head">
                <h1 tabindex="-1">{text::CHECK_TITLE}</h1>
                <p class="lead">"All of it can be changed, now or later. What is missing counts as the middle."</p>
            </div>
            <section aria-labelledby="check-company">
                <h2 id="check-company">"You and your company"</h2>
                <dl class="check">
                    <Line name="Title" step=Step::Business said=|answers| said::one(answers.title, text::title) />
                    <Line
                        name="Business"
                        step=Step::Business
                        said=|answers| said::several(answers.businesses, text::business)
                    />
                    <Line name="Stage" step=Step::Stage said=|answers| said::one(answers.stage, text::stage) />
                    <Line
                        name="Challenges"
                        step=Step::Challenges
                        said=|answers| said::several(answers.challenges, text::challenge)
                    />
                    <Line
                        name="Week"
                        step=Step::You
                        said=said::week
                    />
                </dl>
            </section>
            <section aria-labelledby="check-roles">
                <h2 id="check-roles">"The twelve roles"</h2>
                <div class="table-frame" tabindex="0" role="group" aria-labelledby="check-roles">
                    <table class="check-table">
                        <thead>
                            <tr>
                                <th scope="col">"Role"</th>
                                <th scope="col">"Who else"</th>
                                <th scope="col">"Skill"</th>
                                <th scope="col">"Joy"</th>
                                <th scope="col">"Hours now"</th>
                                <th scope="col"><span class="visually-hidden">"Change"</span></th>
                            </tr>
                        </thead>
                        <tbody>{Role::ALL.iter().map(|&role| view! { <RoleLine role=role /> }).collect_view()}</tbody>
                    </table>
                </div>
            </section>
            <p class="actions">
                <a class="button primary" href=Route::Focus(None).href()>
                    "See your focus"
                </a>
                <a class="button" href=Route::Assess(AssessPage::Step(Step::You, None)).href()>
                    "Back"
                </a>
                <button type="button" class="button quiet" on:click=move |_| store.assessment().start_blank()>
                    "Clear all answers"
                </button>
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
                    "Change"<span class="visually-hidden">" "{name.to_ascii_lowercase()}</span>
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
            <td>{cover}</td>
            <td>{skill}</td>
            <td>{joy}</td>
            <td class="number">{now}</td>
            <td class="change">
                <a href=change(Step::Team)>
                    "Cover"<span class="visually-hidden">" of "{text::role_short(role)}</span>
                </a>
                " "
                <a href=change(Step::You)>
                    "Rating"<span class="visually-hidden">" of "{text::role_short(role)}</span>
                </a>
            </td>
        </tr>
    }
}
