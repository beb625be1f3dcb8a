//! Two stores become one: what either of them has, both have afterwards.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    archive::{Archive, free_key},
    key::Key,
    mirror::{Held, Write},
    problem::Problem,
    record::Record,
    store::{LocalStore, WriteError},
    taken_back::TakenBack,
};

/// What the mirror holds, beside the first store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mirrored {
    /// Keys under which the first store holds the same.
    same: BTreeSet<String>,
    /// What it holds something else under, or nothing.
    other: BTreeMap<String, String>,
}

impl Mirrored {
    /// Compares what is under these keys of the mirror with the first store.
    pub fn compare(&mut self, local: &dyn LocalStore, keys: Vec<String>, values: Vec<String>) {
        let here = local.get_each(&keys);
        for ((key, value), here) in keys.into_iter().zip(values).zip(here) {
            if !Key::of_record(&key) {
                continue;
            }
            if here.as_ref() == Some(&value) {
                self.same.insert(key);
            } else {
                self.other.insert(key, value);
            }
        }
    }

    /// Adds what another page holds.
    pub fn extend(&mut self, page: Self) {
        self.same.extend(page.same);
        self.other.extend(page.other);
    }

    /// Whether it holds nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.same.is_empty() && self.other.is_empty()
    }

    /// Whether the first store still had some of it when it was read.
    pub(super) fn has_same(&self) -> bool {
        !self.same.is_empty()
    }

    /// What it holds under a key, where the first store holds something else or nothing.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        self.other.get(key).map(String::as_str)
    }

    fn keys(&self) -> impl Iterator<Item = &String> {
        self.same.iter().chain(self.other.keys())
    }

    /// Whether it has a later revision of the record.
    fn goes_on(&self, key: &Key) -> bool {
        let later = |other: &Key| (other.kind, &other.id) == (key.kind, &key.id) && other.rev > key.rev;
        self.keys().filter_map(|other| other.parse().ok()).any(|other| later(&other))
    }

    fn has(&self, key: &str) -> bool {
        self.same.contains(key) || self.other.contains_key(key)
    }
}

impl Archive {
    /// Merges what is stored with what the mirror holds, key by key. What the mirror lacks is pending then. Where
    /// both hold another value under one key, the mirror's stays there, because it outlasts a crash: the other
    /// becomes a later revision, or is set aside where it can't be read.
    ///
    /// # Errors
    /// [`WriteError`]; then nothing is lost, and it can be tried again.
    pub fn merge(&mut self, local: &dyn LocalStore, mirrored: &Mirrored) -> Result<(), WriteError> {
        let reads =
            |key: &str, value: Option<&str>| value.is_some_and(|value| Record::parse(key, value).is_ok());
        let is_newer = |key: &str, value: &str| matches!(Record::parse(key, value), Err(Problem::Newer(_)));
        // What only one of the stores can't read for being newer is damaged there.
        let outdated_first = self.unread.iter().any(|unread| {
            is_newer(&unread.key, &unread.value)
                && !reads(&unread.key, mirrored.other.get(&unread.key).map(String::as_str))
        });
        let outdated_second = || {
            let mut others = mirrored.other.iter();
            others.any(|(key, value)| is_newer(key, value) && !reads(key, local.get(key).as_deref()))
        };
        if outdated_first || outdated_second() {
            self.outdate();
            return Ok(());
        }
        let mut changed = self.is_outdated();
        // What was removed here and is not yet removed there does not come back.
        let removed = self.journal.removed();
        let taken_back = TakenBack::of(local);
        for (key, value) in &mirrored.other {
            match local.get(key) {
                Some(here) if here == *value => {}
                None if removed.get(key) == Some(value) => {}
                None if taken_back.has(key, value) => {
                    self.journal.note(Write::Remove(key.clone(), value.clone()));
                }
                None if removed.contains_key(key) && self.keep_unseen(local, key, value)? => changed = true,
                None => {
                    local.set(key, value)?;
                    changed = true;
                }
                Some(here) => {
                    changed = true;
                    self.part(local, mirrored, key, &here)?;
                }
            }
        }
        // Where both stores have the same now, a tab may show what it read before.
        let shown = self.latest().map(|record| record.key.to_string());
        let shown: Vec<String> = shown.filter(|key| mirrored.same.contains(key)).collect();
        for (key, value) in shown.iter().zip(local.get_each(&shown)) {
            if let Some(value) = value {
                changed |= self.keep_overwritten(local, key, &value)?;
            }
        }
        let here = local.keys().filter(|key| Key::of_record(key));
        for key in here.filter(|key| !mirrored.has(key)) {
            if let Some(value) = local.get(&key) {
                changed |= self.keep_overwritten(local, &key, &value)?;
                self.journal.note(Write::Put(key, value));
            }
        }
        if changed {
            self.reload(local);
        }
        self.settle(local)?;
        self.merged = true;
        self.note_whole_mirror();
        Ok(())
    }

    /// Keeps what was read under this key as a copy, where another tab has written something else there since, at
    /// the same time as whoever wrote it; returns whether one has.
    pub(super) fn keep_overwritten(
        &mut self,
        local: &dyn LocalStore,
        key: &str,
        now: &str,
    ) -> Result<bool, WriteError> {
        let at = key.parse().ok().and_then(|key| self.place_of(&key));
        let Some(read) = at.map(|at| self.records[at].clone()).filter(|read| read.to_value() != now) else {
            return Ok(false);
        };
        if Record::parse(key, now).is_ok_and(|now| now.body != read.body) {
            self.keep_copy(local, &read)?;
        }
        Ok(true)
    }

