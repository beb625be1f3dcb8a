//! What is handed on: the brief of an answer, and the draft with which a role is handed over.

use crate::{engine::Plan, model::Role, text::Day};

fixed! { brief
    question, who_takes_what, who, by_when, copy, save, print, copied, take_away, about, hint, not_copied,
    hand_over, hand_over_about, drafts_for, first_week, how_to_check, handed_over_when, from_and_to, is_draft,
}

messages! { brief
    /// When to look at the answer again.
    fn look_again(day: &str) -> String;
    /// That an example is no real person.
    fn of_example(name: &str) -> String;
    /// That it is somebody else's answer, which they have shared, and whether it was changed since.
    fn of_sender(day: Day, is_changed: bool) -> String;
    /// That a change is only tried.
    fn of_trial(change: &str) -> String;
    /// The person's own note.
    fn noted(note: &str) -> String;
    /// Who takes a role, or a part of it; nothing where it stays with the person, or is nobody's.
    fn who_takes(plan: &Plan, role: Role) -> Option<String>;
    /// Who was named for a role.
    fn taker(plan: &Plan, role: Role) -> Option<String>;
    /// Room for a name, beside who usually takes it.
    fn usual_taker(who: &str) -> String;
    /// Room for a day that the plan does not know: it is agreed with whoever takes the role.
    fn to_agree() -> &'static str;
    /// By when who takes it does.
    fn taken_by(plan: &Plan, role: Role) -> &'static str;
    /// Heading above [`first_to_find`].
    fn first_title(plan: &Plan) -> &'static str;
    /// Whom to find or to ask first, and why; empty where nobody has to be found.
    fn first_to_find(plan: &Plan) -> Vec<String>;
    /// By which version of the need tables the answer was made, and what it is.
    fn made_with(model: u16) -> String;
    /// Title of the draft with which a role is handed over.
    fn hand_over_title(role: Role) -> String;
}
