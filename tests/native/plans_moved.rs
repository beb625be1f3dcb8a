//! What moved between two plans: parts that add up, true reasons, what was decided differently, and words for it.

// Equal to the last bit is what is meant.
#![allow(clippy::float_cmp)]

use crate::support::{any_answers, any_choice, any_small_set, any_weights, holds, hours, set};
use proptest::prelude::*;
use twelve_hats::{
    engine::{
        Comparison, Decision, Difference, Inputs, Moved, Pair, compare, cover_share, moved, plan, standings,
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Level, Role, Set, Stage, TeamSize,
        Title, Weights,
    },
    priors::v2,
    text,
};

/// Random pairs for each property.
const CASES: u32 = 2_000;

/// One assessment.
type Case = (Answers, Weights);

fn compared(before: &Case, after: &Case) -> Comparison {
    compare(v2(), Pair::new(&before.0, &after.0), Pair::new(before.1, after.1))
}

fn role_moved(before: &Case, after: &Case, role: Role) -> Moved {
    let inputs = Pair::new(Inputs::from(&before.0), Inputs::from(&after.0));
    moved(v2(), inputs, Pair::new(before.1, after.1), role)
}

/// Any assessment; few challenges, because what each adds is counted over all subsets.
fn any_case() -> impl Strategy<Value = Case> {
    // Boxed: what a test's stack holds is less than two of them.
    let case = (any_answers().boxed(), any_small_set(3), any_weights());
    case.prop_map(|(answers, challenges, weights)| {
        (Answers { challenges: Answer::Given(challenges), ..answers }, weights)
    })
    .boxed()
}

/// What can turn for a role, each on its own.
const FACTORS: usize = 9;

/// Makes one factor as it is in the other.
fn turn(factor: usize, role: Role, inputs: &mut Inputs, weights: &mut Weights, to: (&Inputs, Weights)) {
    match factor {
        0 => inputs.stage = to.0.stage,
        1 => inputs.team_size = to.0.team_size,
        2 => inputs.businesses = to.0.businesses,
        3 => inputs.title = to.0.title,
        4 => inputs.challenges = to.0.challenges,
        5 => inputs.cover[role] = to.0.cover[role],
        6 => inputs.skill[role] = to.0.skill[role],
        7 => inputs.joy[role] = to.0.joy[role],
        _ => *weights = to.1,
    }
}

fn factor(turn: Difference) -> usize {
    match turn {
        Difference::Stage(_) => 0,
        Difference::TeamSize(_) => 1,
        Difference::Business(_) => 2,
        Difference::Title(_) => 3,
        Difference::Presses(_) | Difference::Rests(_) => 4,
        Difference::Cover(_) => 5,
        Difference::Skill(_) => 6,
        Difference::Joy(_) => 7,
        Difference::Balance(_) => 8,
    }
}

/// Two assessments of one person: of the second, some answers are those of the first.
fn any_pair() -> impl Strategy<Value = (Case, Case)> {
    (any_case(), any_case(), any::<u16>()).prop_map(|(before, mut after, same)| {
        let keeps = |what: usize| same & (1 << what) != 0;
        let (from, to) = (&before.0, &mut after.0);
        if keeps(0) {
            to.stage = from.stage;
        }
        if keeps(1) {
            to.team_size = from.team_size;
        }
        if keeps(2) {
            to.businesses = from.businesses;
        }
        if keeps(3) {
            to.title = from.title;
        }
        if keeps(4) {
            to.challenges = from.challenges;
        }
        if keeps(5) {
            to.cover = from.cover;
        }
        if keeps(6) {
            to.skill = from.skill;
        }
        if keeps(7) {
            to.joy = from.joy;
        }
        if keeps(8) {
            after.1 = before.1;
        }
        (before, after)
    })
}

/// What a factor adds in all.
fn of_factor(moved: &Moved, which: usize) -> f64 {
    moved.parts.iter().filter(|part| factor(part.turn) == which).map(|part| part.contribution).sum()
}

// What holds of any two.

