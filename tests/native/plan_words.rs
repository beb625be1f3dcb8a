//! What is said of a plan is English, is true of the plan, and says one thing of each role.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use crate::population::Dice;
use twelve_hats::{
    engine::{Decision, Move, Plan, WhatIf, ledger, plan, what_ifs},
    model::{Answer, Answers, ByRole, Choice, Cover, Hours, Level, Role, Stage, TeamSize, Title, Weights},
    priors, text,
};

/// What is said to three hundred made-up people: a change of words shows here, to be read before it is kept.
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
    let mut all = vec![('H', text::plain(&text::plan::whole_headline(plan)))];
    all.extend(text::plan::because(plan).map(|said| ('B', said)));
    let second = text::plan::second(plan);
    all.extend((!second.is_empty()).then_some(('2', second)));
    all.extend(plan.lines.iter().map(|line| ('C', text::plan::line(plan, line))));
    all.extend(plan.moves.iter().flatten().map(|&one| ('M', said_of_move(plan, one))));
    all.extend(text::plan::findings(plan).into_iter().map(|said| ('F', said)));
    let poll = text::plan::poll_line(plan);
    assert!(poll.iter().all(|said| said.starts_with(&format!("{}% of ", priors::POLLED))), "{poll:?}");
    all.extend(poll.map(|said| ('P', said)));
    all
}

/// A move as its row says it.
fn said_of_move(plan: &Plan, one: Move) -> String {
    let kind = text::plan::kind_of_move(one.kind);
    let row = format!("{} {}", text::plan::moved_by(one), text::role_short(one.role));
    format!("{kind}: {row} {}", text::plan::way(plan, one)).trim_end().to_owned()
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
    if at.is_multiple_of(5) {
        let what_ifs = what_ifs(priors::v2(), answers, plan);
        for (letter, some) in [('?', what_ifs.do_it), ('!', what_ifs.happens)] {
            for together in some.chunk_by(WhatIf::is_told_with) {
                say(letter, &text::plan::change(plan, together));
            }
        }
        if let Some(role) = plan.main().next() {
            let ledger = ledger(priors::v2(), &plan.inputs, plan.weights, role);
            for entry in &ledger.entries {
                say('=', &text::plan::reason(plan, role, entry.reason));
            }
            if let Some(words) = text::plan::strongest(plan, &ledger) {
                say('=', &words);
            }
        }
    }
    text
}

