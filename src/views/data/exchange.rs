//! Everything as a file, and a file brought in again: shown first, then all of it or nothing, with a way back.

use leptos::prelude::*;

use crate::{
    state::{BroughtIn, FromFile, Store, field, import_error_in_words},
    storage::Import,
    text::{self, FileBrings},
    views::controls::Tick,
};

/// The id of the field for a file.
pub(in crate::views) const FIELD: &str = "file";

/// The file that was chosen last: what it would bring, what it has brought, and how often everything had been erased
/// before.
#[derive(Clone, Copy)]
pub(in crate::views) struct Chosen {
    found: RwSignal<Option<FromFile>>,
    brought: RwSignal<Option<BroughtIn>>,
    after_erasings: RwSignal<u32>,
}

impl Chosen {
    pub(in crate::views) fn new() -> Self {
        Self { found: RwSignal::new(None), brought: RwSignal::new(None), after_erasings: RwSignal::new(0) }
    }

    /// Reads the file that was chosen in the field.
    pub(in crate::views) fn read(self, store: Store) {
        self.after_erasings.set(store.erasings.get_untracked());
        self.brought.set(None);
        store.data().read_file(FIELD, self.found);
    }
}

/// What became of it, and what can be done with it.
#[component]
pub(in crate::views) fn Outcome(of: Chosen) -> impl IntoView {
    let store = Store::of_app();
    let Chosen { found, brought, after_erasings } = of;
    move || {
        // What a file would bring, or has brought, means nothing once everything was erased.
        let erasings = store.erasings.get();
        let of_now = after_erasings.get() == erasings;
        match (brought.get().filter(|_| of_now), found.get().filter(|_| of_now)) {
        (Some(what), _) => view! { <Brought what=what brought=brought found=found /> }.into_any(),
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
    }
}

#[component]
pub(super) fn Exchange() -> impl IntoView {
    let store = Store::of_app();
    let chosen = Chosen::new();
    let nothing = move || store.stored(|archive| archive.stored_values() == 0);
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
                <input id=FIELD type="file" accept=".json,application/json" on:change=move |_| chosen.read(store) />
            </p>
            <Outcome of=chosen />
        </section>
    }
}

/// What bringing in the file would do. What was deleted here comes back only where that is wanted.
#[component]
fn Preview(
    import: Import,
    found: RwSignal<Option<FromFile>>,
    brought: RwSignal<Option<BroughtIn>>,
) -> impl IntoView {
    let store = Store::of_app();
    let refused = RwSignal::new(false);
    let nothing_else = import.is_empty();
    let bring_back = RwSignal::new(nothing_else);
    let deleted = (import.deleted_assessments, import.deleted_weeks);
    let has_deleted = import.left_deleted() > 0;
    if nothing_else && !has_deleted {
        return view! { <p role="status">{text::data::all_here_already()}</p> }.into_any();
    }
    let (words, name) = if nothing_else {
        (text::data::deleted_here(deleted.0, deleted.1), text::data::bring_back())
    } else {
        let brings = FileBrings {
            new: import.new,
            changed: import.changed,
            weeks: import.weeks,
            draft: import.draft,
            same: import.same,
            unread: import.unread,
        };
        (text::data::file_brings(&brings), text::data::bring_it_in())
    };
    let bring = move |_| {
        let import = import.clone();
        let import = if bring_back.get_untracked() { import.with_deleted() } else { import };
        match store.data().bring_in(import) {
            Some(what) => {
                brought.set(Some(what));
                field::focus_soon("take-back".to_owned());
            }
            None => refused.set(true),
        }
    };
    let cancel = move |_| {
        found.set(None);
        field::focus(FIELD);
    };
    let choice = (has_deleted && !nothing_else).then(|| {
        view! { <Tick label=text::data::also_deleted(deleted.0, deleted.1) is_ticked=bring_back /> }
    });
    view! {
        <div class="notice" role="status">
            <p>{words}</p>
            {choice}
            <p class="actions">
                <button type="button" class="button primary" on:click=bring>
                    {name}
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
    what: BroughtIn,
    brought: RwSignal<Option<BroughtIn>>,
    found: RwSignal<Option<FromFile>>,
) -> impl IntoView {
    let store = Store::of_app();
    let words = text::data::all_here(what.left_deleted);
    let undo = move |_| {
        store.data().undo_bring_in(what.clone());
        brought.set(None);
        found.set(None);
        field::focus_soon(FIELD.to_owned());
    };
    view! {
        <div class="notice">
            <p>{words}</p>
            <button type="button" id="take-back" class="button" on:click=undo>
                {text::data::take_it_back()}
            </button>
        </div>
    }
}
