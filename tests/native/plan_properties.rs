//! What holds of every plan: the properties that the engine's specification lists, over ten thousand made-up people.

// Figures of the same computation are equal to the last bit.
#![allow(clippy::float_cmp)]

use crate::{
    population::{Dice, Person, people},
    support::halves,
};
use twelve_hats::{
    engine::{
        COVERED, DO_NOW_FLOOR, Decision, Finding, Inputs, LineKind, MoveKind, NEEDED, OVERLOAD, PLANNABLE,
        Plan, SOME_NEED, Situation, Whose, assigned, full_hours, now_in_week, plan, ranking, score,
        standings, wanted,
    },
    model::{
        Answer, Answers, ByRole, Challenge, Choice, Cover, Hours, Level, ROLES, Role, Set, TeamSize, Title,
        Weights,
    },
    priors::{Priors2, v2},
};

/// Holds a property to everybody of whom something is known.
fn holds(property: impl Fn(usize, &Person)) {
    let mut cases = 0;
    for (at, person) in people().iter().enumerate().filter(|(_, person)| !person.plan.nothing_known) {
        property(at, person);
        cases += 1;
    }
    assert!(cases >= 10_000, "{cases}");
}

fn planned(answers: &Answers) -> Plan {
    plan(v2(), answers, Weights::default())
}

fn with(person: &Person, change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = person.answers.clone();
    change(&mut answers);
    answers
}

/// A role for each person.
fn role(at: usize) -> Role {
    Role::ALL[at % ROLES]
}

fn count(plan: &Plan, decisions: &[Decision]) -> usize {
    decisions.iter().map(|&decision| plan.with(decision).count()).sum()
}

fn assigned_to(plan: &Plan) -> Vec<twelve_hats::engine::Assigned> {
    assigned(&Situation { priors: v2(), inputs: &plan.inputs, standings: &plan.standings })
}

// What is said agrees with itself.

#[test]
fn hours_are_at_least_one_with_a_decision_that_has_any_and_none_without() {
    holds(|_, Person { plan, .. }| {
        for &role in Role::ALL {
            let hours = plan.hours(role);
            assert_eq!(hours >= halves(2), plan.decisions[role].has_hours(), "{role}: {plan:?}");
            assert!(hours == halves(0) || plan.decisions[role].has_hours(), "{role}: {plan:?}");
        }
    });
}

#[test]
fn hours_add_up_to_the_week_exactly_and_are_free_only_without_a_main_role() {
    holds(|_, Person { plan, .. }| {
        let week = &plan.week;
        let all = week.planned().halves() + week.give_back.halves();
        assert_eq!(all, plan.inputs.told_week().halves(), "{plan:?}");
        assert!(week.free == halves(0) || plan.main().count() == 0, "{plan:?}");
    });
}

#[test]
fn everything_else_is_a_tenth_to_the_half_hour() {
    holds(|_, Person { plan, .. }| {
        let tenth = (1.0 - PLANNABLE) * plan.inputs.planned_week().get();
        let has_any = plan.decisions.values().iter().any(|decision| decision.has_hours());
        let off = (plan.week.everything_else.get() - tenth).abs();
        assert!(off <= 0.5 + 1e-9 || !has_any, "{plan:?}");
    });
}

#[test]
fn a_week_beyond_fifty_hours_is_named_and_planned_to_fifty() {
    holds(|_, Person { plan, .. }| {
        let told = plan.inputs.told_week();
        let is_long = told > halves(100);
        assert_eq!(plan.findings.contains(&Finding::LongWeek(told)), is_long, "{plan:?}");
        assert_eq!(plan.week.give_back > halves(0), is_long, "{plan:?}");
        assert!(plan.week.planned() <= halves(100), "{plan:?}");
    });
}

#[test]
fn no_week_holds_more_than_it_can() {
    use Decision::{DoNow, Focus, GrowInto, Help, Hold, KeepForJoy};
    holds(|_, Person { plan, .. }| {
        for (decisions, most) in [
            (&[DoNow][..], 2),
            (&[Focus, GrowInto], 3),
            (&[DoNow, Focus, GrowInto], 4),
            (&[Help], 2),
            (&[Hold], 3),
            (&[KeepForJoy], 2),
            (&[DoNow, Focus, GrowInto, Help, Hold], 7),
        ] {
            assert!(count(plan, decisions) <= most, "{decisions:?}: {plan:?}");
        }
    });
}

