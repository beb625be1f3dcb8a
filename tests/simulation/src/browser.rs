//! A browser: its localStorage, of which each tab has a copy that lags behind, and its IndexedDB, which answers when
//! the schedule lets it.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::truth::{DELETED, fact_in};
use crate::storage::{
    Answer, Event, Keys, LocalStore, Mark, MirrorError, Outcome, Page, Request, WriteError,
};

/// How many values of the mirror make a page: few, so that there are several.
const PAGE: usize = 3;
/// For how many milliseconds a browser may owe the disk what was written to localStorage.
const OWED: u64 = 30_000;

type Values = BTreeMap<String, String>;

/// Bytes of keys and values.
fn size(values: &Values) -> usize {
    values.iter().map(|(key, value)| key.len() + value.len()).sum()
}

/// What a tab knows of localStorage: its own writes at once, those of others when it is told.
#[derive(Default)]
struct Copy {
    values: Values,
    /// The numbers of its own writes, by key: older ones of others do not undo them.
    own: BTreeMap<String, u64>,
    untold: VecDeque<(u64, String, Option<String>)>,
    /// After so many more operations the tab is gone, and does nothing more.
    left: Option<u32>,
}

/// A change to localStorage that the disk may not have yet: when, the key, and what was there before.
type Owed = (u64, String, Option<String>);

#[derive(Default)]
struct Shared {
    values: Values,
    owed: Vec<Owed>,
    writes: u64,
    /// How many writes there were when a person last began to do something.
    acted: u64,
    now: u64,
    copies: BTreeMap<usize, Copy>,
    /// What was written under a key that another tab had written at the same time and had already gone on from.
    clashes: Vec<usize>,
    /// Records whose deletion was written over without being seen.
    undeleted: Vec<String>,
    /// What others have written over without seeing it. To keep it takes room in the store.
    overwritten: Vec<usize>,
    /// The quota that is reached, in bytes of keys and values.
    quota: Option<usize>,
    blocked: bool,
}

/// The localStorage of all tabs.
#[derive(Clone, Default)]
pub(crate) struct Local(Arc<Mutex<Shared>>);

impl Local {
    fn lock(&self) -> MutexGuard<'_, Shared> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn open(&self, tab: usize) -> TabStore {
        let mut shared = self.lock();
        let values = shared.values.clone();
        shared.copies.insert(tab, Copy { values, ..Copy::default() });
        TabStore { local: self.clone(), tab }
    }

    pub(crate) fn close(&self, tab: usize) {
        self.lock().copies.remove(&tab);
    }

    /// Tells a tab what others have written; whether there was anything.
    pub(crate) fn tell(&self, tab: usize) -> bool {
        self.tell_up_to(tab, u64::MAX)
    }

    /// A person is about to do something in a tab. A copy lags by milliseconds, people do not: the tab sees all but
    /// what came of the last thing that was done elsewhere. Where that is not seen, two things were done at the same
    /// time; what is done next comes after both. Returns the number of the last write that it sees.
    pub(crate) fn act(&self, tab: usize) -> u64 {
        let mut shared = self.lock();
        let seen = shared.acted;
        let lags =
            shared.copies.get(&tab).and_then(|copy| copy.untold.back()).is_some_and(|last| last.0 > seen);
        shared.acted = if lags { u64::MAX } else { shared.writes };
        drop(shared);
        self.tell_up_to(tab, seen);
        seen
    }

    /// How many writes there were.
    pub(crate) fn writes(&self) -> u64 {
        self.lock().writes
    }

    fn tell_up_to(&self, tab: usize, last: u64) -> bool {
        let mut shared = self.lock();
        let Some(copy) = shared.copies.get_mut(&tab) else {
            return false;
        };
        let mut told = false;
        while let Some((number, key, value)) = copy.untold.pop_front_if(|(number, ..)| *number <= last) {
            told = true;
            if copy.own.get(&key).is_some_and(|own| *own > number) {
                continue;
            }
            match value {
                Some(value) => drop(copy.values.insert(key, value)),
                None => drop(copy.values.remove(&key)),
            }
        }
        told
    }

    pub(crate) fn has_untold(&self, tab: usize) -> bool {
        self.lock().copies.get(&tab).is_some_and(|copy| !copy.untold.is_empty())
    }

    /// What others have written that a tab does not see yet.
    pub(crate) fn unseen(&self, tab: usize) -> Vec<String> {
        let shared = self.lock();
        let untold = shared.copies.get(&tab).into_iter().flat_map(|copy| &copy.untold);
        untold.filter_map(|(_, _, value)| value.clone()).collect()
    }

    /// The tab is gone after so many more operations.
    pub(crate) fn end_after(&self, tab: usize, operations: u32) {
        if let Some(copy) = self.lock().copies.get_mut(&tab) {
            copy.left = Some(operations);
        }
    }

    /// The quota is what is stored now; or there is room again.
    pub(crate) fn set_full(&self, full: bool) {
        let mut shared = self.lock();
        shared.quota = full.then(|| size(&shared.values));
    }

    pub(crate) fn set_blocked(&self, blocked: bool) {
        self.lock().blocked = blocked;
    }

    pub(crate) fn set_now(&self, now: u64) {
        let mut shared = self.lock();
        shared.now = now;
        shared.owed.retain(|(at, ..)| at + OWED > now);
    }

    /// What was written over others’ values since this was asked, as [`Shared::clash`] says.
    pub(crate) fn clashes(&self) -> Vec<usize> {
        std::mem::take(&mut self.lock().clashes)
    }

    /// The records whose deletion was written over without being seen, since this was asked.
    pub(crate) fn undeleted(&self) -> Vec<String> {
        std::mem::take(&mut self.lock().undeleted)
    }

    /// How many changes the disk may not have yet.
    pub(crate) fn owed(&self) -> usize {
        self.lock().owed.len()
    }

    /// The browser is killed: so many changes never reached the disk.
    pub(crate) fn crash(&self, lost: usize) {
        let mut shared = self.lock();
        for _ in 0..lost {
            match shared.owed.pop() {
                Some((_, key, Some(value))) => drop(shared.values.insert(key, value)),
                Some((_, key, None)) => drop(shared.values.remove(&key)),
                None => {}
            }
        }
        shared.owed.clear();
        shared.copies.clear();
    }

    pub(crate) fn values(&self) -> Values {
        self.lock().values.clone()
    }

    /// What a newer version of the app writes.
    pub(crate) fn write_from_outside(&self, key: &str, value: &str) {
        self.lock().write(None, key, Some(value));
    }
}

