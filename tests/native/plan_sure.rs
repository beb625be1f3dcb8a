//! How sure a plan is: the ledger, shares of balances, what would change it, how steady it is, what would sharpen it.

// Figures of the same computation are equal to the last bit.
#![allow(clippy::float_cmp)]

use crate::{
    plan_oracle::letter,
    population::{Person, people},
    support::{at_most, set},
};
use twelve_hats::{
    engine::{
        Change, Inputs, Question, Reason, WhatIf, first_at_each, focus_shares, ledger, need_by_stage,
        open_questions, plan, stability, standings, what_ifs,
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Level, ROLES, Role, Set, Stage,
        TeamSize, Weights,
    },
    priors::v2,
};

/// What the prototype says, written by `tests/oracle/digest.py`.
const ORACLE: &str = include_str!("../fixtures/plan2_sure.txt");

fn change(what_if: WhatIf) -> String {
    let (kind, of) = match what_if.change {
        Change::TakenOver(role) => ('t', letter(role)),
        Change::Left(role) => ('l', letter(role)),
        Change::Learned(role) => ('k', letter(role)),
        Change::Solved(challenge) => ('s', letter(challenge)),
        Change::Comes(challenge) => ('n', letter(challenge)),
        Change::Stage(stage) => ('g', letter(stage)),
        Change::TeamSize(size) => ('z', letter(size)),
        Change::Title(title) => ('i', letter(title)),
    };
    [kind, of, letter(what_if.comes), what_if.goes.map_or('-', letter)].iter().collect()
}

/// Whether a figure is one in billionths.
fn is_figure(found: f64, billionths: &str) -> bool {
    (found * 1e9 - billionths.parse::<f64>().unwrap()).abs() < 2.0
}

fn check(person: &Person, expected: &str) {
    let (answers, plan) = (&person.answers, &person.plan);
    let mut parts = expected.split(' ');
    let mut part = || parts.next().unwrap();
    let found = what_ifs(v2(), answers, plan);
    let words = |found: &[WhatIf]| found.iter().copied().map(change).collect::<String>();
    assert_eq!(format!("{}.{}", words(&found.do_it), words(&found.happens)), part(), "{answers:?}");

    let (shares, expected) = (focus_shares(v2(), plan), part());
    assert_eq!(shares.is_none(), expected == "-", "{answers:?}");
    if let Some(shares) = shares {
        assert_eq!(shares.len(), expected.split(',').count(), "{answers:?}");
        for ((role, share), expected) in shares.into_iter().zip(expected.split(',')) {
            assert!(expected.starts_with(letter(role)), "{answers:?}");
            assert!(is_figure(share, &expected[1..]), "{role} {share}, {expected}: {answers:?}");
        }
    }

    let role = plan.main().next().unwrap_or(Role::Developer);
    let (found, scores) = (ledger(v2(), &plan.inputs, Weights::default(), role), part());
    assert!(scores.starts_with(letter(role)), "{answers:?}");
    let (typical, score) = scores[1..].split_once(',').unwrap();
    assert!(is_figure(found.typical, typical) && is_figure(found.score, score), "{answers:?}");
    // The prototype has one figure for each question; one that adds nothing may be absent here.
    for expected in parts.next().unwrap().split(',').filter(|expected| !expected.is_empty()) {
        let of = |reason: &Reason| match reason {
            Reason::Stage(_) => "st",
            Reason::TeamSize(_) => "si",
            Reason::Business(_) => "bu",
            Reason::Challenge(_) => "ch",
            Reason::Title(_) => "ti",
            Reason::Cover(_) => "co",
            Reason::Skill(_) => "sk",
            Reason::Joy(_) => "jo",
        };
        let (question, figure) = expected.split_at(2);
        let all = found.entries.iter().filter(|entry| of(&entry.reason) == question);
        let sum = all.map(|entry| entry.contribution).sum();
        assert!(is_figure(sum, figure), "{role} {sum}, {expected}: {answers:?}");
    }
}

