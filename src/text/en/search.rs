//! The search.

use super::plural;
use crate::text::PageSection;

pub fn part_name(part: PageSection) -> &'static str {
    match part {
        PageSection::Role => "Role",
        PageSection::What => "What it is",
        PageSection::NeedsYou => "It needs you now when",
        PageSection::LetGo => "You can let it go when",
        PageSection::Ask => "Ask yourself",
        PageSection::Moves => "First moves this week",
        PageSection::Handover => "Who takes it over",
        PageSection::Traps => "Traps",
        PageSection::Facts => "Facts",
    }
}

words! {
    hint:
        "Two letters or more. Every word has to be there; its beginning is enough. Ctrl+K opens this \
         page from anywhere.",
    some_missing: "Some texts could not be loaded: only the rest is searched.",
    field: "Words in the twelve roles’ pages",
}

pub fn found(count: usize, most: usize) -> String {
    match count {
        0 => "Nothing found. Every word has to be there: try fewer, or the beginning of one.".to_owned(),
        count if count > most => format!("{count} passages, the first {most} of them"),
        count => format!("{count} {}", plural(count, "passage", "passages")),
    }
}