#[test]
fn the_parts_add_up_and_what_is_unchanged_is_no_part() {
    holds(CASES, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        let moved = &role_moved(&before, &after, role);
        let sum: f64 = moved.parts.iter().map(|part| part.contribution).sum();
        prop_assert!((moved.change() - sum).abs() <= 1e-9, "{:?}", moved);
        for (case, score) in [(&before, moved.score.before), (&after, moved.score.after)] {
            prop_assert_eq!(plan(v2(), &case.0, case.1).standings[role].score, score);
        }
        let points = moved.in_points();
        prop_assert_eq!(points.parts.iter().sum::<i32>(), points.change(), "{:?}", moved);
        let inputs = Pair::new(Inputs::from(&before.0), Inputs::from(&after.0));
        let turned = |part: &Difference| match *part {
            Difference::Stage(pair) => pair == inputs.map(|inputs| inputs.stage),
            Difference::TeamSize(pair) => pair == inputs.map(|inputs| inputs.team_size),
            Difference::Business(pair) => pair == inputs.map(|inputs| inputs.businesses),
            Difference::Title(pair) => {
                // Where who covers it is told, a title says nothing of a role.
                let is_told = inputs.map(|inputs| inputs.cover[role].is_some());
                pair == inputs.map(|inputs| inputs.title) && is_told != Pair::new(true, true)
            }
            Difference::Presses(one) => !inputs.before.challenges.contains(one),
            Difference::Rests(one) => !inputs.after.challenges.contains(one),
            Difference::Cover(pair) => pair == inputs.map(|inputs| inputs.cover[role]),
            Difference::Skill(pair) => pair == inputs.map(|inputs| inputs.skill[role]),
            Difference::Joy(pair) => pair == inputs.map(|inputs| inputs.joy[role]),
            Difference::Balance(pair) => pair == Pair::new(before.1, after.1),
        };
        prop_assert!(moved.parts.iter().all(|part| turned(&part.turn)), "{:?}", moved);
        let is_same = |turn: &Difference| match *turn {
            Difference::Stage(pair) => pair.before == pair.after,
            Difference::TeamSize(pair) => pair.before == pair.after,
            Difference::Business(pair) => pair.before == pair.after,
            Difference::Title(pair) => pair.before == pair.after,
            Difference::Cover(pair) => pair.before == pair.after,
            Difference::Skill(pair) | Difference::Joy(pair) => pair.before == pair.after,
            Difference::Balance(pair) => pair.before == pair.after,
            Difference::Presses(one) => !inputs.after.challenges.contains(one),
            Difference::Rests(one) => !inputs.before.challenges.contains(one),
        };
        prop_assert!(moved.parts.iter().all(|part| !is_same(&part.turn)), "{:?}", moved);
        prop_assert!(moved.parts.iter().all(|part| part.contribution != 0.0), "{:?}", moved);
        Ok(())
    });
}

#[test]
fn the_other_way_round_every_sign_is_the_other() {
    holds(CASES, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        let (there, back) = (role_moved(&before, &after, role), role_moved(&after, &before, role));
        prop_assert_eq!(there.score, back.score.swapped());
        for which in 0..FACTORS {
            let (one, other) = (of_factor(&there, which), of_factor(&back, which));
            prop_assert!((one + other).abs() < 1e-12, "{}: {} {}", which, one, other);
        }
        Ok(())
    });
}

