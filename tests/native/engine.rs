//! What the engine says: need, verdicts, what to do now, what sharpens it, and the article's statements.

// Closed forms that are compared exactly are exact.
#![allow(clippy::float_cmp)]

use crate::support::{
    Outcome, any_answers, any_weights, holds, hours, rated, set, standing_with_open, weights,
};
use proptest::{collection::vec, prelude::*};
use twelve_hats::{
    engine::{
        Band, ordered,
        v1::{
            CHALLENGES, DO_NOW_AT, GATE_OPENS_AT, Inputs, MOST_DO_NOW, NEEDED_AT, Question, Report, Standing,
            Verdict, cover_share, do_now, level_share, need, open, points, primary_role, ranking, report,
            standing, standings, verdict,
        },
    },
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Level, Responsibility, Role, Set, Stage,
        Title, Weights,
    },
    priors::v1,
};

// From answers to a score.

#[test]
fn two_points_are_a_need_of_18_percent_five_of_50_and_eight_of_82() {
    for (points, percent) in [(2.0, 18.0), (5.0, 50.0), (8.0, 82.0), (-5.0, 1.0), (15.0, 99.0)] {
        assert_eq!((need(points) * 100.0).round(), percent, "{points} points");
    }
    assert_eq!(need(5.0), 0.5);
}

#[test]
fn points_are_stage_and_the_mean_of_businesses_and_title_and_all_challenges() {
    let check = |inputs: Inputs, role: Role, expected: f64| {
        assert!((points(v1(), &inputs, role) - expected).abs() < 1e-12, "{role}: {inputs:?}");
    };
    let role = Role::InvestorVoice;
    check(Inputs::default(), role, 3.5);
    let company = Inputs { businesses: set(&[Business::SalesLedB2b]), ..company_at(Stage::Seed) };
    check(company, role, 4.0 + 2.5);
    let mixed = set(&[Business::SalesLedB2b, Business::B2c, Business::Regulated, Business::DeepTech]);
    let company = Inputs { businesses: mixed, ..company };
    check(company, role, 4.0 + (2.5 - 1.0 + 0.5 + 0.0) / 4.0);
    let challenges = set(&[Challenge::CostCutting, Challenge::TechDebt]);
    let all = Inputs { title: Some(Title::Cpo), challenges, ..company };
    check(all, Role::Architect, 6.0 + (2.0 + 1.0 + 2.0) / 4.0 - 3.5 + (2.0 + 4.5));
    check(all, Role::TalentBuilder, 5.0 - 3.0);
}

#[test]
fn others_take_at_most_85_percent_of_a_need() {
    for (cover, expected) in [
        (None, 0.8),
        (Some(Cover::Nobody), 0.8),
        (Some(Cover::Partly), 0.562),
        (Some(Cover::Mostly), 0.324),
        (Some(Cover::Fully), 0.12),
    ] {
        let found = open(0.8, cover_share(cover));
        assert!((found - expected).abs() < 1e-12, "{cover:?}: {found}");
    }
}

#[test]
fn ratings_count_in_quarters_and_an_unrated_one_as_the_middle() {
    let levels = [None].into_iter().chain(Level::ALL.iter().copied().map(Some));
    assert_eq!(levels.map(level_share).collect::<Vec<_>>(), [0.5, 0.0, 0.25, 0.5, 0.75, 1.0]);
}

#[test]
fn a_role_that_is_hardly_needed_fades_out() {
    // Full cover leaves 15 % of the need: with 5 points 0.075, a quarter of where the gate is open.
    let faded = standing(5.0, 1.0, 1.0, 0.5, Weights::default());
    let expected = [0.25 * 0.075, 0.25, 0.125];
    assert!((faded.gate - 0.25).abs() < 1e-12, "{faded:?}");
    for (found, expected) in faded.criteria.iter().zip(expected) {
        assert!((found - expected).abs() < 1e-12, "{faded:?}");
    }
    assert!((faded.score - (0.5 * expected[0] + 0.3 * expected[1] + 0.2 * expected[2])).abs() < 1e-12);
    // From 0.3 on nothing fades.
    assert_eq!(GATE_OPENS_AT, 0.3);
    let points_at = |need: f64| 5.0 + 2.0 * (need / (1.0 - need)).ln();
    for (open, gate) in [(0.15, 0.5), (0.27, 0.9), (0.3, 1.0), (0.31, 1.0), (0.9, 1.0)] {
        let found = standing(points_at(open), 0.0, 0.5, 0.5, Weights::default());
        assert!((found.gate - gate).abs() < 1e-12, "{open}: {found:?}");
    }
}

