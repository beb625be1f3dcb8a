//! The catalogue: every message there is, with what it needs to know. What it says stands in the languages' own
//! folders, each with a module of the same name as here, and with a function for each message.
//!
//! A message that a language lacks, or that asks for something else there, is an error of the compiler. Which
//! language is spoken is asked anew in each function, so that the words go with the views that say them, wherever
//! the WebAssembly is cut: a struct with all of them would have to be there from the start.

/// Declares the messages of a subject, the module of this name in each language, by their signatures.
macro_rules! messages {
    ($subject:ident $(
        $(#[$meta:meta])*
        fn $name:ident $(<$generic:ident: $bound:path>)? ($($given:ident: $type:ty),*) -> $gives:ty;
    )*) => { $(
        $(#[$meta])*
        pub fn $name $(<$generic: $bound>)? ($($given: $type),*) -> $gives {
            use $crate::text::{Language, en, language};
            match language() {
                Language::English => en::$subject::$name($($given),*),
                #[cfg(any(feature = "pseudo", not(target_arch = "wasm32")))]
                Language::Pseudo => $crate::text::pseudo::Pseudo::pseudo(en::$subject::$name($($given),*)),
            }
        }
    )* };
}

mod answer;
mod assess;
mod check_in;
mod kept;
mod moved;
mod names;
mod phrases;
mod reasons;
pub mod said;
mod search;
mod stages;
mod sure;
mod trend;
mod week;

pub use answer::*;
pub use assess::*;
pub use check_in::*;
pub use kept::*;
pub use moved::*;
pub use names::*;
pub use phrases::*;
pub use reasons::*;
pub use search::*;
pub use stages::*;
pub use sure::*;
pub use trend::*;
pub use week::*;
