//! The week: hours for every role that has any.

use super::{
    decide::Decided,
    decision::Decision,
    situation::Situation,
    wanted::{PLANNABLE, as_hours, full_hours, half_hours, least, wanted},
};
use crate::{
    engine::{
        order::{billionths, ordered, roles_where},
        ration::ration,
    },
    model::{ByRole, Hours, Role, Set},
};

/// The part of the plannable hours that what is done now gets at least.
pub const DO_NOW_FLOOR: f64 = 0.3;

/// Where the hours of a week go. All of it together is the week as told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    /// Hours of each role.
    pub roles: ByRole<Hours>,
    /// What is left for everything else.
    pub everything_else: Hours,
    /// What nothing that is needed asks for; only where there is neither “do now” nor a focus.
    pub free: Hours,
    /// What is beyond the longest week that is planned.
    pub give_back: Hours,
}

impl Week {
    /// Hours of the planned week: all but what is to be given back.
    pub fn planned(&self) -> Hours {
        Hours::sum(self.roles.values().iter().copied().chain([self.everything_else, self.free]))
    }
}

/// The hours while they are given.
struct Given<'a> {
    situation: &'a Situation<'a>,
    hours: ByRole<f64>,
}

impl Given<'_> {
    fn sum(&self) -> f64 {
        self.hours.values().iter().sum()
    }

    /// Gives the roles at most so many hours more, rationed by what each still misses.
    fn ration(&mut self, roles: Set<Role>, missing: &dyn Fn(Role) -> f64, hours: f64) {
        let roles: Vec<Role> = roles.iter().collect();
        let missing: Vec<f64> =
            roles.iter().map(|&role| (missing(role) - self.hours[role]).max(0.0)).collect();
        // Where a weight is 0 a score may be: it then counts as the least there is.
        let score = |&role: &Role| self.situation.standings[role].score.max(1e-6);
        let scores: Vec<f64> = roles.iter().map(score).collect();
        for (&role, more) in roles.iter().zip(ration(&missing, &scores, hours.max(0.0))) {
            self.hours[role] += more;
        }
    }

    /// Lifts a block to so many hours together, shared by what each wants.
    fn lift(&mut self, block: Set<Role>, floor: f64, wanted: &ByRole<f64>) {
        let missing = floor - block.iter().map(|role| self.hours[role]).sum::<f64>();
        let all: f64 = block.iter().map(|role| wanted[role]).sum();
        if missing > 0.0 {
            block.iter().for_each(|role| self.hours[role] += missing * wanted[role] / all);
        }
    }

    /// Shares what is left among the main roles, by score.
    fn share(&mut self, main: Set<Role>, left: f64) {
        let score = |role: Role| self.situation.standings[role].score;
        let all: f64 = main.iter().map(score).sum();
        let parts =
            ByRole::from_fn(|role| if all > 0.0 { score(role) / all } else { 1.0 / main.len() as f64 });
        main.iter().for_each(|role| self.hours[role] += left * parts[role]);
    }
}

/// The week that follows from the decisions.
pub fn week(situation: &Situation<'_>, decided: &Decided) -> Week {
    let (inputs, decisions) = (situation.inputs, &decided.decisions);
    let planned = inputs.planned_week();
    let plannable = PLANNABLE * planned.get();
    let wanted = decisions.map(|role, &decision| wanted(situation, decision, role));
    let with = |is_so: fn(Decision) -> bool| roles_where(|role| is_so(decisions[role]));
    let all = with(Decision::has_hours);
    let hours = decisions.map(
        |role, &decision| {
            if all.contains(role) { least(situation, decision, role) } else { 0.0 }
        },
    );
    let mut given = Given { situation, hours };
    given.lift(with(|decision| decision == Decision::DoNow), DO_NOW_FLOOR * plannable, &wanted);
    given.ration(all, &|role| wanted[role], plannable - given.sum());
    // What nobody asks for: first what is kept for joy keeps the hours that it has.
    for role in with(|decision| decision == Decision::KeepForJoy).iter() {
        let more = (inputs.now(role).get() - given.hours[role]).min(plannable - given.sum());
        given.hours[role] += more.max(0.0);
    }
    let (main, left) = (with(Decision::is_main), plannable - given.sum());
    let mut free = Hours::default();
    if main.is_empty() {
        let held = with(|decision| decision == Decision::Hold);
        given.ration(held, &|role| full_hours(situation, role), left);
        free = as_hours(half_hours(plannable - given.sum() - 1e-9));
    } else {
        given.share(main, left);
    }
    let (roles, everything_else) = in_half_hours(all, &given, planned.get() - free.get());
    let give_back = as_hours(inputs.told_week().get() - planned.get());
    Week { roles, everything_else, free, give_back }
}

/// Rounds to half hours by largest remainder, so that with everything else, which comes last, they are the week.
fn in_half_hours(roles: Set<Role>, given: &Given<'_>, week: f64) -> (ByRole<Hours>, Hours) {
    let roles: Vec<Role> = roles.iter().collect();
    let mut parts: Vec<f64> = roles.iter().map(|&role| given.hours[role]).collect();
    parts.push(week - given.sum());
    // The tiny addend keeps 2.999…9 from losing its half hour.
    let mut halves: Vec<f64> = parts.iter().map(|part| libm::floor(part * 2.0 + 1e-9)).collect();
    let remainder = |at: usize| billionths(parts[at] * 2.0 - halves[at]);
    let order = ordered(parts.len(), &|a, b| remainder(a) > remainder(b));
    let missing = week * 2.0 - halves.iter().sum::<f64>();
    for (at, place) in order.into_iter().zip(1..) {
        if f64::from(place) <= missing {
            halves[at] += 1.0;
        }
    }
    let mut hours = ByRole::default();
    for (&role, halves) in roles.iter().zip(&halves) {
        hours[role] = as_hours(halves / 2.0);
    }
    (hours, halves.last().map_or(Hours::default(), |halves| as_hours(halves / 2.0)))
}