#[test]
fn scores_are_shown_in_four_bands() {
    for (share, band) in [
        (0.0, Band::Low),
        (0.249, Band::Low),
        (0.25, Band::Middle),
        (0.499, Band::Middle),
        (0.5, Band::High),
        (0.749, Band::High),
        (0.75, Band::VeryHigh),
        (1.0, Band::VeryHigh),
    ] {
        assert_eq!(Band::of(share), band, "{share}");
    }
}

#[test]
fn equal_scores_rank_in_the_order_of_the_roles() {
    let equal = ByRole::from_fn(|_| standing_with_open(0.5));
    assert_eq!(ranking(&equal).as_slice(), Role::ALL);
    // At the mature stage three roles have 7.5 points; sales-led business gives two of them theirs.
    let inputs =
        Inputs { stage: Some(Stage::Mature), businesses: set(&[Business::SalesLedB2b]), ..Inputs::default() };
    let top = Outcome::of(&inputs, Weights::default()).top_three();
    assert_eq!(top, [Role::Guardian, Role::Visionary, Role::InvestorVoice]);
}

#[test]
fn what_is_put_in_order_keeps_the_order_of_equals() {
    holds(10_000, &vec(0..6_u8, 0..30), |values| {
        let mut expected: Vec<usize> = (0..values.len()).collect();
        expected.sort_by_key(|&at| std::cmp::Reverse(values[at]));
        prop_assert_eq!(ordered(values.len(), &|a, b| values[a] > values[b]), expected);
        Ok(())
    });
}

// The article's statements, one by one.

/// The open need of a responsibility's three roles together.
fn open_need_of(responsibility: Responsibility, inputs: &Inputs) -> f64 {
    let standings = standings(v1(), inputs, Weights::default());
    responsibility.roles().map(|role| standings[role].open).sum()
}

/// A company at this stage; nothing else is known.
fn company_at(stage: Stage) -> Inputs {
    Inputs { stage: Some(stage), ..Inputs::default() }
}

/// The outcome at the usual balance.
fn outcome(inputs: &Inputs) -> Outcome<'static> {
    Outcome::of(inputs, Weights::default())
}

/// Every stage, and “not known”.
fn stages() -> impl Iterator<Item = Option<Stage>> {
    [None].into_iter().chain(Stage::ALL.iter().copied().map(Some))
}

#[test]
fn a_cpo_focuses_more_on_the_what_a_cto_more_on_the_how() {
    let one_business = Business::ALL.iter().map(|&business| set(&[business]));
    for businesses in [Set::EMPTY].into_iter().chain(one_business) {
        for stage in stages() {
            let of = |title, responsibility| {
                let inputs = Inputs { title: Some(title), stage, businesses, ..Inputs::default() };
                open_need_of(responsibility, &inputs)
            };
            let how = |title| of(title, Responsibility::Development);
            let what = |title| of(title, Responsibility::Product);
            assert!(how(Title::Cto) > how(Title::Both) && how(Title::Both) > how(Title::Cpo), "{stage:?}");
            assert!(
                what(Title::Cpo) > what(Title::Both) && what(Title::Both) > what(Title::Cto),
                "{stage:?}"
            );
        }
    }
    let seed = |title| outcome(&Inputs { title: Some(title), ..company_at(Stage::Seed) }).top_three();
    assert_eq!(seed(Title::Cto), [Role::Developer, Role::Architect, Role::CustomerAdvocate]);
    assert_eq!(seed(Title::Cpo), [Role::ProductManager, Role::Visionary, Role::CustomerAdvocate]);
}

#[test]
fn often_one_person_is_both() {
    for stage in stages() {
        let untold = Inputs { stage, ..Inputs::default() };
        let both = Inputs { title: Some(Title::Both), ..untold };
        assert_eq!(outcome(&both).standings, outcome(&untold).standings, "{stage:?}");
    }
}

