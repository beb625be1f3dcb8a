//! Share links: exact both ways, one spelling each, short; and whatever else stands in an address is refused.

use crate::support::{any_answers, any_week, any_weights, holds};
use data_encoding::BASE64URL_NOPAD;
use proptest::prelude::*;
use twelve_hats::{
    codec::{Shared, UnreadableLink, checksum, read_link, write_link},
    model::{
        Answer, Answers, Business, ByRole, Challenge, Choice, Cover, LONGEST_NAME, LONGEST_NOTE, Level, Role,
        Stage, TeamSize, Title, Weights,
    },
    text::{Day, Item, Revealed, revealed},
};

/// How long an address is before what it holds: `https://name.example.com/twelve-hats/#/s/`, and longer.
const BEFORE: usize = 60;

const DAY: Day = Day { year: 2026, month: 11, day: 27 };

fn shared(answers: Answers) -> Shared {
    Shared { model: 2, day: DAY, answers, weights: Weights::default(), note: String::new() }
}

/// What the sentence on the first screen can say.
fn express() -> Answers {
    Answers {
        title: Answer::Given(Title::Both),
        businesses: Answer::Given([Business::SalesLedB2b, Business::Regulated].into_iter().collect()),
        stage: Answer::Given(Stage::Mature),
        team_size: Answer::Given(TeamSize::More),
        challenges: Answer::Given(Challenge::ALL.iter().copied().collect()),
        ..Answers::default()
    }
}

/// Everything answered.
fn full() -> Answers {
    let hours = twelve_hats::model::Hours::from_halves(75);
    Answers {
        cover: ByRole::from_fn(|_| Answer::Given(Cover::Fully)),
        skill: ByRole::from_fn(|_| Answer::Given(Level::Highest)),
        joy: ByRole::from_fn(|_| Answer::Given(Level::Lowest)),
        hours_now: ByRole::from_fn(|_| hours),
        week: hours,
        ..express()
    }
}

/// What is said of what a link tells.
fn told(shared: &Shared) -> Vec<Item> {
    let Shared { model, day, answers, weights, note } = shared;
    revealed(&Revealed { model: *model, day: *day, answers, weights: *weights, note })
}

/// The same without names that say nothing: where nobody covers a role.
fn as_made(shared: Shared) -> Shared {
    let named = |role| shared.answers.name_of_cover(role).unwrap_or_default().to_owned();
    let covered_by = ByRole::from_fn(named);
    Shared { answers: Answers { covered_by, ..shared.answers }, ..shared }
}

fn any_day() -> impl Strategy<Value = Day> {
    (2000..=9999_i32, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Day { year, month, day })
}

fn any_shared() -> impl Strategy<Value = Shared> {
    let text = |most: usize| {
        prop_oneof![
            Just(String::new()),
            "[a-zé🎩 ]{1,40}".prop_map(move |text| text.chars().take(most).collect())
        ]
    };
    let names = proptest::collection::vec(text(LONGEST_NAME), 12);
    let answers = (any_answers(), proptest::option::of(any_week()), any::<bool>(), names).prop_map(
        |(answers, week, is_named, names)| {
            let covered_by = ByRole::from_fn(|role: Role| {
                if is_named { names[role.index()].clone() } else { answers.covered_by[role].clone() }
            });
            Answers { week, covered_by, ..answers }
        },
    );
    (0..=255_u16, any_day(), answers, any_weights(), text(LONGEST_NOTE))
        .prop_map(|(model, day, answers, weights, note)| Shared { model, day, answers, weights, note })
}

/// A link to these bytes, with a checksum that is right.
fn link_to(bytes: &[u8]) -> String {
    let check = checksum(bytes).to_be_bytes();
    format!("1.{}", BASE64URL_NOPAD.encode(&[bytes, &check].concat()))
}

/// What a link holds besides its checksum.
fn bytes_of(link: &str) -> Vec<u8> {
    let mut bytes = BASE64URL_NOPAD.decode(&link.as_bytes()[2..]).unwrap();
    bytes.truncate(bytes.len() - 4);
    bytes
}

#[test]
fn what_is_written_is_read_again() {
    holds(5_000, &any_shared(), |shared| {
        let link = write_link(&shared);
        prop_assert!(link.bytes().all(|one| one.is_ascii_alphanumeric() || b".-_".contains(&one)));
        prop_assert_eq!(read_link(&link), Ok(shared));
        Ok(())
    });
}

