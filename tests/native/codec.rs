//! Answers as one line: exact both ways, one spelling for each, and a named field where it can't be read.

use crate::support::{any_answers, any_week, halves, holds, set};
use proptest::prelude::*;
use twelve_hats::{
    codec::{Field, Unreadable, pack, unpack},
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, Hours, Level, ROLES, Role, Set, Stage,
        TeamSize, Title,
    },
    state,
    storage::Problem,
};

/// Random answers for each property.
const CASES: u32 = 10_000;

/// Answers as they can be given on the screen, without names.
fn any_packable() -> impl Strategy<Value = Answers> {
    (any_answers(), proptest::option::of(any_week())).prop_map(|(answers, week)| Answers {
        covered_by: ByRole::default(),
        week,
        ..answers
    })
}

/// Holds a line to what reading it gives: answers, or what is wrong with it. Answers are written as read.
fn check(line: &str, expected: Result<Answers, Unreadable>) {
    if let Ok(answers) = &expected {
        assert_eq!(pack(answers), line);
    }
    assert_eq!(unpack(line), expected, "{line}");
}

fn refused(line: &str, field: Field) {
    check(line, Err(Unreadable::In(field)));
}

const BLANK: &str = "-.-.-.-.-.-.-.-.-";

/// The blank line with another text in one of its nine fields.
fn with_field(place: usize, text: &str) -> String {
    let mut fields: Vec<&str> = BLANK.split('.').collect();
    fields[place] = text;
    fields.join(".")
}

#[test]
fn the_example_in_the_documentation_is_right() {
    let (_, example) = include_str!("../../src/codec/answers.rs").split_once("Example: `").unwrap();
    let (line, _) = example.split_once('`').unwrap();
    assert_eq!(line, "2.a.1.ag.-.001300000000.-.-.90");
    // The tenth field is there only where the team size was answered.
    let not_sure = Answers { team_size: Answer::NotSure, ..Answers::default() };
    check(&format!("{BLANK}.?"), Ok(not_sure));
    for wrong in ["-", "5", "00", ""] {
        refused(&format!("{BLANK}.{wrong}"), Field::TeamSize);
    }
    check(&format!("{BLANK}.0.0"), Err(Unreadable::FieldCount(11)));
    let mut skill = ByRole::from_fn(|_| Answer::Given(Level::Lowest));
    skill[Role::Guardian] = Answer::Given(Level::Low);
    skill[Role::PeopleManager] = Answer::Given(Level::High);
    check(
        line,
        Ok(Answers {
            title: Answer::Given(Title::Both),
            businesses: Answer::Given(set(&[Business::SalesLedB2b])),
            stage: Answer::Given(Stage::Seed),
            challenges: Answer::Given(set(&[Challenge::KeyCustomer, Challenge::UnclearStrategy])),
            skill,
            week: Some(halves(90)),
            ..Answers::default()
        }),
    );
}

#[test]
fn each_field_is_written_as_documented() {
    check(BLANK, Ok(Answers::default()));
    let unsure = Answers {
        title: Answer::NotSure,
        businesses: Answer::NotSure,
        stage: Answer::NotSure,
        challenges: Answer::NotSure,
        cover: ByRole::from_fn(|_| Answer::NotSure),
        skill: ByRole::from_fn(|_| Answer::NotSure),
        joy: ByRole::from_fn(|_| Answer::NotSure),
        ..Answers::default()
    };
    check("?.?.?.?.????????????.????????????.????????????.-.-", Ok(unsure));
    let all = Answers {
        title: Answer::Given(Title::Cto),
        businesses: Answer::Given(Business::ALL.iter().copied().collect()),
        stage: Answer::Given(Stage::Mature),
        challenges: Answer::Given(Challenge::ALL.iter().copied().collect()),
        cover: ByRole::from_fn(|role| Answer::Given(Cover::ALL[role.index() % Cover::ALL.len()])),
        skill: ByRole::from_fn(|role| Answer::Given(Level::ALL[role.index() % Level::ALL.len()])),
        joy: ByRole::from_fn(|_| Answer::Given(Level::Highest)),
        team_size: Answer::Given(TeamSize::More),
        hours_now: ByRole::from_fn(|role| Hours::from_halves(u16::try_from(role.index()).unwrap())),
        week: Some(Hours::LONGEST_WEEK),
        ..Answers::default()
    };
    check(
        "0.abcdef.4.abcdefghijkl.012301230123.012340123401.444444444444.0,1,2,3,4,5,6,7,8,9,10,11.200.4",
        Ok(all),
    );
    let mut hours_now = ByRole::default();
    hours_now[Role::Developer] = Some(halves(336));
    hours_now[Role::InvestorVoice] = Some(halves(0));
    let mut joy = ByRole::default();
    joy[Role::Developer] = Answer::NotSure;
    joy[Role::InvestorVoice] = Answer::Given(Level::Lowest);
    let some = Answers {
        title: Answer::Given(Title::Cpo),
        challenges: Answer::Given(Set::EMPTY),
        joy,
        hours_now,
        week: Some(halves(1)),
        ..Answers::default()
    };
    check("1.-.-.0.-.-.?----------0.336,,,,,,,,,,,0.1", Ok(some));
}

