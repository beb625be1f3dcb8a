//! Roles, ids, sets, hours and weights: the plain data of the house.

// Half hours and shares of 1000 that are compared here are exact.
#![allow(clippy::float_cmp)]

use std::{fmt::Display, str::FromStr};

use crate::support::{halves, hours, set, weights};
use proptest::{prop_assert, prop_assert_eq};
use twelve_hats::{
    engine::v1::Factor,
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Criterion, Hours, HoursError, Level,
        ROLES, Responsibility, Role, Set, Stage, Step, Table, TeamSize, Title, UnknownId, Weights, percents,
    },
};

/// Ids are in files, links and storage: each is typed here once more, so that none changes unnoticed.
fn check_ids<T>(expected: &[&str])
where
    T: Choice + Display + FromStr<Err = UnknownId>,
{
    let ids: Vec<&str> = T::ALL.iter().map(|choice| choice.id()).collect();
    assert_eq!(ids, expected);
    for (index, &choice) in T::ALL.iter().enumerate() {
        assert_eq!(choice.index(), index);
        assert_eq!(choice.to_string(), choice.id());
        assert_eq!(choice.id().parse::<T>(), Ok(choice));
        assert_eq!(T::from_id(choice.id()), Some(choice));
        // Were an id there twice, the first would be read for both.
        assert_eq!(T::ALL.iter().filter(|other| other.id() == choice.id()).count(), 1, "{choice}");
        let is_kebab =
            |id: &str| id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        assert!(is_kebab(choice.id()), "{choice}");
    }
    for stranger in ["", " ", "no-such-id", "Developer", "CTO", "mvp ", "0", "6"] {
        assert_eq!(stranger.parse::<T>(), Err(UnknownId(stranger.to_owned())));
        assert_eq!(T::from_id(stranger), None);
    }
}

#[test]
fn ids_in_files_and_links_stay_and_are_read_back() {
    check_ids::<Responsibility>(&["development", "team-and-people", "product", "customer-and-sales"]);
    check_ids::<Role>(&[
        "developer",
        "architect",
        "guardian",
        "people-manager",
        "talent-builder",
        "process-designer",
        "visionary",
        "product-manager",
        "evangelist",
        "customer-advocate",
        "sales-partner",
        "investor-voice",
    ]);
    check_ids::<Title>(&["cto", "cpo", "both"]);
    check_ids::<Business>(&[
        "sales-led-b2b",
        "product-led-b2b",
        "b2c",
        "marketplace",
        "deep-tech",
        "regulated",
    ]);
    check_ids::<Stage>(&["mvp", "seed", "growth", "scale-up", "mature"]);
    check_ids::<Challenge>(&[
        "key-customer",
        "fundraising",
        "production-incidents",
        "hiring-attrition",
        "missed-deadlines",
        "security-audit",
        "unclear-strategy",
        "churn",
        "tech-debt",
        "leadership-alignment",
        "cost-cutting",
        "ai",
    ]);
    check_ids::<TeamSize>(&["just-me", "2-5", "6-15", "16-50", "more"]);
    check_ids::<Cover>(&["nobody", "partly", "mostly", "fully"]);
    check_ids::<Level>(&["1", "2", "3", "4", "5"]);
    check_ids::<Step>(&["business", "stage", "challenges", "team", "you"]);
    check_ids::<Criterion>(&["need", "skill", "joy"]);
    check_ids::<Factor>(&["stage", "business", "title", "challenges", "coverage", "skill", "joy"]);
}

#[test]
fn an_unknown_id_is_named_in_the_message() {
    let message = "coder".parse::<Role>().unwrap_err().to_string();
    assert_eq!(message, "“coder” is not one of the known ids");
}

#[test]
fn four_responsibilities_have_three_roles_each() {
    assert_eq!((Responsibility::ALL.len(), ROLES, Role::ALL.len()), (4, 12, 12));
    let around: Vec<Role> = Responsibility::ALL.iter().flat_map(|&home| home.roles()).collect();
    assert_eq!(around, Role::ALL, "clockwise, sector by sector");
    for &home in Responsibility::ALL {
        assert_eq!(home.roles().count(), 3, "{home}");
    }
}

