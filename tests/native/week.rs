//! The week: rationing, floors, rounding, moves and overload.

// Half hours that are compared here are exact.
#![allow(clippy::float_cmp)]

use crate::support::{
    Outcome, any_choice, any_hours_now, any_inputs, any_short_inputs, any_week, any_weights, halves, holds,
    hours, rated, set, weights,
};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;
use twelve_hats::{
    engine::{
        ration,
        v1::{
            DO_NOW_FLOOR, Inputs, JOY_FLOOR, Move, PLANNABLE, TimeUse, Verdict, Week, moves, now_in_week,
            report,
        },
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, Role, Set, Stage, Title,
        Weights,
    },
    priors::v1,
};

// Rationing.

#[test]
fn hours_are_rationed_as_the_reference_has_it() {
    let reference: Value =
        serde_json::from_str(include_str!("../fixtures/plan_reference.json")).expect("the fixture is JSON");
    let cases = reference["cases"].as_array().expect("the fixture has cases");
    assert_eq!(cases.len(), 24);
    for case in cases {
        let numbers = |key: &str| -> Vec<f64> {
            case[key].as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
        };
        let plan = ration(&numbers("wanted"), &numbers("score"), case["hours"].as_f64().unwrap());
        check_plan(&plan, &numbers("plan"), &format!("case {}", case["id"]));
    }
}

fn check_plan(plan: &[f64], expected: &[f64], context: &str) {
    assert_eq!(plan.len(), expected.len(), "{context}");
    for (found, expected) in plan.iter().zip(expected) {
        assert!((found - expected).abs() <= 1e-9, "{context}: {plan:?}");
    }
}

#[test]
fn roles_without_score_share_what_the_others_leave() {
    for (wanted, score, hours, expected) in [
        (vec![10.0, 30.0], vec![0.0, 0.0], 20.0, vec![5.0, 15.0]),
        (vec![10.0, 30.0, 5.0], vec![0.0, 0.0, 0.1], 25.0, vec![5.0, 15.0, 5.0]),
        (vec![10.0, 30.0, 25.0], vec![0.0, 0.0, 0.1], 25.0, vec![0.0, 0.0, 25.0]),
        (vec![10.0, 30.0], vec![0.0, 0.0], 40.0, vec![10.0, 30.0]),
        (vec![10.0], vec![0.5], 0.0, vec![0.0]),
        (vec![], vec![], 36.0, vec![]),
        // 1000 : 125 = 8 : 1 by the cube of the score; and what nobody can use stays.
        (vec![20.0, 20.0], vec![1.0, 0.5], 9.0, vec![8.0, 1.0]),
        (vec![4.0, 20.0], vec![1.0, 0.5], 9.0, vec![4.0, 5.0]),
        (vec![4.0, 2.0], vec![1.0, 0.5], 9.0, vec![4.0, 2.0]),
    ] {
        check_plan(&ration(&wanted, &score, hours), &expected, &format!("{wanted:?} {score:?} {hours}"));
    }
}

/// `wanted · min(1, L · score³)`, where `L` is found by halving an interval: the definition, not the way.
fn rationed(wanted: &[f64], score: &[f64], hours: f64) -> Vec<f64> {
    let plan = |l: f64| -> Vec<f64> {
        wanted.iter().zip(score).map(|(wanted, score)| wanted * (l * score.powi(3)).min(1.0)).collect()
    };
    let total = |l: f64| plan(l).iter().sum::<f64>();
    let (mut low, mut high) = (0.0, 1.0);
    if wanted.iter().sum::<f64>() <= hours {
        return wanted.to_vec();
    }
    while total(high) < hours {
        high *= 2.0;
    }
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if total(middle) < hours { low = middle } else { high = middle }
    }
    plan(low)
}

#[test]
fn hours_go_by_the_cube_of_the_score_until_a_wish_is_met() {
    let roles = (1..12_usize).prop_flat_map(|n| (vec(0.0..30.0_f64, n), vec(0.05..1.0_f64, n)));
    holds(10_000, &(roles, 0.0..80.0_f64), |((wanted, score), hours)| {
        let (plan, expected) = (ration(&wanted, &score, hours), rationed(&wanted, &score, hours));
        for (found, expected) in plan.iter().zip(&expected) {
            prop_assert!((found - expected).abs() <= 1e-9, "{plan:?} {expected:?}");
        }
        let total = hours.min(wanted.iter().sum());
        prop_assert!((plan.iter().sum::<f64>() - total).abs() <= 1e-9, "{plan:?}");
        Ok(())
    });
}

