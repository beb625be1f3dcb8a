//! The twelve scores over time, side by side on the same scale.

use leptos::prelude::*;

use super::{
    Trend,
    axes::model_notes,
    marks::{lines, percent},
    table::role_table,
    timeline::Timeline,
};
use crate::{
    charts::{
        draw::{Drawn, Plot, SIZE, draw},
        prepare::Span,
    },
    engine::Band,
    model::{Choice, Responsibility, Role},
    text::{self, TrendChange},
    views::controls::RoleName,
};

#[component]
pub(in crate::views::history) fn RoleTrend(trend: Trend) -> impl IntoView {
    let shown = move || trend.0.with(|timeline| Some(section(timeline, &timeline.of_roles()?)));
    view! { {shown} }
}

fn section(timeline: &Timeline, changes: &[TrendChange<Role>]) -> AnyView {
    let times = Span::of_times(timeline.times());
    let scored = timeline.moments.iter().filter(|moment| moment.scores.is_some()).count();
    let sentence = if scored > 1 {
        text::role_trend(&timeline.since(|moment| moment.scores.is_some()), changes)
    } else {
        text::history::one_so_far().to_owned()
    };
    let group = |&of: &Responsibility| {
        let hats = of.roles().filter_map(|role| {
            let change = changes.iter().find(|change| change.of == role)?;
            Some(hat(timeline, times, change, scored > 1))
        });
        view! {
            <div class="hat-group">
                <h3>{text::responsibility(of)}</h3>
                <ul>{hats.collect_view()}</ul>
            </div>
        }
    };
    view! {
        <section class="hat-trends" aria-labelledby="hat-trends-title">
            <h2 id="hat-trends-title">{text::history::hats_over_time()}</h2>
            <p class="lead">{sentence}</p>
            <p class="eyebrow">{text::history::scores_on_one_scale(&timeline.days())}</p>
            {Responsibility::ALL.iter().map(group).collect_view()}
            {model_notes(timeline)}
            {role_table(timeline)}
        </section>
    }
    .into_any()
}

/// One hat's name, its score now, and the line that led there.
fn hat(timeline: &Timeline, times: Span, change: &TrendChange<Role>, has_moved: bool) -> AnyView {
    let role = change.of;
    let scores = timeline
        .moments
        .iter()
        .filter_map(|moment| Some((moment.time as f64, moment.scores.as_ref()?[role])));
    let difference = has_moved.then(|| format!(" ({})", text::signed(change.by())));
    let now = scores.clone().next_back().map_or(0.0, |(_, score)| score);
    let band = text::band(Band::of(now));
    let plot = Plot { times, values: Span::up_to(1.0), series: vec![scores.collect()] };
    view! {
        <li class=format!("hat-trend {}", role.home())>
            <RoleName role=role />
            <p class="hat-now"><strong>{change.to.to_string()}</strong>{difference}" "<span>{band}</span></p>
            {has_moved.then(|| view! { <div class="hat-area" aria-hidden="true">{picture(draw(&plot))}</div> })}
        </li>
    }
    .into_any()
}

fn picture(drawn: Vec<Drawn>) -> AnyView {
    let last = drawn.first().and_then(|drawn| drawn.points.last()).map(|last| {
        view! {
            <span
                class="hat-dot"
                style:--x=percent(last.x / SIZE)
                style:--y=percent(last.y / SIZE)
            ></span>
        }
    });
    view! {
        {lines(drawn.into_iter().map(|drawn| ("trend-line".to_owned(), drawn.line)).collect())}
        {last}
    }
    .into_any()
}
