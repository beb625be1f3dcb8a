//! One decision for each role.

use super::{
    challenges::{Assigned, Whose, assigned, hats_of},
    decision::Decision,
    situation::Situation,
    wanted::{PLANNABLE, all_wanted},
};
use crate::{
    engine::order::{billionths, highest_first, in_order, roles_where},
    model::{ByRole, Choice, Cover, Hours, Level, ROLES, Role, Set},
};

/// From so many points of challenges on, a challenge asks for a role that nobody gives hours today.
const ASKED: f64 = 2.0;

/// How many roles of each kind a week holds.
struct Room {
    do_now: usize,
    focus: usize,
    help: usize,
    hold: usize,
    /// All of these together.
    all: usize,
    joy: usize,
}

impl Room {
    fn of(situation: &Situation<'_>) -> Self {
        let week = situation.inputs.planned_week();
        let room = match week.halves() {
            40.. => Self { do_now: 2, focus: 3, help: 2, hold: 3, all: 7, joy: 2 },
            20.. => Self { do_now: 1, focus: 2, help: 1, hold: 1, all: 4, joy: 1 },
            _ => Self { do_now: 1, focus: 1, help: 1, hold: 1, all: 2, joy: 1 },
        };
        if situation.inputs.is_alone() && week.halves() >= 20 {
            // Nobody else is there to take them.
            return Self { hold: 3, all: room.all.max(6), ..room };
        }
        room
    }
}

/// The decisions, and what led to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The chosen challenges, the most urgent first.
    pub challenges: Vec<Assigned>,
    /// One decision for each role.
    pub decisions: ByRole<Decision>,
    /// The roles to be done now, the most urgent first.
    pub do_now: Vec<Role>,
    /// The roles to focus on or to grow into, the best first.
    pub focus: Vec<Role>,
    /// Whether what is said of balances may be said: more compete than get a place, and all of them are rated.
    pub are_balances_known: bool,
}

impl Decided {
    /// The main roles: what is done now, then the focus.
    pub fn main(&self) -> impl Iterator<Item = Role> + Clone {
        self.do_now.iter().chain(&self.focus).copied()
    }
}

/// The roles that compete for a place among the focus, whatever the weights are.
pub struct Field {
    /// Needed, or waiting.
    pub needed: Set<Role>,
    /// Those with some need, which come in where a week is not full.
    some_need: Set<Role>,
}

impl Field {
    /// Without the roles `taken`, which are done now or helped in.
    pub fn of(situation: &Situation<'_>, challenges: &[Assigned], taken: Set<Role>) -> Self {
        let Situation { inputs, standings, .. } = *situation;
        let pressing: Set<Role> = hats_of(challenges, Whose::Yours).into_iter().collect();
        let is_much_rated = roles_where(|role| inputs.is_rated(role)).len() >= ROLES / 2;
        let is_solid =
            |role| inputs.is_rated(role) && inputs.skill[role].is_some_and(|skill| skill >= Level::Middle);
        let free =
            roles_where(|role| !taken.contains(role) && !standings[role].is_covered() && inputs.suits(role));
        let is_asked = |role: Role| standings[role].is_needed() || pressing.contains(role);
        Self {
            needed: roles_where(|role| free.contains(role) && is_asked(role)),
            some_need: roles_where(|role| {
                free.contains(role)
                    && !is_asked(role)
                    && standings[role].has_some_need()
                    && (is_solid(role) || !is_much_rated)
            }),
        }
    }

    /// Whether claims about balances can be made of so many places.
    fn are_balances_known(&self, situation: &Situation<'_>, places: usize) -> bool {
        let all = self.needed.len() >= places;
        let competes = |role: &Role| self.needed.contains(*role) || (!all && self.some_need.contains(*role));
        let field = || Role::ALL.iter().filter(|role| competes(role));
        field().count() > places && field().all(|&role| situation.inputs.is_rated(role))
    }
}

