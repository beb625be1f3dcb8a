//! Drives the sync core: does what it asks for, and tells it what came of that. What is decided, is decided in
//! [`crate::storage::Sync`].

use std::{sync::Arc, time::Duration};

use leptos::prelude::*;

use super::{assessment::Assessment, draft::Draft, signals::State, syncing::Syncing};
use crate::{
    platform::{self, IndexedDb, LocalStorage},
    storage::{
        Archive, Command, Content, Epoch, Event, LocalStore, MirrorStore, Notice, Opening, Timer, WriteError,
    },
    text,
};

/// After how many milliseconds of reading the page gets a turn.
const TIME_SLICE: i64 = 8;
/// How many values are read before looking at the clock.
const BATCH: usize = 20;

impl State {
    /// Opens the browser's storage and takes up what is in it, with pauses in which the page goes on with other
    /// things. Where storage is blocked, everything works from memory, and the status says so.
    pub(super) async fn open(self) {
        let Some(local) = LocalStorage::open() else {
            self.tell(Event::Blocked);
            return;
        };
        // What came before took its time too.
        platform::pause().await;
        let mut opening = Opening::begin(&local);
        let mut began = platform::now();
        while opening.read(&local, BATCH) {
            if platform::now() - began >= TIME_SLICE {
                platform::pause().await;
                began = platform::now();
            }
        }
        let mut archive = opening.finish();
        if self.syncing.try_update_value(|syncing| std::mem::take(&mut syncing.heard)) == Some(true) {
            archive.refresh(&local);
        }
        archive.begin_visit();
        self.archive.set(archive);
        // Not over an example that was chosen meanwhile.
        self.adopt(None);
        let local: Arc<dyn LocalStore> = Arc::new(local);
        self.local.set_value(local);
        self.tell(Event::Opened);
    }

    /// Takes up what other tabs have changed.
    pub(super) fn refresh(self) {
        self.syncing.update_value(|syncing| syncing.heard = true);
        let local = self.local.get_value();
        let (was_emptied, in_memory_alone) = self.stored_untracked(|archive| {
            (archive.was_emptied(local.as_ref()), archive.mirror_was_deleted(local.as_ref()))
        });
        // What may be in memory alone does not wait for the mirror.
        if was_emptied && !in_memory_alone {
            self.tell(Event::FirstStoreEmptied);
            return;
        }
        self.take_up();
    }

    fn take_up(self) {
        let local = self.local.get_value();
        self.replace(|archive| (true, archive.refresh(local.as_ref())));
        self.tell(Event::Refreshed);
    }

    /// The page is shown again: a mirror that has failed may work again.
    pub(super) fn resume(self) {
        self.tell(Event::Resumed);
    }

    /// Erases the first store.
    pub(super) fn erase_local(self) -> Result<Epoch, WriteError> {
        let local = self.local.get_value();
        self.replace(|archive| (true, archive.erase(local.as_ref(), platform::now(), platform::random())))
    }

    /// Forgets what another tab has erased, before anything is written: else it would be written back.
    pub(super) fn follow_erasing(self) {
        let local = self.local.get_value();
        if !self.stored_untracked(|archive| archive.was_erased(local.as_ref())) {
            return;
        }
        let was_emptied = self.stored_untracked(|archive| archive.was_emptied(local.as_ref()));
        self.take_up();
        // It is taken for erased, so that nothing of it is written back; what the mirror still has was not.
        if was_emptied {
            self.tell(Event::FirstStoreEmptied);
        }
    }

    /// Changes what is stored, and says in the status what became of it.
    pub(super) fn change<T>(
        self,
        change: impl FnOnce(&mut Archive, &dyn LocalStore) -> Result<T, WriteError>,
    ) -> Result<T, WriteError> {
        self.follow_erasing();
        let local = self.local.get_value();
        let mut outcome = Err(WriteError::Blocked);
        self.archive.update(|archive| outcome = change(archive, local.as_ref()));
        self.tell(Event::Changed(outcome.as_ref().map(drop).map_err(|error| *error)));
        outcome
    }

