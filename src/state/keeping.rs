//! Whether what is on the screen is stored.

use crate::{storage::WriteError, text};

/// What became of the last write.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// What is stored is not read yet.
    #[default]
    Opening,
    /// Nothing was written yet.
    Nothing,
    /// The code that opens the storage did not come.
    Unopened,
    /// On its way to the store that outlasts a crash.
    Saving,
    /// Both stores have it.
    Saved,
    /// Only localStorage has it, which a crash may set back.
    Stored,
    /// Only localStorage is erased.
    HalfErased,
    /// It is only in this page's memory.
    Failed(WriteError),
}

impl Keeping {
    /// In words, for the status line.
    pub fn words(self) -> &'static str {
        match self {
            Self::Opening => text::OPENING,
            Self::Nothing => text::NOTHING_STORED,
            Self::Unopened => text::UNOPENED,
            Self::Saving => text::SAVING,
            Self::Saved => text::SAVED,
            Self::Stored => text::STORED,
            Self::HalfErased => text::HALF_ERASED,
            Self::Failed(WriteError::Full) => text::FULL,
            Self::Failed(WriteError::Blocked) => text::BLOCKED,
            Self::Failed(WriteError::Halted) => text::HALTED,
            Self::Failed(WriteError::Outdated) => text::OUTDATED,
        }
    }

    /// Whether something could not be stored.
    pub fn failed(self) -> bool {
        matches!(self, Self::Failed(_) | Self::Unopened)
    }
}
