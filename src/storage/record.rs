//! The shape of a stored record.

use std::{fmt, str::FromStr};

use serde::Serialize;

use crate::{
    codec::{Json, NotJson, Unreadable, pack, unpack},
    model::{Answers, Choice, LONGEST_NAME, LONGEST_NOTE, ROLES, Role, Weights, choices},
};

/// The schema that this code writes.
pub const SCHEMA: u16 = 1;

/// What all keys of the app begin with.
const PREFIX: &str = "12h";

choices! {
    /// What a record is.
    pub enum Kind {
        /// A saved assessment.
        Assessment = "assessment",
        /// The assessment being filled in.
        Draft = "draft",
    }
}

/// A record's id: a counter in four base-36 digits, so that ids sort in the order of creation whatever the
/// clock says, and six random ones, so that two tabs never share one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    const COUNTER: usize = 4;
    const RANDOM: usize = 6;
    const DIGITS: &'static [u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

    /// An id later than all of `existing`; `random` is any number, of which 31 bits count.
    pub fn after<'a>(existing: impl Iterator<Item = &'a Self>, random: u32) -> Self {
        let last = existing.filter_map(Self::counter).max().unwrap_or(0);
        Self(Self::digits(last.saturating_add(1), Self::COUNTER) + &Self::digits(random, Self::RANDOM))
    }

    /// The id of the one draft.
    pub fn draft() -> Self {
        Self("current".to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn counter(&self) -> Option<u32> {
        u32::from_str_radix(self.0.get(..Self::COUNTER)?, 36).ok()
    }

    fn digits(mut number: u32, count: usize) -> String {
        let mut digits = vec![b'0'; count];
        for digit in digits.iter_mut().rev() {
            *digit = Self::DIGITS[(number % 36) as usize];
            number /= 36;
        }
        digits.into_iter().map(char::from).collect()
    }
}

impl FromStr for Id {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        if plain && (1..=32).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(Problem::Key) }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A record's key: `12h/<kind>/<id>/<rev>`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// What the record is.
    pub kind: Kind,
    /// Which one.
    pub id: Id,
    /// Which revision, from 1.
    pub rev: u32,
}

impl Key {
    /// Whether a key belongs to this app, readable or not.
    pub fn is_ours(text: &str) -> bool {
        text.split('/').next() == Some(PREFIX)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{PREFIX}/{}/{}/{}", self.kind, self.id, self.rev)
    }
}

impl FromStr for Key {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        let parts: Vec<&str> = text.split('/').collect();
        let &[PREFIX, kind, id, rev] = parts.as_slice() else {
            return Err(Problem::Key);
        };
        let kind = kind.parse().map_err(|_| Problem::Key)?;
        let rev: u32 = rev.parse().map_err(|_| Problem::Key)?;
        let key = Self { kind, id: id.parse()?, rev };
        // One key, one spelling: “007” would be a second name of revision 7.
        if rev > 0 && key.to_string() == text { Ok(key) } else { Err(Problem::Key) }
    }
}

/// What a revision says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The answers, with names.
    pub answers: Answers,
    /// The weights.
    pub weights: Weights,
    /// The person's note, at most [`LONGEST_NOTE`] characters.
    pub note: String,
}

/// One immutable revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What and which it is.
    pub key: Key,
    /// The version of the need tables when it was written.
    pub model: u16,
    /// The revision it was made from, 0 for none.
    pub parent: u32,
    /// When it was written: milliseconds since 1970, by the browser's clock.
    pub time: i64,
    /// What it says; nothing is a tombstone.
    pub content: Option<Content>,
}

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
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key => f.write_str("its name is not one that this app gives"),
            Self::Json(at) => write!(f, "it is damaged ({at})"),
            Self::Newer(schema) => write!(f, "a newer version of this app wrote it (schema {schema})"),
            Self::Mismatch => f.write_str("its name and its content belong to different records"),
            Self::Answers(unreadable) => unreadable.fmt(f),
            Self::Name(place) => write!(f, "name {place} of {ROLES} can't be read"),
            Self::Weights => f.write_str("its three weights do not add up to 1000"),
            Self::Note => f.write_str("its note is too long"),
        }
    }
}

/// The value as it is stored.
#[derive(Serialize)]
struct Value {
    schema: u16,
    model: u16,
    id: String,
    rev: u32,
    parent: u32,
    time: i64,
    /// Only a tombstone says so: what merely lost its answers is not taken for one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    deleted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<String>,
    /// By whom each role is covered, in the order of the model; absent where no name was given.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    names: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weights: Vec<u16>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

impl Record {
    /// Whether it only says that something was deleted.
    pub fn is_tombstone(&self) -> bool {
        self.content.is_none()
    }

