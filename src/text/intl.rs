//! What a language's rules ask of the system: plural forms, lists, numbers and dates. Browsers have them for every
//! language (`Intl`); this room knows no browser, so it is handed the functions once, at the start.

use std::cell::Cell;

/// The forms of a word that go with a count, by the names of Unicode's plural rules. English has two of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// For none, in some languages.
    Zero,
    /// “1 point”.
    One,
    /// For two, in some languages.
    Two,
    /// For few, in some languages.
    Few,
    /// For many, in some languages.
    Many,
    /// “5 points”.
    Other,
}

/// A day of the calendar, in no time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// The year, from 0.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayForm {
    /// “16 November”.
    DayMonth,
    /// “16 November 2025”.
    DayMonthYear,
}

/// The rules of the language that the app speaks.
#[derive(Clone, Copy)]
pub struct Intl {
    /// The form that goes with a count.
    pub plural: fn(usize) -> Plural,
    /// “A, B and C”.
    pub list: fn(&[&str]) -> String,
    /// A whole number: “10,000”.
    pub number: fn(usize) -> String,
    /// A day.
    pub day: fn(Day, DayForm) -> String,
}

thread_local! {
    static INTL: Cell<Intl> = const { Cell::new(Intl::INITIAL) };
}

/// The rules of the language that the app speaks.
pub(super) fn intl() -> Intl {
    INTL.get()
}

pub(super) fn set(rules: Intl) {
    INTL.set(rules);
}

/// Before the page has handed over the browser's: of no language.
#[cfg(target_arch = "wasm32")]
impl Intl {
    const INITIAL: Self = Self {
        plural: |_| Plural::Other,
        list: |items| items.join(", "),
        number: |number| number.to_string(),
        day: |Day { year, month, day }, _| format!("{year:04}-{month:02}-{day:02}"),
    };
}

/// Without a browser there is English alone, exactly as browsers write `en-GB`.
#[cfg(not(target_arch = "wasm32"))]
impl Intl {
    /// The rules of British English, without a browser.
    pub const BRITISH: Self = Self { plural, list, number, day };
    const INITIAL: Self = Self::BRITISH;
}

#[cfg(not(target_arch = "wasm32"))]
fn plural(count: usize) -> Plural {
    if count == 1 { Plural::One } else { Plural::Other }
}

#[cfg(not(target_arch = "wasm32"))]
fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

#[cfg(not(target_arch = "wasm32"))]
fn day(Day { year, month, day }: Day, form: DayForm) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    match form {
        DayForm::DayMonth => format!("{day} {month}"),
        DayForm::DayMonthYear => format!("{day} {month} {year}"),
    }
}
