//! The week.

use crate::{
    engine::v1::{Move, Week},
    model::{Hours, HoursError},
};

messages! { week
    /// “9½ h”.
    fn hours(hours: Hours) -> String;
    /// “from Developer to Sales Partner”.
    fn move_sentence(step: Move) -> String;
    /// That the week is too short for what it should hold, if it is.
    fn overload(week: &Week) -> Option<String>;
    /// What is wrong with a number of hours; `most` is the largest that makes sense.
    fn hours_error(error: HoursError, most: impl std::fmt::Display) -> String;
}
