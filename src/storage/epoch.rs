//! The marks that erasing leaves in both stores.
//!
//! Of two stores, either may lose its last changes in a crash. So both get a mark of when everything was
//! erased: a store that lacks the other's mark is older than the erasing, and what it holds is gone. The marks
//! go when no crash can bring anything back any more.

use std::time::Duration;

use super::{
    key::{EPOCH, ERASING},
    store::{LocalStore, WriteError},
};

/// What the mark of an erasing says at first.
const BEGUN: &str = "1";
/// What it says when the first store is empty.
const EMPTIED: &str = "2";

/// When everything was erased, in milliseconds since 1970; later erasings have later ones whatever the clock
/// says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epoch(i64);

/// What the marks of two stores say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both may be merged.
    Merge,
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

    /// For how long a page that has seen a mark leaves it: much longer than any browser takes to write its
    /// localStorage to the disk. It is the page's own time, which no change of the clock shortens.
    pub const LASTS: Duration = Duration::from_mins(1);

    /// At this time, in milliseconds since 1970.
    pub fn at(time: i64) -> Self {
        Self(time)
    }

    /// This, or what comes after the mark that is already there.
    #[must_use]
    pub fn or_after(self, there: Option<Self>) -> Self {
        there.map_or(self, |there| self.max(Self(there.0.saturating_add(1))))
    }

    /// Reads a mark.
    pub fn parse(mark: &str) -> Option<Self> {
        mark.parse().ok().map(Self)
    }

    /// The mark.
    pub fn mark(self) -> String {
        self.0.to_string()
    }

    /// The mark of the first store.
    pub fn of(local: &dyn LocalStore) -> Option<Self> {
        Self::parse(&local.get(EPOCH)?)
    }

    /// Puts the mark into the first store, unless it has a later one, and ends the erasing there.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not take it.
    pub fn put(self, local: &dyn LocalStore) -> Result<(), WriteError> {
        if Self::of(local).is_none_or(|there| there < self) {
            local.set(EPOCH, &self.mark())?;
        }
        local.remove(ERASING)
    }

    /// Takes this mark away from the first store, if it is the one that is there.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it.
    pub fn lift(self, local: &dyn LocalStore) -> Result<(), WriteError> {
        if Self::of(local) == Some(self) { local.remove(EPOCH) } else { Ok(()) }
    }

    /// Notes that the first store is being erased. Where not even this finds room, the rest may still go.
    pub(super) fn begin(local: &dyn LocalStore) {
        let _ = local.set(ERASING, BEGUN);
    }

    /// Notes that the first store is empty. Where it can't be told, what is written till the mirror is erased as
    /// well goes with it.
    pub(super) fn emptied(local: &dyn LocalStore) {
        let _ = local.set(ERASING, EMPTIED);
    }

    /// Whether an erasing has not reached the mirror yet.
    pub fn is_unfinished(local: &dyn LocalStore) -> bool {
        local.get(ERASING).is_some()
    }

    /// What the first store's marks say beside the mirror's.
    pub fn compare(local: &dyn LocalStore, mirrored: Option<Self>) -> Verdict {
        match local.get(ERASING).as_deref() {
            Some(EMPTIED) => return Verdict::Emptied,
            Some(_) => return Verdict::Erasing,
            None => {}
        }
        match (Self::of(local), mirrored) {
            (here, Some(there)) if here.is_none_or(|here| here < there) => Verdict::Stale(there),
            _ => Verdict::Merge,
        }
    }
}
