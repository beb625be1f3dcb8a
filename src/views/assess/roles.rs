//! Twelve rows of questions, one a role: a table where there is room, one role at a time on a phone.

use leptos::prelude::*;

use super::ways::{Forward, page_before};
use crate::{
    model::{Choice, Responsibility, Role, Step},
    routes::{AssessPage, Route},
    state::Store,
    text,
    views::controls::RoleName,
};

/// The role that is picked out: by the address, else the first.
fn current(store: Store) -> Memo<Option<Role>> {
    Memo::new(move |_| match store.route.get() {
        Route::Assess(AssessPage::Step(_, Some(role))) => Some(role),
        _ => Some(Role::ALL[0]),
    })
}

/// The id of the line that says what a role is. A question about the role names it as its description: the name
/// alone can be taken for a job title (“Who else covers Sales Partner?”: “our salespeople”).
pub(super) fn line_id(role: Role) -> String {
    format!("line-{role}")
}

/// The rows, grouped by responsibility, with column heads above each group.
#[component]
pub(super) fn RoleRows(
    /// Which step this is; the address of a row is below it.
    step: Step,
    /// The words above the columns, for each question.
    heads: Vec<(&'static str, Vec<&'static str>)>,
    /// What is asked about a role.
    ask: Callback<Role, AnyView>,
    /// Whether everything about a role is answered.
    done: Callback<Role, bool>,
) -> impl IntoView {
    let store = Store::of_app();
    let current = current(store);
    let group = move |&responsibility: &Responsibility| {
        let rows = responsibility.roles().map(move |role| {
            view! {
                <section
                    class="role-row"
                    class:current=move || current.get() == Some(role)
                    aria-labelledby=format!("row-{role}")
                >
                    <h2 id=format!("row-{role}") class="role-row-name" tabindex="-1">
                        <RoleName role=role />
                    </h2>
                    <p id=line_id(role) class="role-row-line">{text::role_line(role)}</p>
                    {ask.run(role)}
                    <NextRow step=step role=role />
                </section>
            }
        });
        view! {
            <div class=format!("role-group {responsibility}") class:current=move || current.get().map(Role::home) == Some(responsibility)>
                <div class="role-heads">
                    <p class="role-group-name">{text::responsibility(responsibility)}</p>
                    {heads
                        .iter()
                        .map(|(question, words)| {
                            let words = words.iter().map(|word| view! { <span>{*word}</span> }).collect_view();
                            view! { <div class="heads" aria-hidden="true" data-question=*question>{words}</div> }
                        })
                        .collect_view()}
                </div>
                {rows.collect_view()}
            </div>
        }
    };
    view! {
        <HatStrip step=step current=current done=done />
        <div class="role-rows" class:at-last=move || current.get() == Role::ALL.last().copied()>{Responsibility::ALL.iter().map(group).collect_view()}</div>
    }
}

/// On a phone: all twelve hats, to see what is done and to jump.
#[component]
fn HatStrip(step: Step, current: Memo<Option<Role>>, done: Callback<Role, bool>) -> impl IntoView {
    let hat = move |&role: &Role| {
        let href = Route::Assess(AssessPage::Step(step, Some(role))).href();
        let name = move || text::assess::role_in_strip(role, done.run(role));
        view! {
            <li class=role.home().to_string()>
                <a
                    href=href
                    class:done=move || done.run(role)
                    aria-current=move || (current.get() == Some(role)).then_some("true")
                >
                    <crate::views::controls::Hat role=role />
                    <span class="visually-hidden">{name}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="hat-strip" aria-label=text::assess::roles()>
            <p>{move || text::assess::place_of(current.get().map_or(0, Role::index) + 1)}</p>
            <ol>{Role::ALL.iter().map(hat).collect_view()}</ol>
        </nav>
    }
}

/// Where one role is a screen: on to the next one, and after the last to what comes after the step.
#[component]
fn NextRow(step: Step, role: Role) -> impl IntoView {
    let to = move |role: Role| Route::Assess(AssessPage::Step(step, Some(role))).href();
    let next = if role.index() + 1 < Role::ALL.len() {
        view! {
            <a class="button primary" href=to(role.next())>
                {text::assess::next_role(role.next())}
            </a>
        }
        .into_any()
    } else {
        view! { <Forward step=step /> }.into_any()
    };
    let back = if role.index() > 0 { to(role.previous()) } else { page_before(step).href() };
    view! {
        <p class="role-turn">
            {next}
            <a href=back>{text::assess::back()}</a>
            <a href=Route::Focus(None).href()>{text::assess::finish_later()}</a>
        </p>
    }
}
