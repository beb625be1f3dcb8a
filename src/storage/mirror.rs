//! The mirror: the second store, which keeps what it has confirmed though the browser be killed. In the page it
//! is `IndexedDB`. It answers later, if at all.

use std::collections::BTreeMap;

use super::epoch::{Epoch, Mark};

/// A change to a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// A value under a key at which the mirror has none yet.
    Put(String, String),
    /// A value in place of one that can't be read: key, what is there, what is to be there.
    Replace(String, String, String),
    /// A value that goes: its key, and what it is. Another value under the key stays.
    Remove(String, String),
}

impl Write {
    /// The key that is written.
    pub fn key(&self) -> &str {
        match self {
            Self::Put(key, _) | Self::Replace(key, _, _) | Self::Remove(key, _) => key,
        }
    }

    /// Whether the value goes.
    pub fn is_removal(&self) -> bool {
        matches!(self, Self::Remove(..))
    }
}

/// A value that was not written, because another one holds its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The key.
    pub key: String,
    /// What was to be written.
    pub ours: String,
    /// What is there.
    pub there: String,
}

/// Writes that are made together, all or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// What is to be written, in order.
    pub writes: Vec<Write>,
    /// The mark of the last erasing that the writer knows of.
    pub epoch: Option<Epoch>,
}

/// What a batch does to a mirror.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing: everything was erased since the writer has looked.
    Refused,
    /// These keys get these values, or none; and these were held.
    Written(BTreeMap<String, Option<String>>, Vec<Held>),
}

impl Batch {
    /// What this batch does to a mirror that holds these values under the batch's keys, and this mark. A mirror
    /// decides it within the transaction that writes.
    pub fn decide(&self, there: impl Fn(&str) -> Option<String>, mark: Option<&Mark>) -> Outcome {
        if mark.is_some_and(|mark| self.epoch.is_none_or(|known| known < mark.last)) {
            return Outcome::Refused;
        }
        let (mut after, mut held) = (BTreeMap::new(), Vec::<Held>::new());
        for write in &self.writes {
            let key = write.key();
            let now = after.get(key).cloned().unwrap_or_else(|| there(key));
            match (write, now) {
                (Write::Remove(_, gone), Some(now)) if now == *gone => {
                    drop(after.insert(key.to_owned(), None));
                }
                (Write::Put(_, value) | Write::Replace(_, _, value), None) => {
                    after.insert(key.to_owned(), Some(value.clone()));
                }
                (Write::Replace(_, damaged, value), Some(now)) if now == *damaged => {
                    after.insert(key.to_owned(), Some(value.clone()));
                }
                (Write::Put(_, value) | Write::Replace(_, _, value), Some(now)) if now != *value => {
                    held.push(Held { key: key.to_owned(), ours: value.clone(), there: now });
                }
                _ => {}
            }
        }
        Outcome::Written(after, held)
    }
}

/// Why the mirror can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MirrorError {
    /// A newer version of the app has changed its shape.
    Newer,
    /// The browser has none, or it fails.
    Failed,
}

/// What the mirror is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// To open a connection, which is then known by the number of this request.
    Open,
    /// The next values after this key, from the first one on where there is none.
    Read(Option<String>),
    /// To write a batch, as [`Batch::decide`] says.
    Write(Batch),
    /// To remove everything, as [`Mark::after`] says, to leave a mark, and to put what was written since: when it
    /// began, when those began whose place it took, and keys and values.
    Erase(Epoch, Vec<Epoch>, Vec<(String, String)>),
    /// To take this mark away, if it is the one that is there.
    Lift(Epoch),
}

/// A part of what the mirror holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The keys, in ascending order.
    pub keys: Vec<String>,
    /// The value of each.
    pub values: Vec<String>,
    /// The key after which there may be more.
    pub more: Option<String>,
    /// The mark of the last erasing as it was then, written down: another one than before tells that pages belong to two
    /// states of the store.
    pub mark: Option<String>,
}

/// What the mirror answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The connection is open.
    Opened,
    /// What was asked for.
    Page(Page),
    /// The batch is written for good; these values were held.
    Written(Vec<Held>),
    /// The batch was refused: everything was erased since.
    Refused,
    /// Everything is removed for the erasing that began at this epoch, and this mark is left.
    Erased(Epoch, Mark),
    /// Nothing is removed: the erasing has reached the mirror before.
    ErasedBefore,
    /// The mark is gone.
    Lifted,
    /// It fails; a transaction has changed nothing.
    Failed(MirrorError),
}

/// A store that answers later. Requests take effect in the order in which they are made, in all tabs.
pub trait MirrorStore {
    /// Begins what is asked for, over an open connection. The answer comes as an event with this number.
    fn request(&self, number: u32, connection: u32, request: Request);

    /// Ends a connection.
    fn close(&self, connection: u32);
}
