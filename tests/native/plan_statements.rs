//! The article's statements, one by one, as the plan has them.

// Figures of the same computation are equal to the last bit.
#![allow(clippy::float_cmp)]

use crate::support::{halves, hours, rated, set, weights};
use twelve_hats::{
    engine::{Decision, Plan, cover_under, need, plan, size_share},
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Level, Responsibility, Role, Set, Stage,
        TeamSize, Title, Weights,
    },
    priors::v2,
};

fn planned(answers: &Answers) -> Plan {
    plan(v2(), answers, Weights::default())
}

/// A company at this stage; nothing else is known.
fn at(stage: Option<Stage>) -> Answers {
    Answers { stage: stage.into(), ..Answers::default() }
}

/// Every stage, and “not known”.
fn stages() -> impl Iterator<Item = Option<Stage>> {
    [None].into_iter().chain(Stage::ALL.iter().copied().map(Some))
}

/// The uncovered need of a responsibility's three roles together.
fn uncovered(answers: &Answers, responsibility: Responsibility) -> f64 {
    let plan = planned(answers);
    responsibility.roles().map(|role| plan.standings[role].uncovered).sum()
}

fn main(answers: &Answers) -> Vec<Role> {
    planned(answers).main().collect()
}

fn levels(usual: Level, others: &[(Role, Level)]) -> ByRole<Answer<Level>> {
    rated(usual, others).map(|_, &level| level.into())
}

#[test]
fn two_points_are_a_need_of_18_percent_five_of_50_and_eight_of_82() {
    for (points, percent) in [(2.0, 18.0), (5.0, 50.0), (8.0, 82.0)] {
        assert_eq!((need(points) * 100.0).round(), percent, "{points} points");
    }
}

#[test]
fn a_challenge_says_that_todays_cover_is_not_enough() {
    // From five points on it counts 60 %, in proportion below; less than none changes nothing.
    for (points, expected) in [(-4.0, 0.7), (0.0, 0.7), (2.5, 0.56), (5.0, 0.42), (12.0, 0.42)] {
        let found = cover_under(0.7, points);
        assert!((found - expected).abs() < 1e-12, "{points}: {found}");
    }
}

#[test]
fn a_team_of_one_needs_no_manager_and_an_untold_size_is_small_only_at_mvp() {
    let share = |size, stage| size_share(v2(), size, stage, Role::PeopleManager);
    assert_eq!(share(Some(TeamSize::JustMe), Some(Stage::Mature)), 0.0);
    assert_eq!(share(None, Some(Stage::Mvp)), 4.0 / 16.0);
    assert_eq!(share(None, Some(Stage::Seed)), 1.0);
    assert_eq!(share(Some(TeamSize::UpTo15), Some(Stage::Mvp)), 12.0 / 16.0);
    // Base points keep within what the size allows: a scale-up of three people still codes.
    let three = Answers { team_size: Answer::Given(TeamSize::UpTo5), ..at(Some(Stage::ScaleUp)) };
    let (small, untold) = (planned(&three), planned(&at(Some(Stage::ScaleUp))));
    assert_eq!(small.standings[Role::Developer].points, 7.0);
    assert_eq!(untold.standings[Role::Developer].points, 2.0);
    assert_eq!(small.standings[Role::PeopleManager].points, 3.0);
}

#[test]
fn a_cpo_focuses_more_on_the_what_a_cto_more_on_the_how() {
    let one_business = Business::ALL.iter().map(|&business| Answer::Given(set(&[business])));
    for businesses in [Answer::Unanswered].into_iter().chain(one_business) {
        for stage in stages() {
            let of = |title| {
                let answers = Answers { title: Answer::Given(title), businesses, ..at(stage) };
                [Responsibility::Development, Responsibility::Product].map(|part| uncovered(&answers, part))
            };
            let [cto, cpo, both] = [Title::Cto, Title::Cpo, Title::Both].map(of);
            // The share of the how in the how and the what.
            let how = |[how, what]: [f64; 2]| how / (how + what);
            assert!(how(cto) > how(both) && how(both) > how(cpo), "{stage:?} {businesses:?}");
            assert!(cto[0] >= both[0] && both[0] > cpo[0] && cpo[1] >= both[1] && both[1] > cto[1]);
        }
    }
}

#[test]
fn often_one_person_is_both() {
    for stage in stages() {
        let untold = Answers { challenges: Answer::Given(set(&[Challenge::Churn])), ..at(stage) };
        let both = Answers { title: Answer::Given(Title::Both), ..untold.clone() };
        assert_eq!(planned(&both).decisions, planned(&untold).decisions, "{stage:?}");
        assert_eq!(planned(&both).week, planned(&untold).week, "{stage:?}");
    }
}

