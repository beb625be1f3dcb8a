//! That what is shown is an example, and the way out of it.

use leptos::prelude::*;

use crate::{
    state::{Screen, Store, field},
    text,
    views::controls::{Banner, BannerButton},
};

#[component]
pub(super) fn ExampleBanner() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let leave = Callback::new(move |()| {
        store.assessment().leave_example();
        field::focus_soon("main".to_owned());
    });
    let banner = move || {
        store.screen.with(Screen::example).map(|example| {
            view! {
                <Banner
                    name=text::shell::example()
                    lead=text::shell::example_of(example.name())
                    rest=text::shell::example_not_kept()
                >
                    <BannerButton name=text::shell::leave_example() on_press=leave />
                </Banner>
            }
        })
    };
    view! { {banner} }
}
