//! What may be wrong with a stored value.

use crate::codec::Unreadable;

/// Why a stored value can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The key is not of the form `12h/<kind>/<id>/<rev>`.
    Key,
    /// The value is not the JSON it should be.
    Json(Damage),
    /// Written by a newer version of this app, with this schema.
    Newer(u16),
    /// Key and value name different records.
    Mismatch,
    /// The answers can't be read.
    Answers(Unreadable),
    /// The name at this place, from 1, is too long or missing.
    Name(usize),
    /// The weights do not add up.
    Weights,
    /// The note is too long.
    Note,
    /// It was damaged, and a sound value has taken its place.
    Replaced,
    /// The hours and the energy of a week can't be read.
    Week,
}

/// In what a value is not the JSON it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is no JSON.
    NotJson,
    /// There is no value.
    NoValue,
    /// It has an entry that no record has.
    Stray(String),
    /// The entry of this name is not there, or no number that it can have.
    Number(String),
    /// It says schema 0, which there never was.
    Schema,
}
