//! The heads of the table for spreadsheets.

use super::role_short;
use crate::model::Role;

words! {
    date: "Date",
    zone: "Time zone",
    note: "Note",
    first: "First",
    second: "Second",
    third: "Third",
    fourth: "Fourth",
    model: "Model",
    planned_hours: "planned hours",
    score: "score",
    need: "need",
    cover: "cover",
    skill: "skill",
    joy: "joy",
    hours_now: "hours now",
}

pub fn of_role(role: Role, part: &str) -> String {
    format!("{}: {part}", role_short(role))
}
