//! That what is shown is somebody else's: an example, or what was shared; and the ways out of it.

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    state::{Guest, Store, field},
    text,
    views::controls::{Banner, BannerButton},
};

#[component]
pub(super) fn GuestBanner() -> impl IntoView {
    let store = Store::of_app();
    // What had the focus goes away: the view takes it.
    let leave = Callback::new(move |()| {
        store.assessment().leave_guest();
        field::focus_soon("main".to_owned());
    });
    // The person's own answers are there again by then.
    let find_your_own = Callback::new(move |()| {
        store.assessment().leave_guest();
        store.navigation().go(&Route::Assess(AssessPage::Start));
    });
    let guest = Memo::new(move |_| store.screen.with(|screen| screen.guest().cloned()));
    let banner = move || {
        guest.get().map(|guest| match guest {
            Guest::Example(example) => view! {
                <Banner
                    name=text::shell::example()
                    lead=text::shell::example_of(example.name())
                    rest=text::shell::example_not_kept()
                >
                    <BannerButton name=text::shell::leave_example() on_press=leave />
                </Banner>
            }
            .into_any(),
            Guest::Sender { day, is_changed, .. } => view! {
                <Banner
                    name=text::shell::shared()
                    lead=text::shell::shared_on(day, is_changed)
                    rest=text::shell::shared_not_kept()
                >
                    <BannerButton name=text::shell::find_your_own() on_press=find_your_own />
                    <BannerButton name=text::shell::leave_shared() on_press=leave />
                </Banner>
            }
            .into_any(),
        })
    };
    view! { {banner} }
}
