//! The view with the answer.

use super::{criterion_long, hours, moved::role_names, plan::part_of_change, role_short};
use crate::{
    engine::Change,
    model::{Criterion, Hours, Role},
    text::KeptIn,
};

words! {
    balance_lead:
        "What the company needs and nobody else covers, what you’re good at, what you enjoy: how much \
         each counts, in per cent. Roles that are hardly needed fade out.",
    all_twelve: "All twelve, in order",
    place: "Place",
    score: "Score",
    verdict: "Verdict",
    in_a_sentence: "In a sentence",
    see_your_history: "See your history",
    start_again: "Start again from these answers",
    usual_balance: "Back to 50, 30, 20",
    your_balance: "Your balance",
    whole_number: "A whole number from 0 to 100.",
    gone: "This assessment is not in this browser",
    gone_lead: "It was deleted, or it was saved in another browser: assessments stay where they are saved.",
    see_what_is_here: "See what is here",
    example_not_saved: "An example: it can’t be saved.",
    shared_not_saved: "Somebody else’s answer: it can’t be saved here.",
    trial_not_saved: "What you’re trying is not saved. Keep it or drop it first.",
    already_saved: "These answers are in your history:",
    see_them_there: "see them there",
    look_again: "Time to look again",
    what_changed: "What has changed since?",
    it_still_holds: "It still holds",
    note: "A note for later",
    note_placeholder: "Closing a key customer",
    save: "Save this assessment",
    change_answers: "Change answers",
    what_would_sharpen: "What would sharpen this",
    figure: "The figure",
    how_sure: "How sure is this?",
    what_it_means: "What this means, and what it doesn’t",
    steady_means:
        "Steady: a thousand times, each rating is moved by a level or not at all, what you didn’t rate \
         is drawn, and the need points are moved by up to one. Steady roles stay among your first three \
         in nine of ten rounds or more, mostly steady ones in six. People rate themselves only roughly \
         as others do; this shows what that does to the answer.",
    balances_mean:
        "Balances: the share of all ways to weigh need, skill and joy at which the role is among the \
         first three, each way counted alike. It is exact.",
    no_probability:
        "Neither is a probability that the answer is right. Both start from the same need tables, whose \
         sizes are judgement.",
    who_comes_first: "Who has the highest score at how many balances",
    moves: "The moves",
    as_bars: "As bars",
    now: "Now",
    suggested: "Suggested",
    everything_else: "Everything else",
    add_your_hours: "Add your hours",
    say_your_hours: "Say how many hours each role takes now, and see here what to move.",
    moves_lead: "Largest first. Start with one.",
    no_single_answer: "No single answer would change which three come first.",
    same_at_every_balance: "The same three come first at every balance.",
    nearest_answers: "The nearest answers",
    nearest_balance: "The nearest balance",
    what_would_change: "What would change this?",
    what_would_change_lead: "The smallest changes after which other roles are your first three.",
    try_it: "Try it",
    why_lead:
        "From a typical company, of which nothing is known, to you. Each bar is one answer; together \
         they add up exactly.",
    typical_company: "A typical company",
    your_score: "Your score",
    joy_study: "Shanafelt and others, 2009",
}

pub fn criterion_share(criterion: Criterion, percent: u16) -> String {
    format!("{}, {percent}%", criterion_long(criterion))
}

pub fn less(criterion: Criterion) -> String {
    format!("{}: less", super::criterion(criterion))
}

pub fn more(criterion: Criterion) -> String {
    format!("{}: more", super::criterion(criterion))
}

pub fn answers_not_stored(status: &str) -> String {
    format!("{status}. Your answers are still on this page, and what was stored before is untouched.")
}

pub fn balance_value(need: u16, skill: u16, joy: u16) -> String {
    format!("needed {need}%, good at {skill}%, enjoy {joy}%")
}

pub fn your_week(week: Hours) -> String {
    format!("Your week: {}", hours(week))
}

pub fn no_hours_for(others: usize) -> String {
    format!("No hours for the other {others}.")
}

pub fn smaller_steps(together: Hours) -> String {
    format!("And {} in smaller steps.", hours(together))
}

pub fn joy_slot(slot: Hours) -> String {
    format!("Your joy slot: {}", hours(slot))
}

pub fn joy_slot_for(roles: &[Role]) -> String {
    format!(
        "{}. At least a fifth of the week goes to what you enjoy. In one cross-sectional study of physicians, \
         54% of those with less than that for the work they found most meaningful were burnt out, against 30% of the \
         rest.",
        role_names(roles)
    )
}

pub fn try_this(sentence: &str) -> String {
    format!("Try it: {sentence}")
}

pub fn try_part(change: Change) -> String {
    format!("Try it: {}", part_of_change(change))
}

pub fn try_part_of(change: Change, sentence: &str) -> String {
    format!("{}: {sentence}", try_part(change))
}

pub fn why_role(role: Role) -> String {
    format!("Why {}", role_short(role))
}

pub fn answered_on(day: &str) -> String {
    format!("Your answer is from {day}.")
}

pub fn saved(kept: KeptIn) -> &'static str {
    match kept {
        KeptIn::Page => "The assessment is in your history, till this page is closed.",
        KeptIn::FirstStore | KeptIn::BothStores => "The assessment is in your history.",
    }
}
