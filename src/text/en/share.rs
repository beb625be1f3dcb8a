//! A link that holds an answer: what it tells, and what becomes of it where it is opened.

use super::phrases::whole_day;
use crate::{model::Weights, text::Day};

words! {
    open_maker: "Share a link …",
    about: "Whoever opens the link sees this answer. The link itself holds it: nothing is uploaded, and once it’s sent, you \
        can’t take it back.",
    it_tells: "What the link contains:",
    day: "Day",
    balance: "Balance",
    note: "Note",
    tables: "Need tables",
    with_names: "Include the names of who covers what",
    with_note: "Include your note",
    make: "Make the link",
    link: "The link",
    copy: "Copy the link",
    copied: "The link is copied.",
    send: "Send the link …",
    not_copied: "This browser doesn’t let the page copy. Here is the link, to copy by hand.",
    too_long_for_code: "This link is too long for a QR code that a phone can read.",
    code: "The link as a QR code",
    only_a_file: "This page was opened from a file, so a link to it would lead nowhere on another device. Open it from a web \
        address to share an answer.",
    opened: "A shared answer",
    not_opened: "This link can’t be opened",
    is_empty: "There is no answer in it. A shared answer is gone when you reload the page: open the link again, as it was \
        sent to you.",
    is_newer: "It was made with a newer version of Twelve Hats than this one. Reload the page, then open the link again.",
    is_damaged: "Part of it is missing, or was changed on the way. Ask for the whole link again.",
}

pub fn day_of(day: Day) -> String {
    whole_day(day)
}

pub fn balance_of(weights: Weights) -> String {
    let percent = |per_mille: u16| match per_mille % 10 {
        0 => format!("{}%", per_mille / 10),
        tenth => format!("{}.{tenth}%", per_mille / 10),
    };
    let [need, skill, joy] = weights.per_mille().map(percent);
    format!("needed {need}, good at {skill}, enjoy {joy}")
}

pub fn version(model: u16) -> String {
    format!("version {model}")
}

pub fn named(name: &str, words: &str) -> String {
    format!("{name}: {words}")
}
