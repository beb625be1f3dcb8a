//! The wheel as a picture: where a role stands in it.

use std::fmt::Write;

use leptos::prelude::*;

use crate::{
    geometry::{number, wheel},
    model::{Choice, Responsibility, Role},
};

/// The picture that goes with a link, in pixels.
const SIZE: (u32, u32) = (1200, 630);
/// How much the wheel is enlarged in it.
const SCALE: f64 = 1.22;
/// The side of a hat.
const HAT: f64 = 27.0;
/// A picture has the light form's colours: paper, and of each responsibility the strong one, the faint one and the one of
/// its hats.
const PAPER: &str = "#fcfaf7";
const COLOURS: [[&str; 3]; Responsibility::ALL.len()] = [
    ["#4e82c3", "#cce2fe", "#2d5587"],
    ["#25956f", "#c5ead8", "#006447"],
    ["#a665a1", "#f2d5ee", "#713f6d"],
    ["#b06f2d", "#f6dac2", "#78460e"],
];

/// The wheel on a page: one petal in full colour.
#[component]
pub(super) fn Place(role: Role) -> impl IntoView {
    let reach = wheel::HALF_SIZE - 18.0;
    let petal = |&each: &Role| {
        let at = each.index();
        let hat = wheel::hat(at);
        view! {
            <g class=each.home().to_string() class:own=each == role>
                <path d=wheel::track(at).into_data()></path>
                <use
                    href=format!("#hat-{each}")
                    x=number(hat.x - HAT / 2.0)
                    y=number(hat.y - HAT / 2.0)
                    width=number(HAT)
                    height=number(HAT)
                ></use>
            </g>
        }
    };
    view! {
        <svg
            class="reading-wheel"
            viewBox=format!("{0} {0} {1} {1}", number(-reach), number(2.0 * reach))
            aria-hidden="true"
        >
            {Role::ALL.iter().map(petal).collect_view()}
        </svg>
    }
}

/// The same with colours of its own, to go with a link: all petals in full colour, or that of one role.
pub(super) fn picture(role: Option<Role>) -> String {
    let (width, height) = SIZE;
    let mut petals = String::new();
    for &each in Role::ALL {
        let (at, hat) = (each.index(), wheel::hat(each.index()));
        let [strong, faint, ink] = COLOURS[each.home().index()];
        let fill = if role.is_none_or(|role| role == each) { strong } else { faint };
        let track = wheel::track(at).into_data();
        let (x, y, side) = (number(hat.x - HAT / 2.0), number(hat.y - HAT / 2.0), number(HAT));
        // Writing to a string does not fail.
        let _ = write!(
            petals,
            "<path fill=\"{fill}\" d=\"{track}\"/><use href=\"#hat-{each}\" x=\"{x}\" y=\"{y}\" width=\"{side}\" \
             height=\"{side}\" color=\"{ink}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"1.5\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\"/>"
        );
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} \
         {height}\"><rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/><g transform=\"translate({} {}) \
         scale({SCALE})\">{petals}</g></svg>",
        width / 2,
        height / 2,
    )
}
