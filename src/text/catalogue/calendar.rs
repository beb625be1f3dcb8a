//! The week as a file for calendar programs.

use crate::{
    engine::{FocusBlocks, Plan},
    model::{Role, Weekday},
    text::Day,
};

fixed! { calendar
    open_maker, about, days, times, from, morning, morning_from, afternoon, afternoon_from, no_times, save,
    is_private, imported_before, check_in, why_check_in, assess_again,
}

messages! { calendar
    /// A block of time for a role, as the calendar shows it.
    fn block(role: Role) -> String;
    /// Why there is a block for a role.
    fn why_block(plan: &Plan, role: Role) -> String;
    /// Why an answer is to be given again, and of which day the one before is.
    fn why_again(answered: Day) -> String;
    /// Where more is to be read.
    fn more(address: &str) -> String;
    /// How many of the hours planned for the main roles have a block.
    fn placed(plan: &Plan, blocks: &FocusBlocks) -> String;
    /// From when on, and what else is in the file: the check-in, on a day at a time, and the day of the next answer.
    fn and_also(first: Day, check_in: (Weekday, &str), again: Day) -> String;
    /// From when to when, and for which role.
    fn timed(from: &str, to: &str, role: Role) -> String;
}
