//! Reading everything that is stored, a few values at a time: a long history holds nothing up.

use super::{
    archive::Archive,
    backend::{Backend, Keys},
    erase::Epoch,
    key::Key,
};

/// A storage whose values are being read.
pub struct Opening {
    archive: Archive,
    rest: Keys,
}

/// Bytes of a record's key, at least: of so many records there is room for all from the start.
const SHORTEST_KEY: usize = 24;

impl Opening {
    /// Lists what is stored; nothing is read yet.
    pub fn begin(backend: &dyn Backend) -> Self {
        let rest = backend.keys();
        let records = Vec::with_capacity(rest.size() / SHORTEST_KEY);
        Self { archive: Archive { epoch: Epoch::of(backend), records, ..Archive::default() }, rest }
    }

    /// Reads so many of the values, and tells whether there are more.
    pub fn read(&mut self, backend: &dyn Backend, most: usize) -> bool {
        let keys: Vec<String> = self.rest.by_ref().filter(|key| Key::of_record(key)).take(most).collect();
        let values = backend.get_each(&keys);
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
