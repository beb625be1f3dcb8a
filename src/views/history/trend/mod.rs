//! The trend: how the suggested week and the twelve scores have changed over the saved assessments.

mod axes;
mod code;
mod marks;
mod roles;
mod table;
mod timeline;
mod week;

use leptos::prelude::*;

use crate::state::Store;
use code::Code;
pub(super) use roles::RoleTrend;
use timeline::Timeline;
pub(super) use timeline::outlook_of;
pub(super) use week::WeekTrend;

/// What both charts are drawn from, and the code that draws them.
#[derive(Clone, Copy)]
pub(super) struct Trend {
    timeline: Memo<Timeline>,
    code: Code,
}

impl Trend {
    /// Follows what is stored, and begins to fetch the code.
    pub(super) fn begin(store: Store) -> Self {
        let timeline = Memo::new(move |_| Timeline::of(store));
        Self { timeline, code: Code::begin(move || !timeline.with(Timeline::is_empty)) }
    }
}