#[test]
fn each_challenge_has_one_line_that_agrees_with_its_role() {
    holds(|_, Person { plan, .. }| {
        let told: Set<Challenge> = plan.lines.iter().map(|line| line.challenge).collect();
        assert_eq!((told, plan.lines.len()), (plan.inputs.challenges, plan.inputs.challenges.len()));
        for line in &plan.lines {
            let expected: &[Decision] = match line.kind {
                LineKind::Lead => &[Decision::DoNow],
                LineKind::Within => &[Decision::Focus, Decision::GrowInto],
                LineKind::After => &[Decision::Hold],
                LineKind::Owner => &[Decision::FindOwner],
                LineKind::Help => &[Decision::Help],
                LineKind::Part | LineKind::Theirs => &[Decision::Leave, Decision::NotNow],
            };
            assert!(expected.contains(&plan.decisions[line.hat]), "{line:?}: {plan:?}");
            let has_none = matches!(line.kind, LineKind::Theirs | LineKind::Owner);
            assert_eq!(line.yours.is_none(), has_none, "{line:?}");
            assert!(line.yours.is_none_or(|role| plan.hours(role) >= halves(2)), "{line:?}: {plan:?}");
        }
    });
}

#[test]
fn the_most_urgent_comes_first_and_nothing_more_urgent_waits() {
    let urgency = |challenge: Challenge| v2().urgency[challenge];
    holds(|_, Person { plan, .. }| {
        let done = plan.do_now.iter().map(|&role| {
            let leads = plan.lines.iter().filter(|line| line.hat == role && line.kind == LineKind::Lead);
            leads.map(|line| urgency(line.challenge)).min().expect("what is done now leads a challenge")
        });
        let done: Vec<u8> = done.collect();
        assert!(done.is_sorted(), "{plan:?}");
        let last = done.last().copied().unwrap_or(0);
        for one in assigned_to(plan).iter().filter(|one| one.whose == Whose::Yours) {
            let waits = plan.decisions[one.hat] != Decision::DoNow;
            assert!(!waits || urgency(one.challenge) >= last, "{one:?}: {plan:?}");
        }
        assert!(plan.lines.is_sorted_by_key(|line| urgency(line.challenge)), "{plan:?}");
    });
}

#[test]
fn the_first_challenge_of_yours_is_done_now_whatever_its_ratings() {
    holds(|_, Person { plan, .. }| {
        let first = assigned_to(plan).into_iter().find(|one| one.whose == Whose::Yours);
        assert!(first.is_none_or(|one| plan.do_now.first() == Some(&one.hat)), "{plan:?}");
    });
}

#[test]
fn what_is_done_now_gets_three_tenths_of_what_can_be_planned() {
    holds(|_, Person { plan, .. }| {
        let hours: f64 = plan.do_now.iter().map(|&role| plan.hours(role).get()).sum();
        let floor = DO_NOW_FLOOR * PLANNABLE * plan.inputs.planned_week().get();
        assert!(plan.do_now.is_empty() || hours >= floor - 0.5 * plan.do_now.len() as f64, "{plan:?}");
    });
}

#[test]
fn what_is_main_is_never_handed_over_and_do_now_never_found_somebody_for() {
    holds(|_, Person { plan, .. }| {
        assert!(plan.main().all(|role| !plan.overload.hand_over.contains(&role)), "{plan:?}");
        assert!(plan.overload.first.is_none_or(|role| !plan.do_now.contains(&role)), "{plan:?}");
    });
}

#[test]
fn what_is_needed_and_nobody_else_has_is_never_silent() {
    holds(|_, Person { plan, .. }| {
        for (role, standing) in plan.standings.iter() {
            let is_needed = standing.uncovered >= NEEDED && standing.cover < COVERED;
            let decision = plan.decisions[role];
            let is_told = decision.is_main()
                || matches!(decision, Decision::Help | Decision::Hold | Decision::FindOwner);
            assert!(!is_needed || is_told, "{role}: {plan:?}");
        }
    });
}

