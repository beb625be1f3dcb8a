//! English: for each subject of the catalogue a module with its messages.

/// Fixed words by their names in the catalogue.
macro_rules! words {
    ($($name:ident: $words:literal,)*) => {
        $(pub const fn $name() -> &'static str {
            $words
        })*
    };
}

pub(super) mod answer;
pub(super) mod assess;
pub(super) mod brief;
pub(super) mod calendar;
pub(super) mod check_in;
pub(super) mod controls;
pub(super) mod csv;
pub(super) mod data;
pub(super) mod focus;
pub(super) mod history;
pub(super) mod matrix;
pub(super) mod method;
pub(super) mod model;
pub(super) mod moved;
pub(super) mod names;
pub(super) mod phrases;
pub(super) mod plan;
pub(super) mod plan_view;
pub(super) mod problems;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod reading;
pub(super) mod reasons;
pub(super) mod said;
pub(super) mod samples;
pub(super) mod search;
pub(super) mod sentence;
pub(super) mod share;
pub(super) mod shell;
pub(super) mod single_file;
pub(super) mod stages;
pub(super) mod status;
pub(super) mod sure;
pub(super) mod trend;
mod turned;
mod turns;
pub(super) mod unknown;
pub(super) mod views;
pub(super) mod week;
pub(super) mod wheel;

use names::{
    business, challenge, cover, criterion, criterion_long, joy, responsibility, role_short, skill, stage,
    team_size, title,
};
use phrases::{capital, list, lower_first, number, plural};
use week::{hours, hours_error};
