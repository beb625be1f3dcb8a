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

/// Declares the fixed words of a subject by their names: what a language says in them is all there is to know.
macro_rules! fixed {
    ($subject:ident $($name:ident,)*) => {
        messages! { $subject $(#[allow(missing_docs)] fn $name() -> &'static str;)* }

        /// All of them, for tests.
        #[cfg(not(target_arch = "wasm32"))]
        pub(super) const FIXED: &[fn() -> &'static str] = &[$($name),*];
    };
}

mod answer;
pub mod assess;
pub mod brief;
pub mod calendar;
pub mod check_in;
pub mod controls;
pub mod csv;
pub mod data;
pub mod focus;
pub mod history;
pub mod matrix;
pub mod method;
pub mod model;
mod moved;
mod names;
mod phrases;
pub mod plan;
pub mod plan_view;
pub mod problems;
#[cfg(not(target_arch = "wasm32"))]
pub mod reading;
mod reasons;
pub mod said;
pub mod samples;
pub mod search;
pub mod sentence;
pub mod share;
pub mod shell;
pub mod single_file;
mod stages;
pub mod status;
mod sure;
mod trend;
pub mod unknown;
pub mod views;
mod week;
pub mod wheel;

pub use answer::*;
pub use moved::*;
pub use names::*;
pub use phrases::*;
pub use reasons::*;
pub use stages::*;
pub use sure::*;
pub use trend::*;
pub use week::*;

/// The fixed words of all subjects, for tests.
#[cfg(not(target_arch = "wasm32"))]
pub fn fixed() -> Vec<fn() -> &'static str> {
    [
        assess::FIXED,
        brief::FIXED,
        calendar::FIXED,
        check_in::FIXED,
        controls::FIXED,
        csv::FIXED,
        data::FIXED,
        focus::FIXED,
        history::FIXED,
        matrix::FIXED,
        method::FIXED,
        model::FIXED,
        plan::FIXED,
        plan_view::FIXED,
        problems::FIXED,
        reading::FIXED,
        said::FIXED,
        samples::FIXED,
        search::FIXED,
        sentence::FIXED,
        share::FIXED,
        shell::FIXED,
        single_file::FIXED,
        status::FIXED,
        unknown::FIXED,
        views::FIXED,
        wheel::FIXED,
    ]
    .concat()
}
