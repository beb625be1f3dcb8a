//! What is said of a plan is English, is true of the plan, and says one thing of each role.

use std::{fmt::Write, fs, path::Path};

use crate::population::Dice;
use twelve_hats::{
    engine::{Plan, ledger, plan, what_ifs},
    model::{Answer, Answers, ByRole, Choice, Cover, Hours, Level, Role, Stage, TeamSize, Title, Weights},
    priors, text,
};

/// What is said to three hundred made-up people, as somebody has read it from top to bottom.
const READ: &str = include_str!("../fixtures/plan_words.txt");
/// How many people are read, and how many are checked by rule.
const PEOPLE_READ: usize = 300;
const PEOPLE_CHECKED: usize = 10_000;
/// The most letters of a sentence.
const LONGEST: usize = 200;

// The people: a third that answer anything, a third as there may be, a third that answer only what the company is.

/// What people type as names.
const TYPED: [&str; 16] = [
    "",
    "",
    "CEO",
    "The CEO",
    "Anna",
    "our CTO",
    "my boss",
    "25 engineers",
    "PMs",
    "n/a",
    "me",
    "sales",
    "vp engineering",
    "Senior engineer",
    "A senior engineer",
    "דנה",
];

fn person(dice: &mut Dice, kind: usize) -> Answers {
    let mut answers = match kind % 3 {
        0 => dice.answers(),
        1 => plausible(dice),
        _ => express(dice),
    };
    for &role in Role::ALL {
        let typed = TYPED[dice.roll(TYPED.len())];
        if answers.cover_of(role) != Cover::Nobody {
            typed.clone_into(&mut answers.covered_by[role]);
        }
    }
    answers
}

/// Whole numbers around a mean in tenths, 0 to `most`.
fn around(dice: &mut Dice, mean: usize, most: usize) -> usize {
    // Nine throws of 0 to 4 less their mean: about a bell with a deviation of one.
    let throws: usize = (0..9).map(|_| dice.roll(5)).sum();
    (mean + throws * 24 / 10).saturating_sub(43).div_ceil(10).min(most)
}

fn plausible(dice: &mut Dice) -> Answers {
    /// How far others usually cover a role at each stage, in tenths of a level.
    const COVERED: [[usize; 5]; 12] = [
        [4, 8, 16, 22, 26],
        [1, 2, 6, 10, 13],
        [1, 2, 7, 12, 18],
        [1, 3, 8, 15, 18],
        [1, 3, 7, 13, 16],
        [1, 3, 8, 13, 16],
        [12, 12, 11, 10, 10],
        [6, 6, 12, 17, 19],
        [6, 6, 8, 10, 12],
        [7, 7, 9, 11, 13],
        [12, 13, 18, 21, 22],
        [16, 16, 16, 18, 18],
    ];
    /// How good a CTO, a CPO and both in one usually are, in tenths of a level.
    const SKILLED: [[usize; 12]; 3] = [
        [31, 30, 22, 19, 19, 19, 21, 18, 17, 18, 14, 13],
        [8, 8, 8, 23, 21, 23, 28, 32, 23, 28, 20, 17],
        [24, 23, 18, 21, 20, 20, 25, 24, 19, 22, 17, 16],
    ];
    let (title, stage) = (dice.roll(3), dice.roll(5));
    let size = (stage + dice.roll(2)).min(4);
    let is_size_told = dice.roll(10) < 7;
    let (businesses, challenges) = (1 + dice.roll(2), [0, 1, 1, 2, 2, 3][dice.roll(6)]);
    let mut answers = Answers {
        title: Answer::Given(Title::ALL[title]),
        stage: Answer::Given(Stage::ALL[stage]),
        team_size: if is_size_told { Answer::Given(TeamSize::ALL[size]) } else { Answer::NotSure },
        businesses: Answer::Given(dice.some(businesses)),
        challenges: Answer::Given(dice.some(challenges)),
        week: Hours::from_halves([80, 80, 90, 100, 110, 120][dice.roll(6)]),
        ..Answers::default()
    };
    for (at, &role) in Role::ALL.iter().enumerate() {
        let mut mean = COVERED[at][stage];
        if title == 1 && at < 3 {
            mean = mean.max(26);
        }
        let cover = around(dice, mean, 3);
        let skill = around(dice, SKILLED[title][at], 4);
        let joy = (skill + dice.roll(3)).saturating_sub(1).min(4);
        answers.cover[role] = Answer::Given(Cover::ALL[cover]);
        answers.skill[role] = Answer::Given(Level::ALL[skill]);
        answers.joy[role] = Answer::Given(Level::ALL[joy]);
    }
    if dice.roll(5) < 3 {
        answers.hours_now = ByRole::from_fn(|_| Hours::from_halves([0, 0, 4, 8, 12, 16, 24][dice.roll(7)]));
    }
    answers
}

