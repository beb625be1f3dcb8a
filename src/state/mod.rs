//! What the app knows: what is stored and what is not, the verbs that change it, and the named effects
//! that reach outside.

mod actions;
mod calendar;
mod check_in;
mod effects;
mod exchange;
mod loadable;
mod navigation;
mod room;
mod sample;
mod save_status;
mod store;
mod sync;
mod texts;
mod trial;
mod written_week;

pub(crate) use crate::platform::load_style;
pub use crate::platform::{clock, date, month, short_date, year};
pub use calendar::this_week;
pub use effects::{connect, connect_storage, weigh_up_when_still, when_idle};
pub use exchange::FromFile;
pub use loadable::Loadable;
pub use room::Room;
pub use sample::Sample;
pub use store::{Deleted, Draft, Signals, Store};
pub use trial::Trial;
pub use written_week::{HoursFor, WeekFault, WrittenWeek};