#[test]
fn every_role_serves_its_home_and_a_second_responsibility() {
    use Responsibility::{CustomerAndSales, Development, Product, TeamAndPeople};
    let table = [
        ("developer", Development, Product),
        ("architect", Development, TeamAndPeople),
        ("guardian", Development, CustomerAndSales),
        ("people-manager", TeamAndPeople, Development),
        ("talent-builder", TeamAndPeople, CustomerAndSales),
        ("process-designer", TeamAndPeople, Product),
        ("visionary", Product, CustomerAndSales),
        ("product-manager", Product, Development),
        ("evangelist", Product, CustomerAndSales),
        ("customer-advocate", CustomerAndSales, Product),
        ("sales-partner", CustomerAndSales, Product),
        ("investor-voice", CustomerAndSales, Product),
    ];
    let ours: Vec<_> = Role::ALL.iter().map(|role| (role.id(), role.home(), role.also_serves())).collect();
    assert_eq!(ours, table);
}

#[test]
fn clockwise_and_back_is_the_same_role_and_twelve_steps_are_a_turn() {
    assert_eq!(Role::InvestorVoice.next(), Role::Developer);
    assert_eq!(Role::Developer.previous(), Role::InvestorVoice);
    for (&role, &after) in Role::ALL.iter().zip(&Role::ALL[1..]) {
        assert_eq!(role.next(), after);
        assert_eq!(after.previous(), role);
    }
}

#[test]
fn five_steps_lead_through_the_assessment_and_back() {
    let mut at = Some(Step::Business);
    let mut walked = Vec::new();
    while let Some(step) = at {
        walked.push(step);
        assert_eq!(step.number(), walked.len());
        assert!(step.next().is_none_or(|next| next.previous() == Some(step)), "{step}");
        at = step.next();
    }
    assert_eq!((walked.as_slice(), Step::Business.previous()), (Step::ALL, None));
}

#[test]
fn a_level_is_a_quarter_more_than_the_one_before() {
    assert_eq!(Level::ALL.iter().map(|level| level.share()).collect::<Vec<_>>(), [0.0, 0.25, 0.5, 0.75, 1.0]);
}

#[test]
fn a_set_takes_gives_up_and_toggles_members() {
    use Challenge::{Churn, CostCutting, Fundraising, KeyCustomer};
    let two = Set::EMPTY.with(CostCutting).with(KeyCustomer);
    let table: [(Set<Challenge>, &[Challenge]); 11] = [
        (Set::EMPTY, &[]),
        (Set::default(), &[]),
        (two, &[KeyCustomer, CostCutting]),
        (two.with(Churn), &[KeyCustomer, Churn, CostCutting]),
        (two.with(KeyCustomer), &[KeyCustomer, CostCutting]),
        (two.without(KeyCustomer), &[CostCutting]),
        (two.without(Churn), &[KeyCustomer, CostCutting]),
        (two.toggled(Fundraising), &[KeyCustomer, Fundraising, CostCutting]),
        (two.toggled(CostCutting), &[KeyCustomer]),
        (two.toggled(Churn).toggled(Churn), &[KeyCustomer, CostCutting]),
        (set(&[Churn, KeyCustomer, Churn]), &[KeyCustomer, Churn]),
    ];
    for (found, members) in table {
        assert_eq!(found.iter().collect::<Vec<_>>(), members);
        assert_eq!(found.iter().rev().collect::<Vec<_>>(), members.iter().rev().copied().collect::<Vec<_>>());
        assert_eq!((found.len(), found.is_empty()), (members.len(), members.is_empty()));
        for &challenge in Challenge::ALL {
            assert_eq!(found.contains(challenge), members.contains(&challenge), "{found:?} {challenge}");
        }
        assert_eq!(found, set(members));
    }
    assert_ne!(two, two.with(Churn));
    assert_eq!(format!("{two:?}"), "{KeyCustomer, CostCutting}");
    assert_eq!(set(Challenge::ALL).len(), 12);
}

