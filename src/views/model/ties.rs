//! What a role is tied to: its neighbours, its second responsibility, and what makes it urgent.

use leptos::prelude::*;

use crate::{engine::pressed_by, model::Role, priors, routes::Route, text};

#[component]
pub(super) fn Ties(role: Role, at: fn(Option<Role>) -> Route) -> impl IntoView {
    let link = move |other: Role| -> AnyView {
        view! { <a href=at(Some(other)).href()>{text::role_short(other)}</a> }.into_any()
    };
    let neighbours: Vec<Role> = role.home().roles().filter(|&other| other != role).collect();
    let pressing = pressed_by(priors::latest(), role).into_iter().map(text::challenge).map(text::lower_first);
    let pressing: Vec<String> = pressing.collect();
    let pressing = (!pressing.is_empty()).then(|| {
        view! {
            <li>"Pressed by: "{text::list(&pressing)}"."</li>
        }
    });
    view! {
        <ul class="signs ties">
            <li>
                {text::responsibility(role.home())}" with "{link(neighbours[0])}" and "{link(neighbours[1])}"."
            </li>
            <li>"Also serves "{text::responsibility(role.also_serves())}"."</li>
            {pressing}
        </ul>
    }
}
