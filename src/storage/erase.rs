//! Erasing both stores so that neither brings anything back.
//!
//! Of two stores, either may lose its last changes in a crash. So both get a mark of when everything was
//! erased: a store that lacks the other's mark is older than the erasing, and what it holds is gone. The marks
//! go when no crash can bring anything back any more.

use std::time::Duration;

use super::{
    archive::Archive,
    backend::{Backend, WriteError},
    key::{EPOCH, ERASING, Key},
};

/// What the mark of an erasing says at first.
const BEGUN: &str = "1";
/// What it says when the first store is empty.
const EMPTIED: &str = "2";

/// When everything was erased, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epoch(i64);

/// What the marks of two stores say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both may be united.
    Unite,
    /// The first store is from before the erasing: what it holds is to go.
    Stale(Epoch),
    /// The erasing was interrupted, and has to go on in both.
    Erasing,
    /// The erasing was interrupted when the first store was empty: what is in it now was written since, and stays.
    Emptied,
}

impl Epoch {
    /// The key of the mark, in both stores.
    pub const KEY: &'static str = EPOCH;

    /// For how long the marks stay: much longer than any browser takes to write its localStorage down.
    pub const LASTS: Duration = Duration::from_mins(1);

    /// At this time, in milliseconds since 1970.
    pub fn at(time: i64) -> Self {
        Self(time)
    }

    /// Whether its marks may go. A clock that was set back since then is no reason to keep them.
    pub fn is_over(self, now: i64) -> bool {
        u128::try_from(now - self.0).is_ok_and(|age| age >= Self::LASTS.as_millis()) || now < self.0
    }

    /// Reads a mark.
    pub fn parse(mark: &str) -> Option<Self> {
        mark.parse().ok().map(Self)
    }

    /// The mark.
    pub fn mark(self) -> String {
        self.0.to_string()
    }

    /// The mark of a store.
    pub fn of(backend: &dyn Backend) -> Option<Self> {
        Self::parse(&backend.get(EPOCH)?)
    }

    /// Puts the mark into a store.
    ///
    /// # Errors
    /// [`WriteError`] where the storage does not take it.
    pub fn put(self, backend: &dyn Backend) -> Result<(), WriteError> {
        backend.put_back(EPOCH, &self.mark())?;
        backend.remove(ERASING)
    }

    /// Takes the mark away.
    ///
    /// # Errors
    /// [`WriteError`] where the storage does not let go.
    pub fn lift(backend: &dyn Backend) -> Result<(), WriteError> {
        backend.remove(EPOCH)
    }

    /// What the first store's marks say beside the second one's.
    pub fn compare(backend: &dyn Backend, mirrored: Option<Self>) -> Verdict {
        match backend.get(ERASING).as_deref() {
            Some(EMPTIED) => return Verdict::Emptied,
            Some(_) => return Verdict::Erasing,
            None => {}
        }
        match (Self::of(backend), mirrored) {
            (here, Some(there)) if here.is_none_or(|here| here < there) => Verdict::Stale(there),
            _ => Verdict::Unite,
        }
    }
}

impl Archive {
    /// Removes everything of ours from the storage, readable or not. A mark says that the second store still
    /// has to be erased, till [`Epoch::put`] takes its place.
    ///
    /// # Errors
    /// [`WriteError`] where the storage does not let go; what is left is still listed.
    pub fn erase(&mut self, backend: &dyn Backend) -> Result<(), WriteError> {
        // Where not even this finds room, the rest may still go.
        let _ = backend.put_back(ERASING, BEGUN);
        self.empty(backend)?;
        // Where it can't be told, what is written till the second store is erased as well goes with it.
        let _ = backend.put_back(ERASING, EMPTIED);
        Ok(())
    }

    /// Removes everything of ours but the marks.
    ///
    /// # Errors
    /// [`WriteError`] where the storage does not let go; what is left is still listed.
    pub fn empty(&mut self, backend: &dyn Backend) -> Result<(), WriteError> {
        let mut ours = backend.keys().filter(|key| Key::of_record(key));
        let outcome = ours.try_for_each(|key| backend.remove(&key));
        *self = Self::load(backend);
        outcome
    }
}
