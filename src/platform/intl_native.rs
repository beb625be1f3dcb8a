//! No browser: dates are plain counts, and the language is British English, which the texts know by themselves.

/// Without a page, the language stays as it is.
pub fn speak_as_the_page_says() {}

/// A day: without a browser, as a plain count.
pub fn date(time: i64) -> String {
    format!("day {}", time / 86_400_000)
}

/// Without a browser a day has no year.
pub fn short_date(time: i64) -> String {
    date(time)
}

/// A month: without a browser, thirty days.
pub fn month(time: i64) -> String {
    format!("month {}", time / 86_400_000 / 30)
}

/// The time of the day: without a browser, as minutes.
pub fn clock(time: i64) -> String {
    format!("minute {}", time % 86_400_000 / 60_000)
}

/// The year: without a browser, 365 days.
pub fn year(time: i64) -> String {
    format!("{}", time / 86_400_000 / 365)
}

pub(crate) fn iso_date(time: i64) -> String {
    date(time)
}

pub(crate) fn iso_time(time: i64) -> String {
    date(time)
}

pub(crate) fn offset(_time: i64) -> String {
    "+00:00".to_owned()
}
