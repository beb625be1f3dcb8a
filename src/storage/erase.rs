//! Erasing everything in the first store. The mirror follows: see [`Epoch`].

use super::{
    archive::Archive,
    epoch::{Epoch, Marks},
    key::Key,
    store::{LocalStore, WriteError},
    taken_back::TakenBack,
};

impl Archive {
    /// Removes everything of ours from the store, readable or not, at this time, in milliseconds since 1970. A mark
    /// says that the mirror still has to be erased, till [`Mark::put`](super::epoch::Mark::put). Returns the epoch that
    /// begins; `random` makes it unlike any other.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it, or takes no mark; what is left is still listed.
    pub fn erase(&mut self, local: &dyn LocalStore, now: i64, random: u32) -> Result<Epoch, WriteError> {
        let epoch = Epoch::new(now, random, Marks::of(local).last());
        self.erase_at(local, epoch)?;
        Ok(epoch)
    }

    /// Erases, or goes on with an erasing that was interrupted.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it, or takes no mark; what is left is still listed.
    pub(super) fn erase_at(&mut self, local: &dyn LocalStore, epoch: Epoch) -> Result<(), WriteError> {
        let mut is_begun = epoch.begin(local).is_ok();
        // A full store has no room for the mark before something is removed.
        self.empty_with(local, || is_begun = is_begun || epoch.begin(local).is_ok())?;
        let emptied = epoch.emptied(local);
        self.read_marks(local);
        // Where there is no mark at all, other tabs do not know of it, and bring back what the mirror has.
        if is_begun { Ok(()) } else { emptied }
    }

    /// Removes everything of ours but the marks, and forgets what the mirror has not confirmed yet.
    ///
    /// # Errors
    /// [`WriteError`] where the store does not remove it; what is left is still listed.
    pub fn empty(&mut self, local: &dyn LocalStore) -> Result<(), WriteError> {
        self.empty_with(local, || ())
    }

    /// As [`Archive::empty`], and does something after each value that is removed.
    fn empty_with(&mut self, local: &dyn LocalStore, mut after_each: impl FnMut()) -> Result<(), WriteError> {
        let mut ours = local.keys().filter(|key| Key::of_record(key));
        let outcome = ours.try_for_each(|key| local.remove(&key).inspect(|()| after_each()));
        let outcome = outcome.and_then(|()| TakenBack::forget(local));
        if outcome.is_ok() {
            *self = Self::load(local);
        } else {
            // What is left is still to reach the mirror.
            self.reload(local);
        }
        outcome
    }
}
