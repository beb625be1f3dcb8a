//! The names around the wheel: links in a grid of four responsibilities by three roles, of which one is a
//! Tab stop (WAI-ARIA's layout grid).

use leptos::prelude::*;

use super::WheelData;
use crate::{
    geometry::{Point, number, wheel},
    model::{Choice, ROLES, Responsibility, Role},
    routes::Route,
    state::field,
    text,
    views::controls::Hat,
};

#[component]
pub(super) fn Labels(
    data: Memo<WheelData>,
    selected: Memo<Option<Role>>,
    pointed: RwSignal<Option<Role>>,
    focused: RwSignal<Option<Role>>,
    on_move: Callback<Role>,
    on_close: Callback<()>,
) -> impl IntoView {
    let keys = move |event: leptos::ev::KeyboardEvent| {
        let plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        if event.key() == "Escape" {
            on_close.run(());
        } else if let Some(role) = focused.get_untracked().and_then(|role| moved(role, &event.key()))
            && plain
        {
            event.prevent_default();
            focus_label(role);
            on_move.run(role);
        }
    };
    let row = |&responsibility: &Responsibility| {
        let cells = responsibility.roles().map(|role| {
            view! { <Label role=role data=data selected=selected pointed=pointed focused=focused /> }
        });
        let beside = move || data.with(|data| data.beside[responsibility.index()].clone());
        view! {
            <div role="row" class=format!("wheel-row {responsibility}") aria-label=text::responsibility(responsibility)>
                <p role="rowheader" class="wheel-corner">
                    <strong>{text::responsibility(responsibility)}</strong>
                    " "
                    <span>{beside}</span>
                </p>
                {cells.collect_view()}
            </div>
        }
    };
    view! {
        <div role="grid" class="wheel-labels" aria-label=text::assess::twelve_roles() on:keydown=keys>
            {Responsibility::ALL.iter().map(row).collect_view()}
        </div>
    }
}

#[component]
fn Label(
    role: Role,
    data: Memo<WheelData>,
    selected: Memo<Option<Role>>,
    pointed: RwSignal<Option<Role>>,
    focused: RwSignal<Option<Role>>,
) -> impl IntoView {
    let (toward, class) = place_of_label(role);
    let tab_stop = move || selected.get().or(focused.get()).unwrap_or(Role::ALL[0]) == role;
    let caption = move || data.with(|data| data.petals[role].caption.clone());
    let spoken = move || data.with(|data| data.petals[role].spoken.clone());
    let hours = move || data.with(|data| data.petals[role].hours.clone());
    view! {
        <div
            role="gridcell"
            class="wheel-cell"
            aria-selected=move || (selected.get() == Some(role)).then_some("true")
            style:--x=number(toward.x)
            style:--y=number(toward.y)
        >
            <a
                id=label_id(role)
                class=class
                class:selected=move || selected.get() == Some(role)
                class:pointed=move || pointed.get() == Some(role)
                class:idle=move || data.with(|data| data.petals[role].length <= 0.0)
                href=Route::Model(Some(role)).href()
                tabindex=move || if tab_stop() { "0" } else { "-1" }
                on:mouseenter=move |_| pointed.set(Some(role))
                on:mouseleave=move |_| pointed.set(None)
                on:focus=move |_| focused.set(Some(role))
                on:blur=move |_| focused.set(None)
            >
                <Hat role=role />
                <span class="wheel-label-text">
                    <span class="wheel-label-name">{text::role_short(role)}</span>
                    <span class="visually-hidden">", "{text::responsibility(role.home())}{spoken}</span>
                    <span class="wheel-label-caption" aria-hidden="true">{caption}</span>
                </span>
                <span class="wheel-label-hours" aria-hidden="true">{hours}</span>
            </a>
        </div>
    }
}

/// Where a role's name stands around the wheel: the direction from the middle, of length 1, and its classes.
fn place_of_label(role: Role) -> (Point, String) {
    let at = role.index();
    let toward = wheel::middle(at).at(1.0);
    let side = match wheel::side(at) {
        wheel::Side::Right => "right",
        wheel::Side::Left => "left",
    };
    let reach = match (wheel::is_near_vertical(at), wheel::is_near_horizontal(at)) {
        (true, _) => "near-vertical",
        (_, true) => "near-horizontal",
        _ => "diagonal",
    };
    (toward, format!("wheel-label {side} {reach} {}", role.home()))
}

/// The id of a role's label.
fn label_id(role: Role) -> String {
    format!("label-{role}")
}

/// The role to which a key leads: sideways to the neighbour, up and down to the neighbouring responsibility.
fn moved(from: Role, key: &str) -> Option<Role> {
    let step = match key {
        "ArrowRight" => 1,
        "ArrowLeft" => ROLES - 1,
        "ArrowDown" => wheel::PETALS_IN_SECTOR,
        "ArrowUp" => ROLES - wheel::PETALS_IN_SECTOR,
        "Home" => return Role::ALL.first().copied(),
        "End" => return Role::ALL.last().copied(),
        _ => return None,
    };
    Role::ALL.get((from.index() + step) % ROLES).copied()
}

/// Moves the focus to a role's name on the wheel.
pub(in crate::views) fn focus_label(role: Role) {
    field::focus(&label_id(role));
}
