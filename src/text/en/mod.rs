//! English.

mod answer;
mod assess;
mod check_in;
mod kept;
mod moved;
mod names;
mod reasons;
pub mod said;
mod stages;
mod sure;
mod trend;
mod turns;
mod week;

pub use answer::{
    Piece, band, headline, plain, points, score_and_verdict, second_sentence, short_verdict, situation,
    verdict, verdict_meaning, why,
};
pub use assess::{CHECK_TITLE, question, sharpener_hint, step_lead, step_of, step_title};
pub use check_in::{
    BLANK_WEEK, CHECK_IN, CHECK_IN_LEAD, HOME_OF_PLAN, NO_WEEKS, TOO_MANY_HOURS, drift, drift_advice,
    energies, energy, joy_time, of_planned, off_plan, other_drifts, planned, spent_together, week_of,
};
pub use kept::{
    BLOCKED, FULL, HALF_ERASED, HALTED, NOTHING_STORED, ONLY_SHOWN, OPENING, OUTDATED, SAVED, SAVING, STORED,
    UNOPENED, hours_error,
};
pub use moved::{
    AnsweredAnew, answered_anew, computed_with, moved_summary, reasons_moved, role_names, score_moved,
};
pub use names::{
    business, challenge, cover, criterion, criterion_long, joy, responsibility, responsibility_narrow, role,
    role_line, role_short, skill, stage, stage_hint, title, title_hint,
};
pub use reasons::{reason, strongest};
pub use stages::{lead_at_stage, need_by_stage, shifts, stage_sentence};
pub use sure::{holds_at, other_balance, region, share_of_balances, stays_in, steadiness, what_if};
pub use trend::{
    assessments, difference, one_week, responsibility_short, role_trend, stage_change, trend_heading,
    week_trend,
};
pub use week::{hours, move_sentence, overload, poll_beside_week};

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

/// “A”, “A and B”, “A, B and C”.
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

/// A number of points with its sign: “+12”, “−3”, “0”.
pub fn signed(points: i32) -> String {
    match points {
        1.. => format!("+{points}"),
        0 => "0".to_owned(),
        _ => format!("−{}", points.unsigned_abs()),
    }
}

/// The same words with a small first letter.
pub fn lower_first(words: &str) -> String {
    // Our own words begin with plain letters.
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    words
}

/// The same sentence with a capital first letter.
pub fn capital(sentence: &str) -> String {
    // Our own sentences begin with plain letters.
    let mut sentence = sentence.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
