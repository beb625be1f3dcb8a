//! What is kept in the browser: one key per record, immutable revisions, tombstones for deletes.
//!
//! Nothing here overwrites or removes what it can't read: such a value is set aside where it is, and
//! reported.

mod archive;
mod backend;
mod exchange;
mod record;

pub use archive::{Archive, Entry, Stamp, Unread};
pub use backend::{Backend, LocalStorage, Memory, WriteError, halt};
pub use exchange::{Import, ImportError, LARGEST_FILE};
pub use record::{Content, Id, Key, Kind, Problem, Record, SCHEMA};
