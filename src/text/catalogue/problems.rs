//! What is wrong with a stored value, or with a file.

fixed! { problems
    key, mismatch, names, weights, note, replaced, week, not_json, no_value, schema_0, file_not_json,
    file_not_ours, title_field, business_field, stage_field, challenges_field, cover_field, skill_field,
    joy_field, hours_field, week_field, team_size_field,
}

messages! { problems
    /// That a record is damaged, and in what.
    fn damaged(what: &str) -> String;
    /// An entry that no record has.
    fn stray(name: &str) -> String;
    /// An entry that should be a number.
    fn no_number(name: &str) -> String;
    /// A record of a newer version.
    fn newer(schema: u16) -> String;
    /// The name at this place, from 1, that can’t be read.
    fn name(place: usize) -> String;
    /// Answers of another number of fields than there are.
    fn field_count(count: usize) -> String;
    /// An answer that can’t be read, by its field.
    fn answer(field: &str) -> String;
    /// A file that is too large; `most` is in megabytes.
    fn file_too_large(most: usize) -> String;
    /// A file of a newer version.
    fn file_newer(version: u16) -> String;
    /// A record in a file, by its place, from 1, and what is wrong with it.
    fn record(place: usize, all: usize, problem: &str) -> String;
    /// A record that is in a file a second time, by its place, from 1.
    fn twice(place: usize) -> String;
}
