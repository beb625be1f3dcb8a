//! Everything as a file, and a file brought in again: shown first, then all of it or nothing, with a way back.

use leptos::prelude::*;

use crate::{
    state::{FromFile, Store, field, import_error_in_words},
    storage::{Import, Key},
    text::{self, FileBrings},
};

/// The id of the field for a file.
const FIELD: &str = "file";

#[component]
pub(super) fn Exchange() -> impl IntoView {
    let store = Store::of_app();
    let found = RwSignal::new(None::<FromFile>);
    let brought = RwSignal::new(None::<Vec<Key>>);
    let choose = move |_| {
        brought.set(None);
        store.data().read_file(FIELD, found);
    };
    let nothing = move || store.stored(|archive| archive.stored_values() == 0);
    let outcome = move || {
        match (brought.get(), found.get()) {
        (Some(written), _) => view! { <Brought written=written brought=brought found=found /> }.into_any(),
        (None, Some(FromFile::Reading)) => {
            // Not of the kind of an alert: that would be this element with other words, which is not announced.
            view! { <div class="quiet-text">{text::data::reading()}</div> }.into_any()
        }
        (None, Some(FromFile::Read(import))) => {
            view! { <Preview import=import found=found brought=brought /> }.into_any()
        }
        (None, Some(FromFile::Refused(error))) => {
            view! { <p class="field-error" role="alert">{text::data::file_refused(&import_error_in_words(&error))}</p> }
                .into_any()
        }
        (None, Some(FromFile::Unreadable)) => {
            view! { <p class="field-error" role="alert">{text::data::file_unreadable()}</p> }.into_any()
        }
        (None, None) => ().into_any(),
    }
    };
    view! {
        <section aria-labelledby="file-title">
            <h2 id="file-title">{text::data::take_it_with_you()}</h2>
            <p>
                {text::data::what_a_file_is_for()}
            </p>
            <p class="actions">
                <button type="button" class="button" disabled=nothing on:click=move |_| store.data().save_everything()>
                    {text::data::save_everything()}
                </button>
                <button type="button" class="button" disabled=nothing on:click=move |_| store.data().save_table()>
                    {text::data::table()}
                </button>
            </p>
            <p class="file-field">
                <label for=FIELD>{text::data::bring_file_in()}</label>
                <input id=FIELD type="file" accept=".json,application/json" on:change=choose />
            </p>
            {outcome}
        </section>
    }
}

/// What bringing in the file would do.
#[component]
fn Preview(
    import: Import,
    found: RwSignal<Option<FromFile>>,
    brought: RwSignal<Option<Vec<Key>>>,
) -> impl IntoView {
    let store = Store::of_app();
    let refused = RwSignal::new(false);
    if import.is_empty() {
        return view! { <p role="status">{text::data::all_here_already()}</p> }.into_any();
    }
    let brings = text::data::file_brings(&FileBrings {
        new: import.new,
        changed: import.changed,
        weeks: import.weeks,
        draft: import.draft,
        same: import.same,
        unread: import.unread,
    });
    let bring = move |_| match store.data().bring_in(import.clone()) {
        Some(written) => {
            brought.set(Some(written));
            field::focus_soon("take-back".to_owned());
        }
        None => refused.set(true),
    };
    let cancel = move |_| {
        found.set(None);
        field::focus(FIELD);
    };
    view! {
        <div class="notice" role="status">
            <p>{brings}</p>
            <p class="actions">
                <button type="button" class="button primary" on:click=bring>
                    {text::data::bring_it_in()}
                </button>
                <button type="button" class="button" on:click=cancel>
                    {text::data::cancel()}
                </button>
            </p>
            <p class="field-error">
                {move || refused.get().then_some(text::data::not_brought_in())}
            </p>
        </div>
    }
    .into_any()
}

/// That it was brought in, and the way back.
#[component]
fn Brought(
    written: Vec<Key>,
    brought: RwSignal<Option<Vec<Key>>>,
    found: RwSignal<Option<FromFile>>,
) -> impl IntoView {
    let store = Store::of_app();
    let undo = move |_| {
        store.data().undo_bring_in(&written);
        brought.set(None);
        found.set(None);
        field::focus_soon(FIELD.to_owned());
    };
    view! {
        <div class="notice">
            <p>{text::data::all_here()}</p>
            <button type="button" id="take-back" class="button" on:click=undo>
                {text::data::take_it_back()}
            </button>
        </div>
    }
}