#[test]
fn changes_shares_and_ledgers_are_those_of_the_prototype() {
    let told = people().iter().zip(ORACLE.lines());
    assert_eq!(ORACLE.lines().count(), 400);
    told.for_each(|(person, expected)| match expected {
        "nothing" => assert!(person.plan.nothing_known),
        expected => check(person, expected),
    });
}

#[test]
fn the_ledger_adds_up_and_what_was_not_answered_is_absent() {
    for (at, person) in people().iter().enumerate() {
        // What a ledger costs doubles with each challenge.
        if person.plan.inputs.challenges.len() > 5 {
            continue;
        }
        let (inputs, role) = (&person.plan.inputs, Role::ALL[at % ROLES]);
        let ledger = ledger(v2(), inputs, Weights::default(), role);
        let sum: f64 = ledger.entries.iter().map(|entry| entry.contribution).sum();
        assert!((ledger.typical + sum - ledger.score).abs() < 1e-9, "{role} {ledger:?}");
        assert!((ledger.score - person.plan.standings[role].score).abs() < 1e-9, "{role} {ledger:?}");
        let has = |is_of: fn(&Reason) -> bool| ledger.entries.iter().any(|entry| is_of(&entry.reason));
        let told = inputs.cover[role].is_some();
        assert_eq!(has(|reason| matches!(reason, Reason::Cover(_))), told, "{role}");
        let assumed = inputs.title.is_some() && !told && inputs.team_size != Some(TeamSize::JustMe);
        assert_eq!(has(|reason| matches!(reason, Reason::Title(_))), assumed, "{role}");
        assert_eq!(has(|reason| matches!(reason, Reason::Stage(_))), inputs.stage.is_some(), "{role}");
        assert_eq!(has(|reason| matches!(reason, Reason::Skill(_))), inputs.skill[role].is_some(), "{role}");
    }
}

#[test]
fn several_businesses_and_challenges_have_an_entry_each() {
    let inputs = Inputs {
        businesses: set(&[Business::SalesLedB2b, Business::Regulated]),
        challenges: set(&[Challenge::ProductionIncidents, Challenge::SecurityAudit, Challenge::Churn]),
        team_size: Some(TeamSize::UpTo15),
        ..Inputs::default()
    };
    let reasons = |role| -> Vec<Reason> {
        ledger(v2(), &inputs, Weights::default(), role).entries.iter().map(|entry| entry.reason).collect()
    };
    // Churn has half a point for the Guardian; the team's size says nothing of it.
    assert_eq!(
        reasons(Role::Guardian),
        [
            Reason::Business(Business::SalesLedB2b),
            Reason::Business(Business::Regulated),
            Reason::Challenge(Challenge::ProductionIncidents),
            Reason::Challenge(Challenge::SecurityAudit),
            Reason::Challenge(Challenge::Churn),
        ]
    );
    assert_eq!(reasons(Role::PeopleManager), [Reason::TeamSize(TeamSize::UpTo15)]);
    let alike = ledger(v2(), &inputs, Weights::default(), Role::Guardian).entries;
    // Both have five points: they share alike.
    assert!((alike[2].contribution - alike[3].contribution).abs() < 1e-12);
    assert!(alike[2].contribution > alike[4].contribution && alike[4].contribution > 0.0);
}

#[test]
fn shares_of_balances_add_up_to_the_places_and_hold_at_each_balance() {
    let mut shown = 0;
    for person in people() {
        let Some(shares) = focus_shares(v2(), &person.plan) else {
            continue;
        };
        shown += 1;
        let sum: f64 = shares.iter().map(|(_, share)| share).sum();
        assert!((sum - person.plan.focus.len() as f64).abs() < 1e-9, "{shares:?}");
        for weights in [[1000, 0, 0], [0, 1000, 0], [0, 0, 1000], [200, 300, 500]] {
            let weights = Weights::from_per_mille(weights).unwrap();
            let there = plan(v2(), &person.answers, weights);
            // The same roles compete at every balance, and what is done now does not depend on it.
            assert_eq!(there.do_now, person.plan.do_now);
            assert_eq!(there.focus.len(), person.plan.focus.len());
            assert!(there.focus.iter().all(|role| shares.iter().any(|(other, _)| other == role)));
            // Who is a focus at an inner balance is one at a share of all.
            let is_inside = weights.per_mille().iter().all(|&part| part > 0);
            let share = |role: &Role| shares.iter().find(|(other, _)| other == role).unwrap().1;
            assert!(!is_inside || there.focus.iter().all(|role| share(role) > 1e-12), "{shares:?}");
        }
    }
    assert!(shown > 1_000, "{shown}");
}