fn express(dice: &mut Dice) -> Answers {
    let (challenges, businesses) = ([0, 1, 1, 2, 2, 3][dice.roll(6)], dice.roll(2));
    Answers {
        title: dice.pick(),
        stage: dice.pick(),
        team_size: dice.pick(),
        challenges: Answer::Given(dice.some(challenges)),
        businesses: Answer::Given(dice.some(businesses)),
        ..Answers::default()
    }
}

fn planned(answers: &Answers) -> Plan {
    plan(priors::v2(), answers, Weights::default())
}

// A whole answer as text.

/// What is said of a plan, each text with a letter for what it is.
fn said(plan: &Plan) -> Vec<(char, String)> {
    let mut all = vec![('H', text::plain(&text::plan::headline(plan)))];
    let second = text::plan::second(plan);
    all.extend((!second.is_empty()).then_some(('2', second)));
    all.extend(plan.lines.iter().map(|line| ('C', text::plan::line(plan, line))));
    all.extend(text::plan::moves(plan).into_iter().map(|said| ('M', said)));
    all.extend(text::plan::findings(plan).into_iter().map(|said| ('F', said)));
    all.extend(text::plan::poll_line(plan).map(|said| ('P', said)));
    all
}

fn printed(at: usize, answers: &Answers, plan: &Plan) -> String {
    let given = |answer: Option<&'static str>| answer.unwrap_or("–");
    let mut text = format!(
        "{at}. {}, {}, team {}, {} h [{}]\n",
        given(answers.title.given().map(Choice::id)),
        given(answers.stage.given().map(Choice::id)),
        given(answers.team_size.given().map(Choice::id)),
        plan.inputs.told_week(),
        answers.chosen_challenges().iter().map(Choice::id).collect::<Vec<_>>().join(", ")
    );
    let mut say = |letter: char, said: &str| writeln!(text, "{letter}  {said}").unwrap();
    for (letter, words) in said(plan) {
        say(letter, &words);
    }
    for &role in Role::ALL {
        let decision = text::plan::decision_of(plan, role);
        say('-', &format!("{}: {decision}. {}", text::role_short(role), text::plan::why(plan, role)));
    }
    if at % 5 == 0 {
        let what_ifs = what_ifs(priors::v2(), answers, plan);
        for (letter, some) in [('?', what_ifs.do_it), ('!', what_ifs.happens)] {
            some.iter().for_each(|one| say(letter, &text::plan::change(plan, one)));
        }
        if let Some(role) = plan.main().next() {
            let ledger = ledger(priors::v2(), &plan.inputs, plan.weights, role);
            for entry in &ledger.entries {
                say('=', &text::plan::reason(plan, role, entry.reason));
            }
            ledger.strongest().iter().for_each(|entry| say('=', &text::plan::strongest(plan, role, entry)));
        }
    }
    text
}

#[test]
fn what_is_said_is_what_somebody_has_read() {
    let mut dice = Dice(11);
    let mut all = String::new();
    for at in 0..PEOPLE_READ {
        let answers = person(&mut dice, at);
        all += &printed(at, &answers, &planned(&answers));
        all += "\n";
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("plan_words.txt");
    if all != READ {
        fs::write(&path, &all).unwrap();
        let differ = READ.lines().zip(all.lines()).find(|(read, now)| read != now);
        panic!("read {}, and then let it take the place of the fixture: {differ:#?}", path.display());
    }
}
