//! The views that are not needed at first: their code is a file of its own, which the page fetches once it
//! stands. Built without the feature `split`, everything is one file, and they are there from the start.

use std::{future::Future, pin::Pin, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    model::{Role, Stage},
    routes::Route,
    state::{Store, connect_storage},
    views::{
        assess::Assess,
        check_in::CheckIn,
        data::Data,
        focus::Focus,
        history::History,
        html::{Node, view},
        matrix::Matrix,
        method::Method,
        model::{JobChange, RolePage, WeekBesidePoll},
        search::Search,
        shell::{Banners, Undo},
        unknown::Unknown,
    },
};

/// What the code that comes later draws.
#[derive(Clone, Copy)]
pub(super) struct Views {
    /// A whole view.
    view: fn(Route) -> Node,
    /// A role's page, in the view of these addresses.
    pub(super) role_page: fn(Role, RolesAt, Callback<()>) -> Node,
    /// How the job changes.
    pub(super) job_change: fn(RwSignal<Option<Stage>>) -> Node,
    /// The suggested week beside the poll.
    pub(super) week_beside_poll: fn() -> Node,
    /// What stands above every view where it has to be said.
    pub(super) banners: fn() -> Node,
    /// Bringing back what was just deleted.
    pub(super) undo: fn() -> Node,
    /// Connects the state with the browser's storage: only what comes later writes.
    connect: fn(Store) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// The addresses of roles, and of none, in a view.
pub(super) type RolesAt = fn(Option<Role>) -> Route;

/// All of it.
const VIEWS: Views = Views {
    view: draw,
    role_page: |role, at, on_close| view! { <RolePage role=role at=at on_close=on_close /> },
    job_change: |tried| view! { <JobChange tried=tried /> },
    week_beside_poll: || view! { <WeekBesidePoll /> },
    banners: || view! { <Banners /> },
    undo: || view! { <Undo /> },
    connect: |store| Box::pin(connect_storage(store)),
};

/// How far the code was fetched.
#[derive(Clone, Copy)]
enum Code {
    Underway,
    /// It is here; what is stored is being read.
    Opening,
    Here(Views),
    Failed,
}

/// How long a view waits for its code before it says that it did not come.
const PATIENCE: Duration = Duration::from_secs(8);

/// The views that are not needed at first.
#[derive(Clone, Copy)]
pub(super) struct Later {
    code: RwSignal<Code>,
    store: Store,
}

impl Later {
    /// Begins to fetch them.
    pub(super) fn begin() -> Self {
        // Natively everything is here, and there is no storage to read first.
        let code = if cfg!(target_arch = "wasm32") { Code::Underway } else { Code::Here(VIEWS) };
        let later = Self { code: RwSignal::new(code), store: Store::of_app() };
        Effect::new(move |_| match later.code.get_untracked() {
            Code::Here(views) => spawn_local((views.connect)(later.store)),
            _ => later.fetch(),
        });
        provide_context(later);
        later
    }

    /// A part of a view that is here from the start: `stand_in` till its code is here, and where it does not come.
    pub(super) fn part(
        draw: impl Fn(Views) -> Node + Send + 'static,
        stand_in: impl Fn() -> Node + Send + 'static,
    ) -> Node {
        let later = use_context::<Self>();
        view! {
            {move || match later.map(|later| later.code.get()) {
                Some(Code::Here(views)) => draw(views),
                _ => stand_in(),
            }}
        }
    }

    fn fetch(self) {
        self.code.set(Code::Underway);
        let store = self.store;
        // A file that neither comes nor fails is told as failed; where it comes after all, it is taken.
        set_timeout(move || self.give_up_waiting(), PATIENCE);
        spawn_local(async move {
            let code = fetched().await.map_or(Code::Failed, Code::Here);
            // It may have been tried twice.
            if matches!(self.code.get_untracked(), Code::Opening | Code::Here(_)) {
                return;
            }
            match code {
                Code::Here(views) => {
                    self.code.set(Code::Opening);
                    // Before any of the views is drawn, which show what is stored.
                    (views.connect)(store).await;
                }
                _ => store.not_connected(),
            }
            let waited = !matches!(store.route.get_untracked(), Route::Model(_) | Route::Unknown);
            self.code.set(code);
            if waited {
                store.settle();
            }
        });
    }

    fn give_up_waiting(self) {
        if matches!(self.code.get_untracked(), Code::Underway) {
            self.code.set(Code::Failed);
            self.store.not_connected();
        }
    }

    /// One of them, as soon as it is here.
    pub(super) fn view(self, route: Route) -> Node {
        view! {
            {move || match self.code.get() {
                Code::Here(views) => (views.view)(route.clone()),
                Code::Underway | Code::Opening => view! { <Waiting /> },
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
fn fetched() -> Result<Views, wasm_split_helpers::SplitLoaderError> {
    Ok(VIEWS)
}

#[cfg(not(feature = "split"))]
fn fetched() -> std::future::Ready<Result<Views, std::convert::Infallible>> {
    std::future::ready(Ok(VIEWS))
}

fn draw(route: Route) -> Node {
    match route {
        Route::Assess(page) => view! { <Assess page=page /> },
        Route::Focus(id) => view! { <Focus id=id /> },
        Route::History(_) => view! { <History /> },
        Route::CheckIn(week) => view! { <CheckIn week=week /> },
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
        <div class="page narrow" aria-busy="true">
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
