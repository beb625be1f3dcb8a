//! What moved between two assessments: parts that add up, true reasons, and words for them.

// Figures of the same computation are equal to the last bit.
#![allow(clippy::float_cmp)]

use crate::support::{any_choice, any_inputs, any_small_set, any_weights, holds, set, specified, weights};
use proptest::{prelude::*, test_runner::TestCaseError};
use twelve_hats::{
    engine::{
        Pair,
        v1::{self, Comparison, Difference, Inputs, Moved, compare, moved},
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, Role, Set, Stage,
        TeamSize, Title, Weights,
    },
    priors::v1,
    text::{self, AnsweredAnew},
};

/// Random pairs for each property.
const CASES: u32 = 10_000;

/// One assessment, as far as scores hang on it.
type Case = (Inputs, Weights);

fn answers(inputs: &Inputs) -> Answers {
    fn given<T>(value: Option<T>) -> Answer<T> {
        value.map_or(Answer::Unanswered, Answer::Given)
    }
    fn all<T: Copy>(values: &ByRole<Option<T>>) -> ByRole<Answer<T>> {
        values.map(|_, value| given(*value))
    }
    Answers {
        title: given(inputs.title),
        businesses: given((!inputs.businesses.is_empty()).then_some(inputs.businesses)),
        stage: given(inputs.stage),
        challenges: Answer::Given(inputs.challenges),
        cover: all(&inputs.cover),
        skill: all(&inputs.skill),
        joy: all(&inputs.joy),
        ..Answers::default()
    }
}

fn compared(before: Case, after: Case) -> Comparison {
    let (first, second) = (answers(&before.0), answers(&after.0));
    compare(v1(), Pair::new(&first, &second), Pair::new(before.1, after.1))
}

fn role_moved(before: Case, after: Case, role: Role) -> Moved {
    moved(v1(), Pair::new(before.0, after.0), Pair::new(before.1, after.1), role)
}

/// Any assessment; few challenges, because what each adds is counted over all subsets.
fn any_case() -> impl Strategy<Value = Case> {
    (any_inputs(), any_small_set(3), any_weights())
        .prop_map(|(inputs, challenges, weights)| (Inputs { challenges, ..inputs }, weights))
}

/// Two assessments of one person: of the second, some answers are those of the first.
fn any_pair() -> impl Strategy<Value = (Case, Case)> {
    (any_case(), any_case(), any::<u8>()).prop_map(|(before, mut after, same)| {
        let keeps = |what: u8| same & (1 << what) != 0;
        let (from, to) = (&before.0, &mut after.0);
        if keeps(0) {
            to.stage = from.stage;
        }
        if keeps(1) {
            to.businesses = from.businesses;
        }
        if keeps(2) {
            to.title = from.title;
        }
        if keeps(3) {
            to.challenges = from.challenges;
        }
        if keeps(4) {
            to.cover = from.cover;
        }
        if keeps(5) {
            to.skill = from.skill;
        }
        if keeps(6) {
            to.joy = from.joy;
        }
        if keeps(7) {
            after.1 = before.1;
        }
        (before, after)
    })
}

// The factors, by number: what a turn is about.
const STAGE: usize = 0;
const BUSINESS: usize = 1;
const TITLE: usize = 2;
const CHALLENGES: usize = 3;
const COVERAGE: usize = 4;
const SKILL: usize = 5;
const JOY: usize = 6;
const BALANCE: usize = 7;
const FACTORS: usize = 8;

fn factor(turn: Difference) -> usize {
    match turn {
        Difference::Stage(_) => STAGE,
        Difference::TeamSize(_) => unreachable!("version 1 does not ask it"),
        Difference::Business(_) => BUSINESS,
        Difference::Title(_) => TITLE,
        Difference::Presses(_) | Difference::Rests(_) => CHALLENGES,
        Difference::Cover(_) => COVERAGE,
        Difference::Skill(_) => SKILL,
        Difference::Joy(_) => JOY,
        Difference::Balance(_) => BALANCE,
    }
}

/// Which factors are the same in both, for a role.
fn unchanged((from, of): &Case, (to, other): &Case, role: Role) -> [bool; FACTORS] {
    [
        from.stage == to.stage,
        from.businesses == to.businesses,
        from.title == to.title,
        from.challenges == to.challenges,
        from.cover[role] == to.cover[role],
        from.skill[role] == to.skill[role],
        from.joy[role] == to.joy[role],
        of == other,
    ]
}

