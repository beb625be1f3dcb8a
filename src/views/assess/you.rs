//! Step 5: what you do well, what you enjoy, and where the hours go now.

use leptos::prelude::*;

use super::roles::RoleRows;
use crate::{
    model::{Answer, Choice, Hours, Level, Role, Step},
    state::Store,
    text,
    views::controls::{DONT_KNOW, HoursField, Rating, Words},
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
                ("How good are you at it?", levels(text::skill)),
                ("How much do you enjoy it?", levels(text::joy)),
                ("Hours a week now", vec![]),
            ]
            ask=ask
            done=done
        />
        <div class="week-hours">
            <HoursField
                id="week".to_owned()
                label="Hours you work a week"
                written=week
                most=Hours::LONGEST_WEEK
                above_zero=true
                placeholder="40"
                on_hours=set_week
            />
            <p class="question-hint">
                "With the hours that your roles take now, the answer tells what to move. Both are optional."
            </p>
        </div>
    }
}

#[component]
fn AboutRole(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let short = text::role_short(role);
    let skill = Signal::derive(move || store.answered(|answers| answers.skill[role].place()));
    let joy = Signal::derive(move || store.answered(|answers| answers.joy[role].place()));
    let now = Signal::derive(move || store.answered(|answers| written(answers.hours_now[role])));
    let rate_skill = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.skill[role] = Answer::at_place(place))
    });
    let rate_joy = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.joy[role] = Answer::at_place(place))
    });
    let set_now =
        Callback::new(move |hours| store.assessment().answer(|answers| answers.hours_now[role] = hours));
    view! {
        <Rating
            name=format!("skill-{role}")
            question=format!("How good are you as {short}?")
            words=levels(text::skill)
            chosen=skill
            on_choose=rate_skill
            standing=Words::InHeads
        />
        <Rating
            name=format!("joy-{role}")
            question=format!("How much do you enjoy being {short}?")
            words=levels(text::joy)
            chosen=joy
            on_choose=rate_joy
            standing=Words::InHeads
        />
        <HoursField
            id=format!("now-{role}")
            label=format!("Hours a week now as {short}")
            written=now
            most=MOST_NOW
            on_hours=set_now
            label_class="visually-hidden shown-on-tablet"
        />
    }
}

/// The words of the levels, with “don't know” at the end.
fn levels(words: fn(Level) -> &'static str) -> Vec<&'static str> {
    Level::ALL.iter().map(|&level| words(level)).chain([DONT_KNOW]).collect()
}

fn written(hours: Option<Hours>) -> String {
    hours.map(|hours| hours.to_string()).unwrap_or_default()
}
