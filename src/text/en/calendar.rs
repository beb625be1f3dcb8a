//! The week as a file for calendar programs.

use super::{
    names,
    phrases::{list, whole_day},
    plan, week,
};
use crate::{
    engine::{FocusBlocks, Plan},
    model::{Hours, Role, Weekday},
    text::Day,
};

words! {
    open_maker: "Put it in your calendar …",
    about: "Blocks of time for what comes first, as a file that Apple Calendar, Outlook, Google Calendar and others can \
        import – Google’s only on a computer. Choose when you want to work undisturbed.",
    days: "Days",
    times: "Times, up to four hours each",
    from: "from",
    morning: "Mornings",
    morning_from: "Mornings from",
    afternoon: "Afternoons",
    afternoon_from: "Afternoons from",
    no_times: "Choose at least one day, and mornings or afternoons.",
    save: "Save the calendar file",
    is_private: "All entries are marked as private: in most calendars, colleagues only see that you’re busy.",
    imported_before: "If you’ve already imported such a file, delete its entries first, or you’ll have both.",
    check_in: "Weekly check-in",
    why_check_in: "Where did the hours go, and how was your energy? It takes a minute, and shows whether the week went as planned.",
    assess_again: "Assess again",
}

pub fn block(role: Role) -> String {
    format!("Focus time: {}", names::role_short(role))
}

pub fn why_block(of: &Plan, role: Role) -> String {
    format!("{}. {}", plan::decision(of.decisions[role]), plan::why(of, role))
}

pub fn why_again(answered: Day) -> String {
    format!("Your answer is from {}. Look at it again: what has changed since?", whole_day(answered))
}

pub fn more(address: &str) -> String {
    format!("More: {address}")
}

pub fn placed(of: &Plan, blocks: &FocusBlocks) -> String {
    let roles = of.main().filter(|&role| of.hours(role) > Hours::default());
    let roles = list(&roles.map(names::role_short).collect::<Vec<_>>());
    let (placed, planned) = (blocks.placed(), week::hours(blocks.planned));
    if placed < blocks.planned {
        format!(
            "{} of the {planned} planned for {roles} fit. For the rest, add days or times.",
            week::hours(placed)
        )
    } else {
        format!("All {planned} planned for {roles} fit.")
    }
}

pub fn and_also(first: Day, (check_in_on, check_in_at): (Weekday, &str), again: Day) -> String {
    format!(
        "Every week for four weeks, starting {}. The file also has your check-in, every {} at {check_in_at}, and a \
         reminder to assess again on {}.",
        whole_day(first),
        names::weekday(check_in_on),
        whole_day(again)
    )
}

pub fn timed(from: &str, to: &str, role: Role) -> String {
    format!("{from}\u{a0}–\u{a0}{to} {}", names::role_short(role))
}
