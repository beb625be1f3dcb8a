//! What a chart needs to know before it is drawn: pure numbers, no plotters, no browser.

mod ends;
mod moment;
mod scale;
mod stages;
mod ticks;

pub use ends::spread;
pub use moment::{Moment, Shares, changes, in_time, share_changes, share_percents, thinned};
pub use scale::{Span, shares_axis};
pub use stages::{StageChange, stage_changes};
pub use ticks::{Room, TimeTick, marked, time_ticks};
