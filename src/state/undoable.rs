//! What was done last and can be undone.

use super::{draft::Draft, typed::Typed};
use crate::{
    model::IsoWeek,
    storage::{SavedAssessment, Week},
};

/// What was done last and can be undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undoable {
    /// What it was, in words.
    pub words: String,
    pub(super) what: Gone,
}

/// What is to be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gone {
    /// A saved assessment, with what it was called.
    Assessment(Box<SavedAssessment>, String),
    /// What was told of a week, with what the week was called.
    CheckIn(IsoWeek, Week, String),
    /// The person's own answers, with what stood in their fields and was not yet taken up.
    Answers(Box<Draft>, Typed),
}
