//! Searching the roles and their long texts.

use super::{Claim, PageSection, RoleText, Titled, capital, responsibility, role, role_line, role_short};
use crate::model::{Choice, Role};

/// The most hits that are shown.
pub const MOST_HITS: usize = 24;
/// The fewest letters that are searched for.
pub const FEWEST_LETTERS: usize = 2;

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

/// All passages in which each word of the query begins a word, names of roles first. Nothing for a query of less
/// than [`FEWEST_LETTERS`] letters.
pub fn search<'a>(query: &str, text_of: impl Fn(Role) -> Option<&'a RoleText>) -> Vec<Hit> {
    let words: Vec<Vec<char>> = query
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().map(folded).collect())
        .collect();
    if words.iter().map(Vec::len).sum::<usize>() < FEWEST_LETTERS {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for &at in Role::ALL {
        let passage = format!("{}. {} {}", role(at), role_line(at), responsibility(at.home()));
        let name =
            if role(at) == role_short(at) { passage } else { format!("{} · {passage}", role_short(at)) };
        hits.extend(hit(&words, at, PageSection::Role, &name));
    }
    for &at in Role::ALL {
        let Some(text) = text_of(at) else {
            continue;
        };
        for (part, passage) in passages(text) {
            hits.extend(hit(&words, at, part, &passage));
        }
    }
    hits
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

/// The passage as a hit, where each word begins one of its words.
fn hit(words: &[Vec<char>], role: Role, part: PageSection, passage: &str) -> Option<Hit> {
    let letters: Vec<char> = passage.chars().collect();
    let plain: Vec<char> = letters.iter().copied().map(folded).collect();
    let begins = |at: usize| plain[at].is_alphanumeric() && (at == 0 || !plain[at - 1].is_alphanumeric());
    let mut found = vec![false; letters.len()];
    for word in words {
        let places: Vec<usize> =
            (0..plain.len()).filter(|&at| begins(at) && plain[at..].starts_with(word)).collect();
        if places.is_empty() {
            return None;
        }
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
    Some(Hit { role, part, pieces })
}

/// A letter without case.
fn folded(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
