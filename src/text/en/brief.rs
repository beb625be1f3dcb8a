//! What is handed on: the brief of an answer, and the draft with which a role is handed over.

use super::{names::role, phrases::whole_day};
use crate::{model::Role, text::Day};

pub use super::plan::{first_title, first_to_find, taken_by, taker, who_takes};

/// Room for a day to be agreed.
pub const fn to_agree() -> &'static str {
    super::plan::TO_AGREE
}

words! {
    question: "What should I focus on?",
    who_takes_what: "Who takes what, and by when",
    who: "Who takes it",
    by_when: "By when",
    copy: "Copy as Markdown",
    save: "Save as Markdown",
    print: "Print the brief",
    copied: "Copied.",
    take_away: "The brief",
    hint: "print and calendar",
    about: "This answer on one page, for your CEO, your team, or yourself in a month.",
    not_copied: "This browser doesn’t let the page copy. Here is the text, to copy by hand.",
    hand_over: "Hand it over",
    hand_over_about: "A draft to edit and hand on: what it is, the first week, and how you check.",
    drafts_for: "To hand a role over, there’s a draft at the end of its page:",
    first_week: "The first week",
    how_to_check: "How we check",
    handed_over_when: "It has been handed over when this holds for whoever hands it over:",
    is_draft: "A draft: edit it before you hand it on. In “How we check”, “you” is whoever hands the role over; elsewhere, whoever \
        takes it.",
    from_and_to: "Who, and by when",
}

pub fn usual_taker(who: &str) -> String {
    format!("{} (usually {who})", to_agree())
}

pub fn look_again(day: &str) -> String {
    format!("look again by {day}")
}

pub fn of_example(name: &str) -> String {
    format!("An example, not a real person’s answer: {name}.")
}

pub fn of_sender(day: Day, is_changed: bool) -> String {
    let day = whole_day(day);
    if is_changed {
        format!("Not as it was shared: somebody else’s answer from {day}, changed since.")
    } else {
        format!("Somebody else’s answer from {day}, shared by a link.")
    }
}

pub fn of_trial(change: &str) -> String {
    format!("Only tried out, not the answer as it stands: {change}")
}

pub fn noted(note: &str) -> String {
    format!("Note: {note}")
}

pub fn made_with(model: u16) -> String {
    format!(
        "Made with Twelve Hats, need tables version {model}. A way to think, not a measurement: it rests on what one \
         person said."
    )
}

pub fn hand_over_title(of: Role) -> String {
    format!("Handing over: {}", role(of))
}
