//! The model as a matrix.

use super::role_short;
use crate::model::{Responsibility, Role};

words! {
    lead_known: "The longer the bar, the more it should be your focus now.",
    also: "also",
    grid: "Four responsibilities and twelve roles",
    responsibility: "Responsibility",
    need: "Need",
    others_cover_it: "Others cover it",
    your_skill: "Your skill",
    your_joy: "Your joy",
    the_matrix: "The matrix",
    home_legend: "Home responsibility, and your focus out of 100",
    also_legend: "Also serves",
    choose_a_role: "Choose a role to open its page below.",
}

pub fn home(role: Role) -> String {
    format!("{}, home,", role_short(role))
}

pub fn serves(responsibility: Responsibility) -> String {
    format!("serves {}", super::responsibility(responsibility))
}

pub fn does_not_serve(role: Role, responsibility: Responsibility) -> String {
    format!("{}: not {}", role_short(role), super::responsibility(responsibility))
}

pub fn level(level: usize, most: usize) -> String {
    format!("{level} of {most}")
}