#[test]
fn a_table_has_one_value_for_each_choice_in_their_order() {
    let mut table: Table<Stage, usize, 5> = Table::new([10, 11, 12, 13, 14]);
    assert_eq!(table, Table::from_fn(|stage: Stage| 10 + stage.index()));
    assert_eq!(table[Stage::Growth], 12);
    table[Stage::Growth] = 99;
    assert_eq!(table.values(), &[10, 11, 99, 13, 14]);
    let pairs = [
        (Stage::Mvp, &10),
        (Stage::Seed, &11),
        (Stage::Growth, &99),
        (Stage::ScaleUp, &13),
        (Stage::Mature, &14),
    ];
    assert_eq!(table.iter().collect::<Vec<_>>(), pairs);
    let words = table.map(|stage, value| format!("{stage} {value}"));
    assert_eq!(words.values(), &["mvp 10", "seed 11", "growth 99", "scale-up 13", "mature 14"]);
    assert_eq!(ByRole::<u8>::default().values(), &[0; 12]);
}

#[test]
fn hours_are_read_as_people_type_them() {
    use HoursError::{NotANumber, OutOfRange};
    let check = |text: &str, most: Hours, expected: Result<u16, HoursError>| {
        assert_eq!(Hours::parse(text, most).map(Hours::halves), expected, "“{text}”, at most {most}");
    };
    let week = Hours::LONGEST_WEEK;
    for (text, expected) in [
        ("8", Ok(16)),
        ("7.5", Ok(15)),
        ("7,5", Ok(15)),
        ("7½", Ok(15)),
        ("½", Ok(1)),
        ("0", Ok(0)),
        ("-0", Ok(0)),
        (" 40 h", Ok(80)),
        ("40h", Ok(80)),
        ("40 h ", Ok(80)),
        ("7½ h", Ok(15)),
        ("7½\u{a0}h", Ok(15)),
        ("7\u{202f}½\u{202f}h", Ok(15)),
        ("８", Ok(16)),
        ("７．５", Ok(15)),
        ("٧٫٥", Ok(15)),
        ("۴۰", Ok(80)),
        ("८", Ok(16)),
        ("8:30", Ok(17)),
        ("8:00", Ok(16)),
        ("8:59", Ok(18)),
        ("８：３０", Ok(17)),
        ("8:30 h", Ok(17)),
        ("8 hrs", Ok(16)),
        ("8hr", Ok(16)),
        ("1 hour", Ok(2)),
        ("8 Hours", Ok(16)),
        ("-0:00", Ok(0)),
        ("8h30", Ok(17)),
        ("8H30", Ok(17)),
        ("8 h 30", Ok(17)),
        ("+8", Ok(16)),
        ("8¼", Ok(17)),
        ("7¾ h", Ok(16)),
        ("\u{200f}٨\u{200f}", Ok(16)),
        ("\u{2066}8:30\u{2069}", Ok(17)),
        ("8:+5", Err(NotANumber)),
        ("8h+5", Err(NotANumber)),
        ("8h5", Err(NotANumber)),
        ("++8", Err(NotANumber)),
        ("8h30h30", Err(NotANumber)),
        ("\u{2212}1", Err(OutOfRange)),
        ("8:60", Err(NotANumber)),
        ("8:5", Err(NotANumber)),
        ("8:", Err(NotANumber)),
        ("8:30:00", Err(NotANumber)),
        ("8.5:30", Err(NotANumber)),
        ("1 2", Err(NotANumber)),
        ("8 days", Err(NotANumber)),
        ("8 hh", Err(NotANumber)),
        ("½½", Err(NotANumber)),
        ("007", Ok(14)),
        ("7.24", Ok(14)),
        ("7.25", Ok(15)),
        ("7.749", Ok(15)),
        ("7.75", Ok(16)),
        ("7.", Ok(14)),
        (".5", Ok(1)),
        ("0.2", Ok(0)),
        ("100", Ok(200)),
        ("", Err(NotANumber)),
        ("   ", Err(NotANumber)),
        ("h", Err(NotANumber)),
        ("x", Err(NotANumber)),
        ("8 x", Err(NotANumber)),
        ("1.2.3", Err(NotANumber)),
        ("NaN", Err(NotANumber)),
        ("inf", Err(NotANumber)),
        ("-inf", Err(NotANumber)),
        ("1e999", Err(NotANumber)),
        ("-1", Err(OutOfRange)),
        ("-0.3", Err(OutOfRange)),
        ("100.1", Err(OutOfRange)),
        ("169", Err(OutOfRange)),
        ("99999999999", Err(OutOfRange)),
        ("1e3", Err(NotANumber)),
        (".", Err(NotANumber)),
        ("-", Err(NotANumber)),
        ("--1", Err(NotANumber)),
    ] {
        check(text, week, expected);
    }
    check("168", hours(168), Ok(336));
    check("169", hours(168), Err(OutOfRange));
    check("8", hours(8), Ok(16));
    check("8½", hours(8), Err(OutOfRange));
    check("8.1", hours(8), Err(OutOfRange));
    check("7.9", hours(8), Ok(16));
    check("8.6", halves(17), Err(OutOfRange));
    check("8.4", halves(17), Ok(17));
}