/// Decides on each role.
pub fn decide(situation: &Situation<'_>) -> Decided {
    let Situation { inputs, standings, .. } = *situation;
    let room = Room::of(situation);
    let challenges = assigned(situation);
    let pressing = hats_of(&challenges, Whose::Yours);
    let waiting: Set<Role> = pressing.iter().copied().collect();
    let mut partial = Partial { decisions: ByRole::from_fn(|_| Decision::NotNow), room };

    partial.place(&pressing, partial.room.do_now, Decision::DoNow);
    partial.place(&hats_of(&challenges, Whose::ToHelp), partial.room.help, Decision::Help);
    let field = Field::of(situation, &challenges, partial.with_hours());
    let by_score = |roles| highest_first(roles, &|role| standings[role].score);
    // Two to be done now leave one focus fewer.
    let places = partial.room.focus - partial.count(Decision::DoNow).saturating_sub(1);
    partial.place(&by_score(field.needed), places, Decision::Focus);

    let is_open = |role: Role| !standings[role].is_covered() && !partial.decisions[role].has_hours();
    let unplaced =
        roles_where(|role| (standings[role].is_needed() || waiting.contains(role)) && is_open(role));
    let kept = to_hold(situation, unplaced, waiting, &partial.decisions);
    unplaced.iter().for_each(|role| partial.decisions[role] = Decision::FindOwner);
    partial.place(&kept, partial.room.hold, Decision::Hold);

    // A week that is not full takes the next best with some need.
    let plannable = PLANNABLE * inputs.planned_week().get();
    for role in by_score(field.some_need) {
        let is_full = partial.count(Decision::Focus) >= places || partial.left() == 0;
        if is_full || all_wanted(situation, &partial.decisions) >= plannable {
            break;
        }
        if !partial.decisions[role].has_hours() {
            partial.decisions[role] = Decision::Focus;
        }
    }
    let helps = partial.room.help.saturating_sub(partial.count(Decision::Help));
    partial.place(&not_at_once(situation, &partial.decisions), helps, Decision::Help);

    let taken = roles_where(|role| matches!(partial.decisions[role], Decision::DoNow | Decision::Help));
    let focus = by_score(roles_where(|role| partial.decisions[role].is_focus()));
    let are_balances_known =
        Field::of(situation, &challenges, taken).are_balances_known(situation, focus.len());
    for &role in &focus {
        if inputs.skill[role].is_some_and(|skill| skill < Level::Middle) {
            partial.decisions[role] = Decision::GrowInto;
        }
    }
    for role in for_joy(situation, &partial, &challenges) {
        partial.decisions[role] = Decision::KeepForJoy;
    }
    for &role in Role::ALL {
        if partial.decisions[role] == Decision::NotNow && standings[role].cover > 0.0 {
            partial.decisions[role] = Decision::Leave;
        }
    }
    let do_now = pressing.into_iter().filter(|&role| partial.decisions[role] == Decision::DoNow).collect();
    Decided { challenges, decisions: partial.decisions, do_now, focus, are_balances_known }
}

/// The decisions while they are made.
struct Partial {
    decisions: ByRole<Decision>,
    room: Room,
}

impl Partial {
    fn count(&self, decision: Decision) -> usize {
        self.decisions.values().iter().filter(|&&other| other == decision).count()
    }

    fn with_hours(&self) -> Set<Role> {
        roles_where(|role| self.decisions[role].has_hours())
    }

    /// How many more roles there is room for.
    fn left(&self) -> usize {
        self.room.all.saturating_sub(self.with_hours().len())
    }

    /// Decides this of the first roles that have no hours yet, at most so many, as far as there is room.
    fn place(&mut self, roles: &[Role], most: usize, decision: Decision) {
        let places = most.min(self.left());
        for &role in roles.iter().take(places) {
            self.decisions[role] = decision;
        }
    }
}

/// What to hold, the first first: what waits; what is needed and alive; what is needed and a challenge asks for; what
/// has some need, nobody else has, and gets hours today.
fn to_hold(
    situation: &Situation<'_>,
    unplaced: Set<Role>,
    waiting: Set<Role>,
    decisions: &ByRole<Decision>,
) -> Vec<Role> {
    let Situation { inputs, standings, .. } = *situation;
    let by_need =
        |is_so: &dyn Fn(Role) -> bool| highest_first(roles_where(is_so), &|role| standings[role].uncovered);
    let is_other = |role: Role| unplaced.contains(role) && !waiting.contains(role);
    [
        by_need(&|role| unplaced.contains(role) && waiting.contains(role)),
        by_need(&|role| is_other(role) && inputs.is_alive(role)),
        by_need(&|role| is_other(role) && !inputs.is_alive(role) && standings[role].pressure >= ASKED),
        by_need(&|role| {
            standings[role].has_some_need()
                && standings[role].cover <= 0.0
                && inputs.now(role) > Hours::default()
                && !unplaced.contains(role)
                && !decisions[role].has_hours()
        }),
    ]
    .concat()
}

/// What the company needs, somebody covers partly or mostly, and has a tenth of the person's week today: it is not
/// stopped at once, but helped in; the most hours first.
fn not_at_once(situation: &Situation<'_>, decisions: &ByRole<Decision>) -> Vec<Role> {
    let Situation { inputs, standings, .. } = *situation;
    let tenth = inputs.planned_week().get() / 10.0;
    let can = roles_where(|role| {
        decisions[role] == Decision::NotNow
            && matches!(inputs.cover[role], Some(Cover::Partly | Cover::Mostly))
            && standings[role].need >= crate::engine::standing::NEEDED
            && inputs.now(role).get() >= tenth
    });
    in_order(can, &|a, b| inputs.now(a) > inputs.now(b))
}

/// Roles that are not needed of the person and lead no chosen challenge: liked ones while nothing liked is in the plan,
/// else one that is loved. What somebody covers fully only where it is loved.
fn for_joy(situation: &Situation<'_>, partial: &Partial, challenges: &[Assigned]) -> Vec<Role> {
    let Situation { inputs, standings, .. } = *situation;
    let is_any_liked = partial.with_hours().iter().any(|role| inputs.likes(role));
    let (least, most) = if is_any_liked { (Level::Highest, 1) } else { (Level::High, partial.room.joy) };
    let can = roles_where(|role| {
        let is_fully_covered = inputs.cover[role] == Some(Cover::Fully);
        let least = if is_fully_covered { Level::Highest } else { least };
        partial.decisions[role] == Decision::NotNow
            && challenges.iter().all(|one| one.hat != role)
            && inputs.joy[role].is_some_and(|joy| joy >= least)
    });
    let key = |role: Role| (inputs.joy[role], inputs.now(role), billionths(standings[role].score));
    in_order(can, &|a, b| key(a) > key(b)).into_iter().take(most).collect()
}
