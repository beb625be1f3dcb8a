//! What the app knows: what is stored and what is not, the verbs that change it, by subject, and the named effects
//! that reach outside.

mod assessment;
mod calendar;
mod check_in;
mod data;
mod draft;
mod effects;
mod example;
mod folds;
mod history;
mod loadable;
mod navigation;
mod pending;
mod problems;
mod room;
mod save_status;
mod screen;
mod signals;
mod start;
mod store;
mod sync;
mod syncing;
mod take_away;
mod texts;
mod typed;
mod typing;
mod undoable;
mod weighed;
mod written_week;

pub(crate) use crate::platform::element as field;
pub use crate::platform::{clock, date, month, short_date, show_halted_screen_on_panic, year};
pub(crate) use crate::platform::{is_single_file, load_style};
pub use assessment::Assessment;
pub use check_in::CheckIns;
pub use data::{BroughtIn, Data, FromFile};
pub use draft::Draft;
pub use effects::{
    after_painting, connect, connect_storage, follow_the_choice, weigh_up_model_1, weigh_up_now,
    weigh_up_when_still, when_begun, when_drawn, when_idle, when_printed,
};
pub use example::Example;
pub use folds::{Fold, Folds};
pub use history::History;
pub use loadable::Loadable;
pub use navigation::Navigation;
pub use problems::{import_error_in_words, problem_in_words};
pub use room::Room;
pub use screen::{Guest, Screen};
pub use signals::Signals;
pub use start::Start;
pub use store::Store;
pub use take_away::TakeAway;
pub use texts::Texts;
pub use typing::{NOTE, Typing};
pub use undoable::Undoable;
pub use weighed::{Offered, Weighed};
pub use written_week::{HoursFor, WeekFault, WrittenWeek};
