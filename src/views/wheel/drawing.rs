//! The petals. The drawing is hidden from screen readers: the links around it say the same in words.

use leptos::prelude::*;

use super::data::{PetalData, WheelData};
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
        <svg
            class="wheel-drawing"
            class:poll=move || data.with(|data| data.nothing_known)
            viewBox=view_box
            aria-hidden="true"
        >
            {Role::ALL.iter().map(petal).collect_view()}
        </svg>
    }
}

/// The side of a hat.
const HAT: f64 = 27.0;

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
    let length = move || data.with(|data| data.petals[role].length);
    // Without hours there is no petal, not a sliver of one.
    let filled = move || if length() > 0.0 { wheel::filled(at, length()).into_data() } else { String::new() };
    let need = move |class: &'static str, share: fn(&PetalData) -> f64| {
        let arc = move || format!("{} 100", number(data.with(|data| share(&data.petals[role])) * 100.0));
        view! { <path class=class d=wheel::need_track(at).into_data() pathLength="100" stroke-dasharray=arc></path> }
            .into_any()
    };
    let hours_at = move || wheel::number_beyond(at, length());
    let hat = wheel::hat(at);
    view! {
        // Alone, Leptos would take the link for one of HTML.
        <g>
            <a
                class=format!("petal {}", role.home())
                class:selected=move || selected.get() == Some(role)
                class:pointed=move || pointed.get() == Some(role)
                class:focused=move || focused.get() == Some(role)
                class:idle=move || length() <= 0.0
                href=Route::Model(Some(role)).href()
                tabindex="-1"
                on:mouseenter=move |_| pointed.set(Some(role))
                on:mouseleave=move |_| pointed.set(None)
            >
                <path class="petal-track" d=wheel::track(at).into_data()></path>
                <path class="petal-fill" d=filled></path>
                {need("need", |petal| petal.need)}
                {need("need uncovered", |petal| petal.uncovered)}
                <path class="petal-edge" d=wheel::track(at).into_data()></path>
                <use
                    class="petal-hat"
                    href=format!("#hat-{}", role.id())
                    x=number(hat.x - HAT / 2.0)
                    y=number(hat.y - HAT / 2.0)
                    width=number(HAT)
                    height=number(HAT)
                ></use>
                <text class="petal-hours" x=move || number(hours_at().x) y=move || number(hours_at().y)>
                    {move || data.with(|data| data.petals[role].hours.clone())}
                </text>
            </a>
        </g>
    }
}