// The plan.

/// The inputs of a company at this stage.
fn company_at(stage: Stage, challenges: &[Challenge]) -> Inputs {
    Inputs { stage: Some(stage), challenges: set(challenges), ..Inputs::default() }
}

fn plan(inputs: &Inputs, whole: Hours) -> Week {
    Outcome::of(inputs, Weights::default()).week(whole)
}

/// The planned roles with their half hours, in the order of the roles.
fn planned(week: &Week) -> Vec<(Role, u16)> {
    week.roles.iter().map(|(role, hours)| (role, hours.halves())).filter(|(_, halves)| *halves > 0).collect()
}

/// What the specification fixes of a plan: who is planned, and exact hours where its floors are clear.
struct SpecifiedPlan {
    /// At most five roles.
    chosen: Vec<Role>,
    /// The members of `chosen` that make the joy slot.
    joyful: Vec<Role>,
    /// Hours before rounding, by position in `chosen`.
    hours: Vec<f64>,
}

/// Hours that a role wants.
fn wanted(outcome: &Outcome, role: Role, whole: f64) -> f64 {
    let to_hand_over = matches!(outcome.verdicts[role], Verdict::HandOver | Verdict::Hire);
    let share = if to_hand_over && !outcome.urgent().contains(role) { 0.35 } else { 1.0 };
    v1().full_hours[role] * whole / 40.0 * outcome.standings[role].open * share
}

/// The plan as the specification has it, written a second time.
fn specified_plan(outcome: &Outcome, whole: f64) -> SpecifiedPlan {
    let (ranking, urgent) = (&outcome.ranking, outcome.urgent());
    let joy_at_least = |least: Level| -> Vec<Role> {
        ranking.iter().copied().filter(|&role| outcome.inputs.joy[role] >= Some(least)).collect()
    };
    let mut enjoyed = joy_at_least(Level::High);
    if enjoyed.is_empty() {
        enjoyed = joy_at_least(Level::Middle).into_iter().take(1).collect();
    }
    let mut chosen: Vec<Role> = ranking.iter().copied().filter(|&role| urgent.contains(role)).collect();
    for (at, &role) in ranking.iter().enumerate() {
        let is_planned = at < 3 || outcome.standings[role].open >= 0.5;
        if is_planned && !urgent.contains(role) && chosen.len() < 5 {
            chosen.push(role);
        }
    }
    if !enjoyed.is_empty() && !chosen.iter().any(|role| enjoyed.contains(role)) {
        chosen.truncate(4);
        chosen.push(enjoyed[0]);
    }
    let joyful: Vec<Role> = chosen.iter().copied().filter(|role| enjoyed.contains(role)).collect();

    let plannable = 0.9 * whole;
    let block = |members: &dyn Fn(Role) -> bool, hours: f64, stretch: bool| -> Vec<(Role, f64)> {
        let members: Vec<Role> = chosen.iter().copied().filter(|&role| members(role)).collect();
        let wishes: Vec<f64> = members.iter().map(|&role| wanted(outcome, role, whole)).collect();
        let scores: Vec<f64> = members.iter().map(|&role| outcome.standings[role].score).collect();
        let total: f64 = wishes.iter().sum();
        let plan = if stretch && total < hours {
            wishes.iter().map(|wish| wish * hours / total).collect()
        } else {
            ration(&wishes, &scores, hours)
        };
        members.into_iter().zip(plan).collect()
    };
    let is_urgent = |role: Role| urgent.contains(role);
    let is_joyful = |role: Role| joyful.contains(&role);
    let sum = |plan: &[(Role, f64)], of: &dyn Fn(Role) -> bool| -> f64 {
        plan.iter().filter(|(role, _)| of(*role)).map(|(_, hours)| hours).sum()
    };
    let mut plan = block(&|_| true, plannable, false);
    let floor = 0.3 * plannable;
    if !urgent.is_empty() && sum(&plan, &is_urgent) < floor {
        plan = block(&is_urgent, floor, true);
        plan.extend(block(&|role| !is_urgent(role), plannable - floor, false));
    }
    let floor = 0.2 * whole;
    if !joyful.is_empty() && sum(&plan, &is_joyful) < floor {
        let before = plan.clone();
        let hours_of = |role: Role| before.iter().find(|(other, _)| *other == role).map_or(0.0, |of| of.1);
        // What is enjoyed and can wait makes up for what is missing.
        let can_wait = |role: Role| is_joyful(role) && !is_urgent(role);
        if joyful.iter().any(|&role| can_wait(role)) {
            let missing = floor - sum(&before, &|role| is_joyful(role) && is_urgent(role));
            plan = block(&can_wait, missing, true);
            let now: Vec<(Role, f64)> =
                chosen.iter().filter(|&&role| is_urgent(role)).map(|&role| (role, hours_of(role))).collect();
            let left = plannable - missing;
            let fits = sum(&now, &|_| true) <= left;
            plan.extend(if fits { now } else { block(&is_urgent, left, false) });
        } else {
            plan = block(&is_joyful, floor, true);
            let others: Vec<(Role, f64)> = chosen
                .iter()
                .filter(|&&role| is_urgent(role) && !is_joyful(role))
                .map(|&role| (role, hours_of(role)))
                .collect();
            let left = 0.3 * plannable - floor;
            let enough = sum(&others, &|_| true) >= left;
            plan.extend(if enough {
                others
            } else {
                block(&|role| is_urgent(role) && !is_joyful(role), left, true)
            });
        }
        let left = plannable - sum(&plan, &|_| true);
        plan.extend(block(&|role| !is_urgent(role) && !is_joyful(role), left.max(0.0), false));
    }
    let hours = chosen
        .iter()
        .map(|role| plan.iter().find(|(other, _)| other == role).map_or(0.0, |&(_, hours)| hours))
        .collect();
    SpecifiedPlan { chosen, joyful, hours }
}

