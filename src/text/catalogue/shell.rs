//! What stands around every view.

use crate::{model::Role, text::Day};

fixed! { shell
    views, skip_to_content, nothing_leaves, reconstruction, newer_version_used, only_reads, reload,
    new_version, new_version_here, take_new_version, later,
    example, example_not_kept, leave_example, shared, shared_not_kept, leave_shared, find_your_own, own_answers_again, trial, trying, keep_trial, drop_trial, last_change, undo,
    answers_cleared, answers_replaced, answers_back,
    dismiss, loading, not_loaded, not_loaded_lead,
    erased, erased_here_only,
}

messages! { shell
    /// Which example is shown.
    fn example_of(name: &str) -> String;
    /// Of which day is the answer that somebody has shared, and whether it was changed here.
    fn shared_on(day: Day, is_changed: bool) -> String;
    /// What somebody has noted with the answer that they have shared.
    fn their_note(note: &str) -> String;
    /// What was just deleted.
    fn deleted_name(name: &str) -> String;
    /// Announced: what is being tried.
    fn tried(words: &str) -> String;
    /// Announced: the main roles.
    fn main_roles_now(roles: &[Role]) -> String;
    /// Announced: what was deleted is back.
    fn brought_back(name: &str) -> String;
}
