//! What is kept in the browser: one key per record, immutable revisions, tombstones for deletes; in
//! localStorage, and a second time in `IndexedDB`, which outlasts a crash.
//!
//! Nothing here overwrites or removes what it can't read: such a value is set aside where it is, and
//! reported.

mod archive;
mod backend;
mod backup;
mod conflict;
mod entries;
mod erase;
mod exchange;
mod journal;
mod key;
mod migrate;
mod mirror;
mod opening;
mod problem;
mod record;
mod refresh;
mod union;
mod value;
mod weeks;

pub use archive::{Archive, Stamp, Unread};
pub use backend::{Backend, Keys, LocalStorage, Memory, WriteError, halt};
pub use backup::Backup;
pub use conflict::COPY;
pub use entries::Entry;
pub use erase::{Epoch, Verdict};
pub use exchange::{Import, ImportError, LARGEST_FILE};
pub use journal::{Change, Held, Journal};
pub use key::{Id, Key, Kind, Setting};
pub use mirror::{Interruption, Mirror, MirrorError};
pub use opening::Opening;
pub use problem::Problem;
pub use record::{Body, Content, Record, Week};
pub use union::Mirrored;
pub use value::SCHEMA;
