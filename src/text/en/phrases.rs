//! Building blocks of sentences.

use super::role_short;
use crate::{
    model::Role,
    text::{Day, DayForm, Plural, intl},
};

pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    (intl().list)(&items.iter().map(AsRef::as_ref).collect::<Vec<_>>())
}

/// “A, B or C”
pub(super) fn any_of(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

/// A whole number: “10,000”.
pub(super) fn number(number: usize) -> String {
    (intl().number)(number)
}

/// A day with its year: “16 November 2025”.
pub(super) fn whole_day(day: Day) -> String {
    (intl().day)(day, DayForm::DayMonthYear)
}

/// What goes with a count.
pub(super) fn plural<T>(count: usize, one: T, other: T) -> T {
    match (intl().plural)(count) {
        Plural::One => one,
        _ => other,
    }
}

pub fn lower_first(words: &str) -> String {
    // Our own words begin with plain letters, and what is written in capitals stays so: “AI changes the product”.
    let mut words = words.to_owned();
    if words.as_bytes().get(1).is_some_and(u8::is_ascii_uppercase) {
        return words;
    }
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    words
}

/// “a Developer”, “an Architect”.
pub(super) fn a_role(role: Role) -> String {
    let name = role_short(role);
    let article = if name.starts_with(['A', 'E', 'I', 'O', 'U']) { "an" } else { "a" };
    format!("{article} {name}")
}

pub fn capital(sentence: &str) -> String {
    // Our own sentences begin with plain letters.
    let mut sentence = sentence.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
