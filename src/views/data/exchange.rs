//! Everything as a file, and a file brought in again: shown first, then all of it or nothing, with a way back.

use leptos::prelude::*;

use crate::{
    state::{FromFile, Store, field},
    storage::{Import, Key},
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
        (None, Some(FromFile::Reading)) => view! { <p class="quiet-text">"Reading …"</p> }.into_any(),
        (None, Some(FromFile::Read(import))) => {
            view! { <Preview import=import found=found brought=brought /> }.into_any()
        }
        (None, Some(FromFile::Refused(error))) => {
            view! { <p class="field-error" role="alert">{error.to_string()}". Nothing was changed."</p> }.into_any()
        }
        (None, Some(FromFile::Unreadable)) => {
            view! { <p class="field-error" role="alert">"The browser can’t read this file. Nothing was changed."</p> }.into_any()
        }
        (None, None) => ().into_any(),
    }
    };
    view! {
        <section aria-labelledby="file-title">
            <h2 id="file-title">"Take it with you"</h2>
            <p>
                "A file keeps everything when this browser doesn’t, and brings it to another one. It holds your answers, \
                 notes and the names you gave: keep it where you keep such things."
            </p>
            <p class="actions">
                <button type="button" class="button" disabled=nothing on:click=move |_| store.data().save_everything()>
                    "Save everything as a file"
                </button>
                <button type="button" class="button" disabled=nothing on:click=move |_| store.data().save_table()>
                    "Table for a spreadsheet"
                </button>
            </p>
            <p class="file-field">
                <label for=FIELD>"Bring a file back in"</label>
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
    let count =
        |count: usize| if count == 1 { "1 assessment".to_owned() } else { format!("{count} assessments") };
    let mut parts = Vec::new();
    if import.new > 0 {
        parts.push(format!("{} that are not here", count(import.new)));
    }
    if import.changed > 0 {
        parts.push(format!("changes to {} that are here", count(import.changed)));
    }
    if import.weeks > 0 {
        parts.push(if import.weeks == 1 {
            "1 week’s check-in".to_owned()
        } else {
            format!("{} weeks’ check-ins", import.weeks)
        });
    }
    if import.draft {
        parts.push("the answers that are not saved yet".to_owned());
    }
    let same = (import.same > 0).then(|| format!(" {} are here already.", count(import.same)));
    let unread = (import.unread > 0)
        .then(|| format!(" {} values in it can’t be read and are left out.", import.unread));
    if import.is_empty() {
        return view! { <p role="status">"Everything in this file is here already."</p> }.into_any();
    }
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
            <p>"The file brings "{crate::text::list(&parts)}"."{same}{unread}" Nothing that is here is lost."</p>
            <p class="actions">
                <button type="button" class="button primary" on:click=bring>
                    "Bring it in"
                </button>
                <button type="button" class="button" on:click=cancel>
                    "Cancel"
                </button>
            </p>
            <p class="field-error">
                {move || refused.get().then_some("The browser could not store it. Nothing was changed.")}
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
            <p>"It is all here."</p>
            <button type="button" id="take-back" class="button" on:click=undo>
                "Take it back"
            </button>
        </div>
    }
}
