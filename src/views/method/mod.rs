//! How it works: what the article says, how answers become a plan, and on what the numbers stand.

mod example;
mod tables;
mod words;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    state::{Loadable, Store, field},
    text::{self, MethodText},
    views::controls::LoadFailed,
};
use example::Example;
use tables::Tables;
use words::Words;

#[component]
pub(super) fn Method() -> impl IntoView {
    whole(view! { <Example /> }.into_any())
}

/// The same without what is there to be tried.
#[cfg(not(target_arch = "wasm32"))]
#[component]
pub(super) fn MethodToRead() -> impl IntoView {
    whole(().into_any())
}

fn whole(example: AnyView) -> impl IntoView {
    let store = Store::of_app();
    let article = move || match store.method.get() {
        Loadable::Ready(text) => view! { <Article text=text /> }.into_any(),
        Loadable::Failed => view! { <Failed /> }.into_any(),
        Loadable::NotAsked | Loadable::Loading => {
            view! { <p class="quiet-text">{text::shell::loading()}</p> }.into_any()
        }
    };
    view! {
        <div class="page method">
            <div class="view-head">
                <h1 tabindex="-1">{text::views::method()}</h1>
                <p class="lead">
                    {text::method::lead()}
                </p>
            </div>
            <section aria-labelledby="method-article">
                <h2 id="method-article">{text::method::what_article_says()}</h2>
                {article}
            </section>
            <Words />
            {example}
            <Tables />
            <Limits />
        </div>
    }
}

#[component]
fn Article(text: Arc<MethodText>) -> impl IntoView {
    let says = text.says.iter().map(|says| view! { <li>{says.clone()}</li> }).collect_view();
    view! {
        <ul class="plain-list" translate="yes">{says}</ul>
        <p>
            {text::method::the_article()}" "
            <a href=text.article.clone() target="_blank" rel="noopener noreferrer">
                {text::method::article_title()}
            </a>
            "."
        </p>
    }
}

#[component]
fn Failed() -> impl IntoView {
    let store = Store::of_app();
    // The button goes away with the press.
    let again = Callback::new(move |()| {
        store.texts().want_method();
        field::focus("main");
    });
    view! { <LoadFailed missing=text::method::not_loaded() on_retry=again /> }
}

/// What the numbers can't tell.
#[component]
fn Limits() -> impl IntoView {
    view! {
        <section aria-labelledby="method-limits" translate="yes">
            <h2 id="method-limits">{text::method::limits()}</h2>
            <ul class="plain-list">
                <li>{text::method::limit_sizes()}</li>
                <li>{text::method::limit_express()}</li>
                <li>{text::method::limit_step()}</li>
                <li>{text::method::limit_cpo()}</li>
                <li>{text::method::limit_manager()}</li>
                <li>{text::method::limit_alone()}</li>
                <li>{text::method::limit_costs()}</li>
                <li>{text::method::limit_ratings()}</li>
                <li>{text::method::limit_poll()}</li>
                <li>{text::model::reconstruction()}</li>
                <li>{text::method::limit_knowledge()}</li>
            </ul>
        </section>
    }
}
