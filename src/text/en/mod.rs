//! English: for each subject of the catalogue a module with its messages.

pub(super) mod answer;
pub(super) mod assess;
pub(super) mod check_in;
pub(super) mod kept;
pub(super) mod moved;
pub(super) mod names;
pub(super) mod phrases;
pub(super) mod reasons;
pub(super) mod said;
pub(super) mod search;
pub(super) mod stages;
pub(super) mod sure;
pub(super) mod trend;
mod turns;
pub(super) mod week;

pub use assess::CHECK_TITLE;
pub use check_in::{BLANK_WEEK, CHECK_IN, CHECK_IN_LEAD, HOME_OF_PLAN, NO_WEEKS, TOO_MANY_HOURS};
pub use kept::{
    BLOCKED, FULL, HALF_ERASED, HALTED, NOTHING_STORED, ONLY_SHOWN, OPENING, OUTDATED, SAVED, SAVING, STORED,
    UNOPENED,
};

use names::{business, challenge, cover, criterion, joy, responsibility, role_short, skill, stage, title};
use phrases::{capital, list, lower_first, number, plural};
use week::hours;

/// The poll of the article: voters, not hours.
pub const POLL: &str =
    "40% of the CTOs and CPOs asked at the meet-up said most time should go to team and people";

/// Under the title of the model, while nothing is known.
pub const LEAD_UNKNOWN: &str = "Not sure? Focus on the team and people first: 40% of the CTOs and CPOs asked \
                                at the meet-up said most time should go there.";
/// Under the title of the model, once something is known.
pub const LEAD_KNOWN: &str = "The longer the petal, the more it should be your focus now.";
/// Under the title of the matrix, once something is known.
pub const MATRIX_LEAD_KNOWN: &str = "The longer the bar, the more it should be your focus now.";
/// Below the stages, while the person's own is not known.
pub const STAGES_LEAD: &str = "Choose a stage: the wheel shows the job there, for your title and business as far as \
                               they are known.";
/// Below the field of the search.
pub const SEARCH_HINT: &str = "Two letters or more. Every word has to be there; its beginning is enough. Ctrl+K leads here from \
                               anywhere.";
/// What the twelve labels are.
pub const RECONSTRUCTION: &str = "The article names 4 responsibilities and 12 roles, but its text doesn’t carry \
                                  the labels of the twelve: they are our reconstruction. It gives no home to the \
                                  executive partner (budget, co-founder alignment); that is spread over \
                                  Visionary, People Manager and Process Designer.";
/// What the balance is.
pub const BALANCE_LEAD: &str = "What the company needs and nobody else covers, what you’re good at, what you \
                                enjoy: how much each counts, in per cent. Roles that are hardly needed fade out.";

/// The app's name.
pub const APP: &str = "Twelve Hats";
/// The view with the wheel.
pub const MODEL: &str = "Model";
/// The model as a matrix.
pub const MATRIX: &str = "Matrix";
/// The view with the questions.
pub const ASSESS: &str = "Assess";
/// The view with the answer.
pub const FOCUS: &str = "Focus";
/// The view with the saved assessments.
pub const HISTORY: &str = "History";
/// The view that tells what is stored.
pub const DATA: &str = "Your data";
/// The view that tells how answers become scores.
pub const METHOD: &str = "How it works";
/// The view that searches.
pub const SEARCH: &str = "Search";
/// What an unknown address shows.
pub const UNKNOWN_TITLE: &str = "There is nothing at this address";
