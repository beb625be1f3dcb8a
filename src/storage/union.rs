//! Two stores become one: what either of them has, both have afterwards.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    archive::Archive,
    backend::{Backend, WriteError},
    journal::{Change, Held},
    key::Key,
    problem::Problem,
    record::Record,
};

/// What the second store holds, beside the first.
#[derive(Debug, Default)]
pub struct Mirrored {
    /// Keys under which the first store holds the same.
    same: BTreeSet<String>,
    /// What it holds something else under, or nothing.
    other: BTreeMap<String, String>,
}

impl Mirrored {
    /// Takes up what is under these keys of the second store.
    pub fn take_up(&mut self, backend: &dyn Backend, keys: Vec<String>, values: Vec<String>) {
        let here = backend.get_each(&keys);
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

    fn keys(&self) -> impl Iterator<Item = &String> {
        self.same.iter().chain(self.other.keys())
    }

    fn has(&self, key: &str) -> bool {
        self.same.contains(key) || self.other.contains_key(key)
    }
}

impl Archive {
    /// Unites what is stored with what the second store holds, key by key, and returns what the second store
    /// still lacks. Where both hold another value under one key, the second store's stays there, because it
    /// outlasts a crash: the other becomes a later revision, or is set aside where it can't be read.
    ///
    /// # Errors
    /// [`WriteError`]; then nothing is lost, and it can be tried again.
    pub fn unite(&mut self, backend: &dyn Backend, mirrored: &Mirrored) -> Result<Vec<Change>, WriteError> {
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
            others.any(|(key, value)| is_newer(key, value) && !reads(key, backend.get(key).as_deref()))
        };
        let mut lacking = Vec::new();
        if outdated_first || outdated_second() {
            self.outdate();
            return Ok(lacking);
        }
        let mut changed = self.is_outdated();
        // What was removed here and is not yet removed there does not come back.
        let removed = backend.removed();
        for (key, value) in &mirrored.other {
            match backend.get(key) {
                Some(here) if here == *value => {}
                None if removed.contains(key) => {}
                None => {
                    backend.put_back(key, value)?;
                    changed = true;
                }
                Some(here) => {
                    changed = true;
                    lacking.extend(self.part(backend, mirrored, key, &here)?);
                }
            }
        }
        let here = backend.keys().filter(|key| Key::of_record(key));
        for key in here.filter(|key| !mirrored.has(key)) {
            if let Some(value) = backend.get(&key) {
                lacking.push(Change::Put(key, value));
            }
        }
        if changed {
            *self = Self::load(backend);
        }
        self.settle(backend)?;
        Ok(lacking)
    }

    /// Gives each of two values under one key a place of its own; returns what the second store lacks then.
    fn part(
        &mut self,
        backend: &dyn Backend,
        mirrored: &Mirrored,
        key: &str,
        here: &str,
    ) -> Result<Option<Change>, WriteError> {
        let there = mirrored.other.get(key).map_or("", String::as_str);
        match (Record::parse(key, here), Record::parse(key, there)) {
            // Where more was written later, it was no other tab that wrote at the same time: it is damage.
            (Ok(record), Ok(_)) if self.goes_on(&record.key, mirrored) => {
                set_aside(backend, key, here)?;
                backend.put_back(key, there)?;
            }
            (Ok(ours), Ok(theirs)) if ours.content().is_some() && theirs.content().is_some() => {
                if ours.body != theirs.body {
                    self.keep_copy(backend, &ours)?;
                }
                backend.put_back(key, there)?;
            }
            (Ok(ours), Ok(_)) => self.move_on(backend, ours, there)?,
            (Err(_), Ok(_)) => {
                set_aside(backend, key, here)?;
                backend.put_back(key, there)?;
            }
            (Ok(_), Err(_)) => {
                set_aside(backend, key, there)?;
                return Ok(Some(Change::Put(key.to_owned(), here.to_owned())));
            }
            // Neither can be read: both stay where they are.
            (Err(_), Err(_)) => {}
        }
        Ok(None)
    }

    /// Makes way for what another tab was quicker to write under these keys: ours, which come second, move on.
    /// What the first store shows under them may be either: it is not asked.
    ///
    /// # Errors
    /// [`WriteError`]; then what was not moved is still in memory.
    pub fn make_way(&mut self, backend: &dyn Backend, held: &[Held]) -> Result<(), WriteError> {
        for Held { key, ours, there } in held {
            match (Record::parse(key, ours), Record::parse(key, there)) {
                (Ok(ours), Ok(_)) => self.move_on(backend, ours, there)?,
                _ => set_aside(backend, key, there)?,
            }
        }
        *self = Self::load(backend);
        self.settle(backend).map(drop)
    }

    /// Writes a record as a later revision, and puts what holds its place there.
    fn move_on(&mut self, backend: &dyn Backend, mut ours: Record, there: &str) -> Result<(), WriteError> {
        let place = ours.key.to_string();
        let of_record = self.revisions(ours.key.kind, &ours.key.id);
        ours.key.rev = of_record.last().map_or(ours.key.rev, |last| last.key.rev.max(ours.key.rev)) + 1;
        while backend.get(&ours.key.to_string()).is_some() {
            ours.key.rev += 1;
        }
        backend.set(&ours.key.to_string(), &ours.to_value())?;
        self.insert(ours);
        backend.put_back(&place, there)
    }
}

impl Archive {
    /// Whether either store has a later revision of the record.
    fn goes_on(&self, key: &Key, mirrored: &Mirrored) -> bool {
        let later = |other: &Key| (other.kind, &other.id) == (key.kind, &key.id) && other.rev > key.rev;
        self.revisions(key.kind, &key.id).iter().any(|record| later(&record.key))
            || mirrored.keys().filter_map(|other| other.parse().ok()).any(|other| later(&other))
    }
}

/// Keeps a damaged value, whose sound twin is in use, as it is.
fn set_aside(backend: &dyn Backend, key: &str, value: &str) -> Result<(), WriteError> {
    let mut place = Key::aside(key, 1);
    for number in 2.. {
        match backend.get(&place) {
            None => return backend.set(&place, value),
            Some(there) if there == value => return Ok(()),
            Some(_) => place = Key::aside(key, number),
        }
    }
    Ok(())
}
