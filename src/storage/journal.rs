//! What was changed in the first store and is not yet confirmed by the mirror.

use std::collections::BTreeMap;

use super::{mirror::Write, store::LocalStore};

/// Pending writes to the mirror, in the order in which they were made.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// Handed to the mirror, which has not answered yet.
    in_flight: Vec<Write>,
    /// Made since.
    waiting: Vec<Write>,
}

impl Journal {
    pub(super) fn note(&mut self, write: Write) {
        self.waiting.push(write);
    }

    /// A value under this key is not to be written any more, unless the mirror is at it.
    pub(super) fn forget(&mut self, key: &str, value: &str) {
        self.waiting.retain(|write| !matches!(write, Write::Put(k, v) if k == key && v == value));
    }

    /// Whether this value is still to be written under this key. What was erased since is not.
    pub(super) fn has(&self, key: &str, value: &str) -> bool {
        self.in_flight.iter().chain(&self.waiting).any(|write| match write {
            Write::Put(k, v) | Write::Replace(k, _, v) => k == key && v == value,
            Write::Remove(..) => false,
        })
    }

    /// What is last to be written under this key.
    pub(super) fn value(&self, key: &str) -> Option<&str> {
        let last = self.in_flight.iter().chain(&self.waiting).rfind(|write| write.key() == key);
        last.and_then(|write| match write {
            Write::Put(_, value) | Write::Replace(_, _, value) => Some(value.as_str()),
            Write::Remove(..) => None,
        })
    }

    /// How many writes are pending.
    pub(super) fn len(&self) -> usize {
        self.in_flight.len() + self.waiting.len()
    }

    /// Everything that is pending, as one batch, which stays noted till [`Journal::confirm`].
    ///
    /// What another tab has removed from the first store since is not written, and what it has written is not
    /// removed: it may have erased everything.
    pub(super) fn begin(&mut self, local: &dyn LocalStore) -> Vec<Write> {
        self.restore();
        let mut writes = std::mem::take(&mut self.waiting);
        // Of several writes to a key, the last one tells.
        let mut holds: BTreeMap<String, bool> =
            writes.iter().map(|write| (write.key().to_owned(), !write.is_removal())).collect();
        holds.retain(|key, is_there| local.get(key).is_some() == *is_there);
        writes.retain(|write| holds.contains_key(write.key()));
        self.in_flight.clone_from(&writes);
        writes
    }

    /// The keys from under which the batch removes something.
    pub(super) fn removing(&self) -> impl Iterator<Item = &String> {
        self.in_flight.iter().filter_map(|write| match write {
            Write::Remove(key, _) => Some(key),
            Write::Put(..) | Write::Replace(..) => None,
        })
    }

    /// The batch is in the mirror.
    pub(super) fn confirm(&mut self) {
        self.in_flight.clear();
    }

    /// The batch is not in the mirror, as far as is known: it is written again.
    pub(super) fn restore(&mut self) {
        let later = std::mem::replace(&mut self.waiting, std::mem::take(&mut self.in_flight));
        self.waiting.extend(later);
    }

    /// Keeps only what the first store holds as it is: everything was erased, and this was written since.
    pub(super) fn keep_what_is_in(&mut self, local: &dyn LocalStore) {
        self.restore();
        self.waiting.retain(|write| match write {
            Write::Put(key, value) | Write::Replace(key, _, value) => local.get(key).as_ref() == Some(value),
            Write::Remove(..) => false,
        });
    }

    /// Values that were removed and not put again since, by key.
    pub(super) fn removed(&self) -> BTreeMap<String, String> {
        let mut removed = BTreeMap::new();
        for write in self.in_flight.iter().chain(&self.waiting) {
            match write {
                Write::Remove(key, gone) => drop(removed.insert(key.clone(), gone.clone())),
                Write::Put(key, _) | Write::Replace(key, ..) => drop(removed.remove(key)),
            }
        }
        removed
    }
}