#[test]
fn it_depends_on_business_person_team_stage_and_challenges() {
    let from = company_at(Stage::Growth);
    let before = set(&outcome(&from).top_three());
    let check = |what: &str, change: fn(&mut Inputs)| {
        let mut inputs = from;
        change(&mut inputs);
        assert_ne!(set(&outcome(&inputs).top_three()), before, "{what} alone can change the answer");
    };
    check("business", |to| to.businesses = set(&[Business::Regulated]));
    check("title", |to| to.title = Some(Title::Cpo));
    check("competence", |to| to.skill[Role::Visionary] = Some(Level::Highest));
    check("passion", |to| to.joy[Role::Visionary] = Some(Level::Highest));
    check("team", |to| to.cover[Role::TalentBuilder] = Some(Cover::Mostly));
    check("stage", |to| to.stage = Some(Stage::Mvp));
    check("challenges", |to| to.challenges = set(&[Challenge::Churn]));
}

#[test]
fn in_sales_led_b2b_analysts_can_matter_more_and_in_b2c_engineering_more() {
    let business =
        |stage, business| outcome(&Inputs { stage, businesses: set(&[business]), ..Inputs::default() });
    for stage in stages() {
        let untold = outcome(&Inputs { stage, ..Inputs::default() });
        let (b2b, b2c) = (business(stage, Business::SalesLedB2b), business(stage, Business::B2c));
        let open = |outcome: &Outcome, role: Role| outcome.standings[role].open;
        assert!(open(&b2b, Role::InvestorVoice) > open(&untold, Role::InvestorVoice), "{stage:?}");
        assert!(open(&b2b, Role::InvestorVoice) > open(&b2c, Role::InvestorVoice), "{stage:?}");
        assert!(b2b.rank(Role::InvestorVoice) < b2c.rank(Role::InvestorVoice), "{stage:?}");
        for engineering in [Role::Developer, Role::Architect] {
            assert!(open(&b2c, engineering) > open(&untold, engineering), "{stage:?} {engineering}");
            assert!(open(&b2c, engineering) > open(&b2b, engineering), "{stage:?} {engineering}");
        }
    }
    // Most of all, even: the same person in another business.
    let person = Inputs {
        joy: rated(Level::Middle, &[(Role::InvestorVoice, Level::High)]),
        skill: rated(Level::Middle, &[]),
        ..company_at(Stage::Mature)
    };
    let in_business = |inputs: Inputs, business| Inputs { businesses: set(&[business]), ..inputs };
    let first = |business| outcome(&in_business(person, business)).ranking[0];
    assert_eq!(first(Business::SalesLedB2b), Role::InvestorVoice);
    assert_eq!(first(Business::B2c), Role::Visionary);
    assert_eq!(business(Some(Stage::Growth), Business::B2c).ranking[0], Role::Architect);
    assert_eq!(business(Some(Stage::Growth), Business::SalesLedB2b).ranking[0], Role::TalentBuilder);
}

#[test]
fn when_the_ceo_handles_product_vision_you_can_focus_on_other_things() {
    let alone = Answers { stage: Answer::Given(Stage::Mature), ..Answers::default() };
    let mut with_ceo = alone.clone();
    with_ceo.covered_by[Role::Visionary] = "CEO".to_owned();
    with_ceo.set_cover(Role::Visionary, Answer::Given(Cover::Fully));
    let of = |answers: &Answers| report(v1(), answers, Weights::default());
    let (before, after) = (of(&alone), of(&with_ceo));

    assert_eq!(before.top_three(), [Role::Visionary, Role::PeopleManager, Role::TalentBuilder]);
    assert_eq!(after.top_three(), [Role::PeopleManager, Role::TalentBuilder, Role::Guardian]);
    assert_eq!(before.verdicts[Role::Visionary], Verdict::RateIt);
    assert_eq!(after.verdicts[Role::Visionary], Verdict::Leave);
    assert_eq!(with_ceo.name_of_cover(Role::Visionary), Some("CEO"));
    let planned = |report: &Report| report.week.as_ref().map(|week| week.roles[Role::Visionary]);
    assert!(planned(&before) > Some(hours(0)));
    assert_eq!(planned(&after), Some(hours(0)));
}

#[test]
fn the_more_your_team_covers_the_less_you_need_to_do() {
    for &role in Role::ALL {
        let open = |cover| {
            let mut inputs = company_at(Stage::Growth);
            inputs.cover[role] = Some(cover);
            outcome(&inputs).standings[role].open
        };
        for pair in Cover::ALL.windows(2) {
            assert!(open(pair[0]) > open(pair[1]), "{role} {pair:?}");
        }
    }
}

