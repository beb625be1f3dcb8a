//! An assessment that was saved with model 1 keeps its answer, to the letter: what its page prints is compared with
//! what it printed when model 1 was the only one.

use std::fmt::Write;

use crate::plan_oracle::fnv;
use leptos::prelude::*;
use twelve_hats::{
    model::{Answer, Answers, ByRole, Choice, Hours, Level, Role, Set, Weights},
    routes::Route,
    state::{Draft, Store},
    storage::{Archive, Content, Memory, Stamp},
    views::Shell,
};

/// How many saved assessments are looked at.
const ASSESSMENTS: u64 = 60;

/// What their pages printed: a number for each.
const PAGES: &str = include_str!("../fixtures/model_1_pages.txt");
/// The first page in full, for whoever has to find out what is another.
const FIRST_PAGE: &str = include_str!("../fixtures/model_1_page.html");

/// Numbers that look random and are the same everywhere (`SplitMix64`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).expect("a small number")
    }

    /// One of the first `among` choices, “not sure”, or nothing.
    fn answer<T: Choice>(&mut self, among: usize) -> Answer<T> {
        match self.roll(among + 2) {
            0 => Answer::Unanswered,
            1 => Answer::NotSure,
            at => Answer::Given(T::ALL[at - 2]),
        }
    }

    fn several<T: Choice>(&mut self, among: usize, one_in: usize) -> Answer<Set<T>> {
        let chosen: Set<T> = T::ALL[..among].iter().copied().filter(|_| self.roll(one_in) == 0).collect();
        if chosen.is_empty() { Answer::Unanswered } else { Answer::Given(chosen) }
    }

    /// Answers to the questions of model 1.
    fn answers(&mut self) -> Answers {
        let mut answers = Answers {
            title: self.answer(3),
            businesses: self.several(6, 4),
            stage: self.answer(5),
            challenges: self.several(11, 5),
            ..Answers::default()
        };
        for &role in Role::ALL {
            answers.cover[role] = self.answer(4);
            if self.roll(3) == 0 {
                ["CEO", "25 engineers", "Anna"][self.roll(3)].clone_into(&mut answers.covered_by[role]);
            }
        }
        let is_rated = self.roll(4) > 0;
        answers.skill =
            ByRole::from_fn(|_| if is_rated { self.answer::<Level>(5) } else { Answer::Unanswered });
        answers.joy =
            ByRole::from_fn(|_| if is_rated { self.answer::<Level>(5) } else { Answer::Unanswered });
        if self.roll(2) == 0 {
            answers.hours_now = ByRole::from_fn(|_| {
                (self.roll(3) > 0)
                    .then(|| u16::try_from(self.roll(24)).ok())
                    .flatten()
                    .and_then(Hours::from_halves)
            });
            answers.week = u16::try_from(60 + self.roll(50)).ok().and_then(Hours::from_halves);
        }
        answers
    }
}

/// What the page of an assessment prints that was saved with model 1.
fn page(answers: &Answers, weights: Weights) -> String {
    let mut archive = Archive::default();
    let content = Content { answers: answers.clone(), weights, note: "With model 1".to_owned() };
    let stamp = Stamp { model: 1, time: 1_764_000_000_000 };
    let id = archive.save(&Memory::default(), content, stamp, 7).expect("memory takes it");
    let file = archive.export(stamp.time, "2025-11-24");
    Owner::new().with(|| {
        let store = Store::new(Route::Focus(Some(id)), Draft::default());
        store.provide();
        let import = store.stored(|archive| archive.read_export(&file)).expect("it is our file");
        store.data().bring_in(import).expect("memory takes it");
        leptos::view! { <Shell /> }.to_html()
    })
}

/// The view itself: what stands around it belongs to the app of today.
fn main_of(page: &str) -> String {
    let from = page.find("<main").expect("a page has a main part");
    let view = &page[from..page.find("</main>").expect("it ends")];
    // Where closures begin is nothing that shows. The corners' names have been hidden from screen readers since, and
    // sentences were mended.
    view.replace("<!>", "")
        .replace(
            "Say how many hours each role takes now, and see here what to move.",
            "Say how many hours your roles take now, and this tells what to move.",
        )
        .replace("Who has the highest score at how many balances", "Who comes first at how many balances")
        .replace("<p aria-hidden=\"true\" class=\"triangle-corner", "<p class=\"triangle-corner")
}

#[test]
fn what_was_saved_with_model_1_shows_as_it_did() {
    let mut pages = String::new();
    for round in 0..ASSESSMENTS {
        let mut dice = Dice(round);
        let answers = dice.answers();
        let weights = [[500, 300, 200], [200, 300, 500], [340, 330, 330]][dice.roll(3)];
        let weights = Weights::from_per_mille(weights).expect("they add up");
        let page = page(&answers, weights);
        let printed = main_of(&page);
        if round == 0 {
            assert_eq!(printed, FIRST_PAGE.trim_end_matches('\n'), "the first page");
        }
        writeln!(pages, "{round} {}", fnv(&printed)).expect("a text takes it");
    }
    assert_eq!(pages, PAGES, "what the pages print");
}
