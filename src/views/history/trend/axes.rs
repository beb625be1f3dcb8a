//! What stands around the lines: values, dates, changes of stage, and the labels at the ends.

use leptos::prelude::*;

use super::{
    marks::{class_of, key, percent},
    timeline::{ModelChange, Timeline},
};
use crate::{
    charts::prepare::{Span, StageChange, TimeTick, spread, stage_changes, time_ticks},
    engine::ordered,
    geometry::{Path, Point},
    model::Responsibility,
    state::{clock, date, short_date, year},
    text::{self, TrendChange},
};

/// The height of a label of two lines, of a chart's 18 rem; the style sheet has the same numbers.
const LABEL: f64 = 2.5 / 18.0;

/// The round values beside the chart.
pub(super) fn values(span: Span, steps: &[f64]) -> AnyView {
    let value = |&value: &f64| {
        view! { <span style:--y=percent(1.0 - span.at(value))>{text::points(value)}"%"</span> }
    };
    view! { <div class="trend-values" aria-hidden="true">{steps.iter().map(value).collect_view()}</div> }
        .into_any()
}

/// Hairlines at the same values.
pub(super) fn grid(span: Span, steps: &[f64]) -> AnyView {
    let line = |&value: &f64| {
        view! { <span class="trend-grid" style:--y=percent(1.0 - span.at(value))></span> }
    };
    view! { {steps.iter().map(line).collect_view()} }.into_any()
}

/// The dates below the chart; times where it is all one day.
pub(super) fn dates(timeline: &Timeline, span: Span) -> AnyView {
    let one_day = timeline.is_one_day();
    let mut times: Vec<i64> = timeline.times().collect();
    times.dedup();
    let tick = |tick: TimeTick| {
        let label = if one_day { clock(tick.time) } else { short_date(tick.time) };
        let year = (tick.new_year && !one_day).then(|| view! { <span>{year(tick.time)}</span> });
        view! {
            <span class=class_of(tick.room) style:--x=percent(tick.at)>
                {label}
                {year}
            </span>
        }
    };
    let ticks = time_ticks(&times, span, year).into_iter().map(tick);
    view! { <div class="trend-dates" aria-hidden="true">{ticks.collect_view()}</div> }.into_any()
}

/// Where the company's stage changed.
pub(super) fn stages(timeline: &Timeline, span: Span) -> AnyView {
    let changes = stage_changes(&timeline.moments, span, text::stage_change);
    let mark = |change: StageChange| {
        let room = class_of(change.room?);
        let label = text::stage_change(change.from, change.to);
        Some(view! {
            <span
                class=format!("trend-stage {room}")
                class:before=change.is_before
                style:--x=percent(change.at)
            >
                <span>{label}</span>
            </span>
        })
    };
    view! { {changes.into_iter().filter_map(mark).collect_view()} }.into_any()
}

/// A thin line where assessments are made with another version of the need tables: in the middle between them.
pub(super) fn models(timeline: &Timeline, span: Span) -> AnyView {
    let mark = |change: &ModelChange| {
        let (former, next) = change.between;
        let at = f64::midpoint(span.at(former as f64), span.at(next as f64));
        view! { <span class="trend-model" aria-hidden="true" style:--x=percent(at)></span> }
    };
    view! { {timeline.models.iter().map(mark).collect_view()} }.into_any()
}

/// That a jump there may come from the version; nothing where all are of one.
pub(super) fn model_notes(timeline: &Timeline) -> Option<AnyView> {
    let note = |change: &ModelChange| text::history::model_from(&date(change.between.1), change.model);
    let notes: Vec<String> = timeline.models.iter().map(note).collect();
    (!notes.is_empty()).then(|| view! { <p class="quiet-text">{notes.join(" ")}</p> }.into_any())
}

/// The end of a line: what it is of, where it ends, and what is said of it there.
pub(super) struct End {
    pub(super) change: TrendChange<Responsibility>,
    /// Where, from 0 to 1; y grows downwards.
    pub(super) at: Point,
}

/// The labels at the ends of the lines, spread so that none covers another, with lines that lead to them.
/// `is_first` leaves out what there is no difference to.
pub(super) fn ends(ends: &[End], is_first: bool) -> AnyView {
    let wanted: Vec<f64> = ends.iter().map(|end| end.at.y).collect();
    let places = spread(&wanted, LABEL);
    let leaders = ends.iter().zip(&places).map(|(end, &place)| {
        let path = Path::through([Point { x: 1.0, y: end.at.y * 100.0 }, Point { x: 9.0, y: place * 100.0 }]);
        view! { <path class=end.change.of.to_string() d=path.into_data()></path> }
    });
    // From where a line ends to the edge, if it ends before.
    let tails = ends.iter().filter(|end| end.at.x < 1.0).map(|end| {
        view! {
            <span
                class=format!("trend-tail {}", end.change.of)
                style:--x=percent(end.at.x)
                style:--y=percent(end.at.y)
                style:--width=percent(1.0 - end.at.x)
            ></span>
        }
    });
    let label = |at: usize| {
        let (end, place) = (&ends[at], places[at]);
        let TrendChange { of, to, .. } = end.change;
        let difference = (!is_first).then(|| format!(" ({})", text::signed(end.change.by())));
        view! {
            <li class=of.to_string() style:--y=percent(place)>
                <strong>
                    {key(of)}
                    <span class="in-wide">{text::responsibility(of)}</span>
                    <span class="in-narrow">{text::responsibility_short(of)}</span>
                </strong>
                <span>{format!("{to}%")}{difference}</span>
            </li>
        }
    };
    // In reading order: from the top.
    let labels = ordered(ends.len(), &|a, b| places[a] < places[b]);
    view! {
        <div class="trend-tails" aria-hidden="true">{tails.collect_view()}</div>
        <svg class="trend-leaders" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
            {leaders.collect_view()}
        </svg>
        <ul class="trend-ends">{labels.into_iter().map(label).collect_view()}</ul>
    }
    .into_any()
}
