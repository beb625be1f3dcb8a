//! Where the hours of the plan moved, and why: a bar for each role, to the right where it has more, to the left where it
//! has less, all on one scale.

use leptos::prelude::*;

use super::compared::{Compared, HoursMoved};
use crate::{geometry::number, text, views::controls::RoleName};

/// Nothing where no hours moved, or there are none to compare.
pub(super) fn hours(compared: &Compared) -> Option<AnyView> {
    let moved = compared.hours_moved();
    let most = moved.iter().map(|moved| moved.size()).max()?;
    let rows = moved.iter().map(|&moved| row(compared, moved, most)).collect_view();
    let view = view! {
        <section class="hours-moved" aria-labelledby="hours-moved-title">
            <h3 id="hours-moved-title">{text::history::hours_of_the_plan()}</h3>
            <ol>{rows}</ol>
            <p class="quiet-text" aria-hidden="true">{text::history::less_and_more()}</p>
        </section>
    };
    Some(view.into_any())
}

fn row(compared: &Compared, moved: HoursMoved, most: u16) -> AnyView {
    let HoursMoved { role, hours } = moved;
    // Half of the width is for less, half for more.
    let size = format!("{}%", number(f64::from(moved.size()) / f64::from(most) * 50.0));
    view! {
        <li class=role.home().to_string() class:less=hours.after < hours.before>
            <RoleName role=role />
            " "
            <span class="number">
                <strong>{text::plan_view::hours_moved(hours.before, hours.after)}</strong>
                " "
                <span>{text::history::from_to(hours)}</span>
            </span>
            " "
            <span class="quiet-text">{compared.why_hours(moved)}</span>
            <span class="hours-moved-bar" aria-hidden="true"><span style:--size=size></span></span>
        </li>
    }
    .into_any()
}
