//! What the state is made of: signals, which the verbs of each subject change.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;

use super::{
    calendar,
    draft::Draft,
    loadable::Loadable,
    pending::{HistoryLog, Pending},
    room::Room,
    screen::{Screen, Source, Trial},
    start::Start,
    syncing::Syncing,
    typed::Typed,
    undoable::Undoable,
    weighed::Weighed,
};
use crate::{
    engine::Plan,
    model::{ByRole, IsoWeek, WorkingTimes},
    platform, priors,
    routes::Route,
    storage::{Archive, LocalStore, Memory, SaveStatus, Stamp},
    text::{ChallengeMoves, MethodText, RoleText},
};

/// A handle: copies are the same state, which lasts as long as the page.
#[derive(Clone, Copy)]
pub(super) struct State(&'static Signals);

impl Deref for State {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

/// How the plan of a draft is made.
pub(super) type Planner = fn(&Draft) -> Plan;

/// What the state is made of.
pub struct Signals {
    /// Where we are.
    pub route: ReadSignal<Route>,
    pub(super) set_route: WriteSignal<Route>,
    /// Whose answers are on the screen.
    pub screen: Memo<Screen>,
    /// The answers and weights on the screen.
    pub draft: Memo<Draft>,
    /// The same without the change that is tried out.
    pub untried: Memo<Draft>,
    /// The answer to the draft.
    pub plan: Memo<Plan>,
    /// Whether what is on the screen is stored.
    pub save_status: Memo<SaveStatus>,
    /// What the sync core says of it.
    pub(super) sync_status: RwSignal<SaveStatus>,
    /// Whether the code that opens the storage did not come.
    pub(super) code_is_missing: RwSignal<bool>,
    /// What was done last and can be undone.
    pub undoable: ReadSignal<Option<Undoable>>,
    pub(super) set_undoable: WriteSignal<Option<Undoable>>,
    /// What a screen reader is told next.
    pub announcement: ReadSignal<String>,
    set_announcement: WriteSignal<String>,
    /// The text of “How it works”, as far as it was fetched.
    pub method: ReadSignal<Loadable<Arc<MethodText>>>,
    pub(super) set_method: WriteSignal<Loadable<Arc<MethodText>>>,
    /// What to do first about each challenge, as far as it was fetched.
    pub(super) challenge_moves: RwSignal<Loadable<Arc<ChallengeMoves>>>,
    /// The roles' long texts, as far as they were fetched.
    pub(super) texts: RwSignal<ByRole<Loadable<Arc<RoleText>>>>,
    /// How sure the answer to a draft is and what would change it, once it was counted.
    pub weighed: ReadSignal<Option<Weighed>>,
    pub(super) set_weighed: WriteSignal<Option<Weighed>>,
    /// Whether a newer version of the page is here and was not put off.
    pub has_new_version: RwSignal<bool>,
    /// How far the app has come in taking over the page.
    pub start: ReadSignal<Start>,
    pub(super) set_start: WriteSignal<Start>,
    /// Whether the window has one column only.
    pub narrow: ReadSignal<bool>,
    pub(super) set_narrow: WriteSignal<bool>,
    /// What the browser says of the room for its storage, once it was asked.
    pub room: ReadSignal<Room>,
    pub(super) set_room: WriteSignal<Room>,
    /// The person's own answers, whatever is on the screen.
    pub(super) own: RwSignal<Draft>,
    pub(super) source: RwSignal<Source>,
    pub(super) trial: RwSignal<Option<Trial>>,
    /// What is written in fields and not yet anything.
    pub(super) typed: RwSignal<Typed>,
    /// How many erasings this page has seen, its own and others'.
    pub erasings: ReadSignal<u32>,
    set_erasings: WriteSignal<u32>,
    /// The week that it was when the calendar was last looked at.
    pub(super) seen_week: RwSignal<Option<IsoWeek>>,
    /// When somebody works undisturbed.
    pub(super) working_times: StoredValue<WorkingTimes>,
    pub(super) archive: RwSignal<Archive>,
    /// The first store.
    pub(super) local: StoredValue<Arc<dyn LocalStore>>,
    pub(super) syncing: StoredValue<Syncing, LocalStorage>,
    pub(super) pending: StoredValue<Pending>,
    pub(super) log: StoredValue<HistoryLog>,
    /// Makes the plan of the draft. The code for it comes with the storage's; till then nothing is answered.
    pub(super) planner: RwSignal<Option<Planner>>,
    /// Whether the state is connected with the browser; a test's is not.
    pub(super) connected: StoredValue<bool>,
}

impl State {
    /// A state that knows nothing of the browser: at this address, with this draft, and with a memory that
    /// lasts as long as the page.
    pub(super) fn new(route: Route, draft: Draft) -> Self {
        let local: Arc<dyn LocalStore> = Arc::new(Memory::default());
        let (route, set_route) = signal(route);
        let (sync_status, code_is_missing) = (RwSignal::new(SaveStatus::default()), RwSignal::new(false));
        let save_status = Memo::new(move |_| match sync_status.get() {
            SaveStatus::Opening if code_is_missing.get() => SaveStatus::NotLoaded,
            status => status,
        });
        let (undoable, set_undoable) = signal(None);
        let (erasings, set_erasings) = signal(0);
        let (announcement, set_announcement) = signal(String::new());
        let (method, set_method) = signal(Loadable::default());
        let (weighed, set_weighed) = signal(None);
        let (start, set_start) = signal(Start::default());
        let (narrow, set_narrow) = signal(false);
        let (room, set_room) = signal(Room::default());
        let (own, source) = (RwSignal::new(draft), RwSignal::new(Source::Own));
        let trial = RwSignal::new(None::<Trial>);
        let untried = Memo::new(move |_| match source.get() {
            Source::Own => own.get(),
            Source::Guest(_, draft) => *draft,
        });
        let draft = Memo::new(move |_| trial.get().map_or_else(|| untried.get(), |trial| trial.draft));
        let screen = Memo::new(move |_| match (route.get(), trial.get(), source.get()) {
            (Route::Focus(Some(id)), _, _) => Screen::Saved(id),
            (_, Some(Trial { words, .. }), source) => Screen::Trial { words, of: source.guest().cloned() },
            (_, None, Source::Guest(guest, _)) => Screen::Guest(guest),
            (_, None, Source::Own) => Screen::Own,
        });
        // Without parts that come later, all code is here.
        let planner = RwSignal::new((!cfg!(feature = "split")).then_some(Draft::plan as Planner));
        let signals = Signals {
            route,
            set_route,
            screen,
            draft,
            untried,
            plan: Memo::new(move |_| planner.get().map_or_else(Plan::to_come, |plan| draft.with(plan))),
            planner,
            save_status,
            sync_status,
            code_is_missing,
            undoable,
            set_undoable,
            announcement,
            set_announcement,
            method,
            set_method,
            challenge_moves: RwSignal::default(),
            texts: RwSignal::default(),
            weighed,
            set_weighed,
            has_new_version: RwSignal::new(false),
            start,
            set_start,
            narrow,
            set_narrow,
            room,
            set_room,
            own,
            source,
            trial,
            typed: RwSignal::default(),
            erasings,
            set_erasings,
            seen_week: RwSignal::new(None),
            working_times: StoredValue::new(WorkingTimes::default()),
            archive: RwSignal::default(),
            local: StoredValue::new(local),
            syncing: StoredValue::new_local(Syncing::default()),
            pending: StoredValue::new(Pending::default()),
            log: StoredValue::new(HistoryLog::default()),
            connected: StoredValue::new(false),
        };
        // There is one state a page, and every view holds on to it: a handle of one word keeps views small.
        Self(Box::leak(Box::new(signals)))
    }

    /// What the state is made of, for as long as the page lasts.
    pub(super) fn signals(self) -> &'static Signals {
        self.0
    }

    /// Tells a screen reader something.
    pub(super) fn announce(self, words: String) {
        self.set_announcement.set(words);
    }

    /// Says what was done, and that it can be undone.
    pub(super) fn offer_undo(self, undoable: Undoable) {
        self.announce(undoable.words.clone());
        self.set_undoable.set(Some(undoable));
    }

    /// Everything was erased, here or in another tab: nothing that is open brings any of it back.
    pub(super) fn forget_what_is_open(self) {
        self.set_undoable.set(None);
        if !self.typed.with_untracked(Typed::is_empty) {
            self.typed.set(Typed::new());
        }
        platform::session::forget();
        self.set_erasings.update(|count| *count += 1);
    }

    /// Asks something of what is stored.
    pub(super) fn stored<T>(self, ask: impl FnOnce(&Archive) -> T) -> T {
        self.archive.with(ask)
    }

    /// The same, once, without following it.
    pub(super) fn stored_untracked<T>(self, ask: impl FnOnce(&Archive) -> T) -> T {
        self.archive.with_untracked(ask)
    }

    /// The present week where the person is. Who asks in an effect or a view is told when the next one begins.
    pub(super) fn this_week(self) -> IsoWeek {
        self.seen_week.track();
        calendar::this_week()
    }

    /// Tells those who show the week where another has begun since this was asked last.
    pub(super) fn look_at_the_calendar(self) {
        let now = Some(calendar::this_week());
        if self.seen_week.get_untracked() != now {
            self.seen_week.set(now);
        }
    }

    pub(super) fn stamp() -> Stamp {
        Stamp { model: priors::latest().version, time: platform::now() }
    }
}
