//! The weekly check-in.

use crate::{
    engine::{Drift, Lived},
    model::{Energy, Hours, IsoWeek},
};

messages! { check_in
    /// How the energy was, in a word.
    fn energy(energy: Energy) -> &'static str;
    /// “Week of 16 November”: by its Monday, with the year where it is another than that of `now`.
    fn week_of(week: IsoWeek, now: IsoWeek) -> String;
    /// “20 h planned”.
    fn planned(planned: Hours) -> String;
    /// “of 20 h planned”.
    fn of_planned(of: Hours) -> String;
    /// The sum of what is written, beside the week that was planned.
    fn spent_together(together: Hours, whole: Option<Hours>) -> String;
    /// What in a week differed most from its plan.
    fn off_plan(lived: &Lived) -> String;
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
}
