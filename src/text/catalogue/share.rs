//! A link that holds an answer: what it tells, and what becomes of it where it is opened.

use crate::{model::Weights, text::Day};

fixed! { share
    open_maker, about, it_tells, day, balance, note, tables, with_names, with_note, make, link, copy, copied, send,
    not_copied, too_long_for_code, code, only_a_file,
    opened, not_opened, is_empty, is_newer, is_damaged,
}

messages! { share
    /// A day in words.
    fn day_of(day: Day) -> String;
    /// How much need, skill and joy count.
    fn balance_of(weights: Weights) -> String;
    /// The version of the need tables.
    fn version(model: u16) -> String;
    /// A thing and what was said of it, within a line.
    fn named(name: &str, words: &str) -> String;
}