/// What a factor adds in all.
fn of_factor(moved: &Moved, which: usize) -> f64 {
    moved.parts.iter().filter(|part| factor(part.turn) == which).map(|part| part.contribution).sum()
}

/// The same by the definition, with the specification's formula: the mean over all orders in which the factors can
/// turn from before to after.
fn by_definition((from, of): &Case, (to, other): &Case, role: Role) -> Vec<f64> {
    let worth = |turned: usize| {
        let has = |factor: usize| turned & (1 << factor) != 0;
        let mut inputs = *from;
        if has(STAGE) {
            inputs.stage = to.stage;
        }
        if has(BUSINESS) {
            inputs.businesses = to.businesses;
        }
        if has(TITLE) {
            inputs.title = to.title;
        }
        if has(CHALLENGES) {
            inputs.challenges = to.challenges;
        }
        if has(COVERAGE) {
            inputs.cover = to.cover;
        }
        if has(SKILL) {
            inputs.skill = to.skill;
        }
        if has(JOY) {
            inputs.joy = to.joy;
        }
        specified(&inputs, if has(BALANCE) { *other } else { *of }, role).score
    };
    let worths: Vec<f64> = (0..1 << FACTORS).map(worth).collect();
    let mut sums = [0.0; FACTORS];
    let mut orders = 0.0;
    let mut order: Vec<usize> = (0..FACTORS).collect();
    permute(&mut order, 0, &mut |order| {
        let mut turned = 0;
        for &factor in order {
            sums[factor] += worths[turned | 1 << factor] - worths[turned];
            turned |= 1 << factor;
        }
        orders += 1.0;
    });
    assert_eq!(orders, 40_320.0, "all orders of eight");
    sums.iter().map(|sum| sum / orders).collect()
}

fn permute(items: &mut Vec<usize>, from: usize, visit: &mut impl FnMut(&[usize])) {
    if from == items.len() {
        return visit(items);
    }
    for at in from..items.len() {
        items.swap(from, at);
        permute(items, from + 1, visit);
        items.swap(from, at);
    }
}

// What holds of any two.

#[test]
fn the_parts_add_up_and_what_is_unchanged_is_no_part() {
    holds(CASES, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        let moved = &role_moved(before, after, role);
        let sum: f64 = moved.parts.iter().map(|part| part.contribution).sum();
        let (first, second) = (specified(&before.0, before.1, role), specified(&after.0, after.1, role));
        prop_assert!((moved.score.before - first.score).abs() < 1e-12);
        prop_assert!((moved.score.after - second.score).abs() < 1e-12);
        prop_assert!((moved.change() - sum).abs() <= 1e-9, "{:?}", moved);
        for (which, same) in unchanged(&before, &after, role).into_iter().enumerate() {
            prop_assert!(!same || moved.parts.iter().all(|part| factor(part.turn) != which), "{:?}", moved);
        }
        prop_assert!(moved.parts.iter().all(|part| part.contribution != 0.0), "{:?}", moved);
        prop_assert!(moved.change().abs() < 1e-9 || !moved.parts.is_empty(), "{:?}", moved);
        whole_points_add_up(moved)
    });
}

/// Shown are whole numbers that add up as shown, each the one below or above the exact part.
fn whole_points_add_up(moved: &Moved) -> Result<(), TestCaseError> {
    let points = moved.in_points();
    let shown = Pair::new(points.score.before, points.score.after).map(|score| score.to_string());
    prop_assert_eq!(shown, moved.score.map(text::points), "as the scores are shown elsewhere");
    prop_assert_eq!(points.parts.len(), moved.parts.len());
    prop_assert_eq!(points.parts.iter().sum::<i32>(), points.change(), "{:?}", moved);
    for (&shown, part) in points.parts.iter().zip(&moved.parts) {
        prop_assert!(
            (f64::from(shown) - part.contribution * 100.0).abs() < 1.0 + 1e-9,
            "{} {:?}",
            shown,
            part
        );
    }
    Ok(())
}

