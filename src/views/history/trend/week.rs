//! The suggested week over time: a line for each responsibility.

use leptos::prelude::*;

use super::{
    Trend,
    axes::{self, End},
    marks::{lines, marks},
    table::week_table,
    timeline::Timeline,
};
use crate::{
    charts::{
        draw::{Drawn, Plot, draw},
        prepare::{Moment, Room, Shares, Span, marked, share_changes, share_percents, shares_axis},
    },
    engine::ordered,
    geometry::{Path, Point},
    model::{Choice, Responsibility},
    state::short_date,
    text::{self, TrendChange},
    views::controls::{share_bar, week_parts},
};

/// How many jumps are told.
const MOST_JUMPS: usize = 4;

/// The id of the chart's title.
const TITLE: &str = "trend-chart-title";

#[component]
pub(in crate::views::history) fn WeekTrend(trend: Trend) -> impl IntoView {
    let shown = move || trend.0.with(|timeline| (!timeline.is_empty()).then(|| section(timeline)));
    view! { {shown} }
}

fn section(timeline: &Timeline) -> AnyView {
    let changes = timeline.of_weeks();
    let shares = timeline.shares_of_weeks();
    let weeks = shares.len();
    let sentence = match changes.as_deref() {
        Some(changes) if weeks > 1 => {
            text::week_trend(&timeline.since(|moment| moment.plan.is_some()), changes)
        }
        changes => text::one_week(changes),
    };
    view! {
        <section class="trend" aria-labelledby="trend-title">
            <h2 id="trend-title">{text::trend_heading(&shares)}</h2>
            <p class="lead">{sentence}</p>
            {match timeline.moments.as_slice() {
                // One week is no trend.
                [Moment { plan: Some(shares), actual, .. }] => Some(one_week(shares, actual.as_ref())),
                _ => (weeks > 0 || timeline.has_actual()).then(|| chart(timeline)),
            }}
            {jumps(timeline)}
            {axes::model_notes(timeline)}
            {week_table(timeline)}
        </section>
    }
    .into_any()
}

/// The shares of the suggested week, and of the week as it was where that is told.
fn one_week(plan: &Shares, actual: Option<&Shares>) -> AnyView {
    let actual = actual
        .map(|shares| share_bar(text::history::share_at_that_time(), week_parts(share_percents(shares))));
    view! {
        {share_bar(text::history::share_of_week(), week_parts(share_percents(plan)))}
        {actual}
    }
    .into_any()
}

fn chart(timeline: &Timeline) -> AnyView {
    let times = Span::of_times(timeline.times());
    let (values, steps) = shares_axis(&timeline.moments);
    let plans = Series::of(timeline, times, |moment| moment.plan.as_ref());
    let actuals = Series::of(timeline, times, |moment| moment.actual.as_ref());
    let plot = Plot { times, values, series: [plans.points.clone(), actuals.points.clone()].concat() };
    let ends = line_ends(timeline, &plot);
    let key = timeline.has_actual().then(|| {
        view! {
            <ul class="trend-legend" aria-hidden="true">
                <li><span class="trend-sample marked"></span>{text::history::suggested()}</li>
                <li><span class="trend-sample marked actual"></span>{text::history::hours_at_that_time()}</li>
            </ul>
        }
    });
    let picture = picture(timeline, &draw(&plot), &plans, &actuals);
    view! {
        <figure class="trend-chart" aria-labelledby=TITLE>
            <figcaption>
                <h3 id=TITLE>{text::history::share_of_week()}</h3>
                <p class="eyebrow">
                    {text::history::assessments_of_days(timeline.shown, timeline.all, &timeline.days())}
                </p>
                {key}
            </figcaption>
            <div class="trend-frame">
                {axes::values(values, &steps)}
                <div class="trend-area">
                    {axes::grid(values, &steps)}
                    {axes::stages(timeline, times)}
                    {axes::models(timeline, times)}
                    {picture}
                </div>
                {axes::ends(&ends, timeline.weeks() < 2)}
                {axes::dates(timeline, times)}
            </div>
        </figure>
    }
    .into_any()
}

