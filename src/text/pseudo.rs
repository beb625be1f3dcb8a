//! The pseudo-language `en-XA`: English with accents, in brackets and at least two fifths longer, as other languages
//! are. Where a layout holds it, a translation fits; words without accents have not come from the catalogue.

use super::{
    AnsweredAnew, ChallengeMove, ChallengeMoves, Claim, Evidence, Handover, MethodText, Piece, RoleText,
    SituationPart, Source, Titled,
};
use crate::engine::Pair;

/// What a message may give: everything that people read in it is written in the pseudo-language.
pub(super) trait Pseudo {
    /// The same in the pseudo-language.
    fn pseudo(self) -> Self;
}

impl Pseudo for String {
    fn pseudo(self) -> Self {
        longer(&self)
    }
}

impl Pseudo for &'static str {
    fn pseudo(self) -> Self {
        // A test's page lives for seconds: what it says may stay in memory.
        longer(self).leak()
    }
}

impl Pseudo for i32 {
    fn pseudo(self) -> Self {
        self
    }
}

impl<T: Pseudo> Pseudo for Option<T> {
    fn pseudo(self) -> Self {
        self.map(T::pseudo)
    }
}

impl<T: Pseudo> Pseudo for Vec<T> {
    fn pseudo(self) -> Self {
        self.into_iter().map(T::pseudo).collect()
    }
}

impl<T: Pseudo, U: Pseudo> Pseudo for (T, U) {
    fn pseudo(self) -> Self {
        (self.0.pseudo(), self.1.pseudo())
    }
}

impl<T: Pseudo> Pseudo for Pair<T> {
    fn pseudo(self) -> Self {
        self.map(T::pseudo)
    }
}

impl Pseudo for Piece {
    fn pseudo(self) -> Self {
        match self {
            Self::Words(words) => Self::Words(words.pseudo()),
            // The role's name is a message of its own.
            Self::Role(role) => Self::Role(role),
        }
    }
}

impl Pseudo for SituationPart {
    fn pseudo(self) -> Self {
        match self {
            Self::Words(words) => Self::Words(words.pseudo()),
            // What is chosen is a message of its own.
            Self::Slot(slot) => Self::Slot(slot),
        }
    }
}

impl Pseudo for AnsweredAnew {
    fn pseudo(self) -> Self {
        Self { question: self.question.pseudo(), answer: self.answer.pseudo() }
    }
}

impl Pseudo for ChallengeMoves {
    fn pseudo(self) -> Self {
        Self(self.0.pseudo())
    }
}

impl Pseudo for ChallengeMove {
    fn pseudo(self) -> Self {
        Self { text: self.text.pseudo(), ..self }
    }
}

impl Pseudo for RoleText {
    fn pseudo(self) -> Self {
        Self {
            what: self.what.pseudo(),
            needs_you: self.needs_you.pseudo(),
            let_go: self.let_go.pseudo(),
            ask: self.ask.pseudo(),
            moves: self.moves.pseudo(),
            handover: self.handover.pseudo(),
            traps: self.traps.pseudo(),
            facts: self.facts.pseudo(),
            sources: self.sources.pseudo(),
        }
    }
}

impl Pseudo for Handover {
    fn pseudo(self) -> Self {
        Self { who: self.who.pseudo(), steps: self.steps.pseudo() }
    }
}

impl Pseudo for Titled {
    fn pseudo(self) -> Self {
        Self { title: self.title.pseudo(), claim: self.claim.pseudo() }
    }
}

impl Pseudo for Claim {
    fn pseudo(self) -> Self {
        Self { text: self.text.pseudo(), ..self }
    }
}

impl Pseudo for Source {
    fn pseudo(self) -> Self {
        // What was published keeps its title.
        Self { note: self.note.pseudo(), ..self }
    }
}

impl Pseudo for MethodText {
    fn pseudo(self) -> Self {
        Self { says: self.says.pseudo(), rows: self.rows.pseudo(), sources: self.sources.pseudo(), ..self }
    }
}

impl Pseudo for Evidence {
    fn pseudo(self) -> Self {
        Self { strength: self.strength.pseudo(), text: self.text.pseudo(), ..self }
    }
}

/// Plain letters, and what stands for each.
const LETTERS: [(char, char); 17] = [
    ('a', 'á'),
    ('c', 'ç'),
    ('d', 'ď'),
    ('e', 'ë'),
    ('i', 'ï'),
    ('n', 'ñ'),
    ('o', 'ö'),
    ('s', 'š'),
    ('u', 'ü'),
    ('y', 'ý'),
    ('A', 'Å'),
    ('C', 'Ç'),
    ('E', 'É'),
    ('I', 'Î'),
    ('O', 'Ø'),
    ('S', 'Š'),
    ('U', 'Û'),
];

/// Words with accents, in brackets, and longer by two letters for every five: vowels are doubled, and what is still
/// missing stands at the end. Figures stay as they are, also with a unit of one letter, and so does what is in the
/// pseudo-language already.
fn longer(words: &str) -> String {
    let is_pseudo = words.starts_with('[') && words.ends_with(']');
    let is_figure = words.chars().filter(char::is_ascii_alphabetic).count() < 2;
    if is_pseudo || is_figure {
        return words.to_owned();
    }
    let mut longer = "[".to_owned();
    // In fifths of a letter.
    let mut missing: usize = 0;
    for letter in words.chars() {
        let pair = LETTERS.iter().find(|(plain, _)| *plain == letter);
        let accented = pair.map_or(letter, |&(_, accented)| accented);
        longer.push(accented);
        missing += if letter.is_alphanumeric() { 2 } else { 0 };
        if missing >= 5 && "aeiouAEIOU".contains(letter) {
            longer.extend(accented.to_lowercase());
            missing -= 5;
        }
    }
    longer.extend(std::iter::repeat_n('~', missing.div_ceil(5)));
    longer.push(']');
    longer
}