#[test]
fn the_other_way_round_every_sign_is_the_other() {
    holds(CASES, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        let (there, back) = (role_moved(before, after, role), role_moved(after, before, role));
        prop_assert_eq!(there.score, back.score.swapped());
        for which in 0..FACTORS {
            let (one, other) = (of_factor(&there, which), of_factor(&back, which));
            prop_assert!((one + other).abs() < 1e-12, "{}: {} {}", which, one, other);
        }
        for challenge in v1::CHALLENGES.iter().copied() {
            let of = |moved: &Moved, turn: Difference| {
                moved.parts.iter().find(|part| part.turn == turn).map_or(0.0, |part| part.contribution)
            };
            let came = of(&there, Difference::Presses(challenge));
            let went = of(&back, Difference::Rests(challenge));
            prop_assert!((came + went).abs() < 1e-12, "{:?}: {} {}", challenge, came, went);
        }
        Ok(())
    });
}

#[test]
fn an_assessment_beside_itself_gives_nothing() {
    holds(CASES, &any_case(), |case| {
        for &role in Role::ALL {
            let moved = &role_moved(case, case, role);
            prop_assert_eq!((moved.change(), moved.parts.len()), (0.0, 0));
            prop_assert_eq!(
                text::reasons_moved(moved, Pair::new(&Answers::default(), &Answers::default())),
                (vec![], None)
            );
        }
        Ok(())
    });
}

#[test]
fn each_factor_adds_its_shapley_value() {
    holds(40, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        let moved = &role_moved(before, after, role);
        for (which, expected) in by_definition(&before, &after, role).into_iter().enumerate() {
            let found = of_factor(moved, which);
            prop_assert!((found - expected).abs() < 1e-12, "{}: {} {:?}", which, expected, moved);
        }
        Ok(())
    });
}

#[test]
fn what_speaks_more_for_a_role_never_counts_against_it() {
    holds(CASES, &(any_pair(), any_choice::<Role>()), |((before, after), role)| {
        for part in &role_moved(before, after, role).parts {
            let share = |level: Option<Level>| level.map_or(0.5, Level::share);
            let direction = match part.turn {
                Difference::Presses(challenge) => v1().challenge[challenge][role],
                Difference::Rests(challenge) => -v1().challenge[challenge][role],
                Difference::Cover(pair) => {
                    let level = |cover: Option<Cover>| cover.map_or(0, Cover::index) as f64;
                    level(pair.before) - level(pair.after)
                }
                Difference::Skill(pair) | Difference::Joy(pair) => share(pair.after) - share(pair.before),
                Difference::Title(pair) => {
                    let points = |title: Option<Title>| title.map_or(0.0, |title| v1().title[title][role]);
                    points(pair.after) - points(pair.before)
                }
                Difference::Stage(_)
                | Difference::TeamSize(_)
                | Difference::Business(_)
                | Difference::Balance(_) => continue,
            };
            prop_assert!(direction * part.contribution > 0.0, "{:?} {}", part, direction);
        }
        Ok(())
    });
}

#[test]
fn with_every_challenge_on_one_side_it_still_adds_up() {
    let before = (
        Inputs { stage: Some(Stage::Mvp), businesses: set(Business::ALL), ..Inputs::default() },
        Weights::default(),
    );
    let after = (
        Inputs {
            title: Some(Title::Cpo),
            stage: Some(Stage::Mature),
            challenges: set(v1::CHALLENGES),
            cover: ByRole::from_fn(|_| Some(Cover::Partly)),
            skill: ByRole::from_fn(|_| Some(Level::Highest)),
            joy: ByRole::from_fn(|_| Some(Level::Low)),
            ..Inputs::default()
        },
        weights([200, 300, 500]),
    );
    for moved in compared(before, after).moved.values() {
        let sum: f64 = moved.parts.iter().map(|part| part.contribution).sum();
        assert!((moved.change() - sum).abs() <= 1e-9, "{moved:?}");
        assert_eq!(moved.in_points().parts.iter().sum::<i32>(), moved.in_points().change(), "{moved:?}");
    }
}

// Words.

/// A CTO at seed who has rated everything in the middle.
fn cto() -> Answers {
    Answers {
        title: Answer::Given(Title::Cto),
        stage: Answer::Given(Stage::Seed),
        businesses: Answer::Given(set(&[Business::SalesLedB2b])),
        challenges: Answer::Given(set(&[Challenge::Churn])),
        skill: ByRole::from_fn(|_| Answer::Given(Level::Middle)),
        joy: ByRole::from_fn(|_| Answer::Given(Level::Middle)),
        ..Answers::default()
    }
}