#[test]
fn what_is_fully_covered_has_hours_only_for_joy_or_to_help() {
    holds(|_, Person { plan, .. }| {
        for &role in Role::ALL {
            if plan.inputs.cover[role] != Some(Cover::Fully) {
                continue;
            }
            let takes_both = plan
                .lines
                .iter()
                .any(|line| line.hat == role && line.challenge == Challenge::LeadershipAlignment);
            let is_fit = match plan.decisions[role] {
                Decision::Leave => true,
                Decision::KeepForJoy => plan.inputs.joy[role] == Some(Level::Highest),
                Decision::Help => takes_both,
                _ => false,
            };
            assert!(is_fit, "{role}: {plan:?}");
        }
    });
}

#[test]
fn nothing_that_drains_is_a_focus_and_only_what_is_liked_is_kept_for_joy() {
    holds(|_, Person { plan, .. }| {
        let joy = |role: Role| plan.inputs.joy[role];
        assert!(plan.focus.iter().all(|&role| joy(role).is_none_or(|joy| joy >= Level::Middle)), "{plan:?}");
        assert!(plan.with(Decision::KeepForJoy).all(|role| joy(role) >= Some(Level::High)), "{plan:?}");
        let grows = |role: Role| plan.inputs.skill[role].is_some_and(|skill| skill < Level::Middle);
        for &role in &plan.focus {
            assert_eq!(plan.decisions[role] == Decision::GrowInto, grows(role), "{role}: {plan:?}");
        }
    });
}

#[test]
fn what_is_hardly_needed_is_a_focus_only_under_a_challenge() {
    holds(|_, Person { plan, .. }| {
        for &role in &plan.focus {
            let leads = plan.lines.iter().any(|line| line.hat == role);
            assert!(plan.standings[role].uncovered >= SOME_NEED || leads, "{role}: {plan:?}");
        }
    });
}

#[test]
fn moves_lead_from_the_hours_now_to_the_plan_and_stops_have_a_taker_or_rest() {
    holds(|_, Person { plan, .. }| {
        let Some(moves) = &plan.moves else {
            assert!(!plan.inputs.are_hours_told());
            return;
        };
        let now = now_in_week(&plan.inputs);
        for &role in Role::ALL {
            let (before, after) = (now[role], plan.hours(role));
            let found: Vec<_> = moves.iter().filter(|one| one.role == role).collect();
            let apart = before.halves().abs_diff(after.halves());
            let kind = match (before.halves(), after.halves()) {
                (0, 0) => None,
                (_, 0) => Some(MoveKind::Stop),
                (0, _) => Some(MoveKind::Start),
                _ if apart < 2 => None,
                (now, then) => Some(if then < now { MoveKind::Less } else { MoveKind::More }),
            };
            assert_eq!(found.iter().map(|one| one.kind).next(), kind, "{role}: {plan:?}");
            assert!(
                found.iter().all(|one| one.hours == halves(apart)) && found.len() < 2,
                "{role}: {plan:?}"
            );
            if kind == Some(MoveKind::Stop) {
                let decision = plan.decisions[role];
                let is_needed = plan.standings[role].uncovered >= NEEDED;
                let rests = decision == Decision::NotNow && !is_needed;
                assert!(
                    rests || matches!(decision, Decision::Leave | Decision::FindOwner),
                    "{role}: {plan:?}"
                );
            }
        }
        assert!(moves.is_sorted_by_key(|one| (one.kind, std::cmp::Reverse(one.hours))), "{plan:?}");
    });
}

