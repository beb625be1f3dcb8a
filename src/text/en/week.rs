//! The week in words.

use super::role_short;
use crate::{
    engine::v1::{Move, TimeUse, Week},
    model::{Hours, HoursError},
};

pub fn hours(hours: Hours) -> String {
    format!("{hours} h")
}

pub fn move_sentence(step: Move) -> String {
    let place = |place: TimeUse| match place {
        TimeUse::Role(role) => role_short(role),
        TimeUse::EverythingElse => "everything else",
    };
    format!("from {} to {}", place(step.from), place(step.to))
}

pub fn overload(week: &Week) -> Option<String> {
    week.is_overloaded().then(|| {
        format!(
            "What needs you asks for {} h; {} of your {} h can be planned. Cover some of it with others, or hire.",
            whole(week.demand),
            whole(week.plannable),
            week.whole
        )
    })
}

/// A positive number of hours, rounded to whole ones.
fn whole(hours: f64) -> u32 {
    // A week has at most a few hundred hours.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let rounded = libm::round(hours) as u32;
    rounded
}

pub fn hours_error(error: HoursError, most: impl std::fmt::Display) -> String {
    match error {
        HoursError::NotANumber => "Write a number of hours, like 8 or 7.5.".to_owned(),
        HoursError::OutOfRange => format!("Between 0 and {most} hours."),
    }
}
