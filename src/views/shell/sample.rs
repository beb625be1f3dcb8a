//! That what is shown is an example, and the way out of it.

use leptos::prelude::*;

use crate::{state::Store, views::controls::field};

#[component]
pub(super) fn SampleBanner() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let leave = move |_| {
        store.leave_sample();
        field::focus_soon("main".to_owned());
    };
    let banner = move || {
        store.sample.get().map(|sample| {
            view! {
                <div class="sample" role="region" aria-label="Example">
                    <p>
                        <strong>"Example: "{sample.name()}"."</strong>
                        " Nothing of it is kept; your own answers wait."
                    </p>
                    <button type="button" class="button" on:click=leave>
                        "Leave the example"
                    </button>
                </div>
            }
        })
    };
    view! { {banner} }
}