#[test]
fn hours_are_rounded_to_the_nearest_half_and_never_beyond_the_week() {
    for hundredths in 0..=17_000_u16 {
        let text = format!("{},{:02}", hundredths / 100, hundredths % 100);
        for most in [halves(17), hours(40), Hours::LONGEST_WEEK, hours(168)] {
            let too_much = hundredths > most.halves() * 50;
            let expected =
                if too_much { Err(HoursError::OutOfRange) } else { Ok(halves((hundredths + 25) / 50)) };
            assert_eq!(Hours::parse(&text, most), expected, "{text}, at most {most}");
        }
    }
}

#[test]
fn hours_are_written_as_people_write_them_and_read_back() {
    for (count, text) in [(0, "0"), (1, "½"), (2, "1"), (15, "7½"), (16, "8"), (80, "40"), (336, "168")] {
        assert_eq!(halves(count).to_string(), text);
    }
    for count in 0..=336 {
        let hours = halves(count);
        assert_eq!(Hours::parse(&hours.to_string(), self::hours(168)), Ok(hours));
        assert_eq!((hours.halves(), hours.get()), (count, f64::from(count) / 2.0));
    }
    assert_eq!((Hours::from_halves(337), Hours::from_halves(u16::MAX)), (None, None));
    assert_eq!((Hours::USUAL_WEEK.get(), Hours::LONGEST_WEEK.get()), (40.0, 100.0));
}

#[test]
fn weights_count_only_if_they_are_a_whole() {
    for (parts, valid) in [
        ([500, 300, 200], true),
        ([1000, 0, 0], true),
        ([333, 333, 334], true),
        ([0, 0, 0], false),
        ([333, 333, 333], false),
        ([1000, 1, 0], false),
        // Would add up if the sum wrapped round at 65,536.
        ([u16::MAX, 1000, 1], false),
    ] {
        assert_eq!(Weights::from_per_mille(parts).map(Weights::per_mille), valid.then_some(parts));
    }
    assert_eq!(Weights::default().per_mille(), [500, 300, 200]);
    assert_eq!(Weights::default().shares(), [0.5, 0.3, 0.2]);
    let shares = Criterion::ALL.iter().map(|criterion| criterion.share(weights([200, 700, 100])));
    assert_eq!(shares.collect::<Vec<_>>(), [0.2, 0.7, 0.1]);
}

/// Balances all over the simplex, its edges and corners among them.
fn some_weights(step: u16) -> Vec<Weights> {
    let parts = || (0..=1000).step_by(step.into()).chain([1, 333, 999]);
    parts()
        .flat_map(|need| parts().map(move |skill| (need, skill)))
        .filter(|(need, skill)| need + skill <= 1000)
        .map(|(need, skill)| weights([need, skill, 1000 - need - skill]))
        .collect()
}

#[test]
fn percents_on_the_screen_add_up_to_a_hundred_and_are_the_nearest() {
    for weights in some_weights(7) {
        let (parts, percents) = (weights.per_mille(), weights.percents());
        assert_eq!(percents.iter().sum::<u16>(), 100, "{weights:?}");
        for at in 0..3 {
            assert!((percents[at] * 10).abs_diff(parts[at]) < 10, "{weights:?} {percents:?}");
            for other in 0..3 {
                let rounded_up = |at: usize| percents[at] * 10 > parts[at];
                let remainder = |at: usize| parts[at] % 10;
                if rounded_up(at) && !rounded_up(other) && remainder(other) > 0 {
                    assert!(remainder(at) >= remainder(other), "{weights:?} {percents:?}");
                }
            }
        }
    }
    assert_eq!(weights([333, 333, 334]).percents(), [33, 33, 34]);
    assert_eq!(weights([335, 335, 330]).percents(), [34, 33, 33], "equal remainders: the first");
}