/// What the screen says of a role when this is changed.
fn said(role: Role, to: Weights, change: impl FnOnce(&mut Answers)) -> Vec<String> {
    let before = cto();
    let mut after = before.clone();
    change(&mut after);
    let pair = Pair::new(&before, &after);
    let comparison = compare(v1(), pair, Pair::new(Weights::default(), to));
    let (reasons, _) = text::reasons_moved(&comparison.moved[role], pair);
    reasons.into_iter().map(|(points, because)| format!("{} {because}", text::signed(points))).collect()
}

#[test]
fn reasons_are_said_as_a_person_would() {
    let usual = Weights::default();
    let one = |role, to, change: fn(&mut Answers)| {
        let said = said(role, to, change);
        assert_eq!(said.len(), 1, "{said:?}");
        said[0].split_once(' ').unwrap().1.to_owned()
    };
    for (role, to, change, expected) in [
        (
            Role::InvestorVoice,
            usual,
            (|to| to.toggle_challenge(Challenge::Fundraising)) as fn(&mut Answers),
            "because you’re now raising money",
        ),
        (
            Role::CustomerAdvocate,
            usual,
            |to| to.toggle_challenge(Challenge::Churn),
            "because churn no longer presses",
        ),
        (
            Role::Visionary,
            usual,
            |to| {
                to.cover[Role::Visionary] = Answer::Given(Cover::Mostly);
                "The CEO".clone_into(&mut to.covered_by[Role::Visionary]);
            },
            "because The CEO now covers most of it",
        ),
        (
            Role::Developer,
            usual,
            |to| to.joy[Role::Developer] = Answer::Given(Level::Highest),
            "because you now love it (you were neutral)",
        ),
        (
            Role::Developer,
            usual,
            |to| to.skill[Role::Developer] = Answer::Given(Level::High),
            "because you’re now strong at it (you were solid)",
        ),
        (
            Role::Developer,
            usual,
            |to| to.stage = Answer::Given(Stage::ScaleUp),
            "because the company went from seed to scale-up",
        ),
        (
            Role::ProductManager,
            usual,
            |to| to.title = Answer::Given(Title::Cpo),
            "because you’re now the CPO (you were the CTO)",
        ),
        (
            Role::SalesPartner,
            usual,
            |to| to.businesses = Answer::Given(set(&[Business::B2c])),
            "because your business is now “B2C” (it was “Sales-led B2B”)",
        ),
        (
            Role::Developer,
            weights([500, 200, 300]),
            |_| {},
            // Solid and neutral: skill and joy weigh the same here, need as before.
            "",
        ),
        (
            Role::Developer,
            weights([300, 400, 300]),
            |_| {},
            "because you now count what is needed less (50% → 30%)",
        ),
        (
            Role::Developer,
            weights([700, 100, 200]),
            |_| {},
            "because you now count what is needed more (50% → 70%)",
        ),
    ] {
        if expected.is_empty() {
            assert!(said(role, to, change).is_empty());
        } else {
            assert_eq!(one(role, to, change), expected);
        }
    }
}

#[test]
fn who_covers_a_role_and_who_did_is_told_apart() {
    let told = |(before, who): (Cover, &str), (after, other): (Cover, &str)| {
        let with = |cover, name: &str| {
            let mut answers = cto();
            answers.cover[Role::Visionary] = Answer::Given(cover);
            name.clone_into(&mut answers.covered_by[Role::Visionary]);
            answers
        };
        let (first, second) = (with(before, who), with(after, other));
        let pair = Pair::new(&first, &second);
        let weights = Pair::new(Weights::default(), Weights::default());
        let moved = moved(v1(), pair.map(Inputs::from), weights, Role::Visionary);
        text::reasons_moved(&moved, pair).0.remove(0).1
    };
    for (before, after, expected) in [
        ((Cover::Nobody, ""), (Cover::Fully, "Anna"), "Anna now covers all of it (nobody else did)"),
        ((Cover::Partly, "Anna"), (Cover::Mostly, "Anna"), "Anna now covers most of it (part of it before)"),
        ((Cover::Partly, ""), (Cover::Mostly, ""), "somebody else now covers most of it (part of it before)"),
        (
            (Cover::Partly, "Ben"),
            (Cover::Mostly, "Anna"),
            "Anna now covers most of it (Ben covered part of it)",
        ),
        ((Cover::Mostly, "Ben"), (Cover::Nobody, ""), "nobody else covers it now (Ben covered most of it)"),
        ((Cover::Mostly, ""), (Cover::Nobody, ""), "nobody else covers it now (somebody covered most of it)"),
    ] {
        assert_eq!(told(before, after), format!("because {expected}"));
    }
}

