//! That a newer version of the app is in use, and the way to it.

use leptos::prelude::*;

use crate::{
    state::{Keeping, Store},
    storage::WriteError,
};

#[component]
pub(super) fn OutdatedBanner() -> impl IntoView {
    let store = Store::of_app();
    let banner = move || {
        let outdated = store.keeping.get() == Keeping::Failed(WriteError::Outdated);
        outdated.then(|| {
            view! {
                <div class="sample" role="alert">
                    <p>
                        <strong>"A newer version of Twelve Hats has been used in this browser. "</strong>
                        "This one only reads: nothing that you change here is stored."
                    </p>
                    <button type="button" class="button" on:click=move |_| store.reload()>
                        "Reload"
                    </button>
                </div>
            }
        })
    };
    view! { {banner} }
}
