//! The saved assessments: how they moved over time, and any two compared.

use crate::{
    engine::Pair,
    model::{Energy, Hours, Role},
    text::KeptIn,
};

fixed! { history
    top_three, rename, note, keep_name, title, empty, backup, why_a_file, change_check_in, your_weeks,
    no_hours_told, instead, from, to, swap, swap_what, same_assessment, missing, what_moved,
    hours_of_the_plan, less_and_more, divided_anew, scores_moved, saved_assessments,
    each_score, same_answers, question, roles_as_table, that_moved, nothing_counts, why_it_moved,
    one_so_far, hats_over_time, shares_and_actual, shares, scores, show_as_table, assessment,
    first_that_day, first_assessment_that_day, do_now_and_focus, decision, suggested, hours_at_that_time, share_of_week, share_at_that_time, jumps,
}

messages! { history
    /// A button that answers anew, beginning with what was answered on this day.
    fn assess_again_from(day: &str) -> String;
    /// That assessments from this day on were made with another version of the need tables, below a chart.
    fn model_from(day: &str, model: u16) -> String;
    /// A button that lists more assessments, of those that are not listed yet.
    fn show_more(more: usize, rest: usize) -> String;
    /// An assessment without a note, by its date.
    fn assessment_of(date: &str) -> String;
    /// How many assessments are saved.
    fn saved(count: usize, kept: KeptIn) -> String;
    /// How old the last file with everything is, in days; nothing where there is none.
    fn last_file(days: Option<i64>, kept: KeptIn) -> String;
    /// A button that lists all recorded weeks.
    fn show_all_weeks(count: usize) -> String;
    /// How the energy was in a week.
    fn energy(energy: Energy) -> String;
    /// An assessment without a note in a list, by its day and its number, from 1.
    fn numbered_assessment(day: &str, number: usize) -> String;
    /// The day of the earlier of two assessments.
    fn from_day(day: &str) -> String;
    /// The day of the later of two assessments.
    fn to_day(day: &str) -> String;
    /// How many answers are others than before.
    fn changed_answers(count: usize) -> String;
    /// How many more answers are others than before.
    fn more_answers(others: usize) -> String;
    /// “0 → 12½ h”: planned hours before and after.
    fn from_to(moved: Pair<Hours>) -> String;
    /// How many more roles have moved.
    fn more(others: usize) -> String;
    /// Which roles have not moved.
    fn not_moved(roles: &[Role]) -> String;
    /// What the charts of the scores show, and of which days.
    fn scores_on_one_scale(days: &str) -> String;
    /// What a table of a chart shows, and how many assessments of how many.
    fn table_caption(meaning: &str, shown: usize, all: usize) -> String;
    /// How many more jumps of a share there are, smaller than those that are told.
    fn smaller_jumps(count: usize) -> String;
    /// A month of a year, within a sentence.
    fn month_of_year(month: &str, year: &str) -> String;
    /// From the first day to the last.
    fn days(first: &str, last: &str) -> String;
    /// How many assessments of how many a chart shows, and of which days.
    fn assessments_of_days(shown: usize, all: usize, days: &str) -> String;
}
