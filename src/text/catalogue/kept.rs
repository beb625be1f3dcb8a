//! What is kept, and what went wrong with it.

use crate::model::HoursError;

messages! { kept
    /// What is wrong with a number of hours; `most` is the largest that makes sense.
    fn hours_error(error: HoursError, most: impl std::fmt::Display) -> String;
}
