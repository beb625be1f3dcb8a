//! What a role is tied to: its neighbours, its second responsibility, and what makes it urgent.

use leptos::prelude::*;

use crate::{
    engine::pressed_by,
    model::Role,
    priors,
    routes::Route,
    text::{self, Piece},
};

#[component]
pub(in crate::views) fn Ties(role: Role, at: fn(Option<Role>) -> Route) -> impl IntoView {
    let link = move |other: Role| -> AnyView {
        view! { <a href=at(Some(other)).href()>{text::role_short(other)}</a> }.into_any()
    };
    let piece = move |piece: Piece| match piece {
        Piece::Words(words) => words.into_any(),
        Piece::Role(role) => link(role),
    };
    let neighbours: Vec<Role> = role.home().roles().filter(|&other| other != role).collect();
    let pressing: Vec<_> = pressed_by(priors::latest(), role).into_iter().collect();
    let pressing = (!pressing.is_empty()).then(|| {
        view! {
            <li>{text::model::pressed_by(&pressing)}</li>
        }
    });
    view! {
        <ul class="signs ties">
            <li>
                {text::model::neighbours(role.home(), [neighbours[0], neighbours[1]]).into_iter().map(piece).collect_view()}
            </li>
            <li>{text::model::also_serves(role.also_serves())}</li>
            {pressing}
        </ul>
    }
}
