//! The views that are not needed at first: their code is a file of its own, which the page fetches once it
//! stands. Built without the feature `split`, everything is one file, and they are there from the start.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    routes::Route,
    state::Store,
    views::{
        assess::Assess,
        data::Data,
        focus::Focus,
        history::History,
        html::{Node, view},
        matrix::Matrix,
        method::Method,
        search::Search,
        unknown::Unknown,
    },
};

/// Draws a view.
type Draw = fn(Route) -> Node;

/// How far the code was fetched.
#[derive(Clone, Copy)]
enum Code {
    Underway,
    Here(Draw),
    Failed,
}

/// The views that are not needed at first.
#[derive(Clone, Copy)]
pub(super) struct Later {
    code: RwSignal<Code>,
    store: Store,
}

impl Later {
    /// Begins to fetch them.
    pub(super) fn begin() -> Self {
        // Natively everything is here.
        let code = if cfg!(feature = "split") { Code::Underway } else { Code::Here(draw) };
        let later = Self { code: RwSignal::new(code), store: Store::of_app() };
        if cfg!(feature = "split") {
            Effect::new(move |_| later.fetch());
        }
        later
    }

    fn fetch(self) {
        self.code.set(Code::Underway);
        let store = self.store;
        spawn_local(async move {
            let code = fetched().await.map_or(Code::Failed, Code::Here);
            let waited = !matches!(store.route.get_untracked(), Route::Model(_) | Route::Unknown);
            self.code.set(code);
            if waited {
                store.settle();
            }
        });
    }

    /// One of them, as soon as it is here.
    pub(super) fn view(self, route: Route) -> Node {
        view! {
            {move || match self.code.get() {
                Code::Here(draw) => draw(route.clone()),
                Code::Underway => view! { <Waiting /> },
                Code::Failed => view! { <Failed later=self /> },
            }}
        }
    }
}

/// What stands in the file that is fetched: this, and all that only this needs.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
// What may fail is the fetching, which the attribute adds.
#[allow(clippy::unnecessary_wraps)]
fn fetched() -> Result<Draw, wasm_split_helpers::SplitLoaderError> {
    Ok(draw)
}

#[cfg(not(feature = "split"))]
fn fetched() -> std::future::Ready<Result<Draw, std::convert::Infallible>> {
    std::future::ready(Ok(draw))
}

fn draw(route: Route) -> Node {
    match route {
        Route::Assess(page) => view! { <Assess page=page /> },
        Route::Focus(id) => view! { <Focus id=id /> },
        Route::History => view! { <History /> },
        Route::Data => view! { <Data /> },
        Route::Matrix(_) => view! { <Matrix /> },
        Route::Method(_) => view! { <Method /> },
        Route::Search => view! { <Search /> },
        Route::Model(_) | Route::Unknown => view! { <Unknown /> },
    }
}

#[component]
fn Waiting() -> Node {
    let store = Store::of_app();
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{move || store.route.with(Route::name)}</h1>
            <p class="quiet-text">"Loading …"</p>
        </div>
    }
}

#[component]
fn Failed(later: Later) -> Node {
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">"This view could not be loaded"</h1>
            <p class="lead">"Check the connection, then try again. What you have entered is still here."</p>
            <p class="actions">
                <button type="button" class="button primary" on:click=move |_| later.fetch()>
                    "Try again"
                </button>
            </p>
        </div>
    }
}
