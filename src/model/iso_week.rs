//! Weeks of the calendar (ISO 8601): from Monday to Sunday, week 1 being the one with the year's first Thursday.

use std::{fmt, str::FromStr};

use time::{Date, Duration, Month};

use super::{choice::Choice, working_times::Weekday};

/// A week of the calendar, of the years 0 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    year: u16,
    number: u8,
}

/// A text that names no week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoWeek;

impl IsoWeek {
    /// The last week there is: in it the year 9999 ends.
    pub const LAST: Self = Self { year: 9999, number: 52 };

    /// The week of a day: `month` and `day` from 1. Nothing where there is no such day.
    pub fn of(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()?;
        Self::of_date(date)
    }

    fn of_date(date: Date) -> Option<Self> {
        let (year, number, _) = date.to_iso_week_date();
        // The last days of 9999 still belong to it; the first days of the year 0 to the one before.
        Some(Self { year: u16::try_from(year).ok().filter(|year| *year <= 9999)?, number })
    }

    /// The year to which the week belongs.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The week's number in its year, 1 to 53.
    pub fn number(self) -> u8 {
        self.number
    }

    /// Its Monday as year, month and day, both from 1.
    pub fn monday(self) -> (i32, u8, u8) {
        self.day(Weekday::Monday)
    }

    /// One of its days as year, month and day, both from 1.
    pub fn day(self, day: Weekday) -> (i32, u8, u8) {
        let days = Duration::days(i64::try_from(day.index()).unwrap_or_default());
        let (year, month, day) = self.date().saturating_add(days).to_calendar_date();
        (year, month.into(), day)
    }

    /// How many weeks this one comes after another; negative where it comes before.
    pub fn since(self, other: Self) -> i64 {
        (self.date() - other.date()).whole_weeks()
    }

    /// The week after; the last of all has none.
    pub fn next(self) -> Option<Self> {
        self.date().checked_add(Duration::weeks(1)).and_then(Self::of_date)
    }

    /// The week before; the first of all has none.
    pub fn previous(self) -> Option<Self> {
        self.date().checked_sub(Duration::weeks(1)).and_then(Self::of_date)
    }

    fn date(self) -> Date {
        // `of` and `from_str` make existing weeks only.
        Date::from_iso_week_date(self.year.into(), self.number, time::Weekday::Monday).unwrap_or(Date::MIN)
    }
}

impl fmt::Display for IsoWeek {
    /// As it stands in keys: `2026w47`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}w{:02}", self.year, self.number)
    }
}

impl FromStr for IsoWeek {
    type Err = NoWeek;

    fn from_str(text: &str) -> Result<Self, NoWeek> {
        let (year, number) = text.split_once('w').ok_or(NoWeek)?;
        let digits =
            |text: &str, count| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(number, 2) {
            return Err(NoWeek);
        }
        let (year, number) = (year.parse().map_err(|_| NoWeek)?, number.parse().map_err(|_| NoWeek)?);
        Date::from_iso_week_date(i32::from(year), number, time::Weekday::Monday).map_err(|_| NoWeek)?;
        Ok(Self { year, number })
    }
}
