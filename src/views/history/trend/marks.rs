//! Lines and marks: each responsibility has a shape of its own, so that nothing hangs on its colour.

use leptos::prelude::*;

use crate::{
    charts::{
        draw::{Drawn, SIZE},
        prepare::Room,
    },
    geometry::{Path, Point, number},
    model::Responsibility,
};

/// The class of what is shown from this much room on.
pub(super) fn class_of(room: Room) -> &'static str {
    match room {
        Room::Narrow => "",
        Room::Middle => "from-middle",
        Room::Wide => "from-wide",
        Room::Full => "from-full",
    }
}

/// A place, 0 to 1, in per cent.
pub(super) fn percent(at: f64) -> String {
    format!("{}%", number(at * 100.0))
}

/// The lines, stretched over the whole area.
pub(super) fn lines(lines: Vec<(String, Path)>) -> AnyView {
    let path = |(class, line): (String, Path)| {
        let data = line.into_data();
        (!data.is_empty()).then(|| view! { <path class=class d=data></path> })
    };
    let view_box = format!("0 0 {0} {0}", number(SIZE));
    view! {
        <svg class="trend-lines" viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
            {lines.into_iter().map(path).collect_view()}
        </svg>
    }
    .into_any()
}

/// The marks of one series where there is room for them.
pub(super) fn marks(of: Responsibility, hollow: bool, drawn: &Drawn, rooms: &[Option<Room>]) -> AnyView {
    let shown = drawn.points.iter().zip(rooms).filter_map(|(&point, room)| Some((point, (*room)?)));
    view! { {shown.map(|(point, room)| mark(of, hollow, point, class_of(room))).collect_view()} }.into_any()
}

fn mark(of: Responsibility, hollow: bool, at: Point, class: &'static str) -> AnyView {
    view! {
        <svg
            class=format!("trend-mark {of} {class}")
            class:hollow=hollow
            viewBox="-8 -8 16 16"
            style:--x=percent(at.x / SIZE)
            style:--y=percent(at.y / SIZE)
            aria-hidden="true"
        >
            <path d=shape(of)></path>
        </svg>
    }
    .into_any()
}

/// A responsibility's mark beside its name.
pub(super) fn key(of: Responsibility) -> AnyView {
    view! {
        <svg class=format!("trend-key {of}") viewBox="-8 -8 16 16" aria-hidden="true">
            <path d=shape(of)></path>
        </svg>
    }
    .into_any()
}

fn shape(of: Responsibility) -> &'static str {
    match of {
        Responsibility::Development => "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z",
        Responsibility::TeamAndPeople => "M-4.5-4.5H4.5V4.5H-4.5Z",
        Responsibility::Product => "M0-6L6 5H-6Z",
        Responsibility::CustomerAndSales => "M0-6.5L6.5 0L0 6.5L-6.5 0Z",
    }
}
