//! The wheel: petals as SVG, names as links around it.

mod data;
mod drawing;
mod labels;

use leptos::prelude::*;

use crate::{
    model::{Responsibility, Role},
    text,
};
pub(super) use data::WheelData;
use drawing::Drawing;
use labels::Labels;
pub(super) use labels::{focus_label, place_of_label};

use super::controls::Hat;

/// The wheel with names, one Tab stop, arrow keys inside.
#[component]
pub(super) fn Wheel(
    data: Memo<WheelData>,
    /// The role whose page is open.
    selected: Memo<Option<Role>>,
    /// An arrow key has moved to a role.
    on_move: Callback<Role>,
    /// Escape was pressed.
    on_close: Callback<()>,
) -> impl IntoView {
    let pointed = RwSignal::new(None::<Role>);
    let focused = RwSignal::new(None::<Role>);
    view! {
        <div class="wheel" class:long-names=labels::are_long()>
            <Drawing data=data selected=selected pointed=pointed focused=focused />
            <Middle data=data />
            <Labels
                data=data
                selected=selected
                pointed=pointed
                focused=focused
                on_move=on_move
                on_close=on_close
            />
        </div>
    }
}

/// The wheel without names, for beside a list that says the same in words.
#[component]
pub(super) fn SmallWheel(data: Memo<WheelData>) -> impl IntoView {
    let none = Memo::new(|_| None);
    view! {
        <div class="wheel small" aria-hidden="true">
            <Drawing data=data selected=none pointed=RwSignal::new(None) focused=RwSignal::new(None) />
            <div class="wheel-middle">{move || view! { <Hat role=data.with(|data| data.first) /> }}</div>
        </div>
    }
}

/// The middle of the wheel names what comes first.
#[component]
fn Middle(data: Memo<WheelData>) -> impl IntoView {
    let first = move || data.with(|data| (data.nothing_known, data.first));
    view! {
        <p class="wheel-middle">
            {move || match first() {
                (true, _) => view! { <strong>{text::wheel::not_sure()}</strong> <span>{text::responsibility(Responsibility::TeamAndPeople)}</span> },
                (false, role) => {
                    view! {
                        <Hat role=role />
                        <strong>{text::role_short(role)}</strong>
                        <span>{text::wheel::comes_first()}</span>
                    }
                }
            }}
        </p>
    }
}