#[test]
fn what_cannot_be_read_is_named() {
    for (line, count) in
        [("", 1), ("-", 1), ("-.-.-.-.-.-.-.-", 8), ("-.-.-.-.-.-.-.-.-.?.", 11), ("\u{202e}", 1)]
    {
        check(line, Err(Unreadable::FieldCount(count)));
    }
    for (field, place, texts) in [
        (Field::Title, 0, ["", "3", "9", "a", "00", "--", " ", "?0", "é", "０"]),
        (Field::Businesses, 1, ["", "0", "g", "ba", "aa", "A", "a-", "?a", "0a", "{"]),
        (Field::Stage, 2, ["", "5", "-1", "+1", "1 ", "x", "??", "\0", "٣", "/"]),
        (Field::Challenges, 3, ["", "m", "kj", "abca", "K", "-a", "??", "a0", "1", "`"]),
        (
            Field::Cover,
            4,
            ["", "0", "00000000000", "0000000000000", "000000000004", "?", "--", "a", " ", "000000000 00"],
        ),
        (
            Field::Skill,
            5,
            ["", "0", "00000000000", "0000000000000", "000000000005", "?", "--", "a", " ", "5"],
        ),
        (Field::Joy, 6, ["", "0", "00000000000", "0000000000000", "00000000000x", "?", "--", "a", " ", "😀"]),
        (
            Field::HoursNow,
            7,
            [
                "",
                "0",
                "?",
                ",,,,,,,,,,",
                ",,,,,,,,,,,,1",
                "337,,,,,,,,,,,",
                "-1,,,,,,,,,,,",
                "+1,,,,,,,,,,,",
                "1;,,,,,,,,,,",
                ",,,,,,,,,,,65536",
            ],
        ),
        (Field::Week, 8, ["", "0", "201", "337", "?", "-1", "+80", "8e1", "80 ", "99999999999999999999"]),
    ] {
        for text in texts {
            refused(&with_field(place, text), field);
        }
        let message = state::problem_in_words(&Problem::Answers(Unreadable::In(field)));
        let name = [
            "title",
            "business",
            "stage",
            "challenges",
            "who covers what",
            "skill",
            "joy",
            "hours now",
            "week",
        ];
        assert_eq!(message, format!("the answer to “{}” can’t be read", name[place]));
    }
    let message = state::problem_in_words(&Problem::Answers(Unreadable::FieldCount(7)));
    assert_eq!(message, "the answers have 7 fields instead of 9");
}

/// `pack` has one spelling for each answer, and `unpack` promises to refuse “what is not what `pack` writes”.
#[test]
fn a_second_spelling_of_the_same_answers_is_refused() {
    for (field, place, text) in [
        // All unanswered is a single dash.
        (Field::Cover, 4, "------------"),
        (Field::Skill, 5, "------------"),
        (Field::Joy, 6, "------------"),
        (Field::HoursNow, 7, ",,,,,,,,,,,"),
        // Numbers have no zeros in front.
        (Field::HoursNow, 7, "01,,,,,,,,,,,"),
        (Field::HoursNow, 7, ",00,,,,,,,,,,"),
        (Field::Week, 8, "080"),
        (Field::Week, 8, "0000000000000000000000080"),
    ] {
        refused(&with_field(place, text), field);
    }
}

/// Reading never panics, whatever the text; what it takes is written the same way again.
fn is_refused_or_canonical(line: &str) -> Result<(), TestCaseError> {
    if let Ok(answers) = unpack(line) {
        prop_assert_eq!(pack(&answers), line);
    }
    Ok(())
}

#[test]
fn answers_survive_the_line() {
    holds(CASES, &any_packable(), |answers| {
        let line = pack(&answers);
        prop_assert!(line.is_ascii(), "{}", line);
        prop_assert_eq!(unpack(&line), Ok(answers), "{}", line);
        Ok(())
    });
}

