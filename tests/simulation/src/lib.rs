//! Schedules of what may happen to stored data, by seed: two to four tabs, crashes of a tab and of the browser,
//! stores that are full, slow or failing, and a clock that jumps. After each step it is checked that nothing
//! confirmed is lost, that nothing deleted or erased comes back, and that the save status is true.
//!
//! The rooms of the app that storage needs are compiled here a second time, from the same files: a hundred
//! thousand schedules need an optimised build, which takes the whole app minutes and these rooms seconds, and
//! planted faults are tried on a copy of the sources.

// What of the rooms is not used here is used by the app.
#![allow(dead_code, unused_imports)]

#[path = "../../../src/model/mod.rs"]
mod model;
#[path = "../../../src/storage/mod.rs"]
mod storage;

mod browser;
mod codec;
mod schedule;
mod tab;
mod truth;

pub use schedule::{Failure, run, run_all};
