//! The wheel with both assessments: petals for the later, a line for the earlier, in words around it.

use leptos::prelude::*;

use super::compared::Compared;
use crate::{
    engine::Moved,
    geometry::{number, wheel},
    model::{Choice, Role},
    state::date,
    text,
    views::{controls::Hat, wheel::place_of_label},
};

pub(super) fn overlay(compared: &Compared) -> AnyView {
    let moved = || Role::ALL.iter().map(|&role| compared.moved(role));
    let size = wheel::HALF_SIZE;
    let view_box = format!("{0} {0} {1} {1}", number(-size), number(2.0 * size));
    let days = compared.entries.as_ref().map(|entry| date(entry.saved));
    let middle = if days.before == days.after {
        view! { <strong>{days.after.clone()}</strong> }.into_any()
    } else {
        view! {
            <span>{days.before.clone()}" →"</span>
            <strong>{days.after.clone()}</strong>
        }
        .into_any()
    };
    view! {
        <figure class="compared">
            <div class="wheel">
                // The lines lie over all petals: a shoulder leans into the gap.
                <svg class="wheel-drawing" viewBox=view_box aria-hidden="true" focusable="false">
                    {moved().map(petal).collect_view()}
                    {moved().map(line).collect_view()}
                </svg>
                <p class="wheel-middle">{middle}</p>
                <ul aria-label=text::history::each_score()>{moved().map(label).collect_view()}</ul>
            </div>
            <figcaption>
                <ul class="legend">
                    <li><span class="key key-once"></span>{text::history::from_day(&days.before)}</li>
                    <li><span class="key key-length"></span>{text::history::to_day(&days.after)}</li>
                    <li>{text::history::gap()}</li>
                </ul>
            </figcaption>
        </figure>
    }
    .into_any()
}

/// What it is now.
fn petal(moved: &Moved) -> AnyView {
    let (at, home) = (moved.role.index(), moved.role.home());
    view! {
        <path class=format!("petal-track {home}") d=wheel::track(at).into_data()></path>
        <path class=format!("petal-fill {home}") d=wheel::filled(at, moved.score.after).into_data()></path>
    }
    .into_any()
}

/// What it once was.
fn line(moved: &Moved) -> AnyView {
    let line = wheel::before(moved.role.index(), moved.score.before, moved.score.after).into_data();
    view! {
        <path class="once-halo" d=line.clone()></path>
        <path class="once" d=line></path>
    }
    .into_any()
}

fn label(moved: &Moved) -> AnyView {
    let role: Role = moved.role;
    let (toward, class) = place_of_label(role);
    view! {
        <li class=class style:--x=number(toward.x) style:--y=number(toward.y)>
            <Hat role=role />
            <span class="wheel-label-text">
                <span class="wheel-label-name">{text::role_short(role)}</span>
                " "
                <span class="wheel-label-caption visually-hidden shown-in-large-wheel">{text::score_moved(moved)}</span>
                // Where there is no room for all of it.
                <span class="wheel-label-change" aria-hidden="true">{text::signed(moved.in_points().change())}</span>
            </span>
        </li>
    }.into_any()
}
