//! The model: the wheel, and a role's page beside it.

mod head;
mod introduction;
mod job_change;
mod long_text;
mod over_stages;
mod poll;
mod role_page;
mod standing;
mod ties;

use leptos::prelude::*;

use super::{
    parts::Parts,
    wheel::{Wheel, WheelData, focus_label},
};
use crate::{
    model::{Choice, Responsibility, Role, Stage},
    routes::Route,
    state::{Loadable, Store},
    text,
};
pub(super) use head::ModelHead;
use introduction::Introduction;
pub(super) use job_change::JobChange;
pub(super) use poll::WeekBesidePoll;
pub(super) use role_page::RolePage;

#[component]
pub(super) fn Model() -> impl IntoView {
    let store = Store::of_app();
    let parts = Parts::of_app();
    let tried = RwSignal::new(None);
    let data = WheelData::at_stage(store, tried);
    let open = Memo::new(move |_| store.route.with(Route::open_role));
    let lead = Signal::derive(move || match tried.get() {
        Some(stage) => text::lead_at_stage(stage),
        None if data.with(|data| data.nothing_known) => text::model::lead_unknown().to_owned(),
        None => text::model::lead_known().to_owned(),
    });
    let show = Callback::new(move |role: Role| store.navigation().replace(Route::Model(Some(role))));
    let close = Callback::new(move |()| {
        if let Some(role) = open.get_untracked() {
            store.navigation().replace(Route::Model(None));
            focus_label(role);
        }
    });
    view! {
        <div class="page model">
            <ModelHead lead=lead />
            <section class="model-wheel" aria-label=text::model::the_wheel()>
                <div class="wheel-frame">
                    <Corners tried=tried />
                    <Wheel data=data selected=open on_move=show on_close=close />
                </div>
                <Legend data=data />
            </section>
            <div class="model-page">
                // Both are asked here, not one within the other: else each role's page would be drawn from scratch.
                {move || match (open.get(), parts.main.state()) {
                    (Some(role), Loadable::Ready(views)) => (views.role_page)(role, Route::Model, close),
                    (Some(role), _) => view! { <RoleInBrief role=role /> }.into_any(),
                    (None, _) => view! { <Introduction /> }.into_any(),
                }}
            </div>
            <div class="model-week">
                {parts.main.part(move |views| (views.job_change)(tried), || ().into_any())}
                {parts.main.part(|views| (views.week_beside_poll)(), || ().into_any())}
            </div>
        </div>
    }
}

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

/// The four responsibilities at the corners, each with its share of the suggested week.
#[component]
fn Corners(tried: RwSignal<Option<Stage>>) -> impl IntoView {
    let store = Store::of_app();
    let corner = |&responsibility: &Responsibility| {
        let share = move || {
            let percent = store.plan.with(|plan| plan.percent_of_week(responsibility));
            // The week is that of today.
            percent.filter(|_| tried.get().is_none()).map(text::model::share_of_week)
        };
        view! {
            <p class=format!("corner {responsibility}")>
                <strong>{text::responsibility(responsibility)}</strong>
                <span>{share}</span>
            </p>
        }
    };
    view! { <div class="corners">{Responsibility::ALL.iter().map(corner).collect_view()}</div> }
}

#[component]
fn Legend(data: Memo<WheelData>) -> impl IntoView {
    let marks = move || {
        data.with(WheelData::has_marks).then(|| {
            view! {
                <li><span class="key key-notch"></span>{text::model::legend_skill()}</li>
                <li><span class="key key-dot"></span>{text::model::legend_joy()}</li>
            }
        })
    };
    view! {
        <ul class="legend">
            <li><span class="key key-length"></span>{text::model::legend_focus()}</li>
            <li><span class="key key-arc"></span>{text::model::legend_need()}</li>
            {marks}
        </ul>
    }
}
