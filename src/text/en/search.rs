//! The search.

use super::plural;
use crate::text::Part;

pub fn part_name(part: Part) -> &'static str {
    match part {
        Part::Role => "Role",
        Part::What => "What it is",
        Part::NeedsYou => "It needs you now when",
        Part::LetGo => "You can let it go when",
        Part::Ask => "Ask yourself",
        Part::Moves => "First moves this week",
        Part::Handover => "Who takes it over",
        Part::Traps => "Traps",
        Part::Facts => "Facts",
    }
}

words! {
    hint:
        "Two letters or more. Every word has to be there; its beginning is enough. Ctrl+K leads here \
         from anywhere.",
    some_missing: "Some texts could not be loaded: only what is here is searched.",
    field: "Words in the twelve roles’ pages",
}

pub fn found(count: usize, most: usize) -> String {
    match count {
        0 => "Nothing found. Every word has to be there: try fewer, or the beginning of one.".to_owned(),
        count if count > most => format!("{count} passages, the first {most} of them"),
        count => format!("{count} {}", plural(count, "passage", "passages")),
    }
}
