//! Reading everything that is stored, a few values at a time: a long history holds nothing up.

use std::vec;

use super::{archive::Archive, backend::Backend, erase::Epoch, key::Key};

/// A storage whose values are being read.
pub struct Opening {
    archive: Archive,
    rest: vec::IntoIter<String>,
    /// It was left and gone on with: meanwhile others may have written.
    paused: bool,
}

impl Opening {
    /// Lists what is stored; nothing is read yet.
    pub fn begin(backend: &dyn Backend) -> Self {
        let mut keys = backend.keys();
        keys.retain(|key| Key::of_record(key));
        let archive = Archive {
            epoch: Epoch::of(backend),
            records: Vec::with_capacity(keys.len()),
            ..Archive::default()
        };
        Self { archive, rest: keys.into_iter(), paused: false }
    }

    /// Reads so many of the values, and tells whether there are more.
    pub fn read(&mut self, backend: &dyn Backend, most: usize) -> bool {
        for key in self.rest.by_ref().take(most) {
            self.archive.take_up(backend, key);
        }
        let more = self.rest.len() > 0;
        self.paused |= more;
        more
    }

    /// What was read, and what others have written since.
    pub fn finish(mut self, backend: &dyn Backend) -> Archive {
        self.archive.sort();
        if self.paused {
            self.archive.refresh(backend);
        }
        self.archive
    }
}
