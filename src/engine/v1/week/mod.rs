//! The week: hours for at most five roles, with floors for what cannot wait and for joy.

mod moves;
mod rounding;

use super::{inputs::Inputs, score::Standing, verdict::Verdict};
use crate::{
    engine::ration::ration,
    model::{ByRole, Choice, Hours, Level, ROLES, Responsibility, Role, Set},
    priors::Priors,
};
pub use moves::{Move, TimeUse, moves, now_in_week};
use rounding::{half_hours, ration_floor};

/// The part of the week that may be planned; a tenth is for everything else.
pub const PLANNABLE: f64 = 0.9;
/// The part of the plannable hours that “do now” gets at least.
pub const DO_NOW_FLOOR: f64 = 0.3;
/// The part of the week that the roles one enjoys get at least.
pub const JOY_FLOOR: f64 = 0.2;
/// How many roles a week can hold.
const MOST_ROLES: usize = 5;
/// Less than this, in half hours, folds into everything else.
const LEAST_HALVES: u16 = 2;

/// A suggested week. The roles' hours and “everything else” add up to the whole exactly.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    /// The length of the week.
    pub whole: Hours,
    /// Suggested hours for each role.
    pub roles: ByRole<Hours>,
    /// What is left for everything else.
    pub everything_else: Hours,
    /// The roles that make the joy slot; empty where nothing is enjoyed or rated.
    pub joy: Set<Role>,
    /// Hours that “do now”, “focus” and “grow into” together ask for.
    pub demand: f64,
    /// Hours that may be planned.
    pub plannable: f64,
}

impl Week {
    /// The hours of the roles whose home is this responsibility.
    pub fn of(&self, responsibility: Responsibility) -> Hours {
        self.sum(responsibility.roles())
    }

    /// The hours of the joy slot.
    pub fn joy_hours(&self) -> Hours {
        self.sum(self.joy.iter())
    }

    /// Whether what should be done asks for more hours than may be planned.
    pub fn is_overloaded(&self) -> bool {
        self.demand > self.plannable
    }

    fn sum(&self, roles: impl Iterator<Item = Role>) -> Hours {
        let halves = roles.map(|role| self.roles[role].halves()).sum();
        Hours::from_halves(halves).unwrap_or_default()
    }
}

/// What a plan is made from.
pub struct Situation<'a> {
    /// The need tables.
    pub priors: &'a Priors,
    /// The answers.
    pub inputs: &'a Inputs,
    /// Each role's numbers.
    pub standings: &'a ByRole<Standing>,
    /// Each role's verdict.
    pub verdicts: &'a ByRole<Verdict>,
    /// The roles by score.
    pub ranking: &'a [Role; ROLES],
    /// The roles to be done now.
    pub do_now: Set<Role>,
    /// The length of the week.
    pub whole: Hours,
}

impl Situation<'_> {
    /// Hours that the role wants in this week.
    fn wanted(&self, role: Role) -> f64 {
        let share = if self.do_now.contains(role) { 1.0 } else { self.verdicts[role].hours_share() };
        self.priors.full_hours[role] * self.whole.get() / 40.0 * self.standings[role].open * share
    }

    /// The roles that make the joy slot: those enjoyed a lot; else the most enjoyed, if it is not a
    /// burden; none where nothing is rated.
    fn enjoyed(&self) -> Set<Role> {
        let at_least =
            |least: Level| move |role: &Role| self.inputs.joy[*role].is_some_and(|joy| joy >= least);
        let much: Set<Role> = self.ranking.iter().copied().filter(at_least(Level::High)).collect();
        if !much.is_empty() {
            return much;
        }
        self.ranking.iter().copied().filter(at_least(Level::Middle)).take(1).collect()
    }

    /// At most five roles: do now, then what is needed by rank (the top three in any case), and one for
    /// joy where none of them is.
    fn chosen(&self, enjoyed: Set<Role>) -> Vec<Role> {
        let urgent = self.ranking.iter().copied().filter(|&role| self.do_now.contains(role));
        let ranked = self.ranking.iter().copied().enumerate();
        let needed = ranked
            .filter(|&(rank, role)| rank < 3 || self.verdicts[role].is_needed())
            .map(|(_, role)| role)
            .filter(|&role| !self.do_now.contains(role));
        let mut chosen: Vec<Role> = urgent.chain(needed).take(MOST_ROLES).collect();
        if !chosen.iter().any(|&role| enjoyed.contains(role))
            && let Some(joy) = self.ranking.iter().copied().find(|&role| enjoyed.contains(role))
        {
            chosen.truncate(MOST_ROLES - 1);
            chosen.push(joy);
        }
        chosen
    }
}

