//! How a record is written down.

use serde::{
    Serialize,
    ser::{SerializeMap, Serializer},
};

use super::{
    key::{Id, Key, Kind},
    migrate::{SCHEMA, migrated},
    problem::{Damage, Problem},
    record::{Body, Content, Record, Tags, Week},
    revision::Revision,
};
use crate::{
    codec::{Json, NotJson, Unreadable, pack, pack_check_in, unpack, unpack_check_in},
    model::{Answers, Choice, LONGEST_NAME, LONGEST_NOTE, Role, Weights},
};

/// The value as it is stored.
#[derive(Serialize)]
struct Value<'a> {
    schema: u16,
    model: u16,
    id: &'a str,
    rev: u32,
    parent: u32,
    /// The tags of the value and of its parent.
    #[serde(skip_serializing_if = "is_unknown")]
    tags: [u16; 2],
    time: i64,
    /// Only a tombstone says so: what merely lost its content is not taken for one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    deleted: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<String>,
    /// By whom roles are covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    names: Option<Names<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weights: Option<[u16; 3]>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    spent: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    plan: Option<&'a str>,
}

// serde hands over a reference.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_unknown(tags: &[u16; 2]) -> bool {
    *tags == [0, 0]
}

/// The names that were given, by the ids of roles: a role that comes or goes moves none of them.
struct Names<'a>(&'a Answers);

impl Serialize for Names<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(None)?;
        for (role, name) in self.0.covered_by.iter().filter(|(_, name)| !name.is_empty()) {
            map.serialize_entry(role.id(), name)?;
        }
        map.end()
    }
}

impl Record {
    /// The value to store under [`Record::key`].
    pub fn to_value(&self) -> String {
        let (content, week) = (self.content(), self.week());
        let has_names =
            |content: &&Content| content.answers.covered_by.values().iter().any(|name| !name.is_empty());
        let value = Value {
            schema: SCHEMA,
            model: self.model,
            id: self.key.id.as_str(),
            rev: self.key.rev.get(),
            parent: self.parent.map_or(0, Revision::get),
            tags: [self.tags.own, self.tags.parent],
            time: self.time,
            deleted: self.is_tombstone(),
            answers: content.map(|content| pack(&content.answers)),
            names: content.filter(has_names).map(|content| Names(&content.answers)),
            weights: content.map(|content| content.weights.per_mille()),
            note: content.map_or("", |content| &content.note),
            spent: week.map(|week| pack_check_in(&week.check_in)),
            plan: week.and_then(|week| week.plan.as_ref()).map(Id::as_str),
        };
        // Only maps with keys that are no text can fail to serialise.
        serde_json_wasm::to_string(&value).unwrap_or_default()
    }

    /// A tag for what the value says now, never 0: FNV-1a of 32 bits, folded to 16.
    pub(super) fn tag(&self) -> u16 {
        let hash = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        let hash = self.to_value().bytes().fold(0x811c_9dc5, hash);
        // Both halves are below 2¹⁶.
        #[allow(clippy::cast_possible_truncation)]
        let folded = ((hash >> 16) ^ hash) as u16;
        folded.max(1)
    }

    /// Reads a stored value, of this schema or an older one.
    ///
    /// # Errors
    /// [`Problem`] that names what can't be read; the stored value is left as it is.
    pub fn parse(key: &str, value: &str) -> Result<Self, Problem> {
        if Key::is_aside(key) {
            return Err(Problem::Replaced);
        }
        Self::read(key, &Json::parse(value).map_err(|NotJson| unreadable(value))?)
    }

    /// The same, of a value that was taken apart.
    pub(super) fn read(key: &str, value: &Json) -> Result<Self, Problem> {
        let schema = number(value, "schema")?;
        if schema > SCHEMA {
            return Err(Problem::Newer(schema));
        }
        let key: Key = key.parse()?;
        let value = &*migrated(value, schema)?;
        if let Some(stray) = value.stray_key(FIELDS) {
            return Err(Problem::Json(Damage::Stray(stray.to_owned())));
        }
        let same_id = value.get("id").and_then(Json::text) == Some(key.id.as_str());
        if !same_id || number::<u32>(value, "rev")? != key.rev.get() {
            return Err(Problem::Mismatch);
        }
        let (model, time) = (number(value, "model")?, number(value, "time")?);
        let parent = match number(value, "parent")? {
            0 => None,
            parent => Some(Revision::new(parent).ok_or_else(|| no_number("parent"))?),
        };
        let tags = tags(value)?;
        let body = if value.get("deleted") == Some(&Json::Flag(true)) {
            Body::Deleted
        } else {
            match key.kind {
                Kind::Assessment | Kind::Draft => Body::Answers(content(value)?),
                Kind::CheckIn => Body::Week(week(&key, value)?),
                Kind::Setting => Body::Set,
            }
        };
        Ok(Self { key, model, parent, tags, time, body })
    }
}

