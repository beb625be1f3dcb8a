//! The marks that erasing leaves in both stores.
//!
//! Of two stores, either may lose its last changes in a crash. So both get a mark of when everything was
//! erased: a store that lacks the other's mark is older than the erasing, and what it holds is gone. The marks
//! go when no crash can bring anything back any more.

use std::{fmt, time::Duration};

use super::{
    key::{EPOCH, ERASING},
    store::{LocalStore, WriteError},
};

/// What the mark of an unfinished erasing begins with at first; its epoch follows, and those whose place it took.
const BEGUN: &str = "1";
/// What it begins with when the first store is empty.
const EMPTIED: &str = "2";
/// How many erasings a mark remembers: more than anybody makes within a minute.
const REMEMBERED: usize = 20;

/// When everything was erased: 1024 for each millisecond since 1970, and a random number below that, so that no two
/// erasings have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epoch(i64);

impl Epoch {
    /// With this number.
    pub fn at(number: i64) -> Self {
        Self(number)
    }

    /// At this time, in milliseconds since 1970, and after the one that is there, whatever the clock says.
    pub fn new(time: i64, random: u32, there: Option<Self>) -> Self {
        let first = there.map_or(i64::MIN, |there| there.0.saturating_add(1));
        Self(time.saturating_mul(1024).max(first).saturating_add(i64::from(random % 1024)))
    }

    fn parse(number: &str) -> Option<Self> {
        number.parse().ok().map(Self)
    }

    /// Notes that the first store is being erased.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not take it.
    pub(super) fn begin(self, local: &dyn LocalStore) -> Result<(), WriteError> {
        Unfinished::set(local, BEGUN, self)
    }

    /// Notes that the first store is empty.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not take it. Then what is written till the mirror is erased as well goes
    /// with it.
    pub(super) fn emptied(self, local: &dyn LocalStore) -> Result<(), WriteError> {
        Unfinished::set(local, EMPTIED, self)
    }
}

impl fmt::Display for Epoch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An erasing that the mirror may not have heard of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// When it began.
    pub begun: Epoch,
    /// When those began whose place it took, the last one first.
    before: Vec<Epoch>,
    /// Whether the first store was emptied: what is in it now was written since.
    pub is_emptied: bool,
}

impl Unfinished {
    /// The one that the first store has a mark of.
    fn of(local: &dyn LocalStore) -> Option<Self> {
        Self::parse(&local.get(ERASING)?)
    }

    /// Reads a mark as it is written here. Nothing else makes an erasing: it would take everything with it. Earlier
    /// versions wrote no epoch.
    fn parse(mark: &str) -> Option<Self> {
        let mut parts = mark.split(' ');
        let is_emptied = match parts.next()? {
            BEGUN => false,
            EMPTIED => true,
            _ => return None,
        };
        let mut epochs = parts.map(Epoch::parse).collect::<Option<Vec<_>>>()?.into_iter();
        Some(Self { begun: epochs.next().unwrap_or(Epoch(0)), before: epochs.collect(), is_emptied })
    }

    fn set(local: &dyn LocalStore, state: &str, begun: Epoch) -> Result<(), WriteError> {
        let there = Marks::of(local).unfinished;
        let before = there.iter().flat_map(|there| [&there.begun].into_iter().chain(&there.before));
        let all = [&begun].into_iter().chain(before.filter(|epoch| **epoch != begun)).take(REMEMBERED);
        local.set(ERASING, &all.fold(state.to_owned(), |mark, epoch| format!("{mark} {epoch}")))
    }
}

/// The mark of finished erasings, in either store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The epoch of the last one. Those of later erasings are later.
    pub last: Epoch,
    /// When the last ones began, in the order in which they reached the mirror.
    begun: Vec<Epoch>,
}

impl Mark {
    /// Its key, in both stores.
    pub const KEY: &'static str = EPOCH;

    /// For how long a page that has seen a mark leaves it: much longer than any browser takes to write its
    /// localStorage to the disk. It is the page's own time, which no change of the clock shortens.
    pub const LASTS: Duration = Duration::from_mins(1);

    /// Reads a mark. That of an earlier version is an epoch alone.
    pub fn parse(mark: &str) -> Option<Self> {
        let mut epochs = mark.split(' ').map(Epoch::parse);
        let last = epochs.next()??;
        let begun: Vec<Epoch> = epochs.collect::<Option<_>>()?;
        Some(Self { last, begun: if begun.is_empty() { vec![last] } else { begun } })
    }