#[test]
fn it_depends_on_business_person_team_stage_and_challenges() {
    let from = at(Some(Stage::Growth));
    let before: Set<Role> = main(&from).into_iter().collect();
    let check = |what: &str, change: fn(&mut Answers)| {
        let mut answers = from.clone();
        change(&mut answers);
        let after: Set<Role> = main(&answers).into_iter().collect();
        assert_ne!(after, before, "{what} alone can change the answer");
    };
    check("business", |to| to.businesses = Answer::Given(set(&[Business::Regulated])));
    check("title", |to| to.title = Answer::Given(Title::Cpo));
    check("team size", |to| to.team_size = Answer::Given(TeamSize::UpTo5));
    check("competence", |to| to.skill[Role::Visionary] = Answer::Given(Level::Highest));
    check("passion", |to| to.joy[Role::Visionary] = Answer::Given(Level::Highest));
    check("team", |to| to.cover[Role::TalentBuilder] = Answer::Given(Cover::Mostly));
    check("stage", |to| to.stage = Answer::Given(Stage::Mvp));
    check("challenges", |to| to.challenges = Answer::Given(set(&[Challenge::Churn])));
}

#[test]
fn in_sales_led_b2b_analysts_can_matter_most_and_in_b2c_engineering() {
    let of = |answers: &Answers, business| {
        planned(&Answers { businesses: Answer::Given(set(&[business])), ..answers.clone() })
    };
    for stage in stages() {
        let usual = Answers { week: Some(hours(40)), ..at(stage) };
        let (untold, b2b, b2c) =
            (planned(&usual), of(&usual, Business::SalesLedB2b), of(&usual, Business::B2c));
        let uncovered = |plan: &Plan, role: Role| plan.standings[role].uncovered;
        let analysts = Role::InvestorVoice;
        assert!(uncovered(&b2b, analysts) > uncovered(&untold, analysts), "{stage:?}");
        assert!(uncovered(&b2b, analysts) > uncovered(&b2c, analysts), "{stage:?}");
        assert!(b2b.rank(analysts) < b2c.rank(analysts), "{stage:?}");
        for engineering in [Role::Developer, Role::Architect] {
            assert!(uncovered(&b2c, engineering) > uncovered(&untold, engineering), "{stage:?}");
            assert!(uncovered(&b2c, engineering) > uncovered(&b2b, engineering), "{stage:?}");
        }
    }
    let growth = at(Some(Stage::Growth));
    let first = of(&growth, Business::B2c).ranking[0];
    assert!([Role::Developer, Role::Architect].contains(&first), "{first}");
    assert_eq!(of(&growth, Business::SalesLedB2b).main().next(), Some(Role::TalentBuilder));
    // The same person in another business.
    let person = Answers {
        skill: levels(Level::Middle, &[]),
        joy: levels(Level::Middle, &[(Role::InvestorVoice, Level::High)]),
        ..at(Some(Stage::Mature))
    };
    assert_eq!(of(&person, Business::SalesLedB2b).main().next(), Some(Role::InvestorVoice));
    assert_eq!(of(&person, Business::B2c).main().next(), Some(Role::Visionary));
}

#[test]
fn when_the_ceo_handles_product_vision_you_can_focus_on_other_things() {
    let alone = at(Some(Stage::Mature));
    let mut with_ceo = alone.clone();
    with_ceo.covered_by[Role::Visionary] = "CEO".to_owned();
    with_ceo.set_cover(Role::Visionary, Answer::Given(Cover::Fully));
    let (before, after) = (planned(&alone), planned(&with_ceo));
    assert!(before.focus.contains(&Role::Visionary));
    assert_eq!(after.decisions[Role::Visionary], Decision::Leave);
    assert_eq!(after.hours(Role::Visionary), hours(0));
    assert!(after.main().eq([Role::PeopleManager, Role::TalentBuilder, Role::Guardian]));
    assert_eq!(after.covered_by[Role::Visionary], "CEO");
}

#[test]
fn the_more_your_team_covers_the_less_you_need_to_do() {
    for &role in Role::ALL {
        let uncovered = |cover| {
            let mut answers = at(Some(Stage::Growth));
            answers.cover[role] = Answer::Given(cover);
            planned(&answers).standings[role].uncovered
        };
        for pair in Cover::ALL.windows(2) {
            assert!(uncovered(pair[0]) > uncovered(pair[1]), "{role} {pair:?}");
        }
    }
}

#[test]
fn at_mvp_you_code_and_at_scale_up_vision_or_evangelism_grow() {
    let (mvp, scale_up) = (planned(&at(Some(Stage::Mvp))), planned(&at(Some(Stage::ScaleUp))));
    assert_eq!(mvp.main().next(), Some(Role::Developer));
    assert_eq!(scale_up.decisions[Role::Developer], Decision::NotNow);
    assert!(scale_up.focus.contains(&Role::Visionary));
    for grown in [Role::Visionary, Role::Evangelist] {
        assert!(scale_up.standings[grown].need > mvp.standings[grown].need, "{grown}");
    }
    assert!(scale_up.standings[Role::Evangelist].is_needed());
    assert_eq!(mvp.decisions[Role::Evangelist], Decision::NotNow);
    let cpo = Answers { title: Answer::Given(Title::Cpo), ..at(Some(Stage::ScaleUp)) };
    assert!(main(&cpo)[..3].contains(&Role::Visionary));
    let tool = Answers { businesses: Answer::Given(set(&[Business::DeepTech])), ..at(Some(Stage::ScaleUp)) };
    assert_eq!(main(&tool)[0], Role::Evangelist);
}

