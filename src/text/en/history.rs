//! The saved assessments: how they moved over time, and any two compared.

use super::{check_in, hours, moved::role_names, trend::assessments};
use crate::{
    engine::Pair,
    model::{Energy, Hours, Role},
    text::KeptIn,
};

words! {
    top_three: "Top three",
    rename: "Rename",
    note: "Note",
    keep_name: "Keep",
    title: "Your history",
    empty:
        "Save an assessment, come back in a few weeks, and see here how your job has changed. Nothing is \
         sent anywhere: the history is in this browser.",
    backup: "Backup",
    why_a_file: "A file outlasts cleared site data and a new laptop.",
    change_check_in: "Change this week’s check-in",
    your_weeks: "Your weeks",
    no_hours_told: "No hours entered.",
    instead:
        "An assessment that this link names is not in this browser: it was deleted, or saved in \
         another browser. Here are the last two instead.",
    from: "From",
    to: "To",
    swap: "Swap",
    swap_what: "the two",
    same_assessment: "This is one and the same assessment: choose another beside it.",
    missing:
        "An assessment that this link names is not in this browser: it was deleted, or saved in \
         another browser.",
    what_moved: "What moved",
    hours_of_the_plan: "Hours of the plan, and why",
    less_and_more: "To the left: less. To the right: more. All on one scale.",
    divided_anew: "because other roles’ hours changed",
    scores_moved: "Each role’s score, and why it moved",
    saved_assessments: "Saved assessments",
    each_score: "Each role’s score: from, to and by how much",
    same_answers: "Every answer is the same in both.",
    question: "Question",
    roles_as_table: "All twelve roles as a table",
    that_moved: "that moved",
    nothing_counts: "Nothing that counts was answered differently.",
    why_it_moved: "Why it moved",
    one_so_far: "One assessment so far: with the next, lines show here how each hat’s score has moved.",
    hats_over_time: "Your twelve hats over time",
    shares_and_actual: "Share of each suggested week; in brackets, of the week as it was at that time.",
    shares: "Share of each suggested week.",
    scores: "Each hat’s score, 0 to 100.",
    show_as_table: "Show as a table",
    assessment: "Assessment",
    first_that_day: "the first that day",
    first_assessment_that_day: "the first assessment that day",
    do_now_and_focus: "Do now and focus",
    decision: "Decision",
    suggested: "suggested",
    hours_at_that_time: "your hours at that time",
    share_of_week: "Share of your suggested week",
    share_at_that_time: "Share of your week as it was then",
    jumps: "Dashed: a share jumps, because a role comes into the plan or drops out of it.",
}

pub fn assess_again_from(day: &str) -> String {
    format!("Assess again from the answers of {day}")
}

pub fn model_from(day: &str, model: u16) -> String {
    format!("From {day} on, model {model} applies: a jump there may come from the model, not from you.")
}

pub fn show_more(more: usize, rest: usize) -> String {
    format!("Show {more} more of {rest}")
}

pub fn assessment_of(date: &str) -> String {
    format!("Assessment of {date}")
}

pub fn saved(count: usize, kept: KeptIn) -> String {
    let place = match kept {
        KeptIn::Page => "in this page only, till you close it",
        KeptIn::FirstStore | KeptIn::BothStores => "in this browser",
    };
    match count {
        0 => "Nothing here yet.".to_owned(),
        1 => format!("One assessment, {place}."),
        many => format!("{many} assessments, {place}. The latest first."),
    }
}

pub fn last_file(days: Option<i64>, kept: KeptIn) -> String {
    match days {
        None if kept == KeptIn::Page => "Your history is in this page alone, till you close it.".to_owned(),
        None => "Your history is in this browser alone.".to_owned(),
        Some(days) => format!("Your last file is {days} days old."),
    }
}

pub fn show_all_weeks(count: usize) -> String {
    format!("Show all {count} weeks")
}

pub fn energy(energy: Energy) -> String {
    format!("Energy: {}", check_in::energy(energy))
}

pub fn numbered_assessment(day: &str, number: usize) -> String {
    format!("{day} · Assessment {number}")
}

pub fn from_day(day: &str) -> String {
    format!("From: {day}")
}

pub fn to_day(day: &str) -> String {
    format!("To: {day}")
}

pub fn changed_answers(count: usize) -> String {
    match count {
        1 => "One answer changed".to_owned(),
        many => format!("{many} answers changed"),
    }
}

pub fn more_answers(others: usize) -> String {
    format!("{others} more answers")
}

pub fn from_to(moved: Pair<Hours>) -> String {
    format!("{} → {}", moved.before, hours(moved.after))
}

pub fn more(others: usize) -> String {
    format!("{others} more")
}

pub fn not_moved(roles: &[Role]) -> String {
    format!("Unchanged: {}.", role_names(roles))
}

pub fn scores_on_one_scale(days: &str) -> String {
    format!("Scores from 0 to 100, all on the same scale; {days}")
}

pub fn table_caption(meaning: &str, shown: usize, all: usize) -> String {
    format!("{meaning} {}, the latest last.", assessments(shown, all))
}

pub fn smaller_jumps(count: usize) -> String {
    match count {
        1 => "One smaller jump isn’t listed.".to_owned(),
        many => format!("{many} smaller jumps aren’t listed."),
    }
}

pub fn month_of_year(month: &str, year: &str) -> String {
    format!("{month} {year}")
}

pub fn days(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}

pub fn assessments_of_days(shown: usize, all: usize, days: &str) -> String {
    format!("{}, {days}", assessments(shown, all))
}
