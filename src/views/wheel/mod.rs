//! The wheel: petals as SVG, names as links around it.

mod data;
mod drawing;
mod labels;

use leptos::prelude::*;

use crate::model::Role;
pub(super) use data::{WheelData, hours_scale, length_of};
use drawing::Drawing;
use labels::Labels;
pub(super) use labels::focus_label;

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
        <div class="wheel">
            <div class="wheel-frame">
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
            <Middle data=data />
        </div>
    }
}

/// The middle of the wheel: how long the week is, or where to begin.
#[component]
fn Middle(data: Memo<WheelData>) -> impl IntoView {
    view! {
        <p class="wheel-middle">
            <strong>{move || data.with(|data| data.middle.0.clone())}</strong>
            <span>{move || data.with(|data| data.middle.1.clone())}</span>
        </p>
    }
}
