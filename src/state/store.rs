//! How views reach the app's state: its signals to read, and the verbs of each subject.

use std::ops::Deref;

use leptos::prelude::*;

use super::{
    assessment::Assessment,
    check_in::CheckIns,
    data::Data,
    draft::Draft,
    folds::Folds,
    history::History,
    navigation::Navigation,
    signals::{Signals, State},
    take_away::TakeAway,
    texts::Texts,
    typing::Typing,
};
use crate::{
    model::{Answers, IsoWeek},
    routes::Route,
    storage::Archive,
};

/// The app's state. A handle: copies are the same state, which lasts as long as the page. Its signals can be read
/// anywhere; they are changed by the verbs of each subject alone.
#[derive(Clone, Copy)]
pub struct Store(State);

impl Deref for Store {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0.signals()
    }
}

impl Store {
    /// A state that knows nothing of the browser: at this address, with this draft, and with a memory that
    /// lasts as long as the page.
    pub fn new(route: Route, draft: Draft) -> Self {
        Self(State::new(route, draft))
    }

    /// Makes this the state of all views below.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The state of the app that this view is part of.
    ///
    /// # Panics
    /// Outside the app: nothing has called [`Store::provide`].
    pub fn of_app() -> Self {
        // `App` provides it before it draws anything: without it there is no app to go on with.
        #[allow(clippy::expect_used)]
        use_context().expect("views are drawn inside the app")
    }

    /// The assessment being filled in.
    pub fn assessment(self) -> Assessment {
        Assessment(self.0)
    }

    /// The saved assessments.
    pub fn history(self) -> History {
        History(self.0)
    }

    /// The check-ins.
    pub fn check_ins(self) -> CheckIns {
        CheckIns(self.0)
    }

    /// Everything that is stored, as a whole.
    pub fn data(self) -> Data {
        Data(self.0)
    }

    /// Where one is.
    pub fn navigation(self) -> Navigation {
        Navigation(self.0)
    }

    /// What is taken away from the page.
    pub fn take_away(self) -> TakeAway {
        TakeAway(self.0)
    }

    /// The long texts.
    pub fn texts(self) -> Texts {
        Texts(self.0)
    }

    /// What is folded on a narrow screen.
    pub fn folds(self) -> Folds {
        Folds(self.0)
    }

    /// What is being written.
    pub fn typing(self) -> Typing {
        Typing(self.0)
    }

    /// The present week where the person is. Who asks in a view is told when the next one begins.
    pub fn this_week(self) -> IsoWeek {
        self.0.this_week()
    }

    /// Says that the code that writes did not come.
    pub fn not_connected(self) {
        self.0.code_is_missing.set(true);
    }

    /// Tells a screen reader something.
    pub fn announce(self, words: String) {
        self.0.announce(words);
    }

    /// Asks something of the draft's answers.
    pub fn answered<T>(self, ask: impl FnOnce(&Answers) -> T) -> T {
        self.draft.with(|draft| ask(&draft.answers))
    }

    /// Asks something of what is stored.
    pub fn stored<T>(self, ask: impl FnOnce(&Archive) -> T) -> T {
        self.0.stored(ask)
    }

    pub(super) fn state(self) -> State {
        self.0
    }
}