/// Every planned hour is the specified one to less than half an hour, for that is all that rounding moves;
/// what is rounded to less than an hour is folded into everything else.
#[test]
fn a_plan_is_the_specified_one_to_the_half_hour() {
    holds(10_000, &(any_inputs(), any_weights(), any_week()), |(inputs, weights, whole)| {
        let outcome = Outcome::of(&inputs, weights);
        let week = outcome.week(whole);
        let specified = specified_plan(&outcome, whole.get());
        prop_assert_eq!(week.joy, set(&specified.joyful));
        // By how much each planned role was rounded up.
        let mut rounded: Vec<f64> = Vec::new();
        for &role in Role::ALL {
            let found = week.roles[role].get();
            let at = specified.chosen.iter().position(|&chosen| chosen == role);
            let exact = at.map_or(0.0, |at| specified.hours[at]);
            let folded = found == 0.0 && exact < 1.0;
            prop_assert!(folded || (found - exact).abs() < 0.5, "{role}: {found} h for {exact} h");
            prop_assert!(found == 0.0 || found >= 1.0, "{role}: {found} h");
            if found > 0.0 {
                rounded.push(found - exact);
            }
        }
        // The largest remainders get the half hours: nobody who was rounded up lacked more than half an hour
        // less what somebody who was rounded down had left.
        for up in rounded.iter().filter(|by| **by > 1e-9) {
            for down in rounded.iter().filter(|by| **by < -1e-9) {
                prop_assert!(up - down <= 0.5 + 1e-9, "{:?} {:?}", specified.hours, week);
            }
        }
        Ok(())
    });
}

#[test]
fn a_plan_holds_at_most_five_roles_and_leaves_a_tenth_for_everything_else() {
    holds(10_000, &(any_inputs(), any_weights(), any_week()), |(inputs, weights, whole)| {
        let week = Outcome::of(&inputs, weights).week(whole);
        let sum: u16 = week.roles.values().iter().map(|hours| hours.halves()).sum();
        prop_assert_eq!((sum + week.everything_else.halves(), week.whole), (whole.halves(), whole));
        prop_assert!(planned(&week).len() <= 5, "{:?}", week);
        // A tenth, less the half hour that rounding may take.
        prop_assert!(week.everything_else.get() > 0.1 * whole.get() - 0.5, "{:?}", week);
        Ok(())
    });
}

