//! What is handed on, as one value that has all of its words: the page that is printed and the Markdown are two ways
//! of writing it down, and so can't disagree.

mod brief;
mod calendar;
mod document;
mod hand_over;
mod revealed;

pub use brief::{Answered, brief_of};
pub use calendar::{CalendarEntry, Occasion, PlannedWeeks, WEEKS, When, by_day};
pub use document::{Block, Document, Item, Row, Section, Subject, Table};
pub use hand_over::hand_over_of;
pub use revealed::{Revealed, revealed};