#[test]
fn parts_in_whole_per_cent_add_up_and_equal_remainders_go_to_the_first() {
    assert_eq!(percents([1.0 / 3.0; 3]), [34, 33, 33]);
    assert_eq!(percents([0.0; 5]), [0; 5]);
    assert_eq!(percents([0.1 + 0.2, 0.3, 0.4]), [30, 30, 40], "sums of parts are not exact");
    // Half hours of a week, as the roles and the rest share it.
    let parts = proptest::array::uniform5(0_u16..=100);
    crate::support::holds(2_000, &parts, |parts| {
        let (whole, given) =
            (f64::from(parts.iter().sum::<u16>()), percents(parts.map(|part| f64::from(part) / 2.0)));
        prop_assert_eq!(given.iter().sum::<u16>(), if whole > 0.0 { 100 } else { 0 });
        for (part, given) in parts.into_iter().zip(given) {
            let exact = if whole > 0.0 { f64::from(part) / whole * 100.0 } else { 0.0 };
            prop_assert!((f64::from(given) - exact).abs() < 1.0, "{} of {}", part, whole);
        }
        Ok(())
    });
}

#[test]
fn setting_one_weight_leaves_a_whole_and_the_ratio_of_the_others() {
    let percents = (0..=100).chain([101, 1000, u16::MAX]);
    for before in some_weights(50) {
        for (&criterion, percent) in Criterion::ALL.iter().flat_map(|c| percents.clone().map(move |p| (c, p)))
        {
            let after = before.with_percent(criterion, percent);
            let parts = after.per_mille();
            let context = format!("{before:?} {criterion} {percent} {after:?}");
            assert_eq!(Weights::from_per_mille(parts), Some(after), "{context}");
            assert!(parts.iter().all(|part| part % 10 == 0), "what the screen shows adds up: {context}");
            assert_eq!(parts[criterion.index()], percent.min(100) * 10, "{context}");
            let others: Vec<usize> = (0..3).filter(|&at| at != criterion.index()).collect();
            let old = [0, 1].map(|at| f64::from(before.per_mille()[others[at]]));
            let new = [0, 1].map(|at| f64::from(parts[others[at]]));
            let share = if old[0] + old[1] == 0.0 { 0.5 } else { old[0] / (old[0] + old[1]) };
            // To the nearest per cent, that is five per mille.
            assert!((new[0] - share * (new[0] + new[1])).abs() <= 5.0 + 1e-9, "{context}");
        }
    }
    let check = |start, criterion, percent, expected| {
        assert_eq!(weights(start).with_percent(criterion, percent).per_mille(), expected);
    };
    check([500, 300, 200], Criterion::Need, 0, [0, 600, 400]);
    check([500, 300, 200], Criterion::Skill, 30, [500, 300, 200]);
    check([500, 300, 200], Criterion::Joy, 100, [0, 0, 1000]);
    check([1000, 0, 0], Criterion::Need, 40, [400, 300, 300]);
}

#[test]
fn not_sure_is_no_answer_but_is_not_asked_again() {
    for (answer, given, unanswered) in [
        (Answer::Unanswered, None, true),
        (Answer::NotSure, None, false),
        (Answer::Given(Title::Cpo), Some(Title::Cpo), false),
        (Answer::from(None), None, true),
        (Answer::from(Some(Title::Cto)), Some(Title::Cto), false),
    ] {
        assert_eq!((answer.given(), answer.is_unanswered()), (given, unanswered), "{answer:?}");
    }
    assert_eq!(Answer::<Title>::default(), Answer::Unanswered);
}

