//! The page as a single file, opened from a disk: browsers differ in what they keep for it, so a file of one’s own comes
//! first.

use leptos::prelude::*;

use super::data::{Chosen, FIELD, Outcome};
use crate::{
    state::{Store, is_single_file},
    storage::Archive,
    text,
};

/// Has what is printed natively be the single file’s.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone)]
pub(super) struct Printed;

/// Whether the page is a single file.
pub(super) fn is_here() -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    if use_context::<Printed>().is_some() {
        return true;
    }
    is_single_file()
}

/// Stands above the first screen.
#[component]
pub(super) fn LocalFile() -> impl IntoView {
    let chosen = Chosen::new();
    view! {
        <section class="local-file" aria-label=text::single_file::name()>
            <div class="local-file-row">
                <p>
                    <strong>{text::single_file::lead()}</strong>
                    " "
                    {text::single_file::rest()}
                </p>
                <SaveAndOpen chosen=chosen />
            </div>
            <Outcome of=chosen />
        </section>
    }
}

/// Leads *Your data*.
#[component]
pub(super) fn KeepAsFile() -> impl IntoView {
    let store = Store::of_app();
    let chosen = Chosen::new();
    let nothing = move || store.stored(|archive| archive.stored_values() == 0);
    view! {
        <section class="local-file-data" aria-labelledby="file-title">
            <h2 id="file-title">{text::single_file::keep_as_file()}</h2>
            <p>{text::single_file::what_a_file_is_for()}</p>
            <SaveAndOpen chosen=chosen />
            <Outcome of=chosen />
            <p class="actions">
                <button type="button" class="button" disabled=nothing on:click=move |_| store.data().save_table()>
                    {text::data::table()}
                </button>
            </p>
        </section>
    }
}

#[component]
fn SaveAndOpen(chosen: Chosen) -> impl IntoView {
    let store = Store::of_app();
    let nothing = move || store.stored(|archive: &Archive| archive.stored_values() == 0);
    view! {
        <p class="actions">
            <button type="button" class="button" disabled=nothing on:click=move |_| store.data().save_everything()>
                {text::single_file::save()}
            </button>
            <label class="button">
                {text::single_file::open()}
                <input
                    id=FIELD
                    class="visually-hidden"
                    type="file"
                    accept=".json,application/json"
                    on:change=move |_| chosen.read(store)
                />
            </label>
        </p>
    }
}