#[test]
fn each_factor_adds_its_shapley_value() {
    holds(10, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        let to = Inputs::from(&after.0);
        let worth = |turned: usize| {
            let (mut inputs, mut weights) = (Inputs::from(&before.0), before.1);
            for which in (0..FACTORS).filter(|which| turned & (1 << which) != 0) {
                turn(which, role, &mut inputs, &mut weights, (&to, after.1));
            }
            standings(v2(), &inputs, weights)[role].score
        };
        let worths: Vec<f64> = (0..1 << FACTORS).map(worth).collect();
        // The mean over all orders in which the factors can turn.
        let mut sums = [0.0; FACTORS];
        let mut orders = 0.0;
        let mut open = vec![(0_usize, Vec::<usize>::new())];
        while let Some((turned, order)) = open.pop() {
            if order.len() == FACTORS {
                let mut turned = 0;
                for &which in &order {
                    sums[which] += worths[turned | 1 << which] - worths[turned];
                    turned |= 1 << which;
                }
                orders += 1.0;
            }
            for which in (0..FACTORS).filter(|which| turned & (1 << which) == 0) {
                open.push((turned | 1 << which, [order.as_slice(), &[which]].concat()));
            }
        }
        prop_assert_eq!(orders, 362_880.0, "all orders of nine");
        let moved = &role_moved(&before, &after, role);
        for (which, sum) in sums.into_iter().enumerate() {
            let (found, expected) = (of_factor(moved, which), sum / orders);
            prop_assert!((found - expected).abs() < 1e-9, "{}: {} {:?}", which, expected, moved);
        }
        Ok(())
    });
}

#[test]
fn hours_move_no_score_and_an_assessment_beside_itself_nothing() {
    holds(300, &(any_case(), any_answers()), |(before, other)| {
        let mut after = before.clone();
        after.0.hours_now = other.hours_now;
        after.0.week = other.week;
        for moved in compared(&before, &after).moved.values() {
            prop_assert_eq!((moved.change(), moved.parts.len()), (0.0, 0));
        }
        let same = compared(&before, &before);
        prop_assert!(same.entered().is_empty() && same.left().is_empty() && same.decided_anew().is_empty());
        prop_assert_eq!(same.by_hours(), vec![]);
        Ok(())
    });
}

#[test]
fn what_speaks_more_for_a_role_never_counts_against_it() {
    holds(CASES, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        for part in &role_moved(&before, &after, role).parts {
            let share = |level: Option<Level>| level.map_or(0.5, Level::share);
            let direction = match part.turn {
                Difference::Presses(challenge) => v2().challenge[challenge][role],
                Difference::Rests(challenge) => -v2().challenge[challenge][role],
                Difference::Cover(Pair { before: Some(before), after: Some(after) }) => {
                    cover_share(before) - cover_share(after)
                }
                Difference::Skill(pair) | Difference::Joy(pair) => share(pair.after) - share(pair.before),
                _ => continue,
            };
            prop_assert!(direction * part.contribution > 0.0, "{:?} {}", part, direction);
        }
        Ok(())
    });
}

#[test]
fn the_summary_names_what_came_and_went_and_agrees_with_the_plans() {
    holds(CASES, &any_pair(), |(before, after)| {
        let comparison = compared(&before, &after);
        let told = text::plans_compared(&comparison);
        let back = compared(&after, &before);
        prop_assert_eq!(
            comparison.entered().iter().copied().collect::<Set<Role>>(),
            back.left().into_iter().collect()
        );
        prop_assert!(told.ends_with('.') && !told.contains("..") && !told.contains("  "), "{}", told);
        let plans = comparison.plans.as_ref();
        if plans.before.nothing_known || plans.after.nothing_known {
            prop_assert!(told.starts_with("Nothing "), "{}", told);
            prop_assert!(comparison.decided_anew().is_empty() && comparison.by_hours().is_empty());
            return Ok(());
        }
        for role in comparison.entered().into_iter().chain(comparison.left()) {
            prop_assert!(told.contains(text::role_short(role)), "{}", told);
            prop_assert!(comparison.decided_anew().contains(&role));
        }
        let mut sizes: Vec<i32> = Role::ALL.iter().map(|&role| comparison.halves(role).abs()).collect();
        sizes.retain(|&size| size > 0);
        sizes.sort_unstable_by(|a, b| b.cmp(a));
        let by_hours = comparison.by_hours();
        let found: Vec<i32> = by_hours.iter().map(|&role| comparison.halves(role).abs()).collect();
        prop_assert_eq!(found, sizes);
        let most =
            by_hours.first().map(|&role| format!("Largest change of hours: {},", text::role_short(role)));
        prop_assert_eq!(told.contains("Largest change of hours"), most.is_some(), "{}", told);
        prop_assert!(most.is_none_or(|most| told.contains(&most)), "{}", told);
        Ok(())
    });
}

