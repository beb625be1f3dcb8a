//! The situation reads as one sentence, whatever is answered.

use crate::population::Dice;
use twelve_hats::{
    model::{Answer, Answers, Business, Challenge, Choice, Set, Stage, TeamSize, Title},
    text::{Situation, SituationPart, Slot, Told, sentence},
};

/// The most letters of a word of the sentence: a list does not wrap, and the smallest phone has room for so many.
const LONGEST: usize = 24;

fn all<T: Choice>(set: Set<T>) -> Vec<T> {
    set.iter().collect()
}

/// The sentence with what is chosen in it.
fn said(answers: &Answers) -> String {
    let (businesses, challenges) = (all(answers.chosen_businesses()), all(answers.chosen_challenges()));
    let situation = Situation {
        stage: answers.stage.given(),
        businesses: businesses.len(),
        challenges: challenges.len(),
    };
    let word = |slot: Slot| match slot {
        Slot::Title => sentence::title_said(answers.title.given()),
        Slot::Stage => sentence::stage_said(answers.stage.given()),
        Slot::Business(at) => sentence::business_said(businesses.get(at).copied()),
        Slot::TeamSize => sentence::team_size_said(answers.team_size.given()),
        Slot::Challenge(at) => sentence::challenge_said(challenges[at]),
        Slot::AnotherChallenge if challenges.is_empty() => sentence::choose_one(),
        Slot::AnotherChallenge => sentence::another(),
    };
    let parts = sentence::sentence(situation).into_iter().map(|part| match part {
        SituationPart::Words(words) => words,
        SituationPart::Slot(slot) => word(slot).to_owned(),
    });
    parts.collect()
}

#[test]
fn the_sentence_reads_aloud() {
    let set = |some: &[Challenge]| Answer::Given(some.iter().copied().collect());
    let of = |some: &[Business]| Answer::Given(some.iter().copied().collect());
    let blank = Answers::default();
    let seed = Answers {
        title: Answer::Given(Title::Both),
        stage: Answer::Given(Stage::Seed),
        businesses: of(&[Business::SalesLedB2b]),
        team_size: Answer::Given(TeamSize::UpTo15),
        challenges: set(&[Challenge::KeyCustomer]),
        ..blank.clone()
    };
    let mvp = Answers {
        stage: Answer::Given(Stage::Mvp),
        team_size: Answer::Given(TeamSize::JustMe),
        ..blank.clone()
    };
    let many = Answers {
        stage: Answer::Given(Stage::ScaleUp),
        businesses: of(&[Business::B2c, Business::Marketplace, Business::Regulated]),
        challenges: set(&[Challenge::Churn, Challenge::Ai]),
        ..seed.clone()
    };
    for (answers, expected) in [
        (
            &blank,
            "I’m the CTO or CPO of an any-stage software company where any number of people build the product. \
             What’s pressing: choose one",
        ),
        (
            &seed,
            "I’m the CTO and CPO in one of a seed-stage sales-led B2B company where 6–15 people build the product. \
             What’s pressing: closing a key customer +",
        ),
        (
            &mvp,
            "I’m the CTO or CPO of an MVP-stage software company where I alone build the product. \
             What’s pressing: choose one",
        ),
        (
            &many,
            "I’m the CTO and CPO in one of a scaling B2C, marketplace and regulated company where 6–15 people build \
             the product. What’s pressing: customers leaving and AI +",
        ),
    ] {
        assert_eq!(said(answers), expected);
    }
}

#[test]
fn ten_thousand_situations_are_sentences() {
    let mut dice = Dice(31);
    for _ in 0..10_000 {
        let answers = dice.answers();
        let said = said(&answers);
        for odd in ["  ", " ,", ",,", " .", "and and", "and,", ": and", "and company"] {
            assert!(!said.contains(odd), "{odd:?} in {said}");
        }
        let after = |article: &str| said.split_once(article).map(|(_, rest)| rest.to_owned());
        let noun = after(" of an ").or_else(|| after(" of a ")).unwrap();
        let has_vowel = noun.starts_with(['a', 'e', 'i', 'o']) || noun.starts_with("MVP");
        assert_eq!(said.contains(" of an "), has_vowel, "{said}");
        let one_of = |words: &[&str]| words.iter().filter(|word| said.contains(**word)).count();
        assert_eq!(one_of(&[" people build the product. ", "I alone build the product. "]), 1, "{said}");
        // Each chosen word is in it once; the last two of several are joined by “and”.
        for challenge in answers.chosen_challenges().iter() {
            assert!(said.contains(sentence::challenge_said(challenge)), "{said}");
        }
        let pressing = said.split_once("What’s pressing: ").unwrap().1;
        let count = answers.chosen_challenges().len();
        assert_eq!(pressing.matches(" and ").count(), usize::from(count > 1), "{said}");
        assert_eq!(pressing.matches(", ").count(), count.saturating_sub(2), "{said}");
    }
}

#[test]
fn every_word_of_the_sentence_has_room_on_the_smallest_phone() {
    let words = [None]
        .into_iter()
        .chain(Title::ALL.iter().copied().map(Some))
        .map(sentence::title_said)
        .chain(Challenge::ALL.iter().map(|&one| sentence::challenge_said(one)))
        .chain(Business::ALL.iter().map(|&one| sentence::business_said(Some(one))))
        .chain(TeamSize::ALL.iter().map(|&one| sentence::team_size_said(Some(one))))
        .chain([sentence::team_size_said(None), sentence::choose_one(), sentence::nothing_pressing()]);
    for word in words {
        assert!(word.chars().count() <= LONGEST, "{word}");
    }
}

#[test]
fn what_an_answer_rests_on_is_what_was_told() {
    let told = |change: fn(&mut Answers)| {
        let mut answers = Answers::default();
        change(&mut answers);
        sentence::rests_on(Told::of(&answers))
    };
    assert_eq!(
        told(|answers| answers.title = Answer::Given(Title::Cto)),
        "This rests on your title. Say who has what, and what you’re good at and enjoy, and it gets sharper."
    );
    let all = Dice(7).answers();
    let told_of_all = Told::of(&all);
    let rests = sentence::rests_on(told_of_all);
    for (is_told, words) in [
        (told_of_all.title, "your title"),
        (told_of_all.stage, "the stage"),
        (told_of_all.business, "the business"),
        (told_of_all.team_size, "the size of the team"),
        (told_of_all.challenges, "what’s pressing"),
    ] {
        assert_eq!(rests.contains(words), is_told, "{rests}");
    }
}
