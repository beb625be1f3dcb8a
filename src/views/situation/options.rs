//! What can be chosen in each slot, and what that answers.

use leptos::prelude::*;

use crate::{
    model::{Answer, Business, Challenge, Choice, Set, Stage, TeamSize, Title},
    state::Store,
    text::{self, Slot},
};

/// What is chosen where any number may be, in the order of the sentence.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    pub(super) businesses: Memo<Vec<Business>>,
    pub(super) challenges: Memo<Vec<Challenge>>,
}

/// The words of a slot's options, the first of which is that nothing is told.
pub(super) fn options(slot: Slot) -> Vec<&'static str> {
    fn all<T: Choice>(first: &'static str, words: impl Fn(T) -> &'static str) -> Vec<&'static str> {
        [first].into_iter().chain(T::ALL.iter().map(|&choice| words(choice))).collect()
    }
    use text::sentence as said;
    match slot {
        Slot::Title => all(said::title_said(None), |title: Title| said::title_said(Some(title))),
        Slot::Stage => all(said::stage_said(None), |stage: Stage| said::stage_said(Some(stage))),
        Slot::Business(_) => all(said::business_said(None), |one: Business| said::business_said(Some(one))),
        Slot::TeamSize => all(said::team_size_said(None), |size: TeamSize| said::team_size_said(Some(size))),
        Slot::Challenge(_) => all(said::leave_out(), said::challenge_said),
        Slot::AnotherChallenge => {
            let mut words = all(said::another(), said::challenge_said);
            words.push(said::nothing_pressing());
            words
        }
    }
}

/// How many options come before those that name something.
const FIRST: usize = 1;

impl Choices {
    /// The place of what is chosen in a slot.
    pub(super) fn chosen(self, store: Store, slot: Slot) -> usize {
        fn place<T: Choice>(chosen: Option<T>) -> usize {
            chosen.map_or(0, |choice| choice.index() + FIRST)
        }
        match slot {
            Slot::Title => place(store.answered(|answers| answers.title.given())),
            Slot::Stage => place(store.answered(|answers| answers.stage.given())),
            Slot::TeamSize => place(store.answered(|answers| answers.team_size.given())),
            Slot::Business(at) => place(self.businesses.with(|all| all.get(at).copied())),
            Slot::Challenge(at) => place(self.challenges.with(|all| all.get(at).copied())),
            Slot::AnotherChallenge => {
                let is_none = store.answered(|answers| answers.challenges == Answer::Given(Set::EMPTY));
                if is_none { Challenge::ALL.len() + FIRST } else { 0 }
            }
        }
    }

    /// Where the focus goes with a choice: it stays, unless the word is left out and no other takes its place.
    pub(super) fn slot_after(self, slot: Slot, place: usize) -> Slot {
        let is_last = |at: usize, words: usize| place < FIRST && at + 1 == words;
        match slot {
            Slot::Challenge(at) if is_last(at, self.challenges.with_untracked(Vec::len)) => {
                Slot::AnotherChallenge
            }
            Slot::Business(at @ 1..) if is_last(at, self.businesses.with_untracked(Vec::len)) => {
                Slot::Business(at - 1)
            }
            _ => slot,
        }
    }

    /// Whether an option is chosen in another slot, or does not go with what is chosen there.
    pub(super) fn is_elsewhere(self, slot: Slot, place: usize) -> bool {
        let Some(at) = place.checked_sub(FIRST) else {
            return false;
        };
        match slot {
            Slot::Title | Slot::Stage | Slot::TeamSize => false,
            Slot::Business(own) => self.businesses.with(|all| is_of_others(all, own, at)),
            Slot::Challenge(own) => self.challenges.with(|all| is_of_others(all, own, at)),
            Slot::AnotherChallenge => self.challenges.with(|all| match Challenge::ALL.get(at) {
                Some(challenge) => all.contains(challenge),
                None => !all.is_empty(),
            }),
        }
    }
}

fn is_of_others<T: Choice + PartialEq>(all: &[T], own: usize, at: usize) -> bool {
    all.iter().enumerate().any(|(slot, one)| slot != own && one.index() == at)
}

/// Answers as the option at this place says; `before` is the place of what was chosen there till now.
pub(in crate::views) fn choose(store: Store, slot: Slot, before: usize, place: usize) {
    fn at<T: Choice>(place: usize) -> Option<T> {
        T::ALL.get(place.checked_sub(FIRST)?).copied()
    }
    store.assessment().answer(|answers| match slot {
        Slot::Title => answers.title = at(place).into(),
        Slot::Stage => answers.stage = at(place).into(),
        Slot::TeamSize => answers.team_size = at(place).into(),
        Slot::Business(_) => {
            answers.businesses = told(replaced(answers.chosen_businesses(), at(before), at(place)));
        }
        Slot::Challenge(_) => {
            answers.challenges = told(replaced(answers.chosen_challenges(), at(before), at(place)));
        }
        Slot::AnotherChallenge if place < FIRST => answers.challenges = Answer::Unanswered,
        Slot::AnotherChallenge => {
            answers.challenges = Answer::Given(match at(place) {
                None => Set::EMPTY,
                Some(challenge) => answers.chosen_challenges().with(challenge),
            });
        }
    });
}

/// Without any left the question is open again.
fn told<T: Choice>(chosen: Set<T>) -> Answer<Set<T>> {
    if chosen.is_empty() { Answer::Unanswered } else { Answer::Given(chosen) }
}

/// A set with one member in the place of another.
fn replaced<T: Choice>(chosen: Set<T>, before: Option<T>, now: Option<T>) -> Set<T> {
    let without = before.map_or(chosen, |before| chosen.without(before));
    now.map_or(without, |now| without.with(now))
}
