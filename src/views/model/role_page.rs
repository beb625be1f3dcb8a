//! A role's page: what it is, when it needs you, what to do first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::views::html::{Node, view};

use crate::{
    engine::Band,
    model::{Choice, Level, Role, Step},
    routes::{AssessPage, Route},
    state::{Reading, Store},
    text::{self, RoleText},
    views::controls::Hat,
};

#[component]
pub(super) fn RolePage(role: Role, on_close: Callback<()>) -> Node {
    let store = Store::of_app();
    let text = move || match store.text_of(role) {
        Reading::Here(text) => view! { <LongText text=text /> },
        Reading::Failed => view! { <Failed role=role /> },
        Reading::Not | Reading::Underway => view! {
            <p class="role-what">{text::role_line(role)}</p>
            <p class="quiet-text">"Loading…"</p>
        },
    };
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            on_close.run(());
        }
    };
    view! {
        <article
            id="role-page"
            class=format!("card role-page {}", role.home())
            aria-labelledby="role-title"
            on:keydown=close
        >
            <header>
                <span class="role-badge"><Hat role=role /></span>
                <div>
                    <p class="eyebrow">
                        {text::responsibility(role.home())} " · also serves "
                        {text::responsibility(role.also_serves())}
                    </p>
                    <h2 id="role-title">{text::role(role)}</h2>
                </div>
                <button type="button" class="close" aria-label="Close this role" on:click=move |_| on_close.run(())>
                    "×"
                </button>
            </header>
            <Standing role=role />
            {text}
            <nav class="role-turn" aria-label="Other roles">
                <a href=Route::Model(Some(role.previous())).href()>
                    <span aria-hidden="true">"← "</span>
                    <span class="visually-hidden">"Previous: "</span>
                    {text::role_short(role.previous())}
                </a>
                <a href=Route::Model(Some(role.next())).href()>
                    <span class="visually-hidden">"Next: "</span>
                    {text::role_short(role.next())}
                    <span aria-hidden="true">" →"</span>
                </a>
            </nav>
        </article>
    }
}

/// Where the role stands for this person; nothing while nothing is known.
#[component]
fn Standing(role: Role) -> Node {
    let store = Store::of_app();
    let rating = move |level: Option<Level>, words: fn(Level) -> &'static str| {
        level.map_or_else(
            || {
                let href = Route::Assess(AssessPage::Step(Step::You, Some(role))).href();
                view! { <dd><a href=href>"Rate it"</a></dd> }
            },
            |level| {
                view! {
                    <dd>
                        <strong>{level.index() + 1}"/5"</strong>
                        <span>{words(level).to_ascii_lowercase()}</span>
                    </dd>
                }
            },
        )
    };
    let standing = move || {
        store.report.with(|report| {
            (!report.nothing_known).then(|| {
                let numbers = &report.standings[role];
                let (skill, joy) =
                    store.answered(|answers| (answers.skill[role].given(), answers.joy[role].given()));
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
                }
            })
        })
    };
    view! { {standing} }
}

#[component]
fn LongText(text: Arc<RoleText>) -> Node {
    let claims =
        |claims: &[String]| claims.iter().map(|claim| view! { <li>{claim.clone()}</li> }).collect::<Vec<_>>();
    let steps = text
        .handover
        .steps
        .iter()
        .map(|step| {
            view! { <li><strong>{step.when.clone()}": "</strong>{step.text.clone()}</li> }
        })
        .collect_view();
    view! {
        <p class="role-what">{text.what.clone()}</p>
        <h3>"It needs you now when"</h3>
        <ul class="signs">{claims(&text.needs_you)}</ul>
        <h3>"First moves this week"</h3>
        <ol class="moves">{claims(&text.moves)}</ol>
        <details>
            <summary>"You can let it go when" <span>{text.let_go.len()}" signs"</span></summary>
            <ul class="signs">{claims(&text.let_go)}</ul>
        </details>
        <details>
            <summary>"Ask yourself" <span>{text.ask.len()}" questions"</span></summary>
            <ul class="signs">{claims(&text.ask)}</ul>
        </details>
        <details>
            <summary>"Who takes it over" <span>{text.handover.who.clone()}</span></summary>
            <ul class="signs">{steps}</ul>
        </details>
    }
}

/// What is shown when the long text did not come.
#[component]
fn Failed(role: Role) -> Node {
    let store = Store::of_app();
    view! {
        <p class="role-what">{text::role_line(role)}</p>
        <div role="alert" class="notice">
            <p>"The rest of this page could not be loaded. You may be offline."</p>
            <button type="button" class="button" on:click=move |_| store.want_text(role)>
                "Try again"
            </button>
        </div>
    }
}