/// What roles of a block get together, and how much less than their floor rounding may leave them: each role
/// less than half an hour; one that is folded into everything else less than an hour.
fn got_and_lost(week: &Week, block: Set<Role>) -> (f64, f64) {
    block
        .iter()
        .map(|role| week.roles[role].get())
        .fold((0.0, 0.0), |(got, lost), hours| (got + hours, lost + if hours > 0.0 { 0.5 } else { 1.0 }))
}

/// Do now gets at least 30 % of the plannable hours. The plan is exact, its half hours are not: of at most
/// two roles each is rounded down by less than half an hour, or folded if it is left with less than one.
#[test]
fn what_is_to_be_done_now_gets_three_tenths_of_the_plannable_week() {
    let pressed = (any_inputs(), any_choice());
    holds(10_000, &(pressed, any_weights(), any_week()), |((inputs, challenge), weights, whole)| {
        let inputs = Inputs { challenges: inputs.challenges.with(challenge), ..inputs };
        let outcome = Outcome::of(&inputs, weights);
        let week = outcome.week(whole);
        let (got, lost) = got_and_lost(&week, outcome.urgent());
        if !outcome.urgent().is_empty() {
            prop_assert!(got + lost > 0.3 * 0.9 * whole.get(), "{:?}: {:?}", outcome.do_now, week);
        }
        Ok(())
    });
    assert_eq!((PLANNABLE, DO_NOW_FLOOR), (0.9, 0.3));
}

/// What is enjoyed gets at least a fifth of the week, with the same allowance for rounding, and at most five
/// roles of which one may be folded.
#[test]
fn what_you_enjoy_gets_a_fifth_of_the_week() {
    holds(10_000, &(any_inputs(), any_weights(), any_week()), |(inputs, weights, whole)| {
        let week = Outcome::of(&inputs, weights).week(whole);
        let (got, lost) = got_and_lost(&week, week.joy);
        prop_assert_eq!(week.joy_hours().get(), got);
        if week.joy.is_empty() {
            let bearable = Role::ALL.iter().filter(|&&role| inputs.joy[role] >= Some(Level::Middle)).count();
            prop_assert_eq!(bearable, 0, "no slot only where nothing is enjoyed or rated");
        } else {
            prop_assert!(got + lost > 0.2 * whole.get(), "{:?}", week);
        }
        Ok(())
    });
    assert_eq!(JOY_FLOOR, 0.2);
}

#[test]
fn the_joy_slot_is_what_you_love_else_what_you_like_best_else_nothing() {
    let scale_up = company_at(Stage::ScaleUp, &[]);
    let usual = [Role::PeopleManager, Role::TalentBuilder, Role::ProcessDesigner, Role::Visionary];
    for (joy, slot, in_plan) in [
        // Nothing rated: no slot.
        (ByRole::default(), vec![], true),
        // Everything is a burden: no slot.
        (rated(Level::Low, &[]), vec![], true),
        // Neutral at best: the neutral one that ranks first.
        (rated(Level::Middle, &[]), vec![Role::TalentBuilder], true),
        (rated(Level::Low, &[(Role::Evangelist, Level::Middle)]), vec![Role::Evangelist], true),
        // Loved and needed: in the plan anyhow.
        (rated(Level::Middle, &[(Role::Visionary, Level::High)]), vec![Role::Visionary], true),
        // Loved and not needed: the fifth role gives way to the better ranked of the two.
        (
            rated(Level::Middle, &[(Role::Developer, Level::High), (Role::SalesPartner, Level::High)]),
            vec![Role::SalesPartner],
            false,
        ),
    ] {
        let inputs = Inputs { joy, ..scale_up };
        let week = plan(&inputs, hours(40));
        assert_eq!(week.joy, set(&slot));
        for role in slot {
            let is_needed = Outcome::of(&inputs, Weights::default()).verdicts[role].is_needed();
            assert_eq!(is_needed, in_plan, "{role}");
            assert!(week.joy_hours() >= halves(15), "{week:?}");
        }
        let still = usual.into_iter().filter(|&role| week.roles[role] > hours(0)).count();
        assert!(still >= 3, "{week:?}");
    }
}