impl Shared {
    fn write(&mut self, from: Option<usize>, key: &str, value: Option<&str>) {
        self.clashes.extend(self.clash(from, key, value));
        let is_unseen = |there: &&String| {
            from.and_then(|tab| self.copies.get(&tab))
                .is_some_and(|copy| copy.values.get(key) != Some(*there))
        };
        let hidden = self.values.get(key).filter(is_unseen).filter(|there| there.contains(DELETED));
        let record = key.strip_prefix("12h/").and_then(|key| key.rsplit_once('/'));
        self.undeleted.extend(hidden.and(record).map(|(record, _)| record.to_owned()));
        self.overwritten.extend(self.values.get(key).filter(is_unseen).and_then(|there| fact_in(there)));
        self.writes += 1;
        let (number, value) = (self.writes, value.map(str::to_owned));
        for (tab, copy) in &mut self.copies {
            if Some(*tab) != from {
                copy.untold.push_back((number, key.to_owned(), value.clone()));
                continue;
            }
            copy.own.insert(key.to_owned(), number);
            match &value {
                Some(value) => drop(copy.values.insert(key.to_owned(), value.clone())),
                None => drop(copy.values.remove(key)),
            }
        }
        let before = match value {
            Some(value) => self.values.insert(key.to_owned(), value),
            None => self.values.remove(key),
        };
        self.owed.push((self.now, key.to_owned(), before));
    }

    /// Whether a value would be beyond the quota.
    fn lacks_room(&self, key: &str, value: Option<&str>) -> bool {
        let (Some(quota), Some(value)) = (self.quota, value) else {
            return false;
        };
        let before = self.values.get(key).map_or(0, |value| key.len() + value.len());
        size(&self.values) + key.len() + value.len() - before > quota
    }

    /// What a tab writes over a value that it does not see, and after which there is a later revision: that names the
    /// revision that it came from by its number alone.
    fn clash(&self, from: Option<usize>, key: &str, value: Option<&str>) -> Option<usize> {
        let revision =
            |key: &str| key.rsplit_once('/').and_then(|(_, revision)| revision.parse::<u32>().ok());
        let copy = self.copies.get(&from?)?;
        let unseen = self.values.get(key).is_some_and(|there| copy.values.get(key) != Some(there));
        let record = &key[..=key.rfind('/')?];
        let mut others = self.values.keys().filter(|other| other.starts_with(record));
        (unseen && others.any(|other| revision(other) > revision(key))).then(|| value.and_then(fact_in))?
    }

    /// Whether the tab is still there to do one more thing.
    fn is_alive(&mut self, tab: usize) -> bool {
        match self.copies.get_mut(&tab).map(|copy| &mut copy.left) {
            Some(Some(0)) | None => false,
            Some(Some(left)) => {
                *left -= 1;
                true
            }
            Some(None) => true,
        }
    }
}

/// localStorage as one tab has it.
#[derive(Clone)]
pub(crate) struct TabStore {
    local: Local,
    tab: usize,
}

impl TabStore {
    /// All that the tab sees.
    pub(crate) fn values(&self) -> Values {
        self.local.lock().copies.get(&self.tab).map(|copy| copy.values.clone()).unwrap_or_default()
    }

    fn change(&self, key: &str, value: Option<&str>) -> Result<(), WriteError> {
        let mut shared = self.local.lock();
        if !shared.is_alive(self.tab) {
            return Ok(());
        }
        if shared.blocked || shared.lacks_room(key, value) {
            let overwritten = std::mem::take(&mut shared.overwritten);
            shared.clashes.extend(overwritten);
            return Err(if shared.blocked { WriteError::Blocked } else { WriteError::Full });
        }
        shared.write(Some(self.tab), key, value);
        Ok(())
    }
}

