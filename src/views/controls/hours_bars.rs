//! Hours now beside suggested ones, and what stands where they are missing.

use leptos::prelude::*;

use crate::{
    geometry::number,
    model::{Hours, Step},
    routes::{AssessPage, Route},
    text,
};

/// The study behind the hours for what one enjoys.
const JOY_STUDY: &str = "https://doi.org/10.1001/archinternmed.2009.70";

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

/// Where no hours now were told: the way to tell them.
pub(in crate::views) fn say_your_hours() -> AnyView {
    let href = Route::Assess(AssessPage::Step(Step::You, None)).href();
    view! {
        <p>
            {text::focus::say_your_hours()}" "
            <a href=href>{text::focus::add_your_hours()}</a>
        </p>
    }
    .into_any()
}

/// A link to the study behind the hours for what one enjoys.
pub(in crate::views) fn joy_study() -> AnyView {
    view! {
        <a class="reference" href=JOY_STUDY target="_blank" rel="noopener noreferrer">
            {text::focus::joy_study()}
        </a>
    }
    .into_any()
}