#[test]
fn what_is_handed_over_is_the_fewest_that_make_it_a_week() {
    let mut enough = 0;
    for Person { plan, .. } in people().iter().filter(|person| person.plan.overload.is_over) {
        let load = &plan.overload;
        let situation = Situation { priors: v2(), inputs: &plan.inputs, standings: &plan.standings };
        let asks = |role| full_hours(&situation, role);
        let most = OVERLOAD * load.plannable;
        let mut all: Vec<f64> =
            plan.with(Decision::Hold).chain(plan.with(Decision::FindOwner)).map(asks).collect();
        all.sort_by(f64::total_cmp);
        let taken: f64 = load.hand_over.iter().map(|&role| asks(role)).sum();
        if load.is_enough {
            enough += 1;
            assert!(load.demand - taken <= most + 1e-9, "{plan:?}");
            let fewer: f64 = all.iter().rev().take(load.hand_over.len() - 1).sum();
            assert!(load.demand - fewer > most - 1e-9, "{plan:?}");
        } else {
            assert_eq!(load.hand_over.len(), all.len(), "{plan:?}");
            assert!(load.demand - all.iter().sum::<f64>() > most - 1e-9, "{plan:?}");
        }
    }
    assert!(enough > 300, "{enough}");
}

// How the plan follows the answers.

#[test]
fn more_cover_never_raises_a_role_nor_makes_it_a_main_one() {
    holds(|at, person| {
        let (role, plan) = (role(at), &person.plan);
        let more = plan.inputs.cover[role].and_then(|cover| Cover::ALL.get(cover.index() + 1));
        let Some(&more) = more else { return };
        let after = planned(&with(person, |to| to.set_cover(role, Answer::Given(more))));
        assert!(after.standings[role].uncovered <= plan.standings[role].uncovered + 1e-12);
        assert!(after.rank(role) >= plan.rank(role), "{role}: {plan:?}");
        let is_main = |plan: &Plan| plan.decisions[role].is_main();
        assert!(is_main(plan) || !is_main(&after), "{role}: {:?}", person.answers);
    });
}

#[test]
fn more_skill_or_joy_never_worsens_a_role_nor_unmakes_a_main_one() {
    holds(|at, person| {
        let (role, plan) = (role(at / 2), &person.plan);
        let answers = with(person, |to| {
            let level = if at % 2 == 0 { &mut to.skill[role] } else { &mut to.joy[role] };
            let more = level.given().and_then(|level| Level::ALL.get(level.index() + 1));
            *level = more.map_or(*level, |&more| Answer::Given(more));
        });
        let after = planned(&answers);
        assert!(after.standings[role].score >= plan.standings[role].score - 1e-12);
        assert!(after.rank(role) <= plan.rank(role), "{role}: {plan:?}");
        let is_rated = plan.inputs.is_rated(role);
        let is_main = |plan: &Plan| plan.decisions[role].is_main();
        assert!(!is_rated || !is_main(plan) || is_main(&after), "{role}: {:?}", person.answers);
    });
}

#[test]
fn a_challenge_with_points_for_a_role_never_lowers_its_score() {
    holds(|at, person| {
        let challenge = Challenge::ALL[at % Challenge::ALL.len()];
        let inputs = &person.plan.inputs;
        let more = Inputs { challenges: inputs.challenges.with(challenge), ..*inputs };
        let after = standings(v2(), &more, Weights::default());
        for (role, before) in person.plan.standings.iter() {
            let points = v2().challenge[challenge][role];
            assert!(
                points < 0.0 || after[role].score >= before.score - 1e-12,
                "{challenge} {role}: {inputs:?}"
            );
        }
    });
}

#[test]
fn a_third_role_never_reverses_two_others() {
    holds(|at, person| {
        let (third, mut dice) = (role(at), Dice(at as u64));
        let after = planned(&with(person, |to| {
            to.set_cover(third, dice.pick());
            to.skill[third] = dice.pick();
            to.joy[third] = dice.pick();
        }));
        for &role in Role::ALL.iter().filter(|&&role| role != third) {
            assert_eq!(after.standings[role], person.plan.standings[role], "{role}");
        }
    });
}

