//! Twelve lines from one score to the other, each on the same scale from 0 to 100. A row for each role, so that roles
//! with equal scores stand apart, and letters of any size have room.

use leptos::prelude::*;

use super::compared::Compared;
use crate::{
    engine::Moved,
    geometry::number,
    model::{Choice, Role},
    state::date,
    text,
    views::controls::RoleName,
};

pub(super) fn slopes(compared: &Compared) -> AnyView {
    let days = compared.entries.as_ref().map(|entry| date(entry.saved));
    let rows = Role::ALL.iter().map(|&role| row(compared.moved(role)));
    view! {
        <figure class="compared">
            <figcaption>
                <ul class="legend">
                    <li><span class="key key-once"></span>{text::history::from_day(&days.before)}</li>
                    <li><span class="key key-now"></span>{text::history::to_day(&days.after)}</li>
                </ul>
            </figcaption>
            <ul class="slopes" aria-label=text::history::each_score()>{rows.collect_view()}</ul>
        </figure>
    }
    .into_any()
}

fn row(moved: &Moved) -> AnyView {
    let score = moved.in_points().score;
    let (low, high) = (score.before.min(score.after), score.before.max(score.after));
    let place = |points: i32| format!("{}%", number(f64::from(points)));
    view! {
        <li class=moved.role.home().to_string() class:falls=score.after < score.before>
            <RoleName role=moved.role />
            " "
            <span class="slope" aria-hidden="true">
                <span class="slope-line" style:--start=place(low) style:--width=place(high - low)></span>
                <span class="slope-once" style:--start=place(score.before)></span>
                <span class="slope-now" style:--start=place(score.after)></span>
            </span>
            <span class="number">{text::score_moved(moved)}</span>
        </li>
    }
    .into_any()
}
