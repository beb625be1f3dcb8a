//! The week as a file for calendar programs: when somebody wants to work undisturbed, and the blocks that come of it.

use std::ops::RangeInclusive;

use leptos::prelude::*;

use super::{source::Source, tells::tell};
use crate::{
    engine::focus_blocks,
    model::{Choice, TimeOfDay, Weekday, WorkingTimes},
    text::{self, PlannedWeeks, by_day, calendar},
    views::controls::Tick,
};

#[component]
pub(super) fn WeekInCalendar(of: Source) -> impl IntoView {
    let times = Times::of(of.store.take_away().working_times());
    let chosen = move |_| of.store.take_away().choose_times(untrack(|| times.get()));
    let clock = move |time| of.store.take_away().clock(time);
    let days = times.days.get_value();
    let day = |(day, is_ticked)| view! { <Tick label=text::weekday(day) is_ticked /> };
    let days: Vec<_> = days.into_iter().map(day).collect();
    let half = |label: &'static str, from: &'static str, half: Half, starts: RangeInclusive<u8>| {
        view! {
            <div class="brief-half">
                <Tick label=label is_ticked=half.is_used />
                <span class="brief-from">
                    <span aria-hidden="true">{calendar::from()}</span>
                    <select
                        class="list"
                        aria-label=from
                        disabled=move || !half.is_used.get()
                        on:change=move |event| half.choose(&event_target_value(&event))
                    >
                        {starts.map(|start| option(half, start, clock(TimeOfDay::from_halves(start)))).collect::<Vec<_>>()}
                    </select>
                </span>
            </div>
        }
        .into_any()
    };
    let placed = move || with_weeks(of, times, |weeks| calendar::placed(weeks.plan, weeks.blocks));
    let placed = move || placed().unwrap_or_else(|| calendar::no_times().to_owned());
    let save = move |_| {
        of.look_at_the_clock();
        untrack(|| with_weeks(of, times, |weeks| of.store.take_away().save_calendar(weeks)));
    };
    let rest = move || {
        with_weeks(of, times, |weeks| {
            let line = |(day, blocks)| tell(Some(text::weekday(day).to_owned()), blocks);
            let lines: Vec<_> = by_day(weeks.blocks, clock).into_iter().map(line).collect();
            let (on, at) = weeks.check_in();
            let and_also = calendar::and_also(weeks.first_day(), (on, &clock(at)), weeks.again);
            view! {
                <dl class="brief-tells">{lines}</dl>
                <p>{and_also}</p>
                <p>{calendar::is_private()}" "{calendar::imported_before()}</p>
                <p class="actions">
                    <button type="button" class="button primary" on:click=save>
                        {calendar::save()}
                    </button>
                </p>
            }
            .into_any()
        })
    };
    view! {
        <p>{calendar::about()}</p>
        <fieldset on:change=chosen>
            <legend>{calendar::days()}</legend>
            <div class="options short">{days}</div>
        </fieldset>
        <fieldset on:change=chosen>
            <legend>{calendar::times()}</legend>
            <div class="options">
                {half(calendar::morning(), calendar::morning_from(), times.morning, WorkingTimes::MORNINGS)}
                {half(calendar::afternoon(), calendar::afternoon_from(), times.afternoon, WorkingTimes::AFTERNOONS)}
            </div>
        </fieldset>
        <p role="status">{placed}</p>
        {rest}
    }
}

fn option(half: Half, start: u8, words: String) -> AnyView {
    view! {
        <option value=start.to_string() selected=move || half.start.get() == i64::from(start)>
            {words}
        </option>
    }
    .into_any()
}

/// A morning or an afternoon.
#[derive(Clone, Copy)]
struct Half {
    is_used: RwSignal<bool>,
    /// In half hours since midnight.
    start: RwSignal<i64>,
}

impl Half {
    fn of(chosen: Option<TimeOfDay>, usual: TimeOfDay) -> Self {
        let start = chosen.unwrap_or(usual).halves();
        Self { is_used: RwSignal::new(chosen.is_some()), start: RwSignal::new(start.into()) }
    }

    fn choose(self, start: &str) {
        if let Ok(start) = start.parse() {
            // A list that is open when its view goes tells of a change even then.
            self.start.try_set(start);
        }
    }

    fn get(self) -> Option<TimeOfDay> {
        let start = u8::try_from(self.start.get()).unwrap_or_default();
        self.is_used.get().then(|| TimeOfDay::from_halves(start))
    }
}

/// What is chosen.
#[derive(Clone, Copy)]
struct Times {
    days: StoredValue<Vec<(Weekday, RwSignal<bool>)>>,
    morning: Half,
    afternoon: Half,
}

impl Times {
    fn of(chosen: WorkingTimes) -> Self {
        let day = |&day: &Weekday| (day, RwSignal::new(chosen.days.contains(day)));
        Self {
            days: StoredValue::new(Weekday::ALL.iter().map(day).collect()),
            morning: Half::of(chosen.morning, WorkingTimes::MORNING),
            afternoon: Half::of(chosen.afternoon, WorkingTimes::AFTERNOON),
        }
    }

    fn get(self) -> WorkingTimes {
        let ticked = |(day, is_ticked): &(Weekday, RwSignal<bool>)| is_ticked.get().then_some(*day);
        WorkingTimes {
            days: self.days.with_value(|days| days.iter().filter_map(ticked).collect()),
            morning: self.morning.get(),
            afternoon: self.afternoon.get(),
        }
    }
}

/// Tells of the weeks that come of what is chosen; nothing where no block does.
fn with_weeks<T>(of: Source, times: Times, tell: impl FnOnce(&PlannedWeeks<'_>) -> T) -> Option<T> {
    let Source { store, plan, .. } = of;
    // Who has the page open as a week begins is told of the next.
    store.this_week();
    let week = store.take_away().first_week()?;
    let answered = of.answered();
    let (day, again) = (store.take_away().day(answered), store.take_away().again(answered, week));
    plan.with(|plan| {
        let times = times.get();
        let blocks = focus_blocks(plan, &times);
        let weeks = PlannedWeeks { plan, days: times.days, blocks: &blocks, week, answered: day, again };
        (!blocks.blocks.is_empty()).then(|| tell(&weeks))
    })
}
