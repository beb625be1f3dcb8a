//! The answer in words. Each sentence takes its roles, hours and names from the plan and from nowhere else. No verb
//! depends on a name that a person wrote, so nothing asks whether it means several people.

mod challenges;
mod changes;
mod decisions;
mod findings;
mod headline;
mod lines;
mod moves;
mod names;
mod reasons;
mod takers;
mod why;

pub use changes::change;
pub(super) use changes::part_of_change;
pub use decisions::{decision, decision_meaning, decision_of};
pub use findings::{findings, poll_line};
pub use headline::{headline, second};
pub use lines::line;
pub use moves::{kind_of_move, moved_by, way};
pub use names::name;
pub use reasons::{reason, strongest};
pub use takers::{TO_AGREE, first_title, first_to_find, taken_by, taker, who_takes};
pub use why::{because, why};

words! {
    everything_else: "Everything else",
    free: "Free",
    give_back: "To take back",
    change_group_do: "What you can do",
    change_group_happens: "What may happen",
    no_change: "No single answer would change what comes first.",
}
