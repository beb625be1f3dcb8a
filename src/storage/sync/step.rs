//! What the sync core may be at.

use super::super::{
    epoch::{Epoch, Mark, Marks},
    union::Mirrored,
};

/// What is known of the first store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Local {
    /// It is not read yet.
    #[default]
    Unread,
    /// The code that reads it did not come.
    NotLoaded,
    /// What is in it is gone with the page: the browser blocks storage.
    Passing,
    /// What is in it outlasts the page.
    Lasting,
}

/// What is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A request to the mirror, which answers to the number of the last request.
    Request,
    /// Work on the first store, whose outcome is the next event.
    Work(Work),
}

/// What work on the first store is for, where its outcome does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Merge,
    Purge,
    Batch,
    Confirm,
    Contents(Epoch),
    PutMark(Epoch, Epoch),
    LiftMark,
    Other,
}

/// What is read of the mirror so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    pub(super) mirrored: Mirrored,
    /// The mirror's mark of an erasing, the same on all pages.
    pub(super) mark: Option<Mark>,
    pub(super) has_a_page: bool,
    /// What the first store's marks were when reading began.
    pub(super) began: Marks,
}

impl Reading {
    /// Takes up another page with the mirror's mark then; returns whether it belongs to those before it. It does not where
    /// everything was erased since: then reading begins anew.
    pub(super) fn goes_on(&mut self, page: Mirrored, mark: Option<Mark>) -> bool {
        if self.has_a_page && self.mark != mark {
            return false;
        }
        self.mirrored.extend(page);
        (self.mark, self.has_a_page) = (mark, true);
        true
    }
}
