//! Large options with a name and a hint: one of several, or any of several.

use leptos::prelude::*;

/// A question of which one option is chosen, by its place.
#[component]
pub(crate) fn OneOf(
    /// The group's name.
    name: &'static str,
    legend: &'static str,
    /// What is to be known about the question; empty where nothing is.
    #[prop(optional)]
    hint: &'static str,
    /// Labels and hints, which may be empty.
    options: Vec<(&'static str, &'static str)>,
    chosen: Signal<Option<usize>>,
    on_choose: Callback<usize>,
    /// Whether the labels are short and without hints: several stand side by side, on a phone too.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let option = |(place, (label, hint)): (usize, (&'static str, &'static str))| -> AnyView {
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=name
                    prop:checked=move || chosen.get() == Some(place)
                    on:change=move |_| { on_choose.try_run(place); }
                />
                <span class="option-text">
                    <span class="option-label">{label}</span>
                    {(!hint.is_empty()).then(|| view! { <span class="option-hint">{hint}</span> })}
                </span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="question">
            <legend>{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="question-hint">{hint}</p> })}
            <div class="options" class:short=short>{options.into_iter().enumerate().map(option).collect::<Vec<_>>()}</div>
        </fieldset>
    }
}

/// A question of which any number of options is chosen.
#[component]
pub(crate) fn AnyOf(
    legend: &'static str,
    hint: &'static str,
    /// Labels.
    options: Vec<&'static str>,
    /// The places that are chosen, as bits.
    chosen: Signal<usize>,
    on_toggle: Callback<usize>,
) -> impl IntoView {
    let option = |(place, label): (usize, &'static str)| -> AnyView {
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    prop:checked=move || chosen.get() & (1 << place) != 0
                    on:change=move |_| { on_toggle.try_run(place); }
                />
                <span class="option-label">{label}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="question">
            <legend>{legend}</legend>
            <p class="question-hint">{hint}</p>
            <div class="options two-columns">
                {options.into_iter().enumerate().map(option).collect::<Vec<_>>()}
            </div>
        </fieldset>
    }
}
