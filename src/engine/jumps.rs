//! Where a share of the planned week jumps because a role comes into the plan or drops out of it.

use super::{drift::PlannedWeek, order::ordered, pair::Pair};
use crate::model::{ByResponsibility, Choice, Hours, Responsibility, Role, percents_of_week};

/// A share that jumps from one planned week to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Jump {
    /// When the two weeks were planned, in milliseconds since 1970.
    pub times: Pair<i64>,
    /// Of which responsibility the share is.
    pub of: Responsibility,
    /// By how many hundredths of the week, from −100 to 100, never 0.
    pub by: i32,
    /// The roles that came in, or dropped out, and their hours: where they came in since then, else till then. In the
    /// order of the model.
    pub roles: Vec<(Role, Hours)>,
    /// Whether their hours are all of what the share moved by, or more, in whole hundredths.
    pub explained: bool,
}

/// From how much on a share jumps.
const LEAST: f64 = 0.1;

/// The jumps, oldest first; of one time in the order of the model. `weeks` are planned weeks with their times, in
/// milliseconds, in any order.
#[must_use]
pub fn jumps(weeks: &[(i64, PlannedWeek)]) -> Vec<Jump> {
    let order = ordered(weeks.len(), &|a, b| weeks[a].0 < weeks[b].0);
    let mut all = Vec::new();
    for pair in order.windows(2) {
        let weeks = Pair::new(&weeks[pair[0]], &weeks[pair[1]]);
        all.extend(Responsibility::ALL.iter().filter_map(|&of| jump(weeks, of)));
    }
    all
}

/// The shares of a week in whole per cent.
fn percents(week: &PlannedWeek) -> ByResponsibility<u16> {
    let hours = ByResponsibility::from_fn(|of| week.of_part(of).get());
    percents_of_week(&hours, week.everything_else().get()).0
}

/// The jump of one share; none where the roles that came or went explain less than half of what it moved.
fn jump(weeks: Pair<&(i64, PlannedWeek)>, of: Responsibility) -> Option<Jump> {
    let shares = weeks.map(|(_, week)| week.of_part(of).part_of(week.whole));
    let by = shares.after - shares.before;
    // In the one of the two weeks they have hours, in the other none.
    let (with, without) = if by > 0.0 { (weeks.after, weeks.before) } else { (weeks.before, weeks.after) };
    let roles: Vec<(Role, Hours)> = of
        .roles()
        .map(|role| (role, with.1.roles[role]))
        .filter(|&(role, hours)| hours.halves() > 0 && without.1.roles[role].halves() == 0)
        .collect();
    let explained = Hours::sum(roles.iter().map(|&(_, hours)| hours)).part_of(with.1.whole);
    let is_jump = by.abs() >= LEAST && explained * 2.0 >= by.abs();
    is_jump.then(|| {
        // By the hundredths of which a chart and its table tell.
        let percents = weeks.map(|(_, week)| i32::from(percents(week)[of]));
        Jump {
            times: weeks.map(|&(time, _)| time),
            of,
            by: percents.after - percents.before,
            roles,
            explained: explained + 0.01 > by.abs(),
        }
    })
}