#[test]
fn what_shall_be_handed_over_or_hired_for_gets_about_a_third_of_the_hours() {
    // Needed with 8 points, 82 %, of at most 16 hours: 13.2, or 4.6 where somebody else shall do it.
    let role = Role::TalentBuilder;
    let verdict_and_hours = |skill, joy, challenges: &[Challenge]| {
        let mut inputs = company_at(Stage::Growth, challenges);
        for &other in Role::ALL {
            inputs.cover[other] = Some(Cover::Fully);
        }
        inputs.cover[role] = None;
        (inputs.skill[role], inputs.joy[role]) = (Some(skill), Some(joy));
        let week = plan(&inputs, hours(40));
        (Outcome::of(&inputs, Weights::default()).verdicts[role], week.roles[role])
    };
    let (low, high) = (Level::Low, Level::High);
    assert_eq!(verdict_and_hours(high, high, &[]), (Verdict::Focus, hours(13)));
    assert_eq!(verdict_and_hours(low, high, &[]), (Verdict::GrowInto, hours(13)));
    assert_eq!(verdict_and_hours(high, low, &[]), (Verdict::HandOver, halves(9)));
    assert_eq!(verdict_and_hours(low, low, &[]), (Verdict::Hire, halves(9)));
    // What is to be done now can't wait for somebody else: 98 % of 16 hours.
    let pressed = verdict_and_hours(high, low, &[Challenge::HiringAttrition]);
    assert_eq!(pressed, (Verdict::HandOver, halves(31)));
}

#[test]
fn a_key_deal_takes_its_three_tenths_even_from_somebody_who_is_bad_at_selling() {
    let sales = Role::SalesPartner;
    let inputs = Inputs {
        skill: rated(Level::Middle, &[(sales, Level::Lowest)]),
        joy: rated(Level::Middle, &[(sales, Level::Lowest)]),
        ..company_at(Stage::Growth, &[Challenge::KeyCustomer])
    };
    let week = plan(&inputs, hours(40));
    // 30 % of 36 hours are 10.8.
    assert_eq!(week.roles[sales], hours(11));
}

#[test]
fn a_very_short_week_is_mostly_everything_else() {
    let inputs = company_at(Stage::Growth, &[Challenge::KeyCustomer]);
    for (whole, planned_halves) in [(0, 0), (1, 0), (2, 0), (3, 0), (8, 4)] {
        let week = plan(&inputs, halves(whole));
        let found: u16 = planned(&week).iter().map(|(_, halves)| halves).sum();
        assert_eq!(
            (found, week.everything_else),
            (planned_halves, halves(whole - planned_halves)),
            "{week:?}"
        );
    }
}

// Overload.

/// Overload is Σ wanted over Do now, Focus and Grow into, beyond plannable.
#[test]
fn a_week_is_overloaded_when_what_should_be_done_wants_more_than_can_be_planned() {
    holds(10_000, &(any_inputs(), any_weights(), any_week()), |(inputs, weights, whole)| {
        let outcome = Outcome::of(&inputs, weights);
        let week = outcome.week(whole);
        let mut demand = 0.0;
        for &role in Role::ALL {
            let open = outcome.standings[role].open;
            let should = open >= 0.5
                && inputs.skill[role].is_some()
                && inputs.joy[role].is_some_and(|joy| joy >= Level::Middle);
            if should || outcome.urgent().contains(role) {
                demand += v1().full_hours[role] * whole.get() / 40.0 * open;
            }
        }
        let plannable = 0.9 * whole.get();
        prop_assert!((week.demand - demand).abs() < 1e-9, "{} {demand}", week.demand);
        prop_assert!((week.plannable - plannable).abs() < 1e-9);
        if (demand - plannable).abs() > 1e-9 {
            prop_assert_eq!(week.is_overloaded(), demand > plannable);
        }
        Ok(())
    });
}

