//! What was just deleted.

use crate::{
    model::IsoWeek,
    storage::{Id, Week},
};

/// What was just deleted and can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// What it was called.
    pub name: String,
    pub(super) what: Gone,
}

/// What it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Gone {
    /// A saved assessment.
    Assessment(Id),
    /// What was told of a week.
    CheckIn(IsoWeek, Week),
}
