//! Saving the answers as they are, without a note, by one button.

use leptos::prelude::*;

use crate::{
    state::{Store, field},
    text,
};

/// What the button does, and whether it could.
#[derive(Clone, Copy)]
pub(super) struct SaveAsIs {
    store: Store,
    failed: RwSignal<bool>,
}

impl SaveAsIs {
    pub(super) fn of(store: Store) -> Self {
        Self { store, failed: RwSignal::new(false) }
    }

    /// Saves the answers. The button goes away then: the view takes the focus.
    pub(super) fn save(self) {
        let Self { store, failed } = self;
        match store.history().save("") {
            Some(_) => {
                failed.set(false);
                store.announce(text::focus::saved(store.save_status.get_untracked().kept_in()).to_owned());
                field::focus_soon("main".to_owned());
            }
            None => failed.set(true),
        }
    }

    /// Says where it failed.
    pub(super) fn problem(self) -> AnyView {
        let Self { store, failed } = self;
        let problem = move || {
            failed.get().then(|| {
                view! {
                    <p class="field-error">{move || text::focus::answers_not_stored(store.save_status.get().words())}</p>
                }
            })
        };
        view! { <div role="alert">{problem}</div> }.into_any()
    }
}
