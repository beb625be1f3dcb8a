//! A field for hours a week, with its message where the text is no number of hours.

use leptos::prelude::*;

use crate::{
    model::{Hours, HoursError},
    state::{Store, field},
    text,
};

/// A field for hours. What it cannot mean stays in the field with a message beside it, and is not stored.
#[component]
pub(crate) fn HoursField(
    /// The field's id, unique on the page.
    id: String,
    #[prop(into)] label: String,
    /// What the field shows.
    written: Signal<String>,
    /// The largest number that makes sense.
    most: Hours,
    /// Whether zero hours make sense.
    #[prop(optional)]
    above_zero: bool,
    #[prop(optional)] placeholder: &'static str,
    on_hours: Callback<Option<Hours>>,
    #[prop(optional)] label_class: &'static str,
) -> impl IntoView {
    let store = Store::of_app();
    // What was refused when the view was left is there again; beside an example's answers it means nothing.
    let typed = {
        let id = id.clone();
        move || store.typing().refused(&id)
    };
    let parse = move |typed: &str| {
        let hours = Hours::parse(typed, most)?;
        if above_zero && hours.halves() == 0 { Err(HoursError::OutOfRange) } else { Ok(hours) }
    };
    let refused = {
        let typed = typed.clone();
        Memo::new(move |_| typed().and_then(|typed| parse(&typed).err()))
    };
    let name = id.clone();
    let read = move |written: String| {
        let blank = written.trim().is_empty();
        match if blank { Ok(None) } else { parse(&written).map(Some) } {
            Ok(hours) => {
                store.typing().taken_up(&name);
                // What rounds to the hours that are there already changes no signal.
                if let Some(hours) = hours {
                    field::show_value(&name, &hours.to_string());
                }
                // A browser that takes the field off the page tells of a change after the view has gone.
                on_hours.try_run(hours);
            }
            Err(_) => store.typing().refuse(&name, written),
        }
    };
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    view! {
        <div class="hours-field">
            <label for=id.clone() class=label_class>{label}</label>
            <span class="hours-input">
                <input
                    id=id
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    placeholder=placeholder
                    prop:value=move || typed().unwrap_or_else(|| written.get())
                    aria-invalid=move || refused.get().map(|_| "true")
                    aria-describedby=move || refused.get().map(|_| described_by.clone())
                    on:change=move |event| read(event_target_value(&event))
                />
                <span aria-hidden="true">{text::controls::hours_unit()}</span>
            </span>
            <p class="field-error" id=error_id role="alert">
                {move || refused.get().map(|error| text::hours_error(error, most))}
            </p>
        </div>
    }
}
