//! What stands around every view.

use super::{moved::role_names, phrases::whole_day};
use crate::{
    model::Role,
    text::{Day, isolated},
};

words! {
    views: "Views",
    skip_to_content: "Skip to the content",
    nothing_leaves: "Nothing leaves this browser. No account, no tracking.",
    reconstruction:
        "Twelve roles: our reconstruction of the model in “What to focus on as a CTO or CPO?”.",
    newer_version_used: "A newer version of Twelve Hats has been used in this browser.",
    only_reads: "This one is read-only: nothing you change here is stored.",
    reload: "Reload",
    new_version: "New version",
    new_version_here: "A new version of this page is ready.",
    take_new_version: "Update",
    later: "Later",
    example: "Example",
    example_not_kept: "None of it is kept; your own answers stay.",
    leave_example: "Leave the example",
    shared: "Shared with you",
    shared_not_kept: "None of it is kept here; your own answers stay.",
    leave_shared: "Close it",
    find_your_own: "Find your own focus",
    own_answers_again: "Your own answers are shown again.",
    trial: "Trial",
    trying: "You’re trying:",
    keep_trial: "Keep it",
    drop_trial: "Drop it",
    last_change: "Last change",
    undo: "Undo",
    answers_cleared: "Your answers are cleared",
    answers_replaced: "Your answers are replaced",
    answers_back: "Your answers are back",
    dismiss: "Dismiss",
    loading: "Loading …",
    not_loaded: "This view could not be loaded",
    not_loaded_lead: "Check the connection, then try again. What you have entered is still here.",
    erased: "Everything is erased.",
    erased_here_only:
        "Erased, except in the browser’s second store: that follows once it answers.",
}

pub fn example_of(name: &str) -> String {
    format!("Example: {name}.")
}

pub fn shared_on(day: Day, is_changed: bool) -> String {
    let changed = if is_changed { ", and changed here" } else { "" };
    format!("Somebody else’s answer from {}, shared with you{changed}.", whole_day(day))
}

pub fn their_note(note: &str) -> String {
    format!("Their note: “{}”", isolated(note))
}

pub fn deleted_name(name: &str) -> String {
    format!("Deleted: {name}")
}

pub fn tried(words: &str) -> String {
    format!("Tried: {words}")
}

pub fn main_roles_now(roles: &[Role]) -> String {
    if roles.is_empty() {
        "Nothing leads now".to_owned()
    } else {
        format!("Now first: {}", role_names(roles))
    }
}

pub fn brought_back(name: &str) -> String {
    format!("Brought back: {name}")
}
