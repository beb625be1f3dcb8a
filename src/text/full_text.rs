//! Searching the roles and their long texts.

use super::{Claim, PageSection, RoleText, Titled, capital, responsibility, role, role_line, role_short};
use crate::model::{Choice, Role};

/// The most hits that are shown.
pub const MOST_HITS: usize = 24;
/// The fewest letters that are searched for.
pub const FEWEST_LETTERS: usize = 2;

/// What people write, and how the texts say it.
const SAME: [(&str, &str); 4] =
    [("1:1", "one-to-one"), ("1:1s", "one-to-one"), ("1-1", "one-to-one"), ("one-on-one", "one-to-one")];

/// A passage in which all words were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The role.
    pub role: Role,
    /// Where in its page.
    pub part: PageSection,
    /// The passage in pieces; every second one, from the second on, is a word that was searched for.
    pub pieces: Vec<String>,
}

/// All passages in which each word of the query begins a word: names of roles first, then those with more of the words
/// as a whole. What stands together, as “1:1”, is searched for together; only where it is nowhere, by its parts.
/// Nothing for a query of less than [`FEWEST_LETTERS`] letters.
pub fn search<'a>(query: &str, text_of: impl Fn(Role) -> Option<&'a RoleText>) -> Vec<Hit> {
    let parts = split(query, |letter| !letter.is_alphanumeric());
    if parts.iter().map(Vec::len).sum::<usize>() < FEWEST_LETTERS {
        return Vec::new();
    }
    let mut words = split(query, char::is_whitespace);
    for word in &mut words {
        let same = SAME.iter().find(|(written, _)| word.iter().copied().eq(written.chars()));
        if let Some((_, said)) = same {
            *word = said.chars().collect();
        }
    }
    let found = find(&words, &text_of);
    // A single letter or digit is no word by itself: it begins too many.
    let are_words = parts.iter().all(|part| part.len() >= FEWEST_LETTERS);
    if found.is_empty() && are_words { find(&parts, &text_of) } else { found }
}

/// The words of a query, without what is neither letter nor digit at their ends.
fn split(query: &str, is_between: impl Fn(char) -> bool) -> Vec<Vec<char>> {
    let words =
        query.split(is_between).map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(|word| word.chars().map(folded).collect()).collect()
}

fn find<'a>(words: &[Vec<char>], text_of: impl Fn(Role) -> Option<&'a RoleText>) -> Vec<Hit> {
    let names = Role::ALL.iter().filter_map(|&at| {
        let passage = format!("{}. {} {}", role(at), role_line(at), responsibility(at.home()));
        let name =
            if role(at) == role_short(at) { passage } else { format!("{} · {passage}", role_short(at)) };
        hit(words, at, PageSection::Role, &name)
    });
    let texts = Role::ALL.iter().filter_map(|&at| Some((at, text_of(at)?)));
    let passages = texts.flat_map(|(at, text)| {
        passages(text).into_iter().filter_map(move |(part, passage)| hit(words, at, part, &passage))
    });
    let mut passages: Vec<_> = passages.collect();
    // Those alike stay in the order of the pages.
    passages.sort_by_key(|(whole, _)| std::cmp::Reverse(*whole));
    names.chain(passages).map(|(_, hit)| hit).collect()
}

/// Every passage of a role's long text, in the order of its page.
fn passages(text: &RoleText) -> Vec<(PageSection, String)> {
    let mut passages = vec![(PageSection::What, text.what.clone())];
    let mut claims = |part: PageSection, claims: &[Claim]| {
        passages.extend(claims.iter().map(|claim| (part, claim.text.clone())));
    };
    claims(PageSection::NeedsYou, &text.needs_you);
    claims(PageSection::LetGo, &text.let_go);
    claims(PageSection::Moves, &text.moves);
    claims(PageSection::Facts, &text.facts);
    passages.extend(text.ask.iter().map(|ask| (PageSection::Ask, ask.clone())));
    passages.push((PageSection::Handover, capital(&text.handover.who)));
    let titled = |titled: &Titled| format!("{}: {}", titled.title, titled.claim.text);
    passages.extend(text.handover.steps.iter().map(|step| (PageSection::Handover, titled(step))));
    passages.extend(text.traps.iter().map(|trap| (PageSection::Traps, titled(trap))));
    passages
}

/// The passage as a hit, where each word begins one of its words, with how many of the words are in it as a whole.
fn hit(words: &[Vec<char>], role: Role, part: PageSection, passage: &str) -> Option<(usize, Hit)> {
    let letters: Vec<char> = passage.chars().collect();
    let plain: Vec<char> = letters.iter().copied().map(folded).collect();
    let begins = |at: usize| plain[at].is_alphanumeric() && (at == 0 || !plain[at - 1].is_alphanumeric());
    let ends = |at: usize| plain.get(at).is_none_or(|letter| !letter.is_alphanumeric());
    let mut found = vec![false; letters.len()];
    let mut whole = 0;
    for word in words {
        let places: Vec<usize> =
            (0..plain.len()).filter(|&at| begins(at) && plain[at..].starts_with(word)).collect();
        if places.is_empty() {
            return None;
        }
        whole += usize::from(places.iter().any(|at| ends(at + word.len())));
        for at in places {
            found[at..at + word.len()].fill(true);
        }
    }
    let mut pieces = vec![String::new()];
    for (at, letter) in letters.into_iter().enumerate() {
        // Pieces in turn: not searched for, searched for, not searched for …
        if found[at] != (pieces.len() % 2 == 0) {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
    }
    Some((whole, Hit { role, part, pieces }))
}

/// A letter without case.
fn folded(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
