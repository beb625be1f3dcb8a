//! Which views are fetched together: those that are used together. The answer and the way to it come first, so that
//! they never wait for the rest. Whoever makes the [`Parts`] brings the views; those who use them know none.

use std::{future::Future, pin::Pin};

use leptos::prelude::*;

use super::{
    lazy::{CodeFailed, Lazy, Waiting},
    wheel::WheelData,
};
use crate::{
    engine::Plan,
    model::{Answers, Role},
    routes::Route,
    state::{Example, Loadable, Store, when_drawn},
    storage::Id,
    text::Slot,
};

/// The view of an address.
pub(super) type View = fn(Route) -> AnyView;

/// The addresses of roles, and of none, in a view.
pub(super) type RolesAt = fn(Option<Role>) -> Route;

/// What the part that is fetched first has besides whole views.
#[derive(Clone, Copy)]
pub(super) struct MainViews {
    /// A whole view.
    pub(super) view: View,
    /// A role's page, in the view of these addresses.
    pub(super) role_page: fn(Role, RolesAt, Callback<()>) -> AnyView,
    /// The model as a matrix, with the role that is open in it.
    pub(super) matrix: fn(Memo<Option<Role>>, Callback<()>) -> AnyView,
    /// The same sentence at every stage.
    pub(super) stages: fn() -> AnyView,
    /// One petal with its parts named.
    pub(super) how_to_read: fn() -> AnyView,
    /// Answers by a word of the sentence: which, the place of what was chosen there, and of what is chosen now.
    pub(super) choose: fn(Store, Slot, usize, usize),
    /// Saving what was changed in the sentence.
    pub(super) quick_save: fn() -> AnyView,
    /// The answer of a plan, in a sentence.
    pub(super) answer: fn(&Plan) -> AnyView,
    /// The wheel of a plan and of the answers it is made from.
    pub(super) wheel: fn(&Plan, &Answers) -> WheelData,
    /// Shows an example person's answers.
    pub(super) show_example: fn(Store, Example),
    /// What stands above every view where it has to be said.
    pub(super) banners: fn() -> AnyView,
    /// Undoing what was done last; and that a newer version is here.
    pub(super) undo: fn() -> AnyView,
    /// Connects the state with the browser's storage.
    pub(super) connect: fn(Store) -> Pin<Box<dyn Future<Output = ()>>>,
}

/// The parts of the app's code that are fetched once the page stands.
#[derive(Clone, Copy)]
pub(super) struct Parts {
    /// The assessment, the answer, the matrix, and what the model's page gets later; and the storage's code, so that
    /// nothing is shown of what is stored, and nothing written, before it is here.
    pub(super) main: Lazy<MainViews>,
    /// The history with its charts, the check-in, and the answers of assessments that were saved with model 1.
    pub(super) history: Lazy<View>,
    /// What is stored, and what is taken away from an answer.
    pub(super) data: Lazy<View>,
    /// How it works, and the search.
    pub(super) reference: Lazy<View>,
}

impl Parts {
    /// Makes these the parts of all views below.
    pub(super) fn provide(self) {
        provide_context(self);
    }

    /// The parts of the app that this view is in.
    pub(super) fn of_app() -> Self {
        // `Shell` provides them before it draws anything.
        #[allow(clippy::expect_used)]
        use_context().expect("views are drawn inside the shell")
    }

    /// Fetches the part that every visit needs, and that of the view at this address.
    pub(super) fn begin(self, store: Store) {
        self.main.want(store);
        store.route.with_untracked(|route| self.want_view(route, store));
    }

    /// Fetches all of them, so that they are there when they are wanted, also where the connection is not.
    pub(super) fn want_all(self, store: Store) {
        for part in [self.history, self.data, self.reference] {
            part.want(store);
        }
    }

    /// The answer of an assessment that was saved with model 1.
    pub(super) fn answer_of_model_1(self, id: Id) -> AnyView {
        let store = Store::of_app();
        when_drawn(move || self.history.want(store));
        let retry = Callback::new(move |()| self.history.want(store));
        let answer = move || match self.history.state() {
            Loadable::Ready(view) => view(Route::Focus(Some(id.clone()))),
            Loadable::Failed => view! { <CodeFailed on_retry=retry /> }.into_any(),
            _ => view! { <Waiting /> }.into_any(),
        };
        answer.into_any()
    }

    /// What can be taken away from what is shown: the brief of an answer, or the draft for handing over a role, by their
    /// addresses. Nothing till its code is here, a moment later; paper shows the view itself till then.
    pub(super) fn take_away(self, of: Route) -> AnyView {
        let store = Store::of_app();
        when_drawn(move || self.data.want(store));
        self.data.part(move |view| view(of.clone()), || ().into_any())
    }

    fn want_view(self, route: &Route, store: Store) {
        if let Some(part) = self.apart(route) {
            part.want(store);
        }
    }

    /// The part of an address, where it is not the main one.
    fn apart(self, route: &Route) -> Option<Lazy<View>> {
        [self.history, self.data, self.reference].into_iter().find(|part| part.owns(route))
    }

    /// The view of an address, as soon as its code is here and what is stored was read.
    pub(super) fn view(self, route: Route) -> AnyView {
        let store = Store::of_app();
        let part = self.apart(&route);
        self.want_view(&route, store);
        let retry = Callback::new(move |()| {
            self.main.want(store);
            if let Some(part) = part {
                part.want(store);
            }
        });
        let view = move || {
            let main = self.main.state();
            let own = match part {
                Some(part) => part.state(),
                None => main.map(|views| views.view),
            };
            match (main, own) {
                (Loadable::Ready(_), Loadable::Ready(view)) => view(route.clone()),
                (Loadable::Failed, _) | (_, Loadable::Failed) => {
                    view! { <CodeFailed on_retry=retry /> }.into_any()
                }
                _ => view! { <Waiting /> }.into_any(),
            }
        };
        view.into_any()
    }
}
