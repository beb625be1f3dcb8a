//! The heads of the table for spreadsheets.

use crate::model::Role;

fixed! { csv
    date, zone, note, first, second, third, fourth, model, planned_hours, score, need, cover, skill, joy, hours_now,
}

messages! { csv
    /// The head of a column about a role.
    fn of_role(role: Role, part: &str) -> String;
}
