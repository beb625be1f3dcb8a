//! The app's state and how views reach it.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;

use super::{Loadable, Room, Sample, Trial, navigation::Arrival, sync::Syncing};
use crate::{
    engine::{Confidence, Report, report},
    model::{Answers, ByRole, IsoWeek, LONGEST_NOTE, Role, Weights},
    priors,
    routes::Route,
    storage::{Archive, Content, Entry, Id, LocalStore, Memory, SaveStatus, Stamp, Week},
    text::{MethodText, RoleText},
};

/// The assessment being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The answers so far.
    pub answers: Answers,
    /// The weights.
    pub weights: Weights,
}

/// What was just deleted and can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// What it was called.
    pub name: String,
    pub(super) what: Gone,
}

/// What it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gone {
    /// A saved assessment.
    Assessment(Id),
    /// What was told of a week.
    CheckIn(IsoWeek, Week),
}

/// The app's state. A handle: copies are the same state, which lasts as long as the page.
#[derive(Clone, Copy)]
pub struct Store(&'static Signals);

impl Deref for Store {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// What the state is made of.
pub struct Signals {
    /// Where we are.
    pub route: RwSignal<Route>,
    /// The assessment being filled in.
    pub draft: RwSignal<Draft>,
    /// Whether what is on the screen is stored.
    pub save_status: ReadSignal<SaveStatus>,
    pub(super) set_save_status: WriteSignal<SaveStatus>,
    /// What was just deleted.
    pub deleted: RwSignal<Option<Deleted>>,
    /// What a screen reader is told next.
    pub announcement: RwSignal<String>,
    /// The answer to the draft.
    pub report: Memo<Report>,
    /// The roles' long texts, as far as they were fetched.
    pub(super) texts: RwSignal<ByRole<Loadable<Arc<RoleText>>>>,
    /// The text of “How it works”, as far as it was fetched.
    pub method: RwSignal<Loadable<Arc<MethodText>>>,
    /// How steady the top three of a draft are, once it was counted.
    pub stability: RwSignal<Option<(Draft, ByRole<f64>)>>,
    /// How sure the answer to a draft is and what would change it, once it was counted.
    pub confidence: RwSignal<Option<(Draft, Confidence)>>,
    /// A change that is tried out.
    pub trial: RwSignal<Option<Trial>>,
    /// What was searched for last.
    pub query: RwSignal<String>,
    /// Whether the window has one column only.
    pub narrow: RwSignal<bool>,
    /// The example person whose answers are shown instead of the person's own.
    pub sample: RwSignal<Option<Sample>>,
    /// The person's own draft, while an example is shown.
    pub(super) own_draft: StoredValue<Draft>,
    pub(super) archive: RwSignal<Archive>,
    /// The first store.
    pub(super) local: StoredValue<Arc<dyn LocalStore>>,
    pub(super) syncing: StoredValue<Syncing, LocalStorage>,
    /// What the browser says of the room for its storage, once it was asked.
    pub room: RwSignal<Room>,
    pub(super) arrival: StoredValue<Arrival>,
    /// Whether the state is connected with the browser; a test's is not.
    pub(super) connected: StoredValue<bool>,
}

impl Store {
    /// A state that knows nothing of the browser: at this address, with this draft, and with a memory that
    /// lasts as long as the page.
    pub fn new(route: Route, draft: Draft) -> Self {
        let draft = RwSignal::new(draft);
        let local: Arc<dyn LocalStore> = Arc::new(Memory::default());
        let (save_status, set_save_status) = signal(SaveStatus::default());
        let signals = Signals {
            route: RwSignal::new(route),
            draft,
            save_status,
            set_save_status,
            deleted: RwSignal::default(),
            announcement: RwSignal::default(),
            report: Memo::new(move |_| {
                draft.with(|draft| report(priors::latest(), &draft.answers, draft.weights))
            }),
            texts: RwSignal::default(),
            method: RwSignal::default(),
            stability: RwSignal::default(),
            confidence: RwSignal::default(),
            trial: RwSignal::default(),
            query: RwSignal::default(),
            narrow: RwSignal::default(),
            sample: RwSignal::default(),
            own_draft: StoredValue::new(Draft::default()),
            archive: RwSignal::default(),
            local: StoredValue::new(local),
            syncing: StoredValue::new_local(Syncing::default()),
            room: RwSignal::default(),
            arrival: StoredValue::new(Arrival::default()),
            connected: StoredValue::new(false),
        };
        // There is one state a page, and every view holds on to it: a handle of one word keeps views small.
        Self(Box::leak(Box::new(signals)))
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

    /// Asks something of the draft's answers.
    pub fn answered<T>(self, ask: impl FnOnce(&Answers) -> T) -> T {
        self.draft.with(|draft| ask(&draft.answers))
    }

    /// Asks something of what is stored.
    pub fn stored<T>(self, ask: impl FnOnce(&Archive) -> T) -> T {
        self.archive.with(ask)
    }

    /// The same, once, without following it.
    pub(super) fn stored_untracked<T>(self, ask: impl FnOnce(&Archive) -> T) -> T {
        self.archive.with_untracked(ask)
    }

    /// The saved assessment that is the same as the draft, if the latest one is.
    pub fn saved_as(self) -> Option<Entry> {
        let latest = self.archive.with(|archive| archive.latest_assessments(1).pop())?;
        let same = self
            .draft
            .with(|draft| latest.content.answers == draft.answers && latest.content.weights == draft.weights);
        same.then_some(latest)
    }

    /// How far a role's long text was fetched.
    pub fn text_of(self, role: Role) -> Loadable<Arc<RoleText>> {
        self.texts.with(|texts| texts[role].clone())
    }

    /// Asks something of the roles' long texts, as far as they were fetched.
    pub fn texts_so_far<T>(self, ask: impl FnOnce(&ByRole<Loadable<Arc<RoleText>>>) -> T) -> T {
        self.texts.with(ask)
    }

    pub(super) fn stamp() -> Stamp {
        Stamp { model: priors::latest().version, time: crate::platform::now() }
    }
}

impl Draft {
    pub(super) fn into_content(self, note: &str) -> Content {
        let note = note.trim().chars().take(LONGEST_NOTE).collect();
        Content { answers: self.answers, weights: self.weights, note }
    }
}

impl From<Content> for Draft {
    fn from(content: Content) -> Self {
        Self { answers: content.answers, weights: content.weights }
    }
}
