//! The model as a matrix.

use super::role_short;
use crate::model::{Responsibility, Role};

words! {
    also: "also",
    grid: "Four responsibilities and twelve roles",
    need: "Need",
    home_legend: "Home responsibility, and your hours a week",
    also_legend: "Also serves",
    hours_a_week: "Hours a week",
}

pub fn home(role: Role) -> String {
    format!("{}, home", role_short(role))
}

pub fn serves(responsibility: Responsibility) -> String {
    format!("serves {}", super::responsibility(responsibility))
}

pub fn does_not_serve(role: Role, responsibility: Responsibility) -> String {
    format!("{}: not {}", role_short(role), super::responsibility(responsibility))
}
