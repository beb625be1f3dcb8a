//! The calendar where the person is. Natively it stands still, as the clock does.

use std::time::Duration;

use crate::model::{IsoWeek, Weekday};
use crate::platform;

/// The present week where the person is.
pub(super) fn this_week() -> IsoWeek {
    let (year, month, day) = platform::calendar::date(platform::now());
    // A clock beyond the year 9999 is in the last week there is.
    IsoWeek::of(year, month, day).unwrap_or(IsoWeek::LAST)
}

/// How long it is till the next day begins where the person is.
pub(super) fn till_midnight() -> Duration {
    let now = platform::now();
    let left = platform::calendar::midnight_after(now).saturating_sub(now);
    Duration::from_millis(u64::try_from(left).unwrap_or_default())
}

/// Noon of a week's Monday where the person is, in milliseconds since 1970: a time for charts, which no change of
/// the clock moves into another day.
pub(super) fn noon_of_monday(week: IsoWeek) -> i64 {
    let (year, month, day) = week.monday();
    platform::calendar::noon(year, month, day)
}

/// How many days of a weekend are left at a time, with the day that it is: none on a day from Monday to Friday.
pub(super) fn days_of_weekend(time: i64) -> i64 {
    let date = platform::calendar::date(time);
    let (year, month, day) = date;
    let week = IsoWeek::of(year, month, day);
    let is_on = |day: Weekday| week.is_some_and(|week| week.day(day) == date);
    if is_on(Weekday::Saturday) { 2 } else { i64::from(is_on(Weekday::Sunday)) }
}

/// The week from which on something is planned: the present one on its Monday, else the next.
pub(super) fn next_week() -> Option<IsoWeek> {
    let week = this_week();
    if platform::calendar::date(platform::now()) == week.monday() { Some(week) } else { week.next() }
}
