//! Step 4: who else covers what.

use leptos::prelude::*;

use super::{
    firsts::Firsts,
    roles::{RoleRows, line_id},
};
use crate::{
    engine::Question,
    model::{Answer, Choice, Cover, LONGEST_NAME, Role, Step},
    state::Store,
    text,
    views::controls::{Rating, Words},
};

#[component]
pub(super) fn Team() -> impl IntoView {
    let store = Store::of_app();
    let ask = Callback::new(|role: Role| view! { <CoverOf role=role /> }.into_any());
    let done =
        Callback::new(move |role: Role| store.answered(|answers| !answers.cover[role].is_unanswered()));
    view! { <RoleRows step=Step::Team heads=vec![(text::assess::who_else_covers(), words())] ask=ask done=done /> }
}

#[component]
fn CoverOf(role: Role) -> impl IntoView {
    let store = Store::of_app();
    let chosen = Signal::derive(move || store.answered(|answers| answers.cover[role].place()));
    let choose = Callback::new(move |place| {
        store.assessment().answer(|answers| answers.set_cover(role, Answer::at_place(place)));
    });
    let covered = move || store.answered(|answers| answers.cover_of(role) != Cover::Nobody);
    let id = format!("name-{role}");
    let field_id = id.clone();
    let name = move || store.answered(|answers| answers.covered_by[role].clone());
    let set_name = move |written: String| {
        // A field that is switched off under one's hands, as everything is erased elsewhere, tells of a change too.
        if !untrack(covered) {
            return;
        }
        let name: String = written.trim().chars().take(LONGEST_NAME).collect();
        store.assessment().answer(|answers| answers.covered_by[role] = name);
    };
    view! {
        <Rating
            name=format!("cover-{role}")
            question=text::assess::question(Question::Cover(role))
            words=words()
            chosen=chosen
            on_choose=choose
            standing=Words::InHeads
            described_by=line_id(role)
        />
        <Firsts question=Question::Cover(role) words=words() chosen=chosen />
        <div class="name-field" class:unused=move || !covered()>
            <label for=id.clone() class="visually-hidden shown-on-tablet">{text::assess::by_whom()}<span class="visually-hidden">" "{text::role_short(role)}</span></label>
            <input
                class="text-input"
                id=field_id
                type="text"
                autocomplete="off"
                placeholder=text::assess::ceo_or_a_name()
                maxlength=LONGEST_NAME
                disabled=move || !covered()
                prop:value=name
                on:change=move |event| set_name(event_target_value(&event))
            />
        </div>
    }
}

/// The words for how far a role is covered, with “don't know” at the end.
fn words() -> Vec<&'static str> {
    Cover::ALL.iter().map(|&cover| text::cover(cover)).chain([text::controls::dont_know()]).collect()
}
