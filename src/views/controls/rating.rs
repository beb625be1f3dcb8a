//! A row of labelled levels, of which one is chosen: dots under column heads where there is room, worded
//! buttons on a phone.

use leptos::prelude::*;

use crate::text;

/// Where the words of a rating stand.
#[derive(Clone, Copy, Default)]
pub(crate) enum Words {
    /// With the rating.
    #[default]
    Beside,
    /// In heads above the column where there is room for columns: with the rating they are for screen readers.
    InHeads,
}

/// A group of radio buttons for one question, the last of which may be that one does not know.
#[component]
pub(crate) fn Rating(
    /// The group's name, unique on the page.
    name: String,
    /// The question, for screen readers and on narrow screens.
    question: String,
    /// The words of the levels, at the end that one doesn’t know, where that is an answer.
    words: Vec<&'static str>,
    /// The place of the chosen level.
    chosen: Signal<Option<usize>>,
    on_choose: Callback<usize>,
    #[prop(optional)] standing: Words,
    /// The id of what describes the question.
    #[prop(optional, into)]
    described_by: Option<String>,
) -> impl IntoView {
    let option = |(place, label): (usize, &'static str)| -> AnyView {
        let dont_know = label == text::controls::dont_know();
        let short = if dont_know { "?" } else { label };
        let label_class = match standing {
            Words::Beside => "level-label",
            Words::InHeads if dont_know => "level-label visually-hidden shown-on-small-phone",
            Words::InHeads => "level-label visually-hidden",
        };
        view! {
            <label class="level" class:dont-know=dont_know>
                <input
                    type="radio"
                    name=name.clone()
                    prop:checked=move || chosen.get() == Some(place)
                    on:change=move |_| { on_choose.try_run(place); }
                />
                <span class="level-dot" aria-hidden="true"></span>
                <span class=label_class>{label}</span>
                <span class="level-short" aria-hidden="true">{short}</span>
            </label>
        }
        .into_any()
    };
    let question_class = match standing {
        Words::Beside => "",
        Words::InHeads => "visually-hidden shown-on-tablet",
    };
    view! {
        <fieldset class="rating" aria-describedby=described_by>
            <legend class=question_class>{question}</legend>
            <div class="levels">{words.into_iter().enumerate().map(option).collect::<Vec<_>>()}</div>
        </fieldset>
    }
}
