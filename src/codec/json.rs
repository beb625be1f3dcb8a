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

/// A text that is not JSON, or has a number that is not whole or beyond 64 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotJson;

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    /// [`NotJson`] where the text is not JSON, or has a number that is not whole or beyond 64 bits.
    pub fn parse(text: &str) -> Result<Self, NotJson> {
        // The reader's own messages would cost the page three kilobytes and name no place.
        let read = |text: &str| serde_json_wasm::from_str(text).map_err(|_| NotJson);
        // The reader knows no fractions and no exponents, but 1.0 and 1e3 are whole numbers.
        read(text).or_else(|error| read(&in_whole_numbers(text).ok_or(error)?))
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

/// The text with whole numbers that are written with a point or an exponent, as 1.0 or 1e3, written without; nothing
/// where it has none, or one that is not whole.
fn in_whole_numbers(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut found = false;
    while let Some(first) = rest.chars().next() {
        let end = match first {
            '"' => string_end(&rest[1..]) + 1,
            '-' | '0'..='9' => rest.find(|next| !is_of_number(next)).unwrap_or(rest.len()),
            _ => rest
                .find(|next: char| matches!(next, '"' | '-') || next.is_ascii_digit())
                .unwrap_or(rest.len()),
        };
        let (token, others) = rest.split_at(end);
        if (first == '-' || first.is_ascii_digit()) && token.contains(['.', 'e', 'E']) {
            plain += &whole_number(token)?;
            found = true;
        } else {
            plain += token;
        }
        rest = others;
    }
    found.then_some(plain)
}

fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '-' | '+' | '.' | 'e' | 'E')
}

/// A number with a point or an exponent, without; nothing where it is not whole, has more than 20 digits, or is none.
fn whole_number(text: &str) -> Option<String> {
    let (sign, text) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (number, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = number.split_once('.').map_or((number, None), |(whole, part)| (whole, Some(part)));
    let digits = format!("{whole}{}", part.unwrap_or_default());
    let is_number = !whole.is_empty() && part != Some("") && digits.bytes().all(|byte| byte.is_ascii_digit());
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent.parse().ok()?)?.clamp(0, 20);
    let point = usize::try_from(point).ok()?;
    if !is_number || digits.bytes().skip(point).any(|digit| digit != b'0') {
        return None;
    }
    let padded: String = digits.chars().chain(std::iter::repeat('0')).take(point).collect();
    let plain = padded.trim_start_matches('0');
    Some(if plain.is_empty() { "0".to_owned() } else { format!("{sign}{plain}") })
}

/// How far a string goes that begins here, with its closing quote: to the first quote that is not escaped, or to the end.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    let is_end = |&(_, letter): &(usize, u8)| {
        let ends = letter == b'"' && !escaped;
        escaped = letter == b'\\' && !escaped;
        ends
    };
    text.bytes().enumerate().find(is_end).map_or(text.len(), |(at, _)| at + 1)
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
