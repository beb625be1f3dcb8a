//! What the person is told of whether their work is stored.

use super::super::store::WriteError;

/// Whether what is on the screen is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveStatus {
    /// What is stored is not read yet.
    #[default]
    Opening,
    /// Nothing is stored.
    Empty,
    /// On its way to the mirror, which outlasts a crash.
    Saving,
    /// Only the first store has it, which a crash may set back.
    Kept,
    /// Both stores have it.
    Saved,
    /// Only the first store is erased.
    HalfErased,
    /// It is only in this page's memory.
    Unavailable(WriteError),
    /// The code that opens the storage did not come.
    NotLoaded,
}

impl SaveStatus {
    /// Whether something can't be stored.
    pub fn is_failure(self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::NotLoaded)
    }
}
