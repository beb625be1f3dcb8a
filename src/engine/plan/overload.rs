//! Whether more is needed of a person than a week holds, and what to hand over then.

use super::{
    decide::Decided,
    decision::Decision,
    hours::Week,
    situation::Situation,
    wanted::{PLANNABLE, full_hours},
};
use crate::{
    engine::{
        inputs::Inputs,
        order::{billionths, highest_first, in_order, roles_where},
    },
    model::{ByRole, Choice, Role, Set},
};

/// From so many plannable weeks on it is an overload.
pub const OVERLOAD: f64 = 1.15;
/// The shortest week that can be overloaded: below it everything is.
const SHORTEST: f64 = 20.0;
/// Hours a week of which it is worth saying that they are lost: half a day.
const HALF_A_DAY: f64 = 4.0;
/// Hours that a focus lacks before it is worth to share it: a day.
const A_DAY: f64 = 8.0;

/// What is needed of a person against what a week holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Overload {
    /// Whether it is more than a week holds.
    pub is_over: bool,
    /// Hours that all that is needed of the person asks for.
    pub demand: f64,
    /// Hours that may be planned.
    pub plannable: f64,
    /// Whether at least half of the cover of what is needed was told; otherwise nobody knows who has it.
    pub is_cover_told: bool,
    /// The fewest roles to hand over, or to hire for, that make it a week; of equally many those that matter most.
    /// All there are where they are not enough. Empty where nothing is too much.
    pub hand_over: Vec<Role>,
    /// Whether handing them over makes it a week.
    pub is_enough: bool,
    /// For which role to find somebody first: to take it, or to share it where it is a focus.
    pub first: Option<Role>,
}

impl Overload {
    /// None, of somebody who has told nothing that could be needed of them.
    pub(super) fn none(inputs: &Inputs) -> Self {
        Self {
            is_over: false,
            demand: 0.0,
            plannable: PLANNABLE * inputs.planned_week().get(),
            is_cover_told: false,
            hand_over: Vec::new(),
            is_enough: true,
            first: None,
        }
    }

    /// How many plannable weeks are needed.
    pub fn weeks(&self) -> f64 {
        self.demand / self.plannable
    }
}

/// What each role that is needed of the person asks for, and lacks.
struct Asked<'a> {
    situation: &'a Situation<'a>,
    decisions: &'a ByRole<Decision>,
    roles: Set<Role>,
    /// Full hours of each.
    hours: ByRole<f64>,
    /// Hours that each would have, now or in full, and has not in the plan.
    gap: ByRole<f64>,
    /// Hours by which each loses.
    lost: ByRole<f64>,
}

impl Asked<'_> {
    /// How much it matters that somebody else takes the role.
    fn worth(&self, role: Role) -> f64 {
        self.gap[role] * self.situation.inputs.misfit(role)
    }

    fn loses_half_a_day(&self, role: Role) -> bool {
        self.lost[role] >= HALF_A_DAY
    }

    fn of(&self, is_so: impl Fn(Role) -> bool) -> Set<Role> {
        roles_where(|role| self.roles.contains(role) && is_so(role))
    }

    /// Whom to find first. What is not liked and loses half a day; else, where handing over is not enough, somebody to
    /// share the focus that lacks most; else what is held or has no owner.
    fn first_to_find(&self, is_enough: bool) -> Option<Role> {
        let inputs = self.situation.inputs;
        let losing = self.of(|role| {
            self.decisions[role] != Decision::DoNow && self.loses_half_a_day(role) && !inputs.likes(role)
        });
        let to_share =
            self.of(|role| self.decisions[role].is_focus() && self.gap[role] >= A_DAY && !is_enough);
        let to_hand_over = self.of(|role| self.decisions[role].is_to_hand_over());
        let worth: &dyn Fn(Role) -> f64 = &|role| self.worth(role);
        let gap: &dyn Fn(Role) -> f64 = &|role| self.gap[role];
        let tiers = [(losing, worth), (to_share, gap), (to_hand_over, worth)];
        let (tier, number) = tiers.into_iter().find(|(tier, _)| !tier.is_empty())?;
        highest_first(tier, number).first().copied()
    }

    /// The roles that can be handed over: those that lose half a day first, then by what matters.
    fn to_hand_over(&self) -> Vec<Role> {
        let key = |role: Role| (self.loses_half_a_day(role), billionths(self.worth(role)));
        in_order(self.of(|role| self.decisions[role].is_to_hand_over()), &|a, b| key(a) > key(b))
    }

    /// The fewest of these whose hours are at least so many, and of equally many those that matter most; exact over all
    /// subsets. Of equals the first in their order.
    fn fewest(&self, roles: &[Role], fits: &dyn Fn(f64) -> bool) -> Option<Vec<Role>> {
        let last = roles.len().checked_sub(1)?;
        let chosen = |subset: usize| {
            roles
                .iter()
                .enumerate()
                .filter(move |(at, _)| subset & 1 << (last - at) != 0)
                .map(|(_, &role)| role)
        };
        let mut best: Option<(usize, u32, f64)> = None;
        // Downwards, the first role being the highest bit: of equally many, those with the first roles come first.
        for subset in (1..1_usize << roles.len()).rev() {
            let count = subset.count_ones();
            if best.is_some_and(|(_, fewest, _)| count > fewest)
                || !fits(chosen(subset).map(|role| self.hours[role]).sum())
            {
                continue;
            }
            let worth = billionths(chosen(subset).map(|role| self.worth(role)).sum());
            if best.is_none_or(|(_, fewest, most)| count < fewest || worth > most) {
                best = Some((subset, count, worth));
            }
        }
        best.map(|(subset, ..)| chosen(subset).collect())
    }
}

/// What is needed of the person against what the week holds.
pub fn overload(situation: &Situation<'_>, decided: &Decided, week: &Week) -> Overload {
    let Situation { inputs, standings, .. } = *situation;
    let decisions = &decided.decisions;
    let roles = roles_where(|role| {
        (decisions[role].is_main() || decisions[role].is_to_hand_over()) && !standings[role].is_covered()
    });
    let hours = ByRole::from_fn(|role| if roles.contains(role) { full_hours(situation, role) } else { 0.0 });
    let planned = |role: Role| week.roles[role].get();
    let gap = ByRole::from_fn(|role| inputs.now(role).get().max(hours[role]) - planned(role));
    let lost = ByRole::from_fn(|role| inputs.now(role).get() - planned(role));
    let asked = Asked { situation, decisions, roles, hours, gap, lost };

    let demand: f64 = hours.values().iter().sum();
    let planned_week = inputs.planned_week().get();
    let plannable = PLANNABLE * planned_week;
    let is_over = planned_week >= SHORTEST && demand > OVERLOAD * plannable;
    let told = Role::ALL.iter().filter(|&&role| roles.contains(role) && inputs.cover[role].is_some());
    let is_cover_told = 2 * told.count() >= roles.len();
    let (hand_over, is_enough) = if is_over {
        let all = asked.to_hand_over();
        let fewest = asked.fewest(&all, &|taken| demand - taken <= OVERLOAD * plannable);
        let is_enough = fewest.is_some();
        (fewest.unwrap_or(all), is_enough)
    } else {
        (Vec::new(), true)
    };
    let first = asked.first_to_find(is_enough);
    Overload { is_over, demand, plannable, is_cover_told, hand_over, is_enough, first }
}