/// Links that are out there stay what they are.
#[test]
fn links_of_this_layout_stay_readable() {
    for (link, held) in [
        ("1.Ah-q9volgAAAAACLSYZ3", shared(Answers::default())),
        ("1.Ah-q9volkiHaD_8AAAB0gsui", shared(express())),
        ("1.Ah-q9volkiHaD__bbbbbb222222pJJJJJZLkuS5LkuS5LkuS5LkuS6WAACoSGns", shared(full())),
    ] {
        assert_eq!(write_link(&held), link);
        assert_eq!(read_link(link), Ok(held));
    }
}

#[test]
fn the_checksum_is_the_usual_one() {
    assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    assert_eq!(checksum(b""), 0);
}

#[test]
fn links_are_short() {
    let length = |shared: &Shared| BEFORE + write_link(shared).len();
    assert!(length(&shared(express())) <= 100, "the sentence: {}", length(&shared(express())));
    assert!(length(&shared(full())) <= 140, "everything but names: {}", length(&shared(full())));
    let named = |letter: &str| {
        let mut answers = full();
        for &role in Role::ALL {
            // Each another.
            answers.covered_by[role] = format!("{}{}", role.index() % 10, letter.repeat(LONGEST_NAME - 1));
        }
        Shared { note: letter.repeat(LONGEST_NOTE), ..shared(answers) }
    };
    assert!(length(&named("e")) <= 2_000, "with the longest names: {}", length(&named("e")));
    // Where letters take two bytes, or four.
    assert!(length(&named("ж")) <= 2_300, "in Cyrillic: {}", length(&named("ж")));
    assert!(length(&named("🎩")) <= 4_300, "in signs: {}", length(&named("🎩")));
    assert_eq!(read_link(&write_link(&named("🎩"))), Ok(named("🎩")));
}

/// Two links that say the same hold the same: whatever a link holds is told before it is made.
#[test]
fn what_a_link_tells_is_all_that_it_holds() {
    let two = (any_shared(), any_shared());
    let differ = std::cell::Cell::new([0_u32; 15]);
    holds(2_000, &two, |(one, other)| {
        for field in 0..15 {
            let mut changed = one.clone();
            let (from, to) = (other.answers.clone(), &mut changed.answers);
            match field {
                0 => changed.model = other.model,
                1 => changed.day = other.day,
                2 => changed.weights = other.weights,
                3 => changed.note.clone_from(&other.note),
                4 => to.title = from.title,
                5 => to.businesses = from.businesses,
                6 => to.stage = from.stage,
                7 => to.team_size = from.team_size,
                8 => to.challenges = from.challenges,
                9 => to.cover = from.cover,
                10 => to.covered_by = from.covered_by,
                11 => to.skill = from.skill,
                12 => to.joy = from.joy,
                13 => to.hours_now = from.hours_now,
                _ => to.week = from.week,
            }
            let (one, changed) = (as_made(one.clone()), as_made(changed));
            let is_other = write_link(&one) != write_link(&changed);
            prop_assert_eq!(told(&one) != told(&changed), is_other, "{:?} and {:?}", one, changed);
            let mut counts = differ.get();
            counts[field] += u32::from(is_other);
            differ.set(counts);
        }
        Ok(())
    });
    assert!(differ.get().iter().all(|&count| count > 100), "each was another often: {:?}", differ.get());
}

#[test]
fn what_is_no_link_is_refused_by_its_reason() {
    use UnreadableLink::{Damaged, Empty, Newer};
    let link = write_link(&shared(full()));
    let bomb = format!("1.{}", "A".repeat(65_536));
    for (text, why) in [
        ("", Empty),
        ("1", Damaged),
        ("1.", Damaged),
        (".", Damaged),
        ("0.AAAA", Damaged),
        ("01.AAAA", Damaged),
        ("+1.AAAA", Damaged),
        ("+2.AAAA", Damaged),
        ("2.AAAA", Newer),
        ("17.", Newer),
        ("99999999999999999999.AAAA", Newer),
        ("1a.AAAA", Damaged),
        (&link.replacen("1.", "2.", 1), Newer),
        (&link.replacen("1.", "1..", 1), Damaged),
        (&link.to_ascii_lowercase(), Damaged),
        (&format!("{link}A"), Damaged),
        (&format!("{link}="), Damaged),
        (&link[..link.len() - 1], Damaged),
        (&bomb, Damaged),
        (&link_to(&[0].repeat(65_536)), Damaged),
        (&link_to(&[]), Damaged),
        ("1.été", Damaged),
        ("1.\u{0}\u{202e}", Damaged),
    ] {
        assert_eq!(read_link(text), Err(why), "{:?}", &text[..text.len().min(80)]);
    }
}

