//! What may be wrong with a stored value.

use std::fmt;

use crate::{codec::Unreadable, model::ROLES};

/// Why a stored value can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The key is not of the form `12h/<kind>/<id>/<rev>`.
    Key,
    /// The value is not the JSON it should be.
    Json(String),
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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key => f.write_str("its name is not one that this app gives"),
            Self::Json(at) => write!(f, "it is damaged ({at})"),
            Self::Newer(schema) => write!(f, "a newer version of this app wrote it (schema {schema})"),
            Self::Mismatch => f.write_str("its name and its content belong to different records"),
            Self::Answers(unreadable) => unreadable.fmt(f),
            Self::Name(0) => f.write_str("its names can't be read"),
            Self::Name(place) => write!(f, "name {place} of {ROLES} can't be read"),
            Self::Weights => f.write_str("its three weights do not add up to 1000"),
            Self::Note => f.write_str("its note is too long"),
            Self::Replaced => {
                f.write_str("it was damaged, and the sound one of this browser’s other store is in use")
            }
            Self::Week => f.write_str("its hours and its energy can't be read"),
        }
    }
}
