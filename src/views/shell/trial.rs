//! That what is shown is tried out, to be kept or dropped.

use leptos::prelude::*;

use crate::{state::Store, views::controls::field};

#[component]
pub(super) fn TrialBanner() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let keep = move |_| {
        store.keep_trial();
        field::focus_soon("main".to_owned());
    };
    let dismiss = move |_| {
        store.drop_trial();
        field::focus_soon("main".to_owned());
    };
    let banner = move || {
        store.trial.get().map(|trial| {
            view! {
                <div class="sample" role="region" aria-label="Trial">
                    <p><strong>"You’re trying: "</strong>{trial.words}</p>
                    <button type="button" class="button" on:click=keep>
                        "Keep it"
                    </button>
                    <button type="button" class="button" on:click=dismiss>
                        "Drop it"
                    </button>
                </div>
            }
        })
    };
    view! { {banner} }
}
