//! Every short sentence on the screen, in the language that is chosen when the app starts. The long texts of the
//! roles and of the method are data files beside this module, fetched when they are wanted.
//!
//! [`catalogue`] declares all messages; `en` has what they say in English. A second language is a second folder like
//! it, one more [`Language`], and one more line in the catalogue's macro.

mod catalogue;
mod change;
mod en;
mod figures;
mod intl;
mod language;
mod method;
#[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
mod pseudo;
mod roles;
mod search;

pub use catalogue::*;
pub use change::Change;
pub use en::{
    APP, ASSESS, BALANCE_LEAD, BLANK_WEEK, BLOCKED, CHECK_IN, CHECK_IN_LEAD, CHECK_TITLE, DATA, FOCUS, FULL,
    HALF_ERASED, HALTED, HISTORY, HOME_OF_PLAN, LEAD_KNOWN, LEAD_UNKNOWN, MATRIX, MATRIX_LEAD_KNOWN, METHOD,
    MODEL, NO_WEEKS, NOTHING_STORED, ONLY_SHOWN, OPENING, OUTDATED, POLL, RECONSTRUCTION, SAVED, SAVING,
    SEARCH, SEARCH_HINT, STAGES_LEAD, STORED, TOO_MANY_HOURS, UNKNOWN_TITLE, UNOPENED,
};
pub use figures::{points, signed, signed as difference};
use intl::intl;
pub use intl::{Day, DayForm, Intl, Plural};
pub use language::{Language, language, speak};
pub use method::{Evidence, MethodText};
pub use roles::{Claim, Handover, RoleText, Source, Titled};
pub use search::{FEWEST_LETTERS, Hit, MOST_HITS, Part, search};
