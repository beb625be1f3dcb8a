//! One plan. Headline, decisions, hours, moves and sentences all read from it, so that they can't disagree.

mod challenges;
mod decide;
mod decision;
mod hours;
mod line;
mod moves;
mod overload;
mod situation;
mod wanted;

pub use challenges::{Assigned, Whose, assigned};
pub use decide::{Decided, decide};
pub use decision::Decision;
pub use hours::{DO_NOW_FLOOR, Week, week};
pub use line::{Line, LineKind, lines};
pub use moves::{Move, MoveKind, else_in_week, moves, now_in_week};
pub use overload::{OVERLOAD, Overload, overload};
pub use situation::Situation;
pub use wanted::{PLANNABLE, full_hours, least, wanted};

pub(super) use decide::Field;

use super::{
    inputs::Inputs,
    order::{highest_first, roles_where},
    standing::{Standing, ranking, shifted_standings, standings},
};
use crate::{
    model::{
        Answers, ByResponsibility, ByRole, Choice, Hours, ROLES, Responsibility, Role, Weights,
        percents_of_week,
    },
    priors::Priors2,
};

/// How many roles lead the answer where nothing is known.
const LEADING: usize = 3;
/// From so many challenges on they are too many for one week.
const MANY_CHALLENGES: usize = 4;

/// Something that is worth a sentence besides the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Finding {
    /// The week as told is longer than the longest that is planned.
    LongWeek(Hours),
    /// More is needed than the week holds; [`Plan::overload`] says how much.
    Overload,
    /// So many challenges at once are too many for one week.
    ManyChallenges(usize),
    /// Of all these roles that are needed of the person, each is rated as draining.
    NothingEnjoyed(usize),
}

/// The whole answer to one assessment, with all that a sentence about it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The version of the need tables.
    pub model: u16,
    /// The weights.
    pub weights: Weights,
    /// What was answered.
    pub inputs: Inputs,
    /// Who covers each role, as told; empty where not told.
    pub covered_by: ByRole<String>,
    /// Whether nothing at all is known: then Team & People leads at any weights, and there are no decisions, hours or
    /// lines.
    pub nothing_known: bool,
    /// Each role's numbers.
    pub standings: ByRole<Standing>,
    /// The roles by score, highest first; by need where nothing is known.
    pub ranking: [Role; ROLES],
    /// What happens to each role.
    pub decisions: ByRole<Decision>,
    /// The roles to be done now, the most urgent first.
    pub do_now: Vec<Role>,
    /// The roles to focus on or to grow into, the best first.
    pub focus: Vec<Role>,
    /// Where the hours of the week go.
    pub week: Week,
    /// One line for each chosen challenge, the most urgent first.
    pub lines: Vec<Line>,
    /// From the hours now to the planned ones; nothing where no hours now were told.
    pub moves: Option<Vec<Move>>,
    /// What is needed of the person against what a week holds.
    pub overload: Overload,
    /// What else is worth a sentence.
    pub findings: Vec<Finding>,
    /// Whether claims about balances can be made: more roles compete for the focus than get a place, and all of them
    /// are rated.
    pub are_balances_known: bool,
}

impl Plan {
    /// Stands in a plan's place till the code that makes plans is here: nothing is known, and nothing was computed.
    pub fn to_come() -> Self {
        let inputs = Inputs::default();
        Self {
            model: 0,
            weights: Weights::default(),
            overload: Overload::none(&inputs),
            inputs,
            covered_by: ByRole::default(),
            nothing_known: true,
            standings: ByRole::default(),
            ranking: std::array::from_fn(|at| Role::ALL[at]),
            decisions: ByRole::from_fn(|_| Decision::NotNow),
            do_now: Vec::new(),
            focus: Vec::new(),
            week: Week::default(),
            lines: Vec::new(),
            moves: None,
            findings: Vec::new(),
            are_balances_known: false,
        }
    }

    /// The main roles: what is done now, then the focus.
    pub fn main(&self) -> impl Iterator<Item = Role> + Clone {
        self.do_now.iter().chain(&self.focus).copied()
    }

    /// The role that comes first: of the main ones, or where there is none, the best score.
    pub fn first(&self) -> Role {
        self.main().next().unwrap_or(self.ranking[0])
    }

    /// The place of a role in the ranking, 1 to 12.
    pub fn rank(&self, role: Role) -> usize {
        self.ranking.iter().position(|&other| other == role).map_or(ROLES, |at| at + 1)
    }

    /// All roles as the plan tells them: the main ones, then the others by what is decided about them, the best of each
    /// decision first. Where nothing is known, by need.
    pub fn in_order(&self) -> [Role; ROLES] {
        if self.nothing_known {
            return self.ranking;
        }
        let mut order: Vec<Role> = self.main().collect();
        for &decision in Decision::ALL.iter().filter(|decision| !decision.is_main()) {
            order.extend(self.ranking.into_iter().filter(|&role| self.decisions[role] == decision));
        }
        std::array::from_fn(|at| order[at])
    }

