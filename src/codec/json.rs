//! JSON as a tree: one small reader for records and data files, instead of generated code for every shape.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A JSON value. Numbers are whole: nothing that the app writes has a fraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object, in the order in which it is written.
    Table(Vec<(String, Json)>),
}

/// A text that is not JSON, or has a number with a fraction or beyond 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// [`NotJson`] where the text is not JSON, or has a number with a fraction, with an exponent or beyond 64 bits.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        // The reader's own messages would cost the page three kilobytes and name no place.
        let read = |text: &str| serde_json_wasm::from_str(text).map_err(|_| NotJson);
        // The reader knows no fractions, but 1.0 is a whole number.
        read(text).or_else(|error| read(&without_zero_fractions(text).ok_or(error)?))
    }

    /// The value under a key of an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        match self {
            Self::Table(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The first key of an object that is not one of `known`, or that stands in it twice.
    pub fn stray_key(&self, known: &[&str]) -> Option<&str> {
        let Self::Table(entries) = self else {
            return None;
        };
        let is_stray = |at: usize| {
            let name = &entries[at].0;
            !known.contains(&name.as_str()) || entries[..at].iter().any(|(other, _)| other == name)
        };
        (0..entries.len()).find(|&at| is_stray(at)).map(|at| entries[at].0.as_str())
    }

    /// A string's text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// A number, if it fits.
    pub fn number<T: TryFrom<i64>>(&self) -> Option<T> {
        match self {
            Self::Number(number) => T::try_from(*number).ok(),
            _ => None,
        }
    }

    /// An array's values.
    pub fn list(&self) -> Option<&[Self]> {
        match self {
            Self::List(values) => Some(values),
            _ => None,
        }
    }
}

/// The text with whole numbers that are written with a fraction, as 1.0, written without; nothing where it has
/// none.
fn without_zero_fractions(text: &str) -> Option<String> {
    let mut plain = String::new();
    let mut rest = text;
    let mut is_first = true;
    // Every second part stands between quotes, but for quotes that are escaped within one.
    while let Some(part) = rest.split('"').next() {
        let end = if is_first { part.len() } else { string_end(rest) };
        if is_first {
            let mut numbers = part.split(".0").peekable();
            plain.push_str(numbers.next().unwrap_or_default());
            while let Some(after) = numbers.next() {
                let after = after.trim_start_matches('0');
                let goes_on =
                    after.starts_with(|next: char| next.is_ascii_digit() || matches!(next, 'e' | 'E' | '.'));
                let is_number = plain.ends_with(|last: char| last.is_ascii_digit());
                let has_another = after.is_empty() && numbers.peek().is_some();
                if goes_on || has_another || !is_number {
                    return None;
                }
                plain.push_str(after);
            }
        } else {
            plain.push_str(&rest[..end]);
        }
        if end == rest.len() {
            break;
        }
        plain.push('"');
        rest = &rest[end + 1..];
        is_first = !is_first;
    }
    (plain.len() < text.len()).then_some(plain)
}

/// Where a string ends that begins here: at the first quote that is not escaped, or with the text.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    let is_end = |&(_, letter): &(usize, u8)| {
        let ends = letter == b'"' && !escaped;
        escaped = letter == b'\\' && !escaped;
        ends
    };
    text.bytes().enumerate().find(is_end).map_or(text.len(), |(at, _)| at)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("json")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        i64::try_from(number).map(Json::Number).map_err(|_| E::custom("range"))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Json, E> {
        Ok(Json::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = from.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = from.next_entry()? {
            entries.push(entry);
        }
        Ok(Json::Table(entries))
    }
}
