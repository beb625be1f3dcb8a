//! Step 5: what you do well, what you enjoy, and where the hours go now.

use leptos::prelude::*;

use super::{
    firsts::Firsts,
    roles::{RoleRows, line_id},
};
use crate::{
    engine::Question,
    model::{Answer, Choice, Hours, Level, Role, Step},
    state::Store,
    text,
    views::controls::{HoursField, Rating, Words},
};

/// The most hours a week that a role can take.
const MOST_NOW: Hours = Hours::LONGEST_WEEK;

#[component]
pub(super) fn You() -> impl IntoView {
    let store = Store::of_app();
    let ask = Callback::new(|role: Role| view! { <AboutRole role=role /> }.into_any());
    let done = Callback::new(move |role: Role| store.answered(|answers| answers.is_rated(role)));
    let week = Signal::derive(move || store.answered(|answers| written(answers.week)));
    let set_week = Callback::new(move |hours| store.assessment().answer(|answers| answers.week = hours));
    view! {
        <RoleRows
            step=Step::You
            heads=vec![
                (text::assess::how_good(), levels(text::skill)),
                (text::assess::how_enjoyed(), levels(text::joy)),
                (text::assess::hours_a_week_now(), vec![]),
            ]
            ask=ask
            done=done
        />
        <div class="week-hours">
            <HoursField
                id="week".to_owned()
                label=text::assess::hours_you_work()
                written=week
                most=Hours::LONGEST_WEEK
                above_zero=true
                placeholder="40"
                on_hours=set_week
            />
            <p class="question-hint">
                {text::assess::hours_hint()}
            </p>
        </div>
    }
}

#[component]
fn AboutRole(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let skill = Signal::derive(move || store.answered(|answers| answers.skill[role].place()));
    let joy = Signal::derive(move || store.answered(|answers| answers.joy[role].place()));
    let now = Signal::derive(move || store.answered(|answers| written(answers.hours_now[role])));
    let rate_skill = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.skill[role] = Answer::at_place(place));
    });
    let rate_joy = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.joy[role] = Answer::at_place(place));
    });
    let set_now =
        Callback::new(move |hours| store.assessment().answer(|answers| answers.hours_now[role] = hours));
    view! {
        <Rating
            name=format!("skill-{role}")
            question=text::assess::question(Question::Skill(role))
            words=levels(text::skill)
            chosen=skill
            on_choose=rate_skill
            standing=Words::InHeads
            described_by=line_id(role)
        />
        <Firsts question=Question::Skill(role) words=levels(text::skill) chosen=skill />
        <Rating
            name=format!("joy-{role}")
            question=text::assess::question(Question::Joy(role))
            words=levels(text::joy)
            chosen=joy
            on_choose=rate_joy
            standing=Words::InHeads
            described_by=line_id(role)
        />
        <Firsts question=Question::Joy(role) words=levels(text::joy) chosen=joy />
        <HoursField
            id=format!("now-{role}")
            label=text::assess::hours_now_as(role)
            written=now
            most=MOST_NOW
            on_hours=set_now
            label_class="visually-hidden shown-on-tablet"
        />
    }
}

/// The words of the levels, with “don't know” at the end.
fn levels(words: fn(Level) -> &'static str) -> Vec<&'static str> {
    Level::ALL.iter().map(|&level| words(level)).chain([text::controls::dont_know()]).collect()
}

fn written(hours: Option<Hours>) -> String {
    hours.map(|hours| hours.to_string()).unwrap_or_default()
}
