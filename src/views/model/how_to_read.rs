//! One petal with its parts named, instead of a legend.

use leptos::prelude::*;

use crate::{
    geometry::{number, wheel},
    state::Store,
    text,
};

/// The petal that is shown: the third to the right of the top, whose parts have room beside it.
const SHOWN: usize = 0;
/// What it shows.
const LENGTH: f64 = 0.6;
const NEED: f64 = 85.0;
const UNCOVERED: f64 = 55.0;

#[component]
pub(in crate::views) fn HowToRead() -> impl IntoView {
    let store = Store::of_app();
    let hours_at = wheel::number_beyond(SHOWN, LENGTH);
    let known = move || store.plan.with(|plan| !plan.nothing_known);
    let anatomy = move || {
        known().then(|| {
            view! {
                <section class="how-to-read" aria-labelledby="how-to-read-title">
                    <h2 id="how-to-read-title">{text::wheel::how_to_read()}</h2>
                    <div>
                        <svg class="customer-and-sales" viewBox="-8 -246 136 196" aria-hidden="true" focusable="false">
                            <path class="petal-track" d=wheel::track(SHOWN).into_data()></path>
                            <path class="petal-fill" d=wheel::filled(SHOWN, LENGTH).into_data()></path>
                            <path class="need" d=wheel::need_track(SHOWN).into_data() pathLength="100" stroke-dasharray=format!("{NEED} 100")></path>
                            <path class="need uncovered" d=wheel::need_track(SHOWN).into_data() pathLength="100" stroke-dasharray=format!("{UNCOVERED} 100")></path>
                            <text class="petal-hours" x=number(hours_at.x) y=number(hours_at.y)>"7"</text>
                        </svg>
                        <ul>
                            <li><span class="key key-thick" aria-hidden="true"></span>{text::wheel::thick_arc()}</li>
                            <li><span class="key key-thin" aria-hidden="true"></span>{text::wheel::thin_arc()}</li>
                            <li><span class="key key-hours" aria-hidden="true"></span>{text::wheel::length()}</li>
                            <li><span class="key" aria-hidden="true">"★"</span>{text::wheel::strong()}</li>
                            <li><span class="key" aria-hidden="true">"♥"</span>{text::wheel::liked()}</li>
                        </ul>
                    </div>
                </section>
            }
        })
    };
    view! { {anatomy} }
}