/// The suggested week.
pub fn week(situation: &Situation<'_>) -> Week {
    let whole = situation.whole.get();
    let plannable = PLANNABLE * whole;
    let enjoyed = situation.enjoyed();
    let chosen = situation.chosen(enjoyed);
    let mut shares = Shares {
        wanted: chosen.iter().map(|&role| situation.wanted(role)).collect(),
        score: chosen.iter().map(|&role| situation.standings[role].score).collect(),
        hours: Vec::new(),
    };
    let urgent = positions(&chosen, |role| situation.do_now.contains(role));
    let joyful = positions(&chosen, |role| enjoyed.contains(role));
    shares.plan(plannable, &urgent, DO_NOW_FLOOR * plannable, &joyful, JOY_FLOOR * whole);

    let else_hours = whole - shares.hours.iter().sum::<f64>();
    let parts: Vec<f64> = shares.hours.iter().copied().chain([else_hours]).collect();
    let halves = half_hours(&parts, situation.whole);
    let mut roles = ByRole::<Hours>::default();
    for (&role, &halves) in chosen.iter().zip(&halves) {
        if halves >= LEAST_HALVES {
            roles[role] = Hours::from_halves(halves).unwrap_or_default();
        }
    }
    let planned: u16 = roles.values().iter().map(|hours| hours.halves()).sum();
    Week {
        whole: situation.whole,
        roles,
        everything_else: Hours::from_halves(situation.whole.halves().saturating_sub(planned))
            .unwrap_or_default(),
        joy: joyful.iter().map(|&at| chosen[at]).collect(),
        demand: demand(situation),
        plannable,
    }
}

/// Hours that “do now”, “focus” and “grow into” together ask for.
fn demand(situation: &Situation<'_>) -> f64 {
    let asks = |role: &Role| {
        situation.do_now.contains(*role)
            || matches!(situation.verdicts[*role], Verdict::Focus | Verdict::GrowInto)
    };
    Role::ALL.iter().copied().filter(asks).map(|role| situation.wanted(role)).sum()
}

fn positions(chosen: &[Role], is_in: impl Fn(Role) -> bool) -> Vec<usize> {
    (0..chosen.len()).filter(|&at| is_in(chosen[at])).collect()
}

/// The chosen roles' wishes and hours, by position.
struct Shares {
    wanted: Vec<f64>,
    score: Vec<f64>,
    hours: Vec<f64>,
}

impl Shares {
    /// Rations `plannable` hours; then lifts the urgent block to its floor, then the joyful one, each
    /// rationed on its own, and the rest shares what is left.
    fn plan(
        &mut self,
        plannable: f64,
        urgent: &[usize],
        urgent_floor: f64,
        joyful: &[usize],
        joy_floor: f64,
    ) {
        self.hours = ration(&self.wanted, &self.score, plannable);
        let everyone: Vec<usize> = (0..self.wanted.len()).collect();
        if !urgent.is_empty() && self.sum(urgent) < urgent_floor {
            self.lift(urgent, urgent_floor);
            self.share(&minus(&everyone, urgent), plannable - urgent_floor);
        }
        if joyful.is_empty() || self.sum(joyful) >= joy_floor {
            return;
        }
        let only_joyful = minus(joyful, urgent);
        if only_joyful.is_empty() {
            // What is enjoyed is all urgent: it takes the joy floor, and the other urgent ones what they can.
            let other_urgent = minus(urgent, joyful);
            self.lift(joyful, joy_floor);
            if self.sum(&other_urgent) > plannable - joy_floor {
                self.share(&other_urgent, plannable - joy_floor);
            }
        } else {
            let missing = joy_floor - self.sum(&minus(joyful, &only_joyful));
            self.lift(&only_joyful, missing);
            let left = plannable - self.sum(&only_joyful);
            if self.sum(urgent) > left {
                self.share(urgent, left);
            }
        }
        let fixed: Vec<usize> =
            everyone.iter().copied().filter(|at| urgent.contains(at) || joyful.contains(at)).collect();
        self.share(&minus(&everyone, &fixed), plannable - self.sum(&fixed));
    }

    fn sum(&self, block: &[usize]) -> f64 {
        block.iter().map(|&at| self.hours[at]).sum()
    }

    /// Gives the block at most `hours`, rationed on its own.
    fn share(&mut self, block: &[usize], hours: f64) {
        self.give(block, |wanted, score| ration(wanted, score, hours.max(0.0)));
    }

    /// Gives the block exactly `hours`, rationed on its own.
    fn lift(&mut self, block: &[usize], hours: f64) {
        self.give(block, |wanted, score| ration_floor(wanted, score, hours));
    }

    fn give(&mut self, block: &[usize], ration: impl Fn(&[f64], &[f64]) -> Vec<f64>) {
        let wanted: Vec<f64> = block.iter().map(|&at| self.wanted[at]).collect();
        let score: Vec<f64> = block.iter().map(|&at| self.score[at]).collect();
        for (&at, hours) in block.iter().zip(ration(&wanted, &score)) {
            self.hours[at] = hours;
        }
    }
}

fn minus(block: &[usize], without: &[usize]) -> Vec<usize> {
    block.iter().copied().filter(|at| !without.contains(at)).collect()
}