    /// The shares of the planned week in whole per cent that add up to 100: of each responsibility, and of all that is no
    /// role’s. Nothing where no role has hours.
    pub fn percents_of_week(&self) -> Option<(ByResponsibility<u16>, u16)> {
        let hours = ByResponsibility::from_fn(|of| self.hours_of(of).get());
        let rest = self.week.planned().get() - hours.values().iter().sum::<f64>();
        let (shares, rest) = percents_of_week(&hours, rest);
        (!self.nothing_known && shares.values().iter().any(|&share| share > 0)).then_some((shares, rest))
    }

    /// The roles of which this was decided, in the order of the model.
    pub fn with(&self, decision: Decision) -> impl DoubleEndedIterator<Item = Role> + Clone {
        Role::ALL.iter().copied().filter(move |&role| self.decisions[role] == decision)
    }

    /// The hours planned for a role.
    pub fn hours(&self, role: Role) -> Hours {
        self.week.roles[role]
    }

    /// The hours planned for the roles of a responsibility.
    pub fn hours_of(&self, responsibility: Responsibility) -> Hours {
        Hours::sum(responsibility.roles().map(|role| self.hours(role)))
    }

    /// The moves of one kind, the largest first; none where no hours now were told.
    pub fn moves_of(&self, kind: MoveKind) -> impl Iterator<Item = Move> + Clone {
        self.moves.iter().flatten().copied().filter(move |one| one.kind == kind)
    }
}

/// Makes the plan. Cannot fail; the same input gives the same bytes everywhere.
pub fn plan(priors: &Priors2, answers: &Answers, weights: Weights) -> Plan {
    let inputs = Inputs::from(answers);
    let standings = standings(priors, &inputs, weights);
    if inputs.nothing_known() {
        let ranking = by_need(&standings);
        return Plan {
            model: priors.version,
            weights,
            overload: Overload::none(&inputs),
            inputs,
            covered_by: answers.covered_by.clone(),
            standings,
            ranking,
            focus: poll(&ranking),
            ..Plan::to_come()
        };
    }
    let situation = Situation { priors, inputs: &inputs, standings: &standings };
    let decided = decide(&situation);
    let week = week(&situation, &decided);
    let lines = lines(&situation, &decided, &week);
    let moves = moves(&inputs, &week);
    let overload = overload(&situation, &decided, &week);
    let findings = findings(&inputs, &decided, &overload);
    let ranking = ranking(&standings);
    let Decided { decisions, do_now, focus, are_balances_known, .. } = decided;
    Plan {
        model: priors.version,
        weights,
        inputs,
        covered_by: answers.covered_by.clone(),
        nothing_known: false,
        standings,
        ranking,
        decisions,
        do_now,
        focus,
        week,
        lines,
        moves,
        overload,
        findings,
        are_balances_known,
    }
}

/// The main roles of a plan alone, with points added to each role: for whoever asks of many variants.
pub(super) fn main_roles(
    priors: &Priors2,
    inputs: &Inputs,
    weights: Weights,
    shift: &ByRole<f64>,
) -> Vec<Role> {
    let standings = shifted_standings(priors, inputs, weights, shift);
    if inputs.nothing_known() {
        return poll(&by_need(&standings));
    }
    decide(&Situation { priors, inputs, standings: &standings }).main().collect()
}

/// The roles by need, the highest first.
fn by_need(standings: &ByRole<Standing>) -> [Role; ROLES] {
    let all = highest_first(roles_where(|_| true), &|role| standings[role].need);
    std::array::from_fn(|at| all[at])
}

/// What those who were asked at the meet-up said: the team and the people first, whatever the weights.
fn poll(by_need: &[Role; ROLES]) -> Vec<Role> {
    by_need[..LEADING].to_vec()
}

/// What is worth a sentence besides the plan.
fn findings(inputs: &Inputs, decided: &Decided, overload: &Overload) -> Vec<Finding> {
    let told = inputs.told_week();
    let challenges = inputs.challenges.len();
    let asked =
        roles_where(|role| decided.decisions[role].is_main() || decided.decisions[role] == Decision::Hold);
    let drains = |role: Role| inputs.is_rated(role) && !inputs.suits(role);
    let found = [
        (told > inputs.planned_week()).then_some(Finding::LongWeek(told)),
        overload.is_over.then_some(Finding::Overload),
        (challenges >= MANY_CHALLENGES).then_some(Finding::ManyChallenges(challenges)),
        (!asked.is_empty() && asked.iter().all(drains)).then_some(Finding::NothingEnjoyed(asked.len())),
    ];
    found.into_iter().flatten().collect()
}
