//! The view with the answer.

use crate::{
    engine::Change,
    model::{Criterion, Hours, Role},
    text::KeptIn,
};

fixed! { focus
    balance_lead,
    all_twelve, place, score, verdict, in_a_sentence, see_your_history, start_again, usual_balance,
    your_balance, whole_number, gone, gone_lead, see_what_is_here, example_not_saved, shared_not_saved, trial_not_saved, already_saved,
    see_them_there, look_again, what_changed, it_still_holds, note, note_placeholder, save, change_answers,
    what_would_sharpen, figure, how_sure, what_it_means, steady_means, balances_mean, no_probability,
    who_comes_first, moves, as_bars, now, suggested, everything_else, add_your_hours, say_your_hours,
    moves_lead, no_single_answer, same_at_every_balance, nearest_answers, nearest_balance,
    what_would_change, what_would_change_lead, try_it, why_lead, typical_company, your_score, joy_study,
}

messages! { focus
    /// Of which day the answers are, where they are old.
    fn answered_on(day: &str) -> String;
    /// What a score weighs, and by how many per cent: “enjoy, 20%”.
    fn criterion_share(criterion: Criterion, percent: u16) -> String;
    /// A button that lets a criterion count less.
    fn less(criterion: Criterion) -> String;
    /// A button that lets a criterion count more.
    fn more(criterion: Criterion) -> String;
    /// That the answers could not be stored, and why: `status` is what the header says.
    fn answers_not_stored(status: &str) -> String;
    /// The balance in per cent, as the value of its handle.
    fn balance_value(need: u16, skill: u16, joy: u16) -> String;
    /// Heading above the suggested week.
    fn your_week(week: Hours) -> String;
    /// How many roles have no hours.
    fn no_hours_for(others: usize) -> String;
    /// How many hours move in smaller steps.
    fn smaller_steps(together: Hours) -> String;
    /// Heading of the hours for what one enjoys.
    fn joy_slot(slot: Hours) -> String;
    /// Which roles the joy slot is for, and why there is one.
    fn joy_slot_for(roles: &[Role]) -> String;
    /// A button that tries a change, by the sentence about it.
    fn try_this(sentence: &str) -> String;
    /// A button that tries one of several changes that are said together.
    fn try_part(change: Change) -> String;
    /// The same button’s name, with the sentence about this change alone.
    fn try_part_of(change: Change, sentence: &str) -> String;
    /// Heading above the reasons for a role’s score.
    fn why_role(role: Role) -> String;
    /// Announced: an assessment was saved.
    fn saved(kept: KeptIn) -> &'static str;
}
