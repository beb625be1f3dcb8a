//! What people write, set within what the app says: neither decides in which direction the other runs.

/// Opens a stretch whose direction is that of its own first letter.
const OPENS: char = '\u{2068}';
/// Closes it.
const CLOSES: char = '\u{2069}';

/// A person's own words, to be set within others: where they have letters that run from right to left, or marks of
/// direction, these reach no further than the words themselves.
pub fn isolated(words: &str) -> String {
    if !words.chars().any(|letter| runs_leftwards(letter) || is_mark(letter)) {
        return words.to_owned();
    }
    // Such marks of their own would close this stretch, or open one that goes on behind it.
    let own = words.chars().filter(|letter| !('\u{2066}'..=CLOSES).contains(letter));
    [OPENS].into_iter().chain(own).chain([CLOSES]).collect()
}

/// The same of a name that may not have been given; then `instead`.
pub fn isolated_or(name: Option<&str>, instead: &str) -> String {
    name.map_or_else(|| instead.to_owned(), isolated)
}

/// A person's own words, with dots in the place of what is beyond so many characters.
pub fn shortened(words: &str, most: usize) -> String {
    let short: String = words.chars().take(most).collect();
    let rest = if short.len() < words.len() { "…" } else { "" };
    format!("{}{rest}", isolated(&short))
}

/// Whether a letter is of a script that is written from right to left.
fn runs_leftwards(letter: char) -> bool {
    matches!(letter,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a letter only says in which direction others run.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
