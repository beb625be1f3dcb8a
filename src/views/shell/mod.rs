//! What stands around every view.

mod guest;
mod header;
mod new_version;
mod outdated;
mod trial;
mod undo;

use leptos::prelude::*;

use super::{
    model::Model,
    parts::Parts,
    single_file::{self, LocalFile},
};
use crate::{
    routes::Route,
    state::{Store, field},
    text,
};
use guest::GuestBanner;
use header::Header;
use outdated::OutdatedBanner;
use trial::TrialBanner;
pub(super) use {new_version::NewVersion, undo::Undo};

/// Header, view, footer. Needs a [`Store`] and [`Parts`] around it.
#[component]
pub(super) fn Frame() -> impl IntoView {
    let store = Store::of_app();
    // A view is drawn anew where the view changes, not where something else is picked out in it.
    let view = Memo::new_with_compare(
        move |_| store.route.get(),
        |before: Option<&Route>, now: Option<&Route>| match (before, now) {
            (Some(before), Some(now)) => !before.same_view(now),
            _ => true,
        },
    );
    let parts = Parts::of_app();
    view! {
        <a class="shell-skip" href="#main" on:click=skip_to_main>
            {text::shell::skip_to_content()}
        </a>
        <Header />
        {parts.main.part(|views| (views.banners)(), || ().into_any())}
        <main id="main" tabindex="-1">
            {move || match view.get() {
                Route::Model(_) | Route::Matrix(_) if single_file::is_here() => {
                    view! { <LocalFile /> <Model /> }.into_any()
                }
                Route::Model(_) | Route::Matrix(_) => view! { <Model /> }.into_any(),
                route => parts.view(route),
            }}
        </main>
        <Footer />
        {parts.main.part(|views| (views.undo)(), || ().into_any())}
        <p class="visually-hidden" role="status" aria-live="polite">{move || store.announcement.get()}</p>
    }
}

/// What stands above every view where it has to be said.
#[component]
pub(super) fn Banners() -> impl IntoView {
    view! {
        <OutdatedBanner />
        <GuestBanner />
        <TrialBanner />
    }
}

/// The skip link must not change the address, which is the app's own.
fn skip_to_main(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    field::focus("main");
}

#[component]
fn Footer() -> impl IntoView {
    view! {
        <footer class="shell-footer">
            <p>{text::shell::nothing_leaves()}</p>
            <p>
                {text::shell::reconstruction()}" "
                <a href=Route::Method(None).href()>{text::views::method()}</a>
            </p>
        </footer>
    }
}