#[test]
fn at_mvp_you_code_and_at_scale_up_vision_or_evangelism_grow() {
    let (mvp, scale_up) = (outcome(&company_at(Stage::Mvp)), outcome(&company_at(Stage::ScaleUp)));
    assert_eq!(mvp.ranking[0], Role::Developer);
    assert_eq!(scale_up.verdicts[Role::Developer], Verdict::LetGo);
    assert!(scale_up.top_three().contains(&Role::Visionary));
    for grown in [Role::Visionary, Role::Evangelist] {
        assert!(scale_up.standings[grown].need > mvp.standings[grown].need, "{grown}");
    }
    assert_eq!(scale_up.verdicts[Role::Evangelist], Verdict::RateIt, "needed");
    assert_eq!(mvp.verdicts[Role::Evangelist], Verdict::LetGo, "not needed");

    let first = |title| outcome(&Inputs { title: Some(title), ..company_at(Stage::ScaleUp) }).ranking[0];
    assert_eq!(first(Title::Cpo), Role::Visionary);
    let developer_tool = Inputs { businesses: set(&[Business::DeepTech]), ..company_at(Stage::ScaleUp) };
    assert_eq!(outcome(&developer_tool).ranking[0], Role::Evangelist);
}

#[test]
fn closing_a_big_customer_fundraising_and_production_problems_change_the_need_and_can_pin_a_role() {
    for (challenge, role) in [
        (Challenge::KeyCustomer, Role::SalesPartner),
        (Challenge::Fundraising, Role::InvestorVoice),
        (Challenge::ProductionIncidents, Role::Guardian),
    ] {
        for stage in [Stage::Seed, Stage::Growth, Stage::ScaleUp, Stage::Mature] {
            // Somebody who can't do it and does not like it.
            let calm = Inputs {
                skill: rated(Level::Middle, &[(role, Level::Lowest)]),
                joy: rated(Level::Middle, &[(role, Level::Lowest)]),
                ..company_at(stage)
            };
            let pressed = Inputs { challenges: set(&[challenge]), ..calm };
            let (calm, pressed) = (outcome(&calm), outcome(&pressed));
            assert!(pressed.standings[role].need > calm.standings[role].need + 0.2, "{challenge} {stage}");
            assert_eq!(calm.do_now, [], "{challenge} {stage}");
            assert_eq!(pressed.do_now, [(role, challenge)], "{challenge} {stage}");
            assert!(!pressed.top_three().contains(&role), "pinned although not in the top three");
            let week = pressed.week(hours(40));
            assert!(week.roles[role] >= hours(10), "30 % of 36 h, less rounding: {week:?}");
        }
    }
}

#[test]
fn if_you_are_not_sure_focus_on_the_team_and_people() {
    let not_sure = Answers {
        title: Answer::NotSure,
        businesses: Answer::NotSure,
        stage: Answer::NotSure,
        challenges: Answer::NotSure,
        cover: ByRole::from_fn(|_| Answer::NotSure),
        skill: ByRole::from_fn(|_| Answer::NotSure),
        joy: ByRole::from_fn(|_| Answer::NotSure),
        ..Answers::default()
    };
    // Hours alone say nothing about what to focus on.
    let only_hours = Answers {
        week: Some(hours(30)),
        hours_now: ByRole::from_fn(|_| Some(hours(2))),
        ..Answers::default()
    };
    for answers in [Answers::default(), not_sure.clone(), only_hours] {
        for weights in [Weights::default(), weights([1000, 0, 0]), weights([1, 0, 999])] {
            let report = report(v1(), &answers, weights);
            assert!(report.nothing_known);
            for role in report.top_three() {
                assert_eq!(role.home(), Responsibility::TeamAndPeople, "{weights:?}");
            }
            assert_eq!((report.week.clone(), report.moves.len(), report.do_now.len()), (None, 0, 0));
            assert_eq!(report.percent_of_week(Responsibility::TeamAndPeople), None);
        }
    }
    let usual = report(v1(), &Answers::default(), Weights::default());
    assert_eq!(usual.top_three(), [Role::TalentBuilder, Role::PeopleManager, Role::ProcessDesigner]);
    assert!(usual.open_questions.len() >= 3, "three questions that sharpen most");
    let refused = report(v1(), &not_sure, Weights::default());
    assert_eq!(refused.open_questions, [], "what one is not sure of is not asked again");
}

