//! Which language the app speaks: chosen once, before anything is shown.

use std::cell::Cell;

use super::{Intl, intl};

/// The languages there are. Each is a folder of this module with every message of the catalogue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// British English.
    #[default]
    English,
    /// English made longer and accented, for tests of the layout: see `pseudo.rs`.
    #[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
    Pseudo,
}

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::English) };
}

impl Language {
    /// The language of a page whose `lang` attribute is this BCP 47 tag; English where there is no such language.
    pub fn from_tag(tag: &str) -> Self {
        match tag {
            #[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
            "en-XA" => Self::Pseudo,
            _ => Self::English,
        }
    }

    /// The BCP 47 tag whose rules for plurals, lists, numbers and dates the language follows.
    pub fn rules(self) -> &'static str {
        match self {
            // Without the comma before “and”.
            Self::English => "en-GB",
            #[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
            Self::Pseudo => Self::English.rules(),
        }
    }

    /// The folder, or the file's name, of the long texts.
    pub(super) fn of_long_texts(self) -> &'static str {
        match self {
            Self::English => "en",
            #[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
            Self::Pseudo => Self::English.of_long_texts(),
        }
    }
}

/// The language that the app speaks.
pub fn language() -> Language {
    LANGUAGE.get()
}

/// From now on all messages are in this language, by the rules of this `Intl`. Nothing that is shown already
/// changes: it is called before anything is.
pub fn speak(language: Language, rules: Intl) {
    LANGUAGE.set(language);
    intl::set(rules);
}