    /// The value to store under [`Record::key`].
    pub fn to_value(&self) -> String {
        let content = self.content.as_ref();
        let names = content.map(|content| names(&content.answers)).unwrap_or_default();
        let value = Value {
            schema: SCHEMA,
            model: self.model,
            id: self.key.id.to_string(),
            rev: self.key.rev,
            parent: self.parent,
            time: self.time,
            deleted: self.is_tombstone(),
            answers: content.map(|content| pack(&content.answers)),
            names,
            weights: content.map(|content| content.weights.per_mille().to_vec()).unwrap_or_default(),
            note: content.map(|content| content.note.clone()).unwrap_or_default(),
        };
        // Only maps with keys that are no text can fail to serialise.
        serde_json_wasm::to_string(&value).unwrap_or_default()
    }

    /// Reads a stored value.
    ///
    /// # Errors
    /// [`Problem`] that names what can't be read; the stored value is left as it is.
    pub fn parse(key: &str, value: &str) -> Result<Self, Problem> {
        Self::read(key, &Json::parse(value).map_err(|NotJson| unreadable(value))?)
    }

    /// The same, of a value that was taken apart.
    pub(super) fn read(key: &str, value: &Json) -> Result<Self, Problem> {
        let schema = number(value, "schema")?;
        if schema > SCHEMA {
            return Err(Problem::Newer(schema));
        }
        let key: Key = key.parse()?;
        if let Some(stray) = value.stray_key(FIELDS) {
            return Err(Problem::Json(format!("“{stray}” has no place in it")));
        }
        let same_id = value.get("id").and_then(Json::text) == Some(key.id.as_str());
        if !same_id || number::<u32>(value, "rev")? != key.rev {
            return Err(Problem::Mismatch);
        }
        let (model, parent, time) =
            (number(value, "model")?, number(value, "parent")?, number(value, "time")?);
        let deleted = value.get("deleted") == Some(&Json::Flag(true));
        let content = if deleted { None } else { Some(content(value)?) };
        Ok(Self { key, model, parent, time, content })
    }
}

/// Why a value is not even JSON as this version knows it: perhaps a newer version writes more than it.
fn unreadable(value: &str) -> Problem {
    let digits = value.strip_prefix("{\"schema\":").and_then(|rest| rest.split(',').next());
    match digits.and_then(|digits| digits.parse().ok()).filter(|schema| *schema > SCHEMA) {
        Some(schema) => Problem::Newer(schema),
        None => Problem::Json("not JSON".to_owned()),
    }
}

/// What a record may consist of.
const FIELDS: &[&str] =
    &["schema", "model", "id", "rev", "parent", "time", "deleted", "answers", "names", "weights", "note"];

fn number<T: TryFrom<i64>>(value: &Json, name: &str) -> Result<T, Problem> {
    let number = value.get(name).and_then(Json::number);
    number.ok_or_else(|| Problem::Json(format!("“{name}” is no number that it can have")))
}

fn content(value: &Json) -> Result<Content, Problem> {
    let answers =
        value.get("answers").and_then(Json::text).ok_or(Problem::Answers(Unreadable::FieldCount(0)))?;
    let names = value.get("names").map_or(Some(&[][..]), Json::list).ok_or(Problem::Name(0))?;
    let weights: Option<Vec<u16>> = value
        .get("weights")
        .and_then(Json::list)
        .and_then(|weights| weights.iter().map(Json::number).collect());
    let weights = weights.and_then(|weights| weights.try_into().ok()).and_then(Weights::from_per_mille);
    let note = value.get("note").map_or(Some(""), Json::text);
    Ok(Content {
        answers: with_names(unpack(answers).map_err(Problem::Answers)?, names)?,
        weights: weights.ok_or(Problem::Weights)?,
        note: note.filter(|note| note.chars().count() <= LONGEST_NOTE).ok_or(Problem::Note)?.to_owned(),
    })
}

fn names(answers: &Answers) -> Vec<String> {
    let names = answers.covered_by.values();
    if names.iter().all(String::is_empty) { Vec::new() } else { names.to_vec() }
}

fn with_names(mut answers: Answers, names: &[Json]) -> Result<Answers, Problem> {
    if names.is_empty() {
        return Ok(answers);
    }
    if names.len() != ROLES {
        return Err(Problem::Name(names.len()));
    }
    for ((&role, name), place) in Role::ALL.iter().zip(names).zip(1..) {
        let name = name.text().filter(|name| name.chars().count() <= LONGEST_NAME);
        name.ok_or(Problem::Name(place))?.clone_into(&mut answers.covered_by[role]);
    }
    Ok(answers)
}
