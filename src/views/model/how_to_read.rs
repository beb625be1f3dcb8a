//! One petal with its parts named, instead of a legend.

use leptos::prelude::*;

use crate::{
    geometry::{number, wheel},
    state::Store,
    text,
    views::wheel::{hours_scale, length_of},
};

/// The petal that is shown: the third to the right of the top, whose parts have room beside it.
const SHOWN: usize = 0;
/// What it shows: hours, and needs in per cent.
const HOURS: u8 = 7;
const NEED: f64 = 85.0;
const UNCOVERED: f64 = 55.0;

#[component]
pub(in crate::views) fn HowToRead() -> impl IntoView {
    let store = Store::of_app();
    // On the scale of the wheel above.
    let length = Memo::new(move |_| {
        store.plan.with(|plan| (!plan.nothing_known).then(|| length_of(f64::from(HOURS), hours_scale(plan))))
    });
    let anatomy = move || {
        length.get().map(|length| {
            let hours_at = wheel::number_beyond(SHOWN, length);
            view! {
                <section class="how-to-read" aria-labelledby="how-to-read-title">
                    <h2 id="how-to-read-title">{text::wheel::how_to_read()}</h2>
                    <div>
                        <svg class="customer-and-sales" viewBox="-8 -246 136 196" aria-hidden="true">
                            <path class="petal-track" d=wheel::track(SHOWN).into_data()></path>
                            <path class="petal-fill" d=wheel::filled(SHOWN, length).into_data()></path>
                            <path class="need" d=wheel::need_track(SHOWN).into_data() pathLength="100" stroke-dasharray=format!("{NEED} 100")></path>
                            <path class="need uncovered" d=wheel::need_track(SHOWN).into_data() pathLength="100" stroke-dasharray=format!("{UNCOVERED} 100")></path>
                            <text class="petal-hours" x=number(hours_at.x) y=number(hours_at.y)>{HOURS.to_string()}</text>
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
