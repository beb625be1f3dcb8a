//! Responsibilities, roles, answers: plain data and the verbs on it. Imports nothing of the house.

mod answers;
mod check_in;
mod choice;
mod hours;
mod iso_week;
mod percents;
mod role;
mod step;
mod weights;
mod working_times;

pub use answers::{
    Answer, Answers, Business, Challenge, Cover, LONGEST_NAME, LONGEST_NOTE, Level, Stage, TeamSize, Title,
};
pub use check_in::{CheckIn, Energy, Spent};
pub use choice::{Choice, Set, Table, UnknownId};
pub use hours::{Hours, HoursError};
pub use iso_week::{IsoWeek, NoWeek};
pub use percents::{percents, percents_of_week};
pub use role::{ByResponsibility, ByRole, ROLES, Responsibility, Role};
pub use step::Step;
pub use weights::{Criterion, Weights};
pub use working_times::{TimeOfDay, Weekday, WorkingTimes};

pub(crate) use choice::choices;
