//! The petals. The drawing is hidden from screen readers: the links around it say the same in words.

use leptos::prelude::*;

use super::WheelData;
use crate::{
    geometry::{number, wheel},
    model::{Choice, Role},
    routes::Route,
};

#[component]
pub(super) fn Drawing(
    data: Memo<WheelData>,
    selected: Memo<Option<Role>>,
    pointed: RwSignal<Option<Role>>,
    focused: RwSignal<Option<Role>>,
) -> impl IntoView {
    let size = wheel::HALF_SIZE;
    let view_box = format!("{0} {0} {1} {1}", number(-size), number(2.0 * size));
    let petal = |&role: &Role| {
        view! { <PetalDrawing role=role data=data selected=selected pointed=pointed focused=focused /> }
    };
    view! {
        <svg class="wheel-drawing" viewBox=view_box aria-hidden="true" focusable="false">
            {Role::ALL.iter().map(petal).collect_view()}
        </svg>
    }
}

/// One petal. A link like its label, but not a Tab stop of its own.
#[component]
fn PetalDrawing(
    role: Role,
    data: Memo<WheelData>,
    selected: Memo<Option<Role>>,
    pointed: RwSignal<Option<Role>>,
    focused: RwSignal<Option<Role>>,
) -> impl IntoView {
    let at = role.index();
    let need = move || format!("{} 100", number(data.with(|data| data.petals[role].need * 100.0)));
    view! {
        // Alone, Leptos would take the link for one of HTML.
        <g>
            <a
                class=format!("petal {}", role.home())
                class:selected=move || selected.get() == Some(role)
                class:pointed=move || pointed.get() == Some(role)
                class:focused=move || focused.get() == Some(role)
                href=Route::Model(Some(role)).href()
                tabindex="-1"
                on:mouseenter=move |_| pointed.set(Some(role))
                on:mouseleave=move |_| pointed.set(None)
            >
                <path class="petal-track" d=wheel::track(at).into_data()></path>
                <path class="petal-fill" d=move || wheel::filled(at, data.with(|data| data.petals[role].score)).into_data()></path>
                <path class="need-track" d=wheel::need_track(at).into_data()></path>
                <path class="need" d=wheel::need_track(at).into_data() pathLength="100" stroke-dasharray=need></path>
                <path class="petal-edge" d=wheel::track(at).into_data()></path>
                <Notch role=role data=data />
                <Dot role=role data=data />
            </a>
        </g>
    }
}

/// The notch that shows the skill.
#[component]
fn Notch(role: Role, data: Memo<WheelData>) -> impl IntoView {
    let notch = move || {
        data.with(|data| data.petals[role].skill).map(|skill| {
            let (middle, turn) = wheel::notch(role.index(), skill);
            let half = wheel::NOTCH_HALF;
            view! {
                <line
                    class="notch"
                    style:--x=format!("{}px", number(middle.x))
                    style:--y=format!("{}px", number(middle.y))
                    style:--turn=format!("{}deg", number(turn.to_degrees()))
                    x1=number(-half)
                    x2=number(half)
                    y1="0"
                    y2="0"
                ></line>
            }
        })
    };
    view! { {notch} }
}

/// The dot that shows the joy.
#[component]
fn Dot(role: Role, data: Memo<WheelData>) -> impl IntoView {
    let dot = move || {
        data.with(|data| data.petals[role].joy).map(|joy| {
            let middle = wheel::dot(role.index(), joy);
            view! {
                <circle
                    class="dot"
                    style:--x=format!("{}px", number(middle.x))
                    style:--y=format!("{}px", number(middle.y))
                    r="6"
                ></circle>
            }
        })
    };
    view! { {dot} }
}
