//! The plan is that of the prototype (`tests/oracle/`), for ten thousand made-up people and all that it decides.

use crate::population::people;
use twelve_hats::{
    engine::{Decision, Finding, LineKind, MoveKind, Plan},
    model::{Choice, Hours, Role},
};

/// What the prototype says, written by `tests/oracle/digest.py`.
const ORACLE: &str = include_str!("../fixtures/plan2_oracle.txt");

/// A letter for a choice, by its place in the list.
pub(crate) fn letter<T: Choice>(choice: T) -> char {
    char::from(b'a' + u8::try_from(choice.index()).unwrap())
}

pub(crate) fn letters(roles: impl IntoIterator<Item = Role>) -> String {
    roles.into_iter().map(letter).collect()
}

/// FNV-1a, 64 bits.
pub(crate) fn fnv(text: &str) -> String {
    let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, hash))
}

fn decision(decision: Decision) -> char {
    match decision {
        Decision::DoNow => 'D',
        Decision::Help => 'H',
        Decision::Focus => 'F',
        Decision::GrowInto => 'G',
        Decision::Hold => 'O',
        Decision::KeepForJoy => 'J',
        Decision::FindOwner => 'W',
        Decision::Leave => 'L',
        Decision::NotNow => 'N',
    }
}

fn kind(kind: LineKind) -> char {
    match kind {
        LineKind::Lead => 'L',
        LineKind::Within => 'W',
        LineKind::After => 'A',
        LineKind::Help => 'H',
        LineKind::Part => 'P',
        LineKind::Owner => 'O',
        LineKind::Theirs => 'T',
    }
}

/// The plan in short, as `digest.py` writes it.
fn digest(plan: &Plan) -> String {
    let figures: Vec<String> = plan
        .standings
        .values()
        .iter()
        .flat_map(|standing| [standing.uncovered, standing.score])
        .map(|figure| format!("{}", (figure * 1e7).round()))
        .collect();
    let figures = fnv(&figures.join(","));
    if plan.nothing_known {
        return format!("nothing {} {figures}", letters(plan.focus.iter().copied()));
    }
    let week = &plan.week;
    let hours = week.roles.values().iter().chain([&week.everything_else, &week.free, &week.give_back]);
    let hours: Vec<String> = hours.map(|hours: &Hours| hours.halves().to_string()).collect();
    let line = |line: &twelve_hats::engine::Line| {
        let yours = line.yours.map_or('-', letter);
        [letter(line.challenge), kind(line.kind), letter(line.hat), yours]
    };
    let moves = plan.moves.as_ref().map_or_else(
        || "?".to_owned(),
        |moves| {
            let one = |one: &twelve_hats::engine::Move| {
                let kind = match one.kind {
                    MoveKind::Stop => 's',
                    MoveKind::Less => 'l',
                    MoveKind::More => 'm',
                    MoveKind::Start => 't',
                };
                format!("{kind}{}{}", letter(one.role), one.hours.halves())
            };
            moves.iter().map(one).collect()
        },
    );
    let overload = &plan.overload;
    let findings = plan.findings.iter().map(|finding| match finding {
        Finding::LongWeek(_) => 'w',
        Finding::Overload => 'o',
        Finding::ManyChallenges(_) => 'c',
        Finding::NothingEnjoyed(_) => 'j',
    });
    [
        plan.decisions.values().iter().map(|&one| decision(one)).collect(),
        format!("{}.{}", letters(plan.do_now.iter().copied()), letters(plan.focus.iter().copied())),
        hours.join(","),
        plan.lines.iter().flat_map(line).collect(),
        moves,
        [overload.is_over, overload.is_cover_told, overload.is_enough]
            .map(|is| if is { '1' } else { '0' })
            .iter()
            .collect::<String>()
            + &letters(overload.hand_over.iter().copied())
            + "."
            + &overload.first.map_or('-', letter).to_string(),
        findings.chain(['.']).collect(),
        u8::from(plan.are_balances_known).to_string(),
        figures,
    ]
    .join(" ")
}

#[test]
fn ten_thousand_plans_are_those_of_the_prototype() {
    let (mut known, mut compared) = (ORACLE.lines(), 0);
    for (at, person) in people().iter().take(10_000).enumerate() {
        let expected = known.next().expect("a line for each person");
        let found = digest(&person.plan);
        // The first are there in full, the others as a number.
        let is_it = if expected.len() == 16 { fnv(&found) == expected } else { found == expected };
        assert!(is_it, "person {at}: {:?}\nprototype: {expected}\nhere:      {found}", person.answers);
        compared += 1;
    }
    assert_eq!((compared, known.next()), (10_000, None));
}
