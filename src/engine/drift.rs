//! Weeks as they were, against what was planned for them.
//!
//! Hours are compared as they are, not as shares of a week: a plan's hours stand beside the fields in which the
//! actual ones are written, and a short week leaves what was planned undone, whatever the reason.

use std::cmp::Reverse;

use crate::model::{ByRole, CheckIn, Choice, Energy, Hours, IsoWeek, Level, Responsibility, Role};

/// A week is off its plan from this many hours on, …
pub const OFF_FROM_HOURS: u16 = 2;
/// … and from one part in this many of the planned hours on, whichever is more.
pub const OFF_FROM_PART: u16 = 4;
/// How many recorded weeks, one after the other, make a drift.
pub const WEEKS_OF_DRIFT: usize = 3;
/// How many weeks may be missing between two recorded ones (and between the last one and now) for them still to
/// count as one after the other: a holiday is no reason to begin anew, a quarter of a year is.
pub const LONGEST_GAP: i64 = 2;
/// Of how many recorded weeks the energy is told.
const RECENT: usize = 4;

/// What was planned for a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedWeek {
    /// The suggested hours of each role.
    pub roles: ByRole<Hours>,
    /// The length of the week that was planned.
    pub whole: Hours,
    /// How much each role was enjoyed, as far as it was rated.
    pub joy: ByRole<Option<Level>>,
}

impl PlannedWeek {
    /// The hours planned for a responsibility.
    pub fn of_part(&self, responsibility: Responsibility) -> Hours {
        Hours::sum(responsibility.roles().map(|role| self.roles[role]))
    }

    /// The hours that are planned for no role.
    pub fn everything_else(&self) -> Hours {
        self.whole.less(Hours::sum(self.roles.values().iter().copied()))
    }
}

/// Planned and actual hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// What was planned.
    pub planned: Hours,
    /// What became of it.
    pub actual: Hours,
}

impl Deviation {
    /// How much more than planned, in half hours; less is negative.
    pub fn halves(self) -> i32 {
        i32::from(self.actual.halves()) - i32::from(self.planned.halves())
    }

    /// Whether it is more than the usual give and take: [`OFF_FROM_HOURS`] and [`OFF_FROM_PART`].
    pub fn is_large(self) -> bool {
        let (least, part) = (u32::from(OFF_FROM_HOURS) * 2, u32::from(OFF_FROM_PART));
        // In whole numbers, so that a quarter is a quarter.
        self.halves().unsigned_abs() * part >= (least * part).max(self.planned.halves().into())
    }
}

/// A recorded week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedWeek {
    /// Which one.
    pub week: IsoWeek,
    /// What was told of it.
    pub check_in: CheckIn,
    /// What was planned for it then, if anything was.
    pub plan: Option<PlannedWeek>,
}

impl RecordedWeek {
    /// A responsibility's hours beside those planned; none where it was not told, or nothing was planned.
    pub fn deviation(&self, responsibility: Responsibility) -> Option<Deviation> {
        let planned = self.plan.as_ref()?.of_part(responsibility);
        Some(Deviation { planned, actual: self.check_in.spent.of(responsibility)? })
    }

    /// What differs most from the plan, in hours; of equals the first in the order of the model.
    pub fn largest_deviation(&self) -> Option<(Responsibility, Deviation)> {
        let all = Responsibility::ALL.iter().filter_map(|&part| Some((part, self.deviation(part)?)));
        // Of equals, `max_by_key` takes the last.
        all.rev().max_by_key(|(_, deviation)| deviation.halves().unsigned_abs())
    }

    /// The part of the hours told that went to a responsibility, 0 to 1; none where it was not told.
    pub fn share(&self, responsibility: Responsibility) -> Option<f64> {
        let hours = self.check_in.spent.of(responsibility)?;
        let whole = self.check_in.spent.whole().filter(|whole| whole.halves() > 0)?;
        Some(hours.get() / whole.get())
    }

    /// The part of the hours told that went to roles one enjoys (joy of at least ¾), 0 to 1, to be held against
    /// a fifth: under that people burn out more. Told only where hours are by role and joy was rated in the plan's
    /// assessment.
    pub fn joy_share(&self) -> Option<f64> {
        let (hours, joy) = (self.check_in.spent.by_role()?, &self.plan.as_ref()?.joy);
        let whole = self.check_in.spent.whole().filter(|whole| whole.halves() > 0)?;
        joy.values().iter().any(Option::is_some).then_some(())?;
        let enjoyed = |role: &Role| joy[*role].is_some_and(|joy| joy >= Level::High);
        let enjoyed = Role::ALL.iter().copied().filter(enjoyed).filter_map(|role| hours[role]);
        Some(Hours::sum(enjoyed).get() / whole.get())
    }
}

/// A responsibility that takes more, or less, than planned, one recorded week after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Which one.
    pub responsibility: Responsibility,
    /// How many recorded weeks it has lasted, at least [`WEEKS_OF_DRIFT`].
    pub weeks: usize,
    /// How much more than planned in all of them together, in half hours; less is negative.
    pub halves: i32,
    /// Whether no week is missing between them.
    pub in_a_row: bool,
}

/// What drifts at the week `now`, the most hours first: each responsibility whose latest recorded weeks are
/// off their plans in the same direction, each against the plan that was current then. A week that does not tell
/// its hours, or has no plan, counts as one that is not recorded. Recorded weeks may come in any order.
pub fn drifts(weeks: &[RecordedWeek], now: IsoWeek) -> Vec<Drift> {
    let mut drifts: Vec<Drift> =
        Responsibility::ALL.iter().filter_map(|&part| drift(weeks, now, part)).collect();
    // Equals stay in the order of the model.
    drifts.sort_by_key(|drift| Reverse(drift.halves.unsigned_abs()));
    drifts
}

fn drift(weeks: &[RecordedWeek], now: IsoWeek, responsibility: Responsibility) -> Option<Drift> {
    let compared = |lived: &RecordedWeek| Some((lived.week, lived.deviation(responsibility)?));
    let mut compared: Vec<(IsoWeek, Deviation)> = weeks.iter().filter_map(compared).collect();
    compared.sort_unstable_by_key(|(week, _)| *week);
    let mut drift = Drift { responsibility, weeks: 0, halves: 0, in_a_row: true };
    let mut next = now;
    for &(week, deviation) in compared.iter().rev() {
        let (missing, halves) = (next.since(week) - 1, deviation.halves());
        let turned = drift.weeks > 0 && halves.signum() != drift.halves.signum();
        if missing > LONGEST_GAP || turned || !deviation.is_large() {
            break;
        }
        // What is missing since the last one has still time to be told.
        drift.in_a_row &= drift.weeks == 0 || missing == 0;
        drift.weeks += 1;
        drift.halves += halves;
        next = week;
    }
    (drift.weeks >= WEEKS_OF_DRIFT).then_some(drift)
}

/// How the energy was in the last recorded weeks that tell it, at most four, the oldest first.
pub fn recent_energy(weeks: &[RecordedWeek]) -> Vec<Energy> {
    let told = |lived: &RecordedWeek| Some((lived.week, lived.check_in.energy?));
    let mut told: Vec<(IsoWeek, Energy)> = weeks.iter().filter_map(told).collect();
    told.sort_unstable_by_key(|(week, _)| *week);
    let since = told.len().saturating_sub(RECENT);
    told[since..].iter().map(|&(_, energy)| energy).collect()
}
