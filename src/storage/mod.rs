//! What is kept in the browser: one key per record, immutable revisions, tombstones for deletes; in
//! localStorage, and a second time in `IndexedDB`, the mirror, which outlasts a crash. Nothing here names the
//! browser: the two stores are the traits [`LocalStore`] and [`MirrorStore`], and [`Sync`] decides what happens
//! between them.
//!
//! Nothing here overwrites or removes what it can't read: such a value is set aside where it is, and
//! reported.

mod archive;
mod backup;
mod conflict;
mod edit;
mod entries;
mod epoch;
mod erase;
mod exchange;
mod journal;
mod key;
mod memory;
mod migrate;
mod mirror;
mod opening;
mod problem;
mod record;
mod refresh;
mod revision;
mod store;
mod sync;
mod taken_back;
mod union;
mod value;
mod weeks;

pub use archive::{Archive, Summary, Unread};
pub use backup::Backup;
pub use conflict::COPY;
pub use edit::Stamp;
pub use entries::SavedAssessment;
pub use epoch::{Epoch, Mark, Marks, Unfinished, Verdict};
pub use exchange::{Import, ImportError, LARGEST_FILE};
pub use journal::Journal;
pub use key::{Id, Key, Kind, Setting};
pub use memory::Memory;
pub use migrate::SCHEMA;
pub use mirror::{Answer, Batch, Held, MirrorError, MirrorStore, Outcome, Page, Request, Write};
pub use opening::Opening;
pub use problem::{Damage, Problem};
pub use record::{Body, Content, Record, Tags, Week};
pub use revision::Revision;
pub use store::{Keys, LocalStore, WriteError, check_running, halt};
pub use sync::{Command, Event, LocalWork, Notice, SaveStatus, Sync, Timer};
pub use union::Mirrored;