#[test]
fn closing_a_big_customer_fundraising_and_production_problems_change_the_need_and_are_done_now() {
    for (challenge, role) in [
        (Challenge::KeyCustomer, Role::SalesPartner),
        (Challenge::Fundraising, Role::InvestorVoice),
        (Challenge::ProductionIncidents, Role::Guardian),
    ] {
        for stage in [Stage::Seed, Stage::Growth, Stage::ScaleUp, Stage::Mature] {
            // Somebody who can't do it and does not like it.
            let unfit = levels(Level::Middle, &[(role, Level::Lowest)]);
            let calm = Answers { skill: unfit, joy: unfit, ..at(Some(stage)) };
            let pressed = Answers { challenges: Answer::Given(set(&[challenge])), ..calm.clone() };
            let (calm, pressed) = (planned(&calm), planned(&pressed));
            assert!(pressed.standings[role].need > calm.standings[role].need + 0.2, "{challenge} {stage}");
            assert_eq!(calm.do_now, [], "{challenge} {stage}");
            assert_eq!(pressed.do_now, [role], "{challenge} {stage}");
            assert!(pressed.hours(role) >= hours(10), "{challenge} {stage}: {:?}", pressed.week);
        }
    }
}

#[test]
fn if_you_are_not_sure_focus_on_the_team_and_people() {
    let not_sure = Answers {
        title: Answer::NotSure,
        businesses: Answer::NotSure,
        stage: Answer::NotSure,
        team_size: Answer::NotSure,
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
    for answers in [Answers::default(), not_sure, only_hours] {
        for weights in
            [Weights::default(), weights([1000, 0, 0]), weights([0, 1000, 0]), weights([1, 0, 999])]
        {
            let plan = plan(v2(), &answers, weights);
            assert!(plan.nothing_known);
            let led: Set<Role> = plan.focus.iter().copied().collect();
            assert_eq!(led, Responsibility::TeamAndPeople.roles().collect());
            assert!(plan.week.planned() == hours(0) && plan.lines.is_empty() && plan.moves.is_none());
            assert!(plan.findings.is_empty() && !plan.overload.is_over);
        }
    }
    // One answer is enough for a plan.
    let size = Answers { team_size: Answer::Given(TeamSize::UpTo50), ..Answers::default() };
    assert!(!planned(&size).nothing_known && planned(&size).week.planned() == hours(40));
}

#[test]
fn keep_yourself_sane_do_not_forget_what_you_enjoy() {
    let codes_for_fun = Answers {
        joy: levels(Level::Middle, &[(Role::Developer, Level::Highest)]),
        ..at(Some(Stage::ScaleUp))
    };
    let plan = planned(&codes_for_fun);
    assert_eq!(plan.decisions[Role::Developer], Decision::KeepForJoy);
    assert!(plan.hours(Role::Developer) >= hours(4), "half a day");
    // Joy counts in what is needed, too.
    let score = |joy| {
        let mut answers = at(Some(Stage::ScaleUp));
        answers.joy[Role::Visionary] = Answer::Given(joy);
        planned(&answers).standings[Role::Visionary].score
    };
    assert!(Level::ALL.windows(2).all(|pair| score(pair[0]) < score(pair[1])));
}

#[test]
fn ai_is_led_by_who_designs_the_process_and_cost_cutting_by_who_fits_best() {
    let pressed = |challenge, title| {
        let answers = Answers {
            title: Answer::Given(title),
            challenges: Answer::Given(set(&[challenge])),
            ..at(Some(Stage::Growth))
        };
        planned(&answers).lines[0].hat
    };
    // Visionary and Process Designer have the same points; a title assumes that somebody has a part of one of them.
    assert_eq!(pressed(Challenge::Ai, Title::Cto), Role::ProcessDesigner);
    assert_eq!(pressed(Challenge::Ai, Title::Cpo), Role::Visionary);
    assert_eq!(pressed(Challenge::CostCutting, Title::Cpo), Role::PeopleManager);
}

#[test]
fn a_week_of_sixty_hours_is_planned_to_fifty() {
    let plan = planned(&Answers { week: Some(hours(60)), ..at(Some(Stage::Growth)) });
    assert_eq!((plan.week.planned(), plan.week.give_back), (hours(50), hours(10)));
    let short = planned(&Answers { week: Some(halves(1)), ..at(Some(Stage::Growth)) });
    assert_eq!((short.week.planned(), short.week.give_back), (hours(5), hours(0)));
}
