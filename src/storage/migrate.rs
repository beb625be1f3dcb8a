//! From every schema that was ever released to the present one, a step at a time. Stored values stay as they
//! are: they are migrated as they are read. A test has a value of every schema.

use std::borrow::Cow;

use super::problem::{Damage, Problem};
use crate::{
    codec::Json,
    model::{Choice, LONGEST_NAME, ROLES, Role},
};

/// The schema that this code writes.
pub const SCHEMA: u16 = 3;

/// The step from each schema to the next, the first from 1 to 2.
const STEPS: [fn(Json) -> Result<Json, Problem>; SCHEMA as usize - 1] = [names_by_role, without_tags];

/// A value as the present schema has it; `schema` is its own.
///
/// # Errors
/// [`Problem`] where it can't be what that schema has.
pub(super) fn migrated(value: &Json, schema: u16) -> Result<Cow<'_, Json>, Problem> {
    // There was no schema 0.
    let done = usize::from(schema).checked_sub(1).ok_or(Problem::Json(Damage::Schema))?;
    if done >= STEPS.len() {
        return Ok(Cow::Borrowed(value));
    }
    STEPS[done..].iter().try_fold(value.clone(), |value, step| step(value)).map(Cow::Owned)
}

/// Schema 1 had twelve names in the order of the model, empty where none was given.
fn names_by_role(mut value: Json) -> Result<Json, Problem> {
    let Json::Table(entries) = &mut value else {
        return Ok(value);
    };
    for (name, value) in entries.iter_mut() {
        match name.as_str() {
            "schema" => *value = Json::Number(2),
            "names" => *value = Json::Table(by_role(value.list().ok_or(Problem::Name(0))?)?),
            _ => {}
        }
    }
    Ok(value)
}

/// Up to schema 2 nothing told which value a parent had.
// Every step may fail.
#[allow(clippy::unnecessary_wraps)]
fn without_tags(mut value: Json) -> Result<Json, Problem> {
    if let Json::Table(entries) = &mut value {
        for (_, value) in entries.iter_mut().filter(|(name, _)| name == "schema") {
            *value = Json::Number(3);
        }
    }
    Ok(value)
}

fn by_role(names: &[Json]) -> Result<Vec<(String, Json)>, Problem> {
    if !names.is_empty() && names.len() != ROLES {
        return Err(Problem::Name(names.len()));
    }
    let mut given = Vec::new();
    for ((role, name), place) in Role::ALL.iter().zip(names).zip(1..) {
        let name = name.text().filter(|name| name.chars().count() <= LONGEST_NAME);
        let name = name.ok_or(Problem::Name(place))?;
        if !name.is_empty() {
            given.push((role.id().to_owned(), Json::Text(name.to_owned())));
        }
    }
    Ok(given)
}