#[test]
fn the_score_is_linear_in_the_weights_and_at_a_corner_one_criterion() {
    holds(|_, Person { plan, .. }| {
        for standing in plan.standings.values() {
            let corners =
                [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]].map(|at| score(&standing.criteria, at));
            assert_eq!(corners, standing.criteria);
            let mixed = corners[0] * 0.2 + corners[1] * 0.3 + corners[2] * 0.5;
            assert!((score(&standing.criteria, [0.2, 0.3, 0.5]) - mixed).abs() < 1e-12);
            let [need, skill, joy] = standing.criteria;
            assert!(need == standing.uncovered && (0.0..=1.0).contains(&need), "{standing:?}");
            assert!((0.0..=1.0).contains(&skill) && (0.0..=1.0).contains(&joy), "{standing:?}");
        }
    });
}

#[test]
fn strictly_better_on_one_criterion_is_a_strictly_higher_score() {
    holds(|at, Person { plan, .. }| {
        let (mut row, by) = (plan.standings[role(at)].criteria, at % 3);
        let before = score(&row, Weights::default().shares());
        row[by] += 0.01;
        assert!(score(&row, Weights::default().shares()) > before + 1e-3);
    });
}

#[test]
fn who_rates_all_joy_or_all_skill_one_kinder_gets_the_same_order() {
    holds(|at, Person { plan, .. }| {
        let mut inputs = plan.inputs;
        let levels = if at % 2 == 0 { &mut inputs.joy } else { &mut inputs.skill };
        // Room for one more.
        *levels =
            levels.map(|role, level| Some(level.unwrap_or(Level::ALL[role.index() % 4]).min(Level::High)));
        let usual = ranking(&standings(v2(), &inputs, Weights::default()));
        let levels = if at % 2 == 0 { &mut inputs.joy } else { &mut inputs.skill };
        *levels = levels.map(|_, level| level.and_then(|level| Level::ALL.get(level.index() + 1).copied()));
        assert_eq!(ranking(&standings(v2(), &inputs, Weights::default())), usual, "{inputs:?}");
    });
}

#[test]
fn of_an_unknown_person_the_order_is_that_of_need_and_nothing_is_said_of_balances() {
    holds(|_, Person { answers, .. }| {
        let unrated = Answers { skill: ByRole::default(), joy: ByRole::default(), ..answers.clone() };
        let plan = planned(&unrated);
        let uncovered = |role: Role| plan.standings[role].uncovered;
        assert!(plan.ranking.is_sorted_by(|&a, &b| uncovered(a) >= uncovered(b) - 1e-9), "{plan:?}");
        assert!(!plan.are_balances_known);
    });
}

#[test]
fn a_title_changes_no_need_and_nothing_where_all_cover_is_told() {
    holds(|at, person| {
        let other = with(person, |to| to.title = Dice(at as u64).pick());
        let after = planned(&other);
        for &role in Role::ALL {
            assert_eq!(after.standings[role].need, person.plan.standings[role].need, "{role}");
        }
        let told = |mut answers: Answers| {
            for &role in Role::ALL {
                if answers.cover[role].given().is_none() {
                    answers.cover[role] = Answer::Given(Cover::ALL[(at + role.index()) % 4]);
                }
            }
            planned(&answers)
        };
        let (before, after) = (told(person.answers.clone()), told(other));
        assert_eq!((before.decisions, before.week), (after.decisions, after.week));
        assert_eq!((before.lines, before.ranking), (after.lines, after.ranking));
    });
}

#[test]
fn who_is_alone_manages_nobody() {
    holds(|_, person| {
        let plan = planned(&with(person, |to| to.team_size = Answer::Given(TeamSize::JustMe)));
        for role in [Role::PeopleManager, Role::ProcessDesigner] {
            assert!(!plan.decisions[role].is_main(), "{role}: {plan:?}");
        }
    });
}

#[test]
fn of_two_in_the_focus_the_one_that_wants_and_scores_more_never_gets_less() {
    holds(|_, Person { plan, .. }| {
        let situation = Situation { priors: v2(), inputs: &plan.inputs, standings: &plan.standings };
        let wants = |role: Role| wanted(&situation, plan.decisions[role], role);
        for &more in &plan.focus {
            for &less in &plan.focus {
                let is_more =
                    wants(more) >= wants(less) && plan.standings[more].score >= plan.standings[less].score;
                assert!(!is_more || plan.hours(more).halves() + 1 >= plan.hours(less).halves(), "{plan:?}");
            }
        }
    });
}

