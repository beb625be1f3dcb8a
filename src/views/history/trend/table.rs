//! The same as tables.

use leptos::prelude::*;

use super::timeline::Timeline;
use crate::{
    charts::prepare::{Moment, share_percents},
    model::{ByResponsibility, Choice, Responsibility, Role},
    state::{clock, date, short_date},
    text,
};

/// A table of so many rows is there from the start; a longer one when it is opened.
const FEW: usize = 24;

/// Shares of the week, a row for each moment.
pub(super) fn week_table(timeline: &Timeline) -> AnyView {
    let heads = Responsibility::ALL.iter().map(|&of| text::responsibility(of)).collect();
    let cells = |moment: &Moment| {
        let [plan, actual] = [&moment.plan, &moment.actual]
            .map(|shares| shares.as_ref().map(|shares| share_percents(shares).0));
        let share = |of: &Responsibility| {
            let share = |percents: ByResponsibility<u16>| format!("{}%", percents[*of]);
            match (plan.map(share), actual.map(|percents| format!("({})", share(percents)))) {
                (None, None) => text::said::not_answered().to_owned(),
                (plan, actual) => [plan, actual].into_iter().flatten().collect::<Vec<_>>().join(" "),
            }
        };
        Responsibility::ALL.iter().map(share).collect()
    };
    let meaning =
        if timeline.has_actual() { text::history::shares_and_actual() } else { text::history::shares() };
    table("trend-table", meaning, timeline, heads, cells)
}

/// Scores, a row for each moment.
pub(super) fn role_table(timeline: &Timeline) -> AnyView {
    let heads = Role::ALL.iter().map(|&role| text::role_short(role)).collect();
    let cells = |moment: &Moment| {
        let score = |&role: &Role| {
            moment
                .scores
                .as_ref()
                .map_or_else(|| text::said::not_answered().to_owned(), |scores| text::points(scores[role]))
        };
        Role::ALL.iter().map(score).collect()
    };
    table("hats-table", text::history::scores(), timeline, heads, cells)
}

fn table(
    id: &'static str,
    meaning: &'static str,
    timeline: &Timeline,
    heads: Vec<&'static str>,
    cells: fn(&Moment) -> Vec<String>,
) -> AnyView {
    let heads = heads.into_iter().map(|head| view! { <th scope="col" class="number">{head}</th> });
    let open = RwSignal::new(timeline.moments.len() <= FEW);
    let of = timeline.clone();
    let lines = move || open.get().then(|| rows(&of, cells));
    view! {
        <details class="trend-details" on:toggle=move |_| open.set(true)>
            <summary>{text::history::show_as_table()}<span class="visually-hidden">{text::controls::about(meaning)}</span></summary>
            <div class="table-frame" tabindex="0" role="group" aria-labelledby=id>
                <table class="trend-table">
                    <caption id=id>
                        <span>
                            {text::history::table_caption(meaning, timeline.shown, timeline.all)}
                        </span>
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{text::history::assessment()}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn rows(timeline: &Timeline, cells: fn(&Moment) -> Vec<String>) -> Vec<AnyView> {
    let one_day = timeline.is_one_day();
    let row = |moment: &Moment| {
        let when = if one_day {
            format!("{}, {}", short_date(moment.time), clock(moment.time))
        } else {
            date(moment.time)
        };
        let stage = moment.stage.map(text::stage);
        let about: Vec<&str> = [moment.name.as_str(), stage.unwrap_or_default()]
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect();
        let cells = cells(moment).into_iter().map(|cell| view! { <td class="number">{cell}</td> });
        view! {
            <tr>
                <th scope="row">{when}<span>{about.join(" · ")}</span></th>
                {cells.collect_view()}
            </tr>
        }
        .into_any()
    };
    // A check-in, which knows of hours alone, has no line in the table of scores.
    let says = |moment: &&Moment| {
        moment.plan.is_some()
            || moment.actual.is_none()
            || cells(moment).iter().any(|cell| cell != text::said::not_answered())
    };
    timeline.moments.iter().filter(says).map(row).collect()
}
