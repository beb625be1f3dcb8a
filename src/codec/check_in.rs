//! A check-in as one short line of ASCII.
//!
//! Two fields with a dot between them: hours and energy. Hours are counted in half hours and divided by
//! commas: 4 of them for the responsibilities or 12 for the roles, in the order of the model, nothing where
//! nothing was told. Energy is its place from −2, or `-`. Example: `40,,16,8.3`.

use crate::model::{CheckIn, Choice, Energy, Hours, ROLES, Responsibility, Spent, Table};

const RESPONSIBILITIES: usize = Responsibility::ALL.len();

/// Writes a check-in down.
pub fn pack_check_in(check_in: &CheckIn) -> String {
    let hours = match &check_in.spent {
        Spent::ByResponsibility(hours) => list(hours.values()),
        Spent::ByRole(hours) => list(hours.values()),
    };
    let energy = check_in.energy.map_or("-".to_owned(), |energy| energy.index().to_string());
    format!("{hours}.{energy}")
}

fn list(hours: &[Option<Hours>]) -> String {
    let halves = |hours: &Option<Hours>| hours.map(|hours| hours.halves().to_string()).unwrap_or_default();
    hours.iter().map(halves).collect::<Vec<_>>().join(",")
}

/// Reads a check-in; nothing where the text is none, or not spelt as [`pack_check_in`] spells it.
pub fn unpack_check_in(text: &str) -> Option<CheckIn> {
    let (hours, energy) = text.split_once('.')?;
    let hours: Vec<&str> = hours.split(',').collect();
    let spent = match hours.len() {
        RESPONSIBILITIES => Spent::ByResponsibility(Table::new(read(&hours)?)),
        ROLES => Spent::ByRole(Table::new(read(&hours)?)),
        _ => return None,
    };
    let energy = match energy {
        "-" => None,
        place => Some(*Energy::ALL.get(place.parse::<usize>().ok()?)?),
    };
    let check_in = CheckIn { spent, energy };
    // One check-in, one spelling.
    (pack_check_in(&check_in) == text).then_some(check_in)
}

/// The hours in these texts, of which there are `N`.
fn read<const N: usize>(texts: &[&str]) -> Option<[Option<Hours>; N]> {
    let mut hours = [None; N];
    for (text, hours) in texts.iter().zip(&mut hours) {
        if !text.is_empty() {
            *hours = Some(Hours::from_halves(text.parse().ok()?)?);
        }
    }
    Some(hours)
}
