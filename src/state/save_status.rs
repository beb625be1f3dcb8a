//! The save status in words.

use crate::{
    storage::{SaveStatus, WriteError},
    text,
};

impl SaveStatus {
    /// In words, for the status line.
    pub fn words(self) -> &'static str {
        match self {
            Self::Opening => text::status::opening(),
            Self::Empty => text::status::nothing_stored(),
            Self::NotLoaded => text::status::unopened(),
            Self::Saving => text::status::saving(),
            Self::Saved => text::status::saved(),
            Self::Kept => text::status::stored(),
            Self::HalfErased => text::status::half_erased(),
            Self::Unavailable(WriteError::Full) => text::status::full(),
            Self::Unavailable(WriteError::Blocked) => text::status::blocked(),
            Self::Unavailable(WriteError::Halted) => text::status::halted(),
            Self::Unavailable(WriteError::Outdated) => text::status::outdated(),
        }
    }
}