    /// The first store was set back by a crash, and what was written since under this key is removed again, unlike
    /// what the mirror has there, which nobody has seen: keeps that as a copy, and lets it go. Returns whether it
    /// did: what has no copies is to come back as it is.
    fn keep_unseen(&mut self, local: &dyn LocalStore, key: &str, there: &str) -> Result<bool, WriteError> {
        let Some(theirs) = Record::parse(key, there).ok().filter(|theirs| theirs.content().is_some()) else {
            return Ok(false);
        };
        self.keep_copy(local, &theirs)?;
        self.journal.note(Write::Remove(key.to_owned(), there.to_owned()));
        Ok(true)
    }

    /// Gives each of two values under one key a place of its own.
    fn part(
        &mut self,
        local: &dyn LocalStore,
        mirrored: &Mirrored,
        key: &str,
        here: &str,
    ) -> Result<(), WriteError> {
        let there = mirrored.other.get(key).map_or("", String::as_str);
        match (Record::parse(key, here), Record::parse(key, there)) {
            // The same, written down by another schema: what came back from memory is written by the present one.
            (Ok(ours), Ok(theirs)) if ours == theirs => local.set(key, there),
            // Where only the mirror has more, a crash has set the first store back, and this was written since.
            (Ok(ours), Ok(theirs))
                if mirrored.goes_on(&ours.key) && !self.goes_on(&ours.key) && ours.content().is_some() =>
            {
                if ours.body != theirs.body {
                    self.keep_copy(local, &ours)?;
                }
                local.set(key, there)
            }
            // Where both have more, either may be what that came from: both are kept.
            (Ok(ours), Ok(theirs)) if mirrored.goes_on(&ours.key) => {
                if ours.body != theirs.body {
                    self.keep_copy(local, &theirs)?;
                }
                self.set_aside(local, key, here)?;
                local.set(key, there)
            }
            // Where only the first store has more, it was written without knowing what the mirror has: a crash has
            // set the first store back.
            (Ok(ours), Ok(theirs)) if self.goes_on(&ours.key) => {
                if ours.body != theirs.body {
                    self.keep_copy(local, &theirs)?;
                }
                local.set(key, there)
            }
            (Ok(ours), Ok(theirs)) if ours.content().is_some() && theirs.content().is_some() => {
                if ours.body != theirs.body {
                    self.keep_copy(local, &ours)?;
                }
                local.set(key, there)
            }
            (Ok(ours), Ok(_)) => self.rebase_record(local, ours, there),
            (Err(_), Ok(_)) => {
                self.set_aside(local, key, here)?;
                local.set(key, there)
            }
            (Ok(_), Err(_)) => {
                self.set_aside(local, key, there)?;
                self.journal.note(Write::Replace(key.to_owned(), there.to_owned(), here.to_owned()));
                Ok(())
            }
            // Neither can be read: both stay where they are.
            (Err(_), Err(_)) => Ok(()),
        }
    }

    /// Rebases what another tab was quicker to write under these keys: its values stay, ours become later
    /// revisions. What the first store shows under the keys may be either: it is not asked. What was erased since
    /// the batch was handed over is gone.
    ///
    /// # Errors
    /// [`WriteError`]; then what was not rebased is still in memory.
    pub fn rebase(&mut self, local: &dyn LocalStore, held: &[Held]) -> Result<(), WriteError> {
        // What others have written is pending here too.
        self.refresh(local);
        for Held { key, ours, there } in held {
            if !self.journal.has(key, ours) {
                continue;
            }
            match (Record::parse(key, ours), Record::parse(key, there)) {
                (Ok(ours), Ok(_)) => self.rebase_record(local, ours, there)?,
                _ => self.set_aside(local, key, there)?,
            }
        }
        self.reload(local);
        self.settle(local).map(drop)
    }

    /// Writes a record as a later revision, and puts what holds its key there.
    pub(super) fn rebase_record(
        &mut self,
        local: &dyn LocalStore,
        mut ours: Record,
        there: &str,
    ) -> Result<(), WriteError> {
        let place = ours.key.to_string();
        let last = self.last_rev(ours.key.kind, &ours.key.id).max(Some(ours.key.rev));
        ours.key = free_key(local, ours.key.kind, &ours.key.id, last)?;
        self.put_record(local, ours)?;
        // Where it is there already, as far as this tab can see, it may be erased meanwhile: it is not written again.
        if local.get(&place).as_deref() == Some(there) { Ok(()) } else { local.set(&place, there) }
    }

    /// Whether the first store has a later revision of the record.
    fn goes_on(&self, key: &Key) -> bool {
        self.last_rev(key.kind, &key.id) > Some(key.rev)
    }

    /// Keeps a damaged value, whose sound twin is in use, as it is.
    fn set_aside(&mut self, local: &dyn LocalStore, key: &str, value: &str) -> Result<(), WriteError> {
        let mut place = Key::aside(key, 1);
        for number in 2.. {
            match local.get(&place) {
                None => return self.put(local, &place, value.to_owned()),
                Some(there) if there == value => return Ok(()),
                Some(_) => place = Key::aside(key, number),
            }
        }
        Ok(())
    }
}