#[test]
fn what_is_said_is_what_was_kept() {
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

// By rule.

/// What is said of one person, without the marks around names that run leftwards.
fn all_said(plan: &Plan) -> Vec<String> {
    let roles = Role::ALL
        .iter()
        .flat_map(|&role| [format!("{}.", text::plan::decision_of(plan, role)), text::plan::why(plan, role)]);
    // A row of the moves has no full stop.
    let said =
        said(plan).into_iter().map(|(letter, words)| if letter == 'M' { format!("{words}.") } else { words });
    said.chain(roles).collect()
}

/// The sentences of a text.
fn sentences(words: &str) -> impl Iterator<Item = &str> {
    words.split_inclusive(". ").map(str::trim_end)
}

/// What says which decision was made, where it stands before a role in its sentence.
const MARKS: [(&str, &[Decision]); 13] = [
    ("Do now:", &[Decision::DoNow]),
    ("ocus on ", &[Decision::Focus]),
    ("row into ", &[Decision::GrowInto]),
    ("Hold ", &[Decision::Hold]),
    (" hold ", &[Decision::Hold]),
    ("Help ", &[Decision::Help]),
    ("Keep ", &[Decision::KeepForJoy]),
    ("Ask ", &[Decision::FindOwner]),
    ("Find an owner for ", &[Decision::FindOwner]),
    ("Find owners: ", &[Decision::FindOwner]),
    ("Say who has ", &[Decision::FindOwner]),
    ("Rate yourself as ", &[Decision::Focus, Decision::GrowInto]),
    ("Until then, ", &[Decision::Hold]),
];

/// What is wrong with a sentence of the headline, of what follows it, or of a challenge's line.
fn untrue(plan: &Plan, sentence: &str) -> Option<String> {
    for &role in Role::ALL {
        let name = text::role_short(role);
        for (at, _) in sentence.match_indices(name) {
            let before = &sentence[..at];
            let mark = MARKS
                .iter()
                .filter_map(|mark| Some((before.rfind(mark.0)?, mark)))
                .max_by_key(|found| found.0);
            if let Some((_, (mark, decisions))) = mark
                && !decisions.contains(&plan.decisions[role])
            {
                return Some(format!("{name} is {:?}, not {mark}", plan.decisions[role]));
            }
        }
    }
    for (at, _) in
        sentence.match_indices(" h").filter(|(at, _)| !sentence[at + 2..].starts_with(char::is_alphabetic))
    {
        let before = &sentence[..at];
        let start = before.rfind([' ', '(']).map_or(0, |at| at + 1);
        let (before, hours) = (before[..start].trim_end_matches("in the same "), &before[start..]);
        let of = Role::ALL.iter().copied().find(|&role| {
            let name = text::role_short(role);
            [" (", ", "].iter().any(|joint| before.ends_with(&format!("{name}{joint}")))
                || sentence[at..].starts_with(&format!(" h as {name}"))
        });
        match of {
            Some(role) if plan.hours(role).to_string() == hours => {}
            _ => return Some(format!("{hours} h are not in the week for {of:?}")),
        }
    }
    None
}

/// Words with a capital that may stand anywhere, besides roles.
const NAMES: [&str; 20] = [
    "CPOs",
    "CTOs",
    "Team",
    "People",
    "Development",
    "Product",
    "Customer",
    "Sales",
    "WHO",
    "ILO",
    "CEO",
    "CTO",
    "CTO’s",
    "CPO",
    "VP",
    "AI",
    "AI-built",
    "API",
    "B2B",
    "PMs",
];

/// What keeps a sentence from being English, as far as a program sees it.
fn odd(sentence: &str) -> Option<String> {
    if sentence.chars().count() > LONGEST {
        return Some(format!("{} letters", sentence.chars().count()));
    }
    let odd = ["  ", " ,", " .", "..", ",,", "()", ": .", " ;", "somebody else somebody", "and and", "0 h"];
    if let Some(odd) =
        odd.iter().find(|odd| sentence.contains(**odd) && (**odd != "0 h" || sentence.contains(" 0 h")))
    {
        return Some(format!("has {odd:?}"));
    }
    if !sentence.ends_with(['.', '?']) || sentence.starts_with(char::is_lowercase) {
        return Some("is no sentence".to_owned());
    }
    let raw: Vec<&str> = sentence.split(' ').collect();
    let is_sign = |letter: char| "(),.;:?".contains(letter);
    let of_roles: Vec<&str> = Role::ALL.iter().flat_map(|&role| text::role_short(role).split(' ')).collect();
    for (before, word) in raw.iter().zip(&raw[1..]) {
        let is_apart = before.ends_with(is_sign) || word.starts_with(is_sign);
        let is_first = before.ends_with([':', '?']);
        let (before, word) = (before.trim_matches(is_sign), word.trim_matches(is_sign));
        if !is_apart && before.eq_ignore_ascii_case(word) {
            return Some(format!("says {word:?} twice"));
        }
        let is_capital = word.starts_with(char::is_uppercase) && !is_first;
        let is_name = of_roles.contains(&word)
            || NAMES.contains(&word)
            || word == "Anna"
            || (before == "series" && word == "A");
        if is_capital && !is_name {
            return Some(format!("has {word:?} inside"));
        }
        let has_article = ["the", "The", "your"].contains(&before);
        if word == "CEO" && !has_article {
            return Some("has a CEO without article".to_owned());
        }
    }
    None
}

#[test]
fn what_is_said_of_ten_thousand_plans_is_english_and_one_thing() {
    let mut dice = Dice(12);
    let mut plans = 0;
    let mut faults = BTreeMap::new();
    for at in 0..PEOPLE_CHECKED {
        let plan = planned(&person(&mut dice, at));
        assert_eq!(plan.lines.len(), plan.inputs.challenges.len(), "a line for each challenge");
        let told = said(&plan);
        for (letter, words) in &told {
            for sentence in sentences(words) {
                let found = if "H2C".contains(*letter) { untrue(&plan, sentence) } else { None };
                faults.extend(found.map(|fault| (fault, words.clone())));
            }
        }
        let lines: Vec<&String> =
            told.iter().filter(|(letter, _)| *letter == 'C').map(|(_, line)| line).collect();
        assert_eq!(lines.len(), plan.lines.len());
        // Headline and what follows name no role twice.
        let answer = format!("{} {}", told[0].1, text::plan::second(&plan));
        for &role in Role::ALL {
            let times = answer.matches(text::role_short(role)).count();
            let is_rated_too = answer.contains("Rate yourself");
            if times > 1 + usize::from(is_rated_too) {
                faults.insert(format!("{role} twice"), answer.clone());
            }
        }
        for words in all_said(&plan) {
            for sentence in sentences(&words) {
                faults.extend(odd(sentence).map(|fault| (fault, words.clone())));
            }
        }
        plans += usize::from(!plan.nothing_known);
    }
    assert_eq!(faults, BTreeMap::new());
    assert!(plans > PEOPLE_CHECKED * 9 / 10, "{plans}");
}

#[test]
fn changes_and_reasons_are_sentences_too() {
    let mut dice = Dice(13);
    let mut changes = 0;
    for at in 0..120 {
        let answers = person(&mut dice, at);
        let plan = planned(&answers);
        let what_ifs = what_ifs(priors::v2(), &answers, &plan);
        for some in [&what_ifs.do_it, &what_ifs.happens] {
            let alone = some.iter().map(std::slice::from_ref);
            for together in some.chunk_by(WhatIf::is_told_with).chain(alone) {
                let words = text::plan::change(&plan, together);
                assert_eq!(odd(&words), None, "{words}");
                changes += 1;
            }
        }
        for &role in Role::ALL {
            for entry in &ledger(priors::v2(), &plan.inputs, plan.weights, role).entries {
                let words = format!("{}.", text::plan::reason(&plan, role, entry.reason));
                assert_eq!(odd(&words), None, "{words}");
            }
        }
    }
    assert!(changes > 100, "{changes}");
}

#[test]
fn a_fault_in_what_is_said_is_found() {
    let mut dice = Dice(12);
    let plans: Vec<Plan> = (0..300).map(|at| planned(&person(&mut dice, at))).collect();
    let plan = plans.iter().find(|plan| !plan.do_now.is_empty() && !plan.focus.is_empty()).unwrap();
    let (now, focus) = (text::role_short(plan.do_now[0]), plan.focus[0]);
    let (name, hours) = (text::role_short(focus), plan.hours(focus));
    assert_eq!(untrue(plan, &format!("Costs: inside your focus, {name}, {hours} h.")), None);
    assert!(untrue(plan, &format!("Focus on {now}.")).is_some());
    assert!(untrue(plan, &format!("Costs: inside your focus, {name}, {hours}½ h.")).is_some());
    for wrong in [
        "Help the the boss.",
        "Hold Churn.",
        "Ask CEO to take it.",
        "ask Anna.",
        "Ask Anna",
        "Ask Anna , too.",
        "It takes 0 h. ",
        &format!("A{}.", "a".repeat(LONGEST)),
    ] {
        assert!(odd(wrong).is_some(), "{wrong}");
    }
    assert_eq!(odd("Ask the CEO to take Guardian."), None);
}

#[test]
fn names_stand_as_typed_but_fit_into_a_sentence() {
    let long = "x".repeat(60);
    let cut = format!("{}…", "x".repeat(39));
    for (typed, expected) in [
        ("Anna", Some("Anna")),
        ("  Anna   Schmidt. ", Some("Anna Schmidt")),
        ("An Nguyen", Some("An Nguyen")),
        ("Cho", Some("Cho")),
        ("CEO", Some("the CEO")),
        ("ceo", Some("the CEO")),
        ("The CEO", Some("the CEO")),
        ("the ceo", Some("the CEO")),
        ("CEO/CTO", Some("the CEO/CTO")),
        ("CEO (Anna)", Some("the CEO (Anna)")),
        ("CEO and Anna", Some("the CEO and Anna")),
        ("Anna, Ben & me", Some("Anna and Ben")),
        ("our CTO", Some("your CTO")),
        ("My boss", Some("your boss")),
        ("Boss", Some("the boss")),
        ("vp engineering", Some("the VP engineering")),
        ("Head of Product", Some("the Head of Product")),
        ("Senior engineer", Some("the senior engineer")),
        ("A senior engineer", Some("a senior engineer")),
        ("co-founder", Some("the co-founder")),
        ("marketing team", Some("the marketing team")),
        ("Anna’s team", Some("Anna’s team")),
        ("25 engineers", Some("25 engineers")),
        ("PMs", Some("PMs")),
        ("sales", Some("sales")),
        ("hr", Some("HR")),
        ("me", None),
        ("Me and I", None),
        ("nobody yet", None),
        ("None", None),
        ("n/a", None),
        ("–", None),
        ("???", None),
        ("🙂", None),
        ("", None),
        ("דנה", Some("\u{2068}דנה\u{2069}")),
        (&long, Some(&cut)),
    ] {
        assert_eq!(text::plan::name(typed).as_deref(), expected, "{typed:?}");
    }
}