#[test]
fn a_focus_on_everything_wants_more_than_a_week_has() {
    let growth = company_at(Stage::Growth, &[]);
    let loves_all = Inputs { skill: rated(Level::High, &[]), joy: rated(Level::High, &[]), ..growth };
    // Architect, people, talent, ways of working, vision, product, customers: wanted hours by their need.
    let wanted = 8.15 + 11.70 + 13.08 + 6.22 + 7.47 + 14.94 + 7.00;
    for (inputs, whole, demand, is_overloaded) in [
        // Nothing rated and nothing pressing: nothing says that it should be done by you.
        (growth, 40, 0.0, false),
        // 9.5 points, 90.5 % of 18 hours.
        (company_at(Stage::Growth, &[Challenge::KeyCustomer]), 40, 16.28, false),
        (loves_all, 40, wanted, true),
        // A longer week wants more as well.
        (loves_all, 80, 2.0 * wanted, true),
        (
            Inputs { joy: rated(Level::Low, &[(Role::Architect, Level::Middle)]), ..loves_all },
            40,
            8.15,
            false,
        ),
    ] {
        let week = plan(&inputs, hours(whole));
        assert!((week.demand - demand).abs() < 0.05, "{}", week.demand);
        assert_eq!(week.is_overloaded(), is_overloaded, "{week:?}");
    }
}

// Moves.

/// Applying all moves turns now, in the week, into the suggestion exactly; each goes from the largest surplus
/// to the largest deficit that are left.
#[test]
fn moves_lead_from_the_hours_now_to_the_suggested_ones() {
    let strategy = (any_short_inputs(), any_weights(), any_week(), any_hours_now());
    holds(10_000, &strategy, |(inputs, weights, whole, told)| {
        let week = Outcome::of(&inputs, weights).week(whole);
        let moves = moves(&told, &week);
        let Some((now, now_else)) = now_in_week(&told, whole) else {
            prop_assert!(told.values().iter().all(Option::is_none));
            prop_assert_eq!(moves, []);
            return Ok(());
        };
        prop_assert!(told.values().iter().any(Option::is_some));
        let surplus = |now: Hours, then: Hours| i32::from(now.halves()) - i32::from(then.halves());
        let mut left: Vec<(TimeUse, i32)> =
            vec![(TimeUse::EverythingElse, surplus(now_else, week.everything_else))];
        left.extend(
            Role::ALL.iter().map(|&role| (TimeUse::Role(role), surplus(now[role], week.roles[role]))),
        );
        for Move { hours, from, to } in moves {
            let at = |place| left.iter().position(|&(other, _)| other == place).expect("a known place");
            let (from, to) = (at(from), at(to));
            let most = left.iter().map(|&(_, surplus)| surplus).max().expect("there are places");
            let least = left.iter().map(|&(_, surplus)| surplus).min().expect("there are places");
            prop_assert_eq!((left[from].1, left[to].1), (most, least), "largest to largest");
            prop_assert!(most > 0 && least < 0, "from a surplus to a deficit");
            let halves = i32::from(hours.halves());
            prop_assert_eq!(halves, most.min(-least), "as much as one has and the other lacks");
            left[from].1 -= halves;
            left[to].1 += halves;
        }
        prop_assert!(left.iter().all(|&(_, surplus)| surplus == 0), "{:?}", left);
        Ok(())
    });
}

/// Hours now that exceed the week are scaled down to it; where they fall short the rest is everything else.
#[test]
fn the_hours_now_are_a_week() {
    let strategy = (any_hours_now(), any_week());
    holds(10_000, &strategy, |(told, whole)| {
        let Some((now, now_else)) = now_in_week(&told, whole) else {
            return Ok(());
        };
        let told = told.map(|_, hours| hours.unwrap_or_default());
        let sum: u16 = told.values().iter().map(|hours| hours.halves()).sum();
        let in_week: u16 = now.values().iter().map(|hours| hours.halves()).sum();
        prop_assert_eq!(in_week + now_else.halves(), whole.halves());
        if sum <= whole.halves() {
            prop_assert_eq!(now, told);
        } else {
            prop_assert_eq!(now_else, hours(0));
            for (role, hours) in told.iter() {
                let scaled = hours.get() * f64::from(whole.halves()) / f64::from(sum);
                prop_assert!((now[role].get() - scaled).abs() < 0.5, "{}: {:?}", role, now);
            }
        }
        Ok(())
    });
}