#[test]
fn one_answer_is_enough_for_a_week() {
    let answers: [fn(&mut Answers); 5] = [
        |to| to.title = Answer::Given(Title::Cto),
        |to| to.stage = Answer::Given(Stage::Seed),
        |to| to.challenges = Answer::Given(set(&[Challenge::Churn])),
        |to| to.cover[Role::Visionary] = Answer::Given(Cover::Nobody),
        |to| to.joy[Role::Developer] = Answer::Given(Level::High),
    ];
    for answer in answers {
        let mut answers = Answers::default();
        answer(&mut answers);
        let report = report(v1(), &answers, Weights::default());
        assert_eq!((report.nothing_known, report.week.is_some()), (false, true), "{answers:?}");
    }
}

#[test]
fn keep_yourself_sane_do_not_forget_what_you_enjoy() {
    // A scale-up hardly needs your code any more, but you love to code.
    let answers = Answers {
        stage: Answer::Given(Stage::ScaleUp),
        joy: ByRole::from_fn(|role| {
            Answer::Given(if role == Role::Developer { Level::Highest } else { Level::Middle })
        }),
        ..Answers::default()
    };
    let report = report(v1(), &answers, Weights::default());
    assert_eq!(report.verdicts[Role::Developer], Verdict::KeepForJoy);
    assert!(report.rank(Role::Developer) > 3);
    let week = report.week.expect("the stage is known");
    assert_eq!((week.joy, week.joy_hours()), (set(&[Role::Developer]), hours(8)), "a fifth of the week");
    assert_eq!(week.roles[Role::Developer], hours(8));

    // And joy counts in the score of what is needed.
    let joys = [Level::Lowest, Level::Low, Level::Middle, Level::High, Level::Highest];
    let scores = joys.map(|joy| {
        let inputs =
            Inputs { joy: rated(Level::Middle, &[(Role::Visionary, joy)]), ..company_at(Stage::ScaleUp) };
        outcome(&inputs).standings[Role::Visionary].score
    });
    assert!(scores.windows(2).all(|pair| pair[0] < pair[1]), "{scores:?}");
}

#[test]
fn the_perfect_balance_is_what_is_important_what_you_are_good_at_and_what_you_enjoy() {
    // Need 50 %, skill ¾, joy ¼.
    let at = |balance| standing(5.0, 0.0, 0.75, 0.25, weights(balance)).score;
    for (balance, score) in [
        ([500, 300, 200], 0.5 * 0.5 + 0.3 * 0.75 + 0.2 * 0.25),
        ([1000, 0, 0], 0.5),
        ([0, 1000, 0], 0.75),
        ([0, 0, 1000], 0.25),
        ([250, 250, 500], 0.4375),
    ] {
        assert!((at(balance) - score).abs() < 1e-12, "{balance:?}: {}", at(balance));
    }
    assert_eq!(Weights::default().per_mille(), [500, 300, 200]);
}

#[test]
fn beside_your_week_stands_what_part_goes_to_team_and_people() {
    let answers = Answers { stage: Answer::Given(Stage::Growth), ..Answers::default() };
    let report = report(v1(), &answers, Weights::default());
    let week = report.week.clone().expect("the stage is known");
    let mut sum = 0.0;
    for &responsibility in Responsibility::ALL {
        let hours: f64 = responsibility.roles().map(|role| week.roles[role].get()).sum();
        assert_eq!(week.of(responsibility).get(), hours);
        let percent = f64::from(report.percent_of_week(responsibility).expect("there is a week"));
        assert!((percent - hours / 40.0 * 100.0).abs() <= 0.5, "{responsibility}");
        sum += hours;
    }
    assert_eq!(sum + week.everything_else.get(), 40.0);
    assert!(week.of(Responsibility::TeamAndPeople) > hours(0));
}

// Verdicts.

#[test]
fn what_is_needed_is_focus_grow_hand_over_or_hire_by_what_you_can_and_like() {
    use Verdict::{Focus as F, GrowInto as G, HandOver as C, Hire as H, RateIt as R};
    let by_skill = [
        //                        joy: –  1  2  3  4  5
        (None, /*                 */ [R, R, R, R, R, R]),
        (Some(Level::Lowest), /*  */ [R, H, H, G, G, G]),
        (Some(Level::Low), /*     */ [R, H, H, G, G, G]),
        (Some(Level::Middle), /*  */ [R, C, C, F, F, F]),
        (Some(Level::High), /*    */ [R, C, C, F, F, F]),
        (Some(Level::Highest), /* */ [R, C, C, F, F, F]),
    ];
    for (skill, by_joy) in by_skill {
        for (joy, expected) in levels().zip(by_joy) {
            for cover in covers() {
                for open in [0.5, 0.6, 1.0] {
                    check_verdict((skill, joy, cover, open), expected);
                }
            }
        }
    }
}

