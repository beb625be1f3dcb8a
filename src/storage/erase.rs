//! Erasing everything in the first store. The mirror follows: see [`Epoch`].

use super::{
    archive::Archive,
    epoch::Epoch,
    key::Key,
    store::{LocalStore, WriteError},
};

impl Archive {
    /// Removes everything of ours from the store, readable or not. A mark says that the mirror still has to be
    /// erased, till [`Epoch::put`] takes its place.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it; what is left is still listed.
    pub fn erase(&mut self, local: &dyn LocalStore) -> Result<(), WriteError> {
        Epoch::begin(local);
        self.erasings += 1;
        self.empty(local)?;
        Epoch::emptied(local);
        Ok(())
    }

    /// Removes everything of ours but the marks, and forgets what the mirror has not confirmed yet.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it; what is left is still listed.
    pub fn empty(&mut self, local: &dyn LocalStore) -> Result<(), WriteError> {
        let mut ours = local.keys().filter(|key| Key::of_record(key));
        let outcome = ours.try_for_each(|key| local.remove(&key));
        *self = Self { erasings: self.erasings, ..Self::load(local) };
        outcome
    }
}
