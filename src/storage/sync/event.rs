//! What the sync core is told, and what it asks for.

use std::time::Duration;

use super::super::{
    epoch::{Epoch, Mark},
    mirror::{Answer, Batch, Held, Page, Request},
    store::WriteError,
    union::Mirrored,
};

/// What has happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The archive has read the first store.
    Opened,
    /// The browser blocks the first store: what the archive holds is gone with the page.
    Blocked,
    /// The code that opens the storage did not come.
    NotLoaded,
    /// A verb has changed the archive and the first store, or could not.
    Changed(Result<(), WriteError>),
    /// The archive has taken up what other tabs have written.
    Refreshed,
    /// Nothing is left in the first store, and no mark says why.
    FirstStoreEmptied,
    /// The page is shown again, or another reason to try a failed mirror again now.
    Resumed,
    /// The person wants everything erased; the archive has erased the first store at this epoch, or could not.
    EraseRequested(Result<Epoch, WriteError>),
    /// The mirror's answer to the request with this number.
    Answered(u32, Answer),
    /// The browser has closed this connection.
    Closed(u32),
    /// Another page deletes the mirror, which the app never does, and waits for this connection to be closed. That is no
    /// failure: the mirror is filled again at once, and what was asked of it counts no longer.
    Deleted(u32),
    /// A newer version of the app waits for this connection to be closed.
    VersionChange(u32),
    /// A timer has run down.
    TimerFired(Timer),
    /// What a [`LocalWork`] came to.
    Worked(Worked),
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Work on the archive and the first store, at once; what it comes to is the next event.
    Work(LocalWork),
    /// To ask the mirror: the number of the request, the connection, and what for.
    Request(u32, u32, Request),
    /// To close a connection to the mirror.
    Close(u32),
    /// To start a timer, in place of one of the same name that runs.
    SetTimer(Timer),
    /// To stop a timer.
    ClearTimer(Timer),
    /// To tell the person.
    Notify(Notice),
}

/// Timers; of each, one runs at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timer {
    /// The mirror has not answered: then it counts as failed.
    Timeout,
    /// The mirror has failed, and is tried again.
    Retry,
    /// No crash can bring back any more what was erased: the marks go.
    Lift,
}

impl Timer {
    /// How long it runs.
    pub fn duration(self) -> Duration {
        match self {
            Self::Timeout => Duration::from_secs(5),
            Self::Retry => Duration::from_secs(15),
            Self::Lift => Mark::LASTS,
        }
    }
}

/// What a person is told besides the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Everything is erased.
    Erased,
    /// Everything is erased in the first store; the mirror did not answer.
    ErasedHere,
}

/// Work on the archive and the first store.
#[derive(Clone, Debug, PartialEq)]
pub enum LocalWork {
    /// To compare a page of the mirror with the first store.
    Compare(Page),
    /// To merge what the mirror holds into the first store, as far as the mirror's mark of an erasing allows.
    Merge(Box<Mirrored>, Option<Mark>),
    /// To remove for good what was deleted in an earlier visit.
    Purge,
    /// To put the pending writes into a batch.
    Batch,
    /// To note that the batch is written, and to rebase what was held.
    Confirm(Vec<Held>),
    /// To note that the batch was not written.
    Restore,
    /// To note that another page has deleted the mirror.
    NoteDeleted,
    /// To list what was written since everything was erased, at this epoch.
    Contents(Epoch),
    /// To put the mark of an erasing that has reached the mirror.
    PutMark(Mark),
    /// To take this mark away.
    LiftMark(Epoch),
    /// To write nothing more: a newer version of the app is in use.
    Outdate,
}

/// What a [`LocalWork`] came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Worked {
    /// How a page of the mirror compares, and the key after which there may be more.
    Compared(Box<Mirrored>, Option<Mark>, Option<String>),
    /// Both stores are merged.
    Merged,
    /// What was read of the mirror does not go with the first store any more, as where everything was erased since: it is
    /// to be read again.
    Emptied,
    /// An erasing was interrupted: the mirror is to be erased.
    HalfErased(Epoch),
    /// There is a batch to write.
    Batch(Batch),
    /// When those erasings began whose place this one took, and what the first store holds, by key.
    Contents(Vec<Epoch>, Vec<(String, String)>),
    /// It is done.
    Done,
    /// The first store does not take it.
    Failed(WriteError),
}