/// Which schema a value says it is of, at its beginning.
fn schema_of(value: &str) -> Option<u16> {
    value.strip_prefix("{\"schema\":").and_then(|rest| rest.split(',').next())?.parse().ok()
}

/// Whether another version has written a value, which this one would spell otherwise.
pub(super) fn is_spelled_otherwise(value: &str) -> bool {
    schema_of(value) != Some(SCHEMA)
}

/// Why a value is not even JSON as this version knows it: perhaps a newer version writes more than it.
fn unreadable(value: &str) -> Problem {
    match schema_of(value).filter(|schema| *schema > SCHEMA) {
        Some(schema) => Problem::Newer(schema),
        None => Problem::Json(Damage::NotJson),
    }
}

/// What a record may consist of.
const FIELDS: &[&str] = &[
    "schema", "model", "id", "rev", "parent", "tags", "time", "deleted", "answers", "names", "weights",
    "note", "spent", "plan",
];

fn number<T: TryFrom<i64>>(value: &Json, name: &str) -> Result<T, Problem> {
    value.get(name).and_then(Json::number).ok_or_else(|| no_number(name))
}

fn no_number(name: &str) -> Problem {
    Problem::Json(Damage::Number(name.to_owned()))
}

fn tags(value: &Json) -> Result<Tags, Problem> {
    let Some(tags) = value.get("tags") else {
        return Ok(Tags::default());
    };
    let tags: Option<Vec<u16>> = tags.list().and_then(|tags| tags.iter().map(Json::number).collect());
    let [own, parent] = tags.and_then(|tags| tags.try_into().ok()).ok_or_else(|| no_number("tags"))?;
    Ok(Tags { own, parent })
}

fn content(value: &Json) -> Result<Content, Problem> {
    let answers =
        value.get("answers").and_then(Json::text).ok_or(Problem::Answers(Unreadable::FieldCount(0)))?;
    let weights: Option<Vec<u16>> = value
        .get("weights")
        .and_then(Json::list)
        .and_then(|weights| weights.iter().map(Json::number).collect());
    let weights = weights.and_then(|weights| weights.try_into().ok()).and_then(Weights::from_per_mille);
    let note = value.get("note").map_or(Some(""), Json::text);
    Ok(Content {
        answers: with_names(unpack(answers).map_err(Problem::Answers)?, value.get("names"))?,
        weights: weights.ok_or(Problem::Weights)?,
        note: note.filter(|note| note.chars().count() <= LONGEST_NOTE).ok_or(Problem::Note)?.to_owned(),
    })
}

fn with_names(mut answers: Answers, names: Option<&Json>) -> Result<Answers, Problem> {
    let names = match names {
        None => &[][..],
        Some(Json::Table(names)) => names,
        Some(_) => return Err(Problem::Name(0)),
    };
    for (at, (role, name)) in names.iter().enumerate() {
        let twice = names[..at].iter().any(|(other, _)| other == role);
        let role = Role::from_id(role).filter(|_| !twice).ok_or(Problem::Name(0))?;
        let name = name.text().filter(|name| !name.is_empty() && name.chars().count() <= LONGEST_NAME);
        name.ok_or(Problem::Name(role.index() + 1))?.clone_into(&mut answers.covered_by[role]);
    }
    Ok(answers)
}

fn week(key: &Key, value: &Json) -> Result<Week, Problem> {
    key.id.week().ok_or(Problem::Key)?;
    let spent = value.get("spent").and_then(Json::text).and_then(unpack_check_in);
    let plan = match value.get("plan") {
        None => None,
        Some(plan) => Some(plan.text().ok_or(Problem::Week)?.parse().map_err(|_| Problem::Week)?),
    };
    Ok(Week { check_in: spent.ok_or(Problem::Week)?, plan })
}
