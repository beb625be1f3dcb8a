//! Hours now beside suggested ones.

use leptos::prelude::*;

use crate::{geometry::number, model::Hours, text};

/// Two bars, now above suggested, from zero.
pub(in crate::views) fn pair_of_bars(
    hue: String,
    now: Option<Hours>,
    suggested: Hours,
    most: Hours,
) -> AnyView {
    let width = move |hours: Hours| format!("{}%", number(hours.get() / most.get().max(0.5) * 100.0));
    view! {
        <span class=format!("pair {hue}") aria-hidden="true">
            {now.map(|now| view! { <span class="now" class:zero=now.halves() == 0 style:--width=width(now)></span> })}
            <span class="suggested" class:zero=suggested.halves() == 0 style:--width=width(suggested)></span>
        </span>
    }
    .into_any()
}

/// The same as numbers, in cells of a table.
pub(in crate::views) fn hours_cells(now: Option<Hours>, suggested: Hours) -> AnyView {
    view! {
        {now.map(|now| view! { <td class="number now">{text::hours(now)}</td> })}
        <td class="number"><strong>{text::hours(suggested)}</strong></td>
    }
    .into_any()
}
