//! One cell: where a role meets a responsibility. Each is a link to the role; one is a Tab stop.

use leptos::prelude::*;

use crate::{
    geometry::number,
    model::{Responsibility, Role},
    routes::Route,
    state::{Store, field},
    text,
};

/// A place in the matrix.
pub(super) type CellKey = (Responsibility, Role);

#[component]
pub(super) fn Cell(
    place: CellKey,
    tab_stop: Memo<CellKey>,
    reached: RwSignal<Option<CellKey>>,
    /// The hours of a full bar.
    scale: Memo<f64>,
) -> impl IntoView {
    let (responsibility, role) = place;
    let store = Store::of_app();
    let (class, content) = if role.home() == responsibility {
        let data = move || store.plan.with(|plan| (!plan.nothing_known).then(|| plan.hours(role)));
        let hours = move || data().filter(|hours| hours.halves() > 0).map(|hours| hours.to_string());
        let width = move || data().map_or(0.0, |hours| hours.get() / scale.get() * 100.0);
        let spoken = move || {
            store.plan.with(|plan| {
                (!plan.nothing_known)
                    .then(|| store.answered(|answers| text::wheel::spoken(plan, role, answers)))
            })
        };
        let content = view! {
            <span class="visually-hidden">{text::matrix::home(role)}{spoken}" "</span>
            <span class="cell-bar" aria-hidden="true">
                <span style:--width=move || format!("{}%", number(width()))></span>
            </span>
            <strong aria-hidden="true">{hours}</strong>
        };
        ("cell home", content)
    } else if role.also_serves() == responsibility {
        let content = view! {
            <span class="visually-hidden">{text::role_short(role)}" "</span>
            <span class="cell-also">{text::matrix::also()}</span>
            " "
            <span class="visually-hidden">{text::matrix::serves(responsibility)}</span>
        };
        ("cell also", content)
    } else {
        let name = text::matrix::does_not_serve(role, responsibility);
        (
            "cell none",
            view! { <span aria-hidden="true">"·"</span><span class="visually-hidden">{name}</span> },
        )
    };
    view! {
        <div
            role="gridcell"
            class="cell-frame"
            class:open=move || store.route.with(Route::open_role) == Some(role)
            aria-selected=move || (store.route.with(Route::open_role) == Some(role)).then_some("true")
        >
            <a
                id=id(place)
                class=format!("{class} {responsibility}")
                href=Route::Matrix(Some(role)).href()
                tabindex=move || if tab_stop.get() == place { "0" } else { "-1" }
                on:focus=move |_| reached.set(Some(place))
            >
                {content}
            </a>
        </div>
    }
}

fn id((responsibility, role): CellKey) -> String {
    format!("cell-{responsibility}-{role}")
}

/// Moves the focus to a cell.
pub(super) fn reach(place: CellKey) {
    field::focus(&id(place));
}

/// Moves the focus to the cell where a role is at home.
pub(in crate::views) fn focus_home(role: Role) {
    reach((role.home(), role));
}
