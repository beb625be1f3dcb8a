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
    view: fn(Route) -> AnyView,
    /// A role's page, in the view of these addresses.
    pub(super) role_page: fn(Role, RolesAt, Callback<()>) -> AnyView,
    /// How the job changes.
    pub(super) job_change: fn(RwSignal<Option<Stage>>) -> AnyView,
    /// The suggested week beside the poll.
    pub(super) week_beside_poll: fn() -> AnyView,
    /// What stands above every view where it has to be said.
    pub(super) banners: fn() -> AnyView,
    /// Bringing back what was just deleted.
    pub(super) undo: fn() -> AnyView,
    /// Connects the state with the browser's storage: only what comes later writes.
    connect: fn(Store) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// The addresses of roles, and of none, in a view.
pub(super) type RolesAt = fn(Option<Role>) -> Route;

/// All of it.
const VIEWS: Views = Views {
    view: draw,
    role_page: |role, at, on_close| view! { <RolePage role=role at=at on_close=on_close /> }.into_any(),
    job_change: |tried| view! { <JobChange tried=tried /> }.into_any(),
    week_beside_poll: || view! { <WeekBesidePoll /> }.into_any(),
    banners: || view! { <Banners /> }.into_any(),
    undo: || view! { <Undo /> }.into_any(),
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
        draw: impl Fn(Views) -> AnyView + Send + 'static,
        stand_in: impl Fn() -> AnyView + Send + 'static,
    ) -> AnyView {
        let later = use_context::<Self>();
        view! {
            {move || match later.map(|later| later.code.get()) {
                Some(Code::Here(views)) => draw(views),
                _ => stand_in(),
            }}
        }
        .into_any()
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
    pub(super) fn view(self, route: Route) -> AnyView {
        view! {
            {move || match self.code.get() {
                Code::Here(views) => (views.view)(route.clone()),
                Code::Underway | Code::Opening => view! { <Waiting /> }.into_any(),
                Code::Failed => view! { <Failed later=self /> }.into_any(),
            }}
        }
        .into_any()
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

fn draw(route: Route) -> AnyView {
    match route {
        Route::Assess(page) => view! { <Assess page=page /> }.into_any(),
        Route::Focus(id) => view! { <Focus id=id /> }.into_any(),
        Route::History(_) => view! { <History /> }.into_any(),
        Route::CheckIn(week) => view! { <CheckIn week=week /> }.into_any(),
        Route::Data => view! { <Data /> }.into_any(),
        Route::Matrix(_) => view! { <Matrix /> }.into_any(),
        Route::Method(_) => view! { <Method /> }.into_any(),
        Route::Search => view! { <Search /> }.into_any(),
        Route::Model(_) | Route::Unknown => view! { <Unknown /> }.into_any(),
    }
}

#[component]
fn Waiting() -> impl IntoView {
    let store = Store::of_app();
    view! {
        <div class="page narrow" aria-busy="true">
            <h1 tabindex="-1">{move || store.route.with(Route::name)}</h1>
            <p class="quiet-text">"Loading …"</p>
        </div>
    }
}

#[component]
fn Failed(later: Later) -> impl IntoView {
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
