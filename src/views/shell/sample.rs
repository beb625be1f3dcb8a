//! That what is shown is an example, and the way out of it.

use leptos::prelude::*;

use crate::{
    state::Store,
    views::controls::{Banner, BannerButton, field},
};

#[component]
pub(super) fn SampleBanner() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let leave = Callback::new(move |()| {
        store.leave_sample();
        field::focus_soon("main".to_owned());
    });
    let banner = move || {
        store.sample.get().map(|sample| {
            view! {
                <Banner
                    name="Example"
                    lead=format!("Example: {}.", sample.name())
                    rest=" Nothing of it is kept; your own answers wait."
                >
                    <BannerButton name="Leave the example" on_press=leave />
                </Banner>
            }
        })
    };
    view! { {banner} }
}
