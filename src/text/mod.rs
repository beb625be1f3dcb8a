//! Every short sentence on the screen, in the language that is chosen when the app starts. The long texts of the
//! roles and of the method are data files beside this module, fetched when they are wanted.
//!
//! [`catalogue`] declares all messages; `en` has what they say in English. A second language is a second folder like
//! it, one more [`Language`], and one more line in the catalogue's macro.

mod catalogue;
mod challenge_moves;
mod change;
mod documents;
mod en;
mod figures;
mod full_text;
mod intl;
mod isolate;
mod language;
mod message;
mod method_text;
#[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
mod pseudo;
mod role_text;
mod said_situation;
mod spoken;

pub use catalogue::*;
pub use challenge_moves::{ChallengeMove, ChallengeMoves};
pub use change::TrendChange;
pub use documents::{
    Answered, Block, CalendarEntry, Document, Item, Occasion, PlannedWeeks, Revealed, Row, Section, Subject,
    Table, WEEKS, When, brief_of, by_day, hand_over_of, revealed,
};
pub use figures::{points, signed, whole_parts, whole_points};
pub use full_text::{FEWEST_LETTERS, Hit, MOST_HITS, search};
use intl::intl;
pub use intl::{Day, DayForm, Intl, Plural};
pub use isolate::{isolated, isolated_or, shortened};
pub use language::{Language, language, speak};
pub use message::{
    AnsweredAnew, FileBrings, KeptIn, PageSection, Piece, Situation, SituationPart, Slot, Told,
};
pub use method_text::{Evidence, MethodText};
pub use role_text::{Claim, Handover, RoleText, Source, Titled};
pub use said_situation::{situation_parts, situation_said};
