//! The questions with large options: title, business, stage, team size, challenges.

use leptos::prelude::*;

use super::firsts::Firsts;
use crate::{
    engine::Question,
    model::{self, Answer, Business, Challenge, Choice, Stage, TeamSize, Title},
    state::Store,
    text,
    views::controls::{AnyOf, OneOf},
};

#[component]
pub(super) fn TitleQuestion() -> impl IntoView {
    let store = Store::of_app();
    let words: Vec<_> = Title::ALL.iter().map(|&title| text::title(title)).collect();
    let mut options: Vec<_> =
        Title::ALL.iter().map(|&title| (text::title(title), text::title_hint(title))).collect();
    options.push((text::said::not_sure(), text::assess::counts_as_both()));
    let chosen = Signal::derive(move || store.answered(|answers| answers.title.place()));
    let choose = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.title = Answer::at_place(place));
    });
    view! {
        <OneOf name="title" legend=text::assess::what_title() options=options chosen=chosen on_choose=choose />
        <Firsts question=Question::Title words=words chosen=chosen />
    }
}

#[component]
pub(super) fn StageQuestion(legend: &'static str) -> impl IntoView {
    let store = Store::of_app();
    let words: Vec<_> = Stage::ALL.iter().map(|&stage| text::stage(stage)).collect();
    let mut options: Vec<_> =
        Stage::ALL.iter().map(|&stage| (text::stage(stage), text::stage_hint(stage))).collect();
    options.push((text::said::not_sure(), text::assess::typical_company_assumed()));
    let chosen = Signal::derive(move || store.answered(|answers| answers.stage.place()));
    let choose = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.stage = Answer::at_place(place));
    });
    view! {
        <OneOf name="stage" legend=legend options=options chosen=chosen on_choose=choose />
        <Firsts question=Question::Stage words=words chosen=chosen />
    }
}

#[component]
pub(super) fn TeamSizeQuestion() -> impl IntoView {
    let store = Store::of_app();
    let words: Vec<_> = TeamSize::ALL.iter().map(|&size| text::team_size(size)).collect();
    let options: Vec<_> =
        words.iter().copied().chain([text::said::not_sure()]).map(|words| (words, "")).collect();
    let chosen = Signal::derive(move || store.answered(|answers| answers.team_size.place()));
    let choose = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.team_size = Answer::at_place(place));
    });
    view! {
        <OneOf
            name="team-size"
            legend=text::assess::how_many_build()
            hint=text::assess::team_size_hint()
            options=options
            chosen=chosen
            on_choose=choose
            short=true
        />
        <Firsts question=Question::TeamSize words=words chosen=chosen />
    }
}

#[component]
pub(super) fn BusinessQuestion() -> impl IntoView {
    let store = Store::of_app();
    let mut options: Vec<_> = Business::ALL.iter().map(|&business| text::business(business)).collect();
    let not_sure = options.len();
    options.push(text::said::not_sure());
    let chosen = Signal::derive(move || {
        store.answered(|answers| match answers.businesses {
            Answer::NotSure => 1 << not_sure,
            answer => bits(answer),
        })
    });
    let toggle = Callback::new(move |place| {
        store.assessment().answer(|answers| match Business::ALL.get(place) {
            Some(&business) => answers.toggle_business(business),
            None => toggle_to(&mut answers.businesses, Answer::NotSure),
        });
    });
    view! {
        <AnyOf
            legend=text::assess::what_business()
            hint=text::assess::business_hint()
            options=options
            chosen=chosen
            on_toggle=toggle
        />
    }
}

#[component]
pub(super) fn Challenges(legend: &'static str) -> impl IntoView {
    let store = Store::of_app();
    let mut options: Vec<_> = Challenge::ALL.iter().map(|&challenge| text::challenge(challenge)).collect();
    let none = options.len();
    options.extend([text::said::none_of_these(), text::said::not_sure()]);
    let chosen = Signal::derive(move || {
        store.answered(|answers| match answers.challenges {
            Answer::Given(set) if set.is_empty() => 1 << none,
            Answer::NotSure => 1 << (none + 1),
            answer => bits(answer),
        })
    });
    let toggle = Callback::new(move |place| {
        store.assessment().answer(|answers| match Challenge::ALL.get(place) {
            Some(&challenge) => answers.toggle_challenge(challenge),
            None if place == none => {
                toggle_to(&mut answers.challenges, Answer::Given(model::Set::EMPTY));
            }
            None => toggle_to(&mut answers.challenges, Answer::NotSure),
        });
    });
    view! {
        <AnyOf
            legend=legend
            hint=text::assess::challenges_hint()
            options=options
            chosen=chosen
            on_toggle=toggle
        />
    }
}

/// The members of a given set as bits, by their places.
fn bits<T: Choice>(answer: Answer<model::Set<T>>) -> usize {
    answer.given().unwrap_or_default().iter().map(|choice| 1 << choice.index()).sum()
}

fn toggle_to<T: PartialEq>(answer: &mut Answer<T>, to: Answer<T>) {
    *answer = if *answer == to { Answer::Unanswered } else { to };
}
