//! A storage that notes what was written to it, so that the same can be written to a second one.

use std::{
    collections::BTreeSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::backend::{Backend, Keys, WriteError};

/// A change to a storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// This value was stored under this key.
    Put(String, String),
    /// What was under this key was removed.
    Remove(String),
}

/// What could not be written, because another value holds its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The key.
    pub key: String,
    /// What was to be written.
    pub ours: String,
    /// What is there.
    pub there: String,
}

/// A storage with a note of each change that was made to it.
pub struct Journal<B> {
    storage: B,
    changes: Mutex<Vec<Change>>,
}

impl<B: Backend> Journal<B> {
    /// Begins to note changes to a storage.
    pub fn new(storage: B) -> Self {
        Self { storage, changes: Mutex::default() }
    }

    fn note(&self, change: Change) {
        self.noted().push(change);
    }

    fn noted(&self) -> MutexGuard<'_, Vec<Change>> {
        self.changes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<B: Backend> Backend for Journal<B> {
    fn outlasts_the_page(&self) -> bool {
        self.storage.outlasts_the_page()
    }

    fn keys(&self) -> Keys {
        self.storage.keys()
    }

    fn get(&self, key: &str) -> Option<String> {
        self.storage.get(key)
    }

    fn get_each(&self, keys: &[String]) -> Vec<Option<String>> {
        self.storage.get_each(keys)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.storage.set(key, value)?;
        self.note(Change::Put(key.to_owned(), value.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), WriteError> {
        self.storage.remove(key)?;
        self.note(Change::Remove(key.to_owned()));
        Ok(())
    }

    fn put_back(&self, key: &str, value: &str) -> Result<(), WriteError> {
        self.storage.set(key, value)
    }

    fn take_changes(&self) -> Vec<Change> {
        std::mem::take(&mut *self.noted())
    }

    fn put_changes_back(&self, changes: Vec<Change>) {
        let later = std::mem::replace(&mut *self.noted(), changes);
        self.noted().extend(later);
    }

    fn removed(&self) -> BTreeSet<String> {
        let mut removed = BTreeSet::new();
        for change in self.noted().iter() {
            match change {
                Change::Put(key, _) => removed.remove(key),
                Change::Remove(key) => removed.insert(key.clone()),
            };
        }
        removed
    }
}
