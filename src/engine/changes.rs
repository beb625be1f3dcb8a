//! What would change the plan: one answer that puts another role among the main ones.

use super::{
    inputs::Inputs,
    plan::{Plan, main_roles},
};
use crate::{
    model::{Answer, Answers, ByRole, Challenge, Choice, Cover, Level, Role, Set, Stage, TeamSize, Title},
    priors::Priors2,
};

/// How many changes of each kind are told.
const MOST_TOLD: usize = 3;
/// By how many points a role may be off for a change still to be none that a tie makes.
const CLOSE: f64 = 0.1;

/// One answer, changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Somebody takes most of this role.
    TakenOver(Role),
    /// This challenge is solved.
    Solved(Challenge),
    /// The skill in this role is one level higher.
    Learned(Role),
    /// Who covers this role is gone.
    Left(Role),
    /// This challenge comes on top.
    Comes(Challenge),
    /// The company is at its next stage.
    Stage(Stage),
    /// The team has its next size.
    TeamSize(TeamSize),
    /// Another title.
    Title(Title),
}

impl Change {
    /// Makes the change.
    pub fn apply(self, answers: &mut Answers) {
        let challenges = answers.chosen_challenges();
        match self {
            Self::TakenOver(role) => answers.set_cover(role, Answer::Given(Cover::Mostly)),
            Self::Left(role) => answers.set_cover(role, Answer::Given(Cover::Nobody)),
            Self::Solved(challenge) => answers.challenges = Answer::Given(challenges.without(challenge)),
            Self::Comes(challenge) => answers.challenges = Answer::Given(challenges.with(challenge)),
            Self::Learned(role) => answers.skill[role] = answers.skill[role].given().and_then(next).into(),
            Self::Stage(stage) => answers.stage = Answer::Given(stage),
            Self::TeamSize(size) => answers.team_size = Answer::Given(size),
            Self::Title(title) => answers.title = Answer::Given(title),
        }
    }

    /// The role that it is about.
    pub fn role(self) -> Option<Role> {
        match self {
            Self::TakenOver(role) | Self::Learned(role) | Self::Left(role) => Some(role),
            _ => None,
        }
    }
}

/// A change with what it does to the main roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// What changes.
    pub change: Change,
    /// The role that would come in; of several, the first.
    pub comes: Role,
    /// The role that would go out; of several, the first; nothing where there was room.
    pub goes: Option<Role>,
    /// The others that would come in.
    pub also_come: Set<Role>,
    /// The others that would go out.
    pub also_go: Set<Role>,
}

impl WhatIf {
    /// What follows, seen from the change.
    pub fn consequence(&self) -> Consequence {
        let about = self.change.role();
        let goes = match self.goes {
            None => Goes::Nothing,
            gone if gone == about => Goes::Itself,
            Some(gone) => Goes::Other(gone),
        };
        let comes = Some(self.comes).filter(|_| about != Some(self.comes));
        Consequence { comes, goes, also_come: self.also_come, also_go: self.also_go }
    }

    /// Whether both can be told in one sentence: changes of a kind, from which the same follows.
    pub fn is_told_with(&self, other: &Self) -> bool {
        let is_of_a_kind = matches!(
            (self.change, other.change),
            (Change::TakenOver(_), Change::TakenOver(_))
                | (Change::Solved(_), Change::Solved(_))
                | (Change::Learned(_), Change::Learned(_))
                | (Change::Left(_), Change::Left(_))
                | (Change::Comes(_), Change::Comes(_))
        );
        is_of_a_kind && self.consequence() == other.consequence()
    }
}

/// What follows from a change for the main roles, seen from the change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// The role that would come in; nothing where it is the one that the change is about.
    pub comes: Option<Role>,
    /// What would go out.
    pub goes: Goes,
    /// The others that would come in.
    pub also_come: Set<Role>,
    /// The others that would go out.
    pub also_go: Set<Role>,
}

/// What would go out of the main roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goes {
    /// Nothing: there was room.
    Nothing,
    /// The role that the change is about.
    Itself,
    /// Another role.
    Other(Role),
}

/// The changes of one answer that change the main roles, each kind in the order in which it is told, at most three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIfs {
    /// What the person can do.
    pub do_it: Vec<WhatIf>,
    /// What may happen to them.
    pub happens: Vec<WhatIf>,
}

