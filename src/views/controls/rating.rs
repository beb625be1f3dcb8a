//! A row of labelled levels, of which one is chosen: dots under column heads where there is room, worded
//! buttons on a phone.

use leptos::prelude::*;

/// What stands at the end of every row of levels.
pub(crate) const DONT_KNOW: &str = "Don’t know";

/// A group of radio buttons for one question, the last of which is [`DONT_KNOW`].
#[component]
pub(crate) fn Rating(
    /// The group's name, unique on the page.
    name: String,
    /// The question, for screen readers and on narrow screens.
    question: String,
    /// The words of the levels, with [`DONT_KNOW`] at the end.
    words: Vec<&'static str>,
    /// The place of the chosen level.
    chosen: Signal<Option<usize>>,
    on_choose: Callback<usize>,
) -> impl IntoView {
    let option = |(place, label): (usize, &'static str)| -> AnyView {
        let dont_know = label == DONT_KNOW;
        let short = if dont_know { "?" } else { label };
        view! {
            <label class="level" class:dont-know=dont_know>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.get() == Some(place)
                    on:change=move |_| on_choose.run(place)
                />
                <span class="level-dot" aria-hidden="true"></span>
                <span class="level-label">{label}</span>
                <span class="level-short" aria-hidden="true">{short}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="rating">
            <legend>{question}</legend>
            <div class="levels">{words.into_iter().enumerate().map(option).collect::<Vec<_>>()}</div>
        </fieldset>
    }
}