    /// The mirror's mark after an erasing that began at this epoch, and those whose place it took; nothing where it
    /// has reached the mirror before. Its epoch may be a later one: a crash may have taken from the first store what it
    /// knew of the last erasing.
    pub fn after(there: Option<&Self>, begun: Epoch, before: &[Epoch]) -> Option<Self> {
        let mut all = there.map_or_else(Vec::new, |there| there.begun.clone());
        if all.contains(&begun) {
            return None;
        }
        for epoch in before.iter().rev().chain([&begun]) {
            if !all.contains(epoch) {
                all.push(*epoch);
            }
        }
        all.drain(..all.len().saturating_sub(REMEMBERED));
        let first = there.map_or(begun, |there| Epoch(there.last.0.saturating_add(1)));
        Some(Self { last: begun.max(first), begun: all })
    }

    /// The mark of the first store.
    pub fn of(local: &dyn LocalStore) -> Option<Self> {
        Self::parse(&local.get(EPOCH)?)
    }

    /// Puts the mark into the first store, unless it has a later one.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not take it.
    pub fn put(&self, local: &dyn LocalStore) -> Result<(), WriteError> {
        if Self::of(local).is_none_or(|there| there.last < self.last) {
            local.set(EPOCH, &self.to_string())?;
        }
        Ok(())
    }

    /// Takes the mark away from the first store, if this is the last erasing there, and that of the erasing itself.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it.
    pub fn lift(local: &dyn LocalStore, last: Epoch) -> Result<(), WriteError> {
        let Some(mark) = Self::of(local).filter(|mark| mark.last == last) else {
            return Ok(());
        };
        if Unfinished::of(local).is_some_and(|this| mark.begun.contains(&this.begun)) {
            local.remove(ERASING)?;
        }
        local.remove(EPOCH)
    }
}

impl fmt::Display for Mark {
    /// “1 1”, “5 1 4”.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.last.fmt(f)?;
        self.begun.iter().try_for_each(|begun| write!(f, " {begun}"))
    }
}

/// The marks of the first store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The erasings that have reached both stores.
    pub erased: Option<Mark>,
    /// One that has not reached the mirror yet.
    pub unfinished: Option<Unfinished>,
}

impl Marks {
    /// The marks that are there.
    pub fn of(local: &dyn LocalStore) -> Self {
        let erased = Mark::of(local);
        // Two tabs may change a mark at the same time: that of an erasing is left till no other can begin.
        let is_finished = |begun| erased.as_ref().is_some_and(|mark| mark.begun.contains(&begun));
        let unfinished = Unfinished::of(local).filter(|this| !is_finished(this.begun));
        Self { erased, unfinished }
    }

    /// The epoch of the last finished erasing.
    pub fn last(&self) -> Option<Epoch> {
        self.erased.as_ref().map(|mark| mark.last)
    }

    /// Whether these tell of an erasing that `known` does not. A mark that is gone tells nothing.
    pub fn tell_more_than(&self, known: &Self) -> bool {
        let is_known = |begun: Epoch| {
            known.erased.as_ref().is_some_and(|mark| mark.begun.contains(&begun))
                || known.unfinished.as_ref().is_some_and(|this| this.is_emptied && this.begun == begun)
        };
        let last = self.erased.as_ref().and_then(|mark| mark.begun.last());
        last.is_some_and(|begun| !is_known(*begun))
            || self
                .unfinished
                .as_ref()
                .is_some_and(|this| known.unfinished.as_ref() != Some(this) && !is_known(this.begun))
    }

    /// When those began whose place the unfinished erasing took, if this is it.
    pub(super) fn before(self, begun: Epoch) -> Vec<Epoch> {
        self.unfinished.filter(|this| this.begun == begun).map_or_else(Vec::new, |this| this.before)
    }

    /// What the first store's marks say beside the mirror's.
    pub fn compare(&self, mirrored: Option<&Mark>) -> Verdict {
        let Some(there) = mirrored else {
            return self.unfinished.as_ref().map_or(Verdict::Merge, Unfinished::verdict);
        };
        match &self.unfinished {
            Some(this) if !there.begun.contains(&this.begun) => this.verdict(),
            // A crash may have set the first store back to the middle of the erasing, or to before a later one.
            Some(this) if this.is_emptied && there.begun.last() == Some(&this.begun) => {
                Verdict::Finished(there.clone())
            }
            Some(_) => Verdict::Stale(there.clone()),
            None if self.last().is_none_or(|here| here < there.last) => Verdict::Stale(there.clone()),
            None => Verdict::Merge,
        }
    }
}

impl Unfinished {
    fn verdict(&self) -> Verdict {
        if self.is_emptied { Verdict::Emptied(self.begun) } else { Verdict::Erasing(self.begun) }
    }
}

/// What the marks of two stores say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Both may be merged.
    Merge,
    /// The first store is from before the erasing: what it holds is to go.
    Stale(Mark),
    /// The erasing was interrupted, and has to go on in both.
    Erasing(Epoch),
    /// The erasing was interrupted when the first store was empty: what is in it now was written since, and stays.
    Emptied(Epoch),
    /// The erasing has reached the mirror, perhaps while it was read, and what is in the first store was written since:
    /// this mark is to be put, and the mirror to be read again.
    Finished(Mark),
}