/// Everything that can turn, in words that follow “because”.
#[test]
fn every_turn_reads_as_the_rest_of_a_sentence() {
    let mut seen = std::collections::BTreeSet::new();
    let mut check = |moved: &Moved, pair: Pair<&Answers>| {
        let (reasons, small) = text::reasons_moved(moved, pair);
        for (points, because) in &reasons {
            assert_ne!(*points, 0, "{because}");
            assert!(because.starts_with("because "), "{because}");
            seen.insert(because.clone());
        }
        for words in reasons.into_iter().map(|(_, because)| because).chain(small) {
            assert!(!words.contains("  ") && words.trim() == words && !words.contains(" )"), "{words}");
            assert_eq!(words.matches('(').count(), words.matches(')').count(), "{words}");
        }
    };
    let mut pairs: Vec<(Answers, Answers)> = Vec::new();
    let mut with = |change: &dyn Fn(&mut Answers), other: &dyn Fn(&mut Answers)| {
        let (mut before, mut after) = (cto(), cto());
        change(&mut before);
        other(&mut after);
        pairs.push((before.clone(), after.clone()));
        pairs.push((after, before));
    };
    let levels = || Level::ALL.iter().map(|&level| Answer::Given(level)).chain([Answer::Unanswered]);
    for from in levels() {
        for to in levels() {
            with(&|answers| answers.skill[Role::Developer] = from, &|answers| {
                answers.skill[Role::Developer] = to;
            });
            with(&|answers| answers.joy[Role::Developer] = from, &|answers| {
                answers.joy[Role::Developer] = to;
            });
        }
    }
    for &stage in Stage::ALL {
        with(&|_| {}, &|answers| answers.stage = Answer::Given(stage));
        with(&|answers| answers.stage = Answer::NotSure, &|answers| answers.stage = Answer::Given(stage));
    }
    for &title in Title::ALL {
        with(&|answers| answers.title = Answer::NotSure, &|answers| answers.title = Answer::Given(title));
    }
    for &challenge in v1::CHALLENGES {
        with(&|_| {}, &|answers| answers.toggle_challenge(challenge));
    }
    for &business in Business::ALL {
        with(&|_| {}, &|answers| answers.toggle_business(business));
    }
    for &cover in Cover::ALL {
        for name in ["", "Anna"] {
            with(&|answers| answers.cover[Role::Developer] = Answer::Given(Cover::Partly), &|answers| {
                answers.cover[Role::Developer] = Answer::Given(cover);
                name.clone_into(&mut answers.covered_by[Role::Developer]);
            });
        }
    }
    for (before, after) in &pairs {
        let pair = Pair::new(before, after);
        let comparison = compare(v1(), pair, Pair::new(Weights::default(), Weights::default()));
        comparison.moved.values().iter().for_each(|moved| check(moved, pair));
    }
    // Both ways of each challenge, all pairs of levels, and the rest.
    assert!(seen.len() > 100, "{}", seen.len());
    assert_eq!(
        seen.iter().filter(|because| because.contains(" no longer press")).count(),
        v1::CHALLENGES.len()
    );
}

