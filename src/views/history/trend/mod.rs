//! The trend: how the suggested week and the twelve scores have changed over the saved assessments.

mod axes;
mod marks;
mod roles;
mod table;
mod timeline;
mod week;

use leptos::prelude::*;

use crate::state::Store;
pub(super) use roles::RoleTrend;
use timeline::Timeline;
pub(super) use timeline::outlook_of;
pub(super) use week::WeekTrend;

/// What both charts are drawn from.
#[derive(Clone, Copy)]
pub(super) struct Trend(Memo<Timeline>);

impl Trend {
    /// Follows what is stored.
    pub(super) fn of(store: Store) -> Self {
        Self(Memo::new(move |_| Timeline::of(store)))
    }
}
