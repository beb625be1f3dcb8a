//! Whose answers are on the screen.

use super::{draft::Draft, example::Example};
use crate::storage::Id;

/// Whose answers are on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The person's own.
    Own,
    /// Those of an example person: never stored.
    Example(Example),
    /// With a change that is tried out: stored only when it is kept.
    Trial {
        /// The change, in a sentence.
        words: String,
        /// The example of which it is tried, where it is not of the person's own answers.
        of: Option<Example>,
    },
    /// Those of a saved assessment.
    Saved(Id),
}

impl Screen {
    /// The example person that is shown, with a change or without.
    pub fn example(&self) -> Option<Example> {
        match self {
            Self::Example(example) => Some(*example),
            Self::Trial { of, .. } => *of,
            Self::Own | Self::Saved(_) => None,
        }
    }

    /// Whether a change is tried out.
    pub fn is_trial(&self) -> bool {
        matches!(self, Self::Trial { .. })
    }

    /// Whether what is on the screen is only shown, and not stored.
    pub fn is_only_shown(&self) -> bool {
        matches!(self, Self::Example(_) | Self::Trial { .. })
    }
}

/// Where the answers that can be changed come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Source {
    /// The person's own draft.
    #[default]
    Own,
    /// An example, with what was changed of it on the screen.
    Example(Example, Box<Draft>),
}

impl Source {
    pub(super) fn example(&self) -> Option<Example> {
        match self {
            Self::Own => None,
            Self::Example(example, _) => Some(*example),
        }
    }
}

/// A change that is tried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Trial {
    /// What it is, in a sentence.
    pub(super) words: String,
    /// The answers with it.
    pub(super) draft: Draft,
}
