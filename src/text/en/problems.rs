//! What is wrong with a stored value, or with a file.

use crate::model::ROLES;

words! {
    key: "its name is not one that this app gives",
    mismatch: "its name and its content belong to different records",
    names: "its names can’t be read",
    weights: "its three weights do not add up to 1000",
    note: "its note is too long",
    replaced: "it was damaged, and the sound copy from this browser’s other store is in use",
    week: "its hours and its energy can’t be read",
    not_json: "not JSON",
    no_value: "no value",
    schema_0: "schema 0",
    file_not_json: "The file is not JSON, or a part of it is missing",
    file_not_ours: "The file was not written by this app",
    title_field: "title",
    business_field: "business",
    stage_field: "stage",
    challenges_field: "challenges",
    cover_field: "who covers what",
    skill_field: "skill",
    joy_field: "joy",
    hours_field: "hours now",
    team_size_field: "team size",
    week_field: "week",
}

pub fn damaged(what: &str) -> String {
    format!("it is damaged ({what})")
}

pub fn stray(name: &str) -> String {
    format!("“{name}” does not belong in it")
}

pub fn no_number(name: &str) -> String {
    format!("“{name}” is not a number it can have")
}

pub fn newer(schema: u16) -> String {
    format!("a newer version of this app wrote it (schema {schema})")
}

pub fn name(place: usize) -> String {
    format!("name {place} of {ROLES} can’t be read")
}

pub fn field_count(count: usize) -> String {
    format!("the answers have {count} fields instead of 9")
}

pub fn answer(field: &str) -> String {
    format!("the answer to “{field}” can’t be read")
}

pub fn file_too_large(most: usize) -> String {
    format!("The file is larger than {most} MB")
}

pub fn file_newer(version: u16) -> String {
    format!("A newer version of this app wrote the file (format {version})")
}

pub fn record(place: usize, all: usize, problem: &str) -> String {
    format!("Record {place} of {all} can’t be read: {problem}")
}

pub fn twice(place: usize) -> String {
    format!("Record {place} is in the file twice")
}
