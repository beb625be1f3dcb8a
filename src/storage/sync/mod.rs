//! What happens between the two stores, decided without touching either: events in, commands out.
//!
//! Whatever happens is told to [`Sync::handle`], which returns what is to be done. The driver does that, in order,
//! and tells what came of it. The driver of the page is in `state`; that of the tests crashes, stalls and fails by
//! the roll of dice.

mod core;
mod event;
mod local;
mod status;
mod step;

pub use core::Sync;
pub use event::{Command, Event, LocalWork, Notice, Timer};
pub use status::SaveStatus;