#[test]
fn what_is_not_needed_is_kept_for_joy_left_to_somebody_or_let_go() {
    use Verdict::{KeepForJoy as K, Leave as L, LetGo as O};
    let by_cover = [
        //                       joy: –  1  2  3  4  5
        (None, /*                */ [O, O, O, O, K, K]),
        (Some(Cover::Nobody), /* */ [O, O, O, O, K, K]),
        (Some(Cover::Partly), /* */ [L, L, L, L, K, K]),
        (Some(Cover::Mostly), /* */ [L, L, L, L, K, K]),
        (Some(Cover::Fully), /*  */ [L, L, L, L, K, K]),
    ];
    for (cover, by_joy) in by_cover {
        for (joy, expected) in levels().zip(by_joy) {
            for skill in levels() {
                for open in [0.0, 0.3, 0.499_999] {
                    check_verdict((skill, joy, cover, open), expected);
                }
            }
        }
    }
    assert_eq!(NEEDED_AT, 0.5);
}

#[test]
fn five_of_the_verdicts_say_that_a_role_is_needed() {
    use Verdict::{Focus, GrowInto, HandOver, Hire, KeepForJoy, Leave, LetGo, RateIt};
    for needed in [Focus, GrowInto, HandOver, Hire, RateIt] {
        assert!(needed.is_needed(), "{needed:?}");
    }
    for not_needed in [KeepForJoy, Leave, LetGo] {
        assert!(!not_needed.is_needed(), "{not_needed:?}");
    }
}

fn levels() -> impl Iterator<Item = Option<Level>> {
    [None].into_iter().chain(Level::ALL.iter().copied().map(Some))
}

fn covers() -> impl Iterator<Item = Option<Cover>> {
    [None].into_iter().chain(Cover::ALL.iter().copied().map(Some))
}

fn check_verdict(of: (Option<Level>, Option<Level>, Option<Cover>, f64), expected: Verdict) {
    let (skill, joy, cover, open) = of;
    for role in [Role::Developer, Role::InvestorVoice] {
        let mut inputs = Inputs::default();
        (inputs.skill[role], inputs.joy[role], inputs.cover[role]) = (skill, joy, cover);
        assert_eq!(verdict(&inputs, role, open), expected, "{of:?}");
    }
}

// Do now.

/// Standings in which all roles have an open need of 0.1, but for those named.
fn opens(named: &[(Role, f64)]) -> ByRole<Standing> {
    let mut standings = ByRole::from_fn(|_| standing_with_open(0.1));
    for &(role, open) in named {
        standings[role] = standing_with_open(open);
    }
    standings
}

fn check_do_now(challenges: &[Challenge], named: &[(Role, f64)], expected: &[(Role, Challenge)]) {
    let inputs = Inputs { challenges: set(challenges), ..Inputs::default() };
    assert_eq!(do_now(v1(), &inputs, &opens(named)), expected, "{challenges:?} {named:?}");
}

#[test]
fn a_challenge_asks_first_for_the_role_with_most_points() {
    for (challenge, role) in [
        (Challenge::KeyCustomer, Role::SalesPartner),
        (Challenge::Fundraising, Role::InvestorVoice),
        (Challenge::ProductionIncidents, Role::Guardian),
        (Challenge::HiringAttrition, Role::TalentBuilder),
        (Challenge::MissedDeadlines, Role::ProcessDesigner),
        (Challenge::SecurityAudit, Role::Guardian),
        (Challenge::UnclearStrategy, Role::Visionary),
        (Challenge::Churn, Role::CustomerAdvocate),
        (Challenge::TechDebt, Role::Architect),
        (Challenge::LeadershipAlignment, Role::Visionary),
    ] {
        // Even where another role is needed more.
        let other = if role == Role::Developer { Role::Guardian } else { Role::Developer };
        assert_eq!(primary_role(v1(), challenge, &opens(&[(other, 0.99)])), role, "{challenge}");
    }
}

