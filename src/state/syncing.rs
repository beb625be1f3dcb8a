//! What the driver of the sync core holds on to.

use std::collections::VecDeque;

use leptos::leptos_dom::helpers::TimeoutHandle;

use crate::{
    platform::IndexedDb,
    storage::{Event, Sync, Timer},
};

/// The core and what it moves.
#[derive(Default)]
pub(super) struct Syncing {
    pub(super) core: Sync,
    pub(super) mirror: Option<IndexedDb>,
    pub(super) timers: Vec<(Timer, TimeoutHandle)>,
    /// What the core is still to be told.
    pub(super) events: VecDeque<Event>,
    /// Whether it is being told something.
    pub(super) telling: bool,
    /// Another tab may have written since the first store was read.
    pub(super) heard: bool,
}