// Words.

/// A CTO at seed who has rated everything in the middle.
fn cto() -> Answers {
    Answers {
        title: Answer::Given(Title::Cto),
        stage: Answer::Given(Stage::Seed),
        team_size: Answer::Given(TeamSize::UpTo5),
        businesses: Answer::Given(set(&[Business::SalesLedB2b])),
        challenges: Answer::Given(set(&[Challenge::Churn])),
        skill: ByRole::from_fn(|_| Answer::Given(Level::Middle)),
        joy: ByRole::from_fn(|_| Answer::Given(Level::Middle)),
        ..Answers::default()
    }
}

fn changed(change: impl FnOnce(&mut Answers)) -> (Answers, Answers, Comparison) {
    let (before, mut after) = (cto(), cto());
    change(&mut after);
    let usual = Weights::default();
    let comparison = compare(v2(), Pair::new(&before, &after), Pair::new(usual, usual));
    (before, after, comparison)
}

#[test]
fn reasons_are_said_as_a_person_would() {
    let why = |role: Role, change: &dyn Fn(&mut Answers)| {
        let (before, after, comparison) = changed(change);
        let (reasons, small) = text::why_moved(&comparison.moved[role], Pair::new(&before, &after));
        assert_eq!((reasons.len(), small), (1, None), "{reasons:?}");
        reasons[0].1.clone()
    };
    let covered = |cover: Cover, name: &'static str| {
        move |to: &mut Answers| {
            to.cover[Role::Visionary] = Answer::Given(cover);
            name.clone_into(&mut to.covered_by[Role::Visionary]);
        }
    };
    assert_eq!(
        why(Role::InvestorVoice, &|to| to.toggle_challenge(Challenge::Fundraising)),
        "because you’re now raising money"
    );
    assert_eq!(
        why(Role::CustomerAdvocate, &|to| to.toggle_challenge(Challenge::Churn)),
        "because “Churn” is no longer among your challenges"
    );
    assert_eq!(
        why(Role::TalentBuilder, &|to| to.team_size = Answer::Given(TeamSize::JustMe)),
        "because the team is now just you (it was 2–5 people)"
    );
    assert_eq!(
        why(Role::Architect, &|to| to.title = Answer::Given(Title::Cpo)),
        "because you’re now the CPO (you were the CTO)"
    );
    assert_eq!(
        why(Role::Visionary, &covered(Cover::Mostly, "The CEO")),
        "because it’s now mostly covered by the CEO"
    );
    assert_eq!(
        why(Role::Visionary, &covered(Cover::Fully, "25 engineers")),
        "because it’s now fully covered by 25 engineers"
    );
}

#[test]
fn the_summary_reads_aloud() {
    assert_eq!(
        text::plans_compared(&changed(|_| {}).2),
        "The plan is the same: nothing was decided differently, and no hours move."
    );
    let (.., comparison) = changed(|to| to.toggle_challenge(Challenge::ProductionIncidents));
    assert_eq!(comparison.decision(Role::Guardian).after, Some(Decision::DoNow));
    let told = text::plans_compared(&comparison);
    assert!(told.starts_with("New among the roles that come first: Guardian"), "{told}");
    assert!(told.contains("Largest change of hours: Guardian, from none to "), "{told}");
    let (.., comparison) = changed(|to| to.week = Some(hours(30)));
    let told = text::plans_compared(&comparison);
    assert!(told.starts_with("The same roles come first: "), "{told}");
}

#[test]
fn it_is_said_with_which_model_both_were_computed() {
    for (saved, expected) in [
        (Pair::new(2, 2), "Both computed with model 2: what moved is your answers, not the model."),
        (
            Pair::new(1, 2),
            "Both computed with model 2; the first was saved with model 1. So what moved is your answers, not the model.",
        ),
        (
            Pair::new(2, 1),
            "Both computed with model 2; the second was saved with model 1. So what moved is your answers, not the model.",
        ),
    ] {
        assert_eq!(text::both_computed_with(2, saved), expected);
    }
}
