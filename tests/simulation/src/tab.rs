//! A tab: the app's archive and sync core, driven as `state/sync.rs` drives them.

use std::collections::{BTreeMap, VecDeque};

use super::browser::{Local, Mirror, TabStore};
use crate::storage::{Archive, Command, Event, Notice, SaveStatus, Sync, Timer, WriteError};

pub(crate) struct Tab {
    pub(crate) number: usize,
    pub(crate) archive: Archive,
    pub(crate) store: TabStore,
    sync: Sync,
    /// When timers run down.
    pub(crate) timers: BTreeMap<Timer, u64>,
    /// Answers of the mirror that have not arrived yet.
    pub(crate) inbox: VecDeque<Event>,
    /// It is not told when others write.
    pub(crate) deaf: bool,
    /// What the person was told.
    pub(crate) notices: Vec<Notice>,
    /// The erasings that the person waits to hear of.
    pub(crate) erasing: Vec<usize>,
    /// The erasings of other tabs that its localStorage does not show yet, and the number of the last write of each.
    pub(crate) unaware_of: Vec<(usize, u64)>,
}

/// What the world is like for a tab at a step.
pub(crate) struct World<'a> {
    pub(crate) mirror: &'a mut Mirror,
    /// Milliseconds that the machine has run.
    pub(crate) now: u64,
    /// Milliseconds since 1970, as the clock has it.
    pub(crate) clock: i64,
}

impl Tab {
    pub(crate) fn open(number: usize, local: &Local, world: &mut World<'_>) -> Self {
        let store = local.open(number);
        let mut archive = Archive::load(&store);
        archive.begin_visit();
        let mut tab = Self {
            number,
            archive,
            store,
            sync: Sync::default(),
            timers: BTreeMap::new(),
            inbox: VecDeque::new(),
            deaf: false,
            notices: Vec::new(),
            erasing: Vec::new(),
            unaware_of: Vec::new(),
        };
        tab.tell(Event::Opened, world);
        tab
    }

    pub(crate) fn status(&self) -> SaveStatus {
        self.sync.status()
    }

    /// Tells the core, and does what it asks for.
    pub(crate) fn tell(&mut self, event: Event, world: &mut World<'_>) {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            for command in self.sync.handle(event, self.archive.summary()) {
                match command {
                    Command::Work(work) => events.push_back(work.run(&mut self.archive, &self.store)),
                    Command::Request(number, connection, request) => {
                        world.mirror.request(self.number, number, connection, request);
                    }
                    Command::Close(connection) => world.mirror.close(self.number, connection),
                    Command::SetTimer(timer) => {
                        let milliseconds = u64::try_from(timer.duration().as_millis()).unwrap_or(u64::MAX);
                        self.timers.insert(timer, world.now + milliseconds);
                    }
                    Command::ClearTimer(timer) => drop(self.timers.remove(&timer)),
                    Command::Notify(notice) => self.notices.push(notice),
                }
            }
        }
    }

    /// Takes up what others have written.
    pub(crate) fn refresh(&mut self, world: &mut World<'_>) {
        self.archive.refresh(&self.store);
        self.tell(Event::Refreshed, world);
    }

    /// Forgets what another tab has erased, as each verb does before it writes.
    pub(crate) fn follow_erasing(&mut self, world: &mut World<'_>) {
        if self.archive.was_erased(&self.store) {
            self.refresh(world);
        }
    }

    /// Changes what is stored.
    pub(crate) fn change<T>(
        &mut self,
        world: &mut World<'_>,
        change: impl FnOnce(&mut Archive, &TabStore) -> Result<T, WriteError>,
    ) -> Result<T, WriteError> {
        let outcome = change(&mut self.archive, &self.store);
        self.tell(Event::Changed(outcome.as_ref().map(drop).map_err(|error| *error)), world);
        outcome
    }

    /// Erases everything.
    pub(crate) fn erase(&mut self, world: &mut World<'_>, random: u32) -> Result<(), WriteError> {
        let outcome = self.archive.erase(&self.store, world.clock, random);
        self.tell(Event::EraseRequested(outcome), world);
        outcome.map(drop)
    }
}