impl WhatIfs {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.do_it.len() + self.happens.len()
    }

    /// All of them, in the order in which they are told.
    pub fn iter(&self) -> impl Iterator<Item = &WhatIf> {
        self.do_it.iter().chain(&self.happens)
    }
}

/// What would change the plan, and would still with the role that comes in a tenth of a point worse then, and better
/// today: no change that only a tie makes. Costs some dozens of plans; nothing where nothing is known.
pub fn what_ifs(priors: &Priors2, answers: &Answers, plan: &Plan) -> WhatIfs {
    if plan.nothing_known {
        return WhatIfs::default();
    }
    let told = |changes: Vec<Change>| -> Vec<WhatIf> {
        changes
            .into_iter()
            .filter_map(|change| what_if(priors, answers, plan, change))
            .take(MOST_TOLD)
            .collect()
    };
    WhatIfs { do_it: told(to_do(plan)), happens: told(to_happen(plan)) }
}

/// What the person can do, in the order in which it is told.
fn to_do(plan: &Plan) -> Vec<Change> {
    let roles = || Role::ALL.iter().copied();
    let to_hand_over = roles().filter(|&role| plan.decisions[role].is_to_hand_over());
    let can_learn = |role: &Role| {
        let inputs = &plan.inputs;
        inputs.skill[*role].is_some_and(|skill| skill < Level::High)
            && inputs.joy[*role].is_some_and(|joy| joy >= Level::Middle)
            && !plan.main().any(|other| other == *role)
    };
    let taken_over = plan.main().chain(to_hand_over).map(Change::TakenOver);
    let solved = plan.lines.iter().map(|line| Change::Solved(line.challenge));
    let learned = plan.ranking.iter().copied().filter(can_learn).map(Change::Learned);
    taken_over.chain(solved).chain(learned).collect()
}

/// What may happen to the person, in the order in which it is told.
fn to_happen(plan: &Plan) -> Vec<Change> {
    let inputs = &plan.inputs;
    let is_covered = |role: &Role| inputs.cover[*role].is_some_and(|cover| cover >= Cover::Mostly);
    let left = Role::ALL.iter().copied().filter(is_covered).map(Change::Left);
    let new =
        Challenge::ALL.iter().copied().filter(|&one| !inputs.challenges.contains(one)).map(Change::Comes);
    let stage = inputs.stage.and_then(next).map(Change::Stage);
    let size = inputs.team_size.and_then(next).map(Change::TeamSize);
    let is_other = |title: &Title| inputs.title.is_some_and(|own| own != *title);
    let titles = Title::ALL.iter().copied().filter(is_other).map(Change::Title);
    left.chain(new).chain(stage).chain(size).chain(titles).collect()
}

/// The choice after this one.
fn next<T: Choice>(choice: T) -> Option<T> {
    T::ALL.get(choice.index() + 1).copied()
}

/// What one change does; nothing where it puts no other role among the main ones, or only a tie does.
fn what_if(priors: &Priors2, answers: &Answers, plan: &Plan, change: Change) -> Option<WhatIf> {
    let mut changed = answers.clone();
    change.apply(&mut changed);
    let changed = Inputs::from(&changed);
    if changed.nothing_known() {
        return None;
    }
    let main = |inputs: &Inputs, shift: &ByRole<f64>| main_roles(priors, inputs, plan.weights, shift);
    let after = main(&changed, &ByRole::default());
    let before: Set<Role> = plan.main().collect();
    let mut new = after.iter().copied().filter(|role| !before.contains(*role));
    let comes = new.next()?;
    let also_come = new.collect();
    let mut gone = plan.main().filter(|role| !after.contains(role));
    let goes = gone.next();
    let also_go = gone.collect();
    if matches!(change, Change::TakenOver(_)) && goes.is_none() {
        return None;
    }
    let mut shift = ByRole::default();
    if let Some(goes) = goes {
        shift[goes] = -CLOSE;
    }
    shift[comes] = CLOSE;
    let is_tie_today = main(&plan.inputs, &shift).contains(&comes);
    let is_tie_then = !main(&changed, &shift.map(|_, points| -points)).contains(&comes);
    (!is_tie_today && !is_tie_then).then_some(WhatIf { change, comes, goes, also_come, also_go })
}