#[test]
fn of_roles_with_equal_points_a_challenge_asks_for_the_one_that_is_more_open() {
    // Cost cutting gives two points each to these three.
    let (architect, people, process) = (Role::Architect, Role::PeopleManager, Role::ProcessDesigner);
    for (named, role) in [
        (vec![(architect, 0.8), (people, 0.7), (process, 0.7)], architect),
        (vec![(architect, 0.7), (people, 0.8), (process, 0.7)], people),
        (vec![(architect, 0.7), (people, 0.7), (process, 0.8)], process),
        (vec![(architect, 0.7), (people, 0.8), (process, 0.8)], people),
        (vec![(architect, 0.8), (people, 0.8), (process, 0.8)], architect),
        (vec![(Role::Developer, 0.9), (process, 0.2)], process),
    ] {
        assert_eq!(primary_role(v1(), Challenge::CostCutting, &opens(&named)), role, "{named:?}");
    }
}

#[test]
fn a_role_is_to_be_done_now_from_an_open_need_of_three_quarters() {
    let challenge = Challenge::KeyCustomer;
    for (open, pinned) in [(0.749_999, false), (0.75, true), (1.0, true)] {
        let expected: &[_] = if pinned { &[(Role::SalesPartner, challenge)] } else { &[] };
        check_do_now(&[challenge], &[(Role::SalesPartner, open)], expected);
    }
    assert_eq!(DO_NOW_AT, 0.75);
    check_do_now(&[], &[(Role::SalesPartner, 1.0)], &[]);
    check_do_now(&[Challenge::Churn], &[(Role::SalesPartner, 1.0)], &[]);
}

#[test]
fn at_most_two_roles_are_to_be_done_now_the_most_open_first() {
    use Challenge::{Churn, Fundraising, KeyCustomer, TechDebt};
    use Role::{Architect, CustomerAdvocate, InvestorVoice, SalesPartner};
    let named = [(SalesPartner, 0.8), (InvestorVoice, 0.76), (CustomerAdvocate, 0.9), (Architect, 0.85)];
    check_do_now(
        &[KeyCustomer, Fundraising],
        &named,
        &[(SalesPartner, KeyCustomer), (InvestorVoice, Fundraising)],
    );
    check_do_now(&[Fundraising, Churn], &named, &[(CustomerAdvocate, Churn), (InvestorVoice, Fundraising)]);
    check_do_now(
        &[KeyCustomer, Fundraising, Churn, TechDebt],
        &named,
        &[(CustomerAdvocate, Churn), (Architect, TechDebt)],
    );
    assert_eq!(MOST_DO_NOW, 2);
}

#[test]
fn equally_open_roles_are_done_in_the_order_of_their_challenges() {
    use Challenge::{Churn, KeyCustomer, TechDebt};
    use Role::{Architect, CustomerAdvocate, SalesPartner};
    let named = [(SalesPartner, 0.8), (CustomerAdvocate, 0.8), (Architect, 0.8)];
    check_do_now(
        &[TechDebt, Churn, KeyCustomer],
        &named,
        &[(SalesPartner, KeyCustomer), (CustomerAdvocate, Churn)],
    );
}

#[test]
fn two_challenges_that_ask_for_one_role_pin_it_once() {
    use Challenge::{LeadershipAlignment, ProductionIncidents, SecurityAudit, TechDebt, UnclearStrategy};
    use Role::{Architect, Guardian, Visionary};
    let named = [(Guardian, 0.95), (Visionary, 0.9), (Architect, 0.8)];
    check_do_now(&[ProductionIncidents, SecurityAudit], &named, &[(Guardian, ProductionIncidents)]);
    check_do_now(
        &[SecurityAudit, ProductionIncidents, TechDebt],
        &named,
        &[(Guardian, ProductionIncidents), (Architect, TechDebt)],
    );
    check_do_now(
        &[UnclearStrategy, LeadershipAlignment, TechDebt],
        &named,
        &[(Visionary, UnclearStrategy), (Architect, TechDebt)],
    );
}

