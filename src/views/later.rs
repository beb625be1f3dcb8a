//! The views that are not needed at first: their code is a file of its own, which the page fetches once it
//! stands. Built without the feature `split`, everything is one file, and they are there from the start.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    routes::Route,
    state::Store,
    views::{
        assess::Assess,
        controls::field,
        data::Data,
        focus::Focus,
        history::History,
        html::{Node, view},
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
pub(super) struct Later(RwSignal<Code>);

impl Later {
    /// Begins to fetch them.
    pub(super) fn begin() -> Self {
        // Natively everything is here.
        let code = if cfg!(feature = "split") { Code::Underway } else { Code::Here(draw) };
        let later = Self(RwSignal::new(code));
        if cfg!(feature = "split") {
            Effect::new(move |_| later.fetch());
        }
        later
    }

    fn fetch(self) {
        self.0.set(Code::Underway);
        spawn_local(async move {
            let code = fetched().await;
            let waited = field::has_focus(WAITING);
            self.0.set(code);
            // The heading that had the focus while one waited has given way to another.
            if waited {
                field::focus_heading_soon();
            }
        });
    }

    /// One of them, as soon as it is here.
    pub(super) fn view(self, route: Route) -> Node {
        view! {
            {move || match self.0.get() {
                Code::Here(draw) => draw(route.clone()),
                Code::Underway => view! { <Waiting /> },
                Code::Failed => view! { <Failed later=self /> },
            }}
        }
    }
}

#[cfg(feature = "split")]
async fn fetched() -> Code {
    code().await.map_or(Code::Failed, Code::Here)
}

#[cfg(not(feature = "split"))]
async fn fetched() -> Code {
    Code::Here(draw)
}

/// What stands in the file that is fetched: this, and all that only this needs.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
fn code() -> Result<Draw, wasm_split_helpers::SplitLoaderError> {
    Ok(draw)
}

fn draw(route: Route) -> Node {
    match route {
        Route::Assess(page) => view! { <Assess page=page /> },
        Route::Focus(id) => view! { <Focus id=id /> },
        Route::History => view! { <History /> },
        Route::Data => view! { <Data /> },
        Route::Model(_) | Route::Unknown => view! { <Unknown /> },
    }
}

/// The id of the heading while one waits.
const WAITING: &str = "waiting";

#[component]
fn Waiting() -> Node {
    let store = Store::of_app();
    view! {
        <div class="page narrow">
            <h1 id=WAITING tabindex="-1">{move || store.route.with(Route::name)}</h1>
            <p class="quiet-text">"Loading …"</p>
        </div>
    }
}

#[component]
fn Failed(later: Later) -> Node {
    view! {
        <div class="page narrow">
            <h1 id=WAITING tabindex="-1">"This view could not be loaded"</h1>
            <p class="lead">"Check the connection, then try again. What you have entered is still here."</p>
            <p class="actions">
                <button type="button" class="button primary" on:click=move |_| later.fetch()>
                    "Try again"
                </button>
            </p>
        </div>
    }
}
