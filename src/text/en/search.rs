//! The search.

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
