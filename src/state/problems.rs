//! What is wrong with a stored value or with a file, in words: the stores know no language.

use crate::{
    codec::{Field, Unreadable},
    storage::{Damage, ImportError, LARGEST_FILE, Problem},
    text::problems,
};

/// Why a stored value can't be read, as the rest of a sentence.
pub fn problem_in_words(problem: &Problem) -> String {
    match problem {
        Problem::Key => problems::key().to_owned(),
        Problem::Json(damage) => problems::damaged(&damage_in_words(damage)),
        Problem::Newer(schema) => problems::newer(*schema),
        Problem::Mismatch => problems::mismatch().to_owned(),
        Problem::Answers(Unreadable::FieldCount(count)) => problems::field_count(*count),
        Problem::Answers(Unreadable::In(field)) => problems::answer(field_in_words(*field)),
        Problem::Name(0) => problems::names().to_owned(),
        Problem::Name(place) => problems::name(*place),
        Problem::Weights => problems::weights().to_owned(),
        Problem::Note => problems::note().to_owned(),
        Problem::Replaced => problems::replaced().to_owned(),
        Problem::Week => problems::week().to_owned(),
    }
}

/// Why a file can't be brought in, as a sentence without full stop.
pub fn import_error_in_words(error: &ImportError) -> String {
    match error {
        ImportError::TooLarge => problems::file_too_large(LARGEST_FILE >> 20),
        ImportError::NotJson => problems::file_not_json().to_owned(),
        ImportError::NotOurs => problems::file_not_ours().to_owned(),
        ImportError::Newer(version) => problems::file_newer(*version),
        ImportError::Record(place, all, problem) => {
            problems::record(*place, *all, &problem_in_words(problem))
        }
        ImportError::Twice(place) => problems::twice(*place),
    }
}

fn damage_in_words(damage: &Damage) -> String {
    match damage {
        Damage::NotJson => problems::not_json().to_owned(),
        Damage::NoValue => problems::no_value().to_owned(),
        Damage::Stray(name) => problems::stray(name),
        Damage::Number(name) => problems::no_number(name),
        Damage::Schema => problems::schema_0().to_owned(),
    }
}

fn field_in_words(field: Field) -> &'static str {
    match field {
        Field::Title => problems::title_field(),
        Field::Businesses => problems::business_field(),
        Field::Stage => problems::stage_field(),
        Field::Challenges => problems::challenges_field(),
        Field::Cover => problems::cover_field(),
        Field::Skill => problems::skill_field(),
        Field::Joy => problems::joy_field(),
        Field::HoursNow => problems::hours_field(),
        Field::Week => problems::week_field(),
        Field::TeamSize => problems::team_size_field(),
    }
}
