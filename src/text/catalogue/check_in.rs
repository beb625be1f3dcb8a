//! The weekly check-in.

use crate::{
    engine::{Drift, RecordedWeek},
    model::{Energy, Hours, HoursError, IsoWeek},
};

messages! { check_in
    /// How the energy was, in a word.
    fn energy(energy: Energy) -> &'static str;
    /// “Week of 16 November”: by its Monday, with the year where it is another than that of `now`.
    fn week_of(week: IsoWeek, now: IsoWeek) -> String;
    /// “20 h planned”.
    fn planned(planned: Hours) -> String;
    /// How much of a responsibility’s hours its roles have: “4 of 12 h divided”.
    fn divided(given: Hours, whole: Hours) -> String;
    /// The sum of what is written, beside the week that was planned.
    fn spent_together(together: Hours, whole: Option<Hours>) -> String;
    /// What in a week differed most from its plan.
    fn off_plan(lived: &RecordedWeek) -> String;
    /// What drifts, in a sentence.
    fn drift(drift: &Drift) -> String;
    /// What drifts besides, in a sentence: “Also less Product (26 h) and more Team & People (21 h).”
    fn other_drifts(drifts: &[Drift]) -> Option<String>;
    /// What can be done about a drift.
    fn drift_advice(drift: &Drift) -> &'static str;
    /// How much of the hours went to what one enjoys; `share` is 0 to 1.
    fn joy_time(share: f64) -> String;
    /// How the energy was in the last recorded weeks, the oldest first; nothing where fewer than two tell it.
    fn energies(energies: &[Energy]) -> Option<String>;
    /// What is wrong with the hours of a role or responsibility; `most` is the largest number that makes
    /// sense.
    fn hours_fault(name: &str, error: HoursError, most: Hours) -> String;
    /// That the week could not be stored, and why: `status` is what the header says.
    fn week_not_stored(status: &str) -> String;
}

fixed! { check_in
    blank_week, home_of_plan, no_weeks, too_many_hours, lead,
    how_was_the_energy, save_week, not_now, as_planned, hours_legend, together, by_responsibility,
    by_role, hours_for, not_yet, last_week, this_week, too_long_ago, check_in_this_week,
    how_it_compares, change_told, not_told, your_hours,
}