/// Four lines of the same moments.
struct Series {
    /// The times of the moments, in milliseconds since 1970.
    times: Vec<i64>,
    /// Time and share, by responsibility.
    points: Vec<Vec<(f64, f64)>>,
    /// Which of the moments have room for marks.
    rooms: Vec<Option<Room>>,
}

impl Series {
    fn of(timeline: &Timeline, span: Span, shares: impl Fn(&Moment) -> Option<&Shares>) -> Self {
        let told: Vec<(i64, &Shares)> =
            timeline.moments.iter().filter_map(|moment| Some((moment.time, shares(moment)?))).collect();
        let places: Vec<f64> = told.iter().map(|&(time, _)| span.at(time as f64)).collect();
        let line =
            |&of: &Responsibility| told.iter().map(|&(time, shares)| (time as f64, shares[of])).collect();
        let times = told.iter().map(|&(time, _)| time).collect();
        Self { times, points: Responsibility::ALL.iter().map(line).collect(), rooms: marked(&places) }
    }
}

/// Where the lines end: those of the suggested weeks, or where there is none, of the weeks as they were.
fn line_ends(timeline: &Timeline, plot: &Plot) -> Vec<End> {
    let lines =
        plot.series.chunks(Responsibility::ALL.len()).find(|lines| lines.iter().any(|line| !line.is_empty()));
    let changes = timeline
        .of_weeks()
        .or_else(|| share_changes(timeline.moments.iter().filter_map(|moment| moment.actual.as_ref())));
    let end = |(line, change): (&Vec<(f64, f64)>, TrendChange<Responsibility>)| {
        let &(time, share) = line.last()?;
        Some(End { change, at: Point { x: plot.times.at(time), y: 1.0 - plot.values.at(share) } })
    };
    lines.into_iter().flatten().zip(changes.into_iter().flatten()).filter_map(end).collect()
}

fn picture(timeline: &Timeline, drawn: &[Drawn], plans: &Series, actuals: &Series) -> AnyView {
    let each = Responsibility::ALL.len();
    // What was lies below what is suggested.
    let (plan, actual) = drawn.split_at(each.min(drawn.len()));
    let all = Responsibility::ALL.iter();
    let mut paths: Vec<(String, Path)> = all
        .clone()
        .zip(actual)
        .map(|(of, drawn)| (format!("trend-line actual {of}"), drawn.line.clone()))
        .collect();
    for (&of, drawn) in all.clone().zip(plan) {
        // By time, as all jumps are.
        let jumps = timeline.jumps.iter().filter(|jump| jump.of == of);
        let times: Vec<i64> = jumps.map(|jump| jump.times.after).collect();
        let (jumping, steady) =
            Path::apart(&drawn.points, |at| times.binary_search(&plans.times[at]).is_ok());
        paths.push((format!("trend-line jump {of}"), jumping));
        paths.push((format!("trend-line {of}"), steady));
    }
    let of_actual = all.clone().zip(actual).map(|(&of, drawn)| marks(of, true, drawn, &actuals.rooms));
    let of_plan = all.zip(plan).map(|(&of, drawn)| marks(of, false, drawn, &plans.rooms));
    view! {
        {lines(paths)}
        {of_actual.collect_view()}
        {of_plan.collect_view()}
    }
    .into_any()
}

/// The largest jumps in words, and how many there are besides.
fn jumps(timeline: &Timeline) -> Option<AnyView> {
    let all = &timeline.jumps;
    let by_size = ordered(all.len(), &|a, b| all[a].by.abs() > all[b].by.abs());
    // The largest are told, by time.
    let mut told: Vec<usize> = by_size.into_iter().take(MOST_JUMPS).collect();
    told.sort_unstable();
    let rest = all.len() - told.len();
    let line = |&at: &usize| view! { <li>{text::jump(&all[at], &short_date(all[at].times.after))}</li> };
    let view = view! {
        <div class="trend-jumps">
            <p><span class="trend-sample jump" aria-hidden="true"></span>{text::history::jumps()}</p>
            <ul>{told.iter().map(line).collect_view()}</ul>
            {(rest > 0).then(|| view! { <p class="jumps-rest">{text::history::smaller_jumps(rest)}</p> })}
        </div>
    };
    (!all.is_empty()).then(|| view.into_any())
}