#[test]
fn the_summary_names_what_left_and_entered_and_the_extremes() {
    let compare = |change: fn(&mut Answers), to: Weights| {
        let before = cto();
        let mut after = before.clone();
        change(&mut after);
        text::moved_summary(&compare(v1(), Pair::new(&before, &after), Pair::new(Weights::default(), to)))
    };
    let usual = Weights::default();
    assert_eq!(compare(|_| {}, usual), "No score moved by a whole point, and the same three come first.");
    let hours = |to: &mut Answers| to.hours_now[Role::Developer] = Some(Hours::USUAL_WEEK);
    assert_eq!(compare(hours, usual), "No score moved by a whole point, and the same three come first.");
    let told = compare(|to| to.toggle_challenge(Challenge::Fundraising), usual);
    assert!(told.contains("Investor Voice") && told.contains("Biggest rise: Investor Voice, +"), "{told}");
    holds(300, &any_pair(), |(before, after)| {
        let comparison = compared(before, after);
        let told = text::moved_summary(&comparison);
        for &role in Role::ALL {
            prop_assert_eq!(&comparison.moved[role], &role_moved(before, after, role));
            let scores = comparison.reports.as_ref().map(|report| report.standings[role].score);
            prop_assert_eq!(comparison.moved[role].score, scores);
        }
        prop_assert_eq!(comparison.entered(), compared(after, before).left());
        for role in comparison.entered().into_iter().chain(comparison.left()) {
            prop_assert!(told.contains(text::role_short(role)), "{}", told);
        }
        let changes: Vec<i32> =
            Role::ALL.iter().map(|&role| comparison.moved[role].in_points().change()).collect();
        let (most, least) = (*changes.iter().max().unwrap(), *changes.iter().min().unwrap());
        prop_assert_eq!(told.contains("iggest rise"), most > 0, "{}", told);
        prop_assert_eq!(told.contains("iggest fall"), least < 0, "{}", told);
        prop_assert!(most <= 0 || told.contains(&text::signed(most)), "{}", told);
        prop_assert!(least >= 0 || told.contains(&text::signed(least)), "{}", told);
        prop_assert!(told.ends_with('.') && !told.contains(".."), "{}", told);
        Ok(())
    });
}

#[test]
fn the_roles_are_listed_by_the_size_of_their_change() {
    holds(300, &any_pair(), |(before, after)| {
        let comparison = compared(before, after);
        let sizes: Vec<u32> = comparison
            .by_size()
            .iter()
            .map(|&role| comparison.moved[role].in_points().change().unsigned_abs())
            .collect();
        prop_assert!(sizes.is_sorted_by(|a, b| a >= b), "{:?}", sizes);
        prop_assert_eq!(comparison.by_size().iter().copied().collect::<Set<Role>>().len(), Role::ALL.len());
        Ok(())
    });
}

#[test]
fn every_answer_that_differs_is_listed_and_no_other() {
    let anew = |change: fn(&mut Answers), to: Weights| -> Vec<AnsweredAnew> {
        let before = cto();
        let mut after = before.clone();
        change(&mut after);
        text::answered_anew(Pair::new(&before, &after), Pair::new(Weights::default(), to))
    };
    assert_eq!(anew(|_| {}, Weights::default()), []);
    let line = |question: &str, before: &str, after: &str| AnsweredAnew {
        question: question.to_owned(),
        answer: Pair::new(before.to_owned(), after.to_owned()),
    };
    let change = |to: &mut Answers| {
        to.title = Answer::NotSure;
        to.team_size = Answer::Given(TeamSize::UpTo15);
        to.toggle_challenge(Challenge::CostCutting);
        to.cover[Role::Developer] = Answer::Given(Cover::Mostly);
        "Anna".clone_into(&mut to.covered_by[Role::Developer]);
        to.joy[Role::InvestorVoice] = Answer::Unanswered;
        to.hours_now[Role::Architect] = Some(crate::support::hours(3));
        to.week = Some(crate::support::hours(30));
    };
    assert_eq!(
        anew(change, weights([400, 400, 200])),
        [
            line("Title", "CTO", "Not sure"),
            line("Team size", "–", "6–15"),
            line("Challenges", "Churn", "Churn, Cost cutting"),
            line("Developer: who else", "–", "Anna, mostly"),
            line("Architect: hours now", "–", "3 h"),
            line("Investor Voice: joy", "Neutral", "–"),
            line("Week", "40 h, unless you say otherwise", "30 h"),
            line("Balance", "Needed 50%, good at 30%, enjoy 20%", "Needed 40%, good at 40%, enjoy 20%"),
        ]
    );
}

#[test]
fn it_is_said_under_which_tables_both_were_computed() {
    let told = text::computed_with(1, Pair::new(1, 1));
    assert_eq!(
        told,
        "Both computed with the need tables of version 1: what moved is your answers, not the model."
    );
    for saved in [Pair::new(1, 2), Pair::new(1, 1)] {
        let told = text::computed_with(2, saved);
        assert!(told.contains("version 2, also what was saved with another"), "{told}");
    }
    assert_eq!(
        compared((Inputs::default(), Weights::default()), (Inputs::default(), Weights::default())).model,
        v1().version
    );
}
