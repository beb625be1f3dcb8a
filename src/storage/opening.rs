//! Reading everything that is stored, a few values at a time: a long history holds nothing up.

use super::{
    archive::Archive,
    epoch::Marks,
    key::Key,
    mirror::Write,
    record::Record,
    store::{Keys, LocalStore},
};

/// A store whose values are being read.
pub struct Opening {
    archive: Archive,
    rest: Keys,
}

/// Bytes of a record's key, at least: of so many records there is room for all from the start.
const SHORTEST_KEY: usize = 24;

impl Opening {
    /// Lists what is stored; nothing is read yet.
    pub fn begin(local: &dyn LocalStore) -> Self {
        let rest = local.keys();
        let records = Vec::with_capacity(rest.size() / SHORTEST_KEY);
        Self { archive: Archive { records, marks: Marks::of(local), ..Archive::default() }, rest }
    }

    /// Reads so many of the values, and tells whether there are more.
    pub fn read(&mut self, local: &dyn LocalStore, most: usize) -> bool {
        let keys: Vec<String> = self.rest.by_ref().filter(|key| Key::of_record(key)).take(most).collect();
        let values = local.get_each(&keys);
        for (key, value) in keys.into_iter().zip(values) {
            self.archive.take_up(key, value);
        }
        !self.rest.is_empty()
    }

    /// What was read. Where others may have written since it began, what they wrote follows by
    /// [`Archive::refresh`].
    pub fn finish(mut self) -> Archive {
        self.archive.sort();
        self.archive
    }
}

impl Archive {
    /// Reads all records. What can't be read is listed in [`Archive::unread`], and the rest loads.
    pub fn load(local: &dyn LocalStore) -> Self {
        let mut opening = Opening::begin(local);
        while opening.read(local, usize::MAX) {}
        opening.finish()
    }

    /// Reads all records anew; what is pending stays so. Where another tab has written under a key of ours at the
    /// same time, its value is pending too: the mirror may have ours.
    pub(super) fn reload(&mut self, local: &dyn LocalStore) {
        let loaded = Self::load(local);
        let is_other =
            |record: &&Record| self.place_of(&record.key).is_some_and(|at| self.records[at] != **record);
        let others: Vec<String> =
            loaded.records.iter().filter(is_other).map(|record| record.key.to_string()).collect();
        for key in others {
            // As it is spelled there: what is compared later are texts.
            if let Some(value) = local.get(&key) {
                self.journal.note(Write::Put(key, value));
            }
        }
        let (journal, expired) = (std::mem::take(&mut self.journal), std::mem::take(&mut self.expired));
        let (merged, mirror_deleted) = (self.merged, self.mirror_deleted);
        *self = Self { journal, merged, mirror_deleted, expired, ..loaded };
    }
}
