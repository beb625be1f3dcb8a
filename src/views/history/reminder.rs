//! That it is time to keep a file, now and then.

use leptos::prelude::*;

use crate::state::{Store, field};
use crate::text;

#[component]
pub(super) fn BackupReminder() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let leave = move || field::focus_soon("main".to_owned());
    let save = move |_| {
        store.data().save_everything();
        leave();
    };
    let not_now = move |_| {
        store.data().not_now();
        leave();
    };
    let reminder = move || {
        let backup = store.data().backup();
        backup.due.then(|| {
            let words = text::history::last_file(backup.days, store.save_status.get().kept_in());
            view! {
                <div class="notice reminder" role="region" aria-label=text::history::backup()>
                    <p>
                        <strong>{words}</strong>
                        " "{text::history::why_a_file()}
                    </p>
                    <p class="actions">
                        <button type="button" class="button" on:click=save>
                            {text::data::save_everything()}
                        </button>
                        <button type="button" class="button" on:click=not_now>
                            {text::check_in::not_now()}
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! { {reminder} }
}
