//! Which texts of a source are words for the screen.

use std::collections::BTreeSet;

use super::source::Stands;

/// Attributes whose value a person reads or hears.
const SHOWN: &[&str] = &[
    "alt",
    "aria-description",
    "aria-label",
    "aria-roledescription",
    "aria-valuetext",
    "placeholder",
    "title",
];
/// Attributes whose value may be of several words, none of them shown.
const NEVER_SHOWN: &[&str] = &["class", "content", "for", "href", "id", "rel", "style"];
/// Keys of the keyboard, which look like words.
const KEYS: &[&str] = &["End", "Enter", "Escape", "Home", "Tab"];
/// What stands for a value in a text.
const VALUE: char = '\u{fffc}';

/// Whether a text is for a person who uses the app: it has two words of letters, or begins with a capital one. Names
/// of classes are no words, nor is what is written onto a value (`{}px`). What stands between
/// tags, or is read out, is shown if it has any letter.
pub(super) fn is_shown(text: &str, stands: &Stands, classes: &BTreeSet<String>) -> bool {
    let text = without_values(text);
    let has_letters = text.chars().any(char::is_alphabetic);
    match stands {
        Stands::Inside => false,
        Stands::Between => has_letters,
        Stands::Attribute(name) if SHOWN.contains(&name.as_str()) => has_letters,
        Stands::Attribute(name) if is_technical(name) => false,
        Stands::Attribute(_) | Stands::Elsewhere => {
            let words: Vec<&str> = text.split_whitespace().filter_map(word).collect();
            let all_classes = text.split_whitespace().all(|part| is_class(part, classes));
            let is_capital = |word: &&str| {
                let mut letters = word.chars();
                letters.next().is_some_and(char::is_uppercase) && letters.all(|letter| !letter.is_uppercase())
            };
            let begins = words.first().filter(|first| is_capital(first) && !KEYS.contains(first));
            begins.is_some() || (words.len() >= 2 && !all_classes)
        }
    }
}

/// Whether this is the name of a class, of the style sheets or with a hyphen, or a part that a value completes.
fn is_class(part: &str, classes: &BTreeSet<String>) -> bool {
    let is_lower = part.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    part.contains(VALUE) || classes.contains(part) || (is_lower && part.contains('-'))
}

fn is_technical(attribute: &str) -> bool {
    NEVER_SHOWN.contains(&attribute) || attribute.starts_with("aria-") || attribute.starts_with("data-")
}

/// The text with a mark in the place of each `{…}`.
fn without_values(text: &str) -> String {
    let text = text.replace("{{", "").replace("}}", "");
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        format!("{text}{VALUE}{}", part.split_once('}').map_or("", |(_, rest)| rest))
    })
}

/// The word in this part of a text, without the marks around it: two letters or more, and nothing but letters,
/// apostrophes and hyphens.
fn word(part: &str) -> Option<&str> {
    let word = part.trim_matches(|letter: char| letter.is_ascii_punctuation() || "“”‘’…–—".contains(letter));
    let is_word = word.chars().count() >= 2
        && word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '’' | '\'' | '-'));
    is_word.then_some(word)
}

/// The names of classes in a style sheet.
pub(super) fn classes_of(style: &str) -> impl Iterator<Item = String> {
    style.split('.').skip(1).map(|rest| {
        rest.chars().take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_')).collect()
    })
}
