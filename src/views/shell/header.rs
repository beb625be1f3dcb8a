//! The name, the way to every view, and the state of the data.

use leptos::prelude::*;

use crate::{
    routes::{AssessPage, Route},
    state::{Screen, Store},
    storage::SaveStatus,
    text,
};

#[component]
pub(super) fn Header() -> impl IntoView {
    let store = Store::of_app();
    let views = [
        (text::views::model(), Route::Model(None)),
        (text::views::assess(), Route::Assess(AssessPage::Start)),
        (text::views::focus(), Route::Focus(None)),
        (text::views::history(), Route::History(None)),
        (text::views::data(), Route::Data),
    ];
    let links = views.map(|(name, route)| view! { <NavLink name=name route=route /> });
    view! {
        <header class="shell-header">
            <a class="shell-brand" href="#/">
                <svg class="shell-brand-mark" viewBox="0 0 32 32" aria-hidden="true">
                    <use href="#brand"></use>
                </svg>
                {text::views::app()}
            </a>
            <nav aria-label=text::shell::views()>
                {links.into_iter().collect_view()}
                <a
                    class="shell-search"
                    href=Route::Search.href()
                    aria-label=text::views::search()
                    aria-current=move || store.route.with(|at| *at == Route::Search).then_some("page")
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M10.5 10.5 14 14M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Z"></path>
                    </svg>
                </a>
            </nav>
            <Status />
        </header>
    }
}

#[component]
fn NavLink(name: &'static str, route: Route) -> impl IntoView {
    let store = Store::of_app();
    let href = route.href();
    let current = move || store.route.with(|at| at.is_under(&route)).then_some("page");
    view! {
        <a href=href aria-current=current>
            {name}
        </a>
    }
}

/// Whether what is on the screen is stored; always true.
#[component]
fn Status() -> impl IntoView {
    let store = Store::of_app();
    // A week is one's own, whatever answers are shown meanwhile.
    let is_week = move || store.route.with(|route| matches!(route, Route::CheckIn(_)));
    let only_shown = move || !is_week() && store.screen.with(Screen::is_only_shown);
    let words =
        move || if only_shown() { text::status::only_shown() } else { store.save_status.get().words() };
    let icon = move || match store.save_status.get() {
        _ if only_shown() => "#icon-nothing",
        SaveStatus::Saved => "#icon-stored",
        status if status.is_failure() => "#icon-failed",
        _ => "#icon-nothing",
    };
    view! {
        // The status is around the link, not in it: some browsers leave a status out of a link's name. Busy, so that
        // nobody is told at each answer that it is being saved, and is as saved as before.
        <div
            role="status"
            aria-busy=move || (store.save_status.get() == SaveStatus::Saving).then_some("true")
            class="shell-status"
            class:failed=move || store.save_status.get().is_failure()
        >
            <a href=Route::Data.href()>
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <use href=icon></use>
                </svg>
                <span>{words}</span>
            </a>
        </div>
    }
}
