//! A role's page: what it is, when it needs you, what to do first.

use leptos::prelude::*;

use super::{long_text::LongText, over_stages::OverStages, standing::Standing, ties::Ties, turn::Turn};
use crate::{
    model::Role,
    routes::Route,
    state::{Loadable, Store, field},
    text,
    views::{
        controls::{Hat, LoadFailed},
        parts::Parts,
        single_file,
    },
};

#[component]
pub(in crate::views) fn RolePage(
    role: Role,
    /// The addresses of roles in the view that this page is beside.
    at: fn(Option<Role>) -> Route,
    on_close: Callback<()>,
) -> impl IntoView {
    let store = Store::of_app();
    // Other roles' texts come too: they must not draw this one again.
    let reading = Memo::new(move |_| store.texts().of_role(role));
    let text = move || match reading.get() {
        // Drawn anew for each role, so that nothing is left in it of what a translator has put in another role's.
        Loadable::Ready(text) => view! {
            <For
                each=move || [text.clone()]
                key=move |_| role
                children=|text| view! { <div class="long-text" translate="yes"><LongText text=text /></div> }
            />
        }
        .into_any(),
        Loadable::Failed => view! { <Failed role=role /> }.into_any(),
        Loadable::NotAsked | Loadable::Loading => view! {
            <p class="role-what">{text::role_line(role)}</p>
            <p class="quiet-text">{text::model::loading_text()}</p>
        }
        .into_any(),
    };
    let take_away = move || {
        let is_read = reading.with(|reading| matches!(reading, Loadable::Ready(_)));
        is_read.then(|| Parts::of_app().take_away(Route::Model(Some(role))))
    };
    let close = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Escape" {
            on_close.run(());
        }
    };
    view! {
        <article
            id="role-page"
            class=format!("card role-page {}", role.home())
            aria-labelledby="role-title"
            on:keydown=close
        >
            <header>
                <span class="role-badge"><Hat role=role /></span>
                <div>
                    <p class="eyebrow">
                        {text::model::homes(role)}
                    </p>
                    <h2 id="role-title" tabindex="-1">{text::role(role)}</h2>
                </div>
                <button type="button" class="close" aria-label=text::model::close() on:click=move |_| on_close.run(())>
                    "×"
                </button>
            </header>
            <Standing role=role />
            {text}
            {take_away}
            <OverStages role=role />
            <h3>{text::model::tied_to()}</h3>
            <Ties role=role at=at />
            // Beside a single file there is none.
            {(!single_file::is_here())
                .then(|| {
                    view! {
                        <p class="role-apart">
                            <a href=Route::Model(Some(role)).page_to_read()>{text::model::read_or_print()}</a>
                        </p>
                    }
                })}
            <Turn role=role at=at />
        </article>
    }
}

/// What is shown when the long text did not come.
#[component]
fn Failed(role: Role) -> impl IntoView {
    let store = Store::of_app();
    // The button goes away with the press.
    let again = Callback::new(move |()| {
        store.texts().want_text(role);
        field::focus("role-title");
    });
    view! {
        <p class="role-what">{text::role_line(role)}</p>
        <LoadFailed
            missing=text::model::rest_not_loaded()
            on_retry=again
        />
    }
}