#[test]
fn a_change_that_is_told_changes_the_main_roles_and_is_no_tie() {
    let mut told = 0;
    for person in people().iter().step_by(20) {
        let found = what_ifs(v2(), &person.answers, &person.plan);
        assert!(found.do_it.len() <= 3 && found.happens.len() <= 3);
        for what_if in found.do_it.iter().chain(&found.happens) {
            told += 1;
            let mut changed = person.answers.clone();
            what_if.change.apply(&mut changed);
            let after = plan(v2(), &changed, Weights::default());
            let is_main = |role| person.plan.main().any(|other| other == role);
            assert!(after.main().any(|role| role == what_if.comes) && !is_main(what_if.comes), "{what_if:?}");
            if let Some(goes) = what_if.goes {
                assert!(is_main(goes) && !after.main().any(|role| role == goes), "{what_if:?}");
            }
            // All that comes and goes is told.
            let before: Set<Role> = person.plan.main().collect();
            let then = what_if.also_go.iter().chain(what_if.goes).fold(before, Set::without);
            let then = what_if.also_come.iter().chain([what_if.comes]).fold(then, Set::with);
            assert_eq!(then, after.main().collect(), "{what_if:?}");
        }
    }
    assert!(told > 500, "{told}");
}

#[test]
fn what_is_main_by_far_is_steady_and_what_is_close_is_not() {
    let stage = |stage| Inputs { stage: Some(stage), ..Inputs::default() };
    let middle = ByRole::from_fn(|_| Some(Level::Middle));
    let mut calm = Inputs { skill: middle, joy: middle, ..stage(Stage::Growth) };
    calm.skill[Role::TalentBuilder] = Some(Level::Highest);
    calm.joy[Role::TalentBuilder] = Some(Level::Highest);
    calm.cover[Role::Developer] = Some(Cover::Fully);
    let found = stability(v2(), &calm, Weights::default());
    assert!(found[Role::TalentBuilder] > 0.99, "{found:?}");
    assert!(found[Role::Developer] == 0.0, "{found:?}");
    // Architect, Process Designer, Visionary and Product Manager have the same base points: a close call.
    let close = [Role::Architect, Role::Visionary].map(|role| found[role]);
    assert!(close.iter().all(|share| (0.05..0.9).contains(share)), "{found:?}");
    // Others' answers make no other noise: what is done now stays.
    let pressed = Inputs { challenges: set(&[Challenge::ProductionIncidents]), ..calm };
    assert_eq!(stability(v2(), &pressed, Weights::default())[Role::Guardian], 1.0);
    assert_eq!(stability(v2(), &calm, Weights::default()), found);
}

#[test]
fn questions_are_open_where_an_answer_would_change_the_main_roles() {
    let main = |answers: &Answers| -> Set<Role> { plan(v2(), answers, Weights::default()).main().collect() };
    let answers = Answers {
        stage: Answer::Given(Stage::Growth),
        title: Answer::NotSure,
        cover: ByRole::from_fn(|_| Answer::NotSure),
        skill: ByRole::from_fn(|_| Answer::NotSure),
        ..Answers::default()
    };
    let found = open_questions(v2(), &answers, Weights::default());
    let share = |question| found.iter().find(|one| one.question == question).map(|one| one.flip_share);
    // By hand: of the five sizes as many as change the main roles.
    let flips = TeamSize::ALL.iter().filter(|&&size| {
        main(&Answers { team_size: Answer::Given(size), ..answers.clone() }) != main(&answers)
    });
    let flips = flips.count();
    assert!((1..5).contains(&flips), "{flips}");
    assert_eq!(share(Question::TeamSize), Some(flips as f64 / 5.0));
    // What was answered with “not sure” is not asked again; nor is what changes nothing.
    for question in
        [Question::Title, Question::Stage, Question::Skill(Role::Visionary), Question::Cover(Role::Guardian)]
    {
        assert_eq!(share(question), None, "{question:?}");
    }
    assert!(found.is_sorted_by(|a, b| a.flip_share >= b.flip_share) && found.len() > 5, "{found:?}");
    assert!(found.iter().all(|one| one.flip_share > 0.0 && one.flip_share <= 1.0));
    // Nothing known: every question that can lead away from the team and the people.
    let blank = open_questions(v2(), &Answers::default(), Weights::default());
    assert!(blank.iter().any(|one| one.question == Question::Stage), "{blank:?}");
}

