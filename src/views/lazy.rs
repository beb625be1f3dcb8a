//! Code of views that is a file of its own and fetched when it is wanted. This file knows no view: it is given them.

use std::{future::Future, pin::Pin, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    routes::Route,
    state::{Loadable, Store},
    text,
    views::controls::TryAgain,
};

/// The code on its way; nothing where it did not come.
pub(super) type Fetching<T> = Pin<Box<dyn Future<Output = Option<T>>>>;

/// What has to be done with the code before a view is drawn by it.
pub(super) type Prepare<T> = fn(T, Store) -> Pin<Box<dyn Future<Output = ()>>>;

/// What waits for the code.
type Awaiting<T> = Box<dyn FnOnce(T)>;

/// How long a view waits for its code before it says that it did not come.
const TIMEOUT: Duration = Duration::from_secs(8);

/// Views that are fetched together, as their functions `T`.
pub(super) struct Lazy<T: 'static> {
    state: RwSignal<Loadable<T>>,
    /// The code is here and is being prepared: a timeout is none any more, and a second try has nothing to do.
    preparing: StoredValue<bool>,
    /// The code, from when it is here: also while it is being prepared.
    here: StoredValue<Option<T>>,
    /// What is done as soon as the code is here and prepared.
    awaiting: StoredValue<Vec<Awaiting<T>>, LocalStorage>,
    fetch: fn() -> Fetching<T>,
    prepare: Option<Prepare<T>>,
    /// Who is told where the code does not come.
    on_fail: Option<fn(Store)>,
    /// Whether an address is that of one of these views.
    owns: fn(&Route) -> bool,
}

impl<T> Clone for Lazy<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lazy<T> {}

impl<T: Copy + Send + Sync + 'static> Lazy<T> {
    /// Views whose code is here.
    pub(super) fn ready(views: T, owns: fn(&Route) -> bool) -> Self {
        Self {
            state: RwSignal::new(Loadable::Ready(views)),
            preparing: StoredValue::new(false),
            here: StoredValue::new(Some(views)),
            awaiting: StoredValue::new_local(Vec::new()),
            fetch: || Box::pin(std::future::ready(None)),
            prepare: None,
            on_fail: None,
            owns,
        }
    }

    /// Views that [`Lazy::want`] fetches.
    pub(super) fn of(fetch: fn() -> Fetching<T>, owns: fn(&Route) -> bool) -> Self {
        Self {
            state: RwSignal::default(),
            preparing: StoredValue::new(false),
            here: StoredValue::new(None),
            awaiting: StoredValue::new_local(Vec::new()),
            fetch,
            prepare: None,
            on_fail: None,
            owns,
        }
    }

    /// The same, with something to be done once before any of the views is drawn, and where the code does not come.
    pub(super) fn prepared_by(self, prepare: Prepare<T>, on_fail: fn(Store)) -> Self {
        Self { prepare: Some(prepare), on_fail: Some(on_fail), ..self }
    }

    /// Whether an address is that of one of these views.
    pub(super) fn owns(self, route: &Route) -> bool {
        (self.owns)(route)
    }

    /// How far they are.
    pub(super) fn state(self) -> Loadable<T> {
        self.state.get()
    }

    /// The code, if it is here. Nobody is told when it comes.
    pub(super) fn here(self) -> Option<T> {
        self.here.get_value()
    }

    /// Fetches the code, unless it is here or on its way.
    pub(super) fn want(self, store: Store) {
        if matches!(self.state.get_untracked(), Loadable::Loading | Loadable::Ready(_)) {
            return;
        }
        self.state.set(Loadable::Loading);
        // Code that neither comes nor fails counts as failed; where it comes after all, it is taken.
        set_timeout(move || self.fail(store), TIMEOUT);
        spawn_local(async move {
            match (self.fetch)().await {
                None => self.fail(store),
                Some(views) => self.take(views, store).await,
            }
        });
    }

    async fn take(self, views: T, store: Store) {
        // It may have been tried twice: the first that comes is taken.
        if self.preparing.try_update_value(|preparing| std::mem::replace(preparing, true)) == Some(true) {
            return;
        }
        self.here.set_value(Some(views));
        if let Some(prepare) = self.prepare {
            prepare(views, store).await;
        }
        self.state.set(Loadable::Ready(views));
        let awaiting = self.awaiting.try_update_value(std::mem::take).unwrap_or_default();
        for then in awaiting {
            then(views);
        }
        // Where one of them was waited for, another stood in its place on arrival.
        if store.route.with_untracked(self.owns) {
            store.navigation().settle();
        }
    }

    fn fail(self, store: Store) {
        if !self.preparing.get_value() && matches!(self.state.get_untracked(), Loadable::Loading) {
            self.state.set(Loadable::Failed);
            if let Some(on_fail) = self.on_fail {
                on_fail(store);
            }
        }
    }

    /// Does this with the code: now where it is here, else as soon as it is.
    pub(super) fn once_here(self, then: impl FnOnce(T) + 'static) {
        match self.state.get_untracked() {
            Loadable::Ready(views) => then(views),
            _ => self.awaiting.update_value(|all| all.push(Box::new(then))),
        }
    }

    /// A part of another view: `draw`n once the code is here, `instead` till then, and where it does not come.
    pub(super) fn part(
        self,
        draw: impl Fn(T) -> AnyView + Send + 'static,
        instead: impl Fn() -> AnyView + Send + 'static,
    ) -> AnyView {
        let part = move || match self.state.get() {
            Loadable::Ready(views) => draw(views),
            _ => instead(),
        };
        part.into_any()
    }
}

/// Stands in the place of a view whose code is on its way.
#[component]
pub(super) fn Waiting() -> impl IntoView {
    let store = Store::of_app();
    view! {
        <div class="page narrow" aria-busy="true">
            <h1 tabindex="-1">{move || store.route.with(Route::name)}</h1>
            <p class="quiet-text">{text::shell::loading()}</p>
        </div>
    }
}

/// Stands in the place of a view whose code did not come.
#[component]
pub(super) fn CodeFailed(on_retry: Callback<()>) -> impl IntoView {
    view! {
        <div class="page narrow">
            <h1 tabindex="-1">{text::shell::not_loaded()}</h1>
            <p class="lead">{text::shell::not_loaded_lead()}</p>
            <p class="actions">
                <TryAgain primary=true on_press=on_retry />
            </p>
        </div>
    }
}