#[test]
fn names_are_left_out_and_nothing_else_is() {
    holds(CASES, &(any_answers(), any_week()), |(answers, week)| {
        let named = Answers { week: Some(week), ..answers };
        let unnamed = Answers { covered_by: ByRole::default(), ..named.clone() };
        prop_assert_eq!(pack(&named), pack(&unnamed));
        prop_assert_eq!(unpack(&pack(&named)), Ok(unnamed));
        Ok(())
    });
}

/// All lines that differ from this one in one place: another character, one less, one more.
fn slips(line: &str) -> impl Iterator<Item = String> {
    const LETTERS: &str = "-?.,+ 0123456789abcdefghijklmz";
    let changed = (0..line.len()).flat_map(move |at| {
        LETTERS.chars().map(move |letter| format!("{}{letter}{}", &line[..at], &line[at + 1..]))
    });
    let shorter = (0..line.len()).map(move |at| format!("{}{}", &line[..at], &line[at + 1..]));
    let longer = (0..=line.len()).flat_map(move |at| {
        LETTERS.chars().map(move |letter| format!("{}{letter}{}", &line[..at], &line[at..]))
    });
    changed.chain(shorter).chain(longer)
}

#[test]
fn a_slip_in_one_character_is_refused_or_a_line_of_its_own() {
    holds(200, &any_packable(), |answers| {
        slips(&pack(&answers)).try_for_each(|line| is_refused_or_canonical(&line))
    });
}

#[test]
fn a_slip_never_blames_another_field() {
    holds(200, &any_packable(), |answers| {
        let line = pack(&answers);
        for (at, letter) in line.char_indices().filter(|(_, letter)| *letter != '.') {
            let slip = format!("{}{}{}", &line[..at], if letter == 'z' { 'y' } else { 'z' }, &line[at + 1..]);
            let place = line[..at].matches('.').count();
            let field = [
                Field::Title,
                Field::Businesses,
                Field::Stage,
                Field::Challenges,
                Field::Cover,
                Field::Skill,
                Field::Joy,
                Field::HoursNow,
                Field::Week,
                Field::TeamSize,
            ][place];
            prop_assert_eq!(unpack(&slip), Err(Unreadable::In(field)), "{}", slip);
        }
        Ok(())
    });
}

#[test]
fn random_text_is_refused_or_a_line_of_its_own() {
    // Lines of nine fields that mostly look as they should.
    let plausible = (
        "[-?0-3]",
        "[-?0]|[a-g]{1,3}",
        "[-?0-5]",
        "[-?0]|[a-l]{1,3}",
        "-|[-?0-3]{12}",
        "-|[-?0-4]{12}",
        "-|[-?0-4]{12}",
        "-|([0-9]{0,3},){11}[0-9]{0,3}",
        "-|[0-9]{1,3}",
    )
        .prop_map(|(a, b, c, d, e, f, g, h, i)| [a, b, c, d, e, f, g, h, i].join("."));
    let any_line = prop_oneof![1 => any::<String>(), 1 => "[-?.,0-9a-l]{0,60}", 8 => plausible];
    holds(CASES, &any_line, |line| is_refused_or_canonical(&line));
}

/// A fully answered assessment with the longest field of each kind, to know what a line can take.
#[test]
fn the_longest_line_is_short() {
    let longest = Answers {
        title: Answer::Given(Title::Both),
        businesses: Answer::Given(Business::ALL.iter().copied().collect()),
        stage: Answer::Given(Stage::Mature),
        challenges: Answer::Given(Challenge::ALL.iter().copied().collect()),
        cover: ByRole::from_fn(|_| Answer::Given(Cover::Fully)),
        skill: ByRole::from_fn(|_| Answer::Given(Level::Highest)),
        joy: ByRole::from_fn(|_| Answer::Given(Level::Highest)),
        hours_now: ByRole::from_fn(|_| Some(halves(336))),
        week: Some(Hours::LONGEST_WEEK),
        team_size: Answer::Given(TeamSize::More),
        ..Answers::default()
    };
    // Three characters for each role's hours and a comma between, one for each rating, dots between fields.
    let most = 1 + Business::ALL.len() + 1 + Challenge::ALL.len() + 3 * ROLES + (4 * ROLES - 1) + 3 + 1 + 9;
    assert_eq!(pack(&longest).len(), most);
    holds(CASES, &any_packable(), |answers| {
        prop_assert!(pack(&answers).len() <= most);
        Ok(())
    });
}