#[test]
fn what_somebody_else_covers_is_not_yours_to_do_now() {
    for (cover, pinned) in
        [(Cover::Nobody, true), (Cover::Partly, false), (Cover::Mostly, false), (Cover::Fully, false)]
    {
        let mut inputs = Inputs { challenges: set(&[Challenge::Fundraising]), ..company_at(Stage::Growth) };
        inputs.cover[Role::InvestorVoice] = Some(cover);
        let expected: &[_] = if pinned { &[(Role::InvestorVoice, Challenge::Fundraising)] } else { &[] };
        assert_eq!(outcome(&inputs).do_now, expected, "{cover}");
    }
    // Of three roles with equal points the next one is asked for.
    let mut inputs = Inputs { challenges: set(&[Challenge::CostCutting]), ..company_at(Stage::Growth) };
    let asked = |inputs: &Inputs| outcome(inputs).do_now.first().map(|&(role, _)| role);
    assert_eq!(asked(&inputs), Some(Role::PeopleManager));
    inputs.cover[Role::PeopleManager] = Some(Cover::Mostly);
    assert_eq!(asked(&inputs), Some(Role::Architect));
}

// What sharpens the answer.

#[test]
fn the_questions_that_sharpen_are_open_sorted_and_their_shares_are_true() {
    holds(500, &(any_answers(), any_weights()), |(answers, weights)| {
        check_sharpeners(&answers, weights);
        Ok(())
    });
    check_sharpeners(&Answers::default(), Weights::default());
    let express = Answers {
        title: Answer::Given(Title::Cto),
        stage: Answer::Given(Stage::Growth),
        challenges: Answer::Given(set(&[Challenge::TechDebt])),
        ..Answers::default()
    };
    check_sharpeners(&express, Weights::default());
}

/// Tries every value of every question, one by one, and asks for exactly those that change the top three.
fn check_sharpeners(answers: &Answers, weights: Weights) {
    let top_three = |answers: &Answers| {
        let mut top = Outcome::of(&Inputs::from(answers), weights).top_three();
        top.sort_unstable();
        top
    };
    let before = top_three(answers);
    let mut expected: Vec<(Question, usize, usize)> = Vec::new();
    let mut ask = |question: Question, unanswered: bool, variants: Vec<Answers>| {
        let changed = variants.iter().filter(|variant| top_three(variant) != before).count();
        if unanswered && changed > 0 {
            expected.push((question, changed, variants.len()));
        }
    };
    let with = |change: &dyn Fn(&mut Answers)| {
        let mut variant = answers.clone();
        change(&mut variant);
        variant
    };
    let titles =
        [Title::Cto, Title::Cpo, Title::Both].map(|title| with(&|to| to.title = Answer::Given(title)));
    ask(Question::Title, answers.title == Answer::Unanswered, titles.into());
    let businesses = Business::ALL.iter().map(|&one| with(&|to| to.businesses = Answer::Given(set(&[one]))));
    ask(Question::Business, answers.businesses == Answer::Unanswered, businesses.collect());
    let stages = Stage::ALL.iter().map(|&stage| with(&|to| to.stage = Answer::Given(stage)));
    ask(Question::Stage, answers.stage == Answer::Unanswered, stages.collect());
    let challenges = CHALLENGES.iter().map(|&one| with(&|to| to.challenges = Answer::Given(set(&[one]))));
    ask(Question::Challenges, answers.challenges == Answer::Unanswered, challenges.collect());
    for &role in Role::ALL {
        let covers = Cover::ALL.iter().map(|&cover| with(&|to| to.cover[role] = Answer::Given(cover)));
        ask(Question::Cover(role), answers.cover[role] == Answer::Unanswered, covers.collect());
    }
    for &role in Role::ALL {
        let skills = Level::ALL.iter().map(|&level| with(&|to| to.skill[role] = Answer::Given(level)));
        ask(Question::Skill(role), answers.skill[role] == Answer::Unanswered, skills.collect());
    }
    for &role in Role::ALL {
        let joys = Level::ALL.iter().map(|&level| with(&|to| to.joy[role] = Answer::Given(level)));
        ask(Question::Joy(role), answers.joy[role] == Answer::Unanswered, joys.collect());
    }
    // The larger share first; of equal ones the earlier in the assessment.
    expected.sort_by(|(_, a, of_a), (_, b, of_b)| (b * of_a).cmp(&(a * of_b)));

    let found = report(v1(), answers, weights).open_questions;
    assert_eq!(found.len(), expected.len(), "{found:?} {expected:?}");
    for (found, (question, changed, of)) in found.iter().zip(expected) {
        assert_eq!(found.question, question);
        assert!((found.share - changed as f64 / of as f64).abs() < 1e-12, "{found:?}");
    }
}