impl LocalStore for TabStore {
    fn outlasts_the_page(&self) -> bool {
        true
    }

    fn keys(&self) -> Keys {
        let shared = self.local.lock();
        let keys = shared.copies.get(&self.tab).into_iter().flat_map(|copy| copy.values.keys());
        Keys::of(keys.map(String::as_str))
    }

    fn get(&self, key: &str) -> Option<String> {
        self.local.lock().copies.get(&self.tab)?.values.get(key).cloned()
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.change(key, Some(value))
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        self.change(key, None)
    }
}

/// A request that the mirror has not carried out yet.
#[derive(Debug)]
pub(crate) struct Queued {
    pub(crate) tab: usize,
    number: u32,
    connection: u32,
    request: Request,
}

/// The mirror of all tabs. Requests take effect one after the other.
#[derive(Default)]
pub(crate) struct Mirror {
    pub(crate) values: Values,
    /// Goes up with each change of the values.
    pub(crate) changes: u64,
    pub(crate) queue: VecDeque<Queued>,
    open: Vec<(usize, u32)>,
}

impl Mirror {
    pub(crate) fn request(&mut self, tab: usize, number: u32, connection: u32, request: Request) {
        self.queue.push_back(Queued { tab, number, connection, request });
    }

    /// What is under way over a connection that is closed still comes to its end.
    pub(crate) fn close(&mut self, tab: usize, connection: u32) {
        if !self.queue.iter().any(|queued| queued.tab == tab && queued.connection == connection) {
            self.open.retain(|open| *open != (tab, connection));
        }
    }

    /// The browser closes the connections of a tab: what is under way fails.
    pub(crate) fn break_off(&mut self, tab: usize) -> Vec<Event> {
        let broken: Vec<u32> =
            self.open.iter().filter(|(of, _)| *of == tab).map(|(_, number)| *number).collect();
        self.open.retain(|(of, _)| *of != tab);
        broken.into_iter().map(Event::Closed).collect()
    }

    /// A tab is gone; so are its requests, but for the first few, which were carried out.
    pub(crate) fn end(&mut self, tab: usize, carried_out: usize) {
        for _ in 0..carried_out {
            if let Some(at) = self.queue.iter().position(|queued| queued.tab == tab) {
                self.queue.rotate_left(at);
                drop(self.work(false));
                let len = self.queue.len();
                self.queue.rotate_right(at.min(len));
            }
        }
        self.queue.retain(|queued| queued.tab != tab);
        self.open.retain(|(of, _)| *of != tab);
    }

    /// Carries out the first request, or fails it; returns the tab that asked, and the answer.
    pub(crate) fn work(&mut self, fails: bool) -> Option<(usize, Event)> {
        let Queued { tab, number, connection, request } = self.queue.pop_front()?;
        let is_open = request == Request::Open || self.open.contains(&(tab, connection));
        let answer = if fails || !is_open {
            Answer::Failed(MirrorError::Failed)
        } else {
            self.answer(tab, number, request)
        };
        Some((tab, Event::Answered(number, answer)))
    }

    fn answer(&mut self, tab: usize, number: u32, request: Request) -> Answer {
        let mark = self.values.get(Mark::KEY).and_then(|mark| Mark::parse(mark));
        match request {
            Request::Open => {
                self.open.push((tab, number));
                Answer::Opened
            }
            Request::Read(after) => {
                let later =
                    self.values.iter().filter(|(key, _)| after.as_ref().is_none_or(|after| *key > after));
                let (keys, values): (Vec<String>, Vec<String>) =
                    later.take(PAGE).map(|(key, value)| (key.clone(), value.clone())).unzip();
                let more = keys.get(PAGE - 1).cloned();
                let mark = self.values.get(Mark::KEY).cloned();
                Answer::Page(Page { keys, values, more, mark })
            }
            Request::Write(batch) => {
                let Outcome::Written(after, held) =
                    batch.decide(|key| self.values.get(key).cloned(), mark.as_ref())
                else {
                    return Answer::Refused;
                };
                for (key, value) in after {
                    match value {
                        Some(value) => drop(self.values.insert(key, value)),
                        None => drop(self.values.remove(&key)),
                    }
                }
                self.changes += 1;
                Answer::Written(held)
            }
            Request::Erase(begun, before, contents) => {
                let Some(mark) = Mark::after(mark.as_ref(), begun, &before) else {
                    return Answer::ErasedBefore;
                };
                self.values = contents.into_iter().collect();
                self.values.insert(Mark::KEY.to_owned(), mark.to_string());
                self.changes += 1;
                Answer::Erased(begun, mark)
            }
            Request::Lift(epoch) => {
                if mark.is_some_and(|mark| mark.last == epoch) {
                    self.values.remove(Mark::KEY);
                    self.changes += 1;
                }
                Answer::Lifted
            }
        }
    }
}