#[test]
fn what_is_not_seen_is_not_told() {
    let with = |name: &str, note: &str| {
        let mut answers = full();
        name.clone_into(&mut answers.covered_by[Role::Visionary]);
        Shared { note: note.to_owned(), ..shared(answers) }
    };
    for (name, note) in [("a\u{202e}b", "c\nd\u{0}"), ("\u{2066}ab\u{2069}", "\u{feff}\u{7f}cd\u{9b}")] {
        let note = note.trim_start_matches('\u{feff}');
        assert_eq!(read_link(&write_link(&with(name, note))), Ok(with("ab", "cd")));
    }
    assert_eq!(read_link(&write_link(&with("\u{202e}", "\u{200f}"))), Ok(with("", "")));
    // Nor is it read: in the note's two letters stands a control character.
    let mut bytes = bytes_of(&write_link(&with("", "cd")));
    let note = bytes.windows(2).rposition(|two| two == b"cd");
    if let Some(at) = note {
        bytes[at] = 7;
        assert_eq!(read_link(&link_to(&bytes)), Err(UnreadableLink::Damaged));
    }
}

/// Check 23: of 100,000 links that somebody or something has changed, not one is taken for another.
#[test]
fn changed_links_are_never_taken() {
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..8_u8, any::<char>());
    let all = (any_shared(), proptest::collection::vec(change, 100));
    holds(1_000, &all, |(shared, changes)| {
        let link = write_link(&shared);
        for (at, other, how, letter) in changes {
            let other = changed(&link, at.index(link.len()), other.index(link.len()), how, letter);
            prop_assert!(other == link || read_link(&other).is_err(), "{}", other);
        }
        Ok(())
    });
}

/// The link without a part of it, with another letter in it, twice a part, or in other capitals.
fn changed(link: &str, at: usize, other: usize, how: u8, letter: char) -> String {
    let (first, last) = (at.min(other), at.max(other));
    match how {
        0 => link[..at].to_owned(),
        1 => link[at..].to_owned(),
        2 => format!("{}{letter}{}", &link[..at], &link[at..]),
        3 => format!("{}{letter}{}", &link[..at], &link[at + 1..]),
        4 => format!("{}{}", &link[..first], &link[last..]),
        5 => format!("{}{}", &link[..last], &link[first..]),
        6 => {
            let mut swapped = link.to_owned().into_bytes();
            swapped.swap(at, other);
            String::from_utf8(swapped).unwrap()
        }
        _ => link.to_ascii_uppercase(),
    }
}

/// Whoever changes a link on purpose gets the checksum right too. What is taken then is within all limits, and has no other
/// spelling.
#[test]
fn made_up_links_hold_what_can_be_answered() {
    let change = (any::<prop::sample::Index>(), any::<u8>());
    let made_up = (any_shared(), proptest::collection::vec(change, 50));
    let taken = std::cell::Cell::new(0_u32);
    holds(1_000, &made_up, |(shared, changes)| {
        let honest = bytes_of(&write_link(&shared));
        for (at, by) in changes {
            let mut bytes = honest.clone();
            bytes[at.index(honest.len())] ^= by;
            let link = link_to(&bytes);
            let Ok(held) = read_link(&link) else { continue };
            taken.set(taken.get() + 1);
            prop_assert_eq!(write_link(&held), link);
            prop_assert!(held.note.chars().count() <= LONGEST_NOTE);
            prop_assert!(
                held.answers.covered_by.values().iter().all(|name| name.chars().count() <= LONGEST_NAME)
            );
            prop_assert_eq!(held.weights.per_mille().iter().sum::<u16>(), 1000);
            prop_assert!(held.answers.businesses.given().is_none_or(|set| !set.is_empty()));
        }
        Ok(())
    });
    assert!(taken.get() > 100, "only {} were taken: this has shown nothing", taken.get());
}
