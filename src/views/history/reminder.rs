//! That it is time to keep a file, now and then.

use leptos::prelude::*;

use crate::state::{Store, field};

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
            let words = match backup.days {
                None => "Your history is in this browser alone.".to_owned(),
                Some(days) => format!("Your last file is {days} days old."),
            };
            view! {
                <div class="notice reminder" role="region" aria-label="Backup">
                    <p>
                        <strong>{words}</strong>
                        " A file outlasts cleared site data and a new laptop."
                    </p>
                    <p class="actions">
                        <button type="button" class="button" on:click=save>
                            "Save everything as a file"
                        </button>
                        <button type="button" class="button" on:click=not_now>
                            "Not now"
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! { {reminder} }
}
