//! That a newer version of the app is in use, and the way to it.

use leptos::prelude::*;

use crate::{
    state::Store,
    storage::{SaveStatus, WriteError},
    text,
    views::controls::{Banner, BannerButton},
};

#[component]
pub(super) fn OutdatedBanner() -> impl IntoView {
    let store = Store::of_app();
    let reload = Callback::new(move |()| store.navigation().take_new_version());
    let banner = move || {
        let outdated = store.save_status.get() == SaveStatus::Unavailable(WriteError::Outdated);
        outdated.then(|| {
            view! {
                <Banner
                    lead=text::shell::newer_version_used()
                    rest=text::shell::only_reads()
                >
                    <BannerButton name=text::shell::reload() on_press=reload />
                </Banner>
            }
        })
    };
    view! { {banner} }
}