#[test]
fn of_equal_parts_the_first_are_rounded_up() {
    use Role::{Architect, Developer, Guardian};
    let check = |told: &[(Role, u16)], expected: &[(Role, u16)]| {
        let mut now = ByRole::default();
        for &(role, count) in told {
            now[role] = Some(hours(count));
        }
        let (now, _) = now_in_week(&now, hours(40)).expect("hours were told");
        let found: Vec<_> = now.iter().filter(|(_, hours)| hours.halves() > 0).collect();
        assert_eq!(
            found.into_iter().map(|(role, hours)| (role, hours.halves())).collect::<Vec<_>>(),
            expected
        );
    };
    // Forty hours by three are 26⅔ half hours each.
    check(
        &[(Developer, 50), (Architect, 50), (Guardian, 50)],
        &[(Developer, 27), (Architect, 27), (Guardian, 26)],
    );
    // 53⅓ and 26⅔: the larger remainder, not the larger part.
    check(&[(Developer, 100), (Guardian, 50)], &[(Developer, 53), (Guardian, 27)]);
}

#[test]
fn moves_take_from_what_you_do_too_much_and_give_to_what_you_do_too_little() {
    use Role::{Architect, Developer, PeopleManager, Visionary};
    let check = |now: &[(Role, u16)], suggested: &[(Role, u16)], expected: &[(u16, TimeUse, TimeUse)]| {
        let mut told = ByRole::default();
        for &(role, count) in now {
            told[role] = Some(hours(count));
        }
        let mut week = plan(&company_at(Stage::Growth, &[]), hours(40));
        week.roles = ByRole::default();
        for &(role, count) in suggested {
            week.roles[role] = hours(count);
        }
        week.everything_else = hours(40 - suggested.iter().map(|(_, count)| count).sum::<u16>());
        let found = moves(&told, &week);
        let found: Vec<_> =
            found.iter().map(|found| (found.hours.halves() / 2, found.from, found.to)).collect();
        assert_eq!(found, expected);
    };
    let (role, rest) = (TimeUse::Role, TimeUse::EverythingElse);
    // Nothing told: nothing to move. Nothing to change: likewise.
    check(&[], &[(Developer, 36)], &[]);
    check(&[(Developer, 36)], &[(Developer, 36)], &[]);
    check(&[(Developer, 36)], &[(Visionary, 36)], &[(36, role(Developer), role(Visionary))]);
    // What was not told of is everything else.
    check(&[(Developer, 0)], &[(Visionary, 36)], &[(36, rest, role(Visionary))]);
    // The largest first; of equals the first role.
    check(
        &[(Developer, 30), (Architect, 6)],
        &[(Developer, 10), (PeopleManager, 12), (Visionary, 14)],
        &[
            (14, role(Developer), role(Visionary)),
            (6, role(Developer), role(PeopleManager)),
            (6, role(Architect), role(PeopleManager)),
        ],
    );
    check(
        &[(Developer, 10), (Architect, 10), (Visionary, 16)],
        &[(PeopleManager, 20), (Visionary, 16)],
        &[(10, role(Developer), role(PeopleManager)), (10, role(Architect), role(PeopleManager))],
    );
    // 80 hours in a week of 40: half of each.
    check(
        &[(Developer, 60), (Architect, 20)],
        &[(Architect, 36)],
        &[(26, role(Developer), role(Architect)), (4, role(Developer), rest)],
    );
}

#[test]
fn a_report_has_the_moves_to_its_own_week() {
    let mut answers = Answers {
        title: Answer::Given(Title::Cto),
        stage: Answer::Given(Stage::Growth),
        businesses: Answer::Given(set(&[Business::Regulated])),
        ..Answers::default()
    };
    let of = |answers: &Answers| report(v1(), answers, weights([400, 300, 300]));
    assert_eq!(of(&answers).moves, []);
    answers.hours_now[Role::Developer] = Some(hours(20));
    let report = of(&answers);
    let week = report.week.clone().expect("the stage is known");
    assert_eq!(report.moves, moves(&answers.hours_now, &week));
    assert_eq!(report.moves.first().map(|first| first.from), Some(TimeUse::Role(Role::Developer)));
}