/// The first two roles of a whole plan for each answer to a question, each answer given as a person would.
fn first_of_whole_plans(person: &Person, question: Question) -> Vec<Vec<Role>> {
    fn each<T: Choice>(person: &Person, answer: impl Fn(&mut Answers, Answer<T>)) -> Vec<Vec<Role>> {
        let first = |&choice: &T| {
            let mut changed = person.answers.clone();
            answer(&mut changed, Answer::Given(choice));
            let plan = plan(v2(), &changed, person.plan.weights);
            // Where none is to be done or to focus on, the best score.
            let main: Vec<Role> = plan.main().take(2).collect();
            if main.is_empty() { vec![plan.ranking[0]] } else { main }
        };
        T::ALL.iter().map(first).collect()
    }
    match question {
        Question::Title => each(person, |to, title| to.title = title),
        Question::Stage => each(person, |to, stage| to.stage = stage),
        Question::TeamSize => each(person, |to, size| to.team_size = size),
        Question::Cover(role) => each(person, |to, cover| to.set_cover(role, cover)),
        Question::Skill(role) => each(person, |to, skill| to.skill[role] = skill),
        Question::Joy(role) => each(person, |to, joy| to.joy[role] = joy),
        Question::Business | Question::Challenges => panic!("several can be answered"),
    }
}

#[test]
fn who_comes_first_with_each_answer_is_who_comes_first_in_the_plan_for_it() {
    let of_role = |&role: &Role| [Question::Cover(role), Question::Skill(role), Question::Joy(role)];
    let (mut changing, mut all) = (0, 0);
    for (at, person) in people().iter().take(at_most(400) as usize).enumerate() {
        let mut questions = vec![Question::Title, Question::Stage, Question::TeamSize];
        // Every role of some, three of the others.
        let roles = if at % 20 == 0 { Role::ALL } else { &Role::ALL[at % 10..at % 10 + 3] };
        questions.extend(roles.iter().flat_map(of_role));
        for question in questions {
            let firsts = first_at_each(v2(), &person.answers, person.plan.weights, question, 2);
            assert_eq!(
                firsts,
                first_of_whole_plans(person, question),
                "{question:?} of {:?}",
                person.answers
            );
            changing += usize::from(firsts.iter().any(|first| *first != firsts[0]));
            all += 1;
        }
    }
    // Neither never nor always.
    assert!(changing > all / 50 && changing < all, "{changing} of {all}");
}

#[test]
fn the_job_changes_with_the_stage_whatever_presses_and_however_many_they_are() {
    let inputs = Inputs {
        stage: Some(Stage::Seed),
        team_size: Some(TeamSize::UpTo5),
        challenges: set(&[Challenge::ProductionIncidents]),
        ..Inputs::default()
    };
    let plain = Inputs::default();
    for &role in Role::ALL {
        let needs = need_by_stage(v2(), &inputs, role);
        assert_eq!(needs, need_by_stage(v2(), &plain, role));
        for &stage in Stage::ALL {
            let there = Inputs { stage: Some(stage), ..plain };
            assert_eq!(
                needs[stage],
                standings(v2(), &there, Weights::default())[role].need,
                "{role} {stage}"
            );
        }
    }
}