/// Challenges are a set, which has no order; none of them is the same as not answered.
#[test]
fn no_challenges_are_the_same_as_challenges_not_told() {
    holds(|_, person| {
        let none = planned(&with(person, |to| to.challenges = Answer::Given(Set::EMPTY)));
        let unanswered = planned(&with(person, |to| to.challenges = Answer::Unanswered));
        assert_eq!(none, unanswered);
    });
}

/// The roles in another order: each gets the place of another.
const PERMUTED: [usize; ROLES] = [7, 2, 10, 5, 0, 11, 8, 3, 1, 9, 4, 6];

/// What stands at a role's new place.
fn permuted<T: Copy>(table: &ByRole<T>) -> ByRole<T> {
    ByRole::from_fn(|role| table[Role::ALL[PERMUTED[role.index()]]])
}

fn permuted_tables() -> Priors2 {
    let of = v2();
    Priors2 {
        version: of.version,
        base_unknown: permuted(&of.base_unknown),
        base: of.base.map(|_, row| permuted(row)),
        business: of.business.map(|_, row| permuted(row)),
        challenge: of.challenge.map(|_, row| permuted(row)),
        title_cover: of.title_cover.map(|_, row| permuted(row)),
        base_between: of.base_between.map(|_, row| permuted(row)),
        hours_by_size: of.hours_by_size.map(|_, row| permuted(row)),
        full_hours: permuted(&of.full_hours),
        urgency: of.urgency,
    }
}

#[test]
fn no_role_is_special() {
    let tables = permuted_tables();
    let mut cases = 0;
    for Person { answers, plan: before } in people().iter().filter(|person| !person.plan.nothing_known) {
        // Where something is equal the order of the model decides: those people say nothing here.
        let figures = |figure: fn(&twelve_hats::engine::Standing) -> f64| {
            let mut all: Vec<String> =
                before.standings.values().iter().map(|one| format!("{:.9}", figure(one))).collect();
            all.sort_unstable();
            all.dedup();
            all.len() == ROLES
        };
        let mut now: Vec<Option<Hours>> = answers.hours_now.values().to_vec();
        now.sort_unstable();
        now.dedup();
        let is_apart = figures(|one| one.uncovered) && figures(|one| one.score) && figures(|one| one.need);
        if !is_apart || (now.len() < ROLES && before.inputs.are_hours_told()) {
            continue;
        }
        cases += 1;
        let there = Answers {
            cover: permuted(&answers.cover),
            skill: permuted(&answers.skill),
            joy: permuted(&answers.joy),
            hours_now: permuted(&answers.hours_now),
            ..answers.clone()
        };
        let after = plan(&tables, &there, Weights::default());
        assert_eq!(after.decisions, permuted(&before.decisions), "{answers:?}");
        let back = |role: Role| Role::ALL[PERMUTED[role.index()]];
        assert!(after.main().map(back).eq(before.main()), "{answers:?}");
        for (role, hours) in after.week.roles.iter() {
            assert!(hours.halves().abs_diff(before.hours(back(role)).halves()) <= 1, "{role}: {answers:?}");
        }
    }
    assert!(cases > 500, "{cases}");
}

#[test]
fn the_same_answers_give_the_same_plan_to_the_last_bit() {
    for Person { answers, plan } in people().iter().step_by(100) {
        assert_eq!(format!("{:?}", planned(answers)), format!("{plan:?}"));
    }
}

#[test]
fn a_title_that_is_not_told_is_both() {
    holds(|_, person| {
        let of = |title| planned(&with(person, |to| to.title = title));
        let (untold, both) = (of(Answer::NotSure), of(Answer::Given(Title::Both)));
        assert_eq!(untold.standings, both.standings);
        assert!(untold.nothing_known || untold.decisions == both.decisions);
    });
}

/// With the test of the same name in `tests/browser.rs`: a browser plans like any other machine.
#[test]
fn the_engine_plans_the_same_in_a_browser() {
    assert_eq!(crate::thousand::planned(), crate::thousand::PLANNED.trim());
}
