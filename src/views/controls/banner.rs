//! What stands above every view where it has to be said, with what can be done about it.

use leptos::prelude::*;

/// A banner: its words, the first of them in bold, then its buttons.
#[component]
pub(crate) fn Banner(
    /// The region's name. Without one it is an alert, which screen readers read out at once.
    #[prop(optional)]
    name: Option<&'static str>,
    #[prop(into)] lead: String,
    #[prop(into)] rest: String,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="banner" role=if name.is_some() { "region" } else { "alert" } aria-label=name>
            <p>
                <strong>{lead}</strong>
                " "
                {rest}
            </p>
            {children()}
        </div>
    }
}

/// A button of a banner.
#[component]
pub(crate) fn BannerButton(name: &'static str, on_press: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="button" on:click=move |_| { on_press.try_run(()); }>
            {name}
        </button>
    }
}