#[test]
fn nothing_is_known_until_a_question_about_company_or_person_has_an_answer() {
    let check = |answer: fn(&mut Answers), nothing_known: bool, is_blank: bool| {
        let mut answers = Answers::default();
        answer(&mut answers);
        let found = (answers.nothing_known(), answers.is_blank());
        assert_eq!(found, (nothing_known, is_blank), "{answers:?}");
    };
    check(|_| {}, true, true);
    check(|to| to.title = Answer::NotSure, true, false);
    check(|to| to.week = Some(hours(30)), true, false);
    check(|to| to.hours_now[Role::Architect] = Some(hours(3)), true, false);
    check(|to| to.covered_by[Role::Architect] = "CEO".to_owned(), true, false);
    check(|to| to.title = Answer::Given(Title::Both), false, false);
    check(|to| to.businesses = Answer::Given(set(&[Business::B2c])), false, false);
    check(|to| to.stage = Answer::Given(Stage::Mvp), false, false);
    check(|to| to.challenges = Answer::Given(set(&[Challenge::Churn])), false, false);
    check(|to| to.cover[Role::InvestorVoice] = Answer::Given(Cover::Nobody), false, false);
    check(|to| to.skill[Role::Developer] = Answer::Given(Level::Middle), false, false);
    check(|to| to.joy[Role::Guardian] = Answer::Given(Level::Lowest), false, false);
}

#[test]
fn the_week_is_forty_hours_unless_told() {
    assert_eq!(Answers::default().week_hours(), hours(40));
    assert_eq!(Answers { week: Some(hours(25)), ..Answers::default() }.week_hours(), hours(25));
}

#[test]
fn hours_now_are_told_when_one_role_has_some() {
    let mut answers = Answers::default();
    assert_eq!(answers.hours_now_told(), None);
    answers.hours_now[Role::Architect] = Some(hours(0));
    assert_eq!(answers.hours_now_told(), Some(0.0));
    answers.hours_now[Role::Developer] = Some(halves(15));
    assert_eq!(answers.hours_now_told(), Some(7.5));
}

#[test]
fn a_business_or_challenge_is_chosen_and_taken_back() {
    let mut answers = Answers::default();
    answers.toggle_business(Business::B2c);
    answers.toggle_business(Business::Regulated);
    assert_eq!(answers.chosen_businesses(), set(&[Business::B2c, Business::Regulated]));
    answers.toggle_business(Business::B2c);
    assert_eq!(answers.businesses, Answer::Given(set(&[Business::Regulated])));
    answers.toggle_business(Business::Regulated);
    assert_eq!(answers.businesses, Answer::Unanswered, "without any the question is open again");

    answers.toggle_challenge(Challenge::Churn);
    assert_eq!(answers.chosen_challenges(), set(&[Challenge::Churn]));
    answers.toggle_challenge(Challenge::Churn);
    assert_eq!((answers.challenges, answers.chosen_challenges()), (Answer::Unanswered, Set::EMPTY));
}

#[test]
fn a_name_is_kept_only_where_somebody_covers_the_role() {
    let role = Role::Visionary;
    let check = |cover: Answer<Cover>, name: &str, expected: Option<&str>| {
        let mut answers = Answers::default();
        answers.covered_by[role] = name.to_owned();
        answers.set_cover(role, cover);
        assert_eq!(answers.cover[role], cover);
        assert_eq!(answers.cover_of(role), cover.given().unwrap_or(Cover::Nobody));
        assert_eq!(answers.name_of_cover(role), expected, "{cover:?} {name}");
        assert_eq!(answers.covered_by[role].is_empty(), expected.is_none(), "no forgotten name stays behind");
    };
    check(Answer::Given(Cover::Partly), "CEO", Some("CEO"));
    check(Answer::Given(Cover::Fully), " Anna ", Some("Anna"));
    check(Answer::Given(Cover::Nobody), "CEO", None);
    check(Answer::NotSure, "CEO", None);
    check(Answer::Unanswered, "CEO", None);
    check(Answer::Given(Cover::Mostly), "", None);
    // A name that was read from a file with coverage by nobody is not shown either.
    let mut read = Answers::default();
    read.covered_by[role] = "CEO".to_owned();
    assert_eq!(read.name_of_cover(role), None);
}

#[test]
fn a_role_is_rated_when_both_skill_and_joy_are() {
    let level = Answer::Given(Level::Low);
    for (skill, joy, rated) in [
        (Answer::Unanswered, Answer::Unanswered, false),
        (level, Answer::Unanswered, false),
        (Answer::NotSure, level, false),
        (level, level, true),
    ] {
        let mut answers = Answers::default();
        answers.skill[Role::Evangelist] = skill;
        answers.joy[Role::Evangelist] = joy;
        assert_eq!(answers.is_rated(Role::Evangelist), rated);
        assert!(!answers.is_rated(Role::Developer));
    }
}
