//! The long texts in the language that is spoken. A language has files of its own; those of the pseudo-language are made
//! of the English ones as they are read.

use super::{ChallengeMoves, Language, MethodText, RoleText, language};

macro_rules! spoken {
    ($($text:ident)*) => { $(
        impl $text {
            /// The text, as its file has it, in the language that is spoken.
            #[must_use]
            pub fn spoken(self) -> Self {
                match language() {
                    Language::English => self,
                    #[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
                    Language::Pseudo => super::pseudo::Pseudo::pseudo(self),
                }
            }
        }
    )* };
}

spoken! { ChallengeMoves MethodText RoleText }