    /// Tells the core what has happened, does what it asks for, and says in the status how things stand.
    pub(super) fn tell(self, event: Event) {
        let is_telling = self.syncing.try_update_value(|syncing| {
            syncing.events.push_back(event);
            std::mem::replace(&mut syncing.telling, true)
        });
        // The loop that is telling takes this along.
        if is_telling != Some(false) {
            return;
        }
        let next = |syncing: &mut Syncing| {
            let event = syncing.events.pop_front();
            syncing.telling = event.is_some();
            event
        };
        while let Some(event) = self.syncing.try_update_value(next).flatten() {
            let summary = self.archive.with_untracked(Archive::summary);
            let handle = |syncing: &mut Syncing| syncing.core.handle(event, summary);
            for command in self.syncing.try_update_value(handle).unwrap_or_default() {
                self.execute(command);
            }
        }
        let status = self.syncing.with_value(|syncing| syncing.core.status());
        if self.sync_status.get_untracked() != status {
            self.sync_status.set(status);
        }
    }

    fn execute(self, command: Command) {
        match command {
            Command::Work(work) => {
                let local = self.local.get_value();
                let rewrites = work.rewrites();
                let done = self.replace(|archive| {
                    let before = archive.summary();
                    let done = work.run(archive, local.as_ref());
                    (rewrites || archive.summary().values != before.values, done)
                });
                self.tell(done);
            }
            Command::Request(number, connection, request) => {
                self.mirror(|mirror| mirror.request(number, connection, request));
            }
            Command::Close(connection) => self.mirror(|mirror| mirror.close(connection)),
            Command::SetTimer(timer) => {
                self.clear_timer(timer);
                self.set_timer(timer, timer.duration());
            }
            Command::ClearTimer(timer) => self.clear_timer(timer),
            Command::Notify(Notice::Erased) => self.announce(text::shell::erased().to_owned()),
            Command::Notify(Notice::ErasedHere) => self.announce(text::shell::erased_here_only().to_owned()),
        }
    }

    fn mirror(self, ask: impl FnOnce(&IndexedDb)) {
        let open = |syncing: &mut Syncing| {
            syncing.mirror.get_or_insert_with(|| IndexedDb::new(move |event| self.tell(event))).clone()
        };
        if let Some(mirror) = self.syncing.try_update_value(open) {
            ask(&mirror);
        }
    }

    fn set_timer(self, timer: Timer, duration: Duration) {
        let fire = move || {
            self.syncing.update_value(|syncing| syncing.timers.retain(|(other, _)| *other != timer));
            self.tell(Event::TimerFired(timer));
        };
        // Without a window there are no timers, and no page either.
        if let Ok(handle) = set_timeout_with_handle(fire, duration) {
            self.syncing.update_value(|syncing| syncing.timers.push((timer, handle)));
        }
    }

    fn clear_timer(self, timer: Timer) {
        self.syncing.update_value(|syncing| {
            syncing.timers.retain(|(other, handle)| {
                if *other == timer {
                    handle.clear();
                }
                *other != timer
            });
        });
    }

    /// Changes the archive as another store or tab asks; the draft on the screen follows. Views follow where the
    /// change says so.
    fn replace<T>(self, change: impl FnOnce(&mut Archive) -> (bool, T)) -> T {
        let before = self.archive.with_untracked(|archive| archive.draft().cloned());
        let known = self.archive.with_untracked(Archive::summary);
        let outcome = self.archive.try_maybe_update(change);
        let now = self.archive.with_untracked(Archive::summary);
        if now.marks.tell_more_than(&known.marks) || (now.values == 0 && known.values > 0) {
            self.forget_what_is_open();
        }
        self.adopt(before);
        // Signals of the one state are never disposed of.
        #[allow(clippy::expect_used)]
        outcome.expect("the archive is there as long as the page")
    }

    /// Takes up the draft that is stored, where it is no longer the one that was.
    fn adopt(self, before: Option<Content>) {
        let now = self.archive.with_untracked(|archive| archive.draft().cloned());
        if now == before {
            return;
        }
        Assessment(self).adopt(now.map(Draft::from).unwrap_or_default());
    }
}
