//! The first screen: the question, the situation, the answer at once, and the model beside it as a wheel or a matrix,
//! with a role's page where one is open.

mod ask;
mod how_to_read;
mod long_text;
mod over_stages;
mod role_page;
mod stages;
mod standing;
mod ties;
mod turn;

use leptos::prelude::*;

use super::{
    matrix::focus_home,
    parts::Parts,
    wheel::{Wheel, WheelData, focus_label},
};
use crate::{
    engine::Plan,
    model::Role,
    routes::Route,
    state::{Draft, Loadable, Start, Store},
    text,
};
use ask::Ask;
pub(super) use ask::QuickSave;
pub(super) use how_to_read::HowToRead;
pub(super) use role_page::RolePage;
pub(super) use stages::SameAtEveryStage;
#[cfg(not(target_arch = "wasm32"))]
pub(super) use {
    long_text::{JUDGEMENT, LongText, WEAK, said},
    over_stages::OverStages,
    ties::Ties,
    turn::Turn,
};

#[component]
pub(super) fn Model() -> impl IntoView {
    let store = Store::of_app();
    let parts = Parts::of_app();
    let open = Memo::new(move |_| store.route.with(Route::open_role));
    let is_matrix = Memo::new(move |_| store.route.with(|route| matches!(route, Route::Matrix(_))));
    let at = move || if is_matrix.get() { Route::Matrix } else { Route::Model };
    let close = Callback::new(move |()| {
        let Some(role) = open.get_untracked() else {
            return;
        };
        if is_matrix.get_untracked() {
            store.navigation().replace(Route::Matrix(None));
            focus_home(role);
        } else {
            store.navigation().replace(Route::Model(None));
            focus_label(role);
        }
    });
    // In a task of its own: till then what was painted stands there.
    let is_drawn = Memo::new(move |_| store.start.get() > Start::Asking);
    let model = move || {
        if !is_drawn.get() {
            ().into_any()
        } else if is_matrix.get() {
            parts.main.part(move |views| (views.matrix)(open, close), || ().into_any())
        } else {
            view! { <AsWheel open=open close=close /> }.into_any()
        }
    };
    view! {
        <div class="page start" class:reading=move || open.get().is_some()>
            <div class="start-ask">
                <h1 tabindex="-1">{text::model::question()}</h1>
                // Both are asked here, not one within the other: else each role's page would be drawn from scratch. The
                // code that comes is asked for where a role is open alone: else the question would be drawn anew under
                // who has begun to answer.
                {move || match open.get() {
                    None => view! { <Ask /> }.into_any(),
                    Some(role) => match parts.main.state() {
                        Loadable::Ready(views) => (views.role_page)(role, at(), close),
                        _ => view! { <RoleInBrief role=role /> }.into_any(),
                    },
                }}
                {painted_roles()}
            </div>
            <section class="start-model" aria-labelledby="model-title">
                <div class="start-model-head">
                    <h2 id="model-title">{move || text::model::week_as_hats(store.plan.with(|plan| !plan.nothing_known))}</h2>
                    <Shapes />
                </div>
                {model}
            </section>
            <div class="start-below">
                {parts.main.part(|views| (views.stages)(), || ().into_any())}
                {parts.main.part(|views| (views.how_to_read)(), || ().into_any())}
            </div>
        </div>
    }
}

#[component]
fn AsWheel(open: Memo<Option<Role>>, close: Callback<()>) -> impl IntoView {
    let store = Store::of_app();
    let parts = Parts::of_app();
    // What is known is planned by code that is here by then.
    let data = Memo::new(move |_| {
        let week = |draft: &Draft, plan: &Plan| {
            let views = parts.main.here().filter(|_| !plan.nothing_known)?;
            Some((views.wheel)(plan, &draft.answers))
        };
        store.draft.with(|draft| store.plan.with(|plan| week(draft, plan))).unwrap_or_else(WheelData::poll)
    });
    let show = Callback::new(move |role: Role| store.navigation().replace(Route::Model(Some(role))));
    view! { <Wheel data=data selected=open on_move=show on_close=close /> }
}

/// The choice between wheel and matrix.
#[component]
fn Shapes() -> impl IntoView {
    let store = Store::of_app();
    let shape = move |name: &'static str, at: fn(Option<Role>) -> Route| {
        let href = move || at(store.route.with(Route::open_role)).href();
        let current = move || {
            let is_here =
                store.route.with(|route| std::mem::discriminant(route) == std::mem::discriminant(&at(None)));
            is_here.then_some("page")
        };
        view! {
            <a href=href aria-current=current>
                {name}
            </a>
        }
    };
    view! {
        <nav class="switch" aria-label=text::model::shown_as()>
            {shape(text::model::wheel(), Route::Model)}
            {shape(text::views::matrix(), Route::Matrix)}
        </nav>
    }
}

/// That the page is painted, to be shown before there is any code.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone)]
pub(super) struct Painting;

/// Where there is no code yet, the address itself opens a role: each has its own for an id.
#[cfg(not(target_arch = "wasm32"))]
fn painted_roles() -> Option<AnyView> {
    use crate::{model::Choice, views::single_file};

    let role = |&role: &Role| {
        let href = Route::Model(Some(role)).href();
        view! {
            <article id=href.trim_start_matches('#').to_owned() class=format!("painted-role {}", role.home())>
                <h2>{text::role(role)}</h2>
                <p class="lead">{text::role_line(role)}</p>
                {(!single_file::is_here())
                    .then(|| view! { <p><a href=Route::Model(Some(role)).page_to_read()>{text::model::read_all()}</a></p> })}
                <p><a href=Route::Model(None).href()>{text::assess::back()}</a></p>
            </article>
        }
    };
    use_context::<Painting>().map(|_| Role::ALL.iter().map(role).collect_view().into_any())
}

#[cfg(target_arch = "wasm32")]
fn painted_roles() {}

/// What a role is, in a line, till its page is here.
#[component]
fn RoleInBrief(role: Role) -> impl IntoView {
    view! {
        <article id="role-page" class=format!("card role-page {}", role.home())>
            <h2>{text::role(role)}</h2>
            <p class="role-what">{text::role_line(role)}</p>
        </article>
    }
}
